// changedTopics: topics and rights that a version tells its reader of and the other does not, or less of.
import { furtherTopics } from "../knowledge/requirements";
import { topics } from "../knowledge/topics";
import type { Change } from "./change";
import type { Policy, State, Topic } from "./policy";
import { nearest, type VersionText } from "./versionText";

const names: ReadonlyMap<string, string> = new Map([...topics, ...furtherTopics].map(({ id, name }) => [id, name]));

export function changedTopics(before: VersionText, after: VersionText): Change[] {
  const read = ({ policy }: VersionText): Readonly<Record<string, Topic>> => ({ ...policy.furtherTopics, ...policy.topics });
  const changes: Change[] = [];
  const [was, now] = [read(before), read(after)];
  for (const [id, name] of names)
    if (
      was[id] &&
      now[id] &&
      !practised.has(id) &&
      !(was[id].state === "absent" && hasSection(before, id)) &&
      !(now[id].state === "absent" && hasSection(after, id))
    )
      changes.push(...stateChanged(`the text on ${name}`, "topic", was[id], now[id], before, after));
  return [...changes, ...changedRights(before, after)];
}

/** What statements tell better than topics do. */
const practised = new Set(["data-collected", "collection-methods", "purposes", "sharing", "retention", "rights", "effective-date"]);

/** A section on the topic, whatever words it uses. */
const hasSection = ({ policy }: VersionText, topic: string): boolean => policy.sectionTopics.some((topics) => topics.has(topic));

const rank: Readonly<Record<State, number>> = { absent: 0, partial: 1, present: 2 };

function stateChanged(name: string, kind: "topic", was: Topic, now: Topic, before: VersionText, after: VersionText): Change[] {
  if (was.state === now.state) return [];
  const more = rank[now.state] > rank[was.state];
  // The sentence that shows the topic stands in the other version too, nearly as it is: a matter of reading, not of what is said.
  const [shown, mine, other] = more ? [now, after, before] : [was, before, after];
  if (shown.span && nearest(mine, sentenceAt(mine.policy, shown.span.start), other).share >= 0.8) return [];
  const places = { ...(was.span && { old: was.span }), ...(now.span && { new: now.span }) };
  if (was.state === "absent") return [{ kind, change: "appeared", effect: "narrower", message: `New: ${name}.`, ...places }];
  if (now.state === "absent") return [{ kind, change: "went", effect: "wider", message: `Gone: ${name}.`, ...places }];
  return more
    ? [{ kind, change: "strengthened", effect: "narrower", message: `More is said: ${name}.`, ...places }]
    : [{ kind, change: "weakened", effect: "wider", message: `Less is said: ${name}${now.lacks ? ` (${now.lacks})` : ""}.`, ...places }];
}

/** Rights that the disclosures of the knowledge tell apart; those that are topics of their own are told as such. */
const rights = ["access", "rectification", "erasure", "restrict", "object", "portability", "withdraw-consent"] as const;

const rightNames: Readonly<Record<(typeof rights)[number], string>> = {
  access: "a copy of one’s data (access)",
  rectification: "correction (rectification)",
  erasure: "deletion (erasure)",
  restrict: "restriction",
  object: "objection",
  portability: "portability",
  "withdraw-consent": "withdrawing consent",
};

function changedRights(before: VersionText, after: VersionText): Change[] {
  const found: Change[] = [];
  for (const right of rights) {
    const [was, now] = [before, after].map(({ policy }) => policy.disclosures[`gdpr/right-to-${right}`]);
    if (!was || !now || (was.state === "absent") === (now.state === "absent")) continue;
    if (was.state === "absent")
      found.push({
        kind: "right",
        change: "appeared",
        effect: "narrower",
        message: `A right named for the first time: ${rightNames[right]}.`,
        new: now.span,
      });
    else
      found.push({
        kind: "right",
        change: "went",
        effect: "wider",
        message: `A right no longer named: ${rightNames[right]}.`,
        old: was.span,
      });
  }
  return found;
}

/** Index of the first sentence that ends after the offset. */
const sentenceAt = ({ document }: Policy, offset: number): number => document.sentences.findIndex(({ span }) => span.end > offset);
