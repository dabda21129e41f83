// agreement: what the language server and the command line say of the same bytes under the same settings, side by side.
import { execFileSync } from "node:child_process";
import { realpathSync } from "node:fs";
import { extname, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Diagnostic, DocumentDiagnosticReport } from "vscode-languageserver-protocol";
import { filesUnder, readText } from "../server/hosts/files";
import { isProse } from "../server/knowledge/fileNames";
import { startClient } from "./languageClient";

export interface Agreement {
  readonly files: number;
  readonly findings: number;
  /** What only one of the two says, a row each. */
  readonly differences: readonly string[];
}

const languages: Readonly<Record<string, string>> = {
  ".md": "markdown",
  ".html": "html",
  ".htm": "html",
  ".txt": "plaintext",
  ".mdx": "mdx",
};
const severities = ["", "error", "warning", "information", "hint"];

interface Place {
  readonly line: number;
  readonly column: number;
}
interface CliFinding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly start: Place;
  readonly end: Place;
  readonly related: readonly { readonly message: string; readonly start: Place; readonly end: Place }[];
}

/** All texts below a folder, found by the search of the command line and opened one by one in the language server. */
export async function agreementOn(folder: string): Promise<Agreement> {
  const root = realpathSync(resolve(folder));
  const byCli = checkedByCli(root);
  const client = await startClient();
  const differences: string[] = [];
  let files = 0;
  let findings = 0;
  try {
    for (const path of filesUnder(root, () => {})) {
      const { text } = readText(path);
      if (!isProse(path) || text === undefined) continue;
      const name = relative(root, path).replaceAll("\\", "/");
      const uri = pathToFileURL(path).href;
      await client.open(uri, text, languages[extname(path)] ?? "plaintext");
      const report = await client.connection.sendRequest<DocumentDiagnosticReport>("textDocument/diagnostic", { textDocument: { uri } });
      await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
      const inEditor = report.kind === "full" ? report.items.filter(({ code }) => code !== undefined).map(editorRow) : [];
      const onLine = (byCli.get(name) ?? []).map(cliRow);
      files++;
      findings += onLine.length;
      differences.push(...only(inEditor, onLine).map((row) => `${name}: only in the editor: ${row}`));
      differences.push(...only(onLine, inEditor).map((row) => `${name}: only on the command line: ${row}`));
    }
  } finally {
    client.connection.dispose();
    client.process.kill();
  }
  return { files, findings, differences };
}

function checkedByCli(root: string): Map<string, readonly CliFinding[]> {
  const args = [resolve("dist/cli.js"), "check", "--format", "json", "--threshold", "error", "."];
  let out: string;
  try {
    out = execFileSync(process.execPath, args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 30, stdio: ["ignore", "pipe", "ignore"] });
  } catch (error) {
    out = (error as { stdout: string }).stdout;
  }
  return new Map(JSON.parse(out).files.map(({ file, findings }: { file: string; findings: CliFinding[] }) => [file, findings]));
}

/** Rows of `a` that `b` has not; equal rows are counted. */
function only(a: readonly string[], b: readonly string[]): string[] {
  const left = [...b];
  return a.filter((row) => {
    const at = left.indexOf(row);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const cliPlace = ({ start, end }: { readonly start: Place; readonly end: Place }) =>
  `${start.line}:${start.column}-${end.line}:${end.column}`;
const cliRow = (finding: CliFinding): string =>
  JSON.stringify([
    cliPlace(finding),
    finding.rule,
    finding.severity,
    finding.message,
    ...finding.related.map((one) => [cliPlace(one), one.message]),
  ]);

const editorPlace = ({ start, end }: Diagnostic["range"]) =>
  `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
const editorRow = ({ range, code, severity, message, relatedInformation = [] }: Diagnostic): string =>
  JSON.stringify([
    editorPlace(range),
    code,
    severities[severity ?? 0],
    message,
    ...relatedInformation.map((one) => [editorPlace(one.location.range), one.message]),
  ]);
