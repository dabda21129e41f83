// Fields in a string: words in the brackets of a template, and lines to write on, before it is known what they ask for.

export type FieldMarks = "[]" | "()" | "[[]]" | "{}" | "{{}}" | "<>" | "«»" | "$$";

/** Offsets are UTF-16 code units of the string it was seen in. */
export interface Field {
  readonly start: number;
  readonly end: number;
  /** What stands between the marks. */
  readonly words: string;
  readonly marks: FieldMarks;
}

const field =
  /\[\[([^[\]{}]{1,120})\]\]|\[([^[\]]{0,240})\]|\{\{([^{}]{1,120})\}\}|(?<![{$#])\{([^{}]{1,240})\}(?!\})|<([^<>=/]{1,120})>|«([^«»]{1,80})»|\$\$([^$]{1,60})\$\$|%([A-Z][A-Z_ ]{2,40})%|@@([A-Z][A-Z_ ]{1,40})@@|##([A-Z][A-Z_ ]{1,40})##|\(((?:[Ii]nsert|[Ff]ill in|[Ee]nter|[Ss]pecify|[Ll]ist|[Dd]escribe|[Nn]ame|[Aa]dd|[Pp]ut|INSERT) [^()]{1,80})\)/g;
const marksByGroup: readonly FieldMarks[] = ["[[]]", "[]", "{{}}", "{}", "<>", "«»", "$$", "$$", "$$", "$$", "()"];

/** All words in brackets, in order. */
export function fieldsIn(text: string): Field[] {
  if (!/[[{<«$%@#(]/.test(text)) return [];
  return [...text.matchAll(field)].map((m) => {
    const group = m.slice(1).findIndex((words) => words !== undefined);
    return { start: m.index, end: m.index + m[0].length, words: m[group + 1]!, marks: marksByGroup[group]! };
  });
}

const line = /_{3,}|(?<![.\w])\.{6,}|…{3,}|(?<!\w)[•●]{3,}(?!\w)/g;

/** Rows of underscores or dots, in order. */
export const linesIn = (text: string): { start: number; end: number }[] =>
  [...text.matchAll(line)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
