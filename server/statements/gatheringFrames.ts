// Gathering frames: data that come into the company's hands by other words than "collect": they are sent to us, stand in our records, are entered
// in a form, a copy of them is made, somebody is filmed; and the same denied ("your age is not among the data we ask for").
import { actorOf } from "./actors";
import { isAsserted, polarityOf } from "./certainty";
import type { NounPhrase } from "./chunks";
import type { Attached, Clause } from "./clauses";
import { askedBy } from "./formFields";
import type { Framed } from "./frames";
import { extentOf, type Sentence } from "./parsed";
import { addObject, inclusions, type Part, type Parts, readers } from "./parts";
import { clauseFrame } from "./plainFrames";
import type { Polarity } from "./statement";

const moves =
  /^(?:send|transmit|upload|report|pass|forward|submit|transfer|go|come|reach|arrive|land|end|copy|sync|synchronise|synchronize|deliver|flow|communicate|relay|feed|enter|import|export|stream|mirror|hand|write|place|put|add|file|attach|return|travel|find)$/;
const movesItself = /^(?:go|come|arrive|land|end|flow|travel|reach)$/;
/** Where what the company has on somebody is kept. */
const records =
  /^(?:records?|files?|logs?|log-?files?|databases?|registers?|registry|profiles?|archives?|reports?|servers?|systems?|backend|cloud|list|lists|account|accounts|folders?|cabinet|ledger|directory|cards?|entr(?:y|ies)|tickets?|sheets?|forms?|questionnaires?|applications?|accounts?|books?|protocols?|spreadsheets?|dossiers?|histor(?:y|ies)|statistics|crm|back-?up|lines?)$/;
const holds = /^(?:contain|consist|include|hold|show|comprise|list|state|record|carry|give|note)$/;
/** What is made of data so as to have them: "a copy of your passport". */
const copies =
  /^(?:cop(?:y|ies)|photocop(?:y|ies)|scans?|duplicates?|prints?|notes?|records?|logs?|lists?|recordings?|transcripts?|templates?|images?|pictures?|photos?|photographs?|prints?|impressions?|register|file|files|profile|protocols?|samples?|text|content|contents|snapshots?|screenshots?|details?)$/;
const makes = /^(?:make|take|keep|draw|create|produce|hold|retain|store|save|file|get|compile|maintain|build|run|do|generate)$/;
const enters =
  /^(?:enter|state|give|fill|provide|indicate|supply|specify|submit|note|declare|disclose|write|list|hand|attach|upload|type|report|include|mention|name)$/;
const forms =
  /^(?:forms?|sheets?|questionnaires?|surveys?|applications?|fields?|pages?|registers?|checklists?|cards?|declarations?|profiles?|accounts?|slips?|papers?|documents?|questions?)$/;
const films = /^(?:film|photograph|videotape|tape|video|record|watch|monitor|observe|cover|survey)$/;
const cameras = /^(?:cameras?|webcams?|cctv|surveillance|video-surveillance|camcorders?|footage)$/;
const premises =
  /^(?:offices?|shops?|stores?|premises|buildings?|branch(?:es)?|houses?|hotels?|restaurants?|studios?|schools?|clubs?|gyms?|practices?|surger(?:y|ies)|clinics?|museums?|librar(?:y|ies)|grounds|sites?|locations?|rooms?|places?|halls?|centres?|centers?|salons?|markets?|caf(?:e|é)s?|times?|properties|property|theatres?|cinemas?|churches|workshops?|warehouses?|showrooms?)$/;
const occasions = /^(?:accounts?|orders?|bookings?|registration|membership|subscription|purchases?|tickets?|reservations?)$/;
const ownAccord = /^(?:requests?|enquir\w*|inquir\w*|complaints?|complain|rights?|verification|unsubscribe|feedback|support)$/;

const isOwnAccord = ({ tokens }: Sentence): boolean =>
  tokens.some((t, i) => ownAccord.test(t.lower) && !(t.lower === "right" && tokens[i + 1]?.tag === "noun"));

