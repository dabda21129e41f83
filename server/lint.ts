// lint: runs the rules over a policy, drops what the author allowed and the user switched off, and orders the rest.
import { conflictSteps } from "./conflicts/findConflicts";
import type { Allowance } from "./document/document";
import { wordsAround } from "./document/wordsAround";
import type { Policy } from "./policy/policy";
import type { Fault, Fix, Ledger, Related, Rule, Severity } from "./rules/rule";
import { rules } from "./rules/rules";
import { type AgreedFinding, type Settings, severityOf } from "./settings";
import type { Span } from "./text/span";
import { finish, type Steps } from "./text/steps";

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
  /** What the settings agree to and the text still needs, over or not. */
  readonly agreed: readonly AgreedFinding[];
  readonly failures: readonly Failure[];
}

/** All findings of a policy, in the order of the text. */
export const lint = (policy: Policy, settings: Settings): Report => finish(lintingSteps(policy, settings));

/** The same in steps, a rule each. */
export function* lintingSteps(policy: Policy, settings: Settings): Steps<Report> {
  const findings: Finding[] = [];
  const failures: Failure[] = [];
  const on = rules.filter(({ name, severity }) => severityOf(settings, name, severity) !== "off");
  const used = new Map<Allowance, Set<string>>();
  const needed = new Set<AgreedFinding>();
  const judge = (rule: Rule, check: () => Iterable<Fault>) => {
    try {
      const allowing = allowingFor(policy, rule.name);
      for (const fault of check()) {
        const { allowance, name } = allowing(fault.span.start) ?? {};
        const agreed = agreedFor(policy, settings, rule.name, fault.span);
        if (agreed) needed.add(agreed);
        if (allowance) used.set(allowance, (used.get(allowance) ?? new Set()).add(name ?? ""));
        else if (!agreed) findings.push(toFinding(rule, fault, settings));
        else if (isOver(agreed, settings))
          findings.push(toFinding(rule, { ...fault, message: `${fault.message} ${overMessage(agreed)}` }, settings));
      }
    } catch (error) {
      failures.push({ rule: rule.name, error });
    }
  };
  if (on.some(({ name }) => name.startsWith("contradiction/"))) yield* conflictsAhead(policy);
  for (const rule of on) {
    judge(rule, () => rule.check(policy, settings));
    yield;
  }
  const ledger: Ledger = {
    isUsed: (allowance, name) => used.get(allowance)?.has(name) === true,
    isChecked: (name) => rules.every((rule) => !isNamed(name, rule.name) || on.includes(rule)),
    names: rules.map(({ name }) => name),
  };
  if (policy.document.allowances.length + policy.document.strayRemarks.length > 0)
    for (const rule of on) if (rule.checkAllowances) judge(rule, () => rule.checkAllowances!(policy, ledger));
  findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1));
  return { findings, failures, agreed: [...needed] };
}

/** What the rules about contradictions all ask for, in steps of its own: it takes longer than a rule. */
function* conflictsAhead(policy: Policy): Steps<void> {
  try {
    yield* conflictSteps(policy);
  } catch {
    // Each of the rules fails at the same place and says so.
  }
}

function toFinding(rule: Rule, fault: Fault, settings: Settings): Finding {
  const severity = severityOf(settings, rule.name, fault.severity ?? rule.severity) as Severity;
  return { rule: rule.name, severity, span: fault.span, message: fault.message, related: fault.related ?? [], fault };
}

/** An allowance and the name in it that means the rule; "" where it names none. */
interface Allowed {
  readonly allowance: Allowance;
  readonly name: string;
}

/** The first allowance of a rule that covers a place, found without looking at all of them: a text may hold thousands. */
function allowingFor({ document }: Policy, rule: string): (at: number) => Allowed | undefined {
  const naming = document.allowances.flatMap((allowance): Allowed[] => {
    const name = allowance.rules.length === 0 ? "" : allowance.rules.find((one) => isNamed(one, rule));
    return name === undefined ? [] : [{ allowance, name }];
  });
  if (naming.length === 0) return () => undefined;
  const startOf = ({ allowance }: Allowed): number => allowance.covers.start;
  const sorted = naming.toSorted((a, b) => startOf(a) - startOf(b));
  /** How far the allowances up to each one reach. */
  const reach: number[] = [];
  for (const { allowance } of sorted) reach.push(Math.max(allowance.covers.end, reach.at(-1) ?? 0));
  return (at) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (reach[middle]! < at) low = middle + 1;
      else high = middle;
    }
    const first = sorted[low];
    return first && startOf(first) <= at ? first : undefined;
  };
}

/** What the settings agree to at a place: by the words of the sentence in which it begins. What still holds comes before what is over. */
function agreedFor(policy: Policy, settings: Settings, rule: string, at: Span): AgreedFinding | undefined {
  const named = settings.allow.filter((one) => isNamed(one.rule, rule));
  if (named.length === 0) return undefined;
  const words = wordsAround(policy.document, at);
  const fitting = named.filter(({ text }) => text === undefined || text === words);
  return fitting.find((one) => !isOver(one, settings)) ?? fitting[0];
}

/** Without a clock nothing is ever over. */
const isOver = ({ until }: AgreedFinding, { today }: Settings): boolean => until !== undefined && today !== undefined && until < today;

const overMessage = ({ until, reason }: AgreedFinding): string => `(It was allowed until ${until}${reason ? `: ${reason}` : ""}.)`;

/** "contact/missing" and "contact/*" name contact/missing. */
const isNamed = (name: string, rule: string): boolean => name === rule || name === `${rule.split("/")[0]}/*`;

/** What the finding's rule proposes, unchecked; `mend` checks. */
export function proposals(policy: Policy, finding: Finding, settings: Settings): Fix[] {
  const rule = rules.find((r) => r.name === finding.rule);
  return rule?.fixes ? [...rule.fixes(policy, finding.fault, settings)] : [];
}
