// Receipt frames: somebody outside gets, is given, sees or is told data ("the caterer obtains from us …", "insurers are sent …", "no lender gets
// hold of …", "is read by Acme", "we have it checked by Acme", "we do not let a vendor have …"). One reader of giver, thing and receiver by their slots.
import { isEmbedded, polarityOf } from "./certainty";
import type { NounPhrase } from "./chunks";
import type { Clause } from "./clauses";
import { people } from "./facts";
import type { Framed } from "./frames";
import { publicPlace, receiversAt } from "./holders";
import { namesOutsider, receiverIn, whoElse } from "./outsiders";
import type { Sentence } from "./parsed";
import { firstPersons, namesUs, type Part, readers } from "./parts";
import { clauseFrame } from "./plainFrames";
import { purposesOf } from "./purposes";
import { narrowAlike, outsiderOf } from "./receivers";
import type { Polarity } from "./statement";
import { thingsIn } from "./things";

/** Verbs whose subject comes to have or to know something. */
const gets =
  /^(?:receive|get|obtain|gain|acquire|have|learn|know|hear|discover|find|collect|take|download|pick|draw|export|pull|fetch|retrieve|buy|inherit|keep|hold|store)$/;
/** Verbs whose subject perceives or handles something that stands before it. */
const perceives =
  /^(?:see|view|read|open|inspect|consult|examine|check|review|look|listen|watch|access|assess|rate|score|screen|scan|evaluate|analyse|analyze|study|translate|transcribe|print|verify|judge|hear|proofread|browse|find|track|copy|sort|clean|enrich|digitise|digitize|train)$/;
/** Verbs of giving whose receiver may be their subject in the passive. */
const isGiven =
  /^(?:give|send|show|grant|hand|tell|provide|offer|supply|pass|forward|lend|furnish|serve|feed|issue|inform|notify|brief|acquaint|mail|email|e-mail|fax|read|teach|post|allow|equip|present|cc|copy)$/;
/** Nouns that make a getting of a light verb: "gets hold of", "has sight of", "takes a look at". */
const lightNouns =
  /^(?:hold|sight|possession|look|glimpse|wind|part|say|knowledge|insight|hands|notice|view|peek|custody|copy|copies|word|grasp|access|eyes|receipt|awareness|control)$/;
const lightVerbs = /^(?:get|have|take|lay|catch|obtain|gain|set|come|be|acquire|receive|give|grant|clap|cast)$/;
const inside = /^(?:of|at|into|on|to|about|in|for)$/;

interface Slots {
  readonly things: readonly Part[];
  readonly receivers: readonly Part[];
  readonly polarity: Polarity;
  readonly absolute: boolean;
  /** We put it where they see it. */
  readonly put?: boolean;
  /** Said to be received, not only seen. */
  readonly gotten?: boolean;
  /** Words say that we gave it: "from us", "is given", "we have it read by". */
  readonly given: boolean;
}

/** Disclosures told from the side of whoever receives. */
export function frameReceipts(sentence: Sentence): Framed[] {
  return sentence.clauses.flatMap((clause, index): Framed[] => {
    const found =
      causative(sentence, clause) ??
      placed(sentence, clause) ??
      passiveGiven(sentence, clause) ??
      handledBy(sentence, clause) ??
      active(sentence, clause);
    if (!found || found.things.length === 0) return [];
    const framed = closed(sentence, clause, index, found) ?? toFramed(sentence, clause, index, found);
    return framed ? [framed] : [];
  });
}

