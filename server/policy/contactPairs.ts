// Pairs of addresses: whether two are so alike that one of them is a slip.
import { registeredHost } from "./contactHost";
import { isFreeMail } from "./contactOwners";

/** Two e-mail addresses (lower case) that differ only by a slip in the host, or by one letter before the @. */
export function nearlySame(a: string, b: string): boolean {
  const [localA = "", hostA = ""] = a.split("@");
  const [localB = "", hostB = ""] = b.split("@");
  if (isFreeMail(hostA) && isFreeMail(hostB) && hostA !== hostB) return false;
  if (localA === localB) return hostA !== hostB && isSlip(registeredHost(hostA), registeredHost(hostB));
  return hostA === hostB && localA.length > 4 && localB.length > 4 && isSlip(localA, localB);
}

/** One letter more, less or other, or two neighbours swapped; never a digit, which counts things, nor a different ending. */
function isSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 5) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let back = 0;
  while (back < Math.min(a.length, b.length) - from && a[a.length - 1 - back] === b[b.length - 1 - back]) back++;
  const restA = a.slice(from, a.length - back);
  const restB = b.slice(from, b.length - back);
  if (/\d/.test(restA + restB) || (from >= Math.max(a.lastIndexOf("."), b.lastIndexOf(".")) && a.includes("."))) return false;
  return restA.length + restB.length <= 2 || (restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0]);
}
