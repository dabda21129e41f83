// Parts: the data, recipients and technologies that a clause names, by token indexes.
import { isAgent, isBusiness } from "../knowledge/agents";
import { isDisclosing } from "../knowledge/english";
import { isWordOf, matchAt, normalise, termOf } from "../knowledge/terms";
import type { NounPhrase, Seen } from "./chunks";
import type { Attached, Clause } from "./clauses";
import { people, type TokenRange } from "./facts";
import { openData } from "./openData";
import type { Sentence } from "./parsed";
import { carries, givesAccess, namesAccess } from "./practices";
import { addRecipient, addUnknown, asReceiver, isNamed, isReceiver, isReceiverPronoun, narrowAlike, outsiderOf } from "./receivers";
import type { Tagged } from "./tags";

/** A term in a statement, by token indexes. */
export interface Part extends TokenRange {
  readonly term: string;
  readonly name?: string;
  readonly universal?: boolean;
  readonly anaphor?: boolean;
  readonly generic?: boolean;
  readonly resolved?: boolean;
  readonly excluded?: boolean;
  readonly narrowed?: string;
  readonly kind?: string;
  readonly told?: boolean;
  readonly outside?: boolean;
  readonly inside?: boolean;
}

export interface Parts {
  readonly data: Part[];
  readonly recipients: Part[];
  readonly technologies: Part[];
}

export const firstPersons = new Set(["we", "us", "ourselves", "our", "i", "me", "my"]);

export const readers = new Set(["you", "yourself", "yourselves"]);

export const receivers = new Set(["to", "with", "among", "amongst", "between"]);

export const inclusions = new Set(["such as", "including", "like", "e.g", "i.e", "as"]);

/** Verbs whose subject is what moves: "your data never leave the country". */
export const movesItself = /^(?:leave|cross|travel|stay|remain|reside)$/;

export function partsOf(sentence: Sentence, clause: Clause): Parts {
  const parts: Parts = { data: [], recipients: [], technologies: [] };
  const subjectIsObject = clause.passive;
  // "They are not told your name": who is told is no data.
  const told =
    clause.passive &&
    clause.objects.some((o) => o.seen?.term.family === "data") &&
    /^(?:tell|give|send|show|hand|grant|offer|pay)$/.test(clause.vg.lemma);
  if (told)
    for (const phrase of clause.subject)
      if (/^(?:they|he|she|it)$/.test(phrase.pronoun ?? ""))
        parts.recipients.push({ from: phrase.from, to: phrase.to, term: "unknown", narrowed: phrase.pronoun });
      else if (isReceiver(sentence, phrase)) addRecipient(sentence, parts, phrase);
  if ((subjectIsObject && !told) || movesItself.test(clause.vg.lemma))
    for (const phrase of clause.subject) addObject(sentence, parts, phrase);
  if (
    clause.kind === "rel" &&
    !clause.passive &&
    clause.antecedent &&
    !clause.subject.includes(clause.antecedent) &&
    clause.objects.length === 0
  )
    addObject(sentence, parts, clause.antecedent);
  clause.objects.forEach((phrase, i) => {
    const given = /^(?:provide|supply|furnish|present|serve|equip|entrust)$/.test(clause.vg.lemma);
    const somebody = isReceiver(sentence, phrase) ? addRecipient : outsiderOf(sentence.tokens, phrase) ? addUnknown : undefined;
    const ditransitive = i === 0 && somebody && (clause.objects.length > 1 || (given && clause.attached.some((a) => a.prep === "with")));
    if (ditransitive) somebody(sentence, parts, phrase);
    else addObject(sentence, parts, phrase);
  });
  for (const attached of clause.attached) addAttached(sentence, parts, clause, attached);
  if (parts.recipients.length === 0) addDescribed(sentence, parts, clause);
  addRevealed(sentence, parts, clause);
  addExamples(sentence, parts, clause);
  addOpen(sentence, parts, clause);
  const exampled = clause.attached.some(
    (a) => /^(?:such as|like|e\.g|i\.e)$/.test(a.prep) && a.phrases.some((p) => p.seen?.term.family === "data"),
  );
  return exampled ? { ...parts, data: parts.data.map((d) => (d.generic ? { ...d, narrowed: "such as" } : d)) } : parts;
}

