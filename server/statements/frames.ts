// Frames: a clause becomes a statement when its verb is a practice and its parts fit. Works on token indexes; nothing here knows the source.
import { practiceVerbs } from "../knowledge/english";
import { isA, matchAt, normalise, termOf } from "../knowledge/terms";
import type { NounPhrase, Seen } from "./chunks";
import type { Attached, Clause } from "./clauses";
import type { TokenRange } from "./facts";
import type { Actor, Polarity, Practice, Statement } from "./statement";
import type { Tagged } from "./tags";

/** A term in a statement, by token indexes. */
export interface Part extends TokenRange {
  readonly term: string;
  readonly name?: string;
  readonly universal?: boolean;
  readonly anaphor?: boolean;
  readonly generic?: boolean;
  readonly excluded?: boolean;
  readonly narrowed?: string;
}

export interface Framed extends TokenRange {
  readonly clause: number;
  readonly verb: TokenRange;
  readonly actor: { readonly kind: Actor["kind"]; readonly part?: Part };
  readonly practice: Practice;
  readonly polarity: Polarity;
  readonly modality: Statement["modality"];
  readonly asserted: boolean;
  readonly absolute: boolean;
  readonly qualifiers: readonly string[];
  readonly data: readonly Part[];
  readonly recipients: readonly Part[];
  readonly purposes: readonly Part[];
  readonly technologies: readonly Part[];
  readonly exclusive?: Statement["exclusive"];
}

export interface Sentence {
  readonly tokens: readonly Tagged[];
  readonly clauses: readonly Clause[];
  /** Lower-case names of the document's own company. */
  readonly own: readonly string[];
}

const firstPersons = new Set(["we", "us", "ourselves", "our", "i", "me", "my"]);
const readers = new Set(["you", "yourself", "yourselves"]);
const selfWords =
  /^(?:company|website|site|app|application|platform|service|services|policy|store|shop|system|systems|server|servers|software|organisation|organization|firm|business|team|staff|operator|owner|administrator|controller|apps|sites|websites|products|tools|employees|association|foundation|club|charity)$/;
const receivers = new Set(["to", "with", "among", "amongst", "between", "into", "outside", "by"]);
const inclusions = new Set(["such as", "including", "like", "e.g", "i.e", "as"]);

/** All statements of a sentence's clauses, in order. */
export function frame(sentence: Sentence): Framed[] {
  return sentence.clauses.flatMap((clause, i) => frameClause(sentence, clause, i) ?? []);
}

function frameClause(sentence: Sentence, clause: Clause, index: number): Framed | undefined {
  const parts = partsOf(sentence, clause);
  const practice = practiceOf(sentence, clause, parts);
  if (!practice) return undefined;
  const actor = actorOf(sentence, clause, practice);
  const polarity = polarityOf(clause);
  const range = extentOf(clause);
  const purposes = purposesOf(sentence, clause, index);
  return {
    clause: index,
    ...range,
    verb: { from: clause.vg.from, to: clause.vg.to },
    actor,
    practice,
    polarity,
    modality:
      clause.modal === undefined
        ? "is"
        : /^(?:may|might|can|could)$/.test(clause.modal)
          ? "may"
          : /^(?:must|shall)$/.test(clause.modal)
            ? "must"
            : "is",
    asserted: isAsserted(sentence, clause),
    qualifiers: qualifiersOf(sentence, clause, index),
    absolute:
      (practice === "secure" && isAbsoluteSecurity(sentence, clause)) ||
      clause.absolute ||
      clause.subject.some((s) => s.quantity === "none"),
    data: parts.data,
    recipients: parts.recipients,
    purposes,
    technologies: parts.technologies,
    exclusive: exclusiveOf(sentence, clause, index, parts),
  };
}

const assertingParents =
  /^(?:need|have|reserve|be|continue|allow|permit|enable|authorize|authorise|agree|plan|commit|undertake|entitle|require|use|help|work|refuse|decline|promise|want)$/;
