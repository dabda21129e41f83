// missing/<topic>: no statement is found about something that its reader should find, or not all that a law asks for whose profile is on.
// One rule for each topic of the knowledge; those that only some laws ask for speak only where such a profile is on.
import { clauses } from "../../knowledge/clauses";
import { furtherTopics, profiles } from "../../knowledge/requirements";
import { topics } from "../../knowledge/topics";
import type { Policy, Topic } from "../../policy/policy";
import type { Fault, Fix, Rule, RuleSettings, Severity } from "../rule";
import { type AskedOfTopic, askedOf, gravest, reasonsOf, severityOfGap } from "./asked";
import { faultyExample, soundExample } from "./examples";
import { addToTopic, insertTopic } from "./mending";
import { absentMessage, gapsMessage, type Subject } from "./messages";
import { placeOf, titleOf, within } from "./place";
import { isWhole } from "./whole";

const ofTopics = topics.map((topic) => ruleOf(topic, topic.severity));
const ofFurtherTopics = furtherTopics.map((topic) => ruleOf({ ...topic, basis: basisOf(topic.id) }));

export const missing: readonly Rule[] = [...ofTopics, ...ofFurtherTopics];

/** Every provision that asks for a further topic. */
function basisOf(topic: string): string[] {
  return [...new Set(profiles.flatMap(({ requirements }) => requirements.flatMap((one) => (one.topic === topic ? one.basis : []))))];
}

/** The profiles that ask for a topic. */
function askersOf(topic: string): string[] {
  return profiles.filter(({ requirements }) => requirements.some((one) => one.topic === topic)).map(({ id }) => id);
}

/** `severity`: where no profile is on; none for a topic that baseline does not ask for. */
function ruleOf(topic: Subject, severity?: Severity): Rule {
  const asking = askersOf(topic.id);
  return {
    name: `missing/${topic.id}`,
    summary: `Nothing, or too little, is said about ${topic.subject}`,
    why: `${topic.why} ${topic.ask}

A topic counts as present when a sentence speaks of it, a heading with nothing under it does not. Where the text says that its company gets no data of
its readers at all, what could only be said of such data is not asked for, unless a chosen profile asks. Whether what is said is true, or enough for a law that
applies to you, cannot be seen from the text.${severity ? "" : ` Looked for only with one of the profiles ${asking.join(", ")}.`}`,
    basis: topic.basis,
    severity: severity ?? "information",
    faulty: [faultyExample(topic.id)],
    sound: [soundExample(topic.id)],
    *check(policy: Policy, settings: RuleSettings): Iterable<Fault> {
      const topicState = stateOf(policy, topic.id);
      if (!topicState || !isWhole(policy)) return;
      const gaps = askedOf(policy, settings.profiles, topic.id).filter(isGap);
      if (topicState.state !== "absent") yield* gapsOf(topic, topicState, gaps);
      else if (!isCovered(policy, topic.id) && ((severity && hasMatter(policy, topic.id)) || gaps.length > 0)) {
        const title = titleOf(policy);
        const { span } = isLine(topic.id) ? { span: title } : placeOf(policy, topic.id);
        const grave = gravest([...(severity ? [severity] : []), ...gaps.map(severityOfGap)]);
        const near = policy.signals.map(({ profile }) => profile);
        const message = absentMessage(topic, gaps, span.start !== title.start, near);
        yield { span, message, severity: grave, related: reasonsOf(gaps, span) };
      }
    },
    *fixes(policy: Policy, _fault: Fault, settings: RuleSettings): Iterable<Fix> {
      const topicState = stateOf(policy, topic.id)!;
      const gaps = askedOf(policy, settings.profiles, topic.id).filter(isGap);
      if (topicState.state === "absent") yield* insertTopic(policy, topic, gaps, settings);
      else yield* addToTopic(policy, topic, topicState, gaps, settings);
    },
  };
}

const stateOf = (policy: Policy, id: string): Topic | undefined => policy.topics[id] ?? policy.furtherTopics[id];

const isGap = ({ reading }: AskedOfTopic): boolean => reading.state !== "present";

/** One finding for all that the profiles ask for on a topic and the policy leaves out. */
function* gapsOf(topic: Subject, { span }: Topic, gaps: readonly AskedOfTopic[]): Iterable<Fault> {
  if (gaps.length === 0) return;
  yield { span: span!, message: gapsMessage(topic, gaps), severity: gravest(gaps.map(severityOfGap)), related: reasonsOf(gaps, span!) };
}

/** Mended by a line under the title, not by a section. */
const isLine = (id: string): boolean => "line" in (clauses[id] ?? {});

/** What every policy says, whatever its company gets of its readers. */
const alwaysSaid = new Set(["controller-identity", "contact", "effective-date", "changes"]);

/** Where a company gets no data at all there is nothing to say of them, unless a profile asks for it. */
const hasMatter = (policy: Policy, id: string): boolean => policy.nothingHeld === undefined || alwaysSaid.has(id);

/** Within another topic that is missing too: one finding is enough. */
const isCovered = (policy: Policy, id: string): boolean => policy.topics[within[id] ?? ""]?.state === "absent";
