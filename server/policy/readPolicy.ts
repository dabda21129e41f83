// readPolicy: the whole reading, text → Policy. Never fails: odd input gives fewer statements, not errors.
import type { Document, Format } from "../document/document";
import { readAhead } from "../document/passages";
import { documentSteps } from "../document/readDocument";
import { type Glossary, noGlossary, vendorNamesIn } from "../knowledge/glossary";
import { findFirstParty } from "../statements/firstParty";
import { readStatements } from "../statements/readStatements";
import { readVendors } from "../statements/vendorTokens";
import { finish, type Steps } from "../text/steps";
import { readAnnouncements } from "./announcedLists";
import { readLapsedCitations } from "./citations";
import { readContacts } from "./contacts";
import { readDates } from "./dates";
import { readDefinitions } from "./definitions";
import { readDisclosures } from "./disclosures";
import { readIntroduced } from "./introduced";
import { kindOf } from "./kind";
import { readLanguage } from "./language";
import { readLooseTerms } from "./looseTerms";
import { readMisnamedEntries } from "./misnamedEntries";
import { readNonPersonal } from "./nonPersonal";
import { readNothingHeld } from "./nothingHeld";
import { readNumberFaults } from "./numberFaults";
import { phraseKey } from "./phraseTokens";
import { readPlaceholders } from "./placeholders";
import type { Policy } from "./policy";
import { readReferences } from "./references";
import { readRepeats } from "./repeats";
import { readFurtherTopics, readRequirements } from "./requirements";
import { readSignals } from "./signals";
import { readStrangeNames } from "./strangeNames";
import { readTerms } from "./terms";
import { findEvidence } from "./topicEvidence";
import { readTopics } from "./topics";
import { readWordings } from "./wordings";

/** An earlier reading of the same document, or as far as one has come. */
export type Earlier = Pick<Policy, "document" | "glossary">;

/**
 * Reads a text. `previous` is an earlier reading of the same document: passages that have not changed are not read again. `given` is what the
 * user adds to the knowledge, such as the settings hold; without it what `previous` was read with.
 */
export const readPolicy = (text: string, format: Format, previous?: Earlier, given?: Glossary): Policy =>
  finish(readingSteps(text, format, previous, given));

/** The same in steps. */
export function* readingSteps(text: string, format: Format, previous?: Earlier, given?: Glossary): Steps<Policy> {
  const document = yield* documentSteps(text, format, previous?.document.format === format ? previous.document : undefined);
  return yield* policySteps(document, given ?? previous?.glossary ?? noGlossary);
}

/** Of a document what the policy is, in steps. */
export function* policySteps(document: Document, given: Glossary): Steps<Policy> {
  const glossary: Glossary = { vendors: given.vendors, terms: given.terms };
  const vendorNames = vendorNamesIn(glossary);
  const firstParty = findFirstParty(document).filter((name) => !vendorNames.includes(name));
  const language = readLanguage(document);
  yield;
  const statements = language.kind === "other" ? [] : yield* readStatements(document, firstParty, readVendors(glossary));
  yield* readAhead(document);
  const { contacts, invitations } = readContacts(document, firstParty);
  yield;
  const evidence = findEvidence(document);
  yield;
  const dates = readDates(document, firstParty);
  yield;
  const topics = readTopics({ document, firstParty, statements, contacts, invitations, evidence, dates });
  yield;
  const disclosures = readDisclosures({ document, firstParty, contacts, evidence, topics });
  yield;
  const sources = { document, firstParty, statements, contacts, evidence };
  const furtherTopics = readFurtherTopics(sources);
  yield;
  const requirements = readRequirements({ ...sources, topics: { ...topics, ...furtherTopics }, disclosures });
  yield;
  const definitions = readDefinitions(document);
  yield;
  const terms = readTerms(document, definitions);
  yield;
  const introduced = new Set([...readIntroduced(document, terms), ...[...Object.keys(glossary.terms), ...vendorNames].map(phraseKey)]);
  yield;
  const looseTerms = language.kind === "other" ? [] : readLooseTerms(document, terms, introduced, [...firstParty, ...vendorNames]);
  yield;
  const strangeNames = [...readStrangeNames(document, introduced, firstParty), ...readMisnamedEntries(document)];
  yield;
  const wordings = readWordings(document, statements, evidence.topicsOf);
  yield;
  const placeholders = yield* readPlaceholders(document, contacts);
  yield;
  const references = yield* readReferences(document);
  yield;
  const announcements = readAnnouncements(document, invitations, evidence.topicsOf);
  yield;
  const repeats = readRepeats(document);
  yield;
  return {
    document,
    glossary,
    kind: kindOf(document),
    language,
    firstParty,
    statements,
    definitions,
    terms,
    looseTerms,
    nonPersonal: readNonPersonal(document),
    nothingHeld: readNothingHeld(document, statements),
    strangeNames,
    topics,
    furtherTopics,
    requirements,
    signals: readSignals(document, evidence),
    sectionTopics: evidence.topicsOf,
    disclosures,
    contacts,
    invitations,
    lapsed: readLapsedCitations(document),
    wordings,
    placeholders,
    references,
    announcements,
    dates,
    numberFaults: readNumberFaults(document),
    repeats,
  };
}