interface Found {
  readonly data: readonly Part[];
  readonly polarity: Polarity;
  readonly ours?: boolean;
  readonly marks: readonly string[];
  readonly asserted?: boolean;
  readonly to?: number;
}

/** Statements of collecting that the clauses make in other words; `taken` are the clauses that the general reader takes for collecting. */
export function frameGathering(sentence: Sentence, taken: ReadonlySet<number>): Framed[] {
  return sentence.clauses.flatMap((clause, index): Framed[] => {
    if (taken.has(index)) return [];
    const found = read(sentence, clause, index);
    if (!found || found.data.length === 0) return [];
    if (found.polarity !== "does" && found.data.every((d) => d.term === "personal-data")) return [];
    const base = clauseFrame(sentence, clause, index, "collect", found.polarity);
    if (base.actor.kind === "reader" && !found.ours) return [];
    return [
      {
        ...base,
        to: Math.max(base.to, found.to ?? 0, ...found.data.map((d) => d.to)),
        actor: found.ours ? { kind: "first-party" } : base.actor.kind === "third-party" ? base.actor : { kind: "unstated" },
        asserted: found.asserted ?? base.asserted,
        absolute: base.absolute || clause.subject.some((s) => s.quantity === "none"),
        qualifiers: [
          ...base.qualifiers.filter((q) => !/^(?:elsewhere|automatically|purposed|noted|additional)$/.test(q)),
          ...(found.polarity === "does" ? found.marks : found.marks.filter((m) => m !== "noted")),
        ],
        data: found.data,
      },
    ];
  });
}

function read(sentence: Sentence, clause: Clause, index: number): Found | undefined {
  if (clause.kind === "reduced" || (clause.kind === "sub" && !isAsserted(sentence, clause))) return undefined;
  for (const reader of [sentToUs, heldInRecords, copied, entered, asked, offered, unwanted, filmed, among]) {
    const found = reader(sentence, clause, index);
    if (found && found.data.length > 0) return found;
  }
  return undefined;
}

const last = ({ tokens }: Sentence, phrase: NounPhrase): string => tokens[phrase.to - 1]!.lower;

/** The data of phrases, and what "including", "with", "of" and "in" add to them. */
function dataIn(sentence: Sentence, phrases: readonly NounPhrase[], attached: readonly Attached[], preps: RegExp): Part[] {
  const parts: Parts = { data: [], recipients: [], technologies: [] };
  for (const phrase of phrases) addObject(sentence, parts, phrase);
  for (const a of attached)
    if (inclusions.has(a.prep) || preps.test(a.prep))
      for (const phrase of a.phrases) if (phrase.seen?.term.family === "data") addObject(sentence, parts, phrase);
  for (const a of attached)
    if (a.prep === "of")
      for (const phrase of a.phrases)
        if (ofDevice.test(last(sentence, phrase)) && phrase.owner === "your")
          parts.data.push({ from: phrase.from, to: phrase.to, term: "device-data" });
  const named = parts.data.filter(
    (d) =>
      !d.generic &&
      !d.anaphor &&
      !(
        d.term === "phone-number" &&
        /^(?:phones?|telephones?)$/.test(sentence.tokens[d.to - 1]!.lower) &&
        sentence.tokens[d.from - 1]?.lower === "of"
      ),
  );
  return named.filter((d) => !/^(?:log-data|content-data|other-data|account-data|files)$/.test(d.term)).length > 0
    ? named.filter((d) => !/^(?:log-data|account-data|files)$/.test(d.term) || named.length === 1)
    : named;
}

const ofDevice = /^(?:devices?|phones?|computers?|handsets?|tablets?|smartphones?)$/;

