// One HTML tag in running Markdown: what of it matters to a reader.
import { decodeEntity } from "./entity";

export interface InlineTag {
  /** Lower case; empty for what is no tag. */
  readonly name: string;
  readonly isEnd: boolean;
  readonly href?: string;
  /** An id, or the name of an anchor. */
  readonly anchor?: string;
}

export function readInlineTag(tag: string): InlineTag {
  const [, slash, name = ""] = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(tag) ?? [];
  if (slash === "/") return { name: name.toLowerCase(), isEnd: true };
  const attributes = new Map<string, string>();
  for (const [, key, double, single, bare] of tag.matchAll(/\s([a-z][\w:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi))
    attributes.set(key!.toLowerCase(), (double ?? single ?? bare ?? "").replace(/&[#\w]+;/g, decodeEntity));
  const href = attributes.get("href");
  const anchor = attributes.get("id") ?? attributes.get("name");
  return { name: name.toLowerCase(), isEnd: false, ...(href === undefined ? {} : { href: href.trim() }), ...(anchor ? { anchor } : {}) };
}
