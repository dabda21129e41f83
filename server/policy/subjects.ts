// Subjects: everything that sentences are searched for: topics, disclosures, what requirements ask for and on which condition, signs of a profile.
import { disclosures } from "../knowledge/disclosures";
import { conditions, denials, furtherTopics, profiles } from "../knowledge/requirements";
import { type Shown, topics } from "../knowledge/topics";

export interface Subject extends Shown {
  readonly id: string;
  /** The topic under whose headings `under` counts: its own unless said. */
  readonly within?: string;
}

/** The evidence of a requirement, of a condition and of a profile's signals by these ids. */
export const requirementSubject = (id: string): string => `requirement:${id}`;
export const conditionSubject = (id: string): string => `condition:${id}`;
export const hindranceSubject = (id: string): string => `hindrance:${id}`;
export const signalSubject = (id: string): string => `signal:${id}`;

const ofRequirements: readonly Subject[] = profiles.flatMap(({ requirements }) =>
  requirements.flatMap(({ id, present, unless }) =>
    present ? [{ id: requirementSubject(id), present, ...(unless ? { unless } : {}) }] : [],
  ),
);

const ofConditions: readonly Subject[] = conditions.flatMap(({ id, phrases, unless, "not-if": hindering }) => [
  ...(phrases ? [{ id: conditionSubject(id), present: phrases, ...(unless ? { unless } : {}) }] : []),
  ...(hindering ? [{ id: hindranceSubject(id), present: hindering }] : []),
]);

const ofSignals: readonly Subject[] = profiles.map(({ id, signals }) => ({
  id: signalSubject(id),
  present: signals.strong,
  partial: signals.medium ?? [],
  unless: signals.unless ?? [],
  "not-in": denials,
}));

export const subjects: readonly Subject[] = [...topics, ...furtherTopics, ...disclosures, ...ofRequirements, ...ofConditions, ...ofSignals];
