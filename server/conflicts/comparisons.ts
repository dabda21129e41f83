// The comparisons, one for each kind of contradiction: what promises, what practises, and when the one breaks the other.
import { isWithin } from "../knowledge/places";
import { isA } from "../knowledge/terms";
import type { Practice, Statement } from "../statements/statement";
import { type Comparison, covers, silent, type Verdict } from "./conflict";
import {
  asksConsent,
  coversData,
  dataOf,
  deniesAnyone,
  deniesRecipient,
  isAnonymous,
  isLegal,
  isMerger,
  letThrough,
  outsiders,
  sharesKind,
} from "./coverage";

const ours = (s: Statement): boolean => s.actor.kind === "first-party" || s.actor.kind === "unstated";
const denies = (s: Statement, ...practices: readonly Practice[]): boolean =>
  s.polarity === "does-not" && s.asserted && !s.embedded && practices.includes(s.practice) && ours(s);
const does = (s: Statement, ...practices: readonly Practice[]): boolean =>
  s.polarity === "does" && s.asserted && practices.includes(s.practice);
const unqualified = (s: Statement): boolean => s.qualifiers.every((q) => q === "changes" || q === "material" || q === "termed");
const narrowed = (s: Statement): boolean => s.recipients.some((r) => r.narrowed !== undefined);

/** "only used by our staff", "only our employees have access": nobody else sees it. */
const keptInside = (s: Statement): boolean =>
  s.exclusive === "actor" &&
  s.polarity === "does" &&
  (s.practice === "access" || s.practice === "use") &&
  (s.actor.mention?.term === "own-staff" || s.actor.kind === "first-party") &&
  dataOf(s).length > 0;

/** "We only disclose your data when you consent or the law requires it": denies every other disclosure. */
const onlyOnTerms = (s: Statement): boolean =>
  does(s, "share") &&
  s.actor.kind === "first-party" &&
  s.exclusive === "condition" &&
  outsiders(s).length === 0 &&
  dataOf(s).length > 0 &&
  s.limits.length > 0 &&
  s.limits.every((l) => l.kind === "consent" || l.kind === "law");

/** A disclosure to somebody outside, in words or implied; or one whose receiver is left open by the plain words of disclosing. */
function discloses(s: Statement): boolean {
  if (s.qualifiers.includes("past")) return false;
  if (s.practice === "access")
    return does(s, "access") && s.actor.kind === "third-party" && s.actor.mention?.term !== "anyone" && dataOf(s).length > 0;
  if (!does(s, "share") || !ours(s) || isAnonymous(s)) return false;
  if (s.implied) return true;
  return dataOf(s).length > 0 && (outsiders(s).length > 0 || s.recipients.length === 0);
}

const sharing: Comparison = {
  kind: "sharing",
  promises: (s) =>
    (denies(s, "share") &&
      !s.qualifiers.some((q) => q === "elsewhere" || q === "bounded" || q === "on-device") &&
      dataOf(s).length > 0 &&
      !(s.recipients.length > 0 && outsiders(s).length === 0)) ||
    (keptInside(s) && s.asserted) ||
    onlyOnTerms(s),
  practises: discloses,
  compare(promise, practice) {
    if (narrowed(promise)) return silent("the promise speaks only of some recipients");
    if (promise.purposes.length > 0 && !overlapsPurpose(promise, practice)) return silent("the promise speaks of other purposes");
    if (promise.qualifiers.includes("theirs") && !practice.qualifiers.includes("theirs"))
      return silent("the promise speaks of the recipients' own purposes");
    if (!coversData(promise, practice)) return silent("the promise does not cover these data");
    const through = letThrough(promise, practice);
    if (through) return silent(through);
    if (asksConsent(practice)) return silent("the reader agrees to the disclosure or asks for it");
    if (
      keptInside(promise) &&
      /\bauthori[sz]ed\b|\bneed/.test(promise.actor.mention?.text ?? "authorised") &&
      practice.practice !== "access" &&
      promise.practice === "access"
    )
      return silent("who of the staff has access says nothing of disclosure");
    const receivers = practice.practice === "access" ? [practice.actor.mention!] : outsiders(practice);
    const ruledOut = (term: string): boolean => outsiders(promise).some((r) => r.term === term);
    if (receivers.length === 0 && ((ruledOut("authority") && isLegal(practice)) || (ruledOut("buyer") && isMerger(practice))))
      return covers("plain", "the promise rules out this very case");
    if (receivers.length === 0) return openDisclosure(promise, practice);
    const hit = receivers.find((r) => r.term !== "unknown" && deniesRecipient(promise, r));
    if (!hit) return silent("the promise does not cover these recipients");
    if (hit.term === "other-users" || hit.term === "anyone") return silent("it is not said who receives them");
    return weigh(promise, practice, hit.term, hit.name ?? hit.text);
  },
};

