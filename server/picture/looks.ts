// looks: what tells the lines of a map apart beside colour; the same on the screen and in an exported picture.

import type { Point } from "./curves";
import type { MapSense } from "./policyMap";
import { arrowLength } from "./scene";

/** For `stroke-dasharray`; "" is a whole line. */
export const dashOf: Readonly<Record<MapSense, string>> = { stated: "", possible: "9 3", implied: "5 4", denied: "1.5 4" };

/** The outline of the arrow that ends in a point. */
export const arrowOf = ({ x, y }: Point): string => `M${x},${y} l${-arrowLength},${-arrowLength / 2} v${arrowLength} z`;

interface Entry {
  readonly sense: MapSense;
  readonly contradicted: boolean;
  readonly words: string;
  /** In full. */
  readonly title: string;
}

export const legend: readonly Entry[] = [
  { sense: "stated", contradicted: false, words: "stated", title: "Said in so many words" },
  { sense: "possible", contradicted: false, words: "may", title: "Said as a possibility (“we may share”)" },
  { sense: "implied", contradicted: false, words: "implied", title: "Not said, but it follows from what is said" },
  { sense: "denied", contradicted: false, words: "denied", title: "Denied (“not”)" },
  { sense: "stated", contradicted: true, words: "contradicted", title: "Contradicted elsewhere in the text (“!”)" },
];