/** "Information given at the desk, |such as your age|, is passed on": the examples stand with the words that describe the subject. */
function addExamples(sentence: Sentence, parts: Parts, clause: Clause): void {
  if (!clause.passive || !parts.data.some((d) => d.generic)) return;
  for (const other of sentence.clauses) {
    if (other === clause || other.kind !== "reduced" || !other.antecedent || !clause.subject.includes(other.antecedent)) continue;
    for (const { prep, phrases } of other.attached)
      if (/^(?:such as|including|like|e\.g|i\.e)$/.test(prep))
        for (const phrase of phrases) if (phrase.seen?.term.family === "data" && !phrase.seen.generic) addObject(sentence, parts, phrase);
  }
}

/** "data |revealing your religion|": general words for data of the kind that they show. */
function addRevealed(sentence: Sentence, parts: Parts, clause: Clause): void {
  const last = parts.data.at(-1);
  if (!last?.generic || parts.data.length > 1) return;
  const showing = sentence.clauses.find(
    (c) =>
      c !== clause &&
      (c.kind === "reduced" || c.kind === "rel") &&
      c.antecedent !== undefined &&
      c.antecedent.to === last.to &&
      /^(?:reveal|concern|show|disclose|relate|indicate|describe|regard)$/.test(c.vg.lemma) &&
      !c.negated,
  );
  if (!showing) return;
  const shown: Parts = { data: [], recipients: [], technologies: [] };
  for (const phrase of [...showing.objects, ...showing.attached.filter((a) => a.prep === "to").flatMap((a) => a.phrases)])
    if (phrase.seen?.term.family === "data" && !phrase.seen.generic) addObject(sentence, shown, phrase);
  if (shown.data.length > 0) parts.data.splice(0, 1, ...shown.data);
}

const keeping = /^(?:store|keep|retain|delete|erase|hold|see|view|read|access|receive|get|obtain|upload|save|archive|wipe|log|record)$/;

/** Where a clause of handing on or keeping names no data that the knowledge holds: what its own words name. */
function addOpen(sentence: Sentence, parts: Parts, clause: Clause): void {
  const handed = isDisclosing(clause.vg.lemma) && parts.recipients.some((r) => !termOf("recipient", r.term)?.own);
  const carried = carries.test(clause.vg.lemma) && parts.recipients.some((r) => r.term === "outsider" || r.name !== undefined);
  if (!handed && !carried && !isDisclosing(clause.vg.lemma) && !keeping.test(clause.vg.lemma)) return;
  const known = parts.data.length > 0;
  for (const phrase of clause.passive ? clause.subject : clause.objects) {
    // Beside data that the knowledge holds, only what is said to be the reader's.
    if (known && (phrase.owner !== "your" || !handed)) continue;
    const part = openData(sentence, phrase, handed || carried);
    if (part) parts.data.push(part);
  }
  // "furnish insurers with the mileage".
  if (!known && handed && /^(?:provide|supply|furnish|entrust)$/.test(clause.vg.lemma))
    for (const phrase of clause.attached.filter((a) => a.prep === "with").flatMap((a) => a.phrases)) {
      const part = outsiderOf(sentence.tokens, phrase) ? undefined : openData(sentence, phrase, true);
      if (part) parts.data.push(part);
    }
}

