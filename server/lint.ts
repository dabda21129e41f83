// lint: runs the rules over a policy, drops what the author allowed and the user switched off, and orders the rest.
import type { Policy } from "./policy/policy";
import type { Fault, Fix, Related, Rule, Severity } from "./rules/rule";
import { rules } from "./rules/rules";
import { type Settings, severityOf } from "./settings";
import { contains, type Span } from "./text/span";

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  readonly related: readonly Related[];
  /** The fault as the rule gave it: what `proposals` needs. */
  readonly fault: Fault;
}

/** A rule that threw: it is skipped and reported, the others go on. */
export interface Failure {
  readonly rule: string;
  readonly error: unknown;
}

export interface Report {
  readonly findings: readonly Finding[];
  readonly failures: readonly Failure[];
}

/** All findings of a policy, in the order of the text. */
export function lint(policy: Policy, settings: Settings): Report {
  const findings: Finding[] = [];
  const failures: Failure[] = [];
  for (const rule of rules) {
    if (severityOf(settings, rule.name, rule.severity) === "off") continue;
    try {
      for (const fault of rule.check(policy, settings)) {
        if (isAllowed(policy, rule.name, fault.span)) continue;
        findings.push(toFinding(rule, fault, settings));
      }
    } catch (error) {
      failures.push({ rule: rule.name, error });
    }
  }
  findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1));
  return { findings, failures };
}

function toFinding(rule: Rule, fault: Fault, settings: Settings): Finding {
  const severity = severityOf(settings, rule.name, fault.severity ?? rule.severity) as Severity;
  return { rule: rule.name, severity, span: fault.span, message: fault.message, related: fault.related ?? [], fault };
}

function isAllowed(policy: Policy, rule: string, at: Span): boolean {
  return policy.document.allowances.some(
    (a) =>
      (a.rules.length === 0 || a.rules.includes(rule) || a.rules.includes(`${rule.split("/")[0]}/*`)) &&
      contains(a.covers, { start: at.start, end: at.start }),
  );
}

/** What the finding's rule proposes, unchecked; `mend` checks. */
export function proposals(policy: Policy, finding: Finding, settings: Settings): Fix[] {
  const rule = rules.find((r) => r.name === finding.rule);
  return rule?.fixes ? [...rule.fixes(policy, finding.fault, settings)] : [];
}
