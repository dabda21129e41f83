// Facts that bound a statement: durations, ages and places, with their token spans.
import { numerals } from "../knowledge/numerals";
import type { Tagged } from "./tags";

/** Token indexes, half-open. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

export interface DurationFact extends TokenRange {
  readonly sense: "for" | "within" | "forever" | "at-once";
  readonly days?: number;
  /** Token index at which the count itself begins: "thirty" in "within thirty days". */
  readonly count: number;
}

export interface AgeFact extends TokenRange {
  readonly years: number;
  readonly sense: "under" | "from";
}

export interface PlaceFact extends TokenRange {
  readonly text: string;
  readonly sense: "in" | "to" | "outside";
}

export interface Facts {
  readonly durations: readonly DurationFact[];
  readonly ages: readonly AgeFact[];
  readonly places: readonly PlaceFact[];
}

const counts: Readonly<Record<string, number>> = { a: 1, an: 1, half: 0.5, another: 1, couple: 2, several: 3, ...numerals };
const units: Readonly<Record<string, number>> = {
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30,
  year: 365,
  quarter: 91,
  decade: 3650,
  fortnight: 14,
  minute: 1 / 1440,
  second: 1 / 86_400,
  semester: 182,
  season: 365,
  summer: 365,
  winter: 365,
  century: 36_500,
};

const numberOf = (token: Tagged | undefined): number | undefined =>
  token ? (/^\d{1,4}$/.test(token.lower) ? Number(token.lower) : counts[token.lower]) : undefined;

export function readFacts(tokens: readonly Tagged[]): Facts {
  const durations: DurationFact[] = [];
  const ages: AgeFact[] = [];
  const places: PlaceFact[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const age = ageAt(tokens, i);
    if (age) ages.push(age);
    const duration = age ? undefined : durationAt(tokens, i);
    if (duration) durations.push(duration);
    const place = placeAt(tokens, i);
    if (place) places.push(place);
  }
  return { durations, ages, places };
}

/** "(30) days", "twelve (12) months", "indefinitely". */
function durationAt(tokens: readonly Tagged[], i: number): DurationFact | undefined {
  const { lower } = tokens[i]!;
  if (/^(?:indefinitely|forever|permanently)$/.test(lower)) return { from: i, to: i + 1, count: i, sense: "forever" };
  if (/^(?:immediately|instantly)$/.test(lower)) return { from: i, to: i + 1, count: i, sense: "at-once" };
  // "a two-year period".
  const joined = /^([a-z]+)-([a-z]+?)s?$/.exec(lower);
  if (joined && counts[joined[1]!] && units[joined[2]!])
    return { from: i, to: i + 1, count: i, sense: "for", days: counts[joined[1]!]! * units[joined[2]!]! };
  const unit = units[lower.replace(/s$/, "")];
  if (unit === undefined || (unit < 1 / 1000 && !/^(?:for|after|within|than|minutes?|seconds?)$/.test(lower))) return undefined;
  let at = i - 1;
  const working = /^(?:business|working)$/.test(tokens[at]?.lower ?? "");
  while (
    i - at < 4 &&
    /^(?:business|working|calendar|full|consecutive|whole|further|additional|more|of|school|academic|tax|financial|fiscal|entire|complete)$/.test(
      tokens[at]?.lower ?? "",
    )
  )
    at--;
  if (tokens[at]?.text === ")") at--;
  if (tokens[at]?.text === "-" && tokens[at]!.kind === "mark") at--;
  const counted = countAt(tokens, at);
  if (!counted) return undefined;
  const { count } = counted;
  at = counted.at;
  let from = at;
  let sense: DurationFact["sense"] = "for";
  for (let j = at - 1; j >= Math.max(0, at - 7); j--) {
    const word = tokens[j]!.lower;
    if (/^(?:within|in|after)$/.test(word)) sense = "within";
    if (/^(?:within|in|after|for|up to|least|over|of)$/.test(word)) from = j;
    if (tokens[j]!.tag === "verb" || /^[,;:]$/.test(tokens[j]!.text)) break;
    if (sense === "within" || word === "for") break;
  }
  // Five working days are a week.
  return { from, to: i + 1, count: at, sense, days: count * unit * (working ? 1.4 : 1) };
}

