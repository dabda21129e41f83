// Clause faults: where numbered paragraphs ("4.1", "4.2", "4.4") skip or repeat a number. Headings among them count, but are judged by themselves.
import type { Block, Document } from "../document/document";
import { readEnumerator } from "../document/numbers";
import type { NumberFault } from "./numberFaults";

interface Clause {
  readonly block: Block;
  readonly number: string;
  readonly value: number;
  readonly isHeading: boolean;
}

/** Fewest clauses under one number that make a series. */
const fewest = 3;
/** More faults in one series mean that the numbers are something else. */
const mostFaults = 2;

export function readClauseFaults(document: Document): NumberFault[] {
  const all: Clause[][] = [];
  const open = new Map<string, Clause[]>();
  for (const block of document.blocks) {
    const number = numberOf(block);
    if (!number || block.aside || block.kind === "row") continue;
    const at = number.lastIndexOf(".");
    const key = number.slice(0, at);
    const clause = { block, number, value: Number(number.slice(at + 1)), isHeading: block.kind === "heading" };
    const group = open.get(key);
    // A series that begins anew is another one.
    if (group && clause.value > 1) group.push(clause);
    else {
      const begun = [clause];
      open.set(key, begun);
      all.push(begun);
    }
  }
  return all.flatMap((group) => (group.length < fewest || group[0]!.value !== 1 ? [] : faultsIn(document, group)));
}

const isClauseNumber = (number: string): boolean => /^\d{1,3}(?:\.\d{1,3}){1,4}$/.test(number);

/** "4.1", of a numbered paragraph or item, or of a heading. */
function numberOf({ number, prose }: Block): string | undefined {
  if (number !== undefined) return isClauseNumber(number) ? number : undefined;
  const read = readEnumerator(prose.text.slice(0, 80));
  return read && read.length < prose.text.length && isClauseNumber(read.number) ? read.number : undefined;
}

function faultsIn(document: Document, group: readonly Clause[]): NumberFault[] {
  const firsts = new Map<number, Clause>();
  const values = new Set(group.map(({ value }) => value));
  const faults: NumberFault[] = [];
  group.forEach((one, i) => {
    const last = group[i - 1];
    const first = firsts.get(one.value);
    firsts.set(one.value, first ?? one);
    if (!last || one.isHeading || one.value === last.value + 1) return;
    if (first && !first.isHeading) faults.push(faultOf(document, "repeat", one, first, last));
    else if (!first && one.value > last.value && !values.has(last.value + 1)) faults.push(faultOf(document, "skip", one, last, last));
  });
  return faults.length > mostFaults || faults.length * 2 >= group.length ? [] : faults;
}

function faultOf(document: Document, kind: "skip" | "repeat", one: Clause, beside: Clause, last: Clause): NumberFault {
  const spanOf = ({ block }: Clause) => document.sentences[block.sentences[0]]?.span ?? block.span;
  const expected = `${one.number.slice(0, one.number.lastIndexOf("."))}.${last.value + 1}`;
  return { kind, span: spanOf(one), number: one.number, beside: { span: spanOf(beside), number: beside.number }, expected };
}
