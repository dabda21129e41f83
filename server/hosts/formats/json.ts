// json: findings for programs of one's own. Lines and columns are 1-based, offsets 0-based, both in UTF-16 code units.
import { version } from "../../../package.json";
import { withBlanks } from "../../text/snippet";
import type { FileReport, Notice, Reporter } from "../report";
import { placesOf } from "./places";

/** Written as it comes, so that many files need no more memory than one; the result is laid out as JSON.stringify would. */
export function json(): Reporter {
  let isFirst = true;
  return {
    file(report) {
      const lead = isFirst ? `{\n  "version": ${JSON.stringify(version)},\n  "files": [\n    ` : ",\n    ";
      isFirst = false;
      return lead + indented(fileOf(report), "    ");
    },
    end(notices) {
      const lead = isFirst ? `{\n  "version": ${JSON.stringify(version)},\n  "files": [` : "\n  ";
      return `${lead}],\n  "notices": ${indented(notices.map(noticeOf), "  ")}\n}\n`;
    },
  };
}

/** Laid out as a part of a larger value whose lines begin with `by`. */
export const indented = (value: unknown, by: string): string => JSON.stringify(value, null, 2).replaceAll("\n", `\n${by}`);

function fileOf({ name, kind, lines, findings }: FileReport): unknown {
  return {
    file: name,
    kind,
    findings: findings.map((finding) => ({
      ...findingOf({ lines }, finding),
      fixes: finding.fixes.map(({ title, safe, preferred, edits }) => ({
        title,
        safe: safe ?? false,
        preferred: preferred ?? false,
        edits: edits.map((edit) => ({ ...placesOf(lines, edit.span), newText: withBlanks(edit.snippet) })),
      })),
    })),
  };
}

/** A finding without its fixes. */
export const findingOf = (
  { lines }: Pick<FileReport, "lines">,
  { rule, severity, message, span, related }: FileReport["findings"][number],
) => ({
  rule,
  severity,
  message,
  ...placesOf(lines, span),
  related: related.map((one) => ({ message: one.message, ...placesOf(lines, one.span) })),
});

const noticeOf = ({ level, about, message, name, line, column, rule }: Notice): unknown => ({
  level,
  about,
  message,
  file: name,
  line,
  column,
  rule,
});