/** "Lenders get …", "no lender gets hold of …", "no lender gets to see …", "let a vendor have …". */
function active(sentence: Sentence, clause: Clause): Slots | undefined {
  const { lemma } = clause.vg;
  const parent = clause.parent === undefined ? undefined : sentence.clauses[clause.parent];
  const inherited =
    clause.kind === "inf" && parent !== undefined && /^(?:get|come|be|need|allow|permit|entitle|manage)$/.test(parent.vg.lemma);
  const allowed = clause.kind === "comp" && parent !== undefined && /^(?:let|make|have|allow)$/.test(parent.vg.lemma);
  if (clause.passive || !(gets.test(lemma) || perceives.test(lemma) || lightVerbs.test(lemma))) return undefined;
  if (clause.kind === "gerund" || (clause.kind === "inf" && !inherited)) return undefined;
  const light = lightVerbs.test(lemma) && clause.objects.some((o) => lightNouns.test(sentence.tokens[o.to - 1]!.lower));
  if (!light && !gets.test(lemma) && !perceives.test(lemma)) return undefined;
  if (isUnlawful(sentence, clause)) return undefined;
  const fromUs =
    clause.attached.some((a) => a.prep === "from" && a.phrases.some((p) => isWe(sentence, p) || p.owner === "our")) ||
    clause.attached.some((a) => a.prep === "at" && a.phrases.some((p) => sentence.tokens[p.to - 1]!.lower === "disposal"));
  const elsewhere = clause.attached.some((a) => a.prep === "from" && a.phrases.some((p) => !isWe(sentence, p) && p.owner !== "our"));
  // Who collects, keeps or takes by their own hand was not given it.
  if (
    /^(?:collect|take|download|pick|draw|fetch|retrieve|buy|inherit|keep|hold|store|have)$/.test(lemma) &&
    !light &&
    !fromUs &&
    !mayFetch(clause) &&
    !(lemma === "have" && (allowed || clause.negated || clause.subject.some((s) => s.quantity === "none")))
  )
    return undefined;
  if (elsewhere && !fromUs) return undefined;
  const about = clause.attached
    .filter((a) => inside.test(a.prep) && a.phrases[0] && a.phrases[0].from > clause.vg.from)
    .flatMap((a) => a.phrases);
  // "learns nothing about the sites you visit": about one thing only.
  const bare =
    clause.objects.length === 1 &&
    about.length > 0 &&
    /^(?:nothing|anything|word|something|much)$/.test(sentence.tokens[clause.objects[0]!.to - 1]!.lower);
  // "learns nothing about our donors".
  const somebody = about.filter(
    (p) => readers.has(p.pronoun ?? "") || (p.owner === "our" && people.test(sentence.tokens[p.to - 1]!.lower)),
  );
  const things =
    light || bare
      ? [...thingsIn(sentence, clause, about, fromUs), ...somebody.map((p) => ({ from: p.from, to: p.to, term: "personal-data" }))]
      : thingsIn(sentence, clause, [...clause.objects, ...(clause.objects.length === 0 ? about : [])], fromUs);
  const who = clause.kind === "rel" && clause.marker === "whose" && clause.antecedent ? [clause.antecedent] : clause.subject;
  const receivers = who.flatMap((p) => receiversOf(sentence, clause, p, fromUs));
  const polarity = combine(polarityOf(clause), inherited || allowed ? parent : undefined);
  // Access that others have stays access: whether we opened it is for the comparison to weigh.
  const access = lemma === "access" || clause.objects.some((o) => sentence.tokens[o.to - 1]!.lower === "access");
  if (access && polarity === "does") return undefined;
  return {
    things,
    receivers,
    polarity,
    absolute: clause.absolute || parent?.absolute === true || clause.subject.some((s) => s.quantity === "none"),
    gotten: gets.test(lemma),
    given: fromUs || (allowed && parent!.subject.some((p) => isWe(sentence, p))),
  };
}

/** "may download the profiles": whoever may was let. */
const mayFetch = (clause: Clause): boolean =>
  /^(?:download|retrieve|fetch|pull|draw|export)$/.test(clause.vg.lemma) && /^(?:may|can)$/.test(clause.modal ?? "");

/** "unlawfully accessed": what nobody promises to hand over anyway. */
const isUnlawful = ({ tokens }: Sentence, clause: Clause): boolean =>
  tokens
    .slice(Math.max(0, clause.vg.from - 3), clause.vg.to + 6)
    .some(
      (t) =>
        /^(?:unlawful|illegal|improper|wrongful|fraudulent|malicious|illicit)(?:ly)?$/.test(t.lower) || /^un-?authori[sz]ed$/.test(t.lower),
    );

/** "We do not let …": the denial above reaches the verb below. */
function combine(own: Polarity, parent: Clause | undefined): Polarity {
  if (!parent) return own;
  const above = polarityOf(parent);
  if (above === "does") return own;
  return own === "does" || own === above ? above : "uncertain";
}

