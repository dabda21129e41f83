// Word frames: what is read over the words of a sentence rather than its clauses, since the verbs and nouns that may say it are many.
import type { Document } from "../document/document";
import { readAskedLifetimes } from "./askedLifetimes";
import { readAssurances } from "./assurances";
import { readConsentStances } from "./consentStances";
import { readEnds } from "./ends";
import { readEntitlements } from "./entitlements";
import type { Facts } from "./facts";
import type { Framed } from "./frames";
import { frameKeeping } from "./keepingFrames";
import { frameKeepingOffers } from "./keepingOffers";
import { readLabelledLifetimes } from "./labelledLifetimes";
import { readListedData } from "./listedData";
import { readListedLifetimes } from "./listedLifetimes";
import { readListedRecipients } from "./listedRecipients";
import { readMoneyForData } from "./moneyForData";
import { readNotices } from "./notices";
import type { Sentence } from "./parsed";
import { readPeriodRows } from "./periodRows";
import { readPlacedWords } from "./placedWords";
import { lifePositions, readPositions } from "./positions";
import { readResponses } from "./responses";
import { readRetoldKeeping } from "./retoldKeeping";
import type { Statement } from "./statement";
import { readToldData } from "./toldData";
import { readTrackedRows } from "./trackedRows";
import { readTrackedWords } from "./trackedWords";

/** Statements of a sentence whose own words begin at token `own`, after those of its lead-in. */
export function frameWords({ tokens, own: names }: Sentence, facts: Facts, own: number): Framed[] {
  return [...frameKeeping(tokens, names, facts), ...frameKeepingOffers(tokens, Math.max(0, own), facts)];
}

/** Statements that take more than their sentence to read: its heading, its row, the sentence before. `said` are those read so far. */
export const readWords = (document: Document, said: readonly Statement[], childrenUnder: number): Statement[] => {
  const timed = [...readPeriodRows(document), ...readAskedLifetimes(document, said)];
  const listed = [...timed, ...readListedLifetimes(document, said), ...readLabelledLifetimes(document, [...said, ...timed])];
  return [
    ...listed,
    ...lifePositions(document, listed),
    ...readRetoldKeeping(document, said),
    ...readConsentStances(document, said),
    ...readAssurances(document),
    ...readPlacedWords(document, said),
    ...readPositions(document, childrenUnder),
    ...readResponses(document),
    ...readEntitlements(document),
    ...readMoneyForData(document, said),
    ...readListedData(document, said),
    ...readListedRecipients(document, said),
    ...readToldData(document, said),
    ...readNotices(document),
    ...readEnds(document),
    ...readTrackedWords(document, said),
    ...readTrackedRows(document, said),
  ];
};
