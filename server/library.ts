// The library: what the package gives to programs, in Node and in a browser. The same engine as the editor's and the command line's.
import type { Format } from "./document/document";
import type { Glossary } from "./knowledge/glossary";
import { lint as lintWith, type Report } from "./lint";
import type { Change } from "./policy/change";
import { type DataFlow, dataFlowOf as flowOf } from "./policy/dataFlow";
import type { Policy } from "./policy/policy";
import { policyChanges as changesBetween } from "./policy/policyChanges";
import { readPolicy as read } from "./policy/readPolicy";
import { defaultSettings, readSettings as readFrom, type Settings, type SettingsProblem } from "./settings";
import { type Lines, readLines as linesOf, type Position, positionAt as placeAt } from "./text/lines";

export type { Allowance, Block, Document, Format, Link, Section, Sentence } from "./document/document";
export type { Glossary, Vendor } from "./knowledge/glossary";
export type { Failure, Finding, Report } from "./lint";
export type { Change, ChangeKind } from "./policy/change";
export type { DataFlow, Flow, FlowKind, FlowNode } from "./policy/dataFlow";
export type { Contact, Definition, DocumentKind, Policy, State, Term, Topic } from "./policy/policy";
export type { Related, Severity } from "./rules/rule";
export type { AgreedFinding, Settings, SettingsProblem } from "./settings";
export type { Actor, Duration, Limit, Mention, Polarity, Practice, Statement } from "./statements/statement";
export type { Lines, Position } from "./text/lines";
export type { Span } from "./text/span";

/**
 * Reads a policy: its outline, statements, topics, contacts, terms, dates. Never fails; odd input gives fewer statements.
 *
 * @param text The text as it stands in the file, without a byte order mark. All spans are UTF-16 offsets in it.
 * @param format "markdown", "html" or "plaintext".
 * @param previous An earlier reading of the same document: sentences that have not changed are not read again.
 * @param glossary Vendors and terms of your own, such as settings hold them. Default: those of `previous`, else none.
 */
export function readPolicy(text: string, format: Format, previous?: Policy, glossary?: Glossary): Policy {
  return read(text, format, previous, glossary);
}

/**
 * Runs the rules over a policy. Findings come in the order of the text; a rule that throws is left out and told in `failures`.
 *
 * @param settings What differs from the defaults: severities, profiles, allowances. `today` ("2026-11-22") is the day that dates are compared with;
 * without it nothing is compared with today.
 */
export function lint(policy: Policy, settings: Partial<Settings> = {}): Report {
  return lintWith(policy, { ...defaultSettings, ...settings });
}

/** What a new version of a policy changes in substance, with the places in both texts. Words, order and numbers of sections are no substance. */
export function policyChanges(oldPolicy: Policy, newPolicy: Policy): Change[] {
  return changesBetween(oldPolicy, newPolicy);
}

/** What the policy collects, what for, who gets it and how long it is kept, as one graph. */
export function dataFlowOf(policy: Policy): DataFlow {
  return flowOf(policy);
}

/** Settings out of any value, such as a parsed policywright.yaml. Never fails: what is not valid is told in `problems` and left out. */
export function readSettings(value: unknown): { settings: Settings; problems: SettingsProblem[] } {
  return readFrom(value);
}

/** Where the lines of a text begin: what `positionAt` asks for. */
export function readLines(text: string): Lines {
  return linesOf(text);
}

/** The line and the character of an offset, both 0-based, as in the language server protocol. */
export function positionAt(lines: Lines, offset: number): Position {
  return placeAt(lines, offset);
}
