// Hosts: what is wrong with the part of an address after the @, and which hosts belong to one company. By the list of top-level domains.

import { distance } from "fastest-levenshtein";
import tlds from "tlds" with { type: "json" };
import { endingTypos, freeMail, mistyped, reservedEndings, secondLevels } from "../knowledge/contactWords";

/** What is wrong, in words that follow "The address …", and the host as it was surely meant. */
export interface Trouble {
  readonly why: string;
  readonly correction?: string;
}

/** Hyphens that no keyboard types and no mail server knows. */
export const oddHyphens = /[\u00ad\u2010-\u2015\u2212\ufe63\uff0d]/;
const oddHyphensAll = /[\u00ad\u2010-\u2015\u2212\ufe63\uff0d]/g;

const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  [..."аaеeоoрpсcхxуyіiјjѕsһhԁdοoαaνvρpιi"].flatMap((c, i, all) => (i % 2 ? [] : [[c, all[i + 1]!]])),
);

/** A word that mixes Latin with Cyrillic or Greek letters: it reads as Latin but is another word to a machine. */
export const isMixed = (word: string): boolean => /[a-z]/i.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word);

/** The word with look-alikes and odd hyphens replaced by what they look like. */
export const plainLetters = (word: string): string =>
  word.replace(oddHyphensAll, "-").replace(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu, (c) => lookAlikes[c.toLowerCase()] ?? c);

const codeOf = (c: string): string => `U+${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;

/** What is typographically wrong with a part of an address. */
export function typographyTrouble(part: string): Trouble | undefined {
  const hyphen = oddHyphens.exec(part)?.[0];
  if (hyphen) return { why: `is written with the typographic hyphen ${codeOf(hyphen)}`, correction: plainLetters(part) };
  if (isMixed(part)) return { why: "mixes Latin letters with look-alikes of another alphabet", correction: plainLetters(part) };
  return undefined;
}

const endings: ReadonlySet<string> = new Set(tlds);

/** True when the host ends as hosts can end: in a top-level domain that exists, or in an ending reserved for documentation. */
export function canExist(host: string): boolean {
  const ending = host.slice(host.lastIndexOf(".") + 1);
  const isNumeric = /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host);
  return isNumeric || (host.includes(".") && (endings.has(ending) || ending.startsWith("xn--") || reservedEndings.has(ending)));
}

/** What is wrong with a host (lower case), or undefined. */
export function hostTrouble(host: string): Trouble | undefined {
  const typography = typographyTrouble(host);
  if (typography) return typography;
  const single = host.replace(/\.{2,}/g, ".").replace(/^\./, "");
  if (single !== host) return { why: "has dots where none may stand", correction: single };
  if (!/^[\p{L}\p{N}.-]+$/u.test(host) || /(^|\.)-|-(\.|$)/.test(host)) return { why: "has a sign in its host that no host can have" };
  if (!host.includes(".")) return { why: "has no ending such as “.com” after the @" };
  if (canExist(host)) return undefined;
  const ending = host.slice(host.lastIndexOf(".") + 1);
  const meant = endingTypos[ending];
  const why = `ends in “.${ending}”, which does not exist`;
  return meant ? { why, correction: host.slice(0, -ending.length) + meant } : { why };
}

/** "gmaill.com": a host of mail (lower case) that is one slip of the fingers from a large provider, and is no provider itself. */
export function providerTrouble(host: string): Trouble | undefined {
  if (freeMail.has(host) || host.length > 20) return undefined;
  const meant = mistyped.find((provider) => isSlip(host, provider));
  return meant ? { why: `has “${host}” for the mail provider “${meant}”`, correction: meant } : undefined;
}

/** One letter more, less or other, or two that changed places, behind the first two and before ".com". */
function isSlip(host: string, provider: string): boolean {
  const [a, b] = [host.slice(0, host.lastIndexOf(".")), provider.slice(0, provider.lastIndexOf("."))];
  if (!host.endsWith(".com") || a === b || a.slice(0, 1) !== b.slice(0, 1)) return false;
  if (distance(a, b) === 1) return true;
  const at = [...b].findIndex((letter, i) => letter !== a[i]);
  return a.length === b.length && at >= 0 && b.slice(0, at) + b[at + 1] + b[at] + b.slice(at + 2) === a;
}

/** The part of a host that one organisation registers ("acme.co.uk"). Second levels such as "co" and "com" belong to their country. */
export function registeredHost(host: string): string {
  const labels = host.split(".");
  const isSecondLevel = labels.at(-1)!.length === 2 && secondLevels.has(labels.at(-2) ?? "");
  return labels.slice(isSecondLevel ? -3 : -2).join(".");
}

/** The name in it ("acme"). */
export const hostName = (host: string): string => registeredHost(host).split(".")[0]!;

/** True when `host` is one of `hosts` or stands under one of them. */
export function standsUnder(host: string, hosts: ReadonlySet<string>): boolean {
  const labels = host.split(".");
  return labels.length < 20 && labels.some((_, i) => hosts.has(labels.slice(i).join(".")));
}
