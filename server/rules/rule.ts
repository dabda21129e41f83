// What a rule is. A rule is a value: it judges a policy, says why, and proposes how to mend it.
import type { Allowance, Format } from "../document/document";
import type { Company } from "../knowledge/company";
import type { Policy } from "../policy/policy";
import type { SnippetEdit } from "../text/edit";
import type { Span } from "../text/span";

/** As in LSP and SARIF: error, warning, information (SARIF: note), hint (SARIF: note). */
export type Severity = "error" | "warning" | "information" | "hint";

/** The order of severities: error is 0. */
export const severities: readonly Severity[] = ["error", "warning", "information", "hint"];

/** What of a user's settings a rule may know. */
export interface RuleSettings {
  /** Ids of the profiles that are switched on; baseline need not be among them. */
  readonly profiles: readonly string[];
  /** The company's own facts. */
  readonly company: Company;
  /** "2026-11-22", from a host that has a clock; the core has none. */
  readonly today?: string;
}

/** The other end of a contradiction, or whatever else a reader must see to judge a finding. */
export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** What a rule's check yields. */
export interface Fault {
  readonly span: Span;
  /** What, why and what to do, in words a lawyer uses; no mark-up. */
  readonly message: string;
  /** Lower or higher than the rule's own severity where certainty asks for it (implied, arguable). */
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  /** Facts for `fixes`; plain values, seen by nobody else. */
  readonly about?: unknown;
}

/** One replacement of a fix. */
export type FixEdit = SnippetEdit;

/** A proposal: offered only after the engine has read the result and found the fault gone and nothing new of severity warning or above. */
export interface Fix {
  /** An imperative: "Insert a section on retention". */
  readonly title: string;
  readonly edits: readonly FixEdit[];
  /** Safe: the meaning of the policy stays; may be applied to all at once. */
  readonly safe?: boolean;
  readonly preferred?: boolean;
}

/** A text that shows a rule at work. [|…|] marks each span of a finding in order; related places are not marked. `sound` examples have no marks. */
export interface Example {
  readonly text: string;
  /** Markdown unless said. */
  readonly format?: Format;
  /** The text after the first fix whose title begins with `fix`, tab stops as visible blanks. */
  readonly fixed?: { readonly fix: string; readonly text: string };
  /** One line on why this is a fault or none. */
  readonly note?: string;
  /** Profiles that must be on for it. */
  readonly profiles?: readonly string[];
  /** Other rules that must be on for it. */
  readonly rules?: readonly string[];
  /** Why the example holds only as written: tests then leave it as it is instead of re-wrapping it or reading it as HTML. Rarely needed. */
  readonly only?: string;
}

/** What became of the author's allowances once all other rules had spoken. */
export interface Ledger {
  /** Whether a finding was left out because of this name of the allowance; a name of "" stands for an allowance without names. */
  isUsed(allowance: Allowance, name: string): boolean;
  /** Whether all rules of this name ("contact/*" too) were looked at: what a user has switched off says nothing. */
  isChecked(name: string): boolean;
  /** Names of all rules. */
  readonly names: readonly string[];
}

export interface Rule {
  /** "contradiction/sharing": family/fault, reads well after "allow". Equals the file's path under rules/. */
  readonly name: string;
  /** One line: settings, catalogue, command line. */
  readonly summary: string;
  /** Markdown: who is hurt and how. */
  readonly why: string;
  /** Ids of legal sources in knowledge/laws.yaml. */
  readonly basis: readonly string[];
  readonly severity: Severity;
  readonly faulty: readonly Example[];
  readonly sound: readonly Example[];
  check(policy: Policy, settings: RuleSettings): Iterable<Fault>;
  /** For rules about allowances: asked after all others. */
  checkAllowances?(policy: Policy, ledger: Ledger): Iterable<Fault>;
  /** How to mend a fault of this rule; the most likely first. */
  fixes?(policy: Policy, fault: Fault, settings: RuleSettings): Iterable<Fix>;
}
