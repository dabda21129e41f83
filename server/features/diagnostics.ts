// Diagnostics: findings as squiggles and as rows of the Problems panel, with the other end as related information.
import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver-types";
import type { Finding } from "../lint";
import type { Linted } from "../linted";
import { rulePage } from "../rules/pages";
import type { Severity } from "../rules/rule";
import { lineAt, rangeOf } from "../text/lines";

/** What the client can show of a diagnostic. */
export interface DiagnosticSupport {
  readonly related: boolean;
  readonly codeDescription: boolean;
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** One diagnostic for each finding, in order, after one for each notice. */
export function diagnosticsOf(linted: Linted, support: DiagnosticSupport): Diagnostic[] {
  const notices = linted.notices.map((notice) => noticeDiagnostic(linted, notice.message));
  return [...notices, ...linted.findings.map((finding, index) => toDiagnostic(linted, finding, index, support))];
}

/** The diagnostic of one finding; `index` is its place in `linted.findings`. */
export function toDiagnostic(linted: Linted, finding: Finding, index: number, support: DiagnosticSupport): Diagnostic {
  const diagnostic: Diagnostic = {
    range: rangeOf(linted.lines, finding.span),
    severity: severities[finding.severity],
    code: finding.rule,
    source: "policywright",
    message: finding.message,
    data: { rule: finding.rule, index },
  };
  if (support.codeDescription) diagnostic.codeDescription = { href: rulePage(finding.rule) };
  if (finding.related.length === 0) return diagnostic;
  if (!support.related) return { ...diagnostic, message: withPlaces(linted, finding) };
  const related = finding.related.map(({ span, message }) => ({
    location: { uri: linted.uri, range: rangeOf(linted.lines, span) },
    message,
  }));
  return { ...diagnostic, relatedInformation: related };
}

/** For clients without related information the other ends stand in the message, by 1-based line. */
function withPlaces(linted: Linted, finding: Finding): string {
  const places = finding.related.map(({ span, message }) => `Line ${lineAt(linted.lines, span.start) + 1}: ${message}`);
  return [finding.message, ...places].join("\n");
}

function noticeDiagnostic(linted: Linted, message: string): Diagnostic {
  const end = Math.min(linted.lines.starts[1] ?? linted.lines.length, 80);
  const range = rangeOf(linted.lines, { start: 0, end });
  return { range, severity: DiagnosticSeverity.Information, source: "policywright", message };
}
