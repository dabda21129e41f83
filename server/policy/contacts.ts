// Contacts: the channels a policy gives, whose they are, and the places that promise one.
import type { Document } from "../document/document";
import { authorityHosts, otherHosts } from "../knowledge/contactWords";
import type { Span } from "../text/span";
import { type Channel, readChannels } from "./channels";
import { answers, endOfRegion, type PlacedCall, readCalls } from "./contactCalls";
import { registeredHost, standsUnder } from "./contactHost";
import { bareName, hostOfValue, isFreeMail, nameBearer, ownerOf, type Place, roleOf } from "./contactOwners";
import { readPageLinks, readPaths } from "./contactPaths";
import type { Contact, Invitation } from "./policy";

/** True when readers can reach the company by it. */
export const isUsable = (contact: Contact): boolean => contact.owner !== "other" && !contact.placeholder && !contact.malformed;

/** Where the reader is first told to get in touch, in a document that gives no way to do so; none where it does. */
export function unreachableAt(contacts: readonly Contact[], invitations: readonly Invitation[]): Invitation | undefined {
  if (contacts.some((one) => isUsable(one) || (one.owner !== "other" && (one.placeholder || one.malformed)))) return undefined;
  return invitations.find((one) => one.plain && !one.announces) ?? invitations.find((one) => one.plain) ?? invitations[0];
}

/** Channels that stand closer to each other than this, in UTF-16 code units, belong to one block of details. */
const sameBlock = 160;

/** Both in the order of the text. */
export function readContacts(document: Document, firstParty: readonly string[]): { contacts: Contact[]; invitations: Invitation[] } {
  const names = firstParty.map(bareName).filter((name) => name.length > 1);
  const calls = readCalls(document, [...firstParty, ...names]);
  const bySentence = new Map<number, PlacedCall[]>();
  for (const call of calls) bySentence.set(call.sentence, [...(bySentence.get(call.sentence) ?? []), call]);
  const channels = [...readChannels(document), ...readPaths(document, bySentence)].sort((a, b) => a.span.start - b.span.start);
  const places = placesOf(document, channels, calls, bySentence);
  const company = { hasHost: ownHosts(channels, places, names), isNamedIn: (words: string) => names.some((name) => words.includes(name)) };
  const contacts: Contact[] = [];
  channels.forEach((channel, i) => {
    const place = places[i]!;
    if (channel.needsCall && !place.isInvited) return;
    if (channel.isPage && !isPageForContact(document, channel, bySentence)) return;
    const { isPage: _, needsCall: __, ...rest } = channel;
    const owner = ownerOf(channel.kind, channel.value, place, company);
    const last = contacts.at(-1);
    const joins = owner === "unknown" && last?.owner === "other" && channel.span.start - last.span.end < sameBlock;
    contacts.push({ ...rest, owner: joins ? "other" : owner, role: roleOf(channel.value, place) });
  });
  if (document.format === "html" && calls.length > 0 && !contacts.some((c) => c.owner !== "other"))
    contacts.push(...readPageLinks(document));
  const isAnswered = answers(document, contacts);
  const invitations = calls.map((call) => ({
    span: call.span,
    announces: call.announces !== undefined,
    answered: isAnswered(call),
    plain: call.plain,
  }));
  return { contacts, invitations };
}

/** Index of the sentence in which an offset of the source stands. */
function sentenceAt(document: Document, offset: number): number {
  let low = 0;
  let high = document.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (document.sentences[middle]!.span.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A line that is shorter takes its meaning from the one before it. */
const shortLine = 120;

/** The place of each channel; channels and calls are in the order of the text. */
function placesOf(
  document: Document,
  channels: readonly Channel[],
  calls: readonly PlacedCall[],
  bySentence: ReadonlyMap<number, readonly PlacedCall[]>,
): Place[] {
  const regions: Span[] = calls.filter((c) => c.announces === "next").map((c) => ({ start: c.span.start, end: endOfRegion(document, c) }));
  let region = 0;
  let announcedTo = -1;
  return channels.map((channel) => {
    for (; region < regions.length && regions[region]!.start <= channel.span.start; region++)
      announcedTo = Math.max(announcedTo, regions[region]!.end);
    const index = sentenceAt(document, channel.span.start);
    const sentence = document.sentences[index];
    if (!sentence) return { words: "", headings: "", isInvited: false, before: "" };
    const { leadIn, section } = sentence;
    const before = document.sentences[index - 1];
    const isShort = sentence.prose.text.length < shortLine && before?.section === section;
    const introduced = leadIn !== undefined ? document.sentences[leadIn]!.prose.text : isShort ? (before?.prose.text ?? "") : "";
    return {
      words: `${introduced.slice(-700)} ${sentence.prose.text.slice(0, 1000)}`,
      headings: headingsOf(document, section),
      before: document.text.slice(
        Math.max(document.sentences[Math.max(0, index - 1)]!.span.start, channel.span.start - 70),
        channel.span.start,
      ),
      isInvited: bySentence.has(index) || (leadIn !== undefined && bySentence.has(leadIn)) || channel.span.end <= announcedTo,
    };
  });
}

/** The titles above a section, its own first; that of the whole document only where there is no other. */
function headingsOf(document: Document, section: number | undefined): string {
  const titles: string[] = [];
  for (let at = section; at !== undefined && titles.length < 4; at = document.sections[at]!.parent)
    if (document.sections[at]!.level > 1 || titles.length === 0) titles.push(document.sections[at]!.title);
  return titles.join(" · ");
}

/** Tells which hosts are the company's: they bear its name, or readers are told to write there. */
function ownHosts(channels: readonly Channel[], places: readonly Place[], names: readonly string[]): (host: string) => boolean {
  const bearsName = nameBearer(names);
  const invited = new Set<string>();
  channels.forEach((channel, i) => {
    if (channel.kind !== "email" || channel.placeholder || channel.malformed || !places[i]!.isInvited) return;
    const host = hostOfValue(channel.value);
    if (!host || isFreeMail(host) || standsUnder(host, authorityHosts) || standsUnder(host, otherHosts)) return;
    invited.add(registeredHost(host));
  });
  return (host) => bearsName(host) || invited.has(registeredHost(host));
}

const pageWords =
  /\b(?:here|this|these|form|page|link|website|site|portal|us|team|officer|e-?mail|support|centre|center)\b|^https?:|^www\.|\w\.\w{2,}/i;

/** A page is a channel where the reader is told to get in touch through it. */
function isPageForContact(document: Document, channel: Channel, calls: ReadonlyMap<number, readonly PlacedCall[]>): boolean {
  if (channel.value.startsWith("#") && channel.value.length > 1) return false;
  const index = sentenceAt(document, channel.span.start);
  const leadIn = document.sentences[index]?.leadIn;
  const near = [...(calls.get(index) ?? []), ...(leadIn === undefined ? [] : (calls.get(leadIn) ?? []))];
  return near.some((call) => call.span.start <= channel.span.end) && (channel.malformed !== undefined || pageWords.test(channel.text));
}
