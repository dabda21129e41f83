// Own roles: the parts of a sentence that a company or product plays in its own text, and hardly ever in another's.
import { legalForms } from "../knowledge/contactWords";
import {
  addressing,
  behindHandling,
  behindOwnAct,
  doneBy,
  foreignWords,
  ourThings,
  ownThing,
  passingWords,
  peopleOf,
  serving,
  servingTrades,
  tradeWords,
  withinPlace,
} from "../knowledge/ownRoles";
import { placeId } from "../knowledge/places";
import { bodyWords } from "../knowledge/speakerWords";
import { habitWords } from "../knowledge/termWords";
import { wordKey } from "./phraseTokens";

/** A name within its sentence, with the words that stand beside it. */
export interface NamePlace {
  readonly text: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly behind: string;
}

/** Where a subject may stand. */
export const clauseStart =
  /(?:^|[.;:,)] |(?<!\p{L})(?:that|how|why|when|if|where|what|which|whom|and|but|because|so|unless|until|before|after|once|as|while|than|whether) )(?:The |the )?$/u;

/** "Thank you for shopping with Heron", "By posting on Heron you agree". */
export function isHosting({ before, behind }: NamePlace): boolean {
  if (/(?<!\p{L})thank(?:s| you) for (?:\p{L}+ ){1,5}$/iu.test(before)) return true;
  return (
    /(?:^|[.;:] )By (?:\p{L}+ )?\p{L}+ing (?:\p{L}+ ){0,5}$/u.test(before) &&
    /^[^.;]{0,40}?,? you (?:agree|accept|consent|confirm|acknowledge|declare|understand)(?!\p{L})(?!.*(?<!\p{L})(?:its|their|us|we|our)(?!\p{L}))/u.test(
      behind,
    )
  );
}

/** Decides on what readers have or ask for, is turned to, or is the place where they act, in a sentence that tells it from nobody. */
export function hasOwnRole(place: NamePlace): boolean {
  const { text, name, before, behind } = place;
  if (isBody(name)) return false;
  const isSure = isFirm(name);
  if (foreignWords.test(isSure ? text.replace(ourThings, " ") : text)) return false;
  const isSubject = clauseStart.test(before);
  // "Ada Brightquay answers": two plain words may be a person.
  if (!isSure) return isSubject && behindOwnAct.test(behind) && (isLone(place) || (name.includes(" ") && isUncommon(name)));
  if (isSubject && behindHandling.test(behind)) return true;
  if (isOwnTrade(name) && ((isSubject && behindAnyAct.test(behind)) || serving.test(before))) return true;
  return doneBy.test(before) || peopleOf.test(before) || addressing.test(before) || isForReaders(place) || ownThing.test(behind);
}

/** "may change these rules", "keeps the recordings", "no longer needs". */
const behindAnyAct =
  /^(?: no longer| still| never| also| only)? (?:(?:may|will|shall|must|can|would|does|do) (?:not |also |only |never )?\p{Ll}{2,}|(?:keep|use|store|need|want|collect|read|record|delete|erase|ask|tell|send|show|film|note|know|hold|run|count|make|take|look|treat|give|get|write|call|answer|think|mend|sell|rent|try)s)(?!\p{L})/u;
const isOwnTrade = (name: string): boolean => !servingTrades.has(name.split(" ").at(-1)!.toLowerCase());

/** "what you save within Heron Reader". */
const isForReaders = ({ text, before }: NamePlace): boolean =>
  withinPlace.test(before) && /(?<!\p{L})you(?:rs?)?(?!\p{L})/iu.test(text) && !passingWords.test(text);

/** One plain word in the middle of a sentence. */
const isLone = ({ name, start }: NamePlace): boolean => start > 0 && /^\p{Lu}\p{Ll}{3,}$/u.test(name) && !/(?<!s)s$/.test(name);

const isBody = (name: string): boolean => bodyWords.has(wordKey(name.split(" ").at(-1)!)) || placeId(name) !== undefined;

/** As its letters or its last word show, a company or product. */
function isFirm(name: string): boolean {
  if (/\p{Ll}\p{Lu}|\.\p{L}{2,}$/u.test(name) || legalForms.test(name)) return true;
  const words = name.split(" ");
  return words.length > 1 && tradeWords.has(words.at(-1)!.toLowerCase()) && isUncommon(words.slice(0, -1).join(" "));
}

/** No word of it is a text's own noun. */
const isUncommon = (name: string): boolean =>
  name.split(" ").every((word) => word.length > 1 && /^\p{Lu}\p{Ll}/u.test(word) && !habitWords.has(wordKey(word)) && !/ing$/.test(word));