export function addAttached(sentence: Sentence, parts: Parts, clause: Clause, { prep, phrases }: Attached): void {
  const known = parts.recipients.length;
  for (const named of phrases) {
    const phrase = (prep === "to" || prep === "with") && isDisclosing(clause.vg.lemma) ? asReceiver(sentence.tokens, named) : named;
    const family = phrase.seen?.term.family;
    if (prep === "with" && /^(?:provide|supply|furnish|present|serve|equip|entrust)$/.test(clause.vg.lemma) && family === "data")
      addObject(sentence, parts, phrase);
    else if (/^(?:with|together with|along with)$/.test(prep) && family === "data" && isDisclosing(clause.vg.lemma))
      addObject(sentence, parts, phrase);
    else if (prep === "of" && family === "recipient" && isGroup(sentence, parts.recipients.at(-1), phrase)) {
      parts.recipients.pop();
      addRecipient(sentence, parts, phrase);
    } else if (/^(?:within|across|inside|throughout)$/.test(prep) && phrase.seen?.term.id === "affiliate" && isDisclosing(clause.vg.lemma))
      addRecipient(sentence, parts, phrase);
    else if (/^(?:outside|beyond)$/.test(prep) && isDisclosing(clause.vg.lemma) && isHouse(sentence, phrase))
      parts.recipients.push({ from: phrase.from, to: phrase.to, term: "anyone", universal: true });
    else if (receivers.has(prep) && (family === "recipient" || isReceiverPronoun(phrase) || isNamed(sentence, phrase)))
      addRecipient(sentence, parts, phrase);
    else if (
      prep === "to" &&
      (family === "data" || /^(?:it|them|this|these)$/.test(phrase.pronoun ?? "")) &&
      (namesAccess(sentence.tokens, clause) || givesAccess(sentence.tokens, clause))
    )
      addObject(sentence, parts, phrase);
    else if (/^(?:about|on|concerning|regarding)$/.test(prep) && (readers.has(phrase.pronoun ?? "") || isOurPeople(sentence, phrase)))
      parts.data.splice(
        0,
        parts.data.length,
        ...parts.data.map((d) => ({ ...d, generic: false, narrowed: d.narrowed === "bare" ? undefined : d.narrowed })),
      );
    else if ((prep === "to" || prep === "with") && !family && !phrase.pronoun && isDisclosing(clause.vg.lemma))
      addUnknown(sentence, parts, phrase);
    else if (
      /^(?:to|with|among|amongst|between|at|into)$/.test(prep) &&
      !family &&
      carries.test(clause.vg.lemma) &&
      outsiderOf(sentence.tokens, phrase)
    )
      addUnknown(sentence, parts, phrase);
    else if (/^(?:on|by|with|in)$/.test(prep) && isFilm(sentence, clause, phrase))
      parts.data.push({ from: phrase.from, to: phrase.to, term: "camera-footage" });
    else if (/^(?:about|regarding|concerning|on|of)$/.test(prep) && aboutKind(sentence, parts, prep, phrase))
      addAbout(sentence, parts, phrase, aboutKind(sentence, parts, prep, phrase)!);
    else if (
      /^(?:about|regarding|concerning|on|of)$/.test(prep) &&
      (!family || (prep === "of" && phrase.seen?.term.id === "anyone") || (prep === "about" && phrase.seen?.term.id === "address-book")) &&
      parts.data.length > 0 &&
      (prep !== "of" || phrase.from - parts.data.at(-1)!.to === 1 || people.test(sentence.tokens[phrase.to - 1]!.lower)) &&
      parts.data[parts.data.length - 1]!.from < phrase.from &&
      !readers.has(phrase.pronoun ?? "") &&
      !isOurPeople(sentence, phrase) &&
      !(prep === "about" && people.test(sentence.tokens[phrase.to - 1]!.lower) && parts.data.at(-1)!.generic) &&
      !(prep === "of" && standsForData.test(phrase.pronoun ?? ""))
    )
      if (parts.data.at(-1)!.generic && phrase.owner === "your") tellOf(sentence, parts, phrase);
      else if (prep === "of" && (isBusinessPhrase(sentence, phrase) || isOthers(sentence, phrase))) narrowJoined(sentence, parts);
      else narrowLast(parts, phrase.owner === "our" && prep !== "on" ? "ours" : prep);
    else if (prep === "from" && parts.data.at(-1)?.generic && parts.data.at(-1)!.to === phrase.from - 1 && isOtherSource(sentence, phrase))
      narrowLast(parts, prep);
    else if (inclusions.has(prep)) {
      if (family === "data") addObject(sentence, parts, phrase);
      else if (family === "technology") addObject(sentence, parts, phrase);
      else if ((family === "recipient" || isNamed(sentence, phrase)) && parts.recipients.length > 0) addRecipient(sentence, parts, phrase);
    } else if ((prep === "of" || prep === "about") && (family === "data" || family === "technology")) {
      // "details of your purchases", "any of your data": what the noun before is of.
      if (
        parts.data.length === 0 ||
        parts.data.every((d) => d.generic) ||
        clause.objects.some((o) => !o.seen) ||
        (clause.passive && clause.subject.some((s) => !s.seen && s.to === phrase.from - 1))
      )
        addOf(sentence, parts, clause, phrase);
    }
  }
  parts.recipients.splice(known, parts.recipients.length, ...narrowAlike(sentence.tokens, parts.recipients.slice(known)));
}

