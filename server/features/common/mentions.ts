// Mentions: every place where the policy names data, a recipient or a purpose, once each, in the order of the text.
import type { Policy } from "../../policy/policy";
import type { Mention } from "../../statements/statement";
import { contains } from "../../text/span";

export type MentionKind = "data" | "recipient" | "purpose" | "technology";

export interface Named {
  readonly kind: MentionKind;
  readonly mention: Mention;
}

const known = new WeakMap<Policy, readonly Named[]>();

/** Words that only stand for something named before ("this information", "they") name nothing. */
export function mentionsOf(policy: Policy): readonly Named[] {
  const before = known.get(policy);
  if (before) return before;
  const found = new Map<string, Named>();
  const add = (kind: MentionKind, mentions: readonly Mention[]) => {
    for (const mention of mentions)
      if (!mention.anaphor && !mention.resolved && mention.span.end > mention.span.start)
        found.set(`${kind} ${mention.span.start} ${mention.span.end}`, { kind, mention });
  };
  for (const { actor, data, recipients, purposes, technologies, verb } of policy.statements) {
    const named = [...data, ...recipients, ...purposes, ...technologies];
    // What holds the verb and something else that is named is a sentence, not a name.
    const isName = ({ span }: Mention) =>
      !contains(span, verb) || !named.some((one) => one.span.end - one.span.start < span.end - span.start && contains(span, one.span));
    add("data", data.filter(isName));
    add("recipient", recipients.filter(isName));
    if (actor.kind === "third-party" && actor.mention) add("recipient", [actor.mention]);
    add("purpose", purposes.filter(isName));
    add("technology", technologies.filter(isName));
  }
  const all = [...found.values()].sort((a, b) => a.mention.span.start - b.mention.span.start || a.mention.span.end - b.mention.span.end);
  known.set(policy, all);
  return all;
}

/** Whether two mentions name the same: the same company, or the same kind where neither is a company's name. */
export const nameSame = (a: Mention, b: Mention): boolean =>
  a.name || b.name
    ? a.name === b.name
    : a.term === b.term && (a.term.startsWith("other") || a.kind ? a.kind === b.kind && sameWords(a, b) : true);

const sameWords = (a: Mention, b: Mention): boolean => a.kind !== undefined || a.text.toLowerCase() === b.text.toLowerCase();
