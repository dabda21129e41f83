// jsonl: documents as JSON lines in, findings as JSON lines out, in the order of the documents. What a line says depends on that line and the
// settings alone, so that a stream may be cut anywhere and given to many processes.
import type { Format } from "../document/document";
import { formatOf } from "../document/format";
import { tooMuch } from "../limits";
import { recognise } from "../recognise";
import { findingOf } from "./formats/json";
import { type Checker, inOrder } from "./jobs";
import type { Notice } from "./report";
import type { Target } from "./targets";

export interface LinesOptions {
  readonly settings: Target["settings"];
  readonly input: AsyncIterable<Uint8Array>;
  readonly checker: Checker;
  /** Waits where nobody reads on. */
  readonly write: (text: string) => unknown;
}

/** Reads the input to its end; every line is answered by its findings, or by an error. */
export async function checkLines({ settings, input, checker, write }: LinesOptions): Promise<void> {
  // JSON needs more bytes than the text has characters: six for one that is escaped.
  const longest = Math.max(1_000_000, settings.maxLength * 6);
  const answers = inOrder(linesOf(input, longest), checker.room, (line) => answerTo(line, settings, checker));
  for await (const answer of answers) if (answer !== "") await write(answer);
}

/** A line, or the beginning of one that is longer than any document may be. */
interface Line {
  readonly text: string;
  readonly isCut: boolean;
}

/** The lines of a stream of UTF-8. No more than one line is held, and of one that is too long only its beginning. */
async function* linesOf(input: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (part: Uint8Array): void => {
    if (length <= longest) parts.push(Uint8Array.prototype.slice.call(part));
    length += part.length;
  };
  const line = (): Line => {
    const isCut = length > longest;
    const text = Buffer.concat(parts).toString("utf8", 0, isCut ? 1000 : undefined);
    parts = [];
    length = 0;
    return { text: text.replace(/^\uFEFF/, ""), isCut };
  };
  for await (const chunk of input) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; from = end + 1, end = chunk.indexOf(10, from)) {
      take(chunk.subarray(from, end));
      yield line();
    }
    take(chunk.subarray(from));
  }
  if (length > 0) yield line();
}

interface Entry {
  readonly id?: string | number;
  readonly file?: string;
  readonly text: string;
  readonly format?: Format;
}

const formats: readonly Format[] = ["markdown", "html", "plaintext"];

async function answerTo({ text: line, isCut }: Line, settings: Target["settings"], checker: Checker): Promise<string> {
  if (line.trim() === "") return "";
  const broken = (error: string, entry: Partial<Entry> = {}) => rowOf({ ...namesOf(entry), error, input: line.slice(0, 100) });
  if (isCut) return broken(`the line is too long: a document may have ${settings.maxLength} characters (setting maxLength)`);
  const entry = readEntry(line);
  if (typeof entry === "string") return broken(entry);
  const { text, file } = entry;
  const reason = tooMuch(text, settings.maxLength, "maxLength");
  if (reason !== undefined) return broken(`not checked: ${reason}`, entry);
  const { policy, by } = recognise({ path: file ?? "", text, settings });
  if (!policy && by === "user") return "";
  const { report, notices } = await checker.ask({ name: file ?? "", text, format: entry.format ?? formatIn(entry), settings }, false);
  const failed = notices.filter(({ level }: Notice) => level === "error").map(({ message }) => broken(message, entry));
  const found = report?.findings.map((finding) => rowOf({ ...namesOf(entry), ...findingOf(report, finding) })) ?? [];
  return [...found, ...failed].join("");
}

const rowOf = (value: unknown): string => `${JSON.stringify(value)}\n`;

const namesOf = ({ id, file }: Partial<Entry>) => ({ ...(id !== undefined && { id }), ...(file !== undefined && { file }) });

/** By the file's name; else a page begins with a tag. */
const formatIn = ({ file, text }: Entry): Format =>
  file === undefined && /^\s*<(?:!doctype|html|head|body|main|article|section|div|h1|p)\b/i.test(text.slice(0, 1000))
    ? "html"
    : formatOf(file ?? "");

/** The document of a line, or in words why there is none. */
function readEntry(line: string): Entry | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return "not valid JSON";
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "not an object with a text";
  const { id, file, text, format } = value as Readonly<Record<string, unknown>>;
  if (typeof text !== "string") return 'it has no "text"';
  if (id !== undefined && id !== null && typeof id !== "string" && typeof id !== "number") return '"id" must be text or a number';
  if (file !== undefined && file !== null && typeof file !== "string") return '"file" must be text';
  if (format !== undefined && format !== null && !formats.includes(format as Format))
    return `"format" must be one of ${formats.join(", ")}`;
  return { text, ...(id != null && { id }), ...(file != null && { file }), ...(format != null && { format: format as Format }) } as Entry;
}
