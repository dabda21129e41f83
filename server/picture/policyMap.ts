// policyMap: the data flow of a policy as plain values, ready to be drawn: what, for which purpose, with whom, how long, and which of it contradicts itself.

/** Both ends 0-based, characters in UTF-16 units, as in LSP. */
export interface MapRange {
  readonly start: MapPosition;
  readonly end: MapPosition;
}
interface MapPosition {
  readonly line: number;
  readonly character: number;
}

/** How sure a statement is. Contradicted is no grade of it: any of them can be. */
export type MapSense = "stated" | "possible" | "implied" | "denied";

export interface MapSentence {
  /** The sentence as a reader sees it, cut where it is long. */
  readonly words: string;
  /** The clause in the text. */
  readonly range: MapRange;
  readonly sense: MapSense;
}

export interface MapNode {
  readonly id: string;
  readonly family: "source" | "data" | "purpose" | "recipient" | "period";
  readonly label: string;
  /** The wider kind that it may be drawn with. */
  readonly group: { readonly id: string; readonly label: string };
  readonly places: readonly MapRange[];
}

export interface MapFlow {
  /** collected: source → data; used: data → purpose; shared: data → recipient; kept: data → period. */
  readonly kind: "collected" | "used" | "shared" | "kept";
  readonly from: string;
  readonly to: string;
  readonly sense: MapSense;
  /** A finding of contradiction touches its statements. */
  readonly contradicted: boolean;
  /** Indices in `sentences`, in the order of the text; never empty. */
  readonly sentences: readonly number[];
  /** What the findings say of it. */
  readonly findings: readonly string[];
}

/** What of a policy can be drawn. */
export interface Drawable {
  readonly nodes: readonly MapNode[];
  readonly flows: readonly MapFlow[];
  readonly sentences: readonly MapSentence[];
}

export interface PolicyMap extends Drawable {
  readonly uri: string;
  readonly version: number;
  /** Whether the document is a policy, and why or why not, in words. */
  readonly policy: boolean;
  readonly because: string;
  /** The language of a text that is not in English, which has no statements; "" where it cannot be told which. */
  readonly foreign?: string;
}