/** How sure a disclosure to a covered recipient breaks the promise. */
function weigh(promise: Statement, practice: Statement, term: string, name: string): Verdict {
  const anyone = deniesAnyone(promise) || keptInside(promise);
  const processor = isA("recipient", term, "service-provider");
  const named = outsiders(promise).some(
    (d) => d.term === term || (isA("recipient", term, d.term) && d.term !== "third-party" && d.term !== "anyone"),
  );
  if (practice.implied)
    return anyone ? covers("implied", practice.implied) : silent("a promise about third parties may leave its own helpers aside");
  if (named)
    return covers("plain", `the promise rules out ${outsiders(promise).find((d) => isA("recipient", term, d.term))?.text || name}`);
  if (isLegal(practice) || isMerger(practice))
    return anyone && promise.absolute && promise.limits.length === 0
      ? covers("arguable", "the promise has no exception for the law or a sale of the business")
      : silent("a duty of law or a sale of the business is commonly left aside");
  if (processor && !anyone) return silent("a promise about third parties may leave its own helpers aside");
  if (term === "affiliate" && !anyone) return silent("companies of one group may not count as third parties");
  return covers(
    promise.limits.some((l) => l.kind === "consent" || l.kind === "catch-all") && processor ? "arguable" : "plain",
    `the promise lets nobody of the kind "${name}" receive these data`,
  );
}

/** "We may disclose your information to improve our services": to whom is left open, so it may be anybody. */
function openDisclosure(promise: Statement, practice: Statement): Verdict {
  if (practice.actor.kind !== "first-party" || practice.recipients.length > 0) return silent("it is not said who receives them");
  if (practice.purposes.length === 0 && practice.limits.length === 0) return silent("the practice says neither who nor what for");
  if (practice.places.length > 0) return silent("the practice says where data go, not to whom");
  if (practice.limits.length > 0 || isLegal(practice) || isMerger(practice))
    return silent("the disclosure is bound to a case that the promise may leave aside");
  if (outsiders(promise).some((r) => r.term !== "anyone" && r.term !== "third-party"))
    return silent("the promise speaks of certain recipients");
  return covers("plain", "the practice discloses without saying to whom, so to anybody");
}

const overlapsPurpose = (promise: Statement, practice: Statement): boolean =>
  practice.purposes.some((q) => promise.purposes.some((p) => isA("purpose", q.term, p.term)));

const sale: Comparison = {
  kind: "sale",
  promises: (s) => denies(s, "sell") && dataOf(s).length > 0,
  practises: (s) => does(s, "sell") && ours(s) && !s.qualifiers.includes("past") && dataOf(s).some((d) => !d.generic) && !isAnonymous(s),
  compare(promise, practice) {
    if (narrowed(promise)) return silent("the promise speaks only of some recipients");
    if (promise.qualifiers.some((q) => q === "directly" || q === "purposed" || q === "termed")) return silent("the promise is qualified");
    if (practice.scope.regions.length > 0 && promise.scope.regions.length === 0) return silent("the law of one region calls it a sale");
    if (practice.modality === "may") return silent("the text says only that it may count as a sale");
    if (!coversData(promise, practice)) return silent("the promise does not cover these data");
    const through = letThrough(promise, practice);
    if (through) return silent(through);
    if (isMerger(practice) || practice.data.every((d) => d.generic && d.anaphor))
      return silent("a sale of the business is commonly left aside");
    return covers(asksConsent(practice) ? "arguable" : "plain", "the same data are sold that are said not to be");
  },
};

