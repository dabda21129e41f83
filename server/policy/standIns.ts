// Stand-ins: what a drafter types to keep a place, without brackets: "(X) years", "N/A days", "00/00/0000", "Provider 1, Provider 2".

import { asideOrder, numberedNames, numberLabel } from "../knowledge/blankNotes";
import { measures, nouns, slots, toldValues, units } from "../knowledge/blanks";
import { exampleWords } from "../knowledge/contactWords";
import type { Seen } from "./placeholderFields";

const counted = /(?<![\p{L}\p{N}])(?:\((?:X{1,4}|N|#{1,3}|\?{1,3}|_+)\)|N\/A|n\/a|TBC|0{2,}) (?=\p{Ll})/gu;
const zeroDate = /(?<![\d./-])(?:00[./-]00[./-](?:0000|20\d\d|20XX|00)|0000[./-]00[./-]00)(?![\d/-]|\.\d)/g;
const emptyNumber = /(?<![\d.-])(?:0{5,12}|1?234567(?:89?0?)?|X{5,12})(?![\d-]|\.\d)/g;

/** "after tbd days", "tba percent", "for to be confirmed months". */
const laterCount =
  /(?<![\p{L}\p{N}.-])(?:t\.?b\.?[dac]\.?|[Tt][Bb][DdAaCc]|(?:still )?to be (?:determined|confirmed|decided|defined|agreed)|xx|xxx|nn)[ -](?=[\p{L}%])/gu;
/** "within tbd." */
const laterEnd = /(?<![\p{L}\p{N}.-])(?:tbd|tba|tbc)(?=[.,;)]|$)/gu;
/** "Your Courier Name Here", "INSERT NAME HERE": in capitals, where a name belongs. */
const nameHere =
  /(?<!\p{Lu}[\p{L}-]{0,20} )(?<![\p{L}\p{N}-])(?:(?:Your|Insert|My|YOUR|INSERT) )?(?:\p{Lu}[\p{L}-]* ){1,4}(?:Here|HERE)(?![\p{L}\p{N}])/gu;
/** "by Insert Courier Name". */
const insertName = /(?<=\p{Ll},? )Insert(?: \p{Lu}[\p{L}-]*){1,4}(?![\p{L}\p{N}])/gu;
/** "carried by insert courier name here". */
const insertHere =
  /(?<=(?<!\p{L})(?:by|from|with|at|of|for|through|via|called|named|contact) )(?:insert|enter|add|put) (?:your |the |our )?(?:[\p{L}-]+ ){1,4}here(?![\p{L}\p{N}])/gu;

/** A value that is told: "listed as TBD", “TBC”. */
export const isTold = (text: string, start: number, end: number): boolean =>
  toldValues.test(text.slice(Math.max(0, start - 40), start)) ||
  (/["“‘'«]$/.test(text.slice(0, start)) && /^["”’'»]/.test(text.slice(end))) ||
  /^["”’'»)]? (?:means|stands for|is short for|if|until|where|when|in place of|instead of)(?!\p{L})/u.test(text.slice(end, end + 24));

/** What stands for words without figures, or for a count, in a text that was never finished. */
function unfilledIn(text: string): { start: number; length: number; asks?: string }[] {
  const at = (m: RegExpExecArray, less = 0, asks?: string) => ({ start: m.index, length: m[0].length - less, ...(asks ? { asks } : {}) });
  const asked = (words: string): string =>
    words
      .replace(/^(?:your|insert|add|put|enter|the|our) /i, "")
      .replace(/ here$/i, "")
      .toLowerCase();
  const isNoun = (words: string): boolean => nouns.has(words.split(" ").at(-1)!);
  const later = [...text.matchAll(laterCount)]
    .filter(
      (m) =>
        measures.test(text.slice(m.index + m[0].length)) &&
        (!m[0].includes("to be") || slots.test(text.slice(0, m.index).trimEnd().slice(-30))),
    )
    .map((m) => at(m, 1));
  const ends = [...text.matchAll(laterEnd)].filter((m) => slots.test(text.slice(Math.max(0, m.index - 30), m.index).trimEnd()));
  const here = [...text.matchAll(nameHere)].filter((m) => {
    const before = text.slice(Math.max(0, m.index - 30), m.index).trimEnd();
    return slots.test(before) || (/^(?:your|insert|my) /i.test(m[0]) && /(?:^|[,;:.!?])$/.test(before));
  });
  const named = [...here, ...text.matchAll(insertName), ...text.matchAll(insertHere)].filter(
    (m) => isNoun(asked(m[0])) && !/["“‘'«]$/.test(text.slice(0, m.index)),
  );
  return [...later, ...ends.map((m) => at(m)), ...named.map((m) => at(m, 0, asked(m[0])))].filter(
    ({ start, length }) => !isTold(text, start, start + length),
  );
}

export function standInsIn(text: string): Seen[] {
  const seen: Seen[] = [];
  const add = (kind: Seen["kind"], start: number, length: number, asks?: string): void => {
    seen.push({ kind, start, end: start + length, ...(asks ? { asks } : {}) });
  };
  if (/[(N#0]|n\/a|TBC/.test(text))
    for (const m of text.matchAll(counted)) if (units.test(text.slice(m.index + m[0].length))) add("field", m.index, m[0].length - 1);
  for (const { start, length, asks } of unfilledIn(text)) add("field", start, length, asks);
  if (text.includes("00")) for (const m of text.matchAll(zeroDate)) add("field", m.index, m[0].length, "date");
  for (const m of text.matchAll(emptyNumber))
    if (numberLabel.test(text.slice(Math.max(0, m.index - 50), m.index))) add("field", m.index, m[0].length, "number");
  if (text.includes("("))
    for (const m of text.matchAll(/\(([^()]{2,160})\)/g)) if (asideOrder.test(m[1]!)) add("note", m.index, m[0].length);
  for (const m of text.matchAll(numberedNames))
    if (!exampleWords.test(text.slice(Math.max(0, m.index - 120), m.index))) add("field", m.index, m[0].length);
  return seen;
}
