// exception/swallows-rule: a promise that its own list of exceptions empties.
import { isA } from "../../knowledge/terms";
import type { Limit, Statement } from "../../statements/statement";
import type { Fault, Rule } from "../rule";

export const swallowsRule: Rule = {
  name: "exception/swallows-rule",
  summary: "A promise that its own list of exceptions empties.",
  why: "A promise with an open door (“other situations”) or with a breach among its exceptions promises nothing, yet readers take it as one. A court may read it against its author.",
  basis: ["ftc-5", "gdpr-5-1-a"],
  severity: "warning",
  faulty: [
    {
      text: "[|We will not disclose your personal data to anybody|], except in the following cases:\n\n- the police ask for them;\n- they leak through a virus;\n- other special situations.",
    },
    {
      text: "[|We do not share your personal data with third parties|], except in the following cases:\n\n- sharing data with partners to improve our service;\n- other situations permitted by law.",
    },
  ],
  sound: [
    {
      text: "We will not disclose your personal data to anybody, except in the following cases:\n\n- the police ask for them;\n- you agree.",
    },
    { text: "We do not share your personal data with third parties, except with carriers that deliver your order." },
  ],
  *check(policy) {
    const unshared = new Set(policy.statements.filter((s) => s.practice === "share" && s.polarity === "does-not").map((s) => s.sentence));
    for (const statement of policy.statements) {
      // "We do not sell or share …" is one rule.
      const fault = statement.practice === "sell" && unshared.has(statement.sentence) ? undefined : swallowed(statement);
      if (fault) yield fault;
    }
  },
};

function swallowed(statement: Statement): Fault | undefined {
  if (
    statement.polarity !== "does-not" ||
    !/^(?:share|sell|use|access)$/.test(statement.practice) ||
    statement.actor.kind === "reader" ||
    statement.actor.kind === "third-party"
  )
    return undefined;
  const listed = statement.limits.filter((l) => l.sense === "exception");
  if (listed.length < 2) return undefined;
  const breaches = listed.filter((l) => l.kind === "breach");
  const doors = listed.filter(isDoor);
  if (breaches.length === 0 && doors.length < 2) return undefined;
  const shown = [...breaches, ...doors];
  return {
    span: statement.span,
    message:
      breaches.length > 0
        ? "A breach of security stands among the exceptions to this rule: it is not a disclosure that the company may permit itself. Take it out, and close the exceptions that leave everything open."
        : "The exceptions leave nothing of this rule: each of those shown lets nearly every disclosure through. Name the recipients and the cases instead.",
    related: shown.map((l) => ({
      span: l.span,
      message: l.kind === "breach" ? "A breach, listed as a permitted disclosure" : "An exception with no bounds",
    })),
  };
}

/** An exception that lets nearly everything through: a catch-all, or partners for the company's own ends. One that asks the reader first does not. */
const isDoor = (l: Limit): boolean =>
  l.kind === "catch-all" ||
  (!/\b(?:only|consent|choose|chosen|opt|agree)\b/i.test(l.text) &&
    l.recipients.some((r) => isA("recipient", r.term, "business-partner") || r.term === "third-party") &&
    l.purposes.some((p) => isA("purpose", p.term, "improvement") || isA("purpose", p.term, "marketing") || p.term === "business"));
