// Channels: whether the reader can get in touch at all, and whether the rights come with a way to use them.
import type { Document } from "../document/document";
import { channels } from "../knowledge/topics";
import { contains, type Span } from "../text/span";
import type { Contact, Invitation, Topic } from "./policy";
import type { EvidenceBook } from "./topicEvidence";
import { findPhrases, makePhraseBook, readPassage } from "./topicPhrases";
import { readWords } from "./topicWords";

type Channel = keyof typeof channels;

const book = makePhraseBook<Channel>(
  {},
  (Object.keys(channels) as Channel[]).flatMap((channel) => channels[channel].map((phrase) => [phrase, channel] as const)),
);

const isUsable = (contact: Contact): boolean => !contact.placeholder && contact.malformed === undefined && contact.owner !== "other";

/** The state of contact: a channel that works, one that is only announced, or none. */
export function readContactTopic(contacts: readonly Contact[], invitations: readonly Invitation[], announced: Span | undefined): Topic {
  const usable = contacts.find(isUsable);
  if (usable) return { state: "present", span: usable.span };
  const promised = contacts.find((contact) => contact.owner !== "other")?.span ?? invitations[0]?.span ?? announced;
  return promised
    ? { state: "partial", span: promised, lacks: "the reader is told to get in touch, but no channel that works is given" }
    : { state: "absent" };
}

/** The state of exercising-rights: a channel in the sentences on rights or in their section. */
export function readExercising(document: Document, evidence: EvidenceBook, contacts: readonly Contact[], contact: Topic): Topic {
  const rights = evidence.of.get("rights")!;
  const exercising = evidence.of.get("exercising-rights")!;
  if (!rights.partial && !exercising.present) return { state: "absent" };
  const isNamed = rights.present !== undefined || exercising.present !== undefined;
  const works = contact.state === "present";
  let announced: Span | undefined;
  for (const i of placesOf(document, evidence)) {
    const sentence = document.sentences[i]!;
    if (isNamed && contacts.some((one) => isUsable(one) && contains(sentence.span, one.span)))
      return { state: "present", span: sentence.span };
    for (const { value } of findPhrases(book, readPassage(book, readWords(sentence.prose.text).stems))) {
      if (isNamed && (value === "self-service" || (value === "contact" && works))) return { state: "present", span: sentence.span };
      announced ??= sentence.span;
    }
  }
  const span = announced ?? (rights.present && works ? contact.span : undefined);
  return span ? { state: "partial", span, lacks: "no channel that works is given for requests" } : { state: "absent" };
}

/** Sentences on rights, those around them in sections on rights, and those that say how to exercise them. */
function placesOf(document: Document, evidence: EvidenceBook): number[] {
  const on = (id: string) => new Set(evidence.of.get(id)!.sentences);
  const rights = on("rights");
  const exercising = on("exercising-rights");
  const places: number[] = [];
  document.sentences.forEach((sentence, i) => {
    const under = sentence.section === undefined ? undefined : evidence.topicsOf[sentence.section];
    if (rights.has(i) || exercising.has(i) || rights.has(i - 1) || under?.has("rights") || under?.has("exercising-rights")) places.push(i);
  });
  return places;
}
