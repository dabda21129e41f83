// Lead-ins: which line introduces a list ("We share it with:"). A heading is none; an item introduces the list inside it.
import type { Draft } from "./draft";

const announcing = /\b(?:following|as follows|listed below|set out below|described below)\b/i;

/** For each draft the index of the draft that introduces it; none for what is not listed. */
export function findLeadIns(drafts: readonly Draft[]): (number | undefined)[] {
  const leads: (number | undefined)[] = [];
  /** The last item of each depth in the list at hand, and what introduces the list. */
  let open: { item: number; depth: number }[] = [];
  let lead: number | undefined;
  drafts.forEach((draft, i) => {
    if (draft.kind !== "item" && draft.kind !== "row") {
      open = [];
      lead = introduces(draft) ? i : undefined;
      leads.push(undefined);
      return;
    }
    const depth = depthIn(draft, open, drafts);
    while (open.length > 0 && open[open.length - 1]!.depth > depth) open.pop();
    const outer = open[open.length - 1];
    if (outer?.depth === depth) {
      leads.push(leads[outer.item]);
      if (draft.first !== false) outer.item = i;
      return;
    }
    leads.push(outer ? outer.item : lead);
    open.push({ item: i, depth });
  });
  return leads;
}

/** Bullets below a numbered item that ends in a colon are inside it, though their mark-up may not say so. */
function depthIn(draft: Draft, open: readonly { item: number; depth: number }[], drafts: readonly Draft[]): number {
  const depth = draft.kind === "row" ? 1 : (draft.depth ?? 1);
  if (draft.number) return depth;
  if (open.some((one) => one.depth === depth + 0.5)) return depth + 0.5;
  const outer = open[open.length - 1];
  if (!outer || outer.depth !== depth) return depth;
  const { number, prose } = drafts[outer.item]!;
  return number && /[:：]\s*$/.test(prose.text) ? depth + 0.5 : depth;
}

/** Ends in a colon or a dash, breaks off without a stop, or says that something follows. */
function introduces(draft: Draft): boolean {
  if (draft.kind === "heading" || draft.aside) return false;
  const text = draft.prose.text.slice(-160);
  if (/[:：]["”’)\s]*[-–—]?\s*$/.test(text)) return true;
  if (!/[.!?;,)"”…]\s*$/.test(text)) return draft.prose.text.length >= 20;
  const last = text.slice(Math.max(0, text.search(/[.!?]\s+\S[^.!?]*[.!?]?\s*$/)));
  return announcing.test(last);
}
