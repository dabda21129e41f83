// Fields of a template: whether words in brackets ask the author for something, and for what.
import { choices, dateFormats, editorial, finished, heres, labels, nouns, slots, starts, units, yours } from "../knowledge/blanks";
import { isDocumentName } from "../knowledge/references";
import type { Field } from "./blankFields";
import { isColleagueQuery } from "./colleagueNotes";
import { isNoteInside } from "./placeholderNotes";

/** What was seen in a string; offsets are those of the string. */
export interface Seen {
  readonly kind: "field" | "choice" | "note" | "filler";
  readonly start: number;
  readonly end: number;
  readonly asks?: string;
  readonly options?: readonly string[];
  readonly isUnsure?: boolean;
}

/** The words around a field. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
  /** The document has tags of a template engine: names in braces are its values. */
  readonly hasTemplates: boolean;
}

/** Figures of a date that nobody has filled in: DD/MM/YYYY, XX.XX.20XX. */
export const dateMask =
  /(?<![\p{L}\p{N}/])(?:(?:DD?|MM?|XX?|JJ)[./ -](?:DD?|MM?M?M?|XX?|Month)[./ -](?:YYYY|YY|20XX|20YY|XXXX|XX)|(?:YYYY|20XX|XXXX)[./-](?:MM|XX)[./-](?:DD|XX)|Month (?:DD|XX|day|date),? (?:YYYY|20XX|XXXX|year)|(?:DD|XX|Day|Date) (?:Month|MMM) (?:YYYY|20XX|XXXX|Year)|(?:Month|MM) (?:YYYY|20XX))(?![\p{L}\p{N}/])/giu;
const isDateMask = (words: string): boolean => {
  dateMask.lastIndex = 0;
  const m = dateMask.exec(words);
  return m !== null && m[0].length >= words.length - 2;
};

