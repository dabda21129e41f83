// Which of the company's own facts a blank of a template asks for: "[company legal name]", "[your registered address]".
import yaml from "./blanks.yaml";
import type { Company, companyTexts } from "./company";
import { alternatives } from "./contactWords";

type Fact = (typeof companyTexts)[number];
const raw = yaml as Readonly<Record<string, Readonly<Record<Fact, readonly string[]>>>>;
const kinds = Object.entries(raw.facts!).map(
  ([fact, words]) =>
    [fact as Fact, new RegExp(`^(?:(?:${alternatives(raw.factQualifiers as never)}) )*(?:${alternatives(words)})$`, "iu")] as const,
);

/** The fact that is asked for: undefined where none is, or where the company has not told it. */
export function factFor(asks: string, company: Company): string | undefined {
  const fact = factAsked(asks);
  return fact && company[fact];
}

/** The company's name is asked for. */
export const isNameAsked = (asks: string): boolean => factAsked(asks) === "name";

const factAsked = (asks: string): Fact | undefined => {
  const words = asks.replace(/[_\s]+/g, " ").trim();
  return words.length > 80 ? undefined : kinds.find(([, pattern]) => pattern.test(words))?.[0];
};