const collection: Comparison = {
  kind: "collection",
  promises: (s) => denies(s, "collect", "store") && dataOf(s).length > 0 && unqualified(s),
  practises: (s) => does(s, "collect", "store") && ours(s) && dataOf(s).length > 0 && !isAnonymous(s),
  compare(promise, practice) {
    if (promise.practice === "store" && practice.practice === "collect") return silent("what is collected need not be stored");
    if (promise.limits.length > 0 || promise.durations.length > 0 || promise.ages.length > 0) return silent("the promise has a limit");
    if (promise.purposes.length > 0) return silent("the promise speaks of a purpose");
    if (practice.qualifiers.some((q) => q !== "purposed" && q !== "changes" && q !== "material"))
      return silent("the practice is qualified");
    if (!coversData(promise, practice)) return silent("the promise does not cover these data");
    if (!sharesKind(promise, practice)) return generalDenial(promise, practice);
    return covers(asksConsent(practice) ? "arguable" : "plain", "the same kind of data is collected that is said not to be");
  },
};

/** "We do not collect any personal data" against the collection of some. */
function generalDenial(promise: Statement, practice: Statement): Verdict {
  const wide = dataOf(promise).some(
    (d) => d.term === "personal-data" && d.narrowed === undefined && (d.universal || (promise.absolute && !promise.scope.specific)),
  );
  if (
    !wide ||
    dataOf(promise).some((d) => d.anaphor) ||
    dataOf(promise).every((d) => (d.generic && !d.universal) || /^(?:nothing|anything|everything|all|any)$/i.test(d.text))
  )
    return silent("the denial is general and may have its context");
  const kinds = dataOf(practice).filter(
    (d) =>
      (d.term !== "personal-data" || (!d.generic && d.narrowed === undefined)) &&
      !isA("data", d.term, "device-data") &&
      !isA("data", d.term, "usage-data") &&
      d.term !== "content-data",
  );
  if (kinds.length === 0) return silent("the data need not be personal");
  return covers("plain", "the denial leaves no room for any personal data");
}

const marketing = (term: string): boolean => isA("purpose", term, "marketing") || term === "profiling";

const needsConsent = (s: Statement): boolean => s.limits.some((l) => l.kind === "consent");

const use: Comparison = {
  kind: "use",
  promises: (s) =>
    (s.exclusive === "purposes" &&
      s.polarity === "does" &&
      s.asserted &&
      (s.practice === "use" || s.practice === "collect") &&
      ours(s) &&
      (s.purposes.length > 0 || s.qualifiers.includes("purposed")) &&
      dataOf(s).length > 0) ||
    (denies(s, "use") && s.purposes.length > 0 && dataOf(s).length > 0),
  practises: (s) => does(s, "use") && ours(s) && s.purposes.length > 0 && dataOf(s).length > 0 && !isAnonymous(s),
  compare(promise, practice) {
    if (!coversData(promise, practice)) return silent("the promise does not cover these data");
    if (promise.purposes.some((p) => p.term === "business")) return silent("the promise allows any business purpose");
    const through = letThrough(promise, practice);
    if (through) return silent(through);
    if (asksConsent(practice)) return silent("the reader agrees to the use or asks for it");
    if (needsConsent(promise)) return silent("the promise rests on consent");
    if (promise.polarity === "does-not")
      return overlapsPurpose(promise, practice)
        ? covers("plain", "the data are used for what is ruled out")
        : silent("the promise speaks of other purposes");
    if (!sharesKind(promise, practice)) return silent("the promise speaks of some of the data only");
    const outside = practice.purposes.find(
      (q) =>
        marketing(q.term) &&
        !promise.purposes.some((p) => isA("purpose", q.term, p.term) || isA("purpose", p.term, q.term) || p.term === "personalization"),
    );
    return outside ? covers("plain", "the data are also used for what is not among the only purposes") : silent("the purposes can be one");
  },
};

const tracking: Comparison = {
  kind: "tracking",
  promises: (s) => denies(s, "track") && s.technologies.length > 0 && s.limits.length === 0 && unqualified(s),
  practises: (s) => does(s, "track") && s.actor.kind !== "reader" && s.technologies.length > 0,
  compare(promise, practice) {
    if (promise.purposes.length > 0 && !overlapsPurpose(promise, practice)) return silent("the promise speaks of a purpose");
    if (asksConsent(practice)) return silent("the reader agrees to it");
    const hit = practice.technologies.find((t) => promise.technologies.some((p) => isA("technology", t.term, p.term)));
    return hit ? covers("plain", `the policy also uses ${hit.text}`) : silent("the promise speaks of other means");
  },
};

