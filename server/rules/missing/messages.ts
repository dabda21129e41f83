// The words of missing/<topic>: what is not said, why it matters, what to do, and which provisions ask for it.
import { citationsOf } from "../../knowledge/laws";
import { whenOf } from "../../knowledge/requirements";
import type { TopicEntry } from "../../knowledge/topics";
import type { AskedOfTopic } from "./asked";

export type Subject = Pick<TopicEntry, "id" | "name" | "subject" | "why" | "ask" | "basis">;

/** The policy is silent on the topic. */
export function absentMessage(topic: Subject, asked: readonly AskedOfTopic[]): string {
  return `This policy says nothing about ${topic.subject}. ${topic.why} ${topic.ask}${asked.length > 0 ? askedFor(asked) : mayApply(topic)}`;
}

/** Without a profile: where to read on. */
function mayApply(topic: Subject): string {
  const sources = citationsOf(topic.basis).slice(0, 3);
  return sources.length === 0 ? "" : ` See ${sources.join("; ")}, where ${sources.length === 1 ? "it applies" : "they apply"}.`;
}

/** The provisions of the profiles that are on: those without a condition, then each condition with its own. */
function askedFor(asked: readonly AskedOfTopic[]): string {
  const byCondition = new Map<string, Set<string>>();
  for (const { requirement, citations } of asked) {
    const when = requirement.kind === "conditional" ? (whenOf(requirement) ?? "") : "";
    const all = byCondition.get(when) ?? new Set();
    for (const cite of citations) all.add(cite);
    byCondition.set(when, all);
  }
  const always = byCondition.get("");
  byCondition.delete("");
  const parts = always ? [[...always].join("; ")] : [];
  for (const [when, cites] of byCondition) parts.push(`where ${when}, ${[...cites].join("; ")}`);
  return ` Asked for by ${parts.join("; and, ")}.`;
}

/** The policy speaks of the topic, but leaves out some of what is asked for. */
export function gapsMessage(topic: Subject, gaps: readonly AskedOfTopic[]): string {
  const byWords = new Map<string, Set<string>>();
  for (const { requirement, citations, reading } of gaps) {
    const words = reading.lacks ?? `it does not say ${requirement.asks}`;
    const cites = byWords.get(words) ?? new Set();
    const when = requirement.kind === "conditional" ? `, where ${whenOf(requirement)}` : "";
    for (const cite of citations) cites.add(cite + when);
    byWords.set(words, cites);
  }
  const parts = [...byWords].map(([words, cites]) => `${words} (${[...cites].join("; ")})`);
  return `This policy speaks of ${topic.name}, but leaves out some of what the chosen profiles ask for: ${parts.join("; ")}. Say it, if it applies to you.`;
}
