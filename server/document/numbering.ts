// Decides what a numbered line is: a heading, an entry of a list or of a table of contents, or a numbered paragraph.
import { depthOf, type Enumerator, followsAs, isFirst, kindOf } from "./numbers";
import { type Entry, endsWithColon, isBody, isHeadlike } from "./outline";

/** A run of numbered lines with nothing between them, each following the one before in the outline. */
interface Chain {
  readonly from: number;
  readonly entries: readonly Entry[];
  /** How each but the first follows the one before. */
  readonly steps: readonly ("sibling" | "child" | "parent")[];
}

/** Sets the kind of every numbered entry. `hasMarkup`: the document has headings in mark-up, so a list is likely just a list. */
export function decideNumbered(entries: readonly Entry[], hasMarkup: boolean): void {
  const last = new Map<string, Enumerator>();
  const chains = chainsOf(entries, hasMarkup);
  chains.forEach((chain, c) => {
    const first = chain.entries[0]!;
    if (first.kind === "heading") {
      last.set(kindOf(first.number!), first.number!);
      return;
    }
    const before = entries[chain.from - 1];
    const kind = kindOf(first.number!);
    const previous = last.get(kind);
    const goesOn = previous !== undefined && followsAs(previous, first.number!) !== undefined;
    const context: Context = { before, after: entries[chain.from + chain.entries.length], goesOn, isNew: previous === undefined };
    if (chain.entries.length === 1) decideSingle(first, context);
    else decideChain(chain, context, chains[c + 1]);
    for (const entry of chain.entries) if (entry.kind === "heading") last.set(kindOf(entry.number!), entry.number!);
  });
}

interface Context {
  readonly before: Entry | undefined;
  readonly after: Entry | undefined;
  /** The number follows that of the last heading of its series. */
  readonly goesOn: boolean;
  /** No heading of the series yet. */
  readonly isNew: boolean;
}

function isCandidate(entry: Entry, hasMarkup: boolean): boolean {
  const { number, draft } = entry;
  if (!number || draft.aside || entry.isTitle) return false;
  if (entry.kind === "heading") return draft.rank !== undefined && number.length < entry.text.length;
  if (number.length >= entry.text.length && !draft.number) return false;
  if (entry.kind === "item") return draft.number !== undefined && draft.first === true && draft.depth === 1 && !hasMarkup;
  return entry.kind === "paragraph";
}

function chainsOf(entries: readonly Entry[], hasMarkup: boolean): Chain[] {
  const chains: Chain[] = [];
  for (let i = 0; i < entries.length; i++) {
    if (!isCandidate(entries[i]!, hasMarkup)) continue;
    const chain = { from: i, entries: [entries[i]!], steps: [] as ("sibling" | "child" | "parent")[] };
    while (
      entries[i]!.kind !== "heading" &&
      i + 1 < entries.length &&
      isCandidate(entries[i + 1]!, hasMarkup) &&
      entries[i + 1]!.kind !== "heading"
    ) {
      const step = followsAs(entries[i]!.number!, entries[i + 1]!.number!);
      if (!step || Math.abs((entries[i]!.draft.indent ?? 0) - (entries[i + 1]!.draft.indent ?? 0)) > 1) break;
      chain.entries.push(entries[++i]!);
      chain.steps.push(step);
    }
    chains.push(chain);
  }
  return chains;
}

const isStrong = ({ bold, shape }: Entry): boolean => bold || shape.titleCase || shape.caps;

/** An introducing line ("2.1 We use:") is not a title, unless it is written as one. */
const isNumberedTitle = (entry: Entry): boolean => isHeadlike(entry) && (entry.shape.ending !== ":" || isStrong(entry));

function decideSingle(entry: Entry, context: Context): void {
  const isList = endsWithColon(context.before) && !context.goesOn;
  if (isSingleTitle(entry, context, isList)) entry.kind = "heading";
  else if (entry.number!.form !== "") settleParagraph(entry, isList);
}

function isSingleTitle(entry: Entry, { after, goesOn, isNew }: Context, isList: boolean): boolean {
  const number = entry.number!;
  const strong = isStrong(entry);
  if (!isNumberedTitle(entry)) return false;
  if (isList && !(strong && isBody(after) && after!.shape.length >= 80)) return false;
  // "12 months", "24 Hour Support": a number without punctuation counts only where it begins or goes on with a series.
  if (number.form === "" && !goesOn && !isFirst(number)) return false;
  const isQuiet = (number.form === "" && depthOf(number) === 1) || number.form.startsWith("(") || /^[a-z]/.test(number.number);
  const isOver = isBody(after) && after!.shape.stops && after!.shape.length >= 80;
  if (isQuiet && !strong && (number.form === "" || !isOver || entry.shape.stops)) return false;
  if ((entry.draft.indent ?? 0) >= 2 && !goesOn && !isNew) return false;
  if (entry.shape.ending === "." && !entry.bold && !isBody(after)) return false;
  return goesOn || isBody(after) || (after !== undefined && !after.draft.aside && strong);
}

function decideChain(chain: Chain, context: Context, next: Chain | undefined): void {
  const { entries, steps } = chain;
  const headlike = entries.map(isNumberedTitle);
  const allHeadlike = headlike.every(Boolean);
  const after = endsWithColon(context.before);
  const isList = isFirst(entries[0]!.number!);
  const last = entries[entries.length - 1]!;
  const leadsOn =
    context.isNew &&
    next !== undefined &&
    next.entries[0]!.kind !== "heading" &&
    followsAs(last.number!, next.entries[0]!.number!) === "sibling" &&
    isHeadlike(next.entries[0]!);
  const areHeadings = allHeadlike && !after && (steps.every((s) => s === "child") || context.goesOn || leadsOn);
  if (areHeadings && isBody(context.after)) {
    for (const entry of entries) entry.kind = "heading";
    return;
  }
  if (allHeadlike) {
    for (const entry of entries) settleItem(entry);
    return;
  }
  entries.forEach((entry, i) => {
    const isOwn =
      headlike[i] && (steps[i] === "child" || (i === entries.length - 1 && isBody(context.after) && !headlike[i - 1] && !after));
    if (isOwn) entry.kind = "heading";
    else settleParagraph(entry, after || (isList && depthOf(entry.number!) === 1 && entry.shape.length < 200));
  });
}

function settleItem(entry: Entry): void {
  if (entry.kind === "item") return;
  entry.kind = "item";
  entry.isNumbered = true;
  entry.depth = 1;
}

/** A numbered paragraph: its number is no part of its words. Letters and brackets number the entries of a list. */
function settleParagraph(entry: Entry, isList: boolean): void {
  const number = entry.number!;
  if (number.form === "" || entry.kind === "item") return;
  if (isList || number.form.startsWith("(") || /^[a-z]$/.test(number.number)) settleItem(entry);
  else entry.isNumbered = true;
}
