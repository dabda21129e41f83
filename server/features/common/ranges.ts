// Ranges as plain values of our own requests.
import type { Position } from "vscode-languageserver-types";

/** Both ends 0-based, characters in UTF-16 units. */
export interface MapRange {
  readonly start: Position;
  readonly end: Position;
}
