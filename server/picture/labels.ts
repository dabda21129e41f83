// labels: words broken into lines that fit, with widths measured or guessed.

export const fontSize = 13;

export type Measure = (words: string) => number;

/** Average widths of a sans-serif face, for where nothing can be measured; letters of the East are as wide as the font is high. */
export const roughly: Measure = (words) => [...words].reduce((sum, one) => sum + widthOf(one), 0);

function widthOf(one: string): number {
  if (one.codePointAt(0)! > 0x1100) return fontSize;
  if (/[ijlft.,;:'()|! ]/.test(one)) return 4;
  return /[mwMW@]/.test(one) ? 11.5 : 7.8;
}

/** At most two lines of `width`; what does not fit ends in "…". */
export function broken(label: string, width: number, measure: Measure): string[] {
  const lines = [""];
  for (const word of label.split(" ")) {
    const last = lines.at(-1)!;
    const longer = last === "" ? word : `${last} ${word}`;
    if (last === "" || measure(longer) <= width || lines.length === 2) lines[lines.length - 1] = longer;
    else lines.push(word);
    if (lines.length === 2 && measure(lines[1]!) > width) break;
  }
  return lines.map((line) => cut(line, width, measure));
}

function cut(line: string, width: number, measure: Measure): string {
  if (measure(line) <= width) return line;
  const characters = [...line];
  let [least, most] = [1, characters.length];
  while (least < most) {
    const middle = (least + most + 1) >> 1;
    if (measure(`${characters.slice(0, middle).join("")}…`) <= width) least = middle;
    else most = middle - 1;
  }
  return `${characters.slice(0, least).join("").trimEnd()}…`;
}
