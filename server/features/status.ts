// Status: what the engine makes of a document, for the editor's language status item.
import type { Linted } from "../linted";
import type { DocumentKind } from "../policy/policy";
import type { Severity } from "../rules/rule";
import { rules } from "../rules/rules";
import { severityOf } from "../settings";

export interface Status {
  readonly uri: string;
  /** The document's version that this is about. */
  readonly version: number;
  /** Whether the document is linted, and why or why not. */
  readonly policy: boolean;
  readonly because: string;
  readonly kind?: DocumentKind;
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many rules there are, the ones that are switched off included. */
  readonly rules: number;
  /** Names of the rules that the settings switch off. */
  readonly switchedOff: readonly string[];
  readonly notices: readonly string[];
  /** Laws whose required statements are looked for, beside what nearly every law asks for. */
  readonly profiles: readonly string[];
}

export function statusOf(linted: Linted): Status {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const finding of linted.findings) counts[finding.severity]++;
  return {
    uri: linted.uri,
    version: linted.version,
    policy: linted.verdict.policy,
    because: linted.verdict.because,
    kind: linted.policy?.kind,
    counts,
    rules: rules.length,
    switchedOff: rules.filter((rule) => severityOf(linted.settings, rule.name, rule.severity) === "off").map((rule) => rule.name),
    notices: linted.notices.map((notice) => notice.message),
    profiles: linted.settings.profiles.filter((id) => id !== "baseline"),
  };
}