const retention: Comparison = {
  kind: "retention",
  promises: (s) =>
    ((does(s, "delete") && s.durations.some((d) => d.days !== undefined || d.sense === "at-once")) ||
      (does(s, "store") && s.durations.some((d) => d.days !== undefined))) &&
    ours(s) &&
    dataOf(s).length > 0,
  practises: (s) =>
    does(s, "store") && ours(s) && dataOf(s).length > 0 && s.durations.some((d) => d.days !== undefined || d.sense === "forever"),
  compare(promise, practice) {
    if (promise === practice || promise.sentence === practice.sentence) return silent("one sentence");
    const same = dataOf(promise).some(
      (a) =>
        a.term !== "personal-data" &&
        !a.anaphor &&
        !a.narrowed &&
        dataOf(practice).some((b) => b.term === a.term && !b.anaphor && !b.narrowed),
    );
    if (!same) return silent("they speak of other data");
    if (promise.limits.length > 0 || practice.limits.length > 0) return silent("one of them has a condition");
    const [first, second] = [promise.durations[0]!, practice.durations[0]!];
    if (
      first.days === undefined || second.days === undefined
        ? second.sense !== "forever"
        : Math.abs(first.days - second.days) <= Math.max(first.days, second.days) * 0.03
    )
      return silent("the periods agree");
    if (promise.practice === "delete" && first.days !== undefined && second.days !== undefined && second.days < first.days)
      return silent("the shorter period fits into the longer");
    return covers("plain", "the two periods for the same data differ");
  },
};

const skipsConsent = (s: Statement): boolean =>
  (s.qualifiers.includes("automatically") &&
    s.practice === "use" &&
    s.purposes.some((p) => isA("purpose", p.term, "marketing")) &&
    !s.limits.some((l) => l.kind === "consent")) ||
  s.limits.some(
    (l) => l.kind === "consent" && /\b(?:without|regardless of|no matter|unless you (?:opt|object)|opt out)\b/.test(l.text.toLowerCase()),
  );

const consent: Comparison = {
  kind: "consent",
  promises: (s) =>
    ours(s) &&
    s.asserted &&
    needsConsent(s) &&
    ((s.polarity === "does-not" && !s.limits.some((l) => l.kind === "catch-all")) ||
      (s.polarity === "does" && s.exclusive === "condition")) &&
    dataOf(s).length > 0,
  practises: (s) => ours(s) && does(s, "collect", "use", "share", "sell", "store") && skipsConsent(s),
  compare(promise, practice) {
    if (promise.practice !== practice.practice) return silent("they speak of other actions");
    if (!coversData(promise, practice)) return silent("the promise does not cover these data");
    return covers("plain", "the one asks for consent first, the other does without it");
  },
};

const youngest = (s: Statement, sense: "under" | "from"): number =>
  Math.min(...s.ages.filter((a) => a.sense === sense).map((a) => a.years));

const children: Comparison = {
  kind: "children",
  ownScope: true,
  promises: (s) =>
    s.polarity === "does-not" && (s.practice === "collect" || s.practice === "admit") && s.ages.some((a) => a.sense === "under"),
  practises: (s) =>
    (s.polarity === "does" && (s.practice === "admit" || s.practice === "collect") && s.ages.some((a) => a.sense === "from")) ||
    (s.polarity === "does-not" && (s.practice === "collect" || s.practice === "admit") && s.ages.some((a) => a.sense === "under")),
  compare(promise, practice) {
    if (practice.limits.some((l) => l.kind === "consent") || promise.limits.some((l) => l.kind === "consent"))
      return silent("a parent agrees");
    if (promise.scope.regions.join() !== practice.scope.regions.join()) return silent("they speak of other regions");
    const under = youngest(promise, "under");
    if (practice.polarity === "does-not") {
      if (promise.practice !== practice.practice || promise.sentence > practice.sentence)
        return silent("the same pair, seen from the other end");
      return youngest(practice, "under") === under
        ? silent("the ages agree")
        : covers("arguable", `one place draws the line at ${under}, the other at ${youngest(practice, "under")}`);
    }
    const from = youngest(practice, "from");
    return from < under
      ? covers("plain", `whoever is ${from} may take part, but data of those under ${under} are said not to be collected`)
      : silent("the ages agree");
  },
};

const answers = (s: Statement): boolean => does(s, "answer") && s.durations.some((d) => d.days !== undefined) && ours(s);
/** "You can delete your account": a right that the reader has. */
const entitles = (s: Statement): boolean =>
  s.actor.kind === "reader" &&
  s.polarity === "does" &&
  s.practice === "delete" &&
  s.modality === "may" &&
  s.asserted &&
  dataOf(s).length > 0;
