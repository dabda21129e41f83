// Front matter: the plain `key: value` lines at its top level. No YAML parser: only simple values matter to reading.
import type { Span } from "../text/span";

export interface FrontMatter {
  readonly span: Span;
  /** Keys in lower case, values as written without quotes and comments. */
  readonly values: Readonly<Record<string, string>>;
}

/** The block between --- and --- (or +++ and +++) that `text` begins with. */
export function findFrontMatter(text: string): FrontMatter | undefined {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const fence = /^(---|\+\+\+)[ \t]*\r?\n/.exec(text.slice(start, start + 80));
  if (!fence) return undefined;
  const body = start + fence[0].length;
  const close = new RegExp(`^${fence[1] === "---" ? "---" : "\\+\\+\\+"}[ \\t]*$`, "m").exec(text.slice(body, body + 20_000));
  if (!close) return undefined;
  return { span: { start, end: body + close.index + close[0].length }, values: readValues(text.slice(body, body + close.index)) };
}

function readValues(matter: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const line of matter.split(/\r\n|\n|\r/)) {
    const pair = /^([A-Za-z_][\w-]*)[ \t]*[:=][ \t]*(\S.*)$/.exec(line);
    if (!pair) continue;
    const key = pair[1]!.toLowerCase();
    const value = unquote(pair[2]!);
    if (value !== "" && !Object.hasOwn(values, key)) values[key] = value;
  }
  return values;
}

function unquote(value: string): string {
  const quote = value[0];
  if (quote === '"' || quote === "'") {
    const end = value.indexOf(quote, 1);
    if (end > 0) return value.slice(1, end);
  }
  const comment = value.search(/\s#/);
  return (comment < 0 ? value : value.slice(0, comment)).trim();
}
