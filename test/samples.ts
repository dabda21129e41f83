// The sample policies under test/policies, and their findings as stable plain text.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Format } from "../server/document/document";
import { formatOf } from "../server/document/format";
import type { Finding } from "../server/lint";
import { positionAt, readLines } from "../server/text/lines";
import type { Span } from "../server/text/span";

/** The folder with one folder a company. Tests run from the top of the project. */
export const samplesFolder = join("test", "policies");

export interface Sample {
  /** Below `samplesFolder`, with forward slashes: "hollin-vale/legal/privacy.html". */
  readonly name: string;
  readonly path: string;
  readonly format: Format;
  readonly text: string;
}

/** Every sample policy, in the order of their names; `not-a-policy` is left out. */
export const readSamples = (): Sample[] => readFolder("").filter((sample) => !sample.name.startsWith("not-a-policy/"));

/** What lies in the folder but is no policy. */
export const readOthers = (): Sample[] => readFolder("not-a-policy");

function readFolder(folder: string): Sample[] {
  const names = readdirSync(join(samplesFolder, folder), { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => /\.(md|txt|html)$/.test(name))
    .sort()
    .map((name) => {
      const path = join(samplesFolder, folder, name);
      return { name: join(folder, name).replaceAll("\\", "/"), path, format: formatOf(path), text: readFileSync(path, "utf8") };
    });
}

const excerptLength = 90;

/** The words at a span on one line, the middle left out where they are long. */
export function excerpt(text: string, at: Span): string {
  const words = text.slice(at.start, at.end).replace(/\s+/g, " ");
  if (words.length <= excerptLength) return words;
  const half = excerptLength / 2;
  return `${words.slice(0, half).trimEnd()} … ${words.slice(-half).trimStart()}`;
}

/** Findings as text: `line:column severity rule “excerpt”` (1-based), the message, then each related place. */
export function printFindings(text: string, findings: readonly Finding[]): string {
  const lines = readLines(text);
  const place = (at: Span) => {
    const { line, character } = positionAt(lines, at.start);
    return `${line + 1}:${character + 1}`;
  };
  return findings
    .map((finding) => {
      const head = `${place(finding.span)} ${finding.severity} ${finding.rule} “${excerpt(text, finding.span)}”`;
      const related = finding.related.map(({ span, message }) => `    ↔ ${place(span)} “${excerpt(text, span)}” ${message}`);
      return [head, `    ${finding.message}`, ...related].join("\n");
    })
    .map((block) => `${block}\n`)
    .join("\n");
}