const refuses = (s: Statement): boolean =>
  s.practice === "delete" &&
  s.polarity === "does-not" &&
  s.asserted &&
  s.actor.kind !== "third-party" &&
  s.limits.length === 0 &&
  dataOf(s).length > 0 &&
  s.qualifiers.length === 0;

const rights: Comparison = {
  kind: "rights",
  promises: (s) => answers(s) || entitles(s),
  practises: (s) => answers(s) || refuses(s),
  compare(promise, practice) {
    if (promise.scope.regions.join() !== practice.scope.regions.join()) return silent("they speak of other regions");
    if (promise.practice !== practice.practice) return silent("they speak of other rights");
    if (promise.practice === "delete")
      return dataOf(promise).some((a) => dataOf(practice).some((b) => a.term === b.term && a.term !== "personal-data"))
        ? covers("plain", "what may be deleted is said not to be deletable")
        : silent("they speak of other data");
    if (promise.sentence >= practice.sentence) return silent("the same pair, seen from the other end");
    const [a, b] = [promise.durations[0]!.days!, practice.durations[0]!.days!];
    return Math.abs(a - b) > Math.max(a, b) * 0.1 && promise.limits.length === 0 && practice.limits.length === 0
      ? covers("arguable", "two response times are promised")
      : silent("the times agree or have a condition");
  },
};

const security: Comparison = {
  kind: "security",
  promises: (s) =>
    s.practice === "secure" &&
    s.polarity === "does" &&
    s.asserted &&
    s.absolute &&
    s.actor.kind !== "reader" &&
    (s.actor.kind !== "third-party" || s.actor.mention?.term === "anyone"),
  practises: (s) => s.practice === "secure" && s.polarity === "does-not" && s.asserted,
  compare: (promise, practice) =>
    promise.sentence === practice.sentence ? silent("one sentence") : covers("plain", "absolute security is promised and disclaimed"),
};

const transfer: Comparison = {
  kind: "transfer",
  promises: (s) =>
    (denies(s, "transfer", "share", "store") && s.places.some((p) => p.sense !== "in")) ||
    (does(s, "store") && ours(s) && s.exclusive === "place" && s.places.some((p) => p.sense === "in")),
  practises: (s) => does(s, "transfer", "share", "store", "use") && ours(s) && s.places.length > 0,
  compare(promise, practice) {
    if (promise.limits.length > 0) return silent("the promise has a limit");
    if (promise.qualifiers.includes("other")) return silent("the promise speaks of other places than those named");
    if (dataOf(practice).length === 0) return silent("it is not said which data");
    const away = practice.places.find((p) => p.sense === "outside" || !promise.places.some((q) => isWithin(p.text, q.text)));
    return away
      ? covers("plain", `data said to stay go to ${away.sense === "outside" ? "other countries" : away.text}`)
      : silent("the places agree");
  },
};

const changes: Comparison = {
  kind: "changes",
  promises: (s) =>
    s.practice === "notify" &&
    s.polarity === "does" &&
    ours(s) &&
    s.asserted &&
    s.modality !== "may" &&
    s.qualifiers.includes("changes") &&
    !s.qualifiers.includes("material"),
  practises: (s) => s.practice === "notify" && s.polarity === "does-not" && ours(s) && s.qualifiers.includes("changes"),
  compare: (promise, practice) =>
    [...promise.limits, ...practice.limits].some((l) => !/\b(?:chang|alter|updat|amend|modif|revis|rewrit|notice)/i.test(l.text))
      ? silent("one of them has a condition")
      : covers("plain", "changes are said to be announced and not to be"),
};

const other: Comparison = {
  kind: "other",
  promises: (s) => denies(s, "access", "combine") && dataOf(s).some((d) => !d.generic) && s.limits.length === 0 && unqualified(s),
  practises: (s) =>
    does(s, "access", "combine") && s.actor.kind === "first-party" && s.limits.length === 0 && s.data.every((d) => !d.anaphor),
  compare(promise, practice) {
    if (promise.practice !== practice.practice || promise.actor.kind !== "first-party") return silent("they speak of other actions");
    return sharesKind(promise, practice) && promise.sentence !== practice.sentence
      ? covers("plain", "the same is denied and done")
      : silent("they speak of other data");
  },
};

export const comparisons: readonly Comparison[] = [
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
];
