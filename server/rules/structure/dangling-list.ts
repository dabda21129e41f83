// structure/dangling-list: words announce a list, and none follows.
import type { Fix, Rule } from "../rule";

export const danglingList: Rule = {
  name: "structure/dangling-list",
  summary: "A list is announced and none follows",
  why: `“We disclose your data only to the following bodies:”, and then the next heading. What was to be listed is what the reader came for: which data, to whom,
for what. Without it the sentence says nothing, and “only” binds the company to nobody at all.`,
  basis: [],
  severity: "warning",
  faulty: [
    {
      text: "# Privacy\n\n## Recipients\n\n[|We pass your data on only to the following bodies:|]\n\n## Storage\n\nWe keep orders for ten years.",
      fixed: {
        fix: "Add the list",
        text: "# Privacy\n\n## Recipients\n\nWe pass your data on only to the following bodies:\n\n- [first entry]\n- [second entry]\n\n## Storage\n\nWe keep orders for ten years.",
      },
    },
    {
      text: "1. Data\n\nWe keep what you order.\n\n2. Export\n\n[|Before you leave, save the following items:|]\n\n3. Contact\n\nWrite to us.",
      format: "plaintext",
    },
    { text: "<h2>Cookies</h2><p>[|These cookies are set:|]</p><h2>Rights</h2><p>You may object.</p>", format: "html" },
  ],
  sound: [
    {
      text: "# Privacy\n\n## Recipients\n\nWe pass your data on to the following bodies:\n\n- courts\n- carriers\n\n## Storage\n\nTen years.",
    },
    { text: "We pass your data on only to the following bodies: courts, the police and tax offices." },
    { text: "# Privacy\n\n## Data\n\nWe collect the following data:\n\n### Orders\n\nWhat you order.\n\n### Visits\n\nWhen you come." },
    {
      text: "# Privacy\n\n## Cookies\n\nThe following cookies are set:\n\n![Table of cookies](cookies.png)\n\n## Rights\n\nYou may object.",
    },
  ],
  *check({ announcements }) {
    for (const { span, isAnswered } of announcements)
      if (!isAnswered)
        yield { span, message: "These words announce a list, but none follows. Add what was to be listed, or end the sentence here." };
  },
  *fixes({ document }, { span }): Iterable<Fix> {
    const block = document.blocks.find((b) => b.span.start <= span.start && span.end <= b.span.end);
    if (block?.kind !== "paragraph") return;
    const end = document.text.includes("\r\n") ? "\r\n" : "\n";
    const entries = ["${1:first entry}", "${2:second entry}"];
    const list =
      document.format === "html"
        ? `${end}<ul>${entries.map((e) => `<li>${e}</li>`).join("")}</ul>`
        : `${end}${end}${entries.map((e) => `- ${e}`).join(end)}`;
    yield { title: "Add the list after these words", edits: [{ span: { start: block.span.end, end: block.span.end }, snippet: list }] };
  },
};
