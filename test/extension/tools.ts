// tools: what the suites inside VS Code share: their folder, their documents, and waiting for what comes.
import {
  type CodeAction,
  commands,
  type Diagnostic,
  type DocumentSymbol,
  languages,
  type Range,
  type TextDocument,
  type TextEditor,
  type Uri,
} from "vscode";
import type { Exports } from "../../client/start";

/** What the suite prepares for each test. */
export interface Bench {
  /** The workspace's first folder, and the test's own folder in it. */
  root(): Uri;
  folder(): Uri;
  exports(): Exports;
  /** The test's own copy of a fixture, under a name of its choice. */
  copyOf(name: string, as?: string): Promise<Uri>;
  /** A file of the test's own. */
  fileOf(name: string, text: string): Promise<Uri>;
  show(uri: Uri): Promise<{ editor: TextEditor; document: TextDocument }>;
  /** Of the document as it stands, once it has been read. */
  statusOf(document: TextDocument): ReturnType<Exports["status"]>;
}

/** The quick fixes offered; asked again when the editor takes the question back, as it does while diagnostics still move. */
export const actionsAt = (document: TextDocument, range: Range): Promise<CodeAction[]> =>
  eventually("an answer on quick fixes", async () => {
    try {
      const actions = await commands.executeCommand<CodeAction[]>("vscode.executeCodeActionProvider", document.uri, range, "quickfix");
      return actions ?? [];
    } catch (error) {
      if (error instanceof Error && /^cancell?ed/i.test(error.message)) return false;
      throw error;
    }
  });

export const ours = (document: TextDocument): Diagnostic[] =>
  languages.getDiagnostics(document.uri).filter((one) => one.source === "policywright");

export const codeOf = ({ code }: Diagnostic): unknown => (typeof code === "object" ? code.value : code);

export const linkOf = ({ code }: Diagnostic): string => (typeof code === "object" ? code.target.toString() : "");

export const findingOf = (document: TextDocument, rule: string): Promise<Diagnostic> =>
  eventually(`${rule} in ${document.uri.path}`, () => ours(document).find((one) => codeOf(one) === rule));

export function lineWith(document: TextDocument, words: string) {
  return document.lineAt(document.positionAt(document.getText().indexOf(words)).line);
}

export const flatten = (symbols: DocumentSymbol[] | undefined): DocumentSymbol[] =>
  (symbols ?? []).flatMap((one) => [one, ...flatten(one.children)]);

/** The first true value of `check`, asked again and again until a deadline. */
export async function eventually<T>(what: string, check: () => T | Promise<T>): Promise<NonNullable<Exclude<T, false>>> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const value = await check();
    if (value) return value as NonNullable<Exclude<T, false>>;
    if (Date.now() > deadline) throw new Error(`Waited in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