const assertingMarkers = /^(?:that|because|although|though|while|whilst|whereas|since|so that|where|once|as)$/;

/** Whether the clause states its content as so. Conditions, indirect questions and mere aims do not. */
export function isAsserted({ clauses, tokens }: Sentence, clause: Clause): boolean {
  if (clause.subject.some((s) => /^(?:what|whatever|which|whichever|whose)$/.test(tokens[s.from]!.lower)) && clause.kind !== "rel")
    return false;
  const parent = clause.parent === undefined ? undefined : clauses[clause.parent];
  if (clause.kind === "sub") return assertingMarkers.test(clause.marker ?? "") && clause.marker !== "where";
  if (clause.kind === "inf")
    return (
      parent !== undefined &&
      assertingParents.test(parent.vg.lemma) &&
      parent.kind !== "sub" &&
      (parent.vg.lemma !== "use" || parent.subject.length > 0)
    );
  if (clause.kind === "gerund") return clause.marker === "by" || clause.marker === "including" || clause.marker === "such as";
  return parent === undefined || !(parent.kind === "sub" && clause.kind === "comp" && !assertingMarkers.test(parent.marker ?? ""));
}

const qualifying =
  /^(?:knowingly|intentionally|full|complete|entire|raw|unencrypted|identifiable|currently|specifically|explicitly|generally|normally|usually|directly|permanently|automatically|additional|unnecessary|excessive|unsolicited|outside|separately|deliberately|actively|physical|real-time)$/;

