// missing/<topic>: the policy says nothing about something that its reader should find. One rule for each topic of the knowledge.
import { insertLine, insertSection } from "../../document/insert";
import { clauses } from "../../knowledge/clauses";
import { citationsOf } from "../../knowledge/laws";
import { type TopicEntry, topics } from "../../knowledge/topics";
import { isPart } from "../../policy/kind";
import type { Policy } from "../../policy/policy";
import type { Fault, Fix, Rule } from "../rule";
import { faultyExample, soundExample } from "./examples";
import { placeOf, titleOf } from "./place";

export const missing: readonly Rule[] = topics.map((topic) => ({
  name: `missing/${topic.id}`,
  summary: `The policy says nothing about ${topic.subject}`,
  why: `${topic.why} ${topic.ask}

A topic counts as present when a sentence speaks of it, a heading with nothing under it does not. Whether what is said is true, or enough for a law that
applies to you, cannot be seen from the text.`,
  basis: topic.basis,
  severity: topic.severity,
  faulty: [faultyExample(topic.id)],
  sound: [soundExample(topic.id)],
  *check(policy: Policy): Iterable<Fault> {
    if (policy.topics[topic.id]?.state !== "absent" || !isWhole(policy) || isCovered(policy, topic.id)) return;
    const { span } = isLine(topic.id) ? { span: titleOf(policy) } : placeOf(policy, topic.id);
    yield { span, message: messageOf(topic) };
  },
  *fixes(policy: Policy): Iterable<Fix> {
    const clause = clauses[topic.id];
    if (!clause) return;
    if ("line" in clause) yield { title: `Insert ${topic.name}`, edits: [insertLine(policy.document, clause.line)], preferred: true };
    else
      yield {
        title: `Insert a section on ${topic.name}`,
        edits: [insertSection(policy.document, placeOf(policy, topic.id), clause)],
        preferred: true,
      };
  },
}));

/** Mended by a line under the title, not by a section. */
const isLine = (id: string): boolean => "line" in (clauses[id] ?? {});

/** Topics that a text must touch, and words that it must have, before silence means anything. */
const fewestTopics = 4;
const fewestWords = 80;

/** A whole privacy policy, all in English: neither a fragment, nor a text that stands beside one. */
function isWhole(policy: Policy): boolean {
  if (policy.kind !== "privacy" || policy.language.kind !== "english" || isPart(policy.document)) return false;
  if (Object.values(policy.topics).filter(({ state }) => state !== "absent").length < fewestTopics) return false;
  let words = 0;
  for (const { prose } of policy.document.blocks) {
    words += prose.text.split(" ").length;
    if (words >= fewestWords) return true;
  }
  return false;
}

/** A topic within another that is missing too: one finding is enough. */
const within: Readonly<Record<string, string>> = { "exercising-rights": "rights", "collection-methods": "data-collected" };

const isCovered = (policy: Policy, id: string): boolean => policy.topics[within[id] ?? ""]?.state === "absent";

function messageOf(topic: TopicEntry): string {
  const sources = citationsOf(topic.basis).slice(0, 3);
  const law = sources.length === 0 ? "" : ` See ${sources.join("; ")}, where ${sources.length === 1 ? "it applies" : "they apply"}.`;
  return `This policy says nothing about ${topic.subject}. ${topic.why} ${topic.ask}${law}`;
}
