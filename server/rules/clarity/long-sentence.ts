// clarity/long-sentence: sentences that no reader holds in the head.
import type { Document, Sentence } from "../../document/document";
import { perSentence } from "../../document/passages";
import type { Rule } from "../rule";
import { byPart } from "../wordingFaults";

/**
 * Words. The United Kingdom's government writes at most 25 words a sentence and cites a study by which readers of sentences of 43 words understood
 * less than a tenth (insidegovuk.blog.gov.uk, 4 August 2014, read on 2026-11-22). Law needs more; three times as many is beyond reason.
 */
const limit = 75;

const ending = "and ".concat(
  "to tell you when the boat that you hired is ready, where it lies, how it is steered and what to do if it leaks, ".repeat(3),
);
const long = `We use your name, your address and your telephone number to send you the bill, to answer what you ask us, ${ending}and to know who is on the water.`;

export const longSentence: Rule = {
  name: "clarity/long-sentence",
  summary: "A sentence of more than 75 words",
  why: `The longer a sentence, the fewer readers reach its end with its beginning in mind. [The style guide of the United Kingdom's
government](https://insidegovuk.blog.gov.uk/2014/08/04/sentence-length-why-25-words-is-our-limit/) stops at 25 words, because studies found that at 43 words
readers understand less than a tenth. Privacy law asks for clear and plain language; and what stands in the middle of such a sentence is often what
the company would least like to be found hiding. Only sentences of three times that length are marked.`,
  basis: ["gdpr-12-1"],
  severity: "hint",
  faulty: [{ text: `[|${long}|]` }],
  sound: [
    { text: "We use your name and your address to send you the bill. We use your telephone number to tell you when the boat is ready." },
    { text: `| Data | Use |\n| --- | --- |\n| name | ${long.slice(0, -1)} |`, note: "a cell of a table", only: "It is a table." },
  ],
  *check(policy) {
    const { document, kind } = policy;
    if (kind === "terms") return;
    const found = lengths(document).flatMap((words, index) =>
      words > limit ? [{ sentence: document.sentences[index]!, index, words }] : [],
    );
    for (const [first, ...others] of byPart(policy, found, ({ index }) => index))
      yield {
        span: first!.sentence.span,
        message: `This sentence has ${first!.words} words; few readers follow one of more than 25. Make it several sentences, or a list.`,
        related: others.slice(0, 5).map(({ sentence, words }) => ({ span: sentence.span, message: `This one has ${words} words.` })),
      };
  },
};

const lengths = perSentence((sentence, passage) => (isProse(passage, sentence) ? wordsIn(sentence.prose.text) : 0));

const isProse = (document: Document, { block, prose }: Sentence): boolean =>
  /^(?:paragraph|item|quote)$/.test(document.blocks[block]!.kind) && /[.!?][)"”’]?$/.test(prose.text);

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