/** The number that ends at `at`: "90", "ninety", "one hundred and twenty", "half a". */
function countAt(tokens: readonly Tagged[], at: number): { count: number; at: number } | undefined {
  const last = numberOf(tokens[at]);
  if (last === undefined) return undefined;
  if (/^an?$/.test(tokens[at]!.lower) && tokens[at - 1]?.lower === "half") return { count: 0.5, at: at - 1 };
  const before = numberOf(tokens[at - 1]);
  const word = tokens[at]!.lower;
  if (word === "hundred") return before === undefined ? { count: 100, at } : { count: before * 100, at: at - 1 };
  const joined = tokens[at - 1]?.lower === "and" ? at - 2 : at - 1;
  if (tokens[joined]?.lower === "hundred" && last < 100) {
    const hundreds = countAt(tokens, joined)!;
    return { count: hundreds.count + last, at: hundreds.at };
  }
  if (before !== undefined && before >= 20 && before < 100 && last < 10 && !/^\d/.test(word)) return { count: before + last, at: at - 1 };
  return { count: last, at };
}

/** Words for those whom a policy may be about. */
export const people =
  /^(?:persons?|people|anyone|anybody|everyone|everybody|those|users?|members?|customers?|visitors?|players?|drivers?|riders?|pupils?|students?|children|child|kids?|teenagers?|teens?|adolescents?|minors?|youths?|guests?|individuals?|subscribers?|participants?|entrants?|readers?|viewers?|learners?|boys|girls|adults?|youngsters?|clients?|shoppers?|buyers?|patients?|applicants?|athletes?|swimmers?|artists?|authors?|fans?|gamers?|scouts?|runners?|supporters?|donors?|tenants?|passengers?|policyholders?|holders?|delegates?|residents?|attendees?|registrants?|families|households?|borrowers?|listeners?|hikers?|travell?ers?|renters?|hirers?|campers?|cardholders?|callers?|correspondents?|parents?|citizens?|mothers?|fathers?|couples?|savers?|investors?|walkers?|cyclists?|dancers?|singers?|collectors?|sellers?)$/;

/** "drivers from 18", "open to players from twelve upwards", "children of ten may": an age said of people. */
function isAgeOfPeople(tokens: readonly Tagged[], i: number): boolean {
  if (!/^(?:from|of)$/.test(tokens[i - 1]?.lower ?? "")) return false;
  const next = tokens[i + 1];
  const ends =
    !next || /^(?:modal|be|verb|conj)$/.test(next.tag) || /^(?:[.,;:!)]|up|upward|upwards|on|onward|onwards|years?)$/.test(next.lower);
  return ends && people.test(tokens[i - 2]?.lower ?? "");
}

/** "for adults only", "only adults may join": the age is not said but known. */
function adultsAt(tokens: readonly Tagged[], i: number): AgeFact | undefined {
  if (!/^adults?$/.test(tokens[i]!.lower)) return undefined;
  const only = /^(?:only|solely|exclusively)$/;
  const near = [tokens[i - 1], tokens[i - 2], tokens[i + 1]].some((t) => only.test(t?.lower ?? ""));
  return near ? { from: i, to: i + 1, years: 18, sense: "from" } : undefined;
}

