// Whose a channel is, and what for: by its host, the words of its sentence and the heading above it.
import {
  authorities,
  authorityAbbreviations,
  authorityHosts,
  contactHeadings,
  freeMail,
  legalForms,
  otherCompanies,
  otherHosts,
  roles,
} from "../knowledge/contactWords";
import { hostName, standsUnder } from "./contactHost";
import { hostOf } from "./contactLink";
import { isBlankAddress } from "./contactMail";
import type { Contact } from "./policy";

/** Where a channel stands. */
export interface Place {
  /** The sentence, with the line that introduces it. */
  readonly words: string;
  /** The headings above it. */
  readonly headings: string;
  /** The reader is told in the same sentence, or the one that introduces it, to get in touch with the company. */
  readonly isInvited: boolean;
  /** The source right before the channel, where the name of its owner mostly stands. */
  readonly before: string;
}

export type Owner = Contact["owner"];

const letters = (name: string): string =>
  name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]/g, "");
const formWords = new RegExp(legalForms.source, "giu");
/** A company's name without its legal form. */
export const bareName = (name: string): string => name.replace(formWords, " ").replace(/^the /i, "").trim();

/** The host of an e-mail address or a web address (lower case). */
export const hostOfValue = (value: string): string | undefined =>
  value.includes("@") && !value.includes("://") ? value.slice(value.lastIndexOf("@") + 1) : hostOf(value);

export const isFreeMail = (host: string): boolean => freeMail.has(host);

/** Tells whether a host bears one of the company's names (without legal forms): "acme-shop.test" for "Acme". */
export function nameBearer(names: readonly string[]): (host: string) => boolean {
  const wholes = names.map(letters).filter((name) => name.length >= 3);
  const firsts = names.map((name) => letters(name.split(/[\s-]/)[0]!)).filter((name) => name.length >= 5);
  const known = new Map<string, boolean>();
  return (host) => {
    const told = known.get(host);
    if (told !== undefined) return told;
    const own = letters(hostName(host));
    const bears =
      wholes.some((name) => own.includes(name) || (own.length >= 4 && name.includes(own))) || firsts.some((name) => own.includes(name));
    known.set(host, bears);
    return bears;
  };
}

/** What is known of the policy's own company. */
export interface OwnCompany {
  readonly hasHost: (host: string) => boolean;
  /** One of its names stands in the words. */
  readonly isNamedIn: (words: string) => boolean;
}

export function ownerOf(kind: Contact["kind"], value: string, place: Place, company: OwnCompany): Owner {
  const host = hostOfValue(value);
  const isAuthority = authorities.test(place.words) || authorityAbbreviations.test(place.words);
  if (host !== undefined) {
    if (place.isInvited && kind === "email" && !isAuthority) return "own";
    if (company.hasHost(host)) return "own";
    // A template's address is nobody's, whatever its ending.
    if (kind === "email" && !isAuthority && isBlankAddress(value)) return "unknown";
    if (standsUnder(host, authorityHosts) || /\.gov(?:\.[a-z]{2})?$/.test(host)) return "other";
    if (standsUnder(host, otherHosts) && !isFreeMail(host)) return "other";
  }
  if (place.isInvited) return "own";
  if (isAuthority || authorities.test(place.headings)) return "other";
  // "Our hosting provider Acme Inc., 12 Mill Lane": another company is named before its address or number.
  const isPlace = kind === "address" || kind === "phone";
  if (isPlace && legalForms.test(place.before) && otherCompanies.test(place.words) && !company.isNamedIn(place.before)) return "other";
  if (contactHeadings.test(place.headings) || kind === "form" || (kind === "link" && host === undefined)) return "own";
  return isPlace && /\b(?:us|our|we)\b/i.test(place.words) ? "own" : "unknown";
}

/** "dpo", "privacy", "security", "press", "support", "legal" or "general". */
export function roleOf(value: string, place: Place): string {
  const local = value.includes("@") ? value.slice(0, value.indexOf("@")) : "";
  for (const words of [local.replace(/[._-]/g, " "), place.words, place.headings])
    for (const [role, pattern] of roles) if (words && pattern.test(words)) return role;
  return "general";
}
