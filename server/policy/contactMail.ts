// E-mail addresses in a string: good ones, broken ones, and ones that were never filled in.
import { blankHosts, blankStarts, exampleWords, fileEndings, mailboxes, mailCues } from "../knowledge/contactWords";
import { canExist, hostTrouble, providerTrouble, standsUnder, type Trouble, typographyTrouble } from "./contactHost";
import type { Sighting } from "./sighting";

/** Signs that end a word in which an address may stand. */
const ends = /[\s<>()[\]{}|"“”„«»,;]/;
const longestLocal = 128;
const longestWord = 400;

const localSigns = /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}0-9.!#$%&'*+/=?^_`{|}~@\u00ad\u2010-\u2012\u2212-]/u;
const goodLocal = /^[\p{L}0-9!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}0-9!#$%&'*+/=?^_`{|}~-]+)*$/u;

/** All e-mail addresses of a text, in order. One pass: words without an @ are not looked at. */
export function findMail(text: string): Sighting[] {
  const found: Sighting[] = [];
  let from = 0;
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", from)) {
    let start = at;
    while (start > from && at - start < longestLocal && !ends.test(text[start - 1]!)) start--;
    let end = at;
    while (end < text.length && !ends.test(text[end]!)) end++;
    from = Math.max(end, at + 1);
    if (end - start > longestWord) continue;
    found.push(...readWord(text, start, end));
  }
  return [...found, ...findSpelledOut(text)].sort((a, b) => a.start - b.start);
}

/** The addresses in one word with an @; several where slashes join them. */
function readWord(text: string, start: number, end: number): Sighting[] {
  const word = text.slice(start, end);
  if (word.includes("://") || /^www\./i.test(word)) return [];
  const found: Sighting[] = [];
  let at = start;
  for (const piece of word.split("/")) {
    if (piece.includes("@")) found.push(...readPiece(text, at, at + piece.length));
    at += piece.length + 1;
  }
  return found;
}

