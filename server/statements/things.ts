// Things: the data that phrases in the place of a thing handed on or read name, also inside a list, a copy or a report of them.
import { isAgent } from "../knowledge/agents";
import type { NounPhrase } from "./chunks";
import type { Clause } from "./clauses";
import { people } from "./facts";
import { openData } from "./openData";
import type { Sentence } from "./parsed";
import { aboutKind, addObject, isBusinessPhrase, type Part, type Parts, readers } from "./parts";

/** Nouns for what data come in: what they hold stands after them. */
const holders =
  /^(?:cop(?:y|ies)|lists?|files?|reports?|exports?|extracts?|overview|summar(?:y|ies)|tables?|spreadsheets?|feeds?|dumps?|records?|printouts?|sets?|samples?|scans?|pictures?|photographs?|photocop(?:y|ies)|transcripts?|bundles?|batch(?:es)?|stream|texts?|contents?|details?|rest|part|parts|some|all|any|most|much|more|none|nothing|anything|something|word|letter|message|sheet|dossier|digest|statement|statistics|log|logs|register|index|profile|breakdown|analysis|results?|wording|sound)$/;
const holding = /^(?:of|with|on|about|containing|including|such as|regarding|concerning|from)$/;

/** Data in `phrases`. `loose`: they are handed to somebody, so any noun will do. */
export function thingsIn(sentence: Sentence, clause: Clause, phrases: readonly NounPhrase[], loose: boolean): Part[] {
  return phrases
    .flatMap((phrase) => thingIn(sentence, clause, phrase, loose))
    .filter(
      (part, _i, all) =>
        !isOurs(sentence, part) && !isTheirs(sentence, all[all.findLastIndex((p) => p.term !== "personal-data")] ?? part, part),
    )
    .map((part) => narrowedBy(sentence, part));
}

function thingIn(sentence: Sentence, clause: Clause, phrase: NounPhrase, loose: boolean): Part[] {
  const parts: Parts = { data: [], recipients: [], technologies: [] };
  const last = sentence.tokens[phrase.to - 1]!.lower;
  // "the number of visits": how many, not whose.
  if (!phrase.seen && /^(?:number|numbers|count|total|totals|amount|average|percentage|share|figures?|statistics?|volume|sum)$/.test(last))
    return [];
  const holder = holders.test(last);
  if (holder) {
    for (const { prep, phrases } of clause.attached)
      if (holding.test(prep))
        for (const p of phrases)
          if (p.from > phrase.to && p.from <= phrase.to + 14 && (p.seen || prep === "of")) addObject(sentence, parts, p);
    // "a list of the people who clicked": their names.
    if (parts.data.length === 0 && /^(?:lists?|registers?|files?|director(?:y|ies)|overview|index)$/.test(last))
      for (const { prep, phrases } of clause.attached)
        for (const p of phrases)
          if (prep === "of" && p.from > phrase.to && p.from <= phrase.to + 3 && !p.seen && people.test(sentence.tokens[p.to - 1]!.lower))
            parts.data.push({ from: phrase.from, to: p.to, term: "name" });
    if (parts.data.length === 0)
      for (const { prep, phrases } of clause.attached)
        for (const p of phrases)
          if (holding.test(prep) && p.from > phrase.to && p.from <= phrase.to + 3)
            parts.data.push(...[openData(sentence, p, loose || /^(?:cop|scan|photocop|transcript|printout)/.test(last)) ?? []].flat());
    // "the guest list with their names": the list itself, and what it holds.
    const itself = phrase.seen || phrase.to - phrase.from < 3 ? undefined : openData(sentence, phrase, loose);
    if (parts.data.length > 0) return itself ? [...parts.data, itself] : parts.data;
  }
  addObject(sentence, parts, phrase);
  // "information about your browsing".
  const about = sentence.phrases.find((p) => p.from === phrase.to + 1);
  const kind = about && parts.data.length === 1 ? aboutKind(sentence, parts, sentence.tokens[phrase.to]!.lower, about) : undefined;
  if (kind && /^(?:about|on|regarding|concerning|of)$/.test(sentence.tokens[phrase.to]!.lower))
    return [{ ...parts.data[0]!, term: kind, generic: false, narrowed: undefined }];
  // "a buyer gets the software and the name": nobody's in particular.
  if (
    phrase.seen?.term.id === "name" &&
    phrase.to - phrase.from === 2 &&
    sentence.tokens[phrase.from]!.lower === "the" &&
    sentence.tokens[phrase.to]?.lower !== "of"
  )
    return loose ? parts.data : [];
  return parts.data.length > 0 ? parts.data : [openData(sentence, phrase, loose) ?? []].flat();
}

/** "photographs of our workshop": of what is ours, not the reader's. */
function isOurs({ tokens, phrases }: Sentence, part: Part): boolean {
  if (!/^(?:about|regarding|concerning|on|of|from)$/.test(tokens[part.to]?.lower ?? "")) return false;
  const of = phrases.find((p) => p.from === part.to + 1);
  return (
    of?.owner === "our" && of.seen?.term.family !== "data" && !people.test(tokens[of.to - 1]!.lower) && !isAgent(tokens[of.to - 1]!.lower)
  );
}

/** "the names and numbers |of two brokers|": `last` stands right before "of". */
function isTheirs(sentence: Sentence, last: Part, part: Part): boolean {
  if (sentence.tokens[last.to]?.lower !== "of" || (part !== last && last.from - part.to > 3)) return false;
  // "of two or three brokers".
  const of = sentence.phrases.find((p) => p.from > last.to && p.from <= last.to + 3 && sentence.tokens[p.to - 1]!.tag !== "num");
  return of !== undefined && of.seen?.term.family !== "data" && isBusinessPhrase(sentence, of);
}

/** "information about our products", "the details of the contract": of what is no person. */
function narrowedBy({ tokens, phrases }: Sentence, part: Part): Part {
  if (part.narrowed !== undefined && part.narrowed !== "bare") return part;
  if (!/^(?:about|regarding|concerning|on|of)$/.test(tokens[part.to]?.lower ?? "")) return part;
  const of = phrases.find((p) => p.from === part.to + 1);
  if (!of || of.seen?.term.family === "data" || readers.has(of.pronoun ?? "") || of.owner === "your") return part;
  const somebody = people.test(tokens[of.to - 1]!.lower);
  if (somebody) return { ...part, narrowed: part.narrowed === "bare" ? undefined : part.narrowed };
  return part.generic || tokens[part.to]!.lower === "of" ? { ...part, narrowed: "of" } : part;
}