/** "The caterer is given …", "insurers are sent …", "whose servers are given …". */
function passiveGiven(sentence: Sentence, clause: Clause): Slots | undefined {
  if (!clause.passive || !isGiven.test(clause.vg.lemma)) return undefined;
  const subject = clause.kind === "rel" && clause.marker === "whose" && clause.antecedent ? [clause.antecedent] : clause.subject;
  const objects = [
    ...clause.objects,
    ...clause.attached
      .filter(
        (a) =>
          (/^(?:with|of|about)$/.test(a.prep) || (a.prep === "on" && /^(?:copy|cc|brief|inform)$/.test(clause.vg.lemma))) &&
          (a.phrases[0]?.from ?? 0) > clause.vg.from,
      )
      .flatMap((a) => a.phrases),
  ];
  const things = thingsIn(sentence, clause, objects, true);
  // "Your data are given to …": the thing is the subject.
  if (things.length === 0 || clause.attached.some((a) => a.prep === "to" && a.phrases.every((p) => p.seen?.term.family !== "data")))
    return undefined;
  const receivers = subject.flatMap((p) => receiversOf(sentence, clause, p, true));
  const by = clause.attached.find((a) => a.prep === "by")?.phrases[0];
  if (by && !isWe(sentence, by)) return undefined;
  return {
    things,
    receivers,
    polarity: polarityOf(clause),
    absolute: clause.absolute || subject.some((s) => s.quantity === "none"),
    given: true,
  };
}

/** "Your recordings are listened to by Acme", "are seen by nobody". */
function handledBy(sentence: Sentence, clause: Clause): Slots | undefined {
  if (!clause.passive || !perceives.test(clause.vg.lemma) || clause.kind === "inf" || clause.kind === "gerund") return undefined;
  const by = clause.attached.filter((a) => a.prep === "by");
  if (by.length === 0 || isUnlawful(sentence, clause)) return undefined;
  // "Encrypted, so that it cannot be read by others": how it is kept safe.
  const technical =
    clause.negated &&
    /^(?:can|cannot|could|may|might)$/.test(clause.modal ?? "cannot") &&
    sentence.tokens.some((t) => /^(?:encrypt|ssl|tls|transmi|protocol|secur|protect|key|cipher|hash|password)/.test(t.lower));
  if (technical) return undefined;
  const things = thingsIn(sentence, clause, clause.subject, false);
  const receivers = by.flatMap((a) => a.phrases).flatMap((p) => receiversOf(sentence, clause, p, false));
  return { things, receivers, polarity: polarityOf(clause), absolute: clause.absolute, given: false };
}

/** "We have every comment checked by Acme": the participle may have been taken for a verb of its own, so its place decides. */
function causative(sentence: Sentence, clause: Clause): Slots | undefined {
  const { tokens, phrases } = sentence;
  if (!/^(?:have|get)$/.test(clause.vg.lemma) || clause.passive || !clause.subject.some((p) => isWe(sentence, p))) return undefined;
  const from = clause.vg.to;
  for (let i = from + 1; i < Math.min(tokens.length, from + 18); i++) {
    const token = tokens[i]!;
    if (/^[;:.?!]$/.test(token.text)) return undefined;
    if (token.tag !== "verb" || !/(?:ed|en|t|d|n)$/.test(token.lower) || token.form === "ing") continue;
    let by = i + 1;
    while (by < i + 3 && (tokens[by]?.tag === "adv" || tokens[by]?.lower === "over")) by++;
    if (!/^(?:by|at)$/.test(tokens[by]?.lower ?? "")) continue;
    const things = thingsIn(
      sentence,
      clause,
      phrases.filter((p) => p.from >= from && p.to <= i),
      true,
    );
    const receivers = phrases.filter((p) => p.from === by + 1).flatMap((p) => receiversOf(sentence, clause, p, true));
    return { things, receivers, polarity: polarityOf(clause), absolute: clause.absolute, given: true };
  }
  return undefined;
}

const isWe = (sentence: Sentence, phrase: NounPhrase): boolean => firstPersons.has(phrase.pronoun ?? "") || namesUs(sentence, phrase);

