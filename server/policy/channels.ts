// Channels of a document: what is seen in the words of its blocks, joined with where its links lead.
import type { Document, Link } from "../document/document";
import { perBlock } from "../document/passages";
import { networkHandle } from "../knowledge/contactWords";
import { sourceSpan } from "../text/prose";
import { contains, overlaps, type Span } from "../text/span";
import { findBlanks } from "./contactBlank";
import { findWebAddresses, readTarget, type Target } from "./contactLink";
import { findMail } from "./contactMail";
import { digitsOf, findPhones } from "./contactPhone";
import { findPlaces } from "./contactPlace";
import type { ContactKind } from "./policy";
import { type Sighting, withoutOverlaps } from "./sighting";

/** A channel somewhere in the document, before it is known whose it is. */
export interface Channel {
  readonly kind: ContactKind;
  /** In the source. */
  readonly span: Span;
  readonly text: string;
  readonly value: string;
  readonly placeholder: boolean;
  readonly malformed?: string;
  readonly correction?: string;
  readonly leadsTo?: string;
  /** A page or web address that is a channel only if its sentence makes it one. */
  readonly isPage?: boolean;
  /** As in Sighting. */
  readonly needsCall?: boolean;
}

const sightings = perBlock(({ prose: { text } }) =>
  withoutOverlaps([
    ...findBlanks(text),
    ...findMail(text),
    ...findWebAddresses(text),
    ...findPhones(text),
    ...findPlaces(text),
    ...findHandles(text),
  ]),
);

