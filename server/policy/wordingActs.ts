// Wording acts: whether vague words stand where the company or somebody else acts on data, and their sentence leaves them open.
import type { Limit, Mention, Statement } from "../statements/statement";
import { overlaps, type Span } from "../text/span";
import type { Wording } from "./policy";

/** Vague words in a sentence. */
export interface Acting {
  readonly kind: Wording["kind"];
  readonly span: Span;
  /** They open the sentence: "In certain cases, we …". */
  readonly opens: boolean;
  readonly text: string;
}

const practices = /^(?:collect|use|store|share|sell|transfer|track|combine|access)$/;
const disclosing = /^(?:share|sell|transfer|access)$/;

/** Data leave the company. */
export const isDisclosing = ({ practice }: Statement): boolean => disclosing.test(practice);

/** Something is done with data, and not by the reader. */
export const actsOn = (s: Statement): boolean =>
  s.asserted &&
  s.implied === undefined &&
  practices.test(s.practice) &&
  s.actor.kind !== "reader" &&
  s.polarity !== "uncertain" &&
  !(s.recipients.length > 0 && s.recipients.every(({ term }) => term === "reader"));

/** Recipients that say no more than that there are some; what only praises or counts them says no more. */
const faceless = /^(?:anyone|third-party|business-partner|unknown|outsider)$/;
const empty =
  /^(?:selected|chosen|select|trusted|reputable|relevant|interested|other|certain|various|some|several|many|unaffiliated|unrelated|independent|external|outside|additional|appropriate)$/i;

export const isFaceless = ({ term, name, narrowed, told }: Mention): boolean =>
  faceless.test(term) && name === undefined && (narrowed === undefined || empty.test(narrowed)) && !told;

/** People of the company, the reader, and whatever is not known to be somebody. */
const inside = /^(?:own-staff|reader|unknown)$/;

/** Words for how often. */
const frequency = /^(?:from time to time|at times|sometimes|occasionally|on occasions?)$/i;

/** For each kind, whether the sentence leaves open what the words leave open. */
const openings: Readonly<Record<Wording["kind"], (at: Acting, s: Statement) => boolean>> = {
  condition: (at, s) => s.polarity === "does" && near(at, s) && !s.embedded && !isBounded(s, at) && isFit(at.text, s),
  generalisation: (at, s) =>
    (overlaps(at.span, s.span) || ((at.opens || s.purposes.length > 0 || s.qualifiers.includes("purposed")) && near(at, s))) &&
    !s.embedded &&
    s.limits.length === 0 &&
    s.practice !== "access" &&
    (s.actor.kind !== "unstated" || s.polarity === "does-not"),
  quantity: (at, s) => s.polarity === "does" && !s.embedded && near(at, s) && isOfAct(at, s) && !isListed(at, s),
  "catch-all-purpose": (at, s) => s.polarity === "does" && near(at, s) && !isBounded(s, at) && !isStatutory(s) && !isAnonymous(s),
  "catch-all-recipient": (at, s) =>
    isGivenAway(s) &&
    s.actor.kind !== "third-party" &&
    !/^other$/i.test(at.text) &&
    s.recipients.some((r) => overlaps(r.span, at.span) && isFaceless(r)) &&
    !isAnonymous(s),
  modality: (at, s) =>
    /^(?:\S+ )?(?:may|might|could)\b/i.test(at.text) &&
    isUnbounded(s) &&
    !isPassive(at.text) &&
    s.actor.kind !== "unstated" &&
    s.practice !== "access" &&
    s.recipients.every(isFaceless),
  "unnamed-actor": (at, s) =>
    s.actor.kind === "unstated" &&
    isGivenAway(s) &&
    isPassive(at.text) &&
    s.recipients.some(({ term }) => !inside.test(term)) &&
    !isAnonymous(s),
};

/** Whether the sentence leaves open what the words leave open. */
export const isOpen = (at: Acting, s: Statement): boolean => openings[at.kind](at, s);

/** How often matters only where data leave the company; "as necessary" is clear where the sentence says for what. */
const isFit = (text: string, s: Statement): boolean => {
  if (isAnonymous(s)) return false;
  if (frequency.test(text)) return isGivenAway(s);
  return !/\b(?:necessary|needed|required)$/i.test(text) || (isUnbounded(s) && s.practice !== "use");
};

/** The words speak of the data or the recipients of the act, or close their list. */
const isOfAct = ({ span, text }: Acting, s: Statement): boolean =>
  !isAnonymous(s) && (/^and |\betc$/i.test(text) || [...s.data, ...s.recipients].some((mention) => overlaps(mention.span, span)));

/** In the clause itself, or just before or behind it. */
function near({ span, opens }: Acting, s: Statement): boolean {
  if (overlaps(span, s.span)) return true;
  const gap = span.start >= s.span.end ? span.start - s.span.end : s.span.start - span.end;
  return gap < (opens ? 30 : 12) || (opens && gap < 30);
}

/** Data leave the company, and no word says why or on what condition. */
const isGivenAway = (s: Statement): boolean => disclosing.test(s.practice) && isUnbounded(s);

const isUnbounded = (s: Statement): boolean =>
  s.polarity === "does" && !s.embedded && s.limits.length === 0 && s.purposes.length === 0 && !s.qualifiers.includes("purposed");

/** Consent, law and the like say when; what merely repeats the vague words does not. */
const isBounded = (s: Statement, at: Acting): boolean =>
  s.limits.some((limit: Limit) => limit.kind !== "catch-all" && limit.kind !== "other" && !overlaps(limit.span, at.span)) ||
  (at.kind === "condition" && s.limits.some((limit) => !overlaps(limit.span, at.span)));

/** Kinds of data or recipients stand behind the vague word, or it only closes a list of several. */
function isListed({ span, text }: Acting, s: Statement): boolean {
  const named = [...s.data.filter((d) => !d.generic && d.term !== "other-data"), ...s.recipients.filter((r) => !isFaceless(r))];
  return !/^(?:and |etc)/i.test(text) && named.some((mention) => mention.span.start >= span.end);
}

/** "Business purpose" is a term of Californian law. */
const isStatutory = (s: Statement): boolean => s.scope.regions.includes("california");

const isAnonymous = (s: Statement): boolean => s.data.some((d) => d.term === "anonymous-data" || d.excluded);

const isPassive = (text: string): boolean => /\b(?:be|is|are|being|been)\b/i.test(text) && !/\bby (?:us|our|the company)\b/i.test(text);
