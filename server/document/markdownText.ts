// Maps the text of a Markdown text node back to its source: escapes, entities, line ends with the marks of quotes and lists before the next line.
import { decodeHTMLStrict } from "entities";
import type { BlockWriter } from "./blockWriter";

const escapable = /[!-/:-@[-`{-~]/;

/**
 * Writes the text node at text[from, to), so that every word leads back to the source. Line ends, which a reader sees as blanks, are
 * noted as soft breaks.
 */
export function writeMarkdownText(writer: BlockWriter, text: string, from: number, to: number): void {
  let i = from;
  let literalFrom = from;
  const endLiteral = (): void => {
    if (i > literalFrom) writer.literal(text, literalFrom, i);
  };
  while (i < to) {
    const unit = text[i]!;
    if (unit === "\\" && i + 1 < to && escapable.test(text[i + 1]!)) {
      endLiteral();
      writer.decoded(text[i + 1]!, i, 2);
      i += 2;
      literalFrom = i;
    } else if (unit === "&") {
      const entity = readEntity(text, i, to);
      if (!entity) {
        i++;
        continue;
      }
      endLiteral();
      writer.decoded(entity.words, i, entity.length);
      i += entity.length;
      literalFrom = i;
    } else if (unit === "\n" || unit === "\r") {
      endLiteral();
      const gapFrom = i;
      while (i < to && /[\s>]/.test(text[i]!)) i++;
      writer.lineBreak(false, gapFrom, i - gapFrom);
      literalFrom = i;
    } else i++;
  }
  endLiteral();
}

function readEntity(text: string, at: number, to: number): { words: string; length: number } | undefined {
  const entity = /^&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));/.exec(text.slice(at, Math.min(to, at + 40)));
  if (!entity) return undefined;
  const [whole, decimal, hex, name] = entity;
  if (name) {
    const words = decodeHTMLStrict(whole);
    return words === whole ? undefined : { words, length: whole.length };
  }
  const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex!, 16);
  const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return { words: valid ? String.fromCodePoint(code) : "\ufffd", length: whole.length };
}
