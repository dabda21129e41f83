// Decides which drafts are headings where mark-up does not say so.
import type { Draft } from "./draft";
import { readEnumerator } from "./numbers";

const titleWords = /\b(policy|notice|statement|terms|agreement|declaration|disclaimer|privacy|conditions)\b/i;

/** Marks drafts as headings in place. */
export function findHeadings(drafts: Draft[], marked: boolean): void {
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i]!;
    if (draft.kind !== "paragraph" || draft.aside) continue;
    const text = draft.prose.text;
    if (text.length > 100 || /[.;,:]$/.test(text) || /@|https?:|^[^:]{1,30}:\s/.test(text)) continue;
    const next = drafts[i + 1];
    if (!next) continue;
    const number = readEnumerator(text);
    const previous = drafts[i - 1]?.prose.text ?? "";
    if (draft.bold) draft.kind = "heading";
    else if (marked) continue;
    else if (number && !previous.endsWith(":") && number.length < text.length) draft.kind = "heading";
    else if (
      /^[\p{Lu}“"]/u.test(text) &&
      !previous.endsWith(":") &&
      (next.prose.text.length > 100 || titleWords.test(text) || readEnumerator(next.prose.text))
    )
      draft.kind = "heading";
  }
}

export const isTitle = (text: string): boolean => titleWords.test(text);
