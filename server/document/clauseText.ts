// clauseText: a section to insert, written out in a format by itself, where there is no document to imitate.
import type { Format } from "./document";

type Writer = (heading: Heading | undefined, body: readonly string[]) => string[];

/** Of a heading: its words, and the mark-up before them where the author has begun it ("###", "<h3>"). */
interface Heading {
  readonly title: string;
  readonly begun?: string;
}

const isItem = (line: string | undefined): boolean => line?.startsWith("- ") ?? false;

/** A blank line between paragraphs, none between items. */
const spaced = (body: readonly string[]): string[] =>
  body.flatMap((line, i) => (i === 0 || (isItem(line) && isItem(body[i - 1])) ? [line] : ["", line]));

const escapeHtml = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

function html(heading: Heading | undefined, body: readonly string[]): string[] {
  const begun = heading?.begun ?? "<h2>";
  const lines = heading === undefined ? [] : [`${begun}${escapeHtml(heading.title)}</${/h\d/i.exec(begun)?.[0] ?? "h2"}>`];
  body.forEach((line, i) => {
    if (!isItem(line)) lines.push(`<p>${escapeHtml(line)}</p>`);
    else {
      if (!isItem(body[i - 1])) lines.push("<ul>");
      lines.push(`\t<li>${escapeHtml(line.slice(2))}</li>`);
      if (!isItem(body[i + 1])) lines.push("</ul>");
    }
  });
  return lines;
}

const headed =
  (usual: string): Writer =>
  (heading, body) => [...(heading === undefined ? [] : [(heading.begun ?? usual) + heading.title, ""]), ...spaced(body)];

const writers: Readonly<Record<Format, Writer>> = { markdown: headed("## "), plaintext: headed(""), html };

/** Lines in LSP snippet syntax; those of `body` that begin with "- " are items of a list. Without a heading only the body is written. */
export const clauseText = (format: Format, heading: Heading | undefined, body: readonly string[]): string[] =>
  writers[format](heading, body);
