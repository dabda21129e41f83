// clarity/unused-allowance: a comment allows a finding that is not there, so it hides the next one.
import type { Allowance } from "../../document/document";
import type { Span } from "../../text/span";
import { removeWords, widen } from "../removal";
import type { Fault, Fix, Ledger, Rule } from "../rule";

interface About {
  readonly allowance: Allowance;
  /** Index in `rules` of the name that is not needed; none where the whole comment is not. */
  readonly name?: number;
}

export const unusedAllowance: Rule = {
  name: "clarity/unused-allowance",
  summary: "A comment allows a finding that is not there",
  why: `An allowance that allows nothing was written for a text that has changed since. It will silently hide the next fault of its kind in the same place, and its reason
explains something that is no longer there.`,
  basis: [],
  severity: "hint",
  faulty: [
    {
      text: `[|<!-- policywright-allow-next-line contact/malformed: the address is a picture -->|]

Write to privacy@larkspur.example.`,
      rules: ["contact/malformed"],
      fixed: { fix: "Remove", text: "Write to privacy@larkspur.example." },
      only: "a comment is no text",
    },
    {
      text: `<!-- policywright-allow-next-line contact/malformed, [|dates/impossible|]: agreed -->

Write to privacy@larkspur.`,
      rules: ["contact/malformed", "dates/impossible"],
      only: "a comment is no text",
    },
  ],
  sound: [
    {
      text: `<!-- policywright-allow-next-line contact/malformed: an address inside our network -->

Write to privacy@larkspur.`,
      rules: ["contact/malformed"],
    },
    { text: "<!-- policywright-allow-file contact/missing: switched off anyway -->\n\nWe sell flowers.", note: "The rule is switched off" },
  ],
  check: () => [],
  *checkAllowances({ document }, ledger) {
    for (const allowance of document.allowances) yield* faultsOf(allowance, ledger);
  },
  *fixes({ document }, { about }): Iterable<Fix> {
    const { allowance, name } = about as About;
    const edit =
      name === undefined
        ? { span: widen(document.text, allowance.span), snippet: "" }
        : removeWords(document, withComma(document.text, allowance.ruleSpans[name]!));
    yield {
      title: name === undefined ? "Remove the allowance" : `Remove “${allowance.rules[name]}”`,
      edits: [edit],
      safe: true,
      preferred: true,
    };
  },
};

function* faultsOf(allowance: Allowance, { isUsed, isChecked, names }: Ledger): Iterable<Fault> {
  const { rules, ruleSpans, span } = allowance;
  if (rules.length === 0) {
    if (!isUsed(allowance, "") && names.every(isChecked))
      yield { span, message: "This comment allows whatever is found here, and nothing is. Take it out.", about: { allowance } };
    return;
  }
  const known = (name: string): boolean => names.some((one) => one === name || name === `${one.split("/")[0]}/*`);
  const idle = rules.map((name, i) => ({ name, i })).filter(({ name }) => known(name) && isChecked(name) && !isUsed(allowance, name));
  const message = (name: string) =>
    `Nothing of “${name}” is found here any more, so there is nothing to allow. Take it out, or it hides the next one.`;
  if (idle.length === rules.length) yield { span, message: message(rules.join(", ")), about: { allowance } satisfies About };
  else for (const { name, i } of idle) yield { span: ruleSpans[i]!, message: message(name), about: { allowance, name: i } satisfies About };
}

/** A name of a list with the comma that parts it from its neighbours. */
function withComma(text: string, { start, end }: Span): Span {
  const before = /,\s*$/.exec(text.slice(Math.max(0, start - 20), start))?.[0].length ?? 0;
  if (before > 0) return { start: start - before, end };
  return { start, end: end + (/^\s*,/.exec(text.slice(end, end + 20))?.[0].length ?? 0) };
}
