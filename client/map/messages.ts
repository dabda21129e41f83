// messages: what the extension and the map's page say to each other.
import type { MapRange, PolicyMap } from "../../server/picture/policyMap";

export type Format = "svg" | "png" | "markdown";

export type ToPage =
  /** Null where the document is not open. */
  | { readonly type: "map"; readonly uri: string; readonly name: string; readonly map: PolicyMap | null }
  | { readonly type: "export"; readonly format: Format }
  /** Does what a click on a node or a line does. */
  | { readonly type: "press"; readonly id: string };

export type FromPage =
  | { readonly type: "ready" }
  | { readonly type: "goTo"; readonly range: MapRange; readonly focus: boolean }
  /** `content` is text; for a picture base64. */
  | { readonly type: "exported"; readonly format: Format; readonly content: string }
  | { readonly type: "drawn"; readonly drawn: Drawn };

/** What is on show, for whoever cannot see it. */
export interface Drawn {
  readonly uri: string;
  readonly version: number;
  readonly nodes: readonly string[];
  /** Ids and words of the lines. */
  readonly flows: readonly { readonly id: string; readonly words: string }[];
  /** The words shown in place of a map. */
  readonly empty?: string;
}

/** What the page keeps while it is hidden, and over a restart of the editor. */
export interface PageState {
  readonly uri?: string;
}
