// patterns: every regular expression of the code, written out or put together, and how long the texts are that each is given while hostile documents are read.
import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { SyntaxKind } from "typescript/unstable/ast";
import { API } from "typescript/unstable/sync";
import { longestRun } from "../../server/document/sentences";
import type * as Library from "../../server/library";

export interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** "server/text/snippet.ts"; none for those that are put together when the program starts. */
  readonly file?: string;
}

/** What patterns.json keeps: keys of those found linear, and those that are not, with the reason why that does no harm. */
export interface Ledger {
  readonly linear: readonly string[];
  readonly bounded: readonly { readonly pattern: string; readonly found: string; readonly why: string }[];
}

/** The reason of most: the suite looks whether it holds. */
export const onSentences = "It is given no more than a sentence with the line that introduces it.";

export const written = ({ source, flags }: Pattern): string => `/${source}/${flags}`;
export const keyOf = (pattern: Pattern): string => createHash("sha256").update(written(pattern)).digest("hex").slice(0, 12);

/** As JavaScript itself would write it, whatever the order of its flags. */
const normal = (source: string, flags: string, file?: string): Pattern => {
  const made = new RegExp(source, flags);
  return { source: made.source, flags: made.flags, file };
};

/** Each once. */
export function patternsWritten(): Pattern[] {
  const api = new API({ cwd: process.cwd() });
  try {
    const [project] = api.updateSnapshot({ openProjects: [resolve("tsconfig.json")] }).getProjects();
    const found = new Map<string, Pattern>();
    const folders = ["server", "client"].map((name) => `${resolve(name)}/`.replaceAll("\\", "/"));
    for (const name of project!.program.getSourceFileNames()) {
      if (!folders.some((folder) => name.startsWith(folder)) || name.endsWith(".d.ts")) continue;
      const visit = (node: Visited): void => {
        if (node.kind === SyntaxKind.RegularExpressionLiteral) {
          const text = node.text!;
          const end = text.lastIndexOf("/");
          const pattern = normal(text.slice(1, end), text.slice(end + 1), name.slice(resolve(".").length + 1));
          if (!found.has(written(pattern))) found.set(written(pattern), pattern);
        }
        node.forEachChild(visit);
      };
      visit(project!.program.getSourceFile(name) as unknown as Visited);
    }
    return [...found.values()];
  } finally {
    api.close();
  }
}

interface Visited {
  readonly kind: SyntaxKind;
  readonly text?: string;
  forEachChild(visit: (node: Visited) => void): void;
}

/** What a sentence may be with the line that introduces it, in UTF-16 code units. */
export const short = 2 * longestRun + 500;

const sentence =
  "we share your e-mail address with our partners and you may ask us to delete the account when it is closed or unless the law requires it, and cookies tell us who opened the page, ";

/** Passages without an end, of words and of marks, in UTF-16 code units. */
const long = 9_000;
const fill = (part: string): string => part.repeat(Math.ceil(long / part.length)).slice(0, long);
const bodies = [sentence, "“a ”"].map(fill);

/** Documents whose every passage is one of those: paragraphs, headings, items, cells, links, comments. */
export const hostileDocuments: readonly { readonly format: "markdown" | "html" | "plaintext"; readonly text: string }[] = bodies.flatMap(
  (body) => [
    {
      format: "markdown" as const,
      text: `---\ntitle: ${body}\n---\n# Privacy Policy\n\n${body}\n\n## ${body}\n\nWe share it with:\n\n- ${body}:\n\n| a | b |\n|--|--|\n| ${body} | b |\n\n> ${body}?\n\n[${body}](https://x.example) <!-- ${body} -->\n`,
    },
    {
      format: "html" as const,
      text: `<h1>Privacy Policy</h1><p>${body}</p><h2>${body}</h2><ul><li>${body}</ul><a href="${body.replace(/\W/g, "")}">${body}</a><table><tr><td>${body}</table>`,
    },
    { format: "plaintext" as const, text: `Privacy Policy\n\n${body}\n\nContact\n\n${body}:\n\n- ${body}?\n` },
  ],
);

/** What the built library makes of RegExp from its first line on: the patterns that it puts together, how often any is asked, and those given a text longer than `short`. */
export async function patternsAtWork(
  documents: readonly { readonly format: "markdown" | "html" | "plaintext"; readonly text: string }[],
  short: number,
): Promise<{
  readonly made: readonly Pattern[];
  readonly asked: number;
  /** The longest text of each, in UTF-16 code units. */
  readonly beyond: ReadonlyMap<string, number>;
}> {
  const made = new Map<string, Pattern>();
  const beyond = new Map<string, number>();
  let asked = 0;
  const Original = globalThis.RegExp;
  const { exec } = Original.prototype;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, [source, flags], newTarget) {
      const one: RegExp = Reflect.construct(target, [source, flags], newTarget);
      made.set(written(one), { source: one.source, flags: one.flags });
      return one;
    },
  });
  Original.prototype.exec = function watched(this: RegExp, text: string) {
    asked++;
    const { length } = String(text);
    if (length > short) {
      const key = written(this);
      if (length > (beyond.get(key) ?? 0)) beyond.set(key, length);
    }
    return exec.call(this, text);
  };
  try {
    // An instance of its own: another suite may have loaded it before.
    const { readPolicy, lint }: typeof Library = await import(`${pathToFileURL("dist/library.mjs").href}?watched`);
    for (const { format, text } of documents) lint(readPolicy(text, format), { profiles: ["gdpr", "ccpa"] });
  } finally {
    Original.prototype.exec = exec;
    globalThis.RegExp = Original;
  }
  return { made: [...made.values()], asked, beyond };
}
