// Country sides: what is said to be in one place only, or never outside it ("held in Norway at all times", "neither leaves Australia"), and what is
// done elsewhere ("a copy lies with a provider in Ohio"). Data are known by any noun.

import { type Thing, thingsIn } from "./namedThings";
import type { Position, Sight } from "./positions";

const bound =
  /\b(?:except|unless|other than|apart from|mainly|primarily|mostly|generally|usually|normally|typically|where possible|consent|otherwise|if not|may|might|could|if you|some|partly|besides)\b/;
const strictly =
  /\b(?:only|solely|exclusively|always|at all times|nowhere else|alone|without (?:any )?exceptions?|never|not|no|none|neither|nor|stays?|remains?|not being)\b/;
const kept =
  /\b(?:stored|kept|held|hosted|processed|saved|stays?|remains?|located|stand|stands|lies?|leaves?|leave|archived|maintained|backed up|transferred|sent|moved|exported|copied|transmitted|transfer|export|remitted)\b/;
const leaving = /\b(?:leaves?|leave|outside|out of|beyond|cross|crosses|exported from|transferred from)\b/;
const handled =
  /\b(?:stored|stores?|kept|held|hosted|hosts|processed|processes|mirrored|replicated|copied|cop(?:y|ies)|backed up|back-?ups?|duplicated|transmitted|sent|sends|uploaded|transferred|forwarded|handled|handles|typed up|typed|transcribed|translated|lies?|sits?|located|archived|seen|sees|signs? in|reads?|answers?|answered|reviewed|collected|made|entered|synced|synchroni[sz]ed|evaluated|analy[sz]ed|printed|scanned|checked|assessed|examined|prepared|edited|recorded|opened|tested|looked after|served|run|runs|saved)\b/;
const people =
  /\b(?:residents?|citizens?|law|laws|courts?|authorit\w+|regulators?|act|state attorney|customers in|users in|visitors from|members in|if you (?:are|live)|you (?:are|live|reside)|people in|branch opens|events? in|subject to|governed|jurisdiction|supervis\w+|complain\w*|public|publicly|weather|catalogues?|our (?:registered|head) office is|company is|incorporated|headquartered|founded)\b/;
const negated = /\b(?:not|never|no|nobody|nothing|none|neither|nor|without|outside)\b/;
const split =
  / (?:is|are|was|were|will|shall|do|does|can|stays?|stay|remains?|remain|lies?|lie|leaves?|leave|never|not|goes|go|sits?|live|lives|stand|stands) /;

export function countrySides({ text, before, leadIn, places }: Sight): Position[] {
  if (places.length === 0 || text.split(" ").length > 45 || bound.test(text) || people.test(text)) return [];
  const named = places.map((p) => p.id);
  const clause =
    text
      .split(/ (?:,|;) (?:and |but |yet )?/)
      .find((part) => strictly.test(part) && kept.test(part) && !/^(?:not|never|nowhere|no) /.test(part)) ?? text;
  const subject = clause
    .split(split)[0]!
    .replace(/^.*:/, "")
    .replace(/^(?:a |the |any )?(?:transfer|export|storage) of /, "");
  if (
    strictly.test(text) &&
    kept.test(text) &&
    /\b(?:in|within|inside|from|outside|leaves?|leave|of|beyond|into|to) (?:\w+ ){0,4}$/.test(text.slice(0, places[0]!.at))
  ) {
    const elsewhere = / (?:not|never|no|none|neither|nor)\b/.test(` ${text.split(/ , /)[0]!}`);
    if (elsewhere && !leaving.test(text)) return [];
    const things = /^(?:neither|both|it|they|all of (?:it|them)|none of (?:it|them))$/.test(subject)
      ? subjectOf(before || leadIn)
      : thingsOf(subject);
    return things.length > 0 ? [{ matter: "in-country", side: "kept", things, notes: [], places: named }] : [];
  }
  if (
    negated.test(text) ||
    /^(?:where|if|when) /.test(text) ||
    !handled.test(text) ||
    !/\b(?:in|at|to|from|near|of|,) (?:the )?$/.test(`${text.slice(0, places[0]!.at)}`)
  )
    return [];
  return [{ matter: "in-country", side: "broken", things: allThings(text), notes: recorded.test(text) ? ["data"] : [], places: named }];
}

/** Words for what holds data about somebody. */
const recorded =
  /\b(?:data|information|records?|accounts?|messages?|files?|emails?|address(?:es)?|numbers?|photos?|recordings?|letters?|documents?|orders?|names?|calls?|scans?|profiles?|tickets?|transcripts?|backups?|databases?|content|entries|marks|register|histories|history|bookings?|answers?|diar(?:y|ies)|samples?|results?)\b/;

const subjectOf = (said: string): Thing[] => thingsOf(said.split(split)[0]!.replace(/^.*:/, ""));

const thingsOf = (phrase: string): Thing[] => thingsIn(phrase.replace(/^(?:all|any) of /, ""));

/** Every thing that the sentence names before its place. */
const allThings = (text: string): Thing[] =>
  text
    .split(
      / (?:is|are|was|were|will|be|in|at|to|by|with|from|whose|who|which|that|on|for|stores?|sees?|handles?|reads?|signs?|answers?|sent|[,;:]) /,
    )
    .flatMap((part) => thingsIn(part))
    .filter((t) => t.head !== "");
