// changedPromises: denials, "only" and consent that are gone, new or hollowed out by an exception; duties that became possibilities; sales
// and places that are new.
import { isA } from "../knowledge/terms";
import type { Limit, Mention, Practice, Statement } from "../statements/statement";
import type { Change } from "./change";
import { isKin, isRestated, nearest, saysWords, type VersionText } from "./versionText";

export function changedPromises(before: VersionText, after: VersionText): Change[] {
  return [
    ...lostPromises(before, after, "went"),
    ...lostPromises(after, before, "appeared"),
    ...hollowed(before, after),
    ...consentLost(before, after),
    ...dutiesSoftened(before, after),
    ...newSale(before, after),
    ...newPlaces(before, after),
  ];
}

/** What a reader would rather not have done: a denial of it is a promise. */
const deniable: readonly Practice[] = ["collect", "use", "share", "sell", "transfer", "track", "combine", "store", "locate", "access"];

const isDenial = ({ practice, polarity, asserted, embedded, actor, implied }: Statement): boolean =>
  deniable.includes(practice) &&
  polarity === "does-not" &&
  asserted &&
  !embedded &&
  implied === undefined &&
  (actor.kind === "first-party" || actor.kind === "unstated");

const isBound = ({ practice, polarity, asserted, embedded, exclusive, actor }: Statement): boolean =>
  deniable.includes(practice) &&
  polarity === "does" &&
  asserted &&
  !embedded &&
  actor.kind === "first-party" &&
  exclusive !== undefined &&
  exclusive !== "condition";

const isDone = ({ polarity, asserted, embedded, implied }: Statement): boolean =>
  polarity === "does" && asserted && !embedded && implied === undefined;

const fresh = (mine: VersionText, other: VersionText, fits: (statement: Statement) => boolean): Statement[] =>
  mine.policy.statements.filter((one) => fits(one) && !isRestated(mine, one.sentence, other));

/** Practices by which the same promise may be worded. */
const groups: readonly (readonly Practice[])[] = [
  ["share", "sell", "transfer", "access"],
  ["collect", "track"],
  ["store", "locate", "transfer"],
  ["use", "combine", "serve"],
];

const isAkin = (a: Practice, b: Practice): boolean => a === b || groups.some((group) => group.includes(a) && group.includes(b));

/** That one does not share with some does not say that one does not sell. */
const restates = (one: Statement, promise: Statement): boolean =>
  isAkin(one.practice, promise.practice) && (promise.practice !== "sell" || one.practice === "sell" || one.recipients.length === 0);

const meet = (family: "data" | "recipient", a: readonly Mention[], b: readonly Mention[]): boolean =>
  a.length === 0 ||
  b.length === 0 ||
  a.some((x) =>
    b.some((y) => (x.name && x.name === y.name) || isKin(family, x.term, y.term) || x.text.toLowerCase() === y.text.toLowerCase()),
  );

const isAbout = (a: Statement, b: Statement): boolean => meet("data", a.data, b.data) && meet("recipient", a.recipients, b.recipients);

