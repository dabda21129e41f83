// Sides: what the two ends of every comparison are asked for.
import { isA } from "../knowledge/terms";
import type { Practice, Statement } from "../statements/statement";

export const ours = (s: Statement): boolean => s.actor.kind === "first-party" || s.actor.kind === "unstated";

export const denies = (s: Statement, ...practices: readonly Practice[]): boolean =>
  s.polarity === "does-not" && s.asserted && !s.embedded && practices.includes(s.practice) && ours(s);

export const does = (s: Statement, ...practices: readonly Practice[]): boolean =>
  s.polarity === "does" && s.asserted && practices.includes(s.practice);

export const unqualified = (s: Statement): boolean =>
  s.qualifiers.every(
    (q) => q === "changes" || q === "material" || q === "termed" || q === "demanded" || q === "mere-visit" || q === "at-visit",
  );

export const narrowed = (s: Statement): boolean => s.recipients.some((r) => r.narrowed !== undefined);

export const overlapsPurpose = (promise: Statement, practice: Statement): boolean =>
  practice.purposes.some((q) => promise.purposes.some((p) => isA("purpose", q.term, p.term)));

export const needsConsent = (s: Statement): boolean => s.limits.some((l) => l.kind === "consent");

export const marketing = (term: string): boolean => isA("purpose", term, "marketing") || term === "profiling";
