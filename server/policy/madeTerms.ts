// Made terms: phrases of ordinary words whose determiner and last word show that a drafter made them up ("each Vault Keeper", "its Sponsoring
// Employer", "which Panel Data"): they say nothing unless they are defined.
import type { Document } from "../document/document";
import { isPaperHead, isPersonHead, isThingHead, opensName } from "../knowledge/openTerms";
import { placeId, placeOfAdjective } from "../knowledge/places";
import { bodyWords } from "../knowledge/speakerWords";
import { classDeterminers, definiteDeterminers, featureHeads, habitWords, massHeads, wordsBehind } from "../knowledge/termWords";
import type { CapitalPhrase } from "./capitalised";
import { wordKey } from "./phraseTokens";

/** What stands before a thing that is one of many, or that is chosen. */
const choosing: ReadonlySet<string> = new Set(["which", "what", "whose", "applicable", "relevant", "respective"]);

/** No noun follows: the phrase is itself what is spoken of. Persons and papers stand before no other noun but those of features. */
function isHead({ after, words }: CapitalPhrase, head: string): boolean {
  if (after === "" || wordsBehind.has(after.toLowerCase()) || opensNext.test(after)) return true;
  if (featureHeads.has(wordKey(after)) || massHeads.has(wordKey(after)) || /^\p{Lu}/u.test(after)) return false;
  return isPersonHead(head) || isPaperHead(head) || /s$/.test(words) !== /s$/.test(after);
}
const opensNext = /^(?:we|you|they|it|he|she|our|your|their|its|his|her|the|an?|this|these|each|every|all|any|\p{L}+ly)$/u;
/** A part of a longer name: "the Family Educational Rights and Privacy Act". */
const goesOn = /^(?:['’]|,? (?:(?:of|for) (?:the )?|and |& )\p{Lu})/u;

/** `phrases`: all places of one key. */
export function isMadeTerm(key: string, phrases: readonly CapitalPhrase[], { sentences }: Pick<Document, "sentences">): boolean {
  const words = key.split(" ");
  const head = words.at(-1)!;
  if (!isDrafted(words, phrases)) return false;
  if (phrases.some(({ sentence, end }) => goesOn.test(sentences[sentence]!.prose.text.slice(end, end + 20)))) return false;
  const placed = phrases.filter((one) => isHead(one, head) && isPlaced(one));
  if (placed.length === 0) return false;
  if (isPersonHead(head)) return true;
  if (isPaperHead(head)) return placed.some(({ before }) => /^(?:the|its|their)$/.test(before));
  return isThingHead(head) && !bodyWords.has(head);
}

const isPlaced = ({ before }: CapitalPhrase): boolean =>
  before !== "no" && (classDeterminers.has(before) || definiteDeterminers.has(before) || choosing.has(before));

/** Two or three ordinary words, not all of them written with a capital out of habit, and no name of a place, an office or a feature. */
function isDrafted(words: readonly string[], phrases: readonly CapitalPhrase[]): boolean {
  const [first] = words as [string];
  if (words.length < 2 || words.length > 3 || words[1] === "protection" || opensName(first)) return false;
  // "the Programme Rules" are a paper; "the Programme Member" is written so out of habit.
  if (words.every((word) => habitWords.has(word)) && !isPaperHead(words.at(-1)!)) return false;
  if (words.some((word) => bodyWords.has(word) && !isPaperHead(word) && !isThingHead(word))) return false;
  const written = phrases[0]!.words.split(" ");
  if (written.some((word, i) => placeOfAdjective(words[i] ?? "", word) !== undefined || placeId(word) !== undefined)) return false;
  return phrases.every(({ after }) => !featureHeads.has(wordKey(after)) && !massHeads.has(wordKey(after)));
}
