// readPolicy: the whole reading, text → Policy. Never fails: odd input gives fewer statements, not errors.
import type { Format } from "../document/document";
import { readDocument } from "../document/readDocument";
import { type Glossary, noGlossary, vendorNamesIn } from "../knowledge/glossary";
import { findFirstParty } from "../statements/firstParty";
import { readStatements } from "../statements/readStatements";
import { readVendors } from "../statements/vendorTokens";
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

/**
 * Reads a text. `previous` is an earlier reading of the same document: passages that have not changed are not read again. `given` is what the
 * user adds to the knowledge, such as the settings hold; without it what `previous` was read with.
 */
export function readPolicy(text: string, format: Format, previous?: Policy, given: Glossary = previous?.glossary ?? noGlossary): Policy {
  const document = readDocument(text, format, previous?.document.format === format ? previous.document : undefined);
  const glossary: Glossary = { vendors: given.vendors, terms: given.terms };
  const vendorNames = vendorNamesIn(glossary);
  const firstParty = findFirstParty(document).filter((name) => !vendorNames.includes(name));
  const language = readLanguage(document);
  const statements = language.kind === "other" ? [] : readStatements(document, firstParty, readVendors(glossary));
  const { contacts, invitations } = readContacts(document, firstParty);
  const evidence = findEvidence(document);
  const dates = readDates(document, firstParty);
  const topics = readTopics({ document, firstParty, statements, contacts, invitations, evidence, dates });
  const disclosures = readDisclosures({ document, firstParty, contacts, evidence, topics });
  const sources = { document, firstParty, statements, contacts, evidence };
  const furtherTopics = readFurtherTopics(sources);
  const definitions = readDefinitions(document);
  const terms = readTerms(document, definitions);
  const introduced = new Set([...readIntroduced(document, terms), ...[...Object.keys(glossary.terms), ...vendorNames].map(phraseKey)]);
  return {
    document,
    glossary,
    kind: kindOf(document),
    language,
    firstParty,
    statements,
    definitions,
    terms,
    looseTerms: language.kind === "other" ? [] : readLooseTerms(document, terms, introduced, [...firstParty, ...vendorNames]),
    nonPersonal: readNonPersonal(document),
    strangeNames: [...readStrangeNames(document, introduced, firstParty), ...readMisnamedEntries(document)],
    topics,
    furtherTopics,
    requirements: readRequirements({ ...sources, topics: { ...topics, ...furtherTopics }, disclosures }),
    signals: readSignals(document, evidence),
    sectionTopics: evidence.topicsOf,
    disclosures,
    contacts,
    invitations,
    lapsed: readLapsedCitations(document),
    wordings: readWordings(document, statements, evidence.topicsOf),
    placeholders: readPlaceholders(document, contacts),
    references: readReferences(document),
    announcements: readAnnouncements(document, invitations, evidence.topicsOf),
    dates,
    numberFaults: readNumberFaults(document),
    repeats: readRepeats(document),
  };
}