function receiversOf(sentence: Sentence, clause: Clause, phrase: NounPhrase, given: boolean): Part[] {
  const known = whoElse(sentence, phrase) ?? receiverIn(sentence, phrase, clause);
  if (known.length > 0 || !given) return known;
  return namesOutsider(sentence, phrase);
}

/** "The only people who see your file |are our two doctors|": who they are. */
function soleOf({ tokens, clauses }: Sentence, clause: Clause): readonly NounPhrase[] {
  const { antecedent } = clause;
  if (clause.kind !== "rel" || !antecedent || !tokens.slice(antecedent.from, antecedent.to).some((t) => /^(?:only|sole)$/.test(t.lower)))
    return [];
  return clauses.find((c) => c.vg.from > clause.vg.from && c.vg.lemma === "be" && !c.negated && c.objects.length > 0)?.objects ?? [];
}

/** "is seen only by the tutor and the parents", "your tutor alone gets it": named are all who do. */
function closed(sentence: Sentence, clause: Clause, index: number, found: Slots): Framed | undefined {
  const { tokens } = sentence;
  const by = clause.attached.filter((a) => a.prep === "by");
  const who =
    soleOf(sentence, clause).length > 0 ? soleOf(sentence, clause) : clause.passive ? by.flatMap((a) => a.phrases) : clause.subject;
  if (found.polarity === "does-not" && !who.some((p) => p.quantity === "none" && p.pronoun)) return undefined;
  const sole = soleOf(sentence, clause);
  const narrowed =
    sole.length > 0 ||
    (clause.passive ? by.some((a) => a.only) || (clause.only && by.length > 0) : clause.subject.some((s) => s.only)) ||
    who.some((p) => tokens[p.to]?.lower === "alone") ||
    (clause.passive && who.some((p) => p.quantity === "none" && p.pronoun) && who.length > 1);
  if (!narrowed || clause.negated) return undefined;
  const recipients = who
    .filter((p) => p.quantity !== "none")
    .flatMap((p): Part[] => {
      if (p.seen?.term.own || p.owner === "our" || firstPersons.has(p.pronoun ?? ""))
        return [{ from: p.from, to: p.to, term: "own-staff" }];
      if (readers.has(p.pronoun ?? "")) return [{ from: p.from, to: p.to, term: "reader" }];
      const theirs = p.owner === "your" && outsiderOf(tokens, p);
      if (theirs) return [theirs];
      const known = receiverIn(sentence, p, clause);
      return known.length > 0
        ? known
        : people.test(tokens[p.to - 1]!.lower)
          ? [{ from: p.from, to: p.to, term: "other-users" }]
          : namesOutsider(sentence, p);
    });
  // Who of the staff may see it is told by the frame of access.
  if (sole.length === 0 && recipients.every((r) => r.term === "own-staff")) return undefined;
  return {
    ...clauseFrame(sentence, clause, index, "share", "does"),
    actor: { kind: "first-party" },
    embedded: soleOf(sentence, clause).length === 0 && isEmbedded(sentence, clause),
    data: found.things,
    recipients,
    exclusive: "recipients",
  };
}

function toFramed(sentence: Sentence, clause: Clause, index: number, found: Slots): Framed | undefined {
  if (found.receivers.length === 0) return undefined;
  const alike = narrowAlike(sentence.tokens, found.receivers);
  const denied = found.polarity === "does-not";
  // "gets no more than it needs": some of it.
  const isMore = (at: number): boolean => /^(?:more|most|unnecessary|excessive)$/.test(sentence.tokens[at]?.lower ?? "");
  const partly = denied && (isMore(clause.vg.to) || clause.objects.some((o) => isMore(o.from)));
  const receivers = denied ? alike.map((r) => ({ ...r, universal: true })) : alike.filter((r) => isTold(sentence, found, r, alike));
  if (receivers.length === 0) return undefined;
  const base = clauseFrame(sentence, clause, index, "share", partly ? "partly" : found.polarity);
  return {
    ...base,
    qualifiers: denied && isBounded(sentence, clause) ? [...base.qualifiers, "bounded"] : base.qualifiers,
    actor: { kind: "unstated" },
    absolute: found.absolute,
    data: found.things,
    recipients: receivers,
    purposes: purposesOf(sentence, clause, index),
  };
}

