// Coverage: which data, recipients and purposes of a promise cover those of a practice, and which limits let a practice through.
import { isA, isCompany, normalise, termOf } from "../knowledge/terms";
import { isAnyBody, sameTrade } from "../knowledge/trades";
import type { Limit, Mention, Statement } from "../statements/statement";
import { perStatement } from "./perStatement";

const isData = (id: string, wider: string): boolean => isA("data", id, wider);
const isRecipient = (id: string, wider: string): boolean => isA("recipient", id, wider);

/** The data of a statement that are not excluded, and are somebody's ("photos of our workshop" are not). */
export const dataOf: (s: Statement) => readonly Mention[] = perStatement((s) => s.data.filter((m) => !m.excluded && m.narrowed !== "ours"));

/** True when some of the practice's data are data of the promise: the same kind or a narrower one. */
export function coversData(promise: Statement, practice: Statement): boolean {
  const wide = coveringData(promise);
  return wide.length > 0 && dataOf(practice).some((p) => wide.some((w) => coversDatum(w, p)));
}

/** "This information" that stands for information named before in general words may be any part of it. */
const coveringData: (s: Statement) => readonly Mention[] = perStatement((s) =>
  dataOf(s).filter(
    (m) =>
      !m.anaphor &&
      !(m.resolved && m.generic && m.narrowed === undefined && /^(?:this|these|that|those)\b/i.test(m.text)) &&
      !(m.resolved && /^such\b/i.test(m.text)) &&
      (m.narrowed === undefined || isWord(m.narrowed)),
  ),
);

/** A word that names a kind ("patient data"), none that points elsewhere ("the data that …", "data of …"). */
const isWord = (word: string): boolean =>
  word.length > 3 && !/^(?:this|that|these|those|such as|which|whose|about|bare|given|other)$/.test(word);

function coversDatum(wide: Mention, narrow: Mention): boolean {
  if (wide.narrowed !== undefined) return wide.narrowed === narrow.narrowed && wide.term === narrow.term;
  // "The contents are shown to nobody": whatever somebody has written.
  if (wide.kind === "content")
    return (
      isData(narrow.term, "content-data") ||
      isData(narrow.term, "messages") ||
      /(?:card|letter|note|story|post|comment|content)$/.test(narrow.kind ?? "")
    );
  if (wide.kind !== undefined) return narrow.kind !== undefined && sameThing(wide.kind, narrow.kind);
  // "training videos", "product pictures": of no reader's making.
  if (narrow.narrowed !== undefined && isWord(narrow.narrowed) && !/ed$/.test(narrow.narrowed) && isData(narrow.term, "content-data"))
    return false;
  return isData(narrow.term, wide.term);
}

/** "test result" and "result", but not "test result" and "search result". */
function sameThing(a: string, b: string): boolean {
  const [first, second] = [a.split(" "), b.split(" ")];
  if (first[first.length - 1] !== second[second.length - 1]) return false;
  return first.length === 1 || second.length === 1 || first.slice(0, -1).some((w) => second.includes(w));
}

/** True when both speak of exactly one kind of data in common that is narrower than "personal data". */
export function sharesKind(a: Statement, b: Statement): boolean {
  return dataOf(a).some(
    (x) => x.term !== "personal-data" && x.narrowed === undefined && dataOf(b).some((y) => !y.resolved && !y.anaphor && coversDatum(x, y)),
  );
}

export const isAnonymous = (s: Statement): boolean => s.data.length > 0 && s.data.every((m) => isData(m.term, "anonymous-data"));

/** Recipients outside the company and other than the reader. */
export const outsiders: (s: Statement) => readonly Mention[] = perStatement((s) =>
  s.recipients.filter((r) => !termOf("recipient", r.term)?.own),
);

/** The recipients that a promise denies: those seen whole; none when it names only such as are narrowed in words. */
export function deniedBy(promise: Statement): readonly Mention[] | undefined {
  const all = outsiders(promise);
  const whole = all.filter((r) => (r.narrowed === undefined || (r.narrowed === "whose" && r.kind !== undefined)) && r.term !== "unknown");
  return all.length > 0 && whole.length === 0 ? undefined : whole;
}

