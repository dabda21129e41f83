// All rules, one line each.
import { absoluteSecurity } from "./clarity/absolute-security";
import { catchAllPurpose } from "./clarity/catch-all-purpose";
import { catchAllRecipient } from "./clarity/catch-all-recipient";
import { condition } from "./clarity/condition";
import { consentByUse } from "./clarity/consent-by-use";
import { generalisation } from "./clarity/generalisation";
import { language } from "./clarity/language";
import { longSentence } from "./clarity/long-sentence";
import { malformedAllowance } from "./clarity/malformed-allowance";
import { modality } from "./clarity/modality";
import { quantity } from "./clarity/quantity";
import { termSpelling } from "./clarity/term-spelling";
import { unnamedActor } from "./clarity/unnamed-actor";
import { unusedAllowance } from "./clarity/unused-allowance";
import { unusedTerm } from "./clarity/unused-term";
import { dangling } from "./contact/dangling";
import { freeMail } from "./contact/free-mail";
import { inconsistent } from "./contact/inconsistent";
import { malformed } from "./contact/malformed";
import { missing as missingContact } from "./contact/missing";
import { placeholder } from "./contact/placeholder";
import { changes } from "./contradiction/changes";
import { children } from "./contradiction/children";
import { collection } from "./contradiction/collection";
import { consent } from "./contradiction/consent";
import { other } from "./contradiction/other";
import { retention } from "./contradiction/retention";
import { rights } from "./contradiction/rights";
import { sale } from "./contradiction/sale";
import { security } from "./contradiction/security";
import { sharing } from "./contradiction/sharing";
import { tracking } from "./contradiction/tracking";
import { transfer } from "./contradiction/transfer";
import { use } from "./contradiction/use";
import { impossible as impossibleDate } from "./dates/impossible";
import { inconsistent as inconsistentDates } from "./dates/inconsistent";
import { swallowsRule } from "./exception/swallows-rule";
import { outdated } from "./legal/outdated";
import { missing as missingTopics } from "./missing/missing";
import { profile } from "./missing/profile";
import type { Rule } from "./rule";
import { danglingList } from "./structure/dangling-list";
import { danglingReference } from "./structure/dangling-reference";
import { duplicate } from "./structure/duplicate";
import { emptySection } from "./structure/empty-section";
import { numbering } from "./structure/numbering";
import { leftBlank } from "./structure/placeholder";
import { conflictingDefinition } from "./terms/conflicting-definition";
import { staleName } from "./terms/stale-name";
import { undefinedTerm } from "./terms/undefined";

export const rules: readonly Rule[] = [
  sharing,
  sale,
  collection,
  use,
  tracking,
  retention,
  consent,
  children,
  rights,
  security,
  transfer,
  changes,
  other,
  swallowsRule,
  missingContact,
  placeholder,
  dangling,
  freeMail,
  malformed,
  inconsistent,
  undefinedTerm,
  conflictingDefinition,
  staleName,
  unusedTerm,
  termSpelling,
  outdated,
  leftBlank,
  danglingReference,
  danglingList,
  ...missingTopics,
  profile,
  catchAllRecipient,
  catchAllPurpose,
  condition,
  generalisation,
  modality,
  quantity,
  unnamedActor,
  absoluteSecurity,
  consentByUse,
  longSentence,
  emptySection,
  numbering,
  duplicate,
  inconsistentDates,
  impossibleDate,
  language,
  malformedAllowance,
  unusedAllowance,
];
