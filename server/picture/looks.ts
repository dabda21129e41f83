// looks: what tells the lines of a map apart beside colour; the same on the screen and in an exported picture.

import { l10n } from "../text/l10n";
import type { Point } from "./curves";
import type { MapSense } from "./policyMap";
import { arrowLength } from "./scene";

/** For `stroke-dasharray`; "" is a whole line. */
export const dashOf: Readonly<Record<MapSense, string>> = { stated: "", possible: "9 3", implied: "5 4", denied: "1.5 4" };

/** The outline of the arrow that ends in a point. */
export const arrowOf = ({ x, y }: Point): string => `M${x},${y} l${-arrowLength},${-arrowLength / 2} v${arrowLength} z`;

export interface Entry {
  readonly sense: MapSense;
  readonly contradicted: boolean;
  readonly words: string;
  /** In full. */
  readonly title: string;
}

export const legend = (): readonly Entry[] => [
  { sense: "stated", contradicted: false, words: l10n.t("stated"), title: l10n.t("Said in so many words") },
  { sense: "possible", contradicted: false, words: l10n.t("may"), title: l10n.t("Said as a possibility (“we may share”)") },
  { sense: "implied", contradicted: false, words: l10n.t("implied"), title: l10n.t("Not said, but it follows from what is said") },
  { sense: "denied", contradicted: false, words: l10n.t("denied"), title: l10n.t("Denied (“not”)") },
  { sense: "stated", contradicted: true, words: l10n.t("contradicted"), title: l10n.t("Contradicted elsewhere in the text (“!”)") },
];
