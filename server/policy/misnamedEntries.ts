// Misnamed entries: entries of a list of services that name one and describe another.
import type { Document } from "../document/document";
import { knownNames, recipientNames } from "../knowledge/terms";
import { vendorNames } from "../knowledge/vendors";
import { sourceSpan } from "../text/prose";
import type { StrangeName } from "./policy";

/** Names of companies and products known for their services, lower case. */
export const companyNames: ReadonlySet<string> = new Set([
  ...recipientNames,
  ...Object.values(vendorNames)
    .flat()
    .map((name) => name.toLowerCase()),
]);

/** The same with the first words of longer names. */
export const services: ReadonlySet<string> = new Set([...knownNames, ...companyNames]);

/** "Postmark (Wildbit)", "Mailjet:", at the start of an entry or as its heading. */
const entryLabel = /^(\p{Lu}[\p{L}\d.&]*(?: [\p{Lu}\d][\p{L}\d.&]*){0,3}) ?(?:\(|:|[–—-] |\. ?|$)/u;
/** "Mailjet is an e-mail service". */
const describes =
  /^(\p{Lu}[\p{L}\d.&]*(?: [\p{Lu}\d][\p{L}\d.&]*){0,3}) is an? (?:[\p{L}/&,-]+ ){0,9}(?:service|services|tool|platform|provider|software|network|system|library|framework|product)\b/u;

export function readMisnamedEntries(document: Document): StrangeName[] {
  const { blocks, sentences } = document;
  return blocks.flatMap((block, i): StrangeName[] => {
    const label = entryLabel.exec(block.prose.text.slice(0, 80))?.[1];
    if (!label || !services.has(label.toLowerCase())) return [];
    const [from, to] = block.sentences;
    const isTitle = block.prose.text.length < 80;
    const described = [...sentences.slice(from, to), ...(isTitle ? sentences.slice(...(blocks[i + 1]?.sentences ?? [0, 0])) : [])].slice(
      0,
      4,
    );
    for (const sentence of described) {
      const { text } = sentence.prose;
      const at = text.startsWith(label) ? /^[^)]{0,40}\)\s*/.exec(text.slice(label.length))?.[0].length : undefined;
      const start = at === undefined ? 0 : label.length + at;
      const name = describes.exec(text.slice(start, start + 200))?.[1];
      if (!name || !services.has(name.toLowerCase()) || shareWord(label, name)) continue;
      return [{ name, uses: [sourceSpan(sentence.prose, start, start + name.length)], own: "", entry: label }];
    }
    return [];
  });
}

function shareWord(one: string, other: string): boolean {
  const words = new Set(one.toLowerCase().split(/[^\p{L}\d]+/u));
  return other
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .some((word) => words.has(word));
}
