// Legal sources that rules cite: what laws.yaml says, typed.
import source from "./laws.yaml";

export interface Law {
  /** "gdpr-13-1-a": what rules and topics refer to. */
  readonly id: string;
  /** The citation as a lawyer writes it: "GDPR Art. 13(1)(a)". */
  readonly cite: string;
  readonly title: string;
  /** What the provision asks for, in our words. */
  readonly says: string;
  readonly url: string;
  /** The provision's own words were read; messages name no others. */
  readonly verified: boolean;
  /** The day of the reading: YYYY-MM-DD. */
  readonly read: string;
}

export const laws = source as readonly Law[];

const byId = new Map(laws.map((law) => [law.id, law]));

/** The citations of those sources whose words were read, in the order given; with `unverified` also the others, marked as such. */
export const citationsOf = (ids: readonly string[], unverified = false): string[] =>
  ids.flatMap((id) => {
    const law = byId.get(id);
    if (!law || (!law.verified && !unverified)) return [];
    return [law.verified ? law.cite : `${law.cite} (unverified)`];
  });
