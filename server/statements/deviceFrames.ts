// Device frames: what stays on the reader's device or goes to the company's servers, and what an app may open there.
import { isA } from "../knowledge/terms";
import { actorOf } from "./actors";
import { isAsserted, polarityOf, qualifiersOf } from "./certainty";
import type { NounPhrase } from "./chunks";
import type { Attached, Clause } from "./clauses";
import type { Framed } from "./frames";
import { extentOf, type Sentence } from "./parsed";
import { addObject, inclusions, type Part, type Parts } from "./parts";
import { clauseFrame } from "./plainFrames";
import type { Polarity, Practice } from "./statement";

const device =
  /^(?:device|devices|pc|laptop|machine|phone|phones|computer|computers|browser|smartphone|smartphones|tablet|handset|disk|drive|mobile)$/;
const server = /^(?:servers?|cloud|databases?|backend|back-end|centre|centres|centers?|systems?|datacent(?:er|re)s?)$/;
const staying = /^(?:stay|remain|reside|live|keep|store|process|hold|save|be|exist|handle|leave)$/;
const moving =
  /^(?:copy|upload|sync|synchronise|synchronize|back|transfer|send|transmit|save|move|write|mirror|duplicate|submit|push|forward|store|keep|hold|travel|go|pass|deliver|leave|import|reach|process|summari[sz]e|analy[sz]e|compute|render|translate|transcribe|convert|handle|replicate)$/;
const opening = /^(?:open|copy|browse|scan|search|inspect|examine|look)$/;
const wanting = /^(?:need|require|request|ask|want|use|include|demand|seek)$/;

/** Statements of the clause about the device; they stand beside what else the clause says. */
export function deviceFrames(sentence: Sentence, clause: Clause, index: number): Framed[] {
  if (clause.kind === "sub" && !isAsserted(sentence, clause)) return [];
  const sent = toServers(sentence, clause);
  if (sent) return framesOf(sentence, clause, index, "collect", sent, polarityOf(clause), ["server"]);
  if (staysOnDevice(sentence, clause)) {
    const data = dataOf(sentence, clause, movesAlone(clause) ? clause.subject : [...clause.subject, ...clause.objects]);
    return framesOf(sentence, clause, index, "collect", data, "does-not", ["device"]);
  }
  const opened = opens(sentence, clause, index);
  return opened ? framesOf(sentence, clause, index, "access", opened, polarityOf(clause), []) : [];
}

function framesOf(
  sentence: Sentence,
  clause: Clause,
  index: number,
  practice: Practice,
  data: readonly Part[],
  polarity: Polarity,
  qualifiers: readonly string[],
): Framed[] {
  const actor = actorOf(sentence, clause);
  if (data.length === 0 || actor.kind === "reader") return [];
  const own = qualifiersOf(sentence, clause, index).filter((q) => !/^(?:elsewhere|on-device|purposed)$/.test(q));
  // "your messages from private rooms": only some of them.
  if (clause.attached.some((a) => a.prep === "from")) own.push("bounded");
  return [
    {
      ...clauseFrame(sentence, clause, index, practice, polarity),
      actor: practice === "collect" ? { kind: "unstated" } : actor,
      qualifiers: [...own, ...qualifiers],
      data,
    },
  ];
}

/** The data among the phrases and what "such as" adds to them. */
function dataOf(sentence: Sentence, clause: Clause, phrases: readonly NounPhrase[]): Part[] {
  const parts: Parts = { data: [], recipients: [], technologies: [] };
  for (const phrase of phrases) addObject(sentence, parts, phrase);
  for (const { prep, phrases: more } of clause.attached)
    if (inclusions.has(prep)) for (const phrase of more) addObject(sentence, parts, phrase);
  const named = parts.data.filter((d) => !d.generic);
  return named.length > 0 ? named : parts.data;
}

const movesAlone = (clause: Clause): boolean =>
  /^(?:stay|remain|reside|live|leave|travel|go|be|exist|reach)$/.test(clause.vg.lemma) || clause.passive;

const last = ({ tokens }: Sentence, phrase: NounPhrase): string => tokens[phrase.to - 1]!.lower;

const isServer = (sentence: Sentence, { phrases }: Attached): boolean =>
  phrases.some(
    (p) =>
      server.test(last(sentence, p)) &&
      p.owner !== "your" &&
      p.owner !== "their" &&
      p.quantity === undefined &&
      !sentence.tokens.slice(p.from, p.to).some((t) => /^(?:operating|other|external|third|third-party|cooling|local)$/.test(t.lower)),
  );

/** "are copied to our servers", "is never sent to us": the data that reach the company, or do not. */
function toServers(sentence: Sentence, clause: Clause): Part[] | undefined {
  if (!moving.test(clause.vg.lemma) || actorOf(sentence, clause).kind === "third-party") return undefined;
  const reaches = clause.attached.some(
    (a) =>
      (/^(?:to|up to|onto|into|with|on|in|at)$/.test(a.prep) && isServer(sentence, a)) ||
      (/^(?:over|via|through)$/.test(a.prep) &&
        polarityOf(clause) === "does-not" &&
        a.phrases.some((p) => /^(?:internet|network|net|web)$/.test(last(sentence, p)))) ||
      (a.prep === "to" && clause.negated && a.phrases.length === 1 && a.phrases[0]!.pronoun === "us"),
  );
  if (!reaches) return undefined;
  return dataOf(sentence, clause, movesAlone(clause) ? clause.subject : clause.objects);
}

/** "stays on your phone only", "never leaves your device", "is processed solely on your computer". */
function staysOnDevice(sentence: Sentence, clause: Clause): boolean {
  const { lemma } = clause.vg;
  if (!staying.test(lemma)) return false;
  if (lemma === "leave") return clause.negated && clause.objects.some((o) => device.test(last(sentence, o)));
  if (clause.negated) return false;
  const where = clause.attached.find(
    (a) => /^(?:on|in|within|inside|to)$/.test(a.prep) && a.phrases.some((p) => device.test(last(sentence, p))),
  );
  if (!where) return false;
  const { to } = extentOf(clause);
  const only = sentence.tokens
    .slice(clause.vg.from, to + 3)
    .some((t) => /^(?:only|solely|exclusively|always|entirely|nowhere)$/.test(t.lower));
  return only || where.only || /^(?:stay|remain)$/.test(lemma);
}

const isHeld = (part: Part): boolean => ["content-data", "device-sensor", "location-data"].some((wider) => isA("data", part.term, wider));

/** "requires access to your contacts", "is neither opened nor copied": what is read on the device. */
function opens(sentence: Sentence, clause: Clause, index: number): Part[] | undefined {
  const { lemma } = clause.vg;
  if (opening.test(lemma)) return dataOf(sentence, clause, clause.passive ? clause.subject : clause.objects).filter(isHeld);
  if (!wanting.test(lemma)) return undefined;
  const named = [
    ...clause.objects,
    ...clause.attached.filter((a) => a.prep === "for").flatMap((a) => a.phrases),
    ...(clause.passive ? clause.subject : []),
  ];
  if (!named.some((p) => /^(?:access|permissions?)$/.test(last(sentence, p)))) return undefined;
  // "asks for permission to access your location"
  const meant = sentence.clauses.filter((c) => c.kind === "inf" && c.parent === index && /^(?:access|read|use|view)$/.test(c.vg.lemma));
  return dataOf(sentence, clause, [
    ...clause.attached.filter((a) => a.prep === "to" || a.prep === "for").flatMap((a) => a.phrases),
    ...meant.flatMap((c) => c.objects),
  ]).filter((part) => isHeld(part) || (part.universal && part.term === "personal-data"));
}