/** True when what reaches `recipient` reaches the one denied: the same company, the same kind or a narrower one. */
export function isDenied(denied: Mention, recipient: Mention): boolean {
  if (denied.name) return isSameCompany(recipient, denied.name);
  // "third-party partners": whoever stands outside and is no helper, court or buyer.
  if (
    !denied.kind &&
    /\b(?:third|outside|external)\b/i.test(denied.text) &&
    denied.term === "business-partner" &&
    recipient.term === "outsider"
  )
    return true;
  if (denied.kind)
    return (
      recipient.kind === denied.kind ||
      (recipient.kind?.endsWith(` ${denied.kind}`) ?? false) ||
      isSameTrade(denied, recipient) ||
      (isAnyBody(denied.kind) && isRecipient(recipient.term, "third-party"))
    );
  return isRecipient(recipient.term, denied.term);
}

/** What reaches the recipient reaches the company: it is that, or its product. */
export const isSameCompany = ({ name, maker }: Mention, company: string): boolean =>
  maker === company || (name !== undefined && isCompany(name, company));

/** "the HR department" is one's employer, "a reinsurer" an insurer: known by the noun alone. */
export const isSameTrade = (denied: Mention, recipient: Mention): boolean =>
  denied.kind !== undefined && recipient.name === undefined && sameTrade(denied.kind, recipient.kind ?? wordsOf(recipient.text));

const wordsOf = (text: string): string => text.toLowerCase().split(/\s+/).map(normalise).join(" ");

/** True when the practice hands over data at large, and the recipient cannot play its part without some of the promise's data. */
export function needsData(promise: Statement, practice: Statement, recipient: Mention): boolean {
  const atLarge = dataOf(practice).some(
    (d) => d.term === "personal-data" && (d.narrowed === undefined || /^(?:bare|necessary|needed|required)$/.test(d.narrowed)),
  );
  if (!atLarge) return false;
  const needs = [...(termOf("recipient", recipient.term)?.needs ?? []), ...(marketsToReader(practice) ? ["name", "contact-data"] : [])];
  return dataOf(promise).some(
    (w) => w.narrowed === undefined && !w.anaphor && w.term !== "personal-data" && needs.some((n) => isData(n, w.term)),
  );
}

/** "third parties for their direct marketing purposes": whoever offers something needs to know whom and where. */
const marketsToReader = (s: Statement): boolean =>
  s.qualifiers.includes("theirs") && s.purposes.some((p) => isA("purpose", p.term, "marketing"));

/** True when the promise speaks of anybody at all, not only of "third parties" (which a policy may set apart from its processors). */
export function deniesAnyone(promise: Statement): boolean {
  const denied = deniedBy(promise) ?? [];
  return outsiders(promise).length === 0
    ? promise.absolute
    : denied.some(
        (d) => d.term === "anyone" || ((d.term === "third-party" || isAnyBody(d.kind ?? "")) && (d.universal ?? false) && promise.absolute),
      );
}

/** The reason why a limit of the promise lets the practice through; none when no limit does. */
export function letThrough(promise: Statement, practice: Statement): string | undefined {
  for (const limit of promise.limits) {
    const reason = limitLets(limit, promise, practice);
    if (reason) return reason;
  }
  return undefined;
}

function limitLets(limit: Limit, promise: Statement, practice: Statement): string | undefined {
  switch (limit.kind) {
    case "as-described":
      return "the promise excepts what the policy describes";
    case "law":
      return isLegal(practice) ? "the promise excepts what the law requires" : undefined;
    case "merger":
      return isMerger(practice) ? "the promise excepts a sale of the business" : undefined;
    case "service-providers":
      return outsiders(practice).every(
        (r) =>
          isRecipient(r.term, "service-provider") ||
          r.term === "analytics-provider" ||
          isUnplaced(r) ||
          mayHelp(r) ||
          named(limit, r, true),
      )
        ? "the promise excepts service providers"
        : undefined;
    case "recipient":
      return outsiders(practice).length > 0 && outsiders(practice).every((r) => isUnplaced(r) || named(limit, r))
        ? "the promise excepts this recipient"
        : undefined;
    case "data":
      return limit.data.length > 0 && dataOf(practice).every((d) => limit.data.some((l) => isData(d.term, l.term)))
        ? "the promise excepts these data"
        : undefined;
    case "purpose":
      return practice.purposes.length === 0 || practice.purposes.some((p) => limit.purposes.some((l) => isA("purpose", p.term, l.term)))
        ? "the promise excepts this purpose"
        : undefined;
    case "consent":
      return asksConsent(practice)
        ? "both rest on the reader's consent"
        : isLegal(practice) || isMerger(practice)
          ? "consent is not asked where the law or a sale of the business decides"
          : undefined;
    case "reader-choice":
      return "the promise leaves it to the reader";
    case "protection":
      return "the promise only rules out unprotected disclosure";
    case "other":
      // One case among others that are spelled out: it does not reach recipients who follow ends of their own.
      if (
        limit.listed &&
        outsiders(practice).some((r) => !isRecipient(r.term, "service-provider") && r.term !== "authority" && r.term !== "buyer")
      )
        return undefined;
      return limit.sense === "exception" || promise.exclusive !== "condition"
        ? "the promise has a limit that is not understood"
        : undefined;
    default:
      return undefined;
  }
}

