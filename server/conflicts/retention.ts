// retention: two lifetimes of the same data that cannot both hold: surely still kept by the one, surely gone by the other.
import type { KeptKinds } from "../statements/keptKinds";
import { type Lifetime, lifelong } from "../statements/lifetimes";
import type { Statement } from "../statements/statement";
import { type Comparison, covers, silent } from "./conflict";

const lasts = (s: Statement): boolean => s.practice === "last" && s.lifetime !== undefined && s.asserted;

export const retention: Comparison = {
  kind: "retention",
  ownScope: true,
  promises: (s) => lasts(s) && Number.isFinite(s.lifetime!.most),
  practises: (s) => lasts(s) && s.lifetime!.least > 0,
  compare(promise, practice) {
    const [gone, kept] = [promise.lifetime!, practice.lifetime!];
    if (promise.scope.subjects.join() !== practice.scope.subjects.join()) return silent("they speak of other people");
    if (promise.scope.regions.join() !== practice.scope.regions.join()) return silent("they speak of other regions");
    if (gone.conditional || kept.conditional) return silent("one of them has a condition");
    // "As long as necessary" is against "for ever" only.
    if (gone.most === lifelong && gone.least === 0 && Number.isFinite(kept.least)) return silent("the periods agree");
    if (kept.least <= gone.most * slack + 1) return silent("the periods agree");
    if (gone.exceptsLaw && kept.law !== "not") return silent("a longer keeping by law is excepted");
    if (
      kept.tillAsked &&
      ((gone.after !== "kept" && gone.after !== "last-contact") || gone.what.words.some((w) => !kept.what.words.includes(w)))
    )
      return silent("it goes with an event of its own");
    if (
      promise.polarity === "does-not" &&
      gone.most === 1 &&
      gone.after === "kept" &&
      (kept.least < 25 || !sameWords(gone.what, kept.what))
    )
      return silent("they speak of other data");
    // "For the whole contract": longer than what is gone at once, no more.
    if (kept.least === 60 && kept.most > 60 && (gone.most > 31 || !sameWords(gone.what, kept.what))) return silent("the periods agree");
    if (/moment/.test(`${gone.after} ${kept.after}`) && !sameWords(gone.what, kept.what) && !oneKind(gone.what, kept.what))
      return silent("they speak of other data");
    const same = sameData(gone, kept);
    if (!same || (same === "general" && kept.sense === "erase" && Number.isFinite(kept.least))) return silent("they speak of other data");
    if (!meets(gone, kept, same)) return silent("the periods begin with other events");
    return covers("plain", reasonOf(gone, kept));
  },
};

/** Periods this close are one period, said in other units. */
const slack = 1.08;

const reasonOf = (gone: Lifetime, kept: Lifetime): string => {
  const end = gone.least > 0 && Number.isFinite(gone.least) ? gone.least : gone.most;
  const there = end <= 1 ? "at once" : end > 10_000 ? "on request" : `after ${lengthOf(end)}`;
  if (end === lifelong) return "the same data are kept without end here and not for ever there";
  if (kept.tillAsked) return `the same data are kept until the reader takes them away here and gone ${there} there`;
  if (kept.least === 60 && kept.most > 60) return `the same data are kept on here and gone ${there} there`;
  return `the same data are kept ${Number.isFinite(kept.least) ? `for ${lengthOf(kept.least)}` : "without end"} here and gone ${there} there`;
};

