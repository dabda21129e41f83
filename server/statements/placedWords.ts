// Placed words: where data are, go or do not go, told in other words than a clause of data and place: by where helpers and staff sit, by
// the law that applies there, by borders, by the reader's own country, in the answer to "Where …?" and in columns of places.

import type { Document } from "../document/document";
import { placeAt } from "../knowledge/places";
import { thingsIn } from "./namedThings";
import { plainly } from "./plainly";
import { sentenceStatement } from "./sentenceStatement";
import type { Place, Polarity, Statement } from "./statement";
import { taggedWords } from "./taggedWords";
import type { Tagged } from "./tags";

/** What the grammar reads as a mere place may be a promise. */
const mayDeny = /\b(?:only|all|none|no|nobody|not|never)\b/i;

interface Told {
  readonly polarity: Polarity;
  readonly places: readonly { readonly text: string; readonly sense: Place["sense"] }[];
  readonly strict?: boolean;
}

/** Statements "locate" of sentences and rows in which none was read. */
export function readPlacedWords(document: Document, said: readonly Statement[]): Statement[] {
  const read = new Set(said.filter((s) => s.practice === "locate" && s.asserted && !s.embedded).map((s) => s.sentence));
  const found: Statement[] = [];
  let column = -1;
  document.sentences.forEach((sentence, index) => {
    const block = document.blocks[sentence.block]!;
    const { text } = sentence.prose;
    const heading = block.kind === "heading";
    if (block.kind === "row") {
      const cell = index - block.sentences[0];
      const isHead = document.blocks[sentence.block - 1]?.kind !== "row";
      if (isHead && cell === 0) column = -1;
      if (isHead && placeHead.test(text)) column = cell;
      if (isHead || cell !== column) return;
    }
    if (text.length > 400 || (heading && !text.endsWith("?")) || (read.has(index) && !mayDeny.test(text))) return;
    const tokens = taggedWords(text);
    const told =
      block.kind === "row"
        ? inColumn(tokens)
        : text.endsWith("?")
          ? undefined
          : (answering(document, index, tokens) ?? tellsOf(text, tokens));
    if (told && (!read.has(index) || told.strict || told.polarity === "does-not")) found.push(toStatement(document, index, tokens, told));
  });
  return found;
}

function toStatement(document: Document, index: number, tokens: readonly Tagged[], told: Told): Statement {
  const { span, prose } = document.sentences[index]!;
  const narrow = told.strict || told.polarity === "does-not" ? narrowSubject(prose.text) : undefined;
  return {
    ...sentenceStatement(
      document,
      index,
      tokens,
      { practice: "locate", polarity: told.polarity },
      {
        actor: { kind: "unstated" },
        data: [{ span, text: prose.text, term: "personal-data", kind: "told", ...(narrow ? { narrowed: narrow } : { generic: true }) }],
        places: told.places.map((p) => ({ span, ...p })),
        qualifiers: told.strict ? ["strict"] : ["moved"],
      },
    ),
  };
}

/** "All card records are stored in …": the kind of data that the subject names, where it is one. */
function narrowSubject(text: string): string | undefined {
  const things = thingsIn(
    plainly(text)
      .split(/ (?:is|are|stays?|remains?|will|do|does|can|may|never|not|leaves?) /)[0]!
      .replace(/:/g, ","),
  );
  return things.length > 0 && things.every((t) => t.head !== "" && recorded.test(t.head)) ? things[0]!.head : undefined;
}

const recorded = /^(?:card|transaction|payment|order|photo|message|recording|fingerprint|diary|application|result|sample|mark|invoice)$/;

const placeHead =
  /^(?:place|country|countries|location|located in|where|seat|region|based in|server location|data location|hosting location|processing location|place of processing)\b/i;

