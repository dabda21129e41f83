// The words of missing/<topic>: what is not said, why it matters, what to do, and which provisions ask for it.
import { citationsOf } from "../../knowledge/laws";
import { whenOf } from "../../knowledge/requirements";
import type { TopicEntry } from "../../knowledge/topics";
import type { AskedOfTopic } from "./asked";

export type Subject = Pick<TopicEntry, "id" | "name" | "subject" | "why" | "ask" | "basis">;

/**
 * The policy is silent on the topic. `isBehind`: the place marked is the section behind which one on the topic belongs; `near`: the profiles of
 * whose laws the text itself speaks.
 */
export function absentMessage(topic: Subject, asked: readonly AskedOfTopic[], isBehind: boolean, near: readonly string[]): string {
  return `No statement about ${topic.subject} was found${isBehind ? "; a section on it would fit behind this one" : ""}. ${topic.why} ${topic.ask}${asked.length > 0 ? askedFor(asked) : mayApply(topic, near)}`;
}

/** Laws that most readers of a policy live under, in the order in which they are named; others where the text speaks of them. */
const familiar = ["gdpr", "ccpa", "caloppa", "coppa", "google-play", "apple"];
const mostCited = 3;

/** Without a profile: where to read on. */
function mayApply(topic: Subject, near: readonly string[]): string {
  const rank = (id: string): number => [...near, ...familiar].findIndex((law) => id.startsWith(`${law}-`));
  const ids = topic.basis.filter((id) => rank(id) >= 0).sort((a, b) => rank(a) - rank(b));
  const sources = citationsOf(ids).slice(0, mostCited);
  return sources.length === 0 ? "" : ` See ${sources.join("; ")}, where ${sources.length === 1 ? "it applies" : "they apply"}.`;
}

/** Citations by the condition on which they ask; "" for those that always do. */
function byCondition(asked: readonly AskedOfTopic[]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const { requirement, citations } of asked) {
    const when = requirement.kind === "conditional" ? (whenOf(requirement) ?? "") : "";
    const cites = groups.get(when) ?? new Set();
    for (const cite of citations) cites.add(cite);
    groups.set(when, cites);
  }
  return groups;
}

/** The provisions of the profiles that are on: those without a condition, then each condition with its own. */
function askedFor(asked: readonly AskedOfTopic[]): string {
  const parts = [...byCondition(asked)].sort(([a], [b]) => a.length - b.length);
  return ` Asked for ${parts.map(([when, cites]) => `${when === "" ? "" : `where ${when}, `}by ${[...cites].join("; ")}`).join(", and ")}.`;
}

/** The policy speaks of the topic, but leaves out some of what is asked for. */
export function gapsMessage(topic: Subject, gaps: readonly AskedOfTopic[]): string {
  const byWords = new Map<string, AskedOfTopic[]>();
  for (const gap of gaps) {
    const words = gap.reading.lacks ?? `it does not say ${gap.requirement.asks}`;
    byWords.set(words, [...(byWords.get(words) ?? []), gap]);
  }
  const parts = [...byWords].map(([words, of]) => `${words} (${provisions(of)})`);
  return `This policy speaks of ${topic.name}, but leaves out some of what the chosen profiles ask for: ${parts.join("; ")}. Say it, if it applies to you.`;
}

const provisions = (gaps: readonly AskedOfTopic[]): string =>
  [...byCondition(gaps)].map(([when, cites]) => [...cites].join("; ") + (when === "" ? "" : `, where ${when}`)).join("; ");
