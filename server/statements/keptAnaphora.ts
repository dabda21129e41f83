// Kept anaphora: "Then they are gone", "We never delete them": what lasts is what the sentence before names.

import type { Document } from "../document/document";
import { type KeptKinds, keptKinds } from "./keptKinds";
import type { Statement } from "./statement";
import { taggedWords } from "./taggedWords";

/** The statements, each lifetime of "it" or "this information" with the kinds of the sentence before. */
export function resolveKept(document: Document, statements: readonly Statement[]): Statement[] {
  return statements.map((s) => {
    const what = s.lifetime?.what;
    if (!what?.pointing || what.kinds.length > 0) return s;
    const listed = Number.isFinite(s.lifetime!.least) && Number.isFinite(s.lifetime!.most) ? itemsOf(document, s.sentence) : undefined;
    if (listed) return { ...s, lifetime: { ...s.lifetime!, what: { ...listed, whole: what.whole } } };
    const before = document.sentences[s.sentence - 1];
    const here = document.sentences[s.sentence]!;
    if (!before || here.leadIn !== undefined) return s;
    if (before.section !== here.section && !before.prose.text.endsWith("?")) return s;
    const named = namedIn(statements.filter((t) => t.sentence === s.sentence - 1)) ?? asked(before.prose.text);
    return named ? { ...s, lifetime: { ...s.lifetime!, what: { ...named, whole: what.whole || named.whole } } } : s;
  });
}

/** "We note some details and keep them for a week: …": what the items of the list name. */
function itemsOf(document: Document, sentence: number): KeptKinds | undefined {
  const { text } = document.sentences[sentence]!.prose;
  if (!text.endsWith(":")) return undefined;
  const items: string[] = [];
  for (let i = sentence + 1; document.sentences[i]?.leadIn === sentence && items.length < 12; i++)
    items.push(document.sentences[i]!.prose.text);
  const tokens = taggedWords(items.join(" , ").slice(0, 600));
  const kinds = keptKinds(tokens, 0, tokens.length);
  return items.length > 0 && kinds.kinds.some((k) => !k.startsWith("=")) ? kinds : undefined;
}

/** "What happens to my recordings?" */
function asked(question: string): KeptKinds | undefined {
  const match = question.length < 120 ? /\b(?:my|our|your|the) ([^?]+)\?$/i.exec(question) : null;
  if (!match) return undefined;
  const tokens = taggedWords(match[1]!);
  const kinds = keptKinds(tokens, 0, tokens.length);
  return kinds.kinds.length > 0 ? kinds : undefined;
}

/** What the sentence says lasts, else the data that it names. */
function namedIn(statements: readonly Statement[]): KeptKinds | undefined {
  const lasting = statements.find((s) => s.lifetime && s.lifetime.what.words.length > 0)?.lifetime?.what;
  if (lasting) return lasting;
  const text = statements
    .flatMap((s) => s.data.filter((d) => !d.excluded && !d.anaphor && d.narrowed !== "kept"))
    .map((d) => d.text)
    .join(" , ");
  if (text === "") return undefined;
  const tokens = taggedWords(text);
  const kinds = keptKinds(tokens, 0, tokens.length);
  return kinds.kinds.length > 0 ? kinds : undefined;
}
