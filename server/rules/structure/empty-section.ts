// structure/empty-section: a heading with nothing under it.
import type { Section } from "../../document/document";
import { type EmptySection, emptySections } from "../../document/emptySections";
import { insertBody } from "../../document/insertBody";
import { clauses } from "../../knowledge/clauses";
import { isContents } from "../../knowledge/passages";
import { topics } from "../../knowledge/topics";
import type { Policy } from "../../policy/policy";
import { removeBlocks } from "../removal";
import type { Fix, Rule } from "../rule";

export const emptySection: Rule = {
  name: "structure/empty-section",
  summary: "A heading with nothing under it",
  why: `A heading promises an answer. Where nothing follows, readers take the page for broken or the answer for withheld, and whoever checks the policy takes
the subject for dealt with. Mostly the text was lost in editing, or was never written.`,
  basis: ["gdpr-12-1"],
  severity: "warning",
  faulty: [
    {
      text: "# Privacy Policy\n\n## What we collect\n\nWe collect your name.\n\n## [|How long we keep it|]\n\n# Annex\n\nOur shop is at Mill Lane.",
      note: "The next heading stands higher.",
    },
    {
      text: "# Privacy Policy\n\n## 1. What we collect\n\nWe collect your name.\n\n## [|2. Retention|]\n\n## 3. Contact\n\nWrite to us at 12 Mill Lane.",
      fixed: {
        fix: "Insert model text on retention",
        text: "# Privacy Policy\n\n## 1. What we collect\n\nWe collect your name.\n\n## 2. Retention\n\nWe keep personal data for as long as the following periods run:\n\n- [order records]: kept for [seven years], as tax law requires;\n- [account data]: kept until you close your account;\n- [server logs]: kept for [30 days].\n\n## 3. Contact\n\nWrite to us at 12 Mill Lane.",
      },
    },
    {
      text: "<h1>Privacy Policy</h1>\n<h2>Your account</h2>\n<p>We keep your name.</p>\n<h2>[|Visitors of our stall|]</h2>\n<!-- ask Pia -->\n<h2>Changes</h2>\n<p>We tell you by e-mail.</p>",
      format: "html",
      fixed: {
        fix: "Remove the heading",
        text: "<h1>Privacy Policy</h1>\n<h2>Your account</h2>\n<p>We keep your name.</p>\n<!-- ask Pia -->\n<h2>Changes</h2>\n<p>We tell you by e-mail.</p>",
      },
    },
  ],
  sound: [
    {
      text: "# Privacy Policy\n\n## Your data\n\n### Orders\n\nWe keep your name.\n\n## Changes\n\nWe tell you by e-mail.",
      note: "Its text stands under a deeper heading.",
    },
    {
      text: "# Privacy Policy\n\n## Our cookies\n\n{% include cookie-table.html %}\n\n## Changes\n\nWe tell you by e-mail.",
      note: "Filled when the page is built.",
      only: "A template's tag stands on its own line.",
    },
    {
      text: '<h1>Privacy</h1><h2>How to find us</h2><img src="map.png" alt=""><h2>Changes</h2><p>We tell you by e-mail.</p>',
      format: "html",
      note: "A picture is something.",
    },
    {
      text: "# Privacy Policy\n\n## What we collect\n\nWe collect your name.\n\n## We do not rent out your address\n\n## Retention\n\nWe keep your name for a year.\n\n## Your lamps are safe with us. No ads. No tricks",
      note: "A heading that says all itself, and a slogan at the end.",
    },
    {
      text: "# Privacy Policy\n\n## Part II: Visitors\n\n## Your data\n\nWe keep your name.",
      note: "The heading of a part, set as large as those of its sections.",
    },
  ],
  *check(policy) {
    const looks = countLooks(policy.document.sections);
    for (const empty of emptySections(policy.document)) {
      const certainty = certaintyOf(policy, empty, looks);
      if (certainty === "none") continue;
      const section = policy.document.sections[empty.section]!;
      yield {
        span: section.heading,
        message: `Nothing stands under “${section.name.trim()}” before the next heading or the end of the text. Write what it announces, or remove it.`,
        ...(certainty === "maybe" ? { severity: "information" as const } : {}),
        about: empty,
      };
    }
  },
  *fixes(policy, { about }): Iterable<Fix> {
    const { section, heading } = about as EmptySection;
    const id = topics.find((topic) => policy.sectionTopics[section]?.has(topic.id))?.id ?? "";
    const clause = clauses[id];
    const name = topics.find((topic) => topic.id === id)?.name;
    if (clause && "body" in clause)
      yield { title: `Insert model text on ${name}`, edits: [insertBody(policy.document, heading, clause.body)], preferred: true };
    yield { title: "Remove the heading", edits: [removeBlocks(policy.document, heading, heading + 1)] };
  },
};

/** Headings of the same look beside one without mark-up: it is then no stray line. */
const fewest = 2;

const isCapitals = ({ name }: Section): boolean => name === name.toUpperCase();

/** Headings look alike when numbered, or on one level and in the same letters. */
const lookOf = (section: Section): string => (section.number !== undefined ? "numbered" : `${section.level} ${isCapitals(section)}`);

/** How many headings have each look. */
function countLooks(sections: readonly Section[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const section of sections) counts.set(lookOf(section), (counts.get(lookOf(section)) ?? 0) + 1);
  return counts;
}

/** Whether the words are surely a heading, and surely one with a text of its own rather than that of a group. */
function certaintyOf(
  { document: { sections } }: Policy,
  { section: index, next }: EmptySection,
  looks: ReadonlyMap<string, number>,
): "sure" | "maybe" | "none" {
  const section = sections[index]!;
  if (isContents(section.name) || index === 0) return "none";
  const peers = looks.get(lookOf(section))! - 1;
  if (section.rank === undefined && peers < fewest) return "none";
  if (next === undefined) return "sure";
  const follower = sections[next]!;
  if (follower.level < section.level) return "sure";
  if (section.number !== undefined) return follower.number === undefined ? "none" : "sure";
  const isLouder = isCapitals(section) && !isCapitals(follower);
  if (follower.number !== undefined) return standsInSeries(sections, index, follower) ? "maybe" : "none";
  return isLouder ? "none" : "maybe";
}

/** Between two numbered sections of its own rank: not over a group of them. */
function standsInSeries(sections: readonly Section[], index: number, follower: Section): boolean {
  const { level, rank } = sections[index]!;
  const before = sections.slice(0, index).findLast((one) => one.level === level);
  return rank !== undefined && rank === follower.rank && level === follower.level && before?.number !== undefined;
}