function readPiece(text: string, from: number, to: number): Sighting[] {
  let start = from + Math.max(0, text.slice(from, text.indexOf("@", from)).lastIndexOf(":") + 1);
  let end = to;
  while (start < end && /[*_'"‘’.…·•-]/.test(text[start]!)) start++;
  while (end > start && /[.:!?'’"*_…·•]/.test(text[end - 1]!)) end--;
  const sign = text.indexOf("@", start);
  if (sign < 0 || sign >= end) return [];
  for (let i = sign - 1; i >= start; i--) if (localSigns.test(text[i]!)) start = i + 1;
  if (sign === start) return withGapBefore(text, sign, end);
  if (sign === end - 1) return withGapAfter(text, start, sign);
  const address = text.slice(start, end);
  const [local, ...rest] = address.split("@");
  const host = rest.join("@").replace(/['’].*$/, "");
  return judge(text, start, start + local!.length + 1 + host.length, local!, host);
}

/** "privacy @acme.test" cannot be clicked or copied; " @ " on both sides is a way to hide it from robots that readers know. */
function withGapBefore(text: string, sign: number, end: number): Sighting[] {
  const bare = end === sign + 1;
  const host = bare ? (/^ ([\w.-]{4,100})/.exec(text.slice(end, end + 102))?.[1] ?? "") : text.slice(sign + 1, end);
  const before = /([\w.+-]{2,64}) $/.exec(text.slice(Math.max(0, sign - 66), sign))?.[1];
  const address = host.toLowerCase().replace(/(?<![.-])[.-]+$/, "");
  if (!before || !address.includes(".") || !canExist(address)) return [];
  if (!bare && !mailboxes.has(before.toLowerCase())) return [];
  const start = sign - 1 - before.length;
  const stop = bare ? end + 1 + address.length : sign + 1 + address.length;
  const value = `${before}@${address}`.toLowerCase();
  const correction = `${before}@${address}`;
  if (bare) return [{ kind: "email", start, end: stop, value }];
  return [{ kind: "email", start, end: stop, value, malformed: "has a blank in it", correction }];
}

/** "privacy@ acme.test", and "privacy@[domain]", where the host was never filled in. */
function withGapAfter(text: string, start: number, sign: number): Sighting[] {
  const local = text.slice(start, sign);
  const rest = text.slice(sign + 1, sign + 90);
  const blank = /^(\[[^[\]{}]{1,60}\]|<[^<>]{1,60}>|\{[^{}]{1,60}\})[\w.-]{0,20}/.exec(rest);
  if (blank)
    return [{ kind: "email", start, end: sign + 1 + blank[0].replace(/(?<![.-])[.-]+$/, "").length, value: "", placeholder: true }];
  const host = /^ ([\w.-]{4,80})/.exec(rest)?.[1]?.replace(/(?<![.-])[.-]+$/, "");
  if (!host?.includes(".") || !canExist(host.toLowerCase()) || !goodLocal.test(local)) return [];
  const correction = `${local}@${host}`;
  const end = sign + 2 + host.length;
  return [{ kind: "email", start, end, value: correction.toLowerCase(), malformed: "has a blank in it", correction }];
}

function judge(text: string, start: number, end: number, local: string, host: string): Sighting[] {
  const value = `${local}@${host}`.toLowerCase();
  const good: Sighting = { kind: "email", start, end, value };
  if (isBlankAddress(value)) return isExample(text, start, end) ? [] : [{ ...good, placeholder: true }];
  const comma = /^,([a-z]{2,6})(?![\p{L}\p{N}])/u.exec(text.slice(end, end + 8));
  if (comma && !host.includes(".") && canExist(`${host}.${comma[1]}`.toLowerCase())) {
    const correction = `${local}@${host}.${comma[1]}`;
    return [{ ...good, end: end + comma[0].length, malformed: "has a comma where a dot belongs", correction }];
  }
  const trouble = troubleOf(local, host);
  if (!trouble) return [good];
  const glued = /^(.+)\.\p{Lu}\p{Ll}*$/u.exec(host)?.[1];
  if (glued && !troubleOf(local, glued))
    return [{ ...good, end: start + local.length + 1 + glued.length, value: `${local}@${glued}`.toLowerCase() }];
  if (typographyTrouble(value) ? isExample(text, start, end) : !isMeant(text, start, end, local, host, trouble.correction !== undefined))
    return [];
  return [{ ...good, malformed: trouble.why, ...(trouble.correction ? { correction: trouble.correction } : {}) }];
}

/** What is wrong with local@host, or undefined; the correction is the whole address, and only one that can work. */
function troubleOf(local: string, host: string): Trouble | undefined {
  const corrected = (why: string, l: string, h: string): Trouble =>
    goodLocal.test(l) && !h.includes("@") && !hostTrouble(h.toLowerCase()) ? { why, correction: `${l}@${h}` } : { why };
  if (host.includes("@")) return corrected("has more than one @", local, host.replace(/^@+/, ""));
  const hosts = hostTrouble(host.toLowerCase()) ?? providerTrouble(host.toLowerCase());
  const typography = typographyTrouble(local);
  if (typography) return corrected(typography.why, typography.correction!, hosts?.correction ?? host);
  if (!goodLocal.test(local))
    return corrected("has dots where none may stand", local.replace(/\.{2,}/g, ".").replace(/^\.|\.$/g, ""), hosts?.correction ?? host);
  return hosts && corrected(hosts.why, local, hosts.correction ?? host);
}

/** True when something that looks like a broken address is meant as one, not a handle, a package or a picture. */
function isMeant(text: string, start: number, end: number, local: string, host: string, isClear: boolean): boolean {
  const ending = host.slice(host.lastIndexOf(".") + 1).toLowerCase();
  const isOneLabel = !host.includes(".");
  if ((!isOneLabel && !/^[\p{L}\u00ad\u2010-\u2015]{2,}/u.test(ending)) || fileEndings.has(ending) || !/\p{L}/u.test(local)) return false;
  if (isOneLabel && !/^[\p{L}\d-]*\p{L}[\p{L}-]{2,}[\p{L}\d-]*$/u.test(host)) return false;
  if (isExample(text, start, end)) return false;
  // "tool@2beta": with digits a version as well as a host.
  return (isClear && !(isOneLabel && /\d/.test(host))) || mailCues.test(text.slice(Math.max(0, start - 120), start));
}

/** The address only shows what somebody else's looks like. */
function isExample(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  const sentence = before.slice(Math.max(before.lastIndexOf(". "), before.lastIndexOf("? "), 0));
  const after = text.slice(end, end + 20);
  return (
    exampleWords.test(sentence) || exampleWords.test(after) || /^,? say(?!\p{L})/u.test(after) || /(?:[(,] ?|\blike )say,? $/.test(before)
  );
}

/** An address that a template came with (lower case). */
export function isBlankAddress(address: string): boolean {
  const [local = "", host = ""] = address.split("@");
  if (standsUnder(host, blankHosts) || blankStarts.includes(local)) return true;
  return (
    /^x{3,}(\.x{2,})*$/.test(local) ||
    /^(your|insert|my)[-_]?(company|domain|site|web|app|brand|business|org|name|mail|email|store|shop|firm)/.test(host)
  );
}

const bracketedAt = /[[({<] ?(?:at|AT|@) ?[\])}>]| AT (?=[\w-]+(?:\.| DOT )[A-Za-z])/g;

/** "privacy [at] acme [dot] test": hidden from robots, plain to readers. */
function findSpelledOut(text: string): Sighting[] {
  const found: Sighting[] = [];
  for (const sign of text.matchAll(bracketedAt)) {
    const before = /([\w.+-]{1,64}) ?$/.exec(text.slice(Math.max(0, sign.index - 65), sign.index));
    const after = /^ ?[\w-]{1,63}(?:(?:\.| ?[[({<] ?(?:dot|\.) ?[\])}>] ?| dot )[\w-]{1,63}){1,4}/i.exec(
      text.slice(sign.index + sign[0].length, sign.index + sign[0].length + 200),
    );
    if (!before || !after) continue;
    const host = after[0].trim().replace(/ ?[[({<] ?(?:dot|\.) ?[\])}>] ?| dot /gi, ".");
    const start = sign.index - before[0].length;
    found.push({ kind: "email", start, end: sign.index + sign[0].length + after[0].length, value: `${before[1]}@${host}`.toLowerCase() });
  }
  return found;
}
