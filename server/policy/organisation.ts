// Who speaks: whether an organisation or a person with a project of their own, and by which name.
import { legalForms, organisationSigns, personSigns } from "../knowledge/contactWords";
import type { Policy } from "./policy";

/** True when a company, shop or association is named, or speaks of its trade; false for a "we" that may be one person. */
export const namesOrganisation = ({ document, firstParty }: Pick<Policy, "document" | "firstParty">): boolean =>
  firstParty.some((name) => legalForms.test(name)) ||
  document.sentences.some(({ prose }) => organisationSigns.test(prose.text.slice(0, 3000)));

/** True when a company, shop, association … speaks; false for "I" and for what calls itself a private project. */
export function speaksForOrganisation({ document, firstParty }: Pick<Policy, "document" | "firstParty">): boolean {
  if (firstParty.some((name) => legalForms.test(name))) return true;
  let organisation = 0;
  let person = 0;
  let i = 0;
  let we = 0;
  for (const { prose } of document.sentences) {
    const text = prose.text.slice(0, 3000);
    if (organisationSigns.test(text)) organisation++;
    if (personSigns.test(text)) person++;
    if (/\b(?:I|my|I'm|I’m)\b/.test(text)) i++;
    if (/\b(?:we|our|us)\b/i.test(text)) we++;
  }
  if (i > we) return false;
  return organisation > person || (person === 0 && we > 0);
}

/** The name of the company, where the text gives it. */
export const ownName = ({ firstParty }: Pick<Policy, "firstParty">): string | undefined =>
  firstParty.find((name) => /^\p{Lu}/u.test(name) && !/^(?:the|our|we|us|company|your)\b/i.test(name) && !/[[\]{}<>_]/.test(name));
