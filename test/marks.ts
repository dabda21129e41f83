// Marks in a sample text: [|…|] says where a finding is expected.
import type { Span } from "../server/text/span";

export interface Marked {
  /** The text without its marks. */
  readonly text: string;
  /** What was marked, in the order of the text. */
  readonly spans: readonly Span[];
}

/** Takes the marks out of a text. Marks may nest but not cross. */
export function readMarks(marked: string): Marked {
  const spans: Span[] = [];
  const open: number[] = [];
  let text = "";
  for (const part of marked.split(/(\[\||\|\])/)) {
    if (part === "[|") open.push(text.length);
    else if (part === "|]") {
      const start = open.pop();
      if (start === undefined) throw new Error(`a mark is closed that was never opened: ${marked}`);
      spans.push({ start, end: text.length });
    } else text += part;
  }
  if (open.length > 0) throw new Error(`a mark is never closed: ${marked}`);
  spans.sort((a, b) => a.start - b.start || a.end - b.end);
  return { text, spans };
}

/** The spans put back as marks: what a reader compares when a test fails. */
export function writeMarks(text: string, spans: readonly Span[]): string {
  const stops = spans.flatMap(({ start, end }) => [
    { at: start, mark: "[|", order: 1 },
    { at: end, mark: "|]", order: end > start ? 0 : 2 },
  ]);
  stops.sort((a, b) => a.at - b.at || a.order - b.order);
  let marked = "";
  let from = 0;
  for (const { at, mark } of stops) {
    marked += text.slice(from, at) + mark;
    from = at;
  }
  return marked + text.slice(from);
}
