// contact/placeholder: where an address belongs stands a masked or unfilled one.
import type { Rule } from "../rule";

export const placeholder: Rule = {
  name: "contact/placeholder",
  summary: "A masked or unfilled contact detail",
  why: ``,
  basis: ["gdpr-13-1-a"],
  severity: "error",
  faulty: [],
  sound: [],
  *check({ contacts, document }) {
    const blanks = contacts.filter((c) => c.placeholder && c.owner !== "other");
    for (let i = 0; i < blanks.length; i++) {
      const { span, text } = blanks[i]!;
      let end = span.end;
      while (i + 1 < blanks.length && /^(?:[\s,;|*_-]|<[^<>]{0,200}>){0,60}$/.test(document.text.slice(end, blanks[i + 1]!.span.start).slice(0, 400))) end = blanks[++i]!.span.end;
      yield { span: { start: span.start, end }, message: `“${text}” is a placeholder, not an address: the reader has nothing to write to. Put the real contact detail here.` };
    }
  },
};