const denying = /\b(?:not|never|no|nor|neither|none|nobody|nothing|without|cannot|refrain|n't|don’t|won’t)\b/i;
const binding = /\b(?:only|solely|exclusively|sole|nothing else|no other|no more than|just)\b/i;

const wordsOf = ({ policy }: VersionText, sentence: number): string => policy.document.sentences[sentence]?.prose.text ?? "";

/** Denials and "only" of one version that the other does not make in any words. */
function lostPromises(mine: VersionText, other: VersionText, change: "went" | "appeared"): Change[] {
  const found: Change[] = [];
  const told = new Set<number>();
  for (const promise of fresh(mine, other, (one) => isDenial(one) || isBound(one))) {
    const bound = isBound(promise);
    const mark = bound ? binding : denying;
    if (told.has(promise.sentence)) continue;
    const kept = other.policy.statements.some(
      (one) =>
        restates(one, promise) &&
        isAbout(promise, one) &&
        (bound ? one.exclusive !== undefined : one.polarity !== "does" || one.exclusive !== undefined),
    );
    if (kept || nearest(mine, promise.sentence, other, (at) => mark.test(wordsOf(other, at))).share >= 0.4) continue;
    told.add(promise.sentence);
    found.push(change === "went" ? lost(mine, promise, bound, other) : gained(promise, bound));
  }
  return found;
}

function lost(mine: VersionText, promise: Statement, bound: boolean, other: VersionText): Change {
  const practice = fresh(
    other,
    mine,
    (one) =>
      isDone(one) &&
      isAkin(one.practice, promise.practice) &&
      isAbout(promise, one) &&
      (promise.practice !== "sell" || one.practice === "sell"),
  )[0];
  if (practice && !bound)
    return {
      kind: "promise",
      change: "weakened",
      effect: "wider",
      message: "Was denied, is now done.",
      old: promise.span,
      new: practice.span,
    };
  const near = nearest(mine, promise.sentence, other);
  const place = near.share >= 0.5 ? other.policy.document.sentences[near.sentence]!.span : undefined;
  const message = bound ? "A limit (“only”) is gone." : "A denial is gone.";
  return {
    kind: "promise",
    change: place ? "weakened" : "went",
    effect: "wider",
    message,
    old: promise.span,
    ...(place && { new: place }),
  };
}

const gained = (promise: Statement, bound: boolean): Change => ({
  kind: "promise",
  change: "appeared",
  effect: "narrower",
  message: bound ? "A new limit (“only”)." : "A new denial.",
  new: promise.span,
});

/** A denial that stands in both versions, now with an exception. */
function hollowed(before: VersionText, after: VersionText): Change[] {
  const denials = fresh(after, before, isDenial);
  return fresh(before, after, isDenial).flatMap((was): Change[] => {
    const near = nearest(before, was.sentence, after, (at) => denials.some(({ sentence }) => sentence === at));
    if (near.share < 0.4) return [];
    const now = denials.find((one) => one.sentence === near.sentence && one.practice === was.practice && isAbout(was, one));
    const added =
      now?.limits.filter(
        ({ kind, sense }) => (sense === "exception" || kind === "consent") && !was.limits.some((one) => one.kind === kind),
      ) ?? [];
    if (!now || added.length === 0) return [];
    const message = `A denial has a new exception: ${added.map(({ text }) => `“${oneLine(text)}”`).join(", ")}.`;
    return [{ kind: "promise", change: "weakened", effect: "wider", message, old: was.span, new: now.span }];
  });
}

const asks =
  /\b(?:consent\w*|agree\w*|opt\w*|permi\w+|choose|chosen|choice|allow\w*|ask\w*|wish\w*|want\w*|approv\w+|request\w*|authori[sz]\w+)\b/i;

const isConsent = ({ kind, sense }: Limit): boolean => sense === "condition" && (kind === "consent" || kind === "reader-choice");

/** A practice that was bound to the reader's consent and no longer is. */
function consentLost(before: VersionText, after: VersionText): Change[] {
  const bound = (one: Statement) => isDone(one) && one.practice !== "ask-consent" && one.limits.some(isConsent);
  const free = fresh(after, before, (one) => isDone(one) && one.limits.length === 0 && one.practice !== "ask-consent");
  return fresh(before, after, bound).flatMap((was): Change[] => {
    const alike = (one: Statement) => one.practice === was.practice && isAbout(was, one);
    if (after.policy.statements.some((one) => alike(one) && (one.limits.some(isConsent) || one.polarity !== "does"))) return [];
    const now = free.filter(alike).find((one) => !asks.test(wordsOf(after, one.sentence)));
    const near = now && nearest(before, was.sentence, after, (at) => at === now.sentence);
    if (!now || near!.share < 0.4 || nearest(before, was.sentence, after, (at) => asks.test(wordsOf(after, at))).share >= 0.4) return [];
    return [
      {
        kind: "promise",
        change: "weakened",
        effect: "wider",
        message: "No longer bound to the reader’s consent or choice.",
        old: was.span,
        new: now.span,
      },
    ];
  });
}

const duties: readonly Practice[] = ["notify", "announce", "delete", "ask-consent", "secure", "answer"];

/** "we will notify you" → "we may notify you". */
function dutiesSoftened(before: VersionText, after: VersionText): Change[] {
  const isDuty = (one: Statement) => duties.includes(one.practice) && one.polarity === "does" && one.asserted && one.modality !== "may";
  return fresh(before, after, isDuty).flatMap((was): Change[] => {
    const same = after.policy.statements.filter((one) => one.practice === was.practice && one.polarity === "does" && isAbout(was, one));
    const soft = same.filter(({ modality, sentence }) => modality === "may" && !isRestated(after, sentence, before));
    if (soft.length === 0 || soft.length < same.length) return [];
    const now = soft.find(({ sentence }) => nearest(before, was.sentence, after, (at) => at === sentence).share >= 0.4);
    if (!now) return [];
    return [
      {
        kind: "promise",
        change: "weakened",
        effect: "wider",
        message: "Was a duty, is now a possibility (“may”).",
        old: was.span,
        new: now.span,
      },
    ];
  });
}

/** Practices that are new against a denial that both versions make: what is promised stands, and is broken now. */
export function brokenPromises(before: VersionText, after: VersionText): Change[] {
  const standing = after.policy.statements.filter(
    (one) => isDenial(one) && one.limits.length === 0 && one.data.length > 0 && isRestated(after, one.sentence, before),
  );
  if (standing.length === 0) return [];
  return fresh(after, before, (one) => isDone(one) && deniable.includes(one.practice) && one.data.length > 0).flatMap((now): Change[] => {
    const promise = standing.find((one) => one.practice === now.practice && isWithin(now, one) && !isOfMerger(now));
    if (!promise) return [];
    const was = before.policy.statements.find(
      (one) => isDenial(one) && isRestated(before, one.sentence, after) && one.practice === now.practice && isWithin(now, one),
    );
    const message = "Is denied in both versions, and is now done as well.";
    return [{ kind: "practice", change: "appeared", effect: "wider", message, ...(was && { old: was.span }), new: now.span }];
  });
}

/** True when what is done falls under what is denied: the same data and recipients or narrower ones. */
function isWithin(done: Statement, denied: Statement): boolean {
  const recipients = denied.recipients.filter(({ term }) => term !== "anyone" && term !== "third-party");
  return (
    done.data.some((one) => denied.data.some((wider) => isA("data", one.term, wider.term))) &&
    (recipients.length === 0 ||
      done.recipients.some((one) =>
        recipients.some((wider) => (wider.name ? one.name === wider.name : isA("recipient", one.term, wider.term))),
      ))
  );
}

const isOfMerger = ({ scope, recipients, limits }: Statement): boolean =>
  scope.cases.includes("merger") || recipients.some(({ term }) => term === "buyer") || limits.some(({ kind }) => kind === "merger");

/** "We sell …" where the old version spoke of no sale that happens. */
function newSale(before: VersionText, after: VersionText): Change[] {
  const isSale = (one: Statement) => isDone(one) && one.practice === "sell" && !isOfMerger(one);
  if (before.policy.statements.some((one) => one.practice === "sell" && one.polarity !== "uncertain")) return [];
  const [sale] = fresh(after, before, isSale);
  return sale
    ? [{ kind: "practice", change: "appeared", effect: "wider", message: "A sale of data is named for the first time.", new: sale.span }]
    : [];
}

/** Countries and regions where data are or go. */
function newPlaces(before: VersionText, after: VersionText): Change[] {
  const found: Change[] = [];
  const told = new Set<string>();
  for (const [mine, other, change] of [
    [after, before, "appeared"],
    [before, after, "went"],
  ] as const)
    for (const one of fresh(mine, other, (s) => isDone(s) && (s.practice === "locate" || s.practice === "transfer")))
      for (const { text, sense } of one.places) {
        const name = oneLine(text);
        if (sense === "outside" || !/^\p{Lu}/u.test(name) || told.has(`${change} ${name}`) || saysWords(other, name)) continue;
        told.add(`${change} ${name}`);
        const message =
          change === "appeared" ? `A place of data named for the first time: ${name}.` : `A place of data no longer named: ${name}.`;
        found.push({
          kind: "place",
          change,
          effect: change === "appeared" ? "wider" : "open",
          message,
          ...(change === "appeared" ? { new: one.span } : { old: one.span }),
        });
      }
  return found;
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
