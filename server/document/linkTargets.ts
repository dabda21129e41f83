// Where the links of Markdown lead: reference definitions, escapes in targets, bare addresses.
import { decodeEntity } from "./entity";

/** References are found by their label without regard to case and blanks. */
export const labelKey = (label: string): string => label.trim().replace(/\s+/g, " ").toLowerCase();

/** What references stand for: `[label]: target`. */
export function readTargets(words: string, shape: string): Map<string, string> {
  const targets = new Map<string, string>();
  if (!shape.includes("]:")) return targets;
  for (const match of words.matchAll(/^[ \t>]{0,20}\[([^[\]\n]{1,200})\]:[ \t]*<?([^\s<>]{1,2000})/gm)) {
    const key = labelKey(match[1]!);
    if (!targets.has(key)) targets.set(key, match[2]!);
  }
  return targets;
}

/** A target without escapes and entities. */
export const unescapeTarget = (target: string): string => target.replace(/\\([!-/:-@[-`{-~])/g, "$1").replace(/&[#\w]+;/g, decodeEntity);

/** An address without its scheme leads where a browser would go. */
export const addressOf = (url: string): string =>
  /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : url.includes("@") ? `mailto:${url}` : `http://${url}`;
