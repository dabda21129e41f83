// Certainty: polarity, assertion, exclusiveness, and words that make a clause less than it seems.
import { narrowers } from "../knowledge/english";
import type { NounPhrase } from "./chunks";
import type { Attached, Clause } from "./clauses";
import { extentOf, type Sentence } from "./parsed";
import type { Parts } from "./parts";
import { namesAccess } from "./practices";
import type { Polarity, Statement } from "./statement";
import type { Tagged } from "./tags";

export const assertingParents =
  /^(?:need|get|have|reserve|be|continue|allow|permit|enable|authorize|authorise|agree|plan|commit|undertake|entitle|require|use|help|work|refuse|decline|promise|want)$/;

export const assertingMarkers = /^(?:that|because|although|though|while|whilst|whereas|since|so that|where|once|as)$/;

/** Whether the clause states its content as so. Conditions, indirect questions and mere aims do not. */
export function isAsserted({ clauses, tokens }: Sentence, clause: Clause): boolean {
  if (
    clause.subject.some((s) => !s.relative && /^(?:what|whatever|which|whichever|whose)$/.test(tokens[s.from]!.lower)) &&
    clause.kind !== "rel"
  )
    return false;
  // "explains under what circumstances we may disclose it": that there are such is not said.
  const opens = clause.subject[0]?.from ?? clause.vg.from;
  if (
    /\b(?:under|in|on) (?:what|which) (?:\w+ )?(?:circumstances|cases|conditions|situations|instances|terms)$/.test(
      tokens
        .slice(Math.max(0, opens - 4), opens)
        .map((t) => t.lower)
        .join(" "),
    )
  )
    return false;
  const parent = clause.parent === undefined ? undefined : clauses[clause.parent];
  // "You may request that we not …": asked for, not said.
  if (
    parent &&
    (clause.kind === "comp" || clause.marker === "that") &&
    /^(?:request|ask|direct|instruct|demand|require|recommend|suggest|opt|want|wish|prefer)$/.test(parent.vg.lemma)
  )
    return false;
  // "We cannot promise that …": what is not promised is not said.
  if (
    parent?.negated &&
    (clause.kind === "comp" || clause.marker === "that") &&
    /^(?:guarantee|promise|ensure|warrant|assure|represent|claim|say|mean|state|vouch|imply|make|think|believe|know)$/.test(parent.vg.lemma)
  )
    return false;
  if (inCondition(clauses, clause)) return false;
  // "We do not use any data collected from you": whether there are such data is not said.
  if ((clause.kind === "reduced" || clause.kind === "rel") && parent?.negated && !clause.negated && clause.antecedent?.universal)
    return false;
  // "You can switch it off, so no location will be collected": what follows a choice holds for those who make it.
  const from = extentOf(clause).from;
  const follows = tokens.slice(Math.max(0, from - 2), from).some((t) => t.lower === "so" || t.lower === "then");
  if (follows && clauses.some((c) => extentOf(c).to <= from && /^(?:can|may|could|might)$/.test(c.modal ?? ""))) return false;
  if (clause.kind === "sub")
    return assertingMarkers.test(clause.marker ?? "") && clause.marker !== "where" && !(clause.marker === "once" && clause.negated);
  // "We do not use cookies to collect …": whether they are collected by other means is not said.
  if (clause.kind === "inf" && parent?.negated && !clause.negated) return false;
  if (clause.kind === "inf")
    return (
      parent !== undefined &&
      assertingParents.test(parent.vg.lemma) &&
      parent.kind !== "sub" &&
      (parent.vg.lemma !== "use" || parent.subject.length > 0)
    );
  if (clause.kind === "gerund" && clause.negated && /^(?:refrain|abstain|desist)$/.test(parent?.vg.lemma ?? "")) return true;
  // "By providing your address, you agree …", "except by deleting your account": what the reader does, or what alone would do it.
  if (
    clause.kind === "gerund" &&
    clause.marker === "by" &&
    (from <= 1 || /^(?:except|only|other|than)$/.test(tokens[from - 2]?.lower ?? tokens[0]!.lower))
  )
    return false;
  if (clause.kind === "gerund") return clause.marker === "by" || clause.marker === "including" || clause.marker === "such as";
  return parent === undefined || !(parent.kind === "sub" && clause.kind === "comp" && !assertingMarkers.test(parent.marker ?? ""));
}

