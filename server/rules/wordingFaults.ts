// Faults of the family `clarity`: one for each kind of wording and part of the document, with its further places beside it, so that a policy gets
// a handful of hints and not a rash.
import { excerpt } from "../document/excerpt";
import type { Policy, Wording, WordingKind } from "../policy/policy";
import { openWordings } from "../policy/wordings";
import { escapeSnippet } from "../text/snippet";
import type { Fault, Fix } from "./rule";

/** Further places shown with one finding. */
const mostRelated = 8;

/** A fault for each part of the document in which wording of the kind leaves something open. */
export function* wordingFaults(policy: Policy, kind: WordingKind, message: (words: string) => string): Iterable<Fault> {
  if (policy.kind === "terms") return;
  for (const [first, ...others] of byPart(policy, openWordings(policy, kind), ({ sentence }) => sentence)) {
    const words = excerpt(policy.document, first!.span);
    const hint = titleOf(policy, first!);
    yield {
      span: first!.span,
      message: hint ? `“${words}” tells the reader little here; “${hint}” says more. Refer to it, or say it here.` : message(words),
      related: [
        ...linkOf(policy, first!),
        ...others.map(({ span }) => ({ span, message: `Here too: “${excerpt(policy.document, span)}”` })),
      ].slice(0, mostRelated),
      about: first,
    };
  }
}

function linkOf({ document }: Policy, { clarified, more }: Wording): Fault["related"] & object {
  const span = clarified ?? more;
  return span ? [{ span, message: `More is said here: “${excerpt(document, span, 120)}”` }] : [];
}

/** A reference to the section that makes the words clear. */
export function* referenceFix(policy: Policy, { about }: Fault): Iterable<Fix> {
  const { span } = about as Wording;
  const title = titleOf(policy, about as Wording);
  if (!title) return;
  const here = { start: span.end, end: span.end };
  yield { title: `Refer to “${title}” here`, edits: [{ span: here, snippet: escapeSnippet(` (see “${title}”)`) }] };
}

/** The section that makes the words clear, where they could refer to it. */
const titleOf = ({ document }: Policy, { clarifiedIn }: Wording): string | undefined =>
  clarifiedIn === undefined ? undefined : document.sections[clarifiedIn]!.name;

/** In the order of the text, grouped by the part of the document that they stand in. */
export function byPart<T>({ document }: Policy, all: readonly T[], sentenceOf: (one: T) => number): T[][] {
  const parts = new Map<number, T[]>();
  for (const one of all) {
    const part = partOf(document.sections, document.sentences[sentenceOf(one)]?.section);
    parts.set(part, [...(parts.get(part) ?? []), one]);
  }
  return [...parts.values()];
}

/** The section right below the document's title, or the outermost one. */
function partOf(sections: Policy["document"]["sections"], section: number | undefined): number {
  let at = section ?? -1;
  for (;;) {
    const parent = sections[at]?.parent;
    if (parent === undefined || (parent === 0 && sections[0]!.level === 1)) return at;
    at = parent;
  }
}