/** "captured on CCTV", "recorded by a camera": pictures of whoever is there. */
const isFilm = ({ tokens }: Sentence, clause: Clause, phrase: NounPhrase): boolean =>
  /^(?:capture|record|film|catch|photograph|tape)$/.test(clause.vg.lemma) &&
  /^(?:cctv|cameras?|video|film|videotape)$/.test(tokens[phrase.to - 1]!.lower);

/** Of what general words may speak: "details of your device", "nothing about your family". */
const subjects: readonly (readonly [RegExp, string])[] = [
  [/^(?:devices?|phones?|computers?|handsets?|tablets?|smartphones?|hardware|machines?|laptops?|pcs?)$/, "device-data"],
  [/^(?:family|families|relatives|household|children|spouse|marriage|relationships?)$/, "family-data"],
  [/^(?:job|work|employer|career|profession)$/, "employment-data"],
  [/^(?:finances|income|debts|wealth|money|earnings|solvency)$/, "financial-data"],
  [/^(?:body|health|wellbeing|well-being|fitness|illnesses)$/, "health-data"],
  [/^(?:faith|religion|beliefs?|politics|sexuality|ethnicity)$/, "sensitive-data"],
  [/^(?:movements|journeys|trips|routes?|whereabouts|location|position)$/, "location-data"],
  [/^(?:interests|hobbies|tastes)$/, "interests"],
  [/^(?:browsing|usage|behaviou?r|reading|clicks|surfing)$/, "usage-data"],
];

/** Nouns for what is kept of something: "a record of the pages you open". */
const noting = /^(?:records?|logs?|lists?|notes?|traces?|track|files?)$/;

/** The kind of data that a phrase behind general words names: "any information |about your health|", "no record |of where you go|". */
export function aboutKind({ tokens }: Sentence, parts: Parts, prep: string, phrase: NounPhrase): string | undefined {
  const last = parts.data.at(-1);
  if (!last || last.anaphor || last.to !== phrase.from - 1 || !/^(?:bare|)$/.test(last.narrowed ?? "")) return undefined;
  const words = tokens.slice(last.from, last.to);
  if (words.some((t) => /^(?:other|further|additional|more)$/.test(t.lower))) return undefined;
  if (prep === "of" ? !noting.test(words.at(-1)!.lower) : !last.generic) return undefined;
  const { seen } = phrase;
  if (seen?.term.family === "data")
    return seen.generic ||
      seen.term.id === "other-data" ||
      seen.term.id === "personal-data" ||
      (seen.term.id === "usage-data" && !phrase.relative)
      ? undefined
      : seen.term.id;
  return phrase.owner === "your" || phrase.owner === "their"
    ? subjects.find(([words]) => words.test(tokens[phrase.to - 1]!.lower))?.[1]
    : undefined;
}

function addAbout(sentence: Sentence, parts: Parts, phrase: NounPhrase, term: string): void {
  const general = parts.data.pop()!;
  if (phrase.seen) addObject(sentence, parts, phrase);
  else parts.data.push({ from: phrase.from, to: phrase.to, term });
  const named = parts.data.pop();
  parts.data.push(named ? { ...named, from: general.from, universal: general.universal } : general);
}

/** "the partners that we share it with are Acme and Orbit": who is described receives, and who is named as one. */
function addDescribed(sentence: Sentence, parts: Parts, clause: Clause): void {
  const { antecedent } = clause;
  if (clause.kind !== "rel" || antecedent?.seen?.term.family !== "recipient" || !isDisclosing(clause.vg.lemma) || clause.passive) return;
  if (!clause.objects.some((o) => o.seen?.term.family === "data")) return;
  const naming = sentence.clauses.find((c) => c.vg.from > clause.vg.from && /^(?:be|include)$/.test(c.vg.lemma) && !c.negated);
  if (!naming) return;
  addRecipient(sentence, parts, antecedent);
  for (const phrase of naming.objects) if (isReceiver(sentence, phrase)) addRecipient(sentence, parts, phrase);
}

/** "nothing about |your loan|": what it is about are the data. */
function tellOf(sentence: Sentence, parts: Parts, phrase: NounPhrase): void {
  const open = openData(sentence, phrase, false);
  const last = parts.data.pop()!;
  parts.data.push(open ? { ...open, universal: last.universal } : { ...last, narrowed: "about" });
}

/** "data about |our players|": those whom the policy speaks to. */
const isOurPeople = ({ tokens }: Sentence, phrase: NounPhrase): boolean =>
  phrase.owner === "our" && people.test(tokens[phrase.to - 1]!.lower) && !tokens.slice(phrase.from, phrase.to).some((t) => t.tag === "adj");

