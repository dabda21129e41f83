// Where a missing section belongs: behind the section on the topic that policies usually speak of before it.
import { mainSections } from "../../document/insertStyle";
import { topicOrder } from "../../knowledge/requirements";
import type { Policy } from "../../policy/policy";
import type { Span } from "../../text/span";

export interface TopicPlace {
  /** Index in Document.sections of the main section behind which it belongs; undefined: before the first. */
  readonly after: number | undefined;
  /** The words to mark: that section's heading, else the title, else the first line. */
  readonly span: Span;
}

/** Topics that are part of another. */
export const within: Readonly<Record<string, string>> = { "exercising-rights": "rights", "collection-methods": "data-collected" };

export function placeOf(policy: Policy, id: string): TopicPlace {
  const { document } = policy;
  const main = mainSections(document);
  const at = topicOrder.indexOf(id);
  for (const earlier of topicOrder.slice(0, at).reverse()) {
    const section = sectionsOn(policy, earlier, main).at(-1);
    if (section !== undefined) return { after: section, span: document.sections[section]!.heading };
  }
  for (const later of topicOrder.slice(at + 1)) {
    const section = sectionsOn(policy, later, main)[0];
    if (section === undefined) continue;
    const before = main[main.indexOf(section) - 1];
    return { after: before, span: before === undefined ? titleOf(policy) : document.sections[before]!.heading };
  }
  return { after: main[main.length - 1], span: titleOf(policy) };
}

/** Where something is added to what the policy says on a topic: in the section whose heading speaks of it. */
export function homeOf({ document, sectionTopics }: Policy, id: string): Span | undefined {
  const home = document.sections.findIndex((section, i) => {
    const above = section.parent === undefined ? undefined : sectionTopics[section.parent];
    return sectionTopics[i]?.has(id) && !above?.has(id) && document.blocks.some((block) => block.section === i && block.kind !== "heading");
  });
  return document.blocks.find((block) => block.section === home && block.kind !== "heading")?.span;
}

/** The main sections that speak of a topic, themselves or in a section under them. */
function sectionsOn({ document, sectionTopics }: Policy, id: string, main: readonly number[]): number[] {
  return document.sections.flatMap((_section, i) => {
    if (!sectionTopics[i]?.has(id)) return [];
    let at: number | undefined = i;
    while (at !== undefined && !main.includes(at)) at = document.sections[at]!.parent;
    return at === undefined ? [] : [at];
  });
}

/** The title's words, or the first line of prose. */
export function titleOf({ document }: Policy): Span {
  const title = document.sections[0];
  if (title && title.number === undefined) return title.heading;
  return document.sentences[0]?.span ?? { start: 0, end: 0 };
}