/** "us", "our servers", "your file", "the register". */
const isWithUs = (sentence: Sentence, phrase: NounPhrase): boolean =>
  /^(?:us|we)$/.test(phrase.pronoun ?? "") ||
  (phrase.quantity === undefined &&
    records.test(last(sentence, phrase)) &&
    !sentence.tokens
      .slice(phrase.from, phrase.to)
      .some((t) => /^(?:operating|other|external|third|third-party|local|any|their|partner|partners?')$/.test(t.lower)));

/** "A report with your device ID is sent to us", "the names in your address book come to us as well". */
function sentToUs(sentence: Sentence, clause: Clause): Found | undefined {
  const { lemma } = clause.vg;
  if (!moves.test(lemma)) return undefined;
  const itself = movesItself.test(lemma);
  const actor = actorOf(sentence, { ...clause });
  if (!clause.passive && !itself && actor.kind === "reader") return undefined;
  const goal =
    lemma === "reach" && !clause.passive
      ? clause.objects.some((o) => isWithUs(sentence, o))
      : clause.attached.some((a) => /^(?:to|into|onto|in|with|on|at)$/.test(a.prep) && a.phrases.some((p) => isWithUs(sentence, p))) ||
        (!clause.passive && !itself && clause.objects.length > 1 && /^us$/.test(clause.objects[0]!.pronoun ?? ""));
  if (!goal || clause.attached.some((a) => a.prep === "by" && a.phrases.some((p) => readers.has(p.pronoun ?? "")))) return undefined;
  if (/^(?:find|write|note|give|enter|hand|place|put|add|attach)$/.test(lemma) && !clause.passive) return undefined;
  const phrases = clause.passive || itself ? clause.subject : clause.objects;
  return {
    data: dataIn(
      sentence,
      phrases,
      clause.attached.filter((a) => a.phrases[0] !== undefined && (itself || clause.passive ? a.phrases[0].from < clause.vg.from : true)),
      /^(?:with|of|in|from|about|containing)$/,
    ),
    polarity: polarityOf(clause),
    ...(itself && clause.kind === "main" && !clause.passive && { ours: true }),
    marks: ["noted"],
  };
}

/** "The log contains your IP address", "each line consists of the date and the page": what our records hold. */
function heldInRecords(sentence: Sentence, clause: Clause): Found | undefined {
  const { lemma } = clause.vg;
  const record = clause.subject[0];
  if (!record || clause.passive || !holds.test(lemma) || clause.kind === "rel" || record.quantity === "none") return undefined;
  const heads = [
    record,
    ...clause.attached.filter((a) => a.prep === "of" && (a.phrases[0]?.from ?? 0) < clause.vg.from).flatMap((a) => a.phrases),
  ];
  if (!heads.some((p) => records.test(last(sentence, p)) || p.seen?.term.id === "log-data" || p.seen?.term.id === "crash-data"))
    return undefined;
  if (record.owner === "your" && !/^(?:profile|file|record|account|entry)$/.test(last(sentence, record))) return undefined;
  if (record.owner === "their" || /^(?:these|those|such|some|third-party|other)$/.test(sentence.tokens[record.from]!.lower))
    return undefined;
  const after = clause.attached.filter((a) => (a.phrases[0]?.from ?? 0) > clause.vg.from);
  const objects = lemma === "consist" ? after.filter((a) => a.prep === "of").flatMap((a) => a.phrases) : clause.objects;
  const none = objects.some((o) => o.quantity === "none");
  const denied = none !== clause.negated;
  return {
    data: dataIn(sentence, [...objects, ...joinedTo(sentence, clause)], lemma === "consist" ? [] : after, /^(?:of)$/),
    polarity: denied ? "does-not" : none ? "uncertain" : "does",
    ours: true,
    // What one record does not hold may stand elsewhere.
    marks: denied ? ["bounded"] : ["noted"],
  };
}

/** "the page requested and |the IP address|": what a reduced clause in the row took. */
const joinedTo = ({ clauses }: Sentence, clause: Clause): NounPhrase[] =>
  clauses.filter((c) => c.kind === "reduced" && c.parent !== undefined && clauses[c.parent] === clause).flatMap((c) => c.objects);

/** "We make a copy of your passport", "no pictures of your face are taken", "we keep no record of your calls". */
function copied(sentence: Sentence, clause: Clause): Found | undefined {
  if (!makes.test(clause.vg.lemma)) return undefined;
  const made = (clause.passive ? clause.subject : clause.objects).filter(
    (p) => copies.test(last(sentence, p)) && (!p.seen || /^(?:photos|recordings|personal-data|files|log-data)$/.test(p.seen.term.id)),
  );
  if (made.length === 0 || actorOf(sentence, clause).kind === "reader") return undefined;
  const of = clause.attached.filter(
    (a) =>
      /^(?:of|from|with|on)$/.test(a.prep) &&
      a.phrases[0] !== undefined &&
      made.some((m) => a.phrases[0]!.from === m.to + 1 || a.phrases[0]!.from === m.to),
  );
  const data = dataIn(sentence, [], of, /^(?:of|from|with|on)$/);
  // "pictures of visitors": the pictures themselves.
  const shown =
    data.length > 0
      ? data
      : made
          .filter((m) => m.seen?.term.id === "photos" || m.seen?.term.id === "recordings")
          .flatMap((m) => dataIn(sentence, [m], [], /^$/));
  const polarity = polarityOf(clause);
  // "No copies are made of those who only visit": of some people only.
  if (polarity !== "does" && sentence.tokens.slice(clause.vg.to).some((t) => t.lower === "who" || t.lower === "whose")) return undefined;
  return { data: shown, polarity: polarity === "uncertain" && clause.negated ? "does-not" : polarity, marks: ["noted"] };
}

/** "Your number must be entered on page three", "you fill in a sheet about injuries", "you will be asked about your income". */
function entered(sentence: Sentence, clause: Clause): Found | undefined {
  const { lemma } = clause.vg;
  if (clause.negated || isOwnAccord(sentence)) return undefined;
  const must = /^(?:must|shall)$/.test(clause.modal ?? "");
  if (
    clause.passive &&
    enters.test(lemma) &&
    !clause.attached.some((a) => a.prep === "to" || a.prep === "with") &&
    (must || inForm(sentence, clause))
  )
    return { data: dataIn(sentence, clause.subject, [], /^$/), polarity: "does", ours: true, asserted: true, marks: ["noted"] };
  const reader = actorOf(sentence, clause).kind !== "first-party" && !clause.passive;
  // "You tell us your age when you register."
  const tells = enters.test(lemma) || /^(?:tell|share|send)$/.test(lemma);
  if (reader && tells && clause.kind === "main" && clause.modal === undefined && clause.subject.some((s) => readers.has(s.pronoun ?? "")))
    if (
      clause.objects[0]?.pronoun === "us" ||
      inForm(sentence, clause) ||
      clause.attached.some((a) => a.prep === "to" && a.phrases[0]?.pronoun === "us") ||
      (/^(?:enter|state|give|provide|indicate|supply|specify)$/.test(lemma) &&
        clause.attached.some((a) => a.prep === "for" && a.phrases.some((p) => occasions.test(last(sentence, p)))))
    )
      return { data: dataIn(sentence, clause.objects, [], /^$/), polarity: "does", ours: true, marks: ["noted"] };
  if (
    reader &&
    /^(?:fill|complete|answer|hand|submit|sign)$/.test(lemma) &&
    !/^(?:can|may|could|might|should)$/.test(clause.modal ?? "") &&
    clause.subject.length > 0
  ) {
    const form = clause.objects.find((o) => forms.test(last(sentence, o)));
    const about = clause.attached.filter((a) => /^(?:about|on|regarding|concerning|with|of|for)$/.test(a.prep));
    return (
      form && {
        data: dataIn(sentence, [], about, /^(?:about|on|regarding|concerning|with|of|for)$/),
        polarity: "does",
        ours: true,
        asserted: true,
        marks: ["noted"],
      }
    );
  }
  return undefined;
}

/** "We do not ask for your number", "you are asked about your income", "the form wants to know your age". */
function asked(sentence: Sentence, clause: Clause): Found | undefined {
  const { lemma } = clause.vg;
  const actor = actorOf(sentence, { ...clause, passive: false });
  if (!/^(?:ask|question|quiz|interview|enquire|inquire|prompt)$/.test(lemma) || (actor.kind === "reader" && !clause.passive))
    return undefined;
  if (clause.kind === "inf" || clause.vg.form === "ing" || isOwnAccord(sentence)) return undefined;
  const about = clause.attached.filter((a) => /^(?:about|regarding|concerning|after|for)$/.test(a.prep));
  return {
    data: dataIn(
      sentence,
      clause.objects.filter((o) => !o.pronoun),
      about,
      /^(?:about|regarding|concerning|after|for)$/,
    ),
    polarity: polarityOf(clause),
    ours: clause.passive || actor.kind === "first-party",
    marks: inForm(sentence, clause) ? ["noted"] : [],
  };
}

/** What a form has room for, what we need to know. */
function offered(sentence: Sentence, clause: Clause): Found | undefined {
  const found = askedBy(sentence, clause);
  if (!found || isOwnAccord(sentence)) return undefined;
  const data = dataIn(sentence, found.objects, found.attached, /^$/);
  return { data, polarity: found.polarity, ours: true, asserted: true, marks: found.written ? ["noted"] : ["demanded"] };
}

const lacking =
  /^(?:interest|use|need|wish|desire|field|fields|room|line|column|question|questions|box|boxes|idea|knowledge|way|means|note|trace|record|inkling|clue)$/;

/** "We have no interest in your income", "our forms contain no field for your age", "we do not want to know where you are". */
function unwanted(sentence: Sentence, clause: Clause): Found | undefined {
  const { lemma } = clause.vg;
  const actor = actorOf(sentence, clause).kind;
  if (actor === "reader") return undefined;
  const lack = clause.objects.find((o) => (o.quantity === "none" || clause.negated) && !o.seen && lacking.test(last(sentence, o)));
  if (
    lack &&
    /^(?:have|contain|be|include|hold|see|take|provide)$/.test(lemma) &&
    (actor === "first-party" || lemma === "be" || lemma === "contain")
  ) {
    const of = clause.attached.filter((a) => /^(?:in|for|of|about|to)$/.test(a.prep));
    const rest = clause.objects.filter((o) => o.from >= lack.to && o.relative);
    const data = dataIn(sentence, rest, of, /^(?:in|for|of|about|to)$/);
    return { data, polarity: "does-not", ours: true, marks: [], asserted: true };
  }
  if (!/^(?:know|learn|see|hear|find|note|discover)$/.test(lemma) || actor !== "first-party") return undefined;
  const parent = clause.parent === undefined ? undefined : sentence.clauses[clause.parent];
  const unwished =
    clause.kind === "inf" && parent !== undefined && /^(?:want|need|wish|care|seek|try)$/.test(parent.vg.lemma) && parent.negated;
  if (!unwished && !(lemma === "know" && clause.negated && clause.kind === "main")) return undefined;
  const data = dataIn(sentence, clause.objects, [], /^$/).filter((d) => !/^(?:password|credentials|payment-data)$/.test(d.term));
  return { data, polarity: "does-not", ours: true, marks: [], asserted: true };
}

const inForm = (sentence: Sentence, clause: Clause): boolean =>
  clause.attached.some(
    (a) => /^(?:in|on|into|at)$/.test(a.prep) && a.phrases.some((p) => forms.test(last(sentence, p)) || records.test(last(sentence, p))),
  );

/** "The tills are filmed", "cameras watch the entrance", "there are no cameras", "no camera is installed". */
function filmed(sentence: Sentence, clause: Clause): Found | undefined {
  const { lemma } = clause.vg;
  const polarity = polarityOf(clause);
  const isCamera = (p: NounPhrase): boolean => cameras.test(last(sentence, p)) && p.owner !== "your";
  const seen = (p: NounPhrase): Part[] => [{ from: p.from, to: p.to, term: "camera-footage" }];
  const shown: readonly NounPhrase[] = clause.passive ? clause.subject : clause.objects;
  const elsewhere = clause.attached.some(
    (a) =>
      /^(?:in|on|at|inside)$/.test(a.prep) && a.phrases.some((p) => !p.pronoun && (!premises.test(last(sentence, p)) || p.to - p.from > 2)),
  );
  if (elsewhere && polarity !== "does") return undefined;
  if (
    /^(?:film|videotape|video)$/.test(lemma) &&
    shown[0] &&
    actorOf(sentence, clause).kind !== "reader" &&
    shown[0].seen?.term.family !== "data"
  )
    return { data: seen(shown[0]), polarity, marks: ["noted"] };
  const by = clause.attached.find((a) => /^(?:by|with|via)$/.test(a.prep) && a.phrases.some(isCamera))?.phrases[0];
  if (clause.passive && films.test(lemma) && by) return { data: seen(by), polarity, ours: true, marks: ["noted"] };
  const camera = [...clause.subject, ...(lemma === "be" || /^(?:have|install|operate|use|run)$/.test(lemma) ? clause.objects : [])].find(
    isCamera,
  );
  if (!camera) return undefined;
  const there = /^(?:there)$/.test(sentence.tokens[clause.vg.from - 1]?.lower ?? "") || sentence.tokens[clause.vg.from]?.lower === "there";
  const works = clause.subject.includes(camera)
    ? films.test(lemma) || /^(?:install|run|operate|hang|mount|use|work|fit|be)$/.test(lemma)
    : there || actorOf(sentence, clause).kind === "first-party";
  if (!works || /^(?:can|may|could|might)$/.test(clause.modal ?? "")) return undefined;
  return { data: seen(camera), polarity, ours: true, marks: ["noted"] };
}

const asks = /^(?:ask|request|collect|gather|need|want|require|store|keep|hold|record|save|note|know|log|obtain|process)$/;

/** "Your age is not among the data we ask for", "your address is something we never store". */
function among(sentence: Sentence, clause: Clause, index: number): Found | undefined {
  if (clause.vg.lemma !== "be" && clause.vg.lemma !== "belong" && clause.vg.lemma !== "count") return undefined;
  const places = clause.attached.filter((a) => /^(?:among|amongst|part of|to|of|in)$/.test(a.prep));
  const described = [...clause.objects, ...places.flatMap((a) => a.phrases)];
  const telling = sentence.clauses.find(
    (c, i) =>
      i > index &&
      (c.kind === "rel" || c.kind === "reduced" || c.kind === "main") &&
      c.parent === index &&
      asks.test(c.vg.lemma) &&
      (actorOf(sentence, c).kind === "first-party" || c.passive),
  );
  const generic = described.some((p) =>
    /^(?:data|information|details?|things?|something|anything|particulars|items?|questions?|one|what)$/.test(
      p.pronoun ?? last(sentence, p),
    ),
  );
  if (
    !telling ||
    !generic ||
    sentence.tokens.slice(clause.subject[0]?.from ?? 0, clause.vg.to + 4).some((t) => /^(?:only|all|just)$/.test(t.lower))
  )
    return undefined;
  const data = dataIn(sentence, clause.subject, [], /^$/);
  const none = described.some((p) => p.quantity === "none");
  const no = [clause.negated, telling.negated, none].filter(Boolean).length;
  return { data, polarity: no === 1 ? "does-not" : no === 0 ? "does" : "uncertain", ours: true, marks: [], to: extentOf(telling).to };
}
