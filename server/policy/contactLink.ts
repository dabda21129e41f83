// Links and web addresses as channels: what they lead to, and whether they can lead anywhere.
import { LinkifyIt } from "linkify-it";
import { contactLinks, messengerPages, messengers } from "../knowledge/contactWords";
import { hostTrouble, standsUnder } from "./contactHost";
import { findMail } from "./contactMail";
import { digitsOf, numberTrouble } from "./contactPhone";
import type { ContactKind } from "./policy";
import type { Sighting } from "./sighting";

/** What a link's target leads to. */
export interface Target {
  /** None for a page that is no channel. */
  readonly kind?: ContactKind;
  /** An address in lower case, digits, or the target as written. */
  readonly value: string;
  readonly placeholder?: boolean;
  /** Why it leads nowhere, in words that follow "The link …". */
  readonly malformed?: string;
  readonly correction?: string;
}

/** The target of a link (entities resolved), whose visible words are `label`. */
export function readTarget(target: string, label: string): Target {
  if (/^mailto:/i.test(target)) return readMailTarget(target.slice(7));
  if (/^(?:tel|sms|callto):/i.test(target)) return readPhoneTarget(target.replace(/^\w+:/, ""));
  if (/[{}[\]<>]/.test(target)) return { value: target };
  const malformed = webTrouble(target);
  if (malformed) return { value: target, ...malformed };
  const host = hostOf(target);
  if (host && standsUnder(host, messengers)) return { value: target, ...(isOwnPage(target, host) ? {} : { kind: "link" }) };
  const path = host === undefined ? target : target.slice(target.indexOf(host) + host.length);
  const name = host === undefined ? "" : host.split(".")[0]!;
  if (target.startsWith("#")) return { value: target };
  const leadsToContact = contactLinks.test(decoded(path)) || contactLinks.test(name) || contactLinks.test(label);
  return { value: target, ...(leadsToContact ? { kind: /form/i.test(`${label} ${path}`) ? "form" : "link" } : {}) };
}

