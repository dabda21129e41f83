// structure/numbering: section numbers that skip, repeat, stand out of order, belong to another section or change form.
import type { NumberFault, NumberFaultKind } from "../../policy/numberFaults";
import { renumber } from "../renumber";
import type { Fix, Rule } from "../rule";

export const numbering: Rule = {
  name: "structure/numbering",
  summary: "Section numbers that skip, repeat or change form",
  why: `Sections are cited by their numbers, in the policy itself, in letters and in court. Where two sections bear one number, or one is left out, nobody can say
which is meant, and readers wonder what has been taken out.`,
  basis: [],
  severity: "warning",
  faulty: [
    {
      text: "# Privacy\n\n## 1. Data\n\nWe keep names.\n\n## 2. Use\n\nWe send parcels.\n\n## [|4. Contact|]\n\nWrite to us.\n\n## 5. Changes\n\nWe tell you.",
      fixed: {
        fix: "Renumber",
        text: "# Privacy\n\n## 1. Data\n\nWe keep names.\n\n## 2. Use\n\nWe send parcels.\n\n## 3. Contact\n\nWrite to us.\n\n## 4. Changes\n\nWe tell you.",
      },
    },
    {
      text: "<h1>Privacy</h1>\n<h2>1. Data</h2><p>We keep names.</p>\n<h2>2. Use</h2><p>We send parcels.</p>\n<h2>[|2. Contact|]</h2><p>Write to us.</p>\n<h3>2.1 By post</h3><p>At Mill Lane.</p>",
      format: "html",
      fixed: {
        fix: "Renumber",
        text: "<h1>Privacy</h1>\n<h2>1. Data</h2><p>We keep names.</p>\n<h2>2. Use</h2><p>We send parcels.</p>\n<h2>3. Contact</h2><p>Write to us.</p>\n<h3>3.1 By post</h3><p>At Mill Lane.</p>",
      },
    },
    {
      text: "# Privacy\n\n## 1. Data\n\nWe keep names.\n\n## 2. Use\n\nWe send parcels.\n\n### [|1.1 Parcels|]\n\nBy post.\n\n## 3. Contact\n\nWrite to us.",
      note: "A sub-section of section 2 that was once in section 1.",
    },
    {
      text: "# Privacy\n\n## 1. Data\n\nWe keep names.\n\n## 2. Use\n\nWe send parcels.\n\n## [|III. Contact|]\n\nWrite to us.\n\n## 4. Changes\n\nWe tell you.",
    },
    {
      text: "Terms\n\n1. These terms hold for the shop.\n\n2. You order by pressing the button.\n\n3. All prices hold tax.\n\n3. [|You pay by card.|]\n\n4. We deliver in a week.\n\n5. Write to us by post.",
      format: "plaintext",
      note: "Paragraphs that bear the numbers themselves.",
      only: "As HTML the list before it bears no numbers.",
    },
  ],
  sound: [
    {
      text: "# Privacy\n\n## Clause 1 Data\n\nWe keep names.\n\n## Clause 2 Use\n\nWe send parcels.\n\nClause 2 sets out all that we do.\n\n## Clause 3 Contact\n\nWrite to us.",
      note: "A sentence that begins with the number of a clause.",
    },
    {
      text: "Terms\n\n1. These terms hold for the shop.\n\n2. You order in steps:\n\n1. choose the goods\n\n2. press the button\n\n3. All prices hold tax.\n\n4. We deliver in a week.\n\n5. Write to us by post.",
      format: "plaintext",
      note: "Steps inside a section count for themselves.",
    },
    {
      text: "# Privacy\n\n## 1. Data\n\nWe keep names.\n\n## 2. Use\n\nWe send parcels.\n\n## 3. Contact\n\nWrite to us.\n\n# Annex\n\n## 1. Cookies\n\nWe set one.\n\n## 2. Logs\n\nNone.",
      note: "An annex begins anew.",
    },
    {
      text: "# Privacy\n\n## 3 reasons to trust us\n\nWe are small.\n\n## 24 hour help\n\nCall us.\n\n## 7 days to return\n\nSend it back.",
      note: "No section numbers.",
    },
    {
      text: "# Privacy\n\n## 1. Data\n\nWe keep names.\n\n## 2) Use\n\nWe send parcels.\n\n## 3 - Contact\n\nWrite to us.",
      note: "Only the punctuation differs.",
    },
  ],
  *check({ numberFaults }) {
    for (const fault of numberFaults)
      yield {
        span: fault.span,
        message: messages[fault.kind](fault.number, fault.beside.number, fault.expected, fault.isItem ? "item" : "section"),
        related: [{ span: fault.beside.span, message: relations[fault.kind] }],
        about: fault,
      };
  },
  *fixes(policy, { about }): Iterable<Fix> {
    const edits = renumber(policy, about as NumberFault);
    if (edits) yield { title: "Renumber the sections", edits, safe: true, preferred: true };
  },
};

const messages: Readonly<Record<NumberFaultKind, (own: string, other: string, expected: string, noun: string) => string>> = {
  skip: (own, other, expected, noun) =>
    `${capital(noun)} ${own} follows ${noun} ${other}: there is no ${noun} ${expected}. If none was left out, renumber this ${noun} and those behind it.`,
  repeat: (own, _other, _expected, noun) =>
    `There are two ${noun}s ${own}, so that a reference to it may mean either. Renumber this ${noun} and those behind it.`,
  order: (own, other) => `Section ${own} stands behind section ${other}. Put the sections in the order of their numbers, or renumber them.`,
  foreign: (own, other, expected) =>
    `This part of section ${other} is numbered ${own}, as if it belonged to another section. ${expected} would fit.`,
  form: (own, other, expected) => `The number ${own} follows ${other} in another form. Write ${expected}, as the sections beside it do.`,
};
const capital = (noun: string): string => noun.charAt(0).toUpperCase() + noun.slice(1);

const relations: Readonly<Record<NumberFaultKind, string>> = {
  skip: "What stands before it.",
  repeat: "The other one with this number.",
  order: "The section before it.",
  foreign: "The section it stands in.",
  form: "The section before it.",
};
