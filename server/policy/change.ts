// Change: what a new version of a policy says that the old one did not, or says no longer, with both places. Plain values.
import type { Span } from "../text/span";

/** What a change is about. "practice": what is done; "promise": what is denied, limited or owed to the reader. */
export type ChangeKind = "data" | "recipient" | "purpose" | "practice" | "place" | "promise" | "period" | "age" | "right" | "topic";

export interface Change {
  readonly kind: ChangeKind;
  readonly change: "appeared" | "went" | "weakened" | "strengthened";
  /**
   * For the reader. wider: more is done with data, or less is promised. narrower: less is done, or more is promised. open: something is no longer
   * said, which may mean that it is no longer done, or only that it is no longer told.
   */
  readonly effect: "wider" | "narrower" | "open";
  /** One sentence. */
  readonly message: string;
  /** In the old version; none for what has no counterpart there. */
  readonly old?: Span;
  /** In the new version; none for what has no counterpart there. */
  readonly new?: Span;
}