/** All channels in the order of the text. */
export function readChannels(document: Document): Channel[] {
  const seen: Channel[] = [];
  sightings(document).forEach((inBlock, i) => {
    const { prose } = document.blocks[i]!;
    for (const s of inBlock) seen.push(channelOf(s, prose.text.slice(s.start, s.end), sourceSpan(prose, s.start, s.end)));
  });
  return joinLinks(document, seen).sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** "on Twitter, @heronbay": a way to write, where the reader is told to. */
const findHandles = (text: string): Sighting[] =>
  text.includes("@")
    ? [...text.matchAll(networkHandle)].map((m): Sighting => {
        const handle = m[1] ?? m[2]!;
        const start = m.index + m[0].indexOf(handle);
        return { kind: "link", start, end: start + handle.length, value: handle.toLowerCase(), needsCall: true };
      })
    : [];

function channelOf(s: Sighting, text: string, span: Span): Channel {
  const { kind, value, malformed, correction } = s;
  const isPage = kind === "link" && !malformed && !s.needsCall;
  return {
    kind,
    span,
    text,
    value,
    placeholder: s.placeholder ?? false,
    ...(malformed ? { malformed } : {}),
    ...(correction ? { correction } : {}),
    ...(isPage ? { isPage } : {}),
    ...(s.needsCall ? { needsCall: true } : {}),
  };
}

/** Goes along both lists at once: `seen` and the links are in the order of the text. */
function joinLinks(document: Document, seen: readonly Channel[]): Channel[] {
  const joined = [...seen];
  const added: Channel[] = [];
  let from = 0;
  for (const link of [...document.links].sort((a, b) => a.span.start - b.span.start)) {
    while (from < seen.length && seen[from]!.span.end <= link.span.start) from++;
    const target = decodeProtected(document, link) ?? readTarget(link.target, link.text);
    const inside: number[] = [];
    for (let i = from; i < seen.length && seen[i]!.span.start < link.span.end; i++) if (overlaps(seen[i]!.span, link.span)) inside.push(i);
    const same = inside.find(
      (i) => joined[i]!.kind === target.kind || (target.kind !== "email" && target.kind !== "phone" && joined[i]!.kind === "link"),
    );
    if (target.malformed && !(same !== undefined && joined[same]!.malformed)) added.push(atTarget(document, link, target));
    else if (same !== undefined) joined[same] = isPartOf(link, joined[same]!, target) ? joined[same]! : withTarget(joined[same]!, target);
    else if (target.placeholder && link.text.includes("@")) continue;
    else if (inside.length === 0 || target.kind === "email" || target.kind === "phone") added.push(ofLink(document, link, target));
  }
  return [...joined, ...added];
}

/** A link that was made of a part of the address by itself: what was shown says more. */
const isPartOf = (link: Link, shown: Channel, target: Target): boolean =>
  !contains(link.span, shown.span) && link.text.toLowerCase() === target.value;

/** The channel of a link whose visible words are none. */
function ofLink(document: Document, link: Link, target: Target): Channel {
  const span = link.label.end > link.label.start ? link.label : link.span;
  const isPage = target.kind === undefined;
  return {
    kind: target.kind ?? "link",
    span,
    text: link.text,
    value: target.value,
    placeholder: target.placeholder ?? false,
    ...(isPage ? { isPage } : {}),
    ...deadEnd(document, link),
  };
}

/** A link that its author left without a target, where no script can give it one. */
function deadEnd(document: Document, link: Link): { malformed?: string } {
  if (!/^(?:#|mailto:|tel:)?$/i.test(link.target)) return {};
  const tag = document.text.slice(link.span.start, Math.min(link.label.start, link.span.start + 300));
  return /\b(?:on\w+|data-[\w-]+|id|role|class)\s*=|[{%]/i.test(tag) ? {} : { malformed: "leads nowhere: its target is empty" };
}

/** Points at the target itself, which is what has to be mended; at the whole link where it is not found as written. */
function atTarget(document: Document, link: Link, target: Target): Channel {
  const source = document.text.slice(link.span.start, link.span.end);
  const at = link.target ? source.lastIndexOf(link.target) : -1;
  const isAutomatic = at >= 0 && source.indexOf(link.target) !== at && link.target === link.text;
  const start = link.span.start + (isAutomatic ? source.indexOf(link.target) : at);
  const span = at < 0 ? link.span : { start, end: start + link.target.length };
  return {
    kind: target.kind ?? "link",
    span,
    text: link.target,
    value: target.value,
    placeholder: false,
    malformed: target.malformed!,
    ...(target.correction && at >= 0 ? { correction: target.correction } : {}),
  };
}

/** What is shown, and where its link leads. A link that works makes good what is masked or badly written in the words. */
function withTarget(shown: Channel, target: Target): Channel {
  if (target.malformed || target.kind === undefined) return shown;
  const { malformed, correction, isPage, ...rest } = shown;
  if (shown.kind === "link") return target.kind === "link" || target.kind === "form" ? { ...rest, kind: target.kind } : shown;
  if (target.placeholder) return { ...rest, placeholder: true };
  if (!target.value || (target.value === shown.value && shown.kind !== "phone"))
    return target.value ? { ...rest, placeholder: false, value: target.value } : shown;
  if (shown.kind === "phone" && isSameNumber(shown, target.value)) return shown;
  if (shown.placeholder || malformed) return { ...rest, placeholder: false, value: target.value };
  return { ...shown, leadsTo: target.value };
}

/** National and international forms of one number: the shorter ends the longer, trunk zero aside. */
function isSameNumber(shown: Channel, dialled: string): boolean {
  const [a, b] = [digitsOf(shown.text), dialled].map((d) => d.replace(/^0+/, ""));
  const shorter = a!.length < b!.length ? a! : b!;
  const longer = shorter === a ? b! : a!;
  return longer.endsWith(shorter) || longer.startsWith(shorter) || longer.endsWith(shorter.slice(-7)) || shown.text.includes("(0)");
}

/** Cloudflare hides addresses in saved pages: hexadecimal, each byte xor the first. In the live page a script shows them again. */
function decodeProtected(document: Document, link: Link): Target | undefined {
  if (!link.target.includes("/email-protection")) return undefined;
  const source = document.text.slice(link.span.start, link.span.end);
  const code =
    /\/email-protection#([0-9a-f]{6,400})/i.exec(link.target)?.[1] ?? /data-cfemail\s*=\s*["']?([0-9a-f]{6,400})/i.exec(source)?.[1];
  if (!code) return { value: "" };
  const bytes = code.match(/../g)!.map((pair) => Number.parseInt(pair, 16));
  const address = bytes
    .slice(1)
    .map((byte) => String.fromCharCode(byte ^ bytes[0]!))
    .join("")
    .split("?")[0]!;
  return /^[^@\s]+@[^@\s]+$/.test(address) ? { kind: "email", value: address.toLowerCase() } : { value: "" };
}
