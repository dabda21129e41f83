// explain: a rule, or a line of a policy, in words.
import { formatOf } from "../document/format";
import { explainPlace, type Row, rowAsText } from "../features/explain";
import { lint } from "../lint";
import { readPolicy } from "../policy/readPolicy";
import { rules } from "../rules/rules";
import { readLines } from "../text/lines";
import { explainRule } from "./catalogue";
import { kindOfPath } from "./files";
import { wrapText } from "./formats/excerpt";
import { plural } from "./formats/pretty";
import { readTargets, type Target, type TargetOptions } from "./targets";

export interface ExplainOptions extends Pick<TargetOptions, "config" | "notify"> {
  /** A rule's name, FILE:LINE or FILE:LINE:COLUMN (1-based, columns in UTF-16 code units). */
  readonly what: string;
  readonly everything: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  readonly write: (text: string) => void;
}

interface Place {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
}

/** Writes the explanation; or says in `problem` what is wrong with the question. */
export async function explain(options: ExplainOptions): Promise<{ readonly problem?: string }> {
  const { what, width, write } = options;
  const rule = explainRule(what, width);
  if (rule !== undefined) {
    write(rule);
    return {};
  }
  const place = placeIn(what);
  if (!place) return { problem: whatIsMeant(what) };
  if (kindOfPath(place.file) !== "file") return { problem: `there is no file ${place.file}` };
  for await (const target of readTargets({ ...options, paths: [place.file] })) return explainIn(target, place, options);
  return { problem: `${place.file} is not checked, so there is nothing to explain` };
}

/** What stands before the last colons, and the numbers after them. */
function placeIn(what: string): Place | undefined {
  const found = /^(.+?):(\d{1,9})(?::(\d{1,9}))?$/.exec(what);
  return found ? { file: found[1]!, line: Number(found[2]), column: Number(found[3] ?? 1) } : undefined;
}

function whatIsMeant(what: string): string {
  const kind = kindOfPath(what);
  if (kind === "file") return `which line? policywright explain ${what}:LINE explains a line of it`;
  if (kind === "folder") return `${what} is a folder; policywright explain FILE:LINE explains a line of a file`;
  const family = rules.filter(({ name }) => name.startsWith(`${what}/`));
  if (family.length > 0) return `which rule? ${what} has ${family.map(({ name }) => name).join(", ")}`;
  return `there is no rule ${what} (policywright rules lists them), nor a file of that name (FILE:LINE explains a line of it)`;
}

function explainIn(
  { name, path, text, settings }: Target,
  { line, column }: Place,
  options: ExplainOptions,
): { readonly problem?: string } {
  const lines = readLines(text);
  if (line < 1 || line > lines.starts.length)
    return { problem: `${name} has ${plural(lines.starts.length, "line")}: there is no line ${line}` };
  const policy = readPolicy(text, formatOf(path ?? name), undefined, settings);
  const { findings } = lint(policy, settings);
  const document = { lines, policy, findings, verdict: { policy: true, because: "it was named" } };
  const rows = explainPlace(document, { line: line - 1, character: Math.max(0, column - 1) }, options.everything);
  const written = rows.flatMap((row) => wrapRow(row, row.kind === "title" ? `${name}:${line}` : rowAsText(document, row), options.width));
  const more = rows.some(({ kind }) => kind === "more");
  options.write(`${[...written, ...(more ? ["", "--all shows everything."] : [])].join("\n")}\n`);
  return {};
}

const margins: Readonly<Record<Row["kind"], readonly [first: string, next: string]>> = {
  title: ["", ""],
  statement: ["", ""],
  text: ["  ", "  "],
  point: ["  - ", "    "],
  more: ["    ", "    "],
};

function wrapRow({ kind }: Row, words: string, width: number): string[] {
  const [first, next] = margins[kind];
  const rows = wrapText(words, Math.max(30, width) - next.length).map((row, i) => (i === 0 ? first : next) + row);
  return kind === "statement" ? ["", ...rows] : rows;
}
