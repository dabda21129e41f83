// Open data: nouns that the knowledge does not hold but that are somebody's data here ("your workouts", "patient files", "the guests' menu choices").
import { isAgent } from "../knowledge/agents";
import matters from "../knowledge/matters.yaml";
import { normalise } from "../knowledge/terms";
import type { NounPhrase } from "./chunks";
import type { Sentence } from "./parsed";
import type { Part } from "./parts";

const never = new Set((matters as { never: readonly string[] }).never);
const persons =
  /^(?:customers?|users?|members?|patients?|guests?|visitors?|clients?|readers?|players?|pupils?|students?|tenants?|donors?|subscribers?|passengers?|drivers?|parents?|children|employees?|applicants?|riders?|cyclists?|travell?ers?|hirers?|renters?|borrowers?|lodgers?|delegates?|attendees?|candidates?|runners?|volunteers?|supporters?|commuters?|shoppers?|callers?|trainees?|holders?|households?|families|residents?|participants?|buyers?|sellers?|viewers?|listeners?|learners?|patient|account|reader's)$/;

/** "the total of premiums": how many, not whose. */
const counts = /^(?:numbers?|counts?|totals?|amounts?|averages?|percentages?|shares?|figures?|statistics?|volumes?|sums?|rates?)$/;

/** What people do here and leave their data with. */
const acts =
  /^(?:registration|booking|application|reservation|entry|enquiry|submission|answer|reading|recording|workout|trip|journey|reference|rental|donation|appointment|session|conversation|chat|vote|bid|listing|claim|quote|quotation|form|prompt|score|result|test|photo|scan|essay|drawing|design|playlist|recipe|route|ride|run|meal|mood|symptom|prescription|diagnosis|transcript|ticket|call|message|letter|question|comment|review|file|document|diary|note|sign-up|signup)$/;

/** The phrase as data of a kind that only its words name. `loose`: nobody need be said to own it, since it is handed to somebody. */
export function openData({ tokens }: Sentence, phrase: NounPhrase, loose: boolean): Part | undefined {
  if (phrase.seen || phrase.pronoun || phrase.owner === "my") return undefined;
  const words = tokens.slice(phrase.from, phrase.to).filter((t) => t.tag === "noun" || t.tag === "adj");
  const head = words[words.length - 1];
  if (head?.tag !== "noun" || head.kind !== "word" || head.lower.length < 4 || (/^\p{Lu}/u.test(head.text) && head.start > 0))
    return undefined;
  const noun = normalise(head.lower);
  if (counts.test(head.lower)) return undefined;
  if (never.has(noun) || isAgent(head.lower) || persons.test(head.lower)) return undefined;
  const owned =
    /^(?:your|his|her)$/.test(phrase.owner ?? "") ||
    (tokens[phrase.to]?.lower === "you" && tokens[phrase.to + 1]?.tag === "verb") ||
    (/^(?:that|which)$/.test(tokens[phrase.to]?.lower ?? "") &&
      tokens[phrase.to + 1]?.lower === "you" &&
      tokens[phrase.to + 2]?.tag === "verb") ||
    (/^(?:each|every|any|all|no)$/.test(tokens[phrase.from]!.lower) && acts.test(noun)) ||
    tokens.slice(phrase.from, phrase.to - 1).some((t) => persons.test(t.lower.replace(/['’]s?$/, ""))) ||
    (tokens[phrase.to]?.lower === "of" && tokens.slice(phrase.to + 1, phrase.to + 4).some((t) => persons.test(t.lower)));
  if (!owned && !loose) return undefined;
  if (phrase.owner === "our" && !owned) return undefined;
  const kind = [...new Set(words.map((t) => normalise(t.lower)))].filter((w) => w === noun || !persons.test(w)).join(" ");
  return { from: phrase.from, to: phrase.to, term: "other-data", kind, universal: phrase.universal };
}