/** "a small group |of retailers|": who is meant stands after "of". */
const isGroup = ({ tokens }: Sentence, part: Part | undefined, phrase: NounPhrase): boolean =>
  part !== undefined &&
  part.to === phrase.from - 1 &&
  /^(?:groups?|number|range|handful|network|circle|set|couple|list|selection|variety|operators?|providers?|owners?|makers?|staff|people|employees?|representatives?|types?|kinds?|categor(?:y|ies)|class(?:es)?|rest|some|many|most|any|one|members?)$/.test(
    tokens[part.to - 1]!.lower,
  );

/** "any data |from other sites|": what comes from one source, which is neither a person nor the reader's own. */
const isOtherSource = ({ tokens }: Sentence, phrase: NounPhrase): boolean =>
  phrase.pronoun === undefined &&
  !/^(?:your|their)$/.test(phrase.owner ?? "") &&
  /^(?:pages?|web ?pages?|sites?|websites?|web-sites?|tabs?|domains?|apps?|applications?|programs?|files?|folders?|platforms?|stores?|channels?|servers?|chats?|conversations?|windows?|documents?|services?|networks?|videos?|feeds?|sections?|screens?|frames?|repositor(?:y|ies)|workspaces?|accounts?|forms?)$/.test(
    tokens[phrase.to - 1]!.lower,
  );

/** "outside |our company|": everybody else. */
const isHouse = (sentence: Sentence, phrase: NounPhrase): boolean =>
  /^(?:company|organisation|organization|firm|business|team|group|house|union|practice|clinic|school|club|shop|studio|association|society|charity|hotel|museum|library|bank|building|walls|department|university|hospital|surgery|parish|church|office|agency|foundation|institute|lab|laboratory|network|family|platform)$/.test(
    sentence.tokens[phrase.to - 1]!.lower,
  )
    ? /^(?:our|the|this)$/.test(sentence.tokens[phrase.from]!.lower)
    : namesUs(sentence, phrase);

/** "additional categories of data", "this category of data": the noun before narrows what it is of. */
function addOf(sentence: Sentence, parts: Parts, clause: Clause, phrase: NounPhrase): void {
  const whole = parts.data.at(-1);
  // "any of your data": the pronoun adds nothing to what it is of.
  if (whole?.universal && whole.generic && whole.to === phrase.from - 1) parts.data.pop();
  addObject(sentence, parts, phrase);
  const head = [...clause.objects, ...(clause.passive ? clause.subject : [])].findLast((o) => o.to < phrase.from && !o.seen);
  const narrows =
    head &&
    (head.demonstrative ||
      sentence.tokens
        .slice(head.from, head.to)
        .some((t) => /^(?:additional|other|further|special|certain|some|new|specific)$/.test(t.lower)));
  const last = parts.data.at(-1);
  if (narrows && last) parts.data.splice(-1, 1, { ...last, narrowed: "of" });
}

/** "of the coach company", "of our sales desk": what these are called and where they are is told by them. */
export const isBusinessPhrase = ({ tokens }: Sentence, phrase: NounPhrase): boolean => {
  const head = tokens[phrase.to - 1]!;
  if (/^(?:your|their|his|her)$/.test(phrase.owner ?? "") || people.test(head.lower)) return false;
  return (
    isBusiness(head.lower) || /^(?:desk|office|shop|branch|branches|helpline|hotline|headquarters|offices|shops|stores?)$/.test(head.lower)
  );
};

const kin = /^(?:relatives?|friends?|relations?|neighbours?|neighbors?|bystanders?|strangers?)$/;

/** "data |provided in connection with a request|": those of one occasion. */
const ofOccasion = (tokens: readonly Tagged[], { to }: NounPhrase): boolean =>
  /^(?:provided|submitted|collected|received|given|obtained|gathered) (?:in connection with|as part of|in response to|in relation to) /.test(
    tokens
      .slice(to, to + 6)
      .map((t) => t.lower)
      .join(" "),
  );

/** "documents |of your relatives|" */
const ofOthers = (tokens: readonly Tagged[], { to }: NounPhrase): boolean =>
  tokens[to]?.lower === "of" && tokens.slice(to + 1, to + 4).some((t) => kin.test(t.lower));

