// What the profiles that are on ask for on a topic, and how grave it is when the policy leaves it out.
import { type Asked, askedBy, whenOf } from "../../knowledge/requirements";
import type { Policy, RequirementReading } from "../../policy/policy";
import type { Span } from "../../text/span";
import { type Related, type Severity, severities } from "../rule";

/** A requirement that is asked of this policy, with what the policy says on it. */
export interface AskedOfTopic extends Asked {
  readonly reading: RequirementReading;
}

/** By the profiles, since many rules ask in turn. */
let last: { readonly key: string; readonly asked: readonly Asked[] } | undefined;

function asked(profiles: readonly string[]): readonly Asked[] {
  const key = profiles.join();
  if (last?.key !== key) last = { key, asked: askedBy(profiles) };
  return last.asked;
}

/** Those on one topic whose conditions the text meets. */
export function askedOf(policy: Policy, profiles: readonly string[], topic: string): AskedOfTopic[] {
  return asked(profiles).flatMap((one) => {
    const reading = policy.requirements[one.requirement.id];
    return one.requirement.topic === topic && reading?.asked ? [{ ...one, reading }] : [];
  });
}

/** Required: a warning, and information where it is half said; on a condition: information; recommended: a hint. */
export function severityOfGap({ requirement, reading }: AskedOfTopic): Severity {
  if (requirement.kind === "recommended") return "hint";
  return requirement.kind === "required" && reading.state === "absent" ? "warning" : "information";
}

export const gravest = (among: readonly Severity[]): Severity => severities.find((one) => among.includes(one)) ?? "hint";

/** The places by which the text meets the conditions, each condition once; not the place of the finding itself. */
export function reasonsOf(asked: readonly AskedOfTopic[], at: Span): Related[] {
  const reasons = new Map<string, Related>();
  for (const { requirement, reading } of asked) {
    const when = whenOf(requirement);
    if (reading.because && reading.because.start !== at.start && when && !reasons.has(when))
      reasons.set(when, { span: reading.because, message: `Asked for where ${when}` });
  }
  return [...reasons.values()];
}