/** What a field in brackets is; none where its words stand there for another reason. */
export function judgeField(field: Field, around: Surroundings): Seen | undefined {
  const words = field.words.trim();
  const { start, end, marks } = field;
  const is = (kind: Seen["kind"], more: Partial<Seen> = {}): Seen => ({ kind, start, end, ...more });
  if (marks !== "{{}}" && marks !== "<>" && isNoteInside(words)) return is("note");
  if (marks === "[]" && !isQuoted(around.before) && isColleagueQuery(words)) return is("note");
  if (marks === "[]" || marks === "[[]]") {
    if (/^[([]/.test(around.after) || /\]$/.test(around.before)) return undefined;
    if (isExample(around.before) || finished.has(words.toLowerCase())) return undefined;
    const options = optionsOf(words, around.after);
    if (options) return is("choice", { options });
    if (isBlank(words)) return isBlankMeant(words, around) ? is("field") : undefined;
    if (/^\d{1,3}$/.test(words))
      return units.test(around.after.trimStart()) && /\s$/.test(around.before) ? is("field", { asks: words }) : undefined;
  }
  if (marks === "{}" || marks === "{{}}") {
    if (marks === "{}" && (/[\w/-]$/.test(around.before) || /^[\w/-]/.test(around.after))) return undefined;
    if (marks === "{}" && / \| /.test(words)) return is("choice", { options: words.split(" | ") });
    if (!isAuthorsWords(words, around.hasTemplates)) return undefined;
  }
  if (marks === "$$" && words !== words.toUpperCase() && field.end - field.start - words.length < 4) return undefined;
  if (marks === "()" && !/^insert\b/i.test(words) && !/ here$/i.test(words)) return undefined;
  if (marks === "<>" && (/\w$/.test(around.before) || /@|:\/\//.test(words))) return undefined;
  if ((marks === "<>" || marks === "[[]]") && /^[A-Z][A-Z_ ]{2,40}$/.test(words)) return is("field", { asks: words.toLowerCase() });
  if (isDateMask(words)) return dateFormats.test(lastWords(around.before)) ? undefined : is("field", { asks: "date" });
  const asked = words.replace(/_/g, " ").replace(/\s+/g, " ");
  const isPlainQuote = marks === "[]" && !starts.test(asked) && asked === asked.toLowerCase() && isQuoted(around.before);
  if (
    /^[a-z]+$/.test(asked) &&
    marks === "[]" &&
    !/(?:^|[A-Z]{3}|[€$£])\s*$/.test(around.before) &&
    !slots.test(around.before.trimEnd()) &&
    !labels.test(around.before)
  )
    return undefined;
  // A translation, or a name: "Société Anonyme [limited company]", “Loi Informatique” [the French law].
  if (marks === "[]" && /[”’»"']$/.test(around.before.trimEnd()) && !starts.test(asked)) return undefined;
  if (around.before.trim() === "" && around.after.trim() === "" && asked.split(" ").length > 3 && !starts.test(asked) && !yours.test(asked))
    return undefined;
  if (marks === "[]" && /^[a-z ]+$/.test(asked) && !starts.test(asked) && /[^.!?\s]\s\p{Lu}\p{Ll}+$/u.test(around.before.trimEnd()))
    return undefined;
  if (marks === "[]" && isLoud(words, around)) return is("field");
  if (asks(asked) && !isPlainQuote) return is("field", { asks: withoutOrder(asked) });
  if (marks === "[]" && isNameInSlot(asked, around)) return is("field", { asks: asked, isUnsure: true });
  return undefined;
}

/** "contact: [IHR NAME HIER]": words in capitals, in any language, where a value must stand. */
const isLoud = (words: string, { before, after }: Surroundings): boolean =>
  /^\p{Lu}{2,}(?:[ '’-]\p{Lu}+){1,5}$/u.test(words) &&
  !/REDACTED|PROTECTED|REMOVED|OMITTED|HIDDEN|DELETED|WITHHELD|LINK$/.test(words) &&
  !/^\w/.test(after) &&
  /\p{Ll}(?: ?:| [–—-])$/u.test(before.trimEnd()) &&
  !isDocumentName(words);

/** `{{ x }}` and `{x}` are values of a program unless their words are such as a person writes for another. */
function isAuthorsWords(words: string, hasTemplates: boolean): boolean {
  if (/[.|"'()$@#>/\\=<;:+*%?!]|[a-z][A-Z]/.test(words)) return false;
  if (!/[ _-]/.test(words)) return words === words.toUpperCase() && words.length > 3 && !hasTemplates;
  if (/^[A-Z0-9_-]+$/.test(words)) return !hasTemplates;
  return words.includes(" ") && !/_/.test(words);
}

/** Tells whether words ask for something: "insert date", "Your Company", "name of the shop system", "company legal name". */
function asks(words: string): boolean {
  const lower = words.toLowerCase();
  if (/\p{L}/u.test(words) === false || finished.has(lower)) return false;
  const isLoud = words === words.toUpperCase();
  const count = lower.split(" ").length;
  if (count > 16) return starts.test(words);
  if (starts.test(words)) return count <= 16;
  if (heres.test(words) && count > 1) return true;
  const [first] = lower.split(/[\s,]/);
  if (editorial.has(first!) && !isLoud) return false;
  const head = lower
    .replace(/\s*(?:\b(?:of|for|to|in|at|from|on|by|where|that|which|who|whose|with|as|such|if|when)\b|e\.g\.|i\.e\.|[,:;(–—]).*$/u, "")
    .replace(/[^\p{L}\p{N}'’ /-]/gu, "")
    .trim();
  const last = head.split(/[ /]/).slice(-3);
  const isKnown = [3, 2, 1].some((n) => nouns.has(last.slice(-n).join(" ")));
  if (yours.test(words)) return isKnown || /^\p{Lu}/u.test(words);
  return isKnown && count <= 10;
}

const withoutOrder = (words: string): string =>
  words
    .replace(starts, "")
    .replace(/^[\s:]+/, "")
    .replace(/ here$/i, "") || words;

/** "kept by [Vendor]", "the courts of [Northport]": a name where a noun must stand. */
function isNameInSlot(words: string, { before, after }: Surroundings): boolean {
  if (!slots.test(before.trimEnd()) && !labels.test(before)) return false;
  if (/^(?:Section|Article|Clause|Annex|Appendix|Schedule|Figure|Table|Exhibit|Note)\b/.test(words) || isDocumentName(words)) return false;
  if (/^\p{Lu}{1,5}$/u.test(words) || /\d|@|:\/\/|^https?|[.!?"“”,;]/.test(words) || /^\w/.test(after)) return false;
  const parts = words.split(" ");
  return (
    parts.length <= 6 && parts.every((word) => /^\p{Lu}|^(?:of|the|and|for|&|or|\/)$/u.test(word)) && parts.some((word) => word.length > 2)
  );
}

const isBlank = (words: string): boolean => /^(?:[Xx]{1,4}|[Nn]|[●•*_?.…–—-]{0,12}|\s*)$/u.test(words);

/** "[ ] months", "by [●]"; not a box to tick, nor words that a quotation left out. */
function isBlankMeant(words: string, { before, after }: Surroundings): boolean {
  const left = before.trimEnd();
  if (units.test(after.trimStart())) return true;
  if (left === "" || isQuoted(before)) return false;
  if (/^(?:\?{1,3}|[●•]|_{2,})$/.test(words)) return true;
  if (/^[*x]$/.test(words)) return false;
  return slots.test(left) || labels.test(before);
}

/** The alternatives of "[12 | 24 | 36]", "[do/do not]", "[12/24]", "[30 or 60]". */
function optionsOf(words: string, after: string): string[] | undefined {
  if (words.length > 160 || /https?:|@/.test(words)) return undefined;
  const parts = words.split(/\s*\|{1,2}\s*|\s+OR\s+/);
  if (parts.length > 1 && parts.every((part) => part !== "")) return parts;
  const sides = words.split(/\s*\/\s*|,? or |, /);
  if (sides.length < 2 || sides.length > 5 || sides.some((side) => side === "" || side.split(" ").length > 5)) return undefined;
  const areFigures =
    sides.every((side) => /^(?:\d{1,3}|\p{L}+)(?: \p{L}+)?$/u.test(side)) && /^\d/.test(sides[0]!) && !/^\d{4}$/.test(sides[0]!);
  if (areFigures && (units.test(after.trimStart()) || /\p{L}/u.test(words)) && sides.slice(1).every((side) => /^\d/.test(side)))
    return sides;
  if (!words.includes("/")) return undefined;
  if (sides.every((side) => /^(?:an?|the|our|its|their|your|this|one|some|all|any|no) \p{L}/u.test(side))) return sides;
  const isChoice = (side: string): boolean => choices.has(side.toLowerCase()) || /^(?:do|does|is|are|will|may|can) not\b/i.test(side);
  return sides.every((side) => isChoice(side) || /^[a-z]+$/.test(side)) && sides.some(isChoice) ? sides : undefined;
}

const lastWords = (before: string): string => before.slice(-50);

/** Behind "e.g." in one pair of brackets or one clause: what a reader's own line looks like. */
function isExample(before: string): boolean {
  const open = before.lastIndexOf("(");
  const clause = before.slice(Math.max(open > before.lastIndexOf(")") ? open : 0, before.length - 120));
  return /(?:\be\.g\.|\b(?:for example|for instance|such as|like this|in the form|looks like|format)\b)(?:(?!\. |;).){0,110}$/i.test(
    clause,
  );
}

/** Inside quotation marks, where brackets hold an editor's words. */
function isQuoted(before: string): boolean {
  const near = before.slice(-200);
  const last = near.lastIndexOf('"');
  return (
    near.lastIndexOf("“") > near.lastIndexOf("”") ||
    (last >= 0 && /^(?:|[\s([])"\S/.test(near.slice(Math.max(0, last - 1))) && /^"\S/.test(near.slice(last)))
  );
}
