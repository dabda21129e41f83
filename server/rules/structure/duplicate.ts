// structure/duplicate: a paragraph, sentence or section that stands twice.
import type { Repeat } from "../../policy/repeats";
import { removeBlocks, removeWords } from "../removal";
import type { Fix, Rule } from "../rule";

/** More repeats than an oversight leaves. */
const mostByChance = 4;

export const duplicate: Rule = {
  name: "structure/duplicate",
  summary: "A paragraph, sentence or section that stands twice",
  why: `What stands twice is changed once: sooner or later the two places differ, and the stricter one binds. Until then readers look for a difference that is not
there. Mostly a passage was moved by copying and the first was left where it stood, or it was pasted under the wrong heading in place of another.`,
  basis: [],
  severity: "warning",
  faulty: [
    {
      text: "# Privacy\n\n## Parcels\n\nWe hand your name, your address and your telephone number to the carrier, who needs them to find you.\n\n## Heirs\n\n[|We hand your name, your address and your telephone number to the carrier, who needs them to find you.|]",
      note: "Under the second heading another text is missing.",
      fixed: {
        fix: "Remove this passage",
        text: "# Privacy\n\n## Parcels\n\nWe hand your name, your address and your telephone number to the carrier, who needs them to find you.",
      },
    },
    {
      text: "# Privacy\n\nIf you join our tea club we also note what you drink. [|If you join our tea club we also note what you drink.|] You may leave at any time.",
      fixed: {
        fix: "Remove this passage",
        text: "# Privacy\n\nIf you join our tea club we also note what you drink. You may leave at any time.",
      },
    },
  ],
  sound: [
    {
      text: "# Privacy\n\n## Orders\n\nIf you have questions, please write to us.\n\n## Parcels\n\nIf you have questions, please write to us.",
      note: "A short line that stands wherever it helps.",
    },
    {
      text: "# Privacy\n\n## In short\n\nWe hand your name, your address and your telephone number to the carrier, who needs them to find you.\n\n## Parcels\n\nWe hand your name, your address and your telephone number to the carrier, who needs them to find you.",
      note: "The short version repeats on purpose.",
    },
    {
      text: "# Privacy\n\n## Residents of Virginia\n\nYou may appeal within sixty days of our answer by writing to the address at the end of this notice.\n\n## Residents of Oregon\n\nYou may appeal within sixty days of our answer by writing to the address at the end of this notice.",
      note: "The same right for each of two states.",
    },
  ],
  *check({ repeats }) {
    // A page that says everything in short and at length repeats itself by design.
    const isLayered = repeats.length > mostByChance;
    for (const repeat of repeats) {
      const what = repeat.isWhole
        ? repeat.sentences[1] - repeat.sentences[0] > 1
          ? "These words stand"
          : "This passage stands"
        : "This stands";
      yield {
        span: repeat.span,
        message: `${what} a second time, ${repeat.isExact ? "word for word" : "in almost the same words"}. Keep one of the two; if another text was meant to stand here, put it in.`,
        related: [{ span: repeat.first, message: "The first time." }],
        ...(!isLayered && (repeat.isWhole || repeat.firstSentences[1] === repeat.sentences[0]) ? {} : { severity: "information" as const }),
        about: repeat,
      };
    }
  },
  *fixes({ document }, { about }): Iterable<Fix> {
    const { sentences, firstSentences, isExact, isWhole, span } = about as Repeat;
    const sectionOf = (at: number) => document.sentences[at]!.section;
    const isSafe = isExact && sectionOf(sentences[0]) === sectionOf(firstSentences[0]);
    const from = document.sentences[sentences[0]]!.block;
    const to = document.sentences[sentences[1] - 1]!.block + 1;
    const isAll = isWhole && document.blocks[from - 1]?.kind === "heading" && (document.blocks[to]?.kind ?? "heading") === "heading";
    yield {
      title: isAll ? "Remove this passage and its heading" : "Remove this passage",
      edits: [isWhole ? removeBlocks(document, isAll ? from - 1 : from, to) : removeWords(document, span)],
      ...(isSafe && !isAll ? { safe: true } : {}),
      preferred: isExact,
    };
  },
};