const quotation = /^["“”'‘’]$/;

/** Words in a clause that make it less than it seems. */
export function qualifiersOf({ tokens, clauses }: Sentence, clause: Clause, index: number): string[] {
  const { from, to: end } = extentOf(clause);
  const next = tokens[end] && quotation.test(tokens[end]!.text) ? end + 1 : end;
  const to = /^(?:adv|adj)$/.test(tokens[next]?.tag ?? "") ? next + 1 : end;
  const words = tokens
    .slice(from, to)
    .filter((t) => qualifying.test(t.lower))
    .map((t) => t.lower);
  const near = tokens.slice(from, Math.min(tokens.length, to + 12));
  if (near.some((t) => /^(?:changes?|updates?|amendments?|modifications?|revisions?)$/.test(t.lower))) words.push("changes");
  if (near.some((t) => /^(?:material|significant|substantial|important|major|minor)(?:ly)?$/.test(t.lower))) words.push("material");
  if (clause.attached.some((a) => a.prep === "for") || clauses.some((c) => c.parent === index && (c.marker === "to" || c.marker === "for")))
    words.push("purposed");
  for (const { prep, phrases } of clause.attached)
    for (const phrase of phrases) {
      const last = tokens[phrase.to - 1]!.lower;
      if (
        /^(?:on|in|to|within)$/.test(prep) &&
        /^(?:device|devices|phone|computer|browser|smartphone|tablet|storage|disk|drive)$/.test(last)
      )
        words.push("on-device");
      else if (/^(?:in|during|through|by|via|from|on|for)$/.test(prep) && phrase.demonstrative) words.push("bounded");
      else if (
        /^(?:to|with|into)$/.test(prep) &&
        !phrase.seen &&
        !phrase.pronoun &&
        /^(?:server|servers|database|databases|cloud|system|systems|backend|network)$/.test(last)
      )
        words.push("elsewhere");
    }
  return words;
}

interface Parts {
  readonly data: Part[];
  readonly recipients: Part[];
  readonly technologies: Part[];
}

function partsOf(sentence: Sentence, clause: Clause): Parts {
  const parts: Parts = { data: [], recipients: [], technologies: [] };
  const subjectIsObject = clause.passive;
  if (subjectIsObject) for (const phrase of clause.subject) addObject(sentence, parts, phrase);
  if (
    clause.kind === "rel" &&
    !clause.passive &&
    clause.antecedent &&
    !clause.subject.includes(clause.antecedent) &&
    clause.objects.length === 0
  )
    addObject(sentence, parts, clause.antecedent);
  clause.objects.forEach((phrase, i) => {
    const given = clause.vg.lemma === "provide" || clause.vg.lemma === "supply" || clause.vg.lemma === "furnish";
    const ditransitive =
      i === 0 && isReceiver(sentence, phrase) && (clause.objects.length > 1 || (given && clause.attached.some((a) => a.prep === "with")));
    if (ditransitive) addRecipient(sentence, parts, phrase, undefined);
    else addObject(sentence, parts, phrase);
  });
  for (const attached of clause.attached) addAttached(sentence, parts, clause, attached);
  const exampled = clause.attached.some(
    (a) => /^(?:such as|like|e\.g|i\.e)$/.test(a.prep) && a.phrases.some((p) => p.seen?.term.family === "data"),
  );
  return exampled ? { ...parts, data: parts.data.map((d) => (d.generic ? { ...d, narrowed: "such as" } : d)) } : parts;
}

/** "give |carriers| your address": the first of two objects, when it is somebody. */
function isReceiver(sentence: Sentence, phrase: NounPhrase): boolean {
  if (phrase.pronoun) return /^(?:you|us|them|me|him|her|anyone|anybody|nobody|noone|no one|someone)$/.test(phrase.pronoun);
  return phrase.seen?.term.family === "recipient" || isNamed(sentence, phrase);
}

function addAttached(sentence: Sentence, parts: Parts, clause: Clause, { prep, phrases }: Attached): void {
  for (const phrase of phrases) {
    const family = phrase.seen?.term.family;
    if (prep === "with" && clause.vg.lemma === "provide" && family === "data") addObject(sentence, parts, phrase);
    else if (receivers.has(prep) && (family === "recipient" || isReceiverPronoun(phrase) || isNamed(sentence, phrase)))
      addRecipient(sentence, parts, phrase, prep);
    else if (prep === "to" && (family === "data" || /^(?:it|them|this|these)$/.test(phrase.pronoun ?? "")) && namesAccess(sentence, clause))
      addObject(sentence, parts, phrase);
    else if (prep === "about" && readers.has(phrase.pronoun ?? ""))
      parts.data.forEach((d, i) => (parts.data[i] = { ...d, generic: false }));
    else if (inclusions.has(prep)) {
      if (family === "data") addObject(sentence, parts, phrase);
      else if (family === "technology") addObject(sentence, parts, phrase);
      else if ((family === "recipient" || isNamed(sentence, phrase)) && parts.recipients.length > 0)
        addRecipient(sentence, parts, phrase, prep);
    } else if ((prep === "of" || prep === "about" || prep === "on") && (family === "data" || family === "technology")) {
      // "details of your purchases", "any of your data": what the noun before is of.
      if (parts.data.length === 0 || parts.data.every((d) => d.generic) || clause.objects.some((o) => !o.seen))
        addObject(sentence, parts, phrase);
    }
  }
}

const isReceiverPronoun = (phrase: NounPhrase): boolean =>
  /^(?:you|us|them|anyone|anybody|nobody|noone|no one|others|someone)$/.test(phrase.pronoun ?? "");

/** A company that the knowledge does not know: capitalised words that are not the document's own company. */
function isNamed({ tokens, own }: Sentence, phrase: NounPhrase): boolean {
  if (phrase.seen || phrase.pronoun) return false;
  const words = tokens.slice(phrase.from, phrase.to).filter((t) => t.tag === "noun" || t.tag === "adj");
  if (words.length === 0 || words.length > 4 || words[words.length - 1]!.start === 0) return false;
  if (!words.every((t) => /^\p{Lu}/u.test(t.text)) || words.every((t) => /^\p{Lu}+$/u.test(t.text) && t.text.length > 5)) return false;
  if (
    /^(?:policy|notice|statement|terms|agreement|act|section|site|website|service|services|regulation|law|settings|internet|platform|app|faq|url|html)$/.test(
      words[words.length - 1]!.lower,
    )
  )
    return false;
  return !isOwn(words.map((t) => t.lower).join(" "), own);
}

export const isOwn = (text: string, own: readonly string[]): boolean =>
  own.some((name) => text === name || text.startsWith(`${name} `) || name.startsWith(`${text} `) || text.endsWith(` ${name}`));

/** Words before "data" or "information" that leave it as wide as it is. */
const plainModifier =
  /^(?:personal|private|your|our|their|his|her|its|the|this|that|these|those|such|any|all|every|each|some|other|same|said|certain|additional|further|more|individual|customer|customers|user|users|member|members|visitor|visitors|client|clients|'s|collected|gathered|provided|submitted|personally|identifiable|identifying|customers'|users'|only|no|of|a|an|own|following|relevant|necessary|confidential|single|whole|entire|various|type|types|kind|kinds|consumer|consumers)$/;

/** "preserved data", "billing information": a kind that the knowledge does not hold, so narrower than it looks. */
function unknownKind(tokens: readonly Tagged[], phrase: NounPhrase): string | undefined {
  const { seen } = phrase;
  if (!seen?.generic) return undefined;
  return tokens.slice(phrase.from, seen.from).find((t) => t.tag !== "mark" && !plainModifier.test(t.lower))?.lower;
}

function addObject({ tokens }: Sentence, parts: Parts, phrase: NounPhrase): void {
  const { seen } = phrase;
  if (seen?.term.family === "data")
    parts.data.push({
      from: phrase.from,
      to: phrase.to,
      term: seen.term.id,
      universal: phrase.universal,
      generic: seen.generic,
      anaphor: seen.generic && phrase.demonstrative,
      narrowed: unknownKind(tokens, phrase) ?? described(tokens, phrase),
    });
  else if (seen?.term.family === "technology") parts.technologies.push(toPart(phrase, seen));
  else if (
    phrase.pronoun &&
    /^(?:it|them|they|this|these|that|those|any|all|which|anything|something|everything|nothing)$/.test(phrase.pronoun)
  )
    parts.data.push({
      from: phrase.from,
      to: phrase.to,
      term: "personal-data",
      generic: true,
      anaphor: !/^(?:any|all|anything|something|everything|nothing)$/.test(phrase.pronoun),
      universal: /^(?:any|all|anything|everything|nothing)$/.test(phrase.pronoun),
    });
}

const toPart = (phrase: NounPhrase, seen: Seen): Part => ({
  from: phrase.from,
  to: phrase.to,
  term: seen.term.id,
  name: seen.name,
  universal: phrase.universal,
  generic: seen.generic,
});

function addRecipient({ tokens }: Sentence, parts: Parts, phrase: NounPhrase, _prep: string | undefined): void {
  const { seen } = phrase;
  if (phrase.pronoun && readers.has(phrase.pronoun)) parts.recipients.push({ from: phrase.from, to: phrase.to, term: "reader" });
  else if (phrase.pronoun && firstPersons.has(phrase.pronoun))
    parts.recipients.push({ from: phrase.from, to: phrase.to, term: "own-staff" });
  else if (seen?.term.family === "recipient")
    parts.recipients.push({
      ...toPart(phrase, seen),
      ...(phrase.owner && seen.term.id === "business-partner" ? {} : {}),
      narrowed: narrowing(tokens, phrase),
    });
  else if (phrase.pronoun) parts.recipients.push({ from: phrase.from, to: phrase.to, term: "anyone", universal: true });
  else
    parts.recipients.push({
      from: phrase.from,
      to: phrase.to,
      term: "third-party",
      name: tokens
        .slice(phrase.from, phrase.to)
        .map((t) => t.text)
        .join(" "),
    });
}

/** "information that identifies you": a clause says which. */
function described(tokens: readonly Tagged[], phrase: NounPhrase): string | undefined {
  const after = tokens[phrase.to];
  return after && (after.tag === "rel" || /^(?:relating|related|concerning|contained|necessary|needed|required)$/.test(after.lower))
    ? after.lower
    : undefined;
}

/** Words around a recipient that make it fewer: "non-affiliated", "that are not bound to secrecy", "for their own marketing". */
function narrowing(tokens: readonly Tagged[], phrase: NounPhrase): string | undefined {
  const inside = tokens
    .slice(phrase.from, phrase.to)
    .find((t) =>
      /^(?:unaffiliated|non-affiliated|nonaffiliated|unrelated|unauthorized|unauthorised|certain|some|few|unknown|independent|selected)$/.test(
        t.lower,
      ),
    );
  if (inside) return inside.lower;
  const after = tokens[phrase.to];
  if (after && (after.lower === "who" || after.lower === "that" || after.lower === "which" || after.lower === "whose")) return after.lower;
  return undefined;
}

export function actorOf(sentence: Sentence, clause: Clause, practice?: Practice): Framed["actor"] {
  if (clause.passive && namesAccess(sentence, clause) && clause.subject[0]) return actorFrom(sentence, clause.subject[0]);
  if (clause.passive) {
    const by = clause.attached.find((a) => a.prep === "by")?.phrases[0];
    return by ? actorFrom(sentence, by) : { kind: "unstated" };
  }
  const subject = clause.subject[0];
  if (!subject) return { kind: clause.vg.form === "finite" || clause.vg.form === "base" ? "reader" : "unstated" };
  // "Our staff and contractors have access": the outsider is the one that matters.
  const outsider =
    practice === "access" ? clause.subject.map((s) => actorFrom(sentence, s)).find((a) => a.kind === "third-party") : undefined;
  return outsider ?? actorFrom(sentence, subject);
}

function actorFrom(sentence: Sentence, phrase: NounPhrase): Framed["actor"] {
  const { tokens, own } = sentence;
  const part: Part = { from: phrase.from, to: phrase.to, term: phrase.seen?.term.id ?? "anyone", name: phrase.seen?.name };
  if (phrase.pronoun && firstPersons.has(phrase.pronoun)) return { kind: "first-party" };
  if (phrase.pronoun && readers.has(phrase.pronoun)) return { kind: "reader" };
  const words = tokens.slice(phrase.from, phrase.to).filter((t) => t.tag !== "det" && t.lower !== "'s");
  const last = words[words.length - 1];
  if (!last) return { kind: "unstated", part };
  if (isOwn(words.map((t) => t.lower).join(" "), own)) return { kind: "first-party" };
  const recipient = phrase.seen?.term.family === "recipient" ? phrase.seen.term.id : undefined;
  if (recipient === "reader") return { kind: "reader", part };
  if (recipient === "own-staff") return { kind: "first-party", part };
  if (recipient && recipient !== "anyone") return { kind: recipient === "other-users" ? "reader" : "third-party", part };
  const third = words.some((t) => /^(?:third|third-party|other|external|linked|those)$/.test(t.lower));
  if (selfWords.test(last.lower) && !third) return { kind: "first-party", part };
  if (phrase.quantity === "none" || phrase.universal) return { kind: "unstated", part };
  return isNamed(sentence, phrase) ? { kind: "third-party", part } : { kind: "unstated", part };
}

export function polarityOf(clause: Clause): Polarity {
  if (clause.subject.some((s) => s.quantity === "part")) return "partly";
  const none = [
    ...clause.subject,
    ...clause.objects,
    ...clause.attached.filter((a) => a.prep === "to" || a.prep === "with" || a.prep === "by").flatMap((a) => a.phrases),
  ].some((p) => p.quantity === "none");
  if (none && clause.negated) return "uncertain";
  return none || clause.negated ? "does-not" : "does";
}

function practiceOf(sentence: Sentence, clause: Clause, parts: Parts): Practice | undefined {
  const { lemma } = clause.vg;
  if (namesAccess(sentence, clause)) return "access";
  if (lemma === "be" || lemma === "make") {
    const shown = sentence.tokens.slice(clause.vg.to, clause.vg.to + 8).some((t) => /^(?:available|accessible|visible)$/.test(t.lower));
    if (shown && lemma === "be") for (const phrase of clause.subject) addObject(sentence, parts, phrase);
    if (shown && parts.data.length > 0 && parts.recipients.length > 0) return "share";
    return isSecurityClaim(sentence, clause) ? "secure" : undefined;
  }
  if (isSecurityClaim(sentence, clause)) return "secure";
  if (
    /^(?:respond|reply|answer|process|handle|fulfil|fulfill|comply|review|address)$/.test(lemma) &&
    [...clause.subject, ...clause.objects, ...clause.attached.flatMap((a) => a.phrases)].some((p) =>
      sentence.tokens.slice(p.from, p.to).some((t) => /^requests?$/.test(t.lower)),
    )
  )
    return "answer";
  for (const { practice, needsData } of practiceVerbs.get(lemma) ?? []) {
    if (practice === "track") {
      if (
        parts.data.length > 0 ||
        parts.technologies.length > 0 ||
        clause.objects.some((o) => readers.has(o.pronoun ?? "") || o.seen?.term.id === "reader" || o.seen?.term.id === "other-users")
      )
        return "track";
      continue;
    }
    if (practice === "secure") {
      if (parts.data.length > 0 && !/^(?:ensure|guarantee)$/.test(lemma)) return "secure";
      continue;
    }
    if (practice === "notify") return "notify";
    if (practice === "use" && parts.technologies.length > 0) return "track";
    if (practice === "store" && parts.technologies.length > 0 && parts.data.length === 0) return "track";
    if (isKeptSafe(sentence, clause, practice)) return "secure";
    if (
      parts.data.length === 0 &&
      (needsData || !(practice === "share" || practice === "sell") || !parts.recipients.some((r) => !termOf("recipient", r.term)?.own))
    )
      continue;
    if (parts.data.length === 0 && (clause.objects.length > 0 || (clause.passive && clause.subject.length > 0))) continue;
    return practice as Practice;
  }
  if (parts.technologies.length > 0 && /^(?:place|set|contain|employ|deploy|install|put|include|have|operate|run|do)$/.test(lemma))
    return "track";
  return undefined;
}

/** "have access to", "is granted access to", "gain access to". */
const namesAccess = ({ tokens }: Sentence, clause: Clause): boolean =>
  /^(?:have|get|gain|grant|give|obtain|allow)$/.test(clause.vg.lemma) &&
  (clause.passive || !/^(?:grant|give|allow)$/.test(clause.vg.lemma)) &&
  clause.objects.some((o) => tokens[o.to - 1]?.lower === "access");

/** "is 100% secure", "guarantee the security of your data", "no method is completely safe". */
function isSecurityClaim({ tokens }: Sentence, clause: Clause): boolean {
  const words = tokens
    .slice(clause.vg.from, Math.min(tokens.length, extentOf(clause).to + 6))
    .map((t) => t.lower)
    .join(" ");
  if (clause.vg.lemma === "be")
    return /^\S+(?: \S+){0,5} (?:secure|safe|foolproof|infallible|impenetrable|impregnable|hacker-proof|guaranteed)\b/.test(words);
  return (
    /^(?:guarantee|ensure|warrant|promise|assure)$/.test(clause.vg.lemma) &&
    /\b(?:security|safety|secure|safe|confidentiality)\b/.test(words)
  );
}

/** "100% secure", "guarantee the security": the result is promised, not the effort. */
function isAbsoluteSecurity({ tokens }: Sentence, clause: Clause): boolean {
  if (clause.vg.lemma === "guarantee" || clause.vg.lemma === "warrant") return true;
  const words = tokens
    .slice(clause.vg.from, Math.min(tokens.length, extentOf(clause).to + 6))
    .map((t) => t.lower)
    .join(" ");
  return (
    /\b(?:100|hundred percent|completely|totally|absolutely|absolute|perfectly|entirely|fully|guaranteed|impossible|foolproof|infallible|always) /.test(
      `${words} `,
    ) && /\b(?:secure|safe|security|safety|protected)\b/.test(words)
  );
}

/** "We keep your data secure": protection, not storage. */
function isKeptSafe({ tokens }: Sentence, clause: Clause, practice: string): boolean {
  if (practice !== "store") return false;
  const end = Math.max(clause.vg.to, ...clause.objects.map((o) => o.to));
  return (
    /^(?:secure|secured|safe|confidential|private|accurate|protected|up|securely|safely|current)$/.test(tokens[end]?.lower ?? "") ||
    /^(?:secured|confidential)$/.test(tokens[clause.vg.to]?.lower ?? "")
  );
}

/** Purposes: in infinitives and "for …" phrases that depend on the clause. */
function purposesOf({ tokens, clauses }: Sentence, clause: Clause, index: number): Part[] {
  const ranges: TokenRange[] = clause.attached
    .filter((a) => a.prep === "for" && a.phrases.length > 0)
    .map((a) => ({ from: a.phrases[0]!.from, to: a.phrases[a.phrases.length - 1]!.to }));
  clauses.forEach((c, i) => {
    if (
      i !== index &&
      (c.kind === "inf" || c.kind === "gerund") &&
      (c.marker === "to" || c.marker === "for") &&
      (c.parent === index || (c.parent !== undefined && clauses[c.parent]?.chain === clause.chain))
    )
      ranges.push(extentOf(c));
  });
  return ranges.flatMap((r) => findPurposes(tokens, r));
}

/** Purpose terms in a token range. */
export function findPurposes(tokens: readonly Tagged[], { from, to }: TokenRange): Part[] {
  const words = tokens.slice(from, to).map((t) => normalise(t.lower));
  const parts: Part[] = [];
  for (let i = 0; i < words.length; ) {
    const match = matchAt("purpose", words, words, i);
    if (match) parts.push({ from: from + i, to: from + i + match.length, term: match.term.id });
    i += match?.length ?? 1;
  }
  return parts;
}

function exclusiveOf({ tokens, clauses }: Sentence, clause: Clause, index: number, parts: Parts): Statement["exclusive"] | undefined {
  if (clause.negated) return undefined;
  const only = clause.attached.find((a) => a.only);
  if (only)
    return only.prep === "for"
      ? "purposes"
      : only.prep === "by"
        ? "actor"
        : only.prep === "to" || only.prep === "with"
          ? "recipients"
          : undefined;
  if (clauses.some((c) => c.parent === index && c.vg.only && c.kind === "inf")) return "purposes";
  if ((!clause.passive || namesAccess({ tokens, clauses, own: [] }, clause)) && clause.subject.some((s) => s.only)) return "actor";
  if (clause.objects.some((o) => o.only) || (clause.passive && clause.subject.some((s) => s.only))) return "data";
  if (!clause.vg.only) return undefined;
  if (clause.attached.some((a) => a.prep === "by")) return "actor";
  if (parts.recipients.length > 0) return "recipients";
  if (clause.attached.some((a) => a.prep === "for") || clauses.some((c) => c.parent === index && (c.marker === "to" || c.marker === "for")))
    return "purposes";
  const next = tokens[clause.vg.to];
  return clause.passive || next?.tag === "sub" || next?.lower === "with" ? "condition" : "data";
}

/** The tokens of a clause: from its subject to the last of its parts. */
export function extentOf(clause: Clause): TokenRange {
  const parts = [...clause.subject, ...clause.objects, ...clause.attached.flatMap((a) => a.phrases), clause.vg];
  return { from: Math.min(clause.vg.from, ...clause.subject.map((p) => p.from)), to: Math.max(...parts.map((p) => p.to)) };
}

/** True when one of the recipients is a kind of the wider one. */
export const reaches = (recipients: readonly { term: string }[], wider: string): boolean =>
  recipients.some((r) => isA("recipient", r.term, wider));
