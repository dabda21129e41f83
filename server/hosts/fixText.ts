// fixText: a text after its safe fixes, and the difference in the form that patch and git take.
import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from "diff";
import { formatOf } from "../document/format";
import { mendAll } from "../mendAll";
import { readPolicy } from "../policy/readPolicy";
import { applyEdits } from "../text/edit";
import { withToday } from "./clock";
import type { Target } from "./targets";

/** The text itself where nothing is to be mended. */
export function fixText({ name, path, text, settings }: Target): string {
  const edit = mendAll(readPolicy(text, formatOf(path ?? name), undefined, settings), withToday(settings));
  return edit ? applyEdits(text, [edit]) : text;
}

export function differenceOf(name: string, before: string, after: string): string {
  return formatPatch(structuredPatch(`a/${name}`, `b/${name}`, before, after, "", "", { context: 3 }), FILE_HEADERS_ONLY);
}
