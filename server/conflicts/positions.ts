// Positions: two sentences that take opposite sides on one matter about the same things, or about people of the same ages.

import { countryOf, liesWithin } from "../knowledge/places";
import type { Life } from "../statements/keptSides";
import { sharedThing } from "../statements/namedThings";
import type { Matter, Position } from "../statements/positions";
import type { Statement } from "../statements/statement";
import { type Comparison, covers, type Kind, silent, type Verdict } from "./conflict";

const kindOf: Readonly<Record<Matter, Kind>> = {
  sealed: "security",
  encrypted: "security",
  "breach-notice": "security",
  "on-device": "transfer",
  "in-country": "transfer",
  "age-admitted": "children",
  "parent-asked": "children",
  "age-advertising": "children",
  "age-erased": "children",
  "asked-first": "consent",
  revocable: "consent",
  silence: "consent",
  "free-consent": "consent",
  lifetime: "retention",
  erasure: "rights",
  correction: "rights",
  access: "rights",
  portability: "rights",
  "opt-out": "rights",
};

const takes = (kind: Kind, side: Position["side"]) => (s: Statement) =>
  s.position !== undefined && s.position.side === side && kindOf[s.position.matter] === kind;

/** The comparison of positions for a kind of contradiction. */
export const positionsOf = (kind: Kind): Comparison => ({
  kind,
  ownScope: true,
  promises: takes(kind, "kept"),
  practises: takes(kind, "broken"),
  compare(promise, practice) {
    const [kept, broken] = [promise.position!, practice.position!];
    if (kept.matter !== broken.matter) return silent("they speak of other matters");
    if (promise.scope.regions.join() !== practice.scope.regions.join()) return silent("they speak of other regions");
    if (kept.ages) return ofAges(kept, broken);
    if (othersThan(promise, practice)) return silent("they speak of other people");
    if (kept.matter === "breach-notice") return covers("plain", "readers are told of a breach by the one and not by the other");
    if (kept.matter === "silence") return covers("plain", "silence is no agreement by the one and is one by the other");
    if (kept.matter === "encrypted" && apartOnTheWay(kept, broken)) return silent("the one speaks of the way, the other of the place");
    if (kept.life && broken.life) return ofLives(kept, broken, kept.life, broken.life);
    if (kept.matter === "in-country") return ofPlaces(kept, broken);
    const shared = sharedThing(kept.things, broken.things, holdsAll.test(kept.matter)) ?? partOfData(kept, broken);
    return shared ? covers("plain", `${reasons[kept.matter]} (${shared})`) : silent("they speak of other things");
  },
});

/** One lies within the other, or both in one country: which town is in which state is not known of all. */
const sameCountry = (a: string, b: string): boolean =>
  liesWithin(a, b) || liesWithin(b, a) || (countryOf(a) !== undefined && countryOf(a) === countryOf(b));

/** Whoever applies is an applicant, whether it says so or not. */
function othersThan(promise: Statement, practice: Statement): boolean {
  const applying = (s: Statement): boolean => s.position?.things.some((t) => t.head === "application") ?? false;
  const people = (s: Statement): string => (applying(s) ? "applicants" : s.scope.subjects.join());
  return people(promise) !== people(practice);
}

/** Gone by the one while it is still there by the other. */
function ofLives(kept: Position, broken: Position, gone: Life, there: Life): Verdict {
  if (there.days <= gone.days * 1.1 + 1) return silent("the periods agree");
  if (gone.law) return silent("the law may ask for a longer keeping");
  const shared =
    sharedThing(kept.things, broken.things) ??
    (kept.things.some((t) => t.head === "" && t.whole) && broken.things.some((t) => t.head !== "" && t.head !== "cookie") && gone.ceiling
      ? "data"
      : undefined);
  if (shared === undefined || (there.law && shared === "data")) return silent("they speak of other things");
  if (!meets(gone, there)) return silent("the periods begin with other events");
  return covers("plain", `gone by the one, still kept by the other (${shared})`);
}

/** Whether the two periods can be set side by side. */
function meets(gone: Life, there: Life): boolean {
  if (gone.after === "moment" && there.after === "moment") return gone.moment.some((m) => there.moment.includes(m));
  if (gone.after === there.after) return true;
  // What goes when it has served, or some days after it came, is not there long after whatever event.
  if (gone.after === "moment" || gone.after === "order") return there.days > gone.days * 1.5 + 30;
  if (gone.after === "kept") return there.after !== "purpose-end" && there.after !== "request";
  return !Number.isFinite(there.days) && there.after === "kept" && gone.after !== "request" && gone.after !== "purpose-end";
}

/** In one place only, and in one that lies outside it. */
function ofPlaces(kept: Position, broken: Position): Verdict {
  const homes = kept.places ?? [];
  const away = (broken.places ?? []).filter((p) => !homes.some((home) => sameCountry(p, home)));
  if (away.length === 0 || away.length < (broken.places ?? []).length) return silent("the places agree");
  const general = kept.things.some((t) => t.head === "") && broken.notes.includes("data");
  const shared = sharedThing(kept.things, broken.things) ?? (general ? "data" : undefined);
  return shared
    ? covers("plain", `what stays in one place by the one is elsewhere by the other (${shared})`)
    : silent("they speak of other things");
}

/** "Everything is encrypted", "your data stay on the phone": of whatever there is. */
const holdsAll = /^(?:encrypted)$/;

/** "You may correct your data": a name and an address are data. */
const partOfData = (kept: Position, broken: Position): string | undefined =>
  /^(?:correction|erasure|access)$/.test(kept.matter) && kept.things.some((t) => t.head === "")
    ? broken.things.find((t) => details.test(t.head))?.head
    : undefined;

const details = /^(?:name|address|email|number|birthday|birthdate|date|entry|diary|detail|account|record|particular|)$/;

const reasons: Readonly<Partial<Record<Matter, string>>> = {
  sealed: "nobody else can read by the one what is read by the other",
  encrypted: "encrypted by the one is not encrypted by the other",
  "on-device": "what stays on the device by the one leaves it by the other",
  erasure: "what may be deleted by the one cannot be by the other",
  correction: "what may be corrected by the one cannot be by the other",
  access: "what may be seen by the one is not shown by the other",
  "asked-first": "readers are asked first by the one and not by the other",
  revocable: "an agreement can be taken back by the one and not by the other",
  "free-consent": "an agreement is not asked for something else by the one and is by the other",
  "opt-out": "what ends at once by the one goes on by the other",
  portability: "what may be taken along by the one is not handed over by the other",
};

/** Encrypted on the way, and not where it lies, is no contradiction. */
function apartOnTheWay(kept: Position, broken: Position): boolean {
  const only = (p: Position, note: string): boolean => p.notes.includes(note) && p.notes.length === 1;
  return (only(kept, "transit") && only(broken, "rest")) || (only(kept, "rest") && only(broken, "transit"));
}

const ageReasons: Readonly<Partial<Record<Matter, string>>> = {
  "age-admitted": "is kept out by the one and let in by the other",
  "parent-asked": "needs a parent's consent by the one and none by the other",
  "age-advertising": "sees no such advertising by the one and does by the other",
  "age-erased": "has the data deleted at once by the one and kept by the other",
};

function ofAges(kept: Position, broken: Position): Verdict {
  for (const [low, high] of kept.ages ?? [])
    for (const [from, to] of broken.ages ?? []) {
      const least = Math.max(low, from);
      if (least <= Math.min(high, to)) return covers("plain", `whoever is ${least} ${ageReasons[kept.matter]}`);
    }
  return silent("they speak of other ages");
}
