// Paragraph faults: where paragraphs that are numbered 1, 2, 3 … through a whole document repeat or skip a number, as text without headings does.
import type { Block, Document } from "../document/document";
import { readEnumerator } from "../document/numbers";
import type { NumberFault } from "./numberFaults";

interface Numbered {
  readonly block: Block;
  readonly value: number;
}

/** Fewest numbers that make a series. */
const fewest = 5;

export function readParagraphFaults(document: Document): NumberFault[] {
  const runs: Numbered[][] = [];
  let current: Numbered[] | undefined;
  for (const block of document.blocks) {
    const value = block.aside || block.kind === "row" ? undefined : numberedAs(block);
    if (value === undefined) continue;
    const follows = (run: readonly Numbered[]): boolean => run.at(-1)!.value + 1 === value;
    // One that begins anew, such as the steps inside a section, is another series; behind it the outer one goes on.
    const run = value === 1 ? undefined : current && follows(current) ? current : (runs.slice(-mostOpen).findLast(follows) ?? current);
    if (run) run.push({ block, value });
    else if (value === 1) runs.push([{ block, value }]);
    current = run ?? runs.at(-1);
  }
  return runs.flatMap((run) => faultsIn(document, run));
}

/** Series further back do not go on. */
const mostOpen = 4;

/** "7.": of a paragraph, or of a heading among such. */
function numberedAs({ number, prose, kind }: Block): number | undefined {
  if (number !== undefined) return /^\d{1,2}$/.test(number) ? Number(number) : undefined;
  const read = kind === "heading" ? readEnumerator(prose.text.slice(0, 80)) : undefined;
  return read && /^\d{1,2}$/.test(read.number) && read.form !== "" ? Number(read.number) : undefined;
}

function faultsIn(document: Document, run: readonly Numbered[]): NumberFault[] {
  const paragraphs = run.filter(({ block }) => block.kind === "paragraph").length;
  if (run.length < fewest || paragraphs * 2 < run.length) return [];
  const faults: NumberFault[] = [];
  for (let i = 1; i < run.length; i++) {
    const [before, one] = [run[i - 1]!, run[i]!];
    if (one.value === before.value + 1) continue;
    const kind = one.value === before.value ? "repeat" : one.value === before.value + 2 ? "skip" : undefined;
    if (!kind || one.block.kind !== "paragraph" || (kind === "skip" && standsSomewhere(document, before, one))) return [];
    if (kind === "repeat" && before.block.prose.text === one.block.prose.text) return [];
    faults.push({
      kind,
      span: spanOf(document, one),
      number: String(one.value),
      beside: { span: spanOf(document, before), number: String(before.value) },
      expected: String(before.value + 1),
    });
  }
  // Numbers that go wrong again and again, or right at the end, are something else.
  return faults.length > 1 ? [] : faults;
}

const spanOf = (document: Document, { block }: Numbered) => document.sentences[block.sentences[0]]?.span ?? block.span;

/** Whether the missing number stands between two others after all, run on in a line or at the beginning of one. */
const standsSomewhere = ({ text }: Document, a: Numbered, b: Numbered): boolean =>
  new RegExp(`(?<![\\d.])${a.value + 1}(?![\\d%])`).test(text.slice(a.block.span.start, b.block.span.start));
