// Anaphora: "this information", "it", "such data" stand for the data named last in the same section.
import type { Document } from "../document/document";
import type { Mention, Statement } from "./statement";

/** How many sentences back an antecedent may stand. */
const reach = 3;

/** The statements with every anaphor replaced by what it stands for; one that finds nothing keeps the widest kind and stays an anaphor. */
export function resolveAnaphora(document: Document, statements: readonly Statement[]): Statement[] {
  let last: { sentence: number; section: number | undefined; data: readonly Mention[] } | undefined;
  return statements.map((statement) => {
    const section = document.sentences[statement.sentence]?.section;
    const near = last && statement.sentence - last.sentence <= reach && last.section === section ? last : undefined;
    const data = statement.data.flatMap((m) =>
      m.anaphor && near ? near.data.map((d) => ({ ...d, span: m.span, text: m.text, anaphor: true })) : [m],
    );
    const named = data.filter((m) => !m.anaphor && !m.generic);
    if (named.length > 0) last = { sentence: statement.sentence, section, data: named.slice(0, 12) };
    return data === statement.data ? statement : { ...statement, data };
  });
}
