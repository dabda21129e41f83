// clarity/malformed-allowance: a comment that means to allow something and does not, or does not say why.
import { distance } from "fastest-levenshtein";
import type { Allowance, StrayRemark } from "../../document/document";
import { widen } from "../removal";
import type { Fault, Fix, Ledger, Rule } from "../rule";

const commands = ["policywright-allow-next-line", "policywright-allow-file", "policywright-allow", "policywright-end-allow"];

/** What a fix needs: words to put in the place of others, or a comment to take out. */
interface About {
  readonly instead?: { readonly start: number; readonly end: number; readonly words: string };
  readonly remove?: boolean;
  /** Where a reason goes. */
  readonly reasonAt?: number;
}

export const malformedAllowance: Rule = {
  name: "clarity/malformed-allowance",
  summary: "A comment means to allow something and does not work, or gives no reason",
  why: `An allowance with a name that no rule bears, or a command that does not exist, allows nothing: the finding stays, or comes back with the next version, and nobody sees why.
One without a reason leaves the next author to guess who agreed to it.`,
  basis: [],
  severity: "warning",
  faulty: [
    {
      text: "<!-- policywright-allow-next-line [|contact/malfrmed|]: an address inside our network -->\n\nWrite to the office.",
      fixed: {
        fix: "Write “contact/malformed”",
        text: "<!-- policywright-allow-next-line contact/malformed: an address inside our network -->\n\nWrite to the office.",
      },
      only: "a comment is no text",
    },
    {
      text: "<!-- [|policywright-allow-nextline|] contact/malformed: an address inside our network -->\n\nWrite to the office.",
      only: "a comment is no text",
    },
    {
      text: "[|<!-- policywright-allow contact/malformed: agreed -->|]\n\nWrite to the office.",
      note: "The passage has no end",
      only: "a comment is no text",
    },
    {
      text: "[|<!-- policywright-allow-file contact/malformed -->|]\n\nWrite to the office.",
      note: "No reason is given",
      only: "a comment is no text",
    },
  ],
  sound: [
    { text: "<!-- policywright-allow-file contact/malformed: addresses inside our network -->\n\nWrite to the office." },
    { text: "<!-- policywright: privacy -->\n\nWrite to the office." },
  ],
  check: () => [],
  *checkAllowances({ document }, ledger) {
    for (const stray of document.strayRemarks) yield strayFault(stray);
    for (const allowance of document.allowances) yield* faultsOf(allowance, ledger);
  },
  *fixes({ document }, { about }): Iterable<Fix> {
    const { instead, remove, reasonAt } = about as About;
    if (instead)
      yield {
        title: `Write “${instead.words}”`,
        edits: [{ span: { start: instead.start, end: instead.end }, snippet: instead.words }],
        preferred: true,
      };
    if (reasonAt !== undefined)
      yield {
        title: "Give the reason",
        edits: [{ span: { start: reasonAt, end: reasonAt }, snippet: ": ${1:the reason}" }],
        preferred: true,
      };
    if (remove) {
      const { span } = [...document.strayRemarks, ...document.allowances].find((one) => one.span.start === (about as { at: number }).at)!;
      yield { title: "Remove the comment", edits: [{ span: widen(document.text, span), snippet: "" }] };
    }
  },
};

function strayFault({ kind, span, command, commandSpan }: StrayRemark): Fault {
  if (kind === "unclosed")
    return {
      span,
      message: "This comment opens a passage that is never closed, so it reaches to the end. Close it with policywright-end-allow.",
      about: { remove: true, at: span.start },
    };
  if (kind === "unopened")
    return { span, message: "This comment closes a passage that was never opened. Take it out.", about: { remove: true, at: span.start } };
  const instead = nearest(command, commands);
  return {
    span: commandSpan,
    message: `“${command}” is no command, so this comment allows nothing. There are ${commands.join(", ")}.`,
    about: instead ? { instead: { ...commandSpan, words: instead } } : { remove: true, at: span.start },
  };
}

function* faultsOf({ rules, ruleSpans, reason, span, scope }: Allowance, { names }: Ledger): Iterable<Fault> {
  const families = [...new Set(names.map((name) => `${name.split("/")[0]}/*`))];
  for (const [i, name] of rules.entries()) {
    if (names.includes(name) || families.includes(name)) continue;
    const at = ruleSpans[i]!;
    const instead = nearest(name, [...names, ...families]);
    const hint = instead ? ` Is “${instead}” meant?` : "";
    yield {
      span: at,
      message: `There is no rule “${name}”, so nothing is allowed by it.${hint}`,
      about: instead ? { instead: { ...at, words: instead } } : {},
    };
  }
  if (reason || rules.length === 0) return;
  const kind = scope === "file" ? "in this file" : scope === "block" ? "in this passage" : "here";
  yield {
    span,
    severity: "hint",
    message: `${rules.join(", ")} is allowed ${kind} without a reason. Say who agreed to it and why, behind a colon.`,
    about: { reasonAt: ruleSpans.at(-1)!.end },
  };
}

/** The candidate that takes the fewest changes, where they are few. */
function nearest(word: string, candidates: readonly string[]): string | undefined {
  const ranked = candidates.map((one) => ({ one, far: distance(word.slice(0, 60), one) })).sort((a, b) => a.far - b.far);
  return ranked[0] && ranked[0].far <= Math.max(2, word.length / 5) ? ranked[0].one : undefined;
}