export const qualifying =
  /^(?:knowingly|intentionally|full|complete|entire|raw|unencrypted|identifiable|currently|specifically|explicitly|generally|normally|usually|directly|permanently|automatically|necessarily|additional|unnecessary|excessive|unsolicited|outside|separately|deliberately|actively|physical|real-time)$/;

export const quotation = /^["“”'‘’]$/;

/** Which part "only" narrows when it stands before a preposition. */
function exclusivePart(prep: string): Statement["exclusive"] | undefined {
  if (prep === "for") return "purposes";
  if (prep === "by") return "actor";
  if (prep === "to" || prep === "with") return "recipients";
  return /^(?:on|in|within|at|inside)$/.test(prep) ? "place" : undefined;
}

/** Inside "if we learn that …": nothing in a condition is stated, however deep. */
function inCondition(clauses: readonly Clause[], clause: Clause): boolean {
  for (let at = clause.parent, steps = 0; at !== undefined && steps < 6; at = clauses[at]!.parent, steps++)
    if (
      clauses[at]!.kind === "sub" &&
      /^(?:if|unless|when|whenever|whether|in case|even if|only if|provided that)$/.test(clauses[at]!.marker ?? "")
    )
      return clause.kind !== "main";
  return false;
}

/** "from our users": from those whom the policy speaks to. */
const isReader = (phrase: NounPhrase): boolean =>
  phrase.pronoun === "you" || phrase.seen?.term.id === "reader" || phrase.seen?.term.id === "other-users";

/** "identifiable information" is a kind of data, "services currently available" are no less for it. */
const partOfTerm = (word: Tagged, next: Tagged | undefined): boolean =>
  (word.lower === "identifiable" && /^(?:information|data|info|details?)$/.test(next?.lower ?? "")) ||
  (word.tag === "adv" && /^(?:available|offered|provided|existing)$/.test(next?.lower ?? ""));

/** "the ads of its own network", "for their own purposes". */
const servesItself =
  /\b(?:its|their) own (?:\w+ ){0,2}(?:networks?|purposes?|ends|services|products|marketing|advertis\w+|ads|business|research|models|benefit)\b/;

/** "in order to operate": no aim that one could do without. */
const justRuns = (c: Clause): boolean => /^(?:operate|work|function|run)$/.test(c.vg.lemma) && c.objects.length === 0;

/** Words in a clause that make it less than it seems. */
const visiting =
  "(?:you |users? |visitors? |they |somebody |someone |anyone )?(?:merely |simply |just |only |have )*(?:visit(?:s|ed|ing)?|brows(?:e|es|ed|ing)|access(?:es|ed|ing)?|open(?:s|ed|ing)?|view(?:s|ed|ing)?|look(?:s|ed|ing)? (?:at|round|around)|read(?:s|ing)?|surf(?:s|ed|ing)?|come(?:s)? to|enter(?:s|ing)?|call(?:s|ed|ing)? up|load(?:s|ed|ing)?) (?:\\w+ ){0,5}?(?:web ?)?(?:sites?|pages?|websites?|homepage|portal|here|it)";
/** "just because you visit this site", "merely by opening a page". */
const mereVisit = new RegExp(`\\b(?:just|merely|simply|only|solely) (?:because|by|for|when|if|from|through|on account of) ${visiting}\\b`);
/** "when you open a page of this site", "at every visit". */
const atVisit = new RegExp(
  `\\b(?:when|whenever|each time|every time|as soon as|the moment|while) ${visiting}\\b|\\b(?:at|on|upon|with|during) (?:every|each|your|the first|any|a) (?:\\w+ )?(?:visit|page view|page call)\\b|\\bfrom (?:every|each) visitor\\b`,
);

export function qualifiersOf({ tokens, clauses }: Sentence, clause: Clause, index: number): string[] {
  const { from, to: end } = extentOf(clause);
  const next = tokens[end] && quotation.test(tokens[end]!.text) ? end + 1 : end;
  const to = /^(?:adv|adj)$/.test(tokens[next]?.tag ?? "") ? next + 1 : end;
  const words = tokens
    .slice(from, to)
    .filter((t, i, all) => qualifying.test(t.lower) && !partOfTerm(t, all[i + 1]))
    .map((t) => t.lower);
  const near = tokens.slice(from, Math.min(tokens.length, to + 12));
  if (near.some((t) => /^(?:changes?|updates?|amendments?|modifications?|revisions?)$/.test(t.lower))) words.push("changes");
  if (near.some((t) => /^(?:sense|term|defined|understood|meaning)$/.test(t.lower))) words.push("termed");
  if (near.some((t) => /^(?:material|significant|substantial|important|major|minor)(?:ly)?$/.test(t.lower))) words.push("material");
  if (quotation.test(tokens[clause.vg.verb - 1]?.text ?? "") && quotation.test(tokens[clause.vg.verb + 1]?.text ?? ""))
    words.push("so-called");
  if (
    clause.attached.some((a) => a.prep === "for" && !/^(?:ask|prompt|look|search)$/.test(clause.vg.lemma)) ||
    clauses.some(
      (c) =>
        (c.marker === "to" || c.marker === "for") &&
        c.parent !== undefined &&
        !justRuns(c) &&
        (c.parent === index || (c.chain !== clause.chain && clauses[c.parent]!.chain === clause.chain)),
    )
  )
    words.push("purposed");
  const plain = tokens.map((t) => t.lower).join(" ");
  if (mereVisit.test(plain)) words.push("mere-visit");
  else if (atVisit.test(plain)) words.push("at-visit");
  if (servesItself.test(near.map((t) => t.lower).join(" "))) words.push("own-ends");
  if (
    clause.negated &&
    clause.attached.length > 0 &&
    clauses.some((c) => c.marker === "to" && c.parent === index && c.kind === "inf" && !justRuns(c))
  )
    words.push("aimed");
  if (
    (clause.negated || clause.subject.some((s) => s.quantity === "none")) &&
    clauses.some((c) => c.marker === "so that" && c.vg.from > clause.vg.to)
  )
    words.push("aimed");
  if (/^(?:require|need|demand)$/.test(clause.vg.lemma)) words.push("demanded");
  if (
    tokens
      .slice(clause.vg.from, clause.vg.to)
      .some(
        (t) =>
          /^(?:was|were|had|been)$/.test(t.lower) ||
          (t.tag === "have" && clause.vg.lemma !== "have" && !clause.negated && clause.modal !== "must"),
      ) &&
    !/\bnever|have not\b/.test(words.join(" "))
  )
    words.push("past");
  if (isPartOfProducts(tokens, clause)) words.push("bounded");
  for (const { prep, phrases } of clause.attached)
    for (const phrase of phrases) {
      const last = tokens[phrase.to - 1]!.lower;
      if (tokens.slice(phrase.from, phrase.to).some((t) => t.lower === "other") && /^(?:country|countries)$/.test(last))
        words.push("other");
      if (prep === "for" && phrase.owner === "their") words.push("theirs");
      if (/^(?:in connection with|in relation to|as part of|in the course of|in the context of)$/.test(prep) && !phrase.pronoun)
        words.push("bounded");
      if (prep === "of" && tokens.slice(phrase.from, phrase.to).some((t) => t.lower === "other")) words.push("bounded");
      if (/^(?:in|on|through|by|via|with)$/.test(prep) && phrase.seen?.term.family === "technology") words.push("bounded");
      if (prep === "from" && phrase.seen?.term.family === "recipient") words.push(isReader(phrase) ? "reader-source" : "source");
      if (
        /^(?:on|in|to|within)$/.test(prep) &&
        /^(?:device|devices|pc|pcs|laptop|machine|phone|computer|browser|smartphone|tablet|storage|disk|drive)$/.test(last)
      )
        words.push("on-device");
      else if (/^(?:in|during|through|by|via|from|on|for)$/.test(prep) && phrase.demonstrative) words.push("bounded");
      else if (
        /^(?:to|with|into)$/.test(prep) &&
        !phrase.pronoun &&
        /^(?:server|servers|database|databases|logs|log|cloud|system|systems|backend|network)$/.test(last)
      )
        words.push("elsewhere");
    }
  // "what you say before you press the button": nothing is said of the time after.
  const denied = clause.negated || clause.subject.some((s) => s.quantity === "none");
  if (
    denied &&
    (/^(?:before|after|until|outside|while|who)$/.test(tokens[to]?.lower ?? "") ||
      clause.attached.some((a) => /^(?:before|after|until|while)$/.test(a.prep)))
  )
    words.push("bounded");
  // What is written down is kept.
  if (/^(?:record|note|write|file|register|jot)$/.test(clause.vg.lemma) && polarityOf(clause) === "does") words.push("noted");
  // "from users of our tablet edition": from some of the readers only.
  const whose = words.includes("reader-source") ? clause.attached.find((a) => a.prep === "of")?.phrases[0] : undefined;
  if (whose && (whose.to - whose.from > 2 || !/^(?:our|the|this)$/.test(tokens[whose.from]!.lower))) words.push("bounded");
  return words.filter((word) => word !== "reader-source");
}

/** "by our team and by no one else", "to you and nobody else": the others are left out, not those named. */
const nobodyElse = (clause: Clause): Attached | undefined => {
  const told = clause.attached.filter((a) => /^(?:to|with|by)$/.test(a.prep));
  const phrases = told.flatMap((a) => a.phrases);
  return phrases.some((p) => p.quantity === "none" && p.pronoun !== undefined) && phrases.some((p) => p.quantity !== "none")
    ? told[0]
    : undefined;
};

/** "The in-vehicle application does not …": one of the products, told by a word that is no name. */
function isPartOfProducts(tokens: readonly Tagged[], clause: Clause): boolean {
  const phrase = clause.passive ? undefined : clause.subject[0];
  if (
    !phrase ||
    !/^(?:apps?|applications?|versions?|editions?|features?|modules?|extensions?|plugins?|widgets?|servers?|modes?|functions?)$/.test(
      tokens[phrase.to - 1]!.lower,
    )
  )
    return false;
  return tokens
    .slice(phrase.from, phrase.to - 1)
    .some(
      (t) =>
        /^(?:noun|adj)$/.test(t.tag) &&
        /^\p{Ll}/u.test(t.text) &&
        !/^(?:mobile|web|own|online|whole|entire|official|software|free|own|new|current|present)$/.test(t.lower),
    );
}

export function polarityOf(clause: Clause): Polarity {
  if (clause.subject.some((s) => s.quantity === "part")) return "partly";
  // "do not collect all of …": some may be collected.
  if (clause.negated && clause.objects.some((o) => o.pronoun === "all" || o.whole)) return "partly";
  // "Your name is not needed": it may be given all the same.
  if (clause.negated && /^(?:need|require)$/.test(clause.vg.lemma) && (clause.passive || !clause.absolute)) return "uncertain";
  // "cannot be retrieved": it is lost.
  if (
    clause.negated &&
    /^(?:can|could)$/.test(clause.modal ?? "can") &&
    /^(?:retrieve|fetch|pull)$/.test(clause.vg.lemma) &&
    clause.passive
  )
    return "uncertain";
  const none = [
    ...clause.subject,
    ...clause.objects,
    ...clause.attached
      .filter((a) => (a.prep === "to" || a.prep === "with" || a.prep === "by") && !nobodyElse(clause))
      .flatMap((a) => a.phrases),
  ].some((p) => p.quantity === "none");
  // "give it to nobody, only to carriers": those are excepted.
  if ((none || clause.negated) && clause.attached.some((a) => a.only && (a.prep === "to" || a.prep === "with"))) return "partly";
  if (none && clause.negated) return "uncertain";
  return none || clause.negated ? "does-not" : "does";
}

/** "use what you provide |solely for| the following purposes", "will |only| be used by us |for the purpose of| …". */
function narrowsAim(tokens: readonly Tagged[], clause: Clause): boolean {
  for (let i = clause.vg.to; i < Math.min(tokens.length, clause.vg.to + 9); i++) {
    const { lower, tag } = tokens[i]!;
    if (tag === "mark" || tag === "conj" || tag === "sub") return false;
    if (clause.only && lower === "for" && /^purposes?$/.test(tokens[i + 2]?.lower ?? "")) return true;
    if (narrowers.has(lower) && /^(?:for|to|in order to)$/.test(tokens[i + 1]?.lower ?? ""))
      return tokens[i + 1]!.tag !== "prep" || tokens[i + 1]!.lower === "for";
  }
  return false;
}

export function exclusiveOf(
  { tokens, clauses }: Sentence,
  clause: Clause,
  index: number,
  parts: Parts,
): Statement["exclusive"] | undefined {
  if (clause.negated) return undefined;
  if (/^(?:use|process|collect|handle|utili[sz]e|store|keep)$/.test(clause.vg.lemma) && narrowsAim(tokens, clause)) return "purposes";
  const only = clause.attached.find((a) => a.only) ?? nobodyElse(clause);
  if (
    clause.subject.some((s) => s.only) &&
    clause.attached.some((a) => a.phrases.some((p) => p.seen?.term.family === "recipient" && p.seen.term.id !== "own-staff"))
  )
    return undefined;
  if (only) return exclusivePart(only.prep);
  if (clauses.some((c) => c.parent === index && c.vg.only && c.kind === "inf")) return "purposes";
  if ((!clause.passive || namesAccess(tokens, clause)) && clause.subject.some((s) => s.only)) return "actor";
  if (clause.objects.some((o) => o.only) || (clause.passive && clause.subject.some((s) => s.only))) return "data";
  if (!clause.vg.only) return undefined;
  if (clause.attached.some((a) => a.prep === "by")) return "actor";
  if (parts.recipients.length > 0) return "recipients";
  if (clause.attached.some((a) => a.prep === "for") || clauses.some((c) => c.parent === index && (c.marker === "to" || c.marker === "for")))
    return "purposes";
  const after = tokens[extentOf(clause).to];
  if (after?.tag === "sub" && /^(?:when|if|where|once|after)$/.test(after.lower)) return "condition";
  const next = tokens[clause.vg.to];
  return clause.passive || next?.tag === "sub" || next?.lower === "with" ? "condition" : "data";
}

/** "We would never dream of selling …", "are not in the habit of sharing", "have no intention to sell": denied all the same. */
export function isDisavowed({ clauses, tokens }: Sentence, clause: Clause): boolean {
  const parent = clause.parent === undefined ? undefined : clauses[clause.parent];
  if (!parent || clause.negated || (clause.kind !== "gerund" && clause.kind !== "inf")) return false;
  const nouns = [...parent.objects, ...parent.attached.flatMap((a) => a.phrases)].filter(
    (p) => p.from > parent.vg.from && p.to <= clause.vg.from,
  );
  const none = parent.negated || nouns.some((p) => p.quantity === "none");
  if (!none || parent.kind === "sub") return false;
  if (/^(?:dream|think|consider|contemplate|believe)$/.test(parent.vg.lemma)) return clause.kind === "gerund";
  return (
    /^(?:be|have|see|feel)$/.test(parent.vg.lemma) &&
    nouns.some((p) =>
      /^(?:habit|policy|business|intention|intentions|plan|plans|reason|wish|interest|desire|custom|practice|rule|way)$/.test(
        tokens[p.to - 1]!.lower,
      ),
    )
  );
}

/** Whether the clause, or one it depends on, is relative or reduced. */
export function isEmbedded({ clauses, tokens }: Sentence, clause: Clause): boolean {
  // "Your address (will never be sold)": without a verb outside, the one in the bracket is the sentence's own.
  if (
    clause.negated &&
    clause.kind === "rel" &&
    clause.marker === undefined &&
    clauses[0] === clause &&
    clause.subject[0]?.from === 0 &&
    tokens[clause.vg.from - 1]?.text === "(" &&
    clauses.every((c) => c.kind !== "main")
  )
    return false;
  for (
    let at: Clause | undefined = clause, steps = 0;
    at && steps < 6;
    at = at.parent === undefined ? undefined : clauses[at.parent], steps++
  )
    if (at.kind === "rel" || at.kind === "reduced") return true;
  return false;
}
