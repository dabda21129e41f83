// transfer: data said to stay in a place, or not to go to one, and going elsewhere or there.

import { liesWithin, placeId } from "../knowledge/places";
import { isA } from "../knowledge/terms";
import type { Mention, Place, Statement } from "../statements/statement";
import { type Comparison, covers, silent, type Verdict } from "./conflict";
import { asksConsent, dataOf } from "./coverage";
import { denies, ours } from "./sides";

const placed = (s: Statement): boolean => s.practice === "locate" && s.asserted && s.places.length > 0;

/** "stays in Spain", "all servers stand in Spain": nothing is elsewhere. */
const keepsInside = (s: Statement): boolean =>
  placed(s) &&
  s.polarity === "does" &&
  ours(s) &&
  !s.embedded &&
  s.qualifiers.includes("strict") &&
  s.places.some((p) => p.sense === "in" && placeId(p.text));

export const transfer: Comparison = {
  kind: "transfer",
  promises: (s) => ((placed(s) && denies(s, "locate")) || keepsInside(s)) && s.limits.length === 0 && !s.qualifiers.includes("excepted"),
  practises: (s) => placed(s) && s.polarity === "does" && ours(s) && !s.qualifiers.includes("past"),
  compare(promise, practice) {
    if (asksConsent(practice)) return silent("the reader agrees to it or asks for it");
    // Whoever looks at data from afar does not store them there.
    if (
      practice.data.some((d) => d.kind === "told") &&
      promise.polarity === "does" &&
      !promise.data.some((d) => d.kind === "told") &&
      !promise.qualifiers.includes("staying")
    )
      return silent("seeing data is not storing them");
    if (!sameData(promise, practice)) return silent("they speak of other data");
    return promise.polarity === "does"
      ? leaves(
          promise.places.filter((p) => p.sense === "in"),
          practice,
        )
      : reaches(promise, practice);
  },
};

/** Data of one kind, or on one side whatever is stored. */
function sameData(promise: Statement, practice: Statement): boolean {
  return dataOf(promise).some((a) =>
    dataOf(practice).some((b) => {
      if (b.kind === "told" && a.term !== "personal-data" && a.kind !== "machinery") return sharesWord(a, b);
      if (isNarrow(a) || (b.kind === "owned" && !(a.term === "personal-data" && written.test(b.text)))) return sharesWord(a, b);
      if (a.kind === "machinery" || b.kind === "machinery" || a.term === "personal-data") return true;
      return isA("data", b.term, a.term);
    }),
  );
}

/** What holds data by its nature. */
const written =
  /\b(?:letters?|essays?|texts?|messages?|e-?mails?|recordings?|files?|documents?|photos?|pictures?|records?|enquir(?:y|ies)|inquir(?:y|ies)|requests?|answers?|applications?|forms?|histor(?:y|ies)|scans?|samples?|notes?|drafts?|manuscripts?|profiles?|accounts?|lists?|card|details|orders?|bookings?|invoices?|tickets?|calls?|conversations?|chats?)$/i;

const isNarrow = (m: Mention): boolean =>
  m.kind === "owned" || (m.narrowed !== undefined && m.narrowed !== "bare" && m.term === "personal-data" && !m.generic) || ownKind(m);
/** "your |cycle| data" */
const ownKind = (m: Mention): boolean =>
  m.narrowed !== undefined && /^\p{L}{3,}$/u.test(m.narrowed) && !/^(?:bare|this|that|which|such as|on|in|of)$/.test(m.narrowed);

const small = /^(?:your|the|our|their|all|any|and|data|information|personal|copy|second|every|details)$/;
function sharesWord(a: Mention, b: Mention): boolean {
  const words = a.text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((w) => w.length > 2 && !small.test(w));
  const others = new Set(b.text.toLowerCase().split(/[^\p{L}]+/u));
  return words.some((w) => others.has(w));
}

const toOtherCountries = "other countries";

/** Whether a place of the practice lies outside all of `homes`. */
function leaves(homes: readonly Place[], practice: Statement): Verdict {
  const inside = homes.flatMap((p) => placeId(p.text) ?? []);
  for (const place of practice.places) {
    const id = placeId(place.text);
    const away =
      place.text === "abroad"
        ? toOtherCountries
        : id === undefined
          ? undefined
          : place.sense === "outside"
            ? inside.length > 0 && inside.every((home) => liesWithin(home, id)) && `places outside ${place.text}`
            : inside.length > 0 && !inside.some((home) => liesWithin(id, home) || liesWithin(home, id)) && place.text;
    if (away) return covers(certaintyOf(practice), `data said to stay go to ${away}`);
  }
  return silent("the places agree");
}

/** A denial: of leaving a place, of going abroad, or of being in a certain place. */
function reaches(promise: Statement, practice: Statement): Verdict {
  const homes = promise.places.filter((p) => p.sense === "outside" && placeId(p.text));
  if (homes.length > 0) return leaves(homes, practice);
  if (promise.places.some((p) => p.text === "abroad")) {
    const away = practice.places.find((p) => p.text === "abroad" || (p.sense === "outside" && placeId(p.text)));
    return away
      ? covers(certaintyOf(practice), `data said to stay go to ${toOtherCountries}`)
      : silent("it is not said which country is home");
  }
  if (promise.modality === "may") return silent("what cannot be is no promise of where data are");
  const hit = practice.places.find((p) => {
    const id = placeId(p.text);
    return (
      id !== undefined &&
      p.sense !== "outside" &&
      promise.places.some((q) => placeId(q.text) !== undefined && liesWithin(id, placeId(q.text)!))
    );
  });
  return hit ? covers(certaintyOf(practice), `data said not to be there are in ${hit.text}`) : silent("the promise speaks of other places");
}

const certaintyOf = (practice: Statement): "plain" | "implied" => (practice.data.some((d) => d.kind === "machinery") ? "implied" : "plain");