function lengthOf(days: number): string {
  const [count, unit] =
    days >= 365 && days % 365 === 0
      ? [days / 365, "year"]
      : days >= 60 && days % 30 === 0
        ? [days / 30, "month"]
        : [Math.round(days), "day"];
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

/** Kinds that are kept for ends of their own: what is said of data in general leaves them aside. */
const customary =
  /^(?:anonymous|backup|billing|orders|logs|cookies|messages|marketing|usage|recordings|applications|identity|device|children)$/;

/** How the two name the same data: by kind, or the one in general; undefined when they do not. */
function sameData(a: Lifetime, b: Lifetime): "kind" | "general" | undefined {
  const [x, y] = [a.what, b.what];
  if (x.part || y.part || unresolved(x) || unresolved(y)) return undefined;
  // "These recordings" are those of the sentence before, not any that another tells apart.
  if ((x.pointing && y.marks.length > 0) || (y.pointing && x.marks.length > 0)) return undefined;
  for (const aside of ["backup", "anonymous"]) if (x.kinds.includes(aside) !== y.kinds.includes(aside)) return undefined;
  if (x.kinds.length === 0 && y.kinds.length === 0)
    return x.phrase === y.phrase &&
      (x.phrase.includes(" ") ? !/^personal (?:data|information)$/.test(x.phrase) || x.whole || y.whole : false)
      ? "kind"
      : "general";
  if (x.kinds.length === 0 || y.kinds.length === 0) {
    const [general, named] = x.kinds.length === 0 ? [x, y] : [y, x];
    // "Nothing is kept longer than a year": whatever it is.
    if (
      general === x &&
      x.whole &&
      a.sense === "keep" &&
      a.after === "kept" &&
      a.most > 1 &&
      !named.kinds.some((k) => /^(?:cookies|=.*)$/.test(k))
    )
      return "kind";
    return !named.kinds.some((k) => customary.test(k) || k.startsWith("=")) && (general.whole || holds(named) || named === y)
      ? "general"
      : undefined;
  }
  // One cookie lasts a day and another a year: only the same one can be meant.
  if (x.kinds.includes("cookies") && (x.marks.length === 0 || x.marks.join() !== y.marks.join())) return undefined;
  if (x.kinds.some((k) => y.kinds.includes(k)) && !apart(x, y)) return "kind";
  return (holds(x) && y.kinds.includes("content")) || (holds(y) && x.kinds.includes("content")) ? "general" : undefined;
}

/** "It", "this information": stands for what another sentence names; "these recordings" names it. */
const unresolved = (what: KeptKinds): boolean => what.pointing && what.kinds.length === 0;

/** Both are of one narrow kind, whatever their words. */
const oneKind = (x: KeptKinds, y: KeptKinds): boolean =>
  x.kinds.some((k) => /^(?:billing|location|identity|biometric|recordings|applications|health)$/.test(k) && y.kinds.includes(k)) &&
  !apart(x, y);

/** The one names the data with no word that the other lacks: "passport" and "passport", "message" and "chat message". */
const sameWords = (x: KeptKinds, y: KeptKinds): boolean =>
  x.words.length > 0 && y.words.length > 0 && (x.words.every((w) => y.words.includes(w)) || y.words.every((w) => x.words.includes(w)));

/** An account as a whole: with all that is in it. */
const holds = (what: KeptKinds): boolean => what.kinds.includes("account-whole");

/** "Server logs" and "chat logs": both say which, and not the same. */
const apart = (x: KeptKinds, y: KeptKinds): boolean => {
  const own = (k: KeptKinds, o: KeptKinds): boolean =>
    k.marks.some((m) => !o.marks.includes(m)) || k.kinds.some((m) => !o.kinds.includes(m));
  return own(x, y) && own(y, x);
};

/** Whether the two periods can be set side by side. */
function meets(gone: Lifetime, kept: Lifetime, same: "kind" | "general"): boolean {
  if (gone.after === "moment" && kept.after === "moment") return gone.moment!.some((m) => kept.moment!.includes(m));
  // What goes when it has served is not there a month later.
  if (gone.after === "moment")
    return same === "kind" && gone.most <= 400 && kept.least > gone.most * 1.5 + 30 && kept.after !== "purpose-end";
  if (kept.after === "moment") return same === "kind" && gone.after === "kept" && kept.least > gone.most + 30;
  const ends = gone.after === kept.after;
  if (!Number.isFinite(kept.least)) return ends || kept.after === "kept" || (gone.after === "request" && same === "kind");
  if (same === "general") return ends && gone.after !== "kept" && gone.after !== "purpose-end" && gone.after !== "request";
  const open = (event: Lifetime["after"]): boolean => event === "kept" || event === "order" || event === "last-contact";
  return ends || (open(gone.after) && open(kept.after));
}
