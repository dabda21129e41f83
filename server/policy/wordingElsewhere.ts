// Wording elsewhere: where another sentence of the policy says what vague words leave open.
import type { Mention, Practice, Statement } from "../statements/statement";
import { type Acting, isDisclosing, isFaceless } from "./wordingActs";

/** The statements of a policy that say more than others, each list in the order of the text. */
export interface Elsewhere {
  /** Recipients are named, or the parts they play. */
  readonly naming: readonly Statement[];
  /** Kinds of data are listed. */
  readonly listing: readonly Statement[];
  /** The company itself discloses. */
  readonly ours: readonly Statement[];
  /** When or why is said, by practice; disclosures of all kinds under "share". */
  readonly explaining: ReadonlyMap<Practice, readonly Statement[]>;
}

/** `isOn` tells whether a statement stands in a section on the topic: those that do go before all others. */
export function readElsewhere(statements: readonly Statement[], isOn: (s: Statement, topic: string) => boolean): Elsewhere {
  const said = statements.filter((s) => s.asserted);
  const explaining = new Map<Practice, Statement[]>();
  for (const s of said) {
    if (!isExplained(s) && !(isDisclosing(s) ? names(s) : lists(s))) continue;
    const practice = family(s);
    explaining.set(practice, explaining.get(practice) ?? []);
    explaining.get(practice)!.push(s);
  }
  return {
    naming: preferred(said.filter(names), (s) => isOn(s, "sharing")),
    listing: preferred(said.filter(lists), (s) => isOn(s, "data-collected")),
    ours: said.filter((s) => isDisclosing(s) && s.actor.kind === "first-party" && s.polarity === "does"),
    explaining,
  };
}

function preferred(list: readonly Statement[], isBetter: (s: Statement) => boolean): readonly Statement[] {
  const better = list.filter(isBetter);
  return better.length > 0 ? better : list;
}

/** Words that mean others than those who are named: naming some makes them no clearer. */
const beyond = /\b(?:other|others|another|additional|any|selected?|chosen|trusted|reputable|relevant|interested)\b/i;
/** Words that announce what they mean. */
const several = /\b(?:various|different|several|variety|number|range|many|certain)\b/i;
const ofData = /\b(?:information|data|details?|content|records?|materials?)\b/i;

/** The place that makes the words clear, if there is one. */
export function clarifiedElsewhere({ kind, text }: Acting, own: Statement, elsewhere: Elsewhere): Statement | undefined {
  if (kind === "catch-all-recipient") return beyond.test(text) ? undefined : placeOf(own, elsewhere.naming);
  if (kind === "quantity") return ofData.test(text) && !beyond.test(text) ? placeOf(own, elsewhere.listing) : undefined;
  if (kind === "catch-all-purpose" && several.test(text)) return placeOf(own, elsewhere.explaining.get(family(own)) ?? []);
  if (kind === "modality") return placeOf(own, elsewhere.explaining.get(family(own)) ?? []);
  if (kind === "unnamed-actor") return placeOf(own, elsewhere.ours);
  return undefined;
}

/** The place that says more of the same, though it leaves the words open. */
export const moreIsSaid = ({ kind }: Acting, own: Statement, { naming }: Elsewhere): Statement | undefined =>
  kind === "catch-all-recipient" ? placeOf(own, naming) : undefined;

/** In another sentence: the next, for lists mostly follow, else the last before. */
function placeOf({ sentence }: Statement, list: readonly Statement[]): Statement | undefined {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.sentence > sentence) high = middle;
    else low = middle + 1;
  }
  const next = list[low];
  if (next) return next;
  for (let i = low - 1; i >= 0; i--) if (list[i]!.sentence !== sentence) return list[i];
  return undefined;
}

const family = (s: Statement): Practice => (isDisclosing(s) ? "share" : s.practice);

const isExplained = (s: Statement): boolean => s.limits.length > 0 || s.purposes.length > 0 || s.qualifiers.includes("purposed");

const known = /^(?:own-staff|reader|authority|buyer|other-users)$/;

const names = (s: Statement): boolean =>
  isDisclosing(s) && s.polarity === "does" && s.recipients.some((r) => !isFaceless(r) && !known.test(r.term));

const lists = (s: Statement): boolean => s.polarity === "does" && s.data.filter(isSpecific).length >= 3;

const isSpecific = ({ generic, excluded, term }: Mention): boolean => !generic && !excluded && term !== "other-data";