/** Whether it is said surely enough who of the receivers gets data: general words may mean those whom the reader tells, an unknown name the company itself. */
function isTold({ tokens }: Sentence, found: Slots, receiver: Part, all: readonly Part[]): boolean | undefined {
  if (receiver.term === "other-users") return found.put;
  if (receiver.term === "anyone") return false;
  if (found.given) return true;
  if (receiver.term === "third-party") return receiver.name !== undefined ? all.length > 1 : found.gotten;
  return (
    found.gotten ||
    all.length > 1 ||
    receiver.term !== "service-provider" ||
    receiver.name !== undefined ||
    !generalHelper.test(tokens[receiver.to - 1]!.lower)
  );
}

const generalHelper = /^(?:providers?|vendors?|processors?|suppliers?|contractors?|subcontractors?|agents?|partners?|services?)$/;

/** Phrases after these bound how or when something is received; the others say what, from whom or to whom. */
const plainPrepositions = /^(?:to|with|from|of|about|including|such as|by|for|at|into|on)$/;
const anyCase = /^(?:case|time|circumstances?|form|way|reason|purpose|means|manner|point|condition|event)$/;

/** "gets it otherwise", "sees it on request": not always and not in every way. */
function isBounded({ tokens }: Sentence, clause: Clause): boolean {
  const end = Math.max(clause.vg.to, ...clause.objects.map((o) => o.to), ...clause.attached.flatMap((a) => a.phrases.map((p) => p.to)));
  return (
    /^(?:otherwise|automatically|directly|unasked|beforehand)$/.test(tokens[end]?.lower ?? "") ||
    clause.attached.some(
      ({ prep, phrases }) =>
        (!plainPrepositions.test(prep) || (/^(?:at|into|on)$/.test(prep) && phrases.every((p) => p.seen?.term.family !== "data"))) &&
        phrases.some((p) => !anyCase.test(tokens[p.to - 1]!.lower) && p.from > clause.vg.from),
    )
  );
}

const puts =
  /^(?:print|publish|announce|hang|add|enter|upload|feed|register|record|put|place|import|insert|load|save|write|display|lay|bring|set|deposit|store|enrol|enroll|sign|log|file|submit|send|post|pin|copy|move|lodge|report|pass|list|include|note|leave)$/;

/** "Your file is put before a panel of lenders", "we add each rental to the register of Acme", "we register you with the maker". */
function placed(sentence: Sentence, clause: Clause): Slots | undefined {
  const { lemma } = clause.vg;
  if (!puts.test(lemma) || clause.kind === "inf" || clause.kind === "gerund") return undefined;
  if (!clause.passive && !clause.subject.some((p) => isWe(sentence, p))) return undefined;
  const reader = clause.objects.find((o) => o.pronoun === "you");
  const enrols = reader !== undefined && /^(?:register|enrol|enroll|sign|enter|list|report|file|log|record|note)$/.test(lemma);
  const enrolled = enrols ? clause.attached.filter((a) => /^(?:with|at|to)$/.test(a.prep)).flatMap((a) => a.phrases) : [];
  const receivers = [
    ...receiversAt(sentence, clause),
    ...enrolled.flatMap((p) => receiverIn(sentence, p)),
    ...publicPlace(sentence, clause),
  ];
  if (receivers.length === 0) return undefined;
  const things = thingsIn(sentence, clause, clause.passive ? clause.subject : clause.objects, true);
  const given =
    enrols && reader ? [...things, { from: reader.from, to: reader.to, term: "personal-data" }, ...givenBeside(sentence, clause)] : things;
  return { things: given, receivers, polarity: polarityOf(clause), absolute: clause.absolute, given: true, put: true };
}

/** ", giving your name and address": said beside the verb. */
const givenBeside = (sentence: Sentence, clause: Clause): Part[] =>
  sentence.clauses
    .filter(
      (c) =>
        c.kind === "gerund" &&
        c.vg.from > clause.vg.from &&
        c.chain !== clause.chain &&
        /^(?:give|state|pass|name|provide|send|supply|quote|indicate|enclose|transmit|mention|use)$/.test(c.vg.lemma),
    )
    .flatMap((c) => thingsIn(sentence, c, c.objects, true));
