// checkText: one text, read and linted, as the output formats see it. A fault of ours is notified; the other rules and texts go on.
import { formatOf } from "../document/format";
import { wordsAround } from "../document/wordsAround";
import { type Finding, lint } from "../lint";
import { fixesOf } from "../mend";
import type { Policy } from "../policy/policy";
import { readPolicy } from "../policy/readPolicy";
import type { Fix } from "../rules/rule";
import type { AgreedFinding } from "../settings";
import { readLines } from "../text/lines";
import type { Span } from "../text/span";
import { withToday } from "./clock";
import type { FileReport, Notice, ReportedFinding } from "./report";
import type { Target } from "./targets";

/** A finding as one knows it again in another version of the text: by the sentences that it and its other places begin in. */
export interface CheckedFinding extends ReportedFinding {
  /** "" where the finding is about the whole text. */
  readonly sentence: string;
  readonly others: readonly string[];
}

export interface CheckedText extends FileReport {
  readonly findings: readonly CheckedFinding[];
  /** What the settings agree to and the text still needs. */
  readonly agreed: readonly AgreedFinding[];
  readonly words: number;
}

/** Why a text was not read as a privacy policy, and what to do about it; none where it was, or where it says itself what it is. */
function whyNotTaken({ kind, document }: Policy): string | undefined {
  if (kind === "privacy" || kind === "cookie" || document.declared) return undefined;
  const seen = kind === "terms" ? "seems to be terms of use" : "was not taken for a privacy policy";
  return `${seen}, so it was not checked for what a policy has to say. If it is one, put <!-- policywright: privacy --> at its top.`;
}

/** Findings of one text whose fixes are tried. Each try reads the text with it, and a text with more faults needs more than a fix. */
const mostTried = 100;

export function checkText(target: Target, withFixes: boolean, notify: (notice: Notice) => void): CheckedText | undefined {
  const { name, path, text } = target;
  const settings = withToday(target.settings);
  const failed = (about: "file" | "rule", message: string, error: unknown, rule?: string) =>
    notify({ level: "error", about, rule, name, path, message: `${message}: ${inWords(error)}` });
  try {
    const policy = readPolicy(text, target.format ?? formatOf(path ?? name), undefined, settings);
    const { findings, failures, agreed } = lint(policy, settings);
    const sentenceAt = (span: Span): string => wordsAround(policy.document, span);
    const untaken = whyNotTaken(policy);
    if (untaken) notify({ level: "note", about: "file", name, path, message: untaken });
    for (const { rule, error } of failures) failed("rule", `the rule ${rule} failed and was left out`, error, rule);
    const fixes = (finding: Finding, index: number): readonly Fix[] => {
      try {
        return withFixes && index < mostTried ? fixesOf(policy, finding, settings, findings) : [];
      } catch (error) {
        failed("rule", `the fixes of ${finding.rule} failed`, error, finding.rule);
        return [];
      }
    };
    const reported = findings.map((finding, index) => ({
      ...finding,
      fixes: fixes(finding, index),
      sentence: isOfTheWhole(finding) ? "" : sentenceAt(finding.span),
      others: finding.related.map(({ span }) => sentenceAt(span)),
    }));
    const words = policy.document.sentences.reduce((sum, { prose }) => sum + (prose.text.match(/\S+/g)?.length ?? 0), 0);
    return { name, path, text, lines: readLines(text), kind: policy.kind, findings: reported, agreed, words };
  } catch (error) {
    failed("file", "could not be checked", error);
    return undefined;
  }
}

/** What is missing is missing in the whole text: the heading that it is shown at is none of its own. */
const isOfTheWhole = ({ rule }: Finding): boolean => rule.startsWith("missing/");

const inWords = (error: unknown): string => (error instanceof Error ? error.message : String(error));