const namesIn = (tokens: readonly Tagged[]): { text: string; at: number; to: number }[] => {
  const words = tokens.map((t) => t.lower);
  const written = tokens.map((t) => t.text);
  const found: { text: string; at: number; to: number }[] = [];
  for (let i = 0; i < words.length; i++) {
    const place = placeAt(words, written, i);
    if (!place) continue;
    found.push({ text: written.slice(i, i + place.length).join(" "), at: i, to: i + place.length });
    i += place.length - 1;
  }
  return found;
};

const inColumn = (tokens: readonly Tagged[]): Told | undefined => {
  const names = tokens.length < 12 ? namesIn(tokens) : [];
  return names.length > 0 ? { polarity: "does", places: names.map((n) => ({ text: n.text, sense: "in" as const })) } : undefined;
};

const askedWhere =
  /^(?:q(?:uestion)?[:.)] ?)?(?:and |so )?(?:where|in (?:which|what) country) (?:do|does|is|are|will) [^?]*\b(?:data|information|files?|records?|photos?|messages?|servers?|backups?|account|everything|details)\b[^?]*\?$/i;

/** "Where are my photos kept? In Bern and nowhere else." */
function answering(document: Document, index: number, tokens: readonly Tagged[]): Told | undefined {
  const before = document.sentences[index - 1]?.prose.text ?? "";
  if (!askedWhere.test(before) || tokens.length > 25) return undefined;
  const text = tokens.map((t) => t.lower).join(" ");
  const names = namesIn(tokens);
  if (
    names.length === 0 ||
    !/^(?:a : ?|answer : ?)?(?:only |exclusively |solely |always |all |on |at )*(?:servers? |data cent\w+ )?(?:in|on|at|within|inside) /.test(
      text,
    )
  )
    return undefined;
  const strict = /\b(?:nowhere else|only|exclusively|solely|alone|always)\b/.test(text);
  return { polarity: "does", strict, places: names.map((n) => ({ text: n.text, sense: "in" as const })) };
}

const abroad = [{ text: "abroad", sense: "to" as const }];
const data = "(?:data|information|details|records|files|pii)";
const move =
  "(?:transfer|transferred|transferring|send|sent|move|moved|store|stored|process|processed|maintain|maintained|share|shared|disclose|disclosed|hold|held|host|hosted|access|accessed|export|exported|keep|kept|transmit|transmitted|make available|made available)";

/** Data go to other countries. */
const goingAbroad: readonly RegExp[] = [
  new RegExp(
    `\\b${data}\\b.{0,80}\\b${move}\\b.{0,80}\\b(?:outside(?: of)?|other than|different from) (?:of )?(?:your|the) (?:own )?(?:home )?(?:state|province|country|jurisdiction)\\b`,
  ),
  new RegExp(
    `\\b${move}\\b.{0,60}\\b(?:countries|jurisdictions|country|places)\\b.{0,30}\\b(?:whose|where|with|that|which|in which)\\b.{0,50}\\b(?:laws?|protect\\w*|rules|regulations)\\b.{0,50}\\b(?:differ|different|less|lower|weaker|other|fewer|same|not as|stringent|equivalent|adequate)\\b`,
  ),
  new RegExp(`\\b${move}\\b.{0,80}\\b(?:different|other|weaker|less strict) data protection (?:laws|rules)\\b`),
  /\b(?:transfer|send|sent|share|disclose|process|store|give|provide|access)\w*\b.{0,80}\b(?:affiliates|offices|personnel|partners|companies|staff|providers|servers|subsidiaries|facilities)\b.{0,20}\b(?:around the (?:world|globe)|worldwide|across the (?:world|globe)|all over the world|in other countries|in various countries|globally|abroad|overseas)\b/,
  new RegExp(`\\b${data}\\b.{0,60}\\b${move}\\b.{0,40}\\bacross (?:\\w+ ){0,2}borders\\b`),
  new RegExp(
    `\\b${data}\\b.{0,60}\\b(?:subject to|governed by) the laws? of (?:the |those |these )?(?:foreign|other|such other) (?:countries|jurisdictions|country|jurisdiction)\\b`,
  ),
];
/** Data do not. */
const stayingHome: readonly RegExp[] = [
  /\b(?:no|not any|without) (?:international|cross-border|transborder|foreign) (?:data )?transfers?\b(?:$|[.;,]| (?:of (?:your |the |any |personal |customer |user )*(?:data|information)|take|takes|are made|is made|happen|occur))/,
  new RegExp(
    `\\b${data}\\b.{0,60}\\b(?:stays?|remains?|kept|stored|processed|held)\\b.{0,30}\\bin (?:the country (?:in which|where) you (?:live|are|reside)|(?:your|this|our) (?:own |home )?country)\\b`,
  ),
  new RegExp(
    `\\b(?:not|n't|never)\\b.{0,25}\\b(?:move|send|transfer|pass|export|store)\\w*\\b.{0,40}\\b${data}\\b.{0,25}\\b(?:to|in) (?:a |any )?(?:country|countries|places?) (?:with|whose|that|without|where)\\b.{0,15}\\b(?:weak\\w*|less|lower|no|poor\\w*|protect)\\b`,
  ),
  new RegExp(
    `\\b${data}\\b.{0,30}\\b(?:is|are|will) (?:not|never) (?:be )?(?:sent|transferred|taken|passed|carried|shipped|exported) (?:abroad|overseas|out of the country)\\b`,
  ),
];

