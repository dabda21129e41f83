// Stand-ins: what a drafter types to keep a place, without brackets: "(X) years", "N/A days", "00/00/0000", "Provider 1, Provider 2".

import { asideOrder, numberedNames, numberLabel } from "../knowledge/blankNotes";
import { units } from "../knowledge/blanks";
import { exampleWords } from "../knowledge/contactWords";
import type { Seen } from "./placeholderFields";

const counted = /(?<![\p{L}\p{N}])(?:\((?:X{1,4}|N|#{1,3}|\?{1,3}|_+)\)|N\/A|n\/a|TBC|0{2,}) (?=\p{Ll})/gu;
const zeroDate = /(?<![\d./-])(?:00[./-]00[./-](?:0000|20\d\d|20XX|00)|0000[./-]00[./-]00)(?![\d/-]|\.\d)/g;
const emptyNumber = /(?<![\d.-])(?:0{5,12}|1?234567(?:89?0?)?|X{5,12})(?![\d-]|\.\d)/g;

export function standInsIn(text: string): Seen[] {
  const seen: Seen[] = [];
  const add = (kind: Seen["kind"], start: number, length: number, asks?: string): void => {
    seen.push({ kind, start, end: start + length, ...(asks ? { asks } : {}) });
  };
  if (/[(N#0]|n\/a|TBC/.test(text))
    for (const m of text.matchAll(counted)) if (units.test(text.slice(m.index + m[0].length))) add("field", m.index, m[0].length - 1);
  if (text.includes("00")) for (const m of text.matchAll(zeroDate)) add("field", m.index, m[0].length, "date");
  for (const m of text.matchAll(emptyNumber))
    if (numberLabel.test(text.slice(Math.max(0, m.index - 50), m.index))) add("field", m.index, m[0].length, "number");
  if (text.includes("("))
    for (const m of text.matchAll(/\(([^()]{2,160})\)/g)) if (asideOrder.test(m[1]!)) add("note", m.index, m[0].length);
  for (const m of text.matchAll(numberedNames))
    if (!exampleWords.test(text.slice(Math.max(0, m.index - 120), m.index))) add("field", m.index, m[0].length);
  return seen;
}