/** "under (the age of) 13", "13 years or older", "aged 16 or over", "at least 18 years old". */
function ageAt(tokens: readonly Tagged[], i: number): AgeFact | undefined {
  const adults = adultsAt(tokens, i);
  if (adults) return adults;
  // "ten-year-olds", "16+".
  const compound = /^([a-z]+)-years?-olds?$/.exec(tokens[i]!.lower);
  const named = compound && counts[compound[1]!];
  if (named && named >= 5) return { from: i, to: i + 1, years: named, sense: "from" };
  const years = numberOf(tokens[i]);
  if (years === undefined || years < 5 || years > 25 || tokens[i]!.lower === "a") return undefined;
  const before = tokens
    .slice(Math.max(0, i - 4), i)
    .map((t) => t.lower)
    .join(" ");
  const after = tokens
    .slice(i + 1, i + 6)
    .map((t) => t.lower)
    .join(" ");
  const about = /\b(?:age|ages|aged|minor|minors|child|children|years old|year old|under|over|younger|older)\b/;
  if (/\b(?:under|below|younger than|less than)(?: the)?(?: age)?(?: of)?$/.test(before) && !/^(?:days?|months?|weeks?|hours?)/.test(after))
    return { from: i, to: i + 1, years, sense: "under" };
  if (/^(?:or|and) (?:under|younger)\b|^years? (?:of age )?(?:or|and) (?:under|younger)\b/.test(after))
    return { from: i, to: i + 1, years: years + 1, sense: "under" };
  // "between 13 and 15", "aged 13 to 15": from the first.
  if (
    /^(?:-|–|to|and) (?:\d|t)/.test(after) ||
    (/^(?:-|–|to|and)$/.test(tokens[i + 1]?.lower ?? "") && numberOf(tokens[i + 2]) !== undefined)
  )
    return /\b(?:aged?|ages|between|between the ages? of|from|of)$/.test(before) &&
      (people.test(tokens[i - 2]?.lower ?? "") || /\bage[ds]?\b/.test(before))
      ? { from: i, to: i + 1, years, sense: "from" }
      : undefined;
  const older = /^(?:years? )?(?:of age |old )?(?:or|and) older\b/.test(after);
  const said = people.test(tokens[i - 1]?.lower ?? "") || about.test(`${before} ${after}`) || tokens[i - 1]?.tag === "be";
  const upward = older || (said && /^(?:years? )?(?:of age |old )?(?:or|and) (?:over|older|above|up)\b|^\+/.test(after));
  const least =
    /\b(?:at least|over|from|age of|aged|reach|turned|older than|from the age of)$/.test(before) &&
    (about.test(before) ||
      /^(?:years?(?: of age| old)?)\b/.test(after) ||
      // "must be at least 18 to join", "who has turned 14 can".
      (/\b(?:be (?:at least|over)|(?:has|have) (?:turned|reached))$/.test(before) &&
        /^(?:to|in order to|may|can|[.,;]|and)(?: |$)/.test(after)));
  if ((upward || least || isAgeOfPeople(tokens, i)) && !/^(?:days?|months?|weeks?|hours?)/.test(after))
    return { from: i, to: i + 1, years, sense: "from" };
  return undefined;
}

const regions =
  /^(?:europe|eu|eea|usa|us|u\.s|uk|germany|france|ireland|switzerland|canada|china|india|japan|singapore|australia|brazil|russia|netherlands|spain|italy|poland|sweden|america|asia|california|frankfurt|london|dublin|abroad|overseas|states|kingdom|union|area|federation)$/;

function placeAt(tokens: readonly Tagged[], i: number): PlaceFact | undefined {
  const { lower, text } = tokens[i]!;
  if (/^(?:abroad|overseas)$/.test(lower)) return { from: i, to: i + 1, text, sense: "to" };
  const before = tokens
    .slice(Math.max(0, i - 5), i)
    .map((t) => t.lower)
    .join(" ");
  const generic = /^(?:country|countries|jurisdiction|jurisdictions|border|borders|territory)$/.test(lower);
  if (!generic && !(regions.test(lower) && /^\p{Lu}/u.test(text))) return undefined;
  const sense = /\b(?:outside|beyond|out of|other than|leave|leaves|across|another|other)\b/.test(before)
    ? "outside"
    : /\bto\b/.test(before)
      ? "to"
      : "in";
  if (/^(?:that|which|where|without|not|with|unless)$/.test(tokens[i + 1]?.lower ?? "")) return undefined;
  if (generic && sense === "in" && !/\b(?:your|same|this|our)\b/.test(before)) return undefined;
  const from = i > 0 && /^(?:United|European|Russian|South|New|North|Great)$/.test(tokens[i - 1]!.text) ? i - 1 : i;
  const name = tokens
    .slice(from, i + 1)
    .map((t) => t.text)
    .join(" ");
  return { from, to: i + 1, text: from < i ? `the ${name}` : name, sense };
}
