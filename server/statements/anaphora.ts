// Anaphora: "this information", "it", "such data" stand for the data named last in the same section.
import type { Document } from "../document/document";
import type { Part } from "./parts";
import type { Mention, Statement } from "./statement";

/** How many sentences back an antecedent may stand. */
const reach = 3;

/**
 * The statements with every anaphor replaced by what it stands for; one that finds nothing keeps the widest kind and stays an anaphor.
 * `topics` holds, for each sentence of the document, the data it names last.
 */
export function resolveAnaphora(document: Document, statements: readonly Statement[], topics: readonly (readonly Part[])[]): Statement[] {
  return statements.map((statement) => {
    if (!statement.data.some((m) => m.anaphor)) return statement;
    const before = antecedent(document, statement.sentence, topics);
    if (!before) return statement;
    return { ...statement, data: statement.data.flatMap((m) => (m.anaphor ? before.map((part) => stand(m, part)) : [m])) };
  });
}

function antecedent(document: Document, sentence: number, topics: readonly (readonly Part[])[]): readonly Part[] | undefined {
  const section = document.sentences[sentence]!.section;
  for (let i = sentence - 1; i >= Math.max(0, sentence - reach); i--) {
    if (document.sentences[i]!.section !== section) return undefined;
    const named = topics[i]!.filter((part) => !part.anaphor);
    if (named.length > 0) return named;
  }
  return undefined;
}

const stand = (m: Mention, { term, generic, narrowed }: Part): Mention => ({
  span: m.span,
  text: m.text,
  term,
  generic,
  narrowed,
  resolved: true,
});