const people = "(?:people|persons?|staff|employees|colleagues|members of staff|team|administrators|technicians|support|anyone|somebody)";
const helpers =
  "(?:(?:service |hosting |cloud )?(?:providers?|processors?|sub-?processors?|suppliers?|contractors?|vendors?|partners|companies we work with|helpers))";
/** All that is named lies in the places of the sentence. */
const within: readonly RegExp[] = [
  new RegExp(
    `\\bonly ${people} (?:in|from|within|inside|based in|located in)\\b.{0,40}\\b(?:see|access|look|open|read|view|reach|handle)\\b`,
  ),
  new RegExp(`\\ball (?:of )?(?:our|the) ${helpers}(?: \\w+ \\w+)? (?:are|sit|have their seat)\\b.{0,30}\\b(?:in|within|inside)\\b`),
  new RegExp(`\\bwe (?:only|exclusively) (?:use|work with|employ|engage) ${helpers}\\b.{0,30}\\b(?:in|within|from|inside)\\b`),
  new RegExp(
    `\\b${data}\\b.{0,60}\\b(?:is|are|will be|be) (?:stored|kept|processed|held|handled|hosted)\\b.{0,40}\\b(?:only|alone|nowhere else|exclusively|solely|and not elsewhere)\\b`,
  ),
];
/** None of it lies outside them. */
const outside: readonly RegExp[] = [
  /\b(?:none|no one|nobody|not one|no)\b.{0,60}\b(?:outside|beyond)\b/,
  /\b(?:not|n't|never)\b.{0,20}\b(?:accessible|reachable|available|visible|readable|seen|accessed|opened) (?:from )?(?:outside|beyond)\b/,
  /\b(?:not|n't|never|no|nothing|none|neither)\b.{0,50}\b(?:go|goes|going|get|gets|travel|pass)\b (?:out of|outside|beyond)\b/,
];

const sits =
  /\b(?:staff|teams?|desk|colleagues|support|office|offices|agents|people|specialists|editors|typists|translators|developers|engineers|call cent\w+|subsidiary|branch|parent company|providers?|processors?|contractors?|services?|company|companies|firms?|gateway|agency|partners?|studio|laboratory|lab|bureau)(?: that \w+| which \w+)?,? (?:(?:that |who |which )?(?:is |are )?(?:located |based |seated |situated |sitting |working |headquartered )?)?(?:in|from|at|near|of) (?:the )?$/;
const handles =
  /\b(?:look|looks|see|sees|access|accesses|read|reads|answer|answers|answered|handle|handles|handled|sign in|signs in|open|opens|work with|works with|process|processes|processed|type|types|typed|store|stores|stored|receive|receives|received|host|hosts|hosted|deliver|delivers|sends|print|prints|translate|translated|hand|give|send|uploaded|analyse|review|reviews|check|checks)\b/;
const records =
  /\b(?:data|information|accounts?|records?|messages?|requests?|files?|e-?mails?|address|addresses|number|numbers|photos?|recordings?|letters?|documents?|orders?|names?|calls?|dictations?|scans?|customers?|profiles?|newsletters?|invoices?|enquir\w+|inquir\w+|backups?|databases?|histor\w+)\b/;
const unsaid =
  /\b(?:not|n't|never|no|without|nobody|neither|none|if|unless|could|would|should|law|laws|courts?|authorit\w+|residents?|citizens?|used to|ccpa|gdpr|shield|framework|clauses|previously|formerly|in the past|complain\w*|supervisory|commissioner)\b/;
const excepted =
  /\b(?:except|unless|if|other than|apart from|mainly|primarily|mostly|generally|usually|normally|typically|some|most|where possible|consent|unless|may|might)\b/;

function tellsOf(text: string, tokens: readonly Tagged[]): Told | undefined {
  const plain = text.toLowerCase().replaceAll("’", "'");
  const names = namesIn(tokens);
  const places = (sense: Place["sense"]): Told["places"] => names.map((n) => ({ text: n.text, sense }));
  if (
    /\badequate (?:level of )?(?:data )?protection\b|\badequacy decision\b/.test(plain) &&
    /\bonly (?:to|in) countries\b/.test(plain) &&
    records.test(plain)
  )
    return { polarity: "does", strict: true, places: adequate.map((text_) => ({ text: text_, sense: "in" as const })) };
  if (!excepted.test(plain) && !others.test(plain)) {
    if (stayingHome.some((p) => p.test(plain))) return { polarity: "does-not", places: abroad };
    if (names.length > 0 && (records.test(plain) || new RegExp(helpers).test(plain))) {
      if (outside.some((p) => p.test(plain)) && /\b(?:outside|out of|beyond)\b/.test(plain))
        return { polarity: "does-not", places: places("outside") };
      if (within.some((p) => p.test(plain)) && !/\b(?:not|n't|never)\b/.test(plain))
        return { polarity: "does", strict: true, places: places("in") };
    }
  }
  if (/^(?:you|we ask|please)\b/.test(plain) || unsaidAbroad.test(plain)) return undefined;
  if (goingAbroad.some((p) => p.test(plain))) return { polarity: "does", places: abroad };
  if (unsaid.test(plain) || !records.test(plain) || !handles.test(plain)) return undefined;
  const sited = names.filter((n) => sits.test(`${words(tokens, Math.max(0, n.at - 12), n.at)} `));
  return sited.length > 0 ? { polarity: "does", places: sited.map((n) => ({ text: n.text, sense: "in" as const })) } : undefined;
}

/** Files of people who are not the readers. */
const others =
  /\b(?:workers?|employees|payroll|salar(?:y|ies)|applicants?|suppliers|directors|shareholders|public|catalogues?|articles?)\b/;

const unsaidAbroad =
  /\b(?:not|n't|never|nobody|none|neither) (?:\w+ ){0,4}(?:transfer|send|sent|move|store|process|share|disclos|export|cross)\w*/;

const words = (tokens: readonly Tagged[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map((t) => t.lower)
    .join(" ")
    .replace(/ ,/g, ",");

/** Where data are taken to be protected as in the Union. */
const adequate = [
  "European Economic Area",
  "Switzerland",
  "United Kingdom",
  "Japan",
  "New Zealand",
  "Israel",
  "Canada",
  "Argentina",
  "Uruguay",
  "South Korea",
  "United States",
];
