// English as the knowledge has it: closed word classes and verbs with their forms.
import words from "./english.yaml";
import practicesYaml from "./practices.yaml";

type VerbEntry = string | Readonly<Record<string, string>>;

interface Raw {
  readonly [kind: string]: readonly unknown[];
}

/** Tag of words that act as one, by their text ("such as": prep). */
export const phraseTags: ReadonlyMap<string, string> = new Map(Object.entries((words as { phrases: Record<string, string> }).phrases));

/** First words of the phrases, with how many words the longest takes. */
export const phraseStarts: ReadonlyMap<string, number> = readPhraseStarts();

function readPhraseStarts(): Map<string, number> {
  const starts = new Map<string, number>();
  for (const phrase of phraseTags.keys()) {
    const parts = phrase.split(" ");
    starts.set(parts[0]!, Math.max(starts.get(parts[0]!) ?? 0, parts.length));
  }
  return starts;
}

export type VerbForm = "base" | "third" | "ing" | "past" | "participle";

export interface VerbSense {
  readonly lemma: string;
  readonly forms: readonly VerbForm[];
}

export interface PracticeVerb {
  readonly practice: string;
  /** Counts as the practice only with data as its object. */
  readonly needsData: boolean;
}

const raw = words as Raw;
const list = (kind: string): ReadonlySet<string> => new Set((raw[kind] ?? []).map(String));

export const determiners = list("determiners");
export const possessives = list("possessives");
export const pronouns = list("pronouns");
export const negativePronouns = list("negativePronouns");
export const beForms = list("be");
export const haveForms = list("have");
export const doForms = list("do");
export const modals = list("modals");
export const negations = list("negations");
export const prepositions = list("prepositions");
export const subordinators = list("subordinators");
export const conjunctions = list("conjunctions");
export const relatives = list("relatives");
export const adverbs = list("adverbs");
export const adjectives = list("adjectives");
/** "only" and what says the same. */
export const narrowers: ReadonlySet<string> = list("narrowers");
export const nounVerbs = list("nounVerbs");
/** Particles by the lemma of their verb. */
export const particles: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries((words as unknown as { particles: Record<string, string[]> }).particles).map(([verb, list]) => [verb, new Set(list)]),
);

const vowel = /[aeiou]/;
const doubled = /^[^aeiou]*[aeiou][bdglmnprt]$/;

/** The forms of a regular verb by spelling rules; consonants double only in words of one syllable and a few others. */
function regularForms(base: string): string[] {
  const stem = base.endsWith("e") ? base.slice(0, -1) : base;
  const last = base[base.length - 1]!;
  const yAfterConsonant = last === "y" && !vowel.test(base[base.length - 2] ?? "a");
  const doubles =
    doubled.test(base) || /(?:[^aeiouf]fer|transmit|occur|incur|recur|embed|submit|permit|commit|admit|omit|control|compel)$/.test(base);
  const third = yAfterConsonant ? `${base.slice(0, -1)}ies` : /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
  const ing = doubles ? `${base}${last}ing` : base.endsWith("ee") ? `${base}ing` : `${stem}ing`;
  const past = doubles ? `${base}${last}ed` : yAfterConsonant ? `${base.slice(0, -1)}ied` : `${stem}ed`;
  return [third, ing, past, past];
}

const formNames: readonly VerbForm[] = ["third", "ing", "past", "participle"];

/** Verb forms by lower-case word: which verb, in which forms it may stand ("shared": share, past or participle). */
export const verbForms: ReadonlyMap<string, VerbSense> = readVerbs();

/** Practice by verb lemma; a particle verb ("pass on") has its first word as the lemma. */
export const practiceVerbs: ReadonlyMap<string, readonly PracticeVerb[]> = readPracticeVerbs();

function entryOf(entry: VerbEntry): { lemma: string; forms: string[] } {
  const [lemma, irregular] = typeof entry === "string" ? (entry.split(":") as [string, string?]) : Object.entries(entry)[0]!;
  const verb = lemma.trim().split(" ")[0]!;
  return { lemma: verb, forms: irregular ? irregular.trim().split(/\s+/) : regularForms(verb) };
}

function readVerbs(): Map<string, VerbSense> {
  const found = new Map<string, { lemma: string; forms: VerbForm[] }>();
  const add = (word: string, lemma: string, form: VerbForm): void => {
    const known = found.get(word);
    if (!known) found.set(word, { lemma, forms: [form] });
    else if (known.lemma === lemma && !known.forms.includes(form)) known.forms.push(form);
  };
  const practices = practicesYaml as readonly { verbs?: VerbEntry[]; needs?: VerbEntry[] }[];
  const entries = [...practices.flatMap((p) => [...(p.verbs ?? []), ...(p.needs ?? [])]), ...((raw.otherVerbs ?? []) as VerbEntry[])];
  for (const { lemma, forms } of entries.map(entryOf)) {
    add(lemma, lemma, "base");
    for (const [i, word] of forms.entries()) add(word, lemma, formNames[i]!);
  }
  return found;
}

function readPracticeVerbs(): Map<string, PracticeVerb[]> {
  const found = new Map<string, PracticeVerb[]>();
  for (const { practice, verbs = [], needs = [] } of practicesYaml as readonly {
    practice: string;
    verbs?: VerbEntry[];
    needs?: VerbEntry[];
  }[])
    for (const [entries, needsData] of [
      [verbs, false],
      [needs, true],
    ] as const)
      for (const { lemma } of entries.map(entryOf)) found.set(lemma, [...(found.get(lemma) ?? []), { practice, needsData }]);
  return found;
}

/** Verbs of sharing and selling: what they pass on goes to somebody. */
export const isDisclosing = (lemma: string): boolean =>
  (practiceVerbs.get(lemma) ?? []).some(({ practice }) => practice === "share" || practice === "sell");

const irregularPlural: Readonly<Record<string, string>> = {
  cookies: "cookie",
  ads: "ad",
  // The people in a phone, not the ways to reach somebody.
  contacts: "contacts",
  people: "person",
  children: "child",
  parties: "party",
  data: "data",
  addresses: "address",
  analyses: "analysis",
  criteria: "criterion",
  media: "medium",
  men: "man",
  women: "woman",
  news: "news",
  series: "series",
  species: "species",
  business: "business",
  businesses: "business",
  gps: "gps",
  sms: "sms",
  dns: "dns",
  always: "always",
};

/** The singular of a noun as the knowledge matches it; words that are no plural come back unchanged. */
export function singular(word: string): string {
  const known = irregularPlural[word];
  if (known) return known;
  if (word.length < 4 || !word.endsWith("s") || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(?:sses|xes|ches|shes|zes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