/** "documents of your relatives", "the numbers of local photographers": people whom the policy does not speak to. */
function isOthers({ tokens }: Sentence, phrase: NounPhrase): boolean {
  const head = tokens[phrase.to - 1]!.lower;
  if (kin.test(head)) return true;
  return phrase.owner === undefined && !phrase.seen && isAgent(head) && !people.test(head);
}

/** "the |names and addresses| of the brokers": what is joined before "of" belongs to one owner. */
function narrowJoined({ tokens }: Sentence, parts: Parts): void {
  for (let i = parts.data.length - 1; i >= 0; i--) {
    const part = parts.data[i]!;
    parts.data[i] = { ...part, narrowed: "ours" };
    const before = tokens[part.from - 1];
    if (before?.tag !== "conj" && before?.text !== ",") return;
  }
}

/** "information about our products", "the data of students": whose or what data narrows them. */
function narrowLast(parts: Parts, by: string): void {
  const last = parts.data.pop()!;
  parts.data.push(last.generic || by === "of" || by === "ours" ? { ...last, narrowed: by } : last);
}

export const isOwn = (text: string, own: readonly string[]): boolean =>
  own.some((name) => text === name || text.startsWith(`${name} `) || name.startsWith(`${text} `) || text.endsWith(` ${name}`));

/** The phrase is a name of the company's own, with or without an article. */
export const namesUs = ({ tokens, own }: Sentence, { from, to }: TokenRange): boolean =>
  isOwn(
    tokens
      .slice(from, to)
      .filter((t) => t.tag !== "det")
      .map((t) => t.lower)
      .join(" "),
    own,
  );

