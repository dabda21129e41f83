// Item faults: where the letters or Roman numerals of a list skip or repeat: "(a)", "(b)", "(d)". Plain figures are left to the mark-up, which counts itself.
import type { Block, Document } from "../document/document";
import { toRoman } from "../document/insertNumber";
import { decimalEnumerator, readEnumerator, type Style } from "../document/numbers";
import type { NumberFault } from "./numberFaults";

interface Item {
  readonly block: Block;
  readonly number: string;
  readonly value: number;
}

interface List {
  readonly style: Style;
  readonly items: Item[];
  readonly faults: NumberFault[];
}

/** Fewest items that make a list whose letters count. */
const fewest = 3;
/** How far a letter may skip: what is further off belongs to something else. */
const furthest = 3;
/** Lists that may be open at once: no list nests deeper, and a text that begins one with every line stays linear. */
const deepest = 30;

export function readItemFaults(document: Document): NumberFault[] {
  const all: List[] = [];
  let open: List[] = [];
  let section: number | undefined;
  for (const block of document.blocks) {
    if (block.kind === "heading" || block.section !== section) open = [];
    section = block.section;
    if (block.kind === "heading" || block.kind === "row" || block.aside || !/^(?:[a-z]|[ivxl]{1,8})$/i.test(block.number ?? "")) continue;
    place(document, block, open, all);
  }
  return all.flatMap(({ items, faults }) => (items.length >= fewest && faults.length === 1 ? faults : []));
}

/** Puts an item into the innermost open list that it continues, begins a list with it, or takes it for a fault of the innermost one. */
function place(document: Document, block: Block, open: List[], all: List[]): void {
  const number = block.number!;
  const { readings } = readEnumerator(`${number}. X`) ?? decimalEnumerator(number);
  const valueIn = ({ style }: Pick<List, "style">): number => readings.find((one) => one.style === style)?.parts[0] ?? 0;
  const add = (list: List): void => {
    list.items.push({ block, number, value: valueIn(list) });
    open.length = open.indexOf(list) + 1;
  };
  const last = (list: List): Item => list.items[list.items.length - 1]!;
  const continued = open.findLast((list) => valueIn(list) === last(list).value + 1 && isAlike(number, last(list).number));
  if (continued) {
    add(continued);
    return;
  }
  const first = readings.find(({ parts }) => parts[0] === 1);
  if (first) {
    const list: List = { style: first.style, items: [], faults: [] };
    all.push(list);
    if (open.length === deepest) open.shift();
    open.push(list);
    add(list);
    return;
  }
  const broken = open.findLast(
    (list) => valueIn(list) > 0 && valueIn(list) <= last(list).value + furthest && isAlike(number, last(list).number),
  );
  if (!broken) return;
  const before = last(broken);
  const same = broken.items.find(({ value }) => value === valueIn(broken));
  if (same || valueIn(broken) > before.value) broken.faults.push(faultOf(document, block, same ?? before, before, same !== undefined));
  add(broken);
}

const numeral = ({ number, value }: Item): string =>
  number === number.toUpperCase() ? toRoman(value + 1).toUpperCase() : toRoman(value + 1);

const isAlike = (a: string, b: string): boolean => (a === a.toLowerCase()) === (b === b.toLowerCase());

function faultOf(document: Document, block: Block, beside: Item, before: Item, isRepeat: boolean): NumberFault {
  const spanOf = (one: Block) => document.sentences[one.sentences[0]]?.span ?? one.span;
  const expected = /^[ivx]{2,}$/i.test(before.number) ? numeral(before) : String.fromCharCode(before.number.charCodeAt(0) + 1);
  const own = { kind: isRepeat ? ("repeat" as const) : ("skip" as const), span: spanOf(block), number: block.number!, isItem: true };
  return { ...own, beside: { span: spanOf(beside.block), number: beside.number }, expected };
}
