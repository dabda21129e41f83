// What a fix promises: its edits apply cleanly, its finding is gone, nothing of severity warning or above has come, and it is not proposed again.
import type { Format } from "../server/document/document";
import { type Finding, lint, proposals } from "../server/lint";
import { fixesOf } from "../server/mend";
import type { Policy } from "../server/policy/policy";
import { readPolicy } from "../server/policy/readPolicy";
import type { Fix } from "../server/rules/rule";
import { defaultSettings, type Settings } from "../server/settings";
import { applyEdits } from "../server/text/edit";
import { withBlanks, withExamples } from "../server/text/snippet";
import { excerpt, printFindings } from "./samples";

/** A fix that breaks its promise, and how. */
export interface Broken {
  readonly rule: string;
  readonly title: string;
  readonly why: string;
}

interface Read {
  readonly policy: Policy;
  readonly findings: readonly Finding[];
}

const isGrave = ({ severity }: Finding) => severity === "error" || severity === "warning";

/** What makes two findings of two versions of a text the same: where the text has not changed, words stay and places move. */
const identity = (policy: Policy, finding: Finding) =>
  `${finding.rule} “${excerpt(policy.document.text, finding.span)}” ${finding.message}`;

/** Every fix that is offered on a text: how many, of how many that rules propose, and those that break their promise. */
export function tryFixes(
  text: string,
  format: Format,
  settings: Settings = defaultSettings,
): { proposed: number; offered: number; broken: Broken[] } {
  const policy = readPolicy(text, format);
  const { findings } = lint(policy, settings);
  const tried = findings.flatMap((finding) =>
    fixesOf(policy, finding, settings, findings).map((fix) => ({
      rule: finding.rule,
      title: fix.title,
      why: faultOf({ policy, findings }, finding, fix, settings),
    })),
  );
  const proposed = findings.reduce((sum, finding) => sum + proposals(policy, finding, settings).length, 0);
  return { proposed, offered: tried.length, broken: tried.flatMap(({ why, ...fix }) => (why === undefined ? [] : [{ ...fix, why }])) };
}

function faultOf(before: Read, finding: Finding, fix: Fix, settings: Settings): string | undefined {
  const { text, format } = before.policy.document;
  const unclean = editFault(fix, text);
  if (unclean) return unclean;
  const read = (blank: boolean): Read => {
    const policy = readPolicy(applyFix(fix, text, blank), format);
    return { policy, findings: lint(policy, settings).findings };
  };
  const after = read(false);
  const story = () => `for ${identity(before.policy, finding)}\nleaves\n${printFindings(after.policy.document.text, after.findings)}`;
  const count = ({ policy, findings }: Read) => findings.filter((one) => identity(policy, one) === identity(before.policy, finding)).length;
  if (count(after) >= count(before)) return `not gone: ${story()}`;
  if (!isCalm(before.findings, after.findings)) return `something new: ${story()}`;
  const offers = ({ policy, findings }: Read) =>
    findings
      .filter(({ rule }) => rule === finding.rule)
      .flatMap((one) => proposals(policy, one, settings).filter(({ title }) => title === fix.title)).length;
  if (offers(after) >= offers(before)) return `proposed again: ${story()}`;
  return count(read(true)) < count(before) ? undefined : `not gone when its blanks show: ${story()}`;
}

/** Nothing of severity warning or above that was not there, for any rule. */
function isCalm(before: readonly Finding[], after: readonly Finding[]): boolean {
  const grave = (findings: readonly Finding[], rule: string) => findings.filter((one) => isGrave(one) && one.rule === rule).length;
  return [...new Set(after.map(({ rule }) => rule))].every((rule) => grave(after, rule) <= grave(before, rule));
}

function editFault(fix: Fix, text: string): string | undefined {
  const spans = fix.edits.map((edit) => edit.span).sort((a, b) => a.start - b.start || a.end - b.end);
  if (spans.length === 0) return "no edits";
  for (const [i, { start, end }] of spans.entries()) {
    if (start < 0 || start > end || end > text.length) return `outside the text: ${start}–${end}`;
    if (i > 0 && spans[i - 1]!.end > start) return `edits overlap at ${start}`;
  }
  return undefined;
}

/** `blank`: tab stops as visible blanks, as an editor without snippets gives them; else as they stand. */
function applyFix(fix: Fix, text: string, blank: boolean): string {
  const render = blank ? withBlanks : withExamples;
  return applyEdits(
    text,
    fix.edits.map(({ span, snippet }) => ({ span, newText: render(snippet) })),
  );
}