/** `roles`: "businesses that work for us" are helpers, so only a role or a name counts, not the wide noun. */
const named = (limit: Limit, recipient: Mention, roles = false): boolean =>
  limit.recipients.some(
    (l) =>
      (isRecipient(recipient.term, l.term) && !(roles && /^(?:third-party|anyone|business-partner)$/.test(l.term))) ||
      (l.name !== undefined && l.name === recipient.name),
  );

/** "our mailing house", "a translation bureau": nouns for those who may work for others. */
const mayHelp = (r: Mention): boolean =>
  r.term === "outsider" &&
  /(?:^| )(?:house|bureau|agency|firm|studio|office|company|contractor|consultant|laboratory|lab|operator|specialist|accountant|solicitor|attorney|notary|translator|printer|bookkeeper|caterer|installer|technician|engineer|developer|designer|agent|outfit|business|department|workshop)$/.test(
    r.kind ?? "",
  );

/** A company by its name alone may be any of those that an exception speaks of. */
const isUnplaced = (r: Mention): boolean => r.name !== undefined && /^(?:third-party|named-company)$/.test(r.term);

/** The practice happens only where the reader agrees or asks for it. */
export const asksConsent = (s: Statement): boolean =>
  s.limits.some((l) => l.kind === "consent" || (l.kind === "reader-choice" && !occasion.test(l.text)));

/** "when you order", "after you register": what brings it about, no wish that it be done. */
const occasion =
  /^(?:when|whenever|once|after|each time|every time|as soon as) you (?:order|buy|book|purchase|place an|register|sign up|contact|write to|call|ask (?:about|for (?:help|support|information))|open an account|check out|arrive|reserve|rent|hire)\b(?!.*\b(?:through|via|choose|wish|want|like|agree)\b)/i;

export const isLegal = (s: Statement): boolean =>
  s.scope.cases.includes("law") ||
  s.limits.some((l) => l.kind === "law") ||
  outsiders(s).some((r) => r.term === "authority") ||
  s.purposes.some((p) => p.term === "legal" || p.term === "security");

export const isMerger = (s: Statement): boolean =>
  s.scope.cases.includes("merger") ||
  s.limits.some((l) => l.kind === "merger") ||
  outsiders(s).some((r) => r.term === "buyer") ||
  s.purposes.some((p) => p.term === "merger");

const differs = (a: readonly string[], b: readonly string[]): boolean => a.length !== b.length || a.some((one, i) => one !== b[i]);

/** What is promised to all is promised to children. */
const amongAll = (promise: Statement, practice: Statement): boolean =>
  promise.scope.subjects.length === 0 && promise.polarity === "does-not" && practice.scope.subjects.join() === "children";

/** The reason why the two speak of other people or places; none when they do not. */
export function otherScope(promise: Statement, practice: Statement): string | undefined {
  if (differs(promise.scope.subjects, practice.scope.subjects) && !amongAll(promise, practice)) return "they speak of other people";
  const [mine, yours] = [promise.scope.products, practice.scope.products];
  if (mine.length > 0 && yours.length > 0 && !mine.some((p) => yours.includes(p))) return "they speak of other products";
  if (promise.ages.length > 0 || practice.ages.length > 0) return "one of them speaks of an age group";
  if (promise.scope.regions.length > 0 && differs(promise.scope.regions, practice.scope.regions)) return "they speak of other regions";
  return undefined;
}
