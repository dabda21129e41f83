// Reads plain text: lines → drafts.
import type { Draft, Reading } from "./draft";
import { proseWriter } from "./proseWriter";

const bullet = /^[-*•·–▪◦●○■□➢➤✓✔»→]\s+(?=\S)/u;

export function readPlainText(text: string, from = 0, to = text.length): Reading {
  const drafts: Draft[] = [];
  const writer = proseWriter();
  let start = from;
  while (start <= to) {
    let end = start;
    while (end < to && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
    const line = text.slice(start, end);
    const indent = line.length - line.trimStart().length;
    const words = line.trim();
    if (words) {
      const mark = bullet.exec(words)?.[0].length ?? 0;
      writer.literal(text, start + indent + mark, end);
      const span = { start: start + indent, end: start + indent + words.length };
      drafts.push(mark ? { kind: "item", span, prose: writer.finish(), depth: 1 } : { kind: "paragraph", span, prose: writer.finish() });
    }
    start = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
  }
  return { drafts, links: [], anchors: [] };
}
