// inWords: a statement as it was read, in words for a person: who does what, and each fact that bounds it.
import { qualifying } from "./certainty";
import type { Lifetime } from "./lifetimes";
import type { Age, Duration, Mention, Practice, Statement } from "./statement";

/** A fact of a statement: its name, and each value as the text says it (`quote`), as it is understood (`meaning`), or both. */
export interface Fact {
  readonly name: string;
  readonly values: readonly { readonly quote?: string; readonly meaning?: string }[];
}

const verbs: Readonly<Record<Practice, string>> = {
  collect: "collect",
  use: "use",
  store: "keep",
  share: "disclose",
  sell: "sell",
  transfer: "transfer",
  locate: "place",
  delete: "delete",
  secure: "secure",
  notify: "notify of changes",
  "ask-consent": "ask for consent",
  access: "have access",
  track: "track",
  combine: "combine",
  answer: "answer requests",
  admit: "take on people of an age",
  last: "hold data for a time",
  announce: "give notice of changes",
  serve: "use for an end",
  stand: "take a side on a matter",
  assure: "promise security as a result",
};

/** "we never disclose, for some cases only": actor, polarity, modality and practice. */
export function readingOf(statement: Statement): string {
  if (statement.lifetime) return lifetimeInWords(statement.lifetime);
  const { practice, polarity, modality, asserted, implied } = statement;
  const who = actorOf(statement);
  const verb = polarity === "does" && modality === "is" && isSingular(statement) ? singular(verbs[practice]) : verbs[practice];
  const may = modality === "may" ? "may " : modality === "must" ? "must " : "";
  const said =
    polarity === "does"
      ? `${who} ${may}${verb}`
      : polarity === "does-not"
        ? `${who} ${statement.absolute ? "never " : may ? `${may}not ` : isSingular(statement) ? "does not " : "do not "}${verbs[practice]}`
        : polarity === "partly"
          ? `${who} ${verbs[practice]} in part only`
          : `${who} ${verbs[practice]} or not (the reach of a negation or an exception is not clear)`;
  const only = statement.exclusive ? `, narrowed by “only” or the like (${statement.exclusive})` : "";
  const claimed = asserted ? "" : ", not claimed as a fact";
  return `${said}${only}${claimed}${implied ? ` (not said but meant: ${implied})` : ""}`;
}

/** "billing: kept 3650 to 3650 days after the end of the account". */
function lifetimeInWords({ least, most, after, what, conditional }: Lifetime): string {
  const kinds = what.kinds.map((k) => k.replace(/^=/, "")).join(", ") || "data in general";
  const [from, to] = [
    Number.isFinite(least) ? `${Math.round(least)}` : "no end of",
    Number.isFinite(most) ? `${Math.round(most)}` : "any number of",
  ];
  return `${kinds}: surely kept for ${from} days, surely gone after ${to} days (${after})${conditional ? ", in some cases only" : ""}`;
}

function actorOf({ actor }: Statement): string {
  if (actor.kind === "first-party") return "we";
  if (actor.kind === "reader") return "the reader";
  if (actor.kind === "unstated") return "somebody (it is not said who)";
  return actor.mention?.text ? `somebody else (“${oneLine(actor.mention.text)}”)` : "somebody else";
}

const isSingular = ({ actor }: Statement): boolean => actor.kind !== "first-party";

/** The third person of the first word: "asks for consent". */
const singular = (verb: string): string => verb.replace(/^\w+/, (word) => (word === "have" ? "has" : `${word}s`));

/** Every fact that a comparison asks for, in the order in which a reader thinks of them; those without values are left out. */
export function factsOf(s: Statement): Fact[] {
  const facts: Fact[] = [
    { name: "Data", values: s.data.map(ofMention) },
    { name: "Recipients", values: s.recipients.map(ofMention) },
    { name: "Purposes", values: s.purposes.map(ofMention) },
    { name: "Means", values: s.technologies.map(ofMention) },
    { name: "Time", values: s.durations.map((duration) => ({ meaning: durationInWords(duration) })) },
    { name: "Ages", values: s.ages.map((age) => ({ meaning: ageInWords(age) })) },
    { name: "Places", values: s.places.map(({ text, sense }) => ({ quote: oneLine(text), meaning: sense })) },
    { name: "People", values: s.scope.subjects.map(named) },
    { name: "Regions", values: s.scope.regions.map(named) },
    { name: "Products", values: s.scope.products.map(named) },
    { name: "Cases", values: s.scope.cases.map(named) },
    {
      name: "Exceptions and conditions",
      values: s.limits.map(({ text, kind, sense }) => ({ quote: shortened(oneLine(text)), meaning: `${sense}: ${inBlanks(kind)}` })),
    },
    { name: "Qualified", values: [...new Set(s.qualifiers.flatMap((q) => inPlainWords[q] ?? (qualifying.test(q) ? q : [])))].map(named) },
  ];
  return facts.filter(({ values }) => values.length > 0);
}

function ofMention({ text, term, name, excluded, resolved, anaphor }: Mention) {
  const quote = shortened(oneLine(text));
  const meaning = [
    excluded ? "left out" : "",
    term === "unknown" ? "" : inBlanks(term),
    resolved ? "taken from what was named before" : anaphor ? "stands for something named before" : "",
  ]
    .filter((word) => word !== "" && word.toLowerCase() !== quote.toLowerCase() && word !== name)
    .join(", ");
  return { quote, meaning };
}

/** Qualifiers that a reader would not understand by their name; those in neither list are for comparisons only. */
const inPlainWords: Readonly<Record<string, string>> = {
  past: "in the past",
  bounded: "in some cases only",
  elsewhere: "on other machines",
  "on-device": "on the reader's device",
  theirs: "for ends of the recipients",
  source: "from somebody else",
  termed: "as a term is defined",
  derogating: "as an exception to what is said elsewhere",
};

const named = (id: string) => ({ meaning: inBlanks(id) });

const inBlanks = (id: string): string => id.replace(/-/g, " ");

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

const shortened = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, text.lastIndexOf(" ", 60) + 1 || 60).trimEnd()}…`);

function durationInWords({ sense, days }: Duration): string {
  if (sense === "forever") return "without end";
  if (sense === "at-once") return "at once";
  return days === undefined ? sense : `${sense} ${days} days`;
}

const ageInWords = ({ years, sense }: Age): string => (sense === "under" ? `under ${years}` : `${years} and over`);