/** A page of the messenger itself, such as its privacy policy, or its share button. */
const isOwnPage = (target: string, host: string): boolean =>
  messengerPages.has(
    target
      .slice(target.toLowerCase().indexOf(host) + host.length + 1)
      .split(/[/?#]/)[0]!
      .toLowerCase(),
  );

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The host of a web address (lower case), or undefined for a relative one. */
export const hostOf = (target: string): string | undefined =>
  /^(?:https?:)?\/\/(?:[^/?#@]{1,64}@)?([^/?#:]{1,253})/i.exec(target)?.[1]?.toLowerCase();

function readMailTarget(rest: string): Target {
  const address = decoded(rest.split("?")[0]!).trim();
  if (/^mailto:/i.test(address))
    return {
      kind: "email",
      value: address.slice(7).toLowerCase(),
      malformed: "says “mailto:” twice",
      correction: `mailto:${address.slice(7)}`,
    };
  if (address.startsWith("//"))
    return {
      kind: "email",
      value: address.slice(2).toLowerCase(),
      malformed: "has slashes after “mailto:”",
      correction: `mailto:${address.slice(2)}`,
    };
  if (!address) return { value: "" };
  const [seen] = findMail(`email ${address}`);
  if (!seen)
    return { kind: "email", value: address.toLowerCase(), ...(/@/.test(address) ? {} : { malformed: "leads to no e-mail address" }) };
  const { value, placeholder, malformed, correction } = seen;
  return { kind: "email", value, placeholder, malformed, ...(correction ? { correction: `mailto:${correction}` } : {}) };
}

function readPhoneTarget(rest: string): Target {
  const number = decoded(rest)
    .split(";")[0]!
    .replace(/(?:ext\.?|x)\s*\d{1,6}$/i, "")
    .trim();
  const value = number.replace(/\D/g, "");
  if (/\p{L}/u.test(number.replace(/[pw](?=[\d,])/g, "")))
    return {
      kind: "phone",
      value,
      malformed: "has letters where only digits can be dialled",
      correction: `tel:${/^\+/.test(number) ? "+" : ""}${digitsOf(number)}`,
    };
  if (!value) return { kind: "phone", value, malformed: "leads to no telephone number" };
  const malformed = number.startsWith("+") ? numberTrouble(number) : undefined;
  return { kind: "phone", value, ...(malformed ? { malformed } : {}) };
}

/** "htp://", "https//", "htps:/": the letters of http in some order with the signs of a scheme, before a host that can exist. */
const scheme = /^([htps]{3,7})(:?\/{0,3}|;\/\/|:\\\\)(?=[\w-]+\.)/i;
function misspeltScheme(target: string): { malformed: string; correction: string } | undefined {
  const [written, name, signs] = scheme.exec(target) ?? [];
  if (!written || !name || !signs || /^https?:\/\/$/i.test(written) || !/t/i.test(name) || !/p/i.test(name)) return undefined;
  const rest = target.slice(written.length);
  if (hostTrouble(rest.split(/[/?#:]/)[0]!.toLowerCase()) !== undefined) return undefined;
  const right = /s/i.test(name) ? "https" : "http";
  return { malformed: `begins with “${written}” instead of “${right}://”`, correction: `${right}://${rest}` };
}

/** Why a browser cannot follow a web address, in words that follow "The link …". */
function webTrouble(target: string): { malformed: string; correction?: string } | undefined {
  const wrong = misspeltScheme(target);
  if (wrong) return wrong;
  if (/^https?:\/\/https?:?\/\//i.test(target))
    return { malformed: "begins with two schemes", correction: target.replace(/^https?:\/\/(https?):?\/\//i, "$1://") };
  if (/^www\.[\w-]+\.\w/i.test(target))
    return { malformed: "lacks “https://”, so it leads to a page beside this one that does not exist", correction: `https://${target}` };
  if (/^[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}$/.test(target))
    return { malformed: "lacks “mailto:” before the address", correction: `mailto:${target}` };
  const host = hostOf(target);
  if (host === undefined || /^[\d.[\]:]+$/.test(host) || host === "localhost" || /[%_]/.test(host)) return undefined;
  const trouble = hostTrouble(host.replace(/\.$/, ""));
  if (!trouble || (trouble.correction === undefined && !/ends in|ending/.test(trouble.why))) return undefined;
  const why = trouble.why.replace(" after the @", " in its host");
  return { malformed: why, ...(trouble.correction ? { correction: target.replace(host, trouble.correction) } : {}) };
}

const linkify = new LinkifyIt({ fuzzyLink: false, fuzzyEmail: false });
const bare = /(?<![\w@./:-])(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12}(?![\w@.-]|:\/)(?:\/[^\s<>"“”()[\]]{0,400})?/gi;
const broken = /(?<![\p{L}\p{N}/])(?:https?(?::\/?(?!\/)|\/\/|;\/\/)|(?!https?:)[htps]{3,7}:\/{1,3})(?=[\w-]+\.)[^\s<>"“”()[\]]{4,300}/giu;
const commonEndings = /\.(?:com|org|net|io|app|edu|gov|co|info|me|eu|uk|de|fr|us|ca|au|in)(?:\/|$)/i;

/** Web addresses in a text, good and broken; those that lead to no channel are of kind link with an empty value's place kept. */
export function findWebAddresses(text: string): Sighting[] {
  if (!/:\/|https?[:/;]|\w\.[a-z]{2}/i.test(text)) return [];
  const found: Sighting[] = [];
  const add = (start: number, shown: string, written: string) => {
    const words = shown.replace(/(?<![.,;:!?'’*_])[.,;:!?'’*_]+$/, "");
    const { malformed, correction } = readTarget(written.replace(/(?<![.,;:!?'’*_])[.,;:!?'’*_]+$/, ""), words);
    found.push({
      kind: "link",
      start,
      end: start + words.length,
      value: written.replace(/(?<![.,;:!?'’*_])[.,;:!?'’*_]+$/, ""),
      malformed,
      ...(correction ? { correction } : {}),
    });
  };
  for (const m of text.matchAll(broken)) add(m.index, m[0], m[0]);
  if (text.includes("://")) for (const m of linkify.match(text) ?? []) if (/^https?:$/.test(m.schema)) add(m.index, m.raw, m.url);
  for (const m of text.matchAll(bare))
    if (/^www\./i.test(m[0]) || commonEndings.test(m[0]))
      if (!hostTrouble(m[0].split("/")[0]!.toLowerCase())) add(m.index, m[0], `https://${m[0]}`);
  return found.sort((a, b) => a.start - b.start);
}