/** Words before "data" or "information" that leave it as wide as it is. */
export const plainModifier =
  /^(?:available|personal|your|our|their|his|her|its|the|this|that|these|those|such|any|all|every|each|some|certain|individual|specific|customer|customers|user|users|member|members|visitor|visitors|client|clients|'s|collected|gathered|provided|submitted|personally|identifiable|identifying|personally-identifiable|personally-identifying|person-related|customers'|users'|only|no|not|neither|nor|one|of|a|an|own|relevant|necessary|confidential|single|whole|entire|various|type|types|kind|kinds|consumer|consumers|donor|donors|patient|patients|student|students|learner|learners|guest|guests|subscriber|subscribers|player|players|reader|readers|buyer|buyers|tenant|tenants|passenger|passengers|parent|parents|person|people|someone|anyone|somebody|anybody)$/;

/** "information about you". */
const aboutReader = (tokens: readonly Tagged[], phrase: NounPhrase): boolean =>
  (/^(?:about|on|concerning|regarding)$/.test(tokens[phrase.to]?.lower ?? "") && readers.has(tokens[phrase.to + 1]?.lower ?? "")) ||
  // "information you give us".
  (readers.has(tokens[phrase.to]?.lower ?? "") &&
    tokens
      .slice(phrase.to + 1, phrase.to + 4)
      .some((t) => /^(?:give|provide|enter|submit|type|share|upload|supply|send|disclose|tell|state|entrust)$/.test(t.lemma ?? "")));

/** "this personal information", "these particulars": a word for data at large, whatever stands before it. */
const meansData = (tokens: readonly Tagged[], phrase: NounPhrase): boolean =>
  phrase.seen?.term.id === "personal-data" && /^(?:data|information|details?|particulars?|info|pii)$/.test(tokens[phrase.to - 1]!.lower);

/** Words before a certain kind of data that leave it what it is: "your phone's contact list", "email messages". */
const plainForKinds = /^(?:email|e-mail|account|phone|device|mobile|app|original|chat|first|current|own|saved)$/;

/** "preserved data", "billing information": a kind that the knowledge does not hold, so narrower than it looks. */
export function unknownKind(tokens: readonly Tagged[], phrase: NounPhrase): string | undefined {
  const { seen } = phrase;
  if (!seen || (!seen.generic && phrase.demonstrative && !meansData(tokens, phrase))) return seen && "this";
  const plain = (word: string): boolean =>
    plainModifier.test(word) || (!seen.generic && (plainForKinds.test(word) || isWordOf(seen.term, word)));
  return tokens.slice(phrase.from, seen.from).find((t) => t.tag !== "mark" && t.tag !== "conj" && !plain(t.lower))?.lower;
}

export function addObject(sentence: Sentence, parts: Parts, phrase: NounPhrase): void {
  const { tokens } = sentence;
  const { seen } = phrase;
  if (phrase.owner === "my") return;
  if (seen?.term.family === "data") parts.data.push(dataPart(tokens, phrase, seen), ...namesListed(tokens, phrase));
  else if (seen?.term.family === "technology") parts.technologies.push(toPart(phrase, seen));
  else if (phrase.pronoun === "none" && tokens[phrase.to]?.lower === "of" && standsForData.test(tokens[phrase.to + 1]?.lower ?? ""))
    // "none of this", "none of it".
    parts.data.push({ from: phrase.from, to: phrase.to + 2, term: "personal-data", generic: true, anaphor: true });
  else if (
    !seen &&
    /^(?:part|parts|bit|word|piece)$/.test(tokens[phrase.to - 1]!.lower) &&
    (phrase.universal || phrase.quantity === "none")
  )
    parts.data.push({ from: phrase.from, to: phrase.to, term: "personal-data", generic: true, anaphor: true });
  else if (phrase.pronoun && standsForData.test(phrase.pronoun)) parts.data.push(pronounPart(sentence, phrase));
}

/** "our mailing list", "the register of members": lists of people hold their names. */
function namesListed(tokens: readonly Tagged[], phrase: NounPhrase): Part[] {
  if (!/^(?:lists?|registers?|director(?:y|ies)|rolls?)$/.test(tokens[phrase.to - 1]!.lower)) return [];
  const words = tokens.slice(phrase.from, phrase.to - 1).map((t) => t.lower);
  return tokens
    .slice(phrase.from, phrase.to - 1)
    .some(
      (t) =>
        people.test(t.lower) || /^(?:mailing|newsletter|subscription|address|contact|attendance|registration|membership)$/.test(t.lower),
    )
    ? ["name", ...(words.some((w) => /^(?:mailing|newsletter|subscription|subscribers?)$/.test(w)) ? ["email-address"] : [])].map(
        (term) => ({
          from: phrase.from,
          to: phrase.to,
          term,
        }),
      )
    : [];
}

const anonymous =
  /^(?:anonymous|anonymized|anonymised|aggregate|aggregated|non-personal|non-identifying|non-identifiable|de-identified|deidentified|pseudonymous|pseudonymised|pseudonymized|hashed)$/;

/** "a user ID (random string)", "a device number (anonymous)": the bracket behind says that it names nobody. */
function isRandom(tokens: readonly Tagged[], { to }: NounPhrase): boolean {
  if (tokens[to]?.text !== "(") return false;
  const end = tokens.findIndex((t, i) => i > to && t.text === ")");
  const inside = tokens.slice(to + 1, end < 0 ? to : Math.min(end, to + 8));
  return (
    inside.some((t) => anonymous.test(t.lower) || /^(?:random|randomly|randomi[sz]ed)$/.test(t.lower)) &&
    !inside.some((t) => t.tag === "neg")
  );
}

export function dataPart(tokens: readonly Tagged[], phrase: NounPhrase, seen: Seen): Part {
  const unknown = unknownKind(tokens, phrase);
  const related = seen.term.id === "personal-data" && !unknown && !phrase.relative ? relatedKind(tokens, phrase) : undefined;
  if (related) return { from: phrase.from, to: phrase.to, term: related, universal: phrase.universal };
  const nameless = tokens.slice(phrase.from, phrase.to).some((t) => anonymous.test(t.lower)) || isRandom(tokens, phrase);
  return {
    from: phrase.from,
    to: phrase.to,
    term: nameless ? "anonymous-data" : seen.term.id,
    universal: phrase.universal,
    generic: seen.generic && !nameless,
    anaphor: (seen.generic || meansData(tokens, phrase)) && phrase.demonstrative && !unknown && !nameless,
    narrowed:
      unknown ??
      (ofOthers(tokens, phrase) || ofOccasion(tokens, phrase) ? "others" : undefined) ??
      (phrase.relative ? aboutSome(tokens, phrase) : undefined) ??
      described(tokens, phrase) ??
      (seen.generic && phrase.to - phrase.from === 1 && !aboutReader(tokens, phrase) ? "bare" : undefined),
  };
}

/** "personal data |relating to your job application|": the kind that they are of. */
function relatedKind(tokens: readonly Tagged[], phrase: NounPhrase): string | undefined {
  if (!/^(?:related|relating|pertaining|connected)$/.test(tokens[phrase.to]?.lower ?? "")) return undefined;
  const from = phrase.to + 2 + (/^(?:det|poss)$/.test(tokens[phrase.to + 2]?.tag ?? "") ? 1 : 0);
  const words = tokens.slice(from, from + 5);
  const subject = tokens[from - 1]?.lower === "your" ? subjects.find(([nouns]) => nouns.test(words[0]?.lower ?? "")) : undefined;
  if (subject) return subject[1];
  const match = matchAt(
    "data",
    words.map((t) => normalise(t.lower)),
    words.map((t) => t.text),
    0,
  );
  // "information related to your visits" names no more than it says.
  return match && !match.generic && !/^(?:usage|other)-data$/.test(match.term.id) ? match.term.id : undefined;
}

/** "what you tell us |about your size|". */
const aboutSome = (tokens: readonly Tagged[], phrase: NounPhrase): string | undefined =>
  /^(?:about|on|regarding|concerning)$/.test(tokens[phrase.to]?.lower ?? "") ? "about" : undefined;

const standsForData = /^(?:it|them|they|this|these|that|those|any|all|which|anything|something|everything|nothing)$/;
const wholly = /^(?:any|all|anything|something|everything|nothing)$/;

/** "We keep your workouts to ourselves and show |them| to nobody": a noun that only its place makes data. */
function openBefore(sentence: Sentence, phrase: NounPhrase): Part | undefined {
  if (!/^(?:it|them|they)$/.test(phrase.pronoun!)) return undefined;
  for (let i = sentence.phrases.length - 1; i >= 0; i--) {
    const before = sentence.phrases[i]!;
    const part = before.to <= phrase.from ? openData(sentence, before, false) : undefined;
    if (part) return part;
  }
  return undefined;
}

/** "it", "them": what was named last in the sentence, else left for the sentences before. */
function pronounPart(sentence: Sentence, phrase: NounPhrase): Part {
  const { phrases } = sentence;
  const range = { from: phrase.from, to: phrase.to };
  if (wholly.test(phrase.pronoun!)) return { ...range, term: "personal-data", generic: true, anaphor: false, universal: true };
  const before = phrases.findLast((p) => p.to <= phrase.from && p.seen?.term.family === "data");
  const open = before ? undefined : openBefore(sentence, phrase);
  if (open) return { ...open, ...range, resolved: true };
  // "This information is used at once, and we do not share it": what both stand for was named before.
  if (before?.seen && !(before.seen.generic && before.demonstrative))
    return { ...range, term: before.seen.term.id, generic: before.seen.generic, resolved: true };
  return { ...range, term: "personal-data", generic: true, anaphor: true };
}

export const toPart = (phrase: NounPhrase, seen: Seen): Part => ({
  from: phrase.from,
  to: phrase.to,
  term: seen.term.id,
  name: seen.name,
  universal: phrase.universal,
  generic: seen.generic,
});

/** "information that identifies you": a clause says which. */
export function described(tokens: readonly Tagged[], phrase: NounPhrase): string | undefined {
  const after = tokens[phrase.to];
  // "data not contained in your profile"
  if (
    after?.tag === "neg" &&
    after.lower === "not" &&
    /^(?:verb|adj)$/.test(tokens[phrase.to + 1]?.tag ?? "") &&
    tokens[phrase.to + 1]!.form !== "finite"
  )
    return "not";
  if (after?.tag === "verb" && after.form === "participle")
    return /^(?:collect|gather|provide|submit|obtain|receive|hold|give)$/.test(after.lemma ?? "") ? undefined : after.lower;
  // "the data which you enter in the form".
  if (
    after?.tag === "rel" &&
    readers.has(tokens[phrase.to + 1]?.lower ?? "") &&
    tokens
      .slice(phrase.to + 2, phrase.to + 5)
      .some((t) => /^(?:give|provide|enter|submit|type|share|upload|supply|send|disclose|tell|state|entrust)$/.test(t.lemma ?? ""))
  )
    return undefined;
  // "the information we get from others".
  if (after?.lower === "we" && tokens.slice(phrase.to + 1, phrase.to + 5).some((t) => t.lower === "from")) return "we";
  return after && (after.tag === "rel" || /^(?:relating|related|concerning|contained|necessary|needed|required)$/.test(after.lower))
    ? after.lower
    : undefined;
}
