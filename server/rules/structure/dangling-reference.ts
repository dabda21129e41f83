// structure/dangling-reference: the text points at a section, table, link or note that does not stand in it.
import type { Reference } from "../../policy/openEnds";
import type { Policy } from "../../policy/policy";
import { danglingGroups } from "../../policy/referenceGroups";
import { escapeSnippet } from "../../text/snippet";
import type { Fix, Rule } from "../rule";

const why: Readonly<Record<Reference["kind"], (words: string) => string>> = {
  section: (words) =>
    `“${words}” is referred to, but nothing in this document bears that number. Name the section that is meant, or take the reference out.`,
  annex: (words) =>
    `“${words}” is referred to, but no such annex stands in this document or is linked. Add it, link it, or take the reference out.`,
  table: (words) => `“${words}”: there is no such table where the text says. Add it, or take the reference out.`,
  figure: (words) => `“${words}”: there is no such picture where the text says. Add it, or take the reference out.`,
  control: (words) => `“${words}”: there is no such thing where the text says. Add it, or say where it is found.`,
  list: (words) => `“${words}”: there is no list where the text says. Add it, or take the reference out.`,
  title: (words) =>
    `“${words}” is referred to as a section, but no heading in this document has that title. Name the section that is meant.`,
  anchor: (words) => `The link “${words}” leads to a place that does not exist on this page. Lead it to the section that is meant.`,
  footnote: (words) => `The note “${words}” has no text. Add the footnote, or take its mark out.`,
  link: (words) => `“${words}” promises a link, and none stands here: the reader has nowhere to go. Add the address.`,
};

export const danglingReference: Rule = {
  name: "structure/dangling-reference",
  summary: "A reference leads to a section, annex, table or link that does not exist",
  why: `“See Section 14.2” sends the reader to a passage that was cut, renumbered or never written. Whatever it was to say, a period, a right, an exception, is
then not said at all, and who looks for it in vain learns that the text has not been read as a whole since it was last changed.`,
  basis: [],
  severity: "warning",
  faulty: [
    {
      text: "# Privacy\n\n## 1. Data\n\nWe keep your order as set out in [|Section 4|] below.\n\n## 2. Storage\n\nOrders are kept for ten years.",
      note: "The sections end with 2.",
    },
    {
      text: '# Privacy\n\nWhat others see is described in the section titled "[|Sharing Your Photos|]".\n\n## Sharing Your Pictures\n\nFriends see your pictures.',
      fixed: {
        fix: "Refer to “Sharing Your Pictures”",
        text: '# Privacy\n\nWhat others see is described in the section titled "Sharing Your Pictures".\n\n## Sharing Your Pictures\n\nFriends see your pictures.',
      },
    },
    {
      text: "# Privacy\n\nSee [|[your choices](#choice)|].\n\n## Choices\n\nYou choose.",
      fixed: { fix: "Lead the link to #choices", text: "# Privacy\n\nSee [your choices](#choices).\n\n## Choices\n\nYou choose." },
      only: "Markdown makes the anchor of the heading.",
    },
    { text: "The periods for each kind of data are listed in [|Annex B|] to this notice." },
    { text: "[|The table below|] shows how long we keep your data.\n\nYou can object at any time." },
    { text: "See the host's privacy policy – [|[Privacy Policy]|]." },
    { text: "To use your rights, fill in the form [|available here|]. We answer within a month." },
    { text: "We share data with some carriers.[|[^2]|]", only: "Footnotes are Markdown's." },
  ],
  sound: [
    {
      text: "# Privacy\n\n## 1. Data\n\nSee Section 2 below and Article 6(1)(b) GDPR.\n\n## 2. Storage\n\nOrders are kept as Section 257 of the Commercial Code says.",
    },
    { text: "The transfer is described in Annex I.B to the standard contractual clauses." },
    { text: "The table below shows how long.\n\n| Data | Period |\n| --- | --- |\n| Orders | ten years |" },
    { text: "Fill in the form [available here](https://heronbay.example/form), or click “Privacy” in the menu." },
    { text: "# Privacy\n\nWe share as described in “Sharing” below.\n\n**Sharing.** We share nothing." },
  ],
  *check({ references }) {
    for (const { first, others, areLost } of danglingGroups(references)) {
      const related = others.slice(0, 20).map(({ span, text }) => ({ span, message: `“${text}” leads nowhere either.` }));
      const message = areLost ? lost(others.length + 1) : why[first.kind](first.text);
      yield { span: first.span, message, ...(areLost ? { severity: "information" as const } : {}), related, about: first };
    }
  },
  *fixes(_policy: Policy, { about }): Iterable<Fix> {
    const { kind, name, nearest } = about as Reference;
    if (!name || !nearest) return;
    const title = kind === "anchor" ? `Lead the link to #${nearest}` : `Refer to “${nearest}”`;
    yield { title, edits: [{ span: name.span, snippet: escapeSnippet(nearest) }] };
  },
};

const lost = (count: number): string =>
  `${count} links of this page, this one first, lead to places that it does not have: the anchors were lost, perhaps when the text was copied. Set them anew.`;
