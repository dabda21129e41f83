// Faults of the family `contradiction`: a broken promise in words, with its other ends.

import type { Certainty, Conflict, Kind } from "../conflicts/conflict";
import type { Broken } from "../conflicts/findConflicts";
import { findConflicts } from "../conflicts/findConflicts";
import { excerpt } from "../document/excerpt";
import type { Policy } from "../policy/policy";
import type { Statement } from "../statements/statement";
import { overlaps } from "../text/span";
import type { Fault, Severity } from "./rule";

/** Severity follows certainty. */
const severityOf: Readonly<Record<Certainty, Severity>> = { plain: "error", implied: "information", arguable: "hint" };

/** Other ends shown with one finding. */
const mostRelated = 8;

/** A fault for every promise of the kind that another statement breaks. */
export function* brokenPromises(policy: Policy, kind: Kind, advice: string): Iterable<Fault> {
  for (const broken of findConflicts(policy)) {
    if (broken.kind !== kind) continue;
    const others = distinct(broken.conflicts).slice(0, mostRelated);
    yield {
      span: broken.promise.span,
      severity: severityOf[broken.certainty],
      message: messageOf(policy, broken, advice),
      related: others.map((c) => ({ span: c.practice.span, message: relatedMessage(policy, c) })),
      about: broken,
    };
  }
}

function messageOf({ document }: Policy, { promise, conflicts, certainty }: Broken, advice: string): string {
  const [first] = conflicts;
  const said = `“${quoted(document, promise)}”`;
  const elsewhere = `“${quoted(document, first!.practice)}”`;
  // What only a list, a table or a label says is said, but not in a sentence that could be held against the author.
  if (certainty === "implied" && (promise.introduced || first!.practice.introduced) && !first!.practice.implied)
    return `${said} hardly agrees with ${elsewhere}: ${first!.reason}. ${advice}`;
  if (certainty === "implied")
    return `${said} is hard to keep: ${elsewhere} implies otherwise, though it is not said, because ${first!.reason}. ${advice}`;
  if (certainty === "arguable") return `${said} may not agree with ${elsewhere}: ${first!.reason}. ${advice}`;
  return `${said} contradicts ${elsewhere}: ${first!.reason}. ${advice}`;
}

/** The words of a statement, with the line that lends them their verb. */
function quoted(document: Policy["document"], { span, introduced }: Statement, longest = 90): string {
  const words = excerpt(document, span, longest);
  if (!introduced?.span || overlaps(introduced.span, span)) return words;
  const line = excerpt(document, introduced.span, 60)
    .replace(/[:：.…]$/, "")
    .trimEnd();
  return `${line}: ${words}`;
}

function relatedMessage({ document }: Policy, conflict: Conflict): string {
  const words = quoted(document, conflict.practice, 120);
  return conflict.practice.implied ? `Implied here, not said: “${words}” (${conflict.reason})` : `The other end: “${words}”`;
}

function distinct(conflicts: readonly Conflict[]): Conflict[] {
  const kept: Conflict[] = [];
  for (const c of conflicts) if (!kept.some((k) => overlaps(k.practice.span, c.practice.span))) kept.push(c);
  return kept;
}
