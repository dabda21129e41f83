// Kept sides: how long a thing lasts, read over the words of its own clause: who is gone by when ("dropped as soon as the results appear", "wiped
// when you close it") and who is there for how long ("sits in your history", "stays for years after"). Open to any noun; events and moments are
// those of lifetimes.

import { numerals } from "../knowledge/numerals";
import { conditionIn, eventIn, exceptsLaw, forever, type LifetimeEvent, lawIn, momentIn } from "./lifetimes";
import { marksOf, type Thing, thingsIn } from "./namedThings";
import type { Position, Sight } from "./positions";

/** How long a thing lasts: the days after an event by which it is surely gone, or up to which it is surely there. */
export interface Life {
  readonly days: number;
  readonly after: LifetimeEvent;
  readonly moment: readonly string[];
  /** A longer keeping by law is excepted. */
  readonly law: boolean;
  /** Said of the rule, an exceptional case being named: "unless an incident has been reported". */
  readonly rule: boolean;
  /** A period that is told as such: neither less nor more. */
  readonly exact?: boolean;
  /** No more than that. */
  readonly upTo?: boolean;
  /** "No longer than that": nothing is left out. */
  readonly ceiling?: boolean;
}

const adverbs =
  "(?:(?:\\w+ly|ever|then|also|always|only|all|both|first|at once|forthwith|instead|nevertheless|still|thereafter|afterwards|in turn|be|been|being|once again|for good|as a rule|as a matter of routine) )*";
const goneWords =
  "(?:deleted|erased|wiped|overwritten|recorded over|taped over|dropped|destroyed|shredded|removed|purged|discarded|anonymi[sz]ed|gone|cleared|thrown away|thrown out|disposed of|scrubbed|expunged|forgotten|taken down|pulped|burned|burnt|binned|cut up|rubbed out)";
const keptWords =
  "(?:kept|stored|retained|held|saved|archived|preserved|conserved|maintained|filed|put aside|set aside|on file|available|recoverable|restorable|with us|left|hoarded|warehoused|stockpiled|cached|remembered|held on to)";
const predicates: readonly (readonly ["gone" | "kept", RegExp])[] = [
  ["kept", /^we \w+ (?<what>.{2,60}?) and (?:then )?(?:keep|hold|store|retain|save|archive|preserve) (?:it|them|these)(?<time> for .*)$/],
  [
    "kept",
    /^(?:(?:we|our [\w ]{2,25}?|the [\w ]{2,25}?) (?:can |are able to |is able to )?(?:still )?(?:look|see|go|watch|play|read|listen|search|consult|view)(?: back| through| up| to| at| into)* )?(?<what>.{2,70}?) (?:of|from|for) the (?<time>(?:last|past|previous|preceding) .*)$/,
  ],
  [
    "gone",
    new RegExp(
      `^(?<what>.{2,80}?) (?<aux>is|are) (?<neg>never )?\\w+(?:ed|en|d|t) [^;]{2,80}? and (?:then |subsequently |thereafter )?${adverbs}${goneWords}\\b(?<time>.*)$`,
    ),
  ],
  [
    "gone",
    new RegExp(
      `^(?<what>.{2,110}?) (?<aux>(?:is|are|gets?|will|shall|may|can|has|have)(?: be| been)?) (?<neg>(?:not|never|no longer) )?${adverbs}${goneWords}\\b(?<time>.*)$`,
    ),
  ],
  [
    "gone",
    /^(?<what>.{2,110}?) (?<aux>will |shall |simply |then )?(?<neg>(?:do|does|will)? ?(?:not|never) )?(?:disappears?|vanish(?:es)?|expires?|lapses?|(?:goes|go)(?! (?:to|into|through|from|on|over|beyond|by|straight|out|towards?|back|in|further|with|along|for)\b))\b(?<time>.*)$/,
  ],
  [
    "gone",
    new RegExp(
      `^(?:we|our (?:system|server|server software|team|staff)s?|the (?:system|server|app)|it) (?<aux>will |shall |may |can )?(?<neg>(?:do |does )?(?:not|never) )?${adverbs}(?:delete|erase|wipe|overwrite|drop|destroy|shred|remove|purge|discard|anonymi[sz]e|clear|throw away|dispose of|scrub|forget|take down)s? (?<what>.{2,70}?)(?<time>(?: (?:within|after|at|on|upon|when|once|as soon as|in|by|immediately|straight|right|the moment|every|no later|automatically|from|if|once|forthwith|for)\\b.*)?)$`,
    ),
  ],
  [
    "kept",
    new RegExp(
      `^(?<what>.{2,110}?) (?<aux>(?:is|are|will|shall|may|can|gets?)(?: be)?) (?<neg>(?:not|never|no longer) )?${adverbs}${keptWords}\\b(?<time>.*)$`,
    ),
  ],
  [
    "kept",
    /^(?<what>.{2,110}?) (?<aux>will |shall |may |can )?(?<neg>(?:do|does|will)? ?(?:not|never) )?(?:(?:\w+ly|also|still|always) )?(?:stays?|remains?|lives? on|lies?|sits?|rests?|lasts|survives?|outlives?|(?:goes|go) (?:into an?|into our|into the|on) (?:folder|archive|file|drawer|pool|record))\b(?<time>.*)$/,
  ],
  [
    "kept",
    new RegExp(
      `^(?:we|our (?:system|server|support team|team|staff|support desk)s?|the (?:system|server|app)|nobody|(?!you\\b|they\\b|who\\b)[\\w&' -]{2,25}?) (?<aux>will |shall |may |can |must )?(?<neg>(?:do |does )?(?:not|never) )?${adverbs}(?:keep|store|retain|file|hold on to|hang on to|hold|save|archive|preserve|maintain|go on storing|go on keeping|continue to (?:store|keep|hold)|put aside|set aside|recover|restore|bring back|play back|have)s? (?<what>.{2,90}?)(?<time>(?: (?:for|until|till|indefinitely|forever|permanently|as long as|after|beyond|at least|up to|no longer|within|when|once|even|longer|on file|throughout|in perpetuity)\\b.*)?)$`,
    ),
  ],
];

const counts: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  another: 1,
  further: 1,
  several: 3,
  half: 0.5,
  few: 3,
  couple: 2,
  ...numerals,
};
const units: Readonly<Record<string, number>> = {
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  night: 1,
  week: 7,
  fortnight: 14,
  month: 30,
  quarter: 91,
  semester: 182,
  year: 365,
  decade: 3650,
};
const period = new RegExp(
  `(?<number>\\d+(?:[.,]\\d+)?|${Object.keys(counts).join("|")})(?: (?:of|a|an|full|whole|further|more|calendar|working|business|consecutive|good))* (?<unit>${Object.keys(units).join("|")})s?\\b`,
);
/** Two periods in one sentence. */
const several = new RegExp(`${period.source.replace(/\?<\w+>/g, "?:")}.{3,90}\\bfor (?:up to )?${period.source.replace(/\?<\w+>/g, "?:")}`);
const atOnce =
  /\b(?:at once|immediately|instantly|right away|straight away|straightaway|forthwith|on the spot|the same (?:day|moment|second)|without delay|the moment|as soon as|the (?:very )?(?:second|instant)|right after|directly)\b/;
const tied =
  /^ ?(?:also |again |from our (?:\w+ )?(?:systems?|servers?|database)(?: as well)? |with it )?(?:at|on|upon|when|once|after|the moment|as soon as|with|following|if)\b/;
const years = /\b(?:for (?:many |several |some )?years|for (?:a )?decades?|for years (?:on end|to come))\b/;
const lifelong =
  /\b(?:for (?:the )?(?:whole |entire )?(?:life|lifetime) of|for life|for as long as (?:you|the account|your account)|ready whenever|whenever you (?:want|like|wish)|never (?:expires?|ends?))\b/;
const vague =
  /\b(?:as long as (?:is |it is |they are |we )?(?:necessary|need\w*|required)|necessary|reasonable|appropriate|some|certain|most|typically|generally|usually|normally|anonym\w+|aggregat\w+|statistic\w*|cookies?|until you (?:delete|remove|ask|erase|tell|object|change|choose)|temporar\w+|from your (?:device|phone|computer|browser)|(?:on|from) (?:your|the|our|a|this|that) (?:\w+ )?(?:device|phone|computer|browser|own|tablet|terminal|machine|camera|reader|lock|scanner|kiosk|printer)|by (?:google|facebook|apple|the provider|third)|public|read-only)\b/;

/** What readers may bring about themselves does not shorten what else is kept. */
const chosen = /\bunless (?:you|a [^,;.]{0,60}request|the user|an? \w+ request)\b[^;.]*$/;

export function keptSides({ text: own, before, leadIn }: Sight): Position[] {
  const text = leadIn === "" ? own : listed(own, leadIn);
  if (!may.test(text) || text.split(" ").length > 60) return [];
  const clean = text
    .replace(/ \( [\d.]+ \)/g, "")
    .replace(/[.!]$/, "")
    .trim();
  if (
    /^(?:if|you (?:can|may|should|must)|please|to )/.test(clean) &&
    !/^if you (?:delete|close|cancel|uninstall|leave|unsubscribe)/.test(clean)
  )
    return [];
  const found: Position[] = [...unaffected(clean), ...unused(clean)];
  let subject = "";
  let last = "";
  for (const part of clean.split(
    / ?; | , (?:and|but|so|yet) (?!(?:\w+ )?(?:not|your|the) \w+ (?:and|,))| (?=(?:and|but) (?:(?:is|are|will|then|thereafter|afterwards|at once) (?:\w+ )?(?:is |are |be )?))|: /,
  )) {
    const [fronted, rest] = opening(part.replace(/^(?:and|but|so) /, ""), subject);
    const earlier = /\bthen\b/.test(rest) ? last : "";
    const read = sideOf(rest, `${fronted} ${earlier}`.trim(), clean, before || leadIn);
    found.push(...(read?.sides ?? []));
    subject = read?.subject ?? / (?:is|are|will|form|forms|may) /.exec(rest)?.input.split(/ (?:is|are|will|form|forms|may) /)[0] ?? subject;
    last = part;
  }
  return found;
}

/** An item under "we store the following for 30 days:". */
function listed(own: string, leadIn: string): string {
  const time =
    /\b(?:stored?|kept|keep|retain(?:ed)?|hold|held) (?:it |them |this |these |the following (?:\w+ )?|all of this )?((?:for|up to|no longer than|at most) [^:]{3,40}) ?:$/.exec(
      leadIn,
    )?.[1];
  return time === undefined || own.split(" ").length > 14 || /\b(?:is|are|will|we|you) /.test(own)
    ? own
    : `${own.replace(/ ?[.;,]$/, "")} are kept ${time}`;
}

const may =
  /\b(?:delet|eras|wip|overwrit|recorded over|taped|drop|destroy|shred|remov|purg|discard|anonymi|gone|clear|thrown|throw|dispos|scrub|expung|forg|taken down|disappear|vanish|goes|expire|lapse|ke[ep]p|kept|keep|stor|retain|h[eo]ld|sav|archiv|preserv|conserv|maintain|filed?|put aside|set aside|available|recover|restor|stay|remain|live|lie|sit|rest|surviv|outliv|go into|bring|back|affect|effect|the last|the past|the previous)/;

/** "Closing your account does not affect your voiceprint". */
function unaffected(text: string): Position[] {
  const what =
    /\b(?:closing|deleting|cancelling|canceling|leaving|uninstalling|ending|terminating)\b[^,]{0,40}? (?:does not|will not|has no) (?:affect|touch|change|effect on|influence on|remove|delete|erase) ([^,;.]{2,50})/.exec(
      text,
    )?.[1];
  const life: Life = { days: 60, after: "account-end", moment: [], law: false, rule: false };
  return what ? [{ matter: "lifetime", side: "broken", things: thingsIn(what), notes: [], life }] : [];
}

/** "Accounts to which nobody has signed in for two years are closed and their contents erased". */
function unused(text: string): Position[] {
  const idle =
    /\b(?:accounts?|profiles?)\b[^,;]{0,40}\b(?:nobody|not|unused|inactive|dormant|untouched|idle)\b[^;]{0,90}\b(?:erased|deleted|wiped|removed)\b/.test(
      text,
    );
  const count = idle && !/\bmay\b/.test(text) ? period.exec(text)?.groups : undefined;
  if (!count) return [];
  const days = (Number.parseFloat(count.number!) || counts[count.number!] || 0) * units[count.unit!]!;
  return [
    {
      matter: "lifetime",
      side: "kept",
      things: [{ head: "account", marks: [], whole: true }],
      notes: [],
      life: { days, after: "last-contact", moment: [], law: false, rule: false },
    },
  ];
}

/** "When you close it, …": the time before the subject, and the rest; a part without a subject takes that of the one before. */
function opening(part: string, subject: string): [string, string] {
  const match =
    /^((?:when|once|as soon as|after|upon|on|within|at|if|the moment|following|until|till|as a matter of routine|as a rule|\d+ \w+ after|\w+ (?:days?|weeks?|months?|years?|hours?) after|each|every|for|because|since|while|even after|even if|however|no matter) ?[^,]{0,90}) , (.+)$/.exec(
      part,
    );
  const [front, rest] = match ? [match[1]!, match[2]!] : ["", part];
  return [
    front,
    /^(?:is|are|will|then|at once|gets?|thereafter|afterwards|stays?|remains?|disappears?) /.test(rest) && subject !== ""
      ? `${subject} ${rest}`
      : rest,
  ];
}

/** The time is the last, not the day. */
const soonerToo =
  /\b(?:within|latest|at most|no later|not later|up to|maximum|or earlier|or sooner|unless|or when|or if|inactiv\w+|not used)\b/;

function sideOf(clause: string, front: string, whole: string, before: string): { sides: Position[]; subject: string } | undefined {
  for (const [sense, pattern] of predicates) {
    const groups = pattern.exec(clause)?.groups;
    if (!groups) continue;
    const { what, aux, neg, time } = groups as { what: string; aux?: string; neg?: string; time: string };
    if (
      /(?<!\b(?:in|of|with|on|about|to) )\b(?:we|you|they|it|who|which|that|to|if|when|not|can|may)$/.test(what) ||
      /^(?:we|you|they|who|there|if|when|nothing else)$/.test(what) ||
      / (?:is|are|will|was|were) /.test(what.replace(/ (?:that|which|who) .*$/, ""))
    )
      continue;
    const none = /^(?:no|none of|nothing|nobody)\b/.test(what);
    const denied = (neg !== undefined && neg !== "") !== none;
    const mid = clause.slice(what.length, clause.length - time.length);
    const times = `${front} , ${time.replace(/ , (?:up)?on (?:the )?(?:expiry|end|lapse) of (?:which|that|this) .*$| before (?:it|they|being) .*$/, "")}`;
    const things = pronoun.test(what)
      ? objectOf(before).length > 0
        ? objectOf(before)
        : thingsIn(subjectOf(before))
      : /^(?:these|such|this) /.test(what)
        ? [...thingsIn(what).map((t) => (t.marks.length > 0 ? t : { ...t, marks: marksOf(subjectOf(before)) })), ...objectOf(before)]
        : thingsIn(what.replace(/\b(?:you|we) (?:have |had |ever )*\w+$/, ""));
    if (things.length === 0 || vague.test(`${what} ${times}`) || spare.test(what) || others.test(what)) return undefined;
    const life = lifeOf(sense, denied, aux ?? "", times, what, whole, mid);
    if (!life) return undefined;
    const side = sense === "gone" ? (denied ? "broken" : "kept") : denied ? "kept" : "broken";
    const stands = (taken: Position["side"]): Position => ({ matter: "lifetime", side: taken, things, notes: [], life });
    // "Kept for thirty days", "wiped after a year": there until then, and gone after it.
    const both = !denied && Number.isFinite(life.days) && life.exact;
    const upTo = sense === "kept" && !denied && life.upTo;
    return { sides: upTo ? [stands("kept")] : both ? [stands("broken"), stands("kept")] : [stands(side)], subject: what };
  }
  return undefined;
}

/** Of another's making. */
const others =
  /\b(?:recorded|written|made|taken|drawn|created|produced|sent|given|filled in) by (?!you\b|(?:our )?(?:users?|customers?|members?|guests?|patients?)\b)\w+/;
/** Only a part, or a copy of another life. */
const spare = /\bback-?ups?\b|\bback-up\b|\bparts?\b/;

const pronoun =
  /^(?:it|they|them|this|these|that|those|(?:this|these|such|the said) (?:information|data|details)|all of (?:it|them)|both)$/;
/** What the sentence before says is taken down: what "these logs" hold. */
const objectOf = (said: string): Thing[] => {
  const what =
    /\b(?:records?|writes? down|(?:briefly |also |then )?collects?|logs?|notes?|stores?|saves?|takes? down) (?!of\b|file)([^;.]{3,80})/.exec(
      said,
    )?.[1];
  return what === undefined ? [] : thingsIn(what);
};
const subjectOf = (said: string): string => said.split(/ (?:is|are|will|may|can|stays?|remains?|has|have) /)[0]!;

function lifeOf(
  sense: "gone" | "kept",
  denied: boolean,
  aux: string,
  times: string,
  what: string,
  whole: string,
  mid: string,
): Life | undefined {
  const optional = /\b(?:may|might|could)\b/.test(aux);
  if (optional || (/\bcan\b/.test(aux) && sense === "gone" && !denied)) return undefined;
  const exceptional =
    /\bunless (?:an? |the |there )/.test(whole) &&
    !/\b(?:law|legal|necessary|need|required?|longer|consent|agree|permi\w+|request|ask)\b/.test(whole.split("unless")[1] ?? "");
  const law = exceptsLaw(whole) || (sense === "kept" && lawIn(whole) === "yes");
  if (
    conditionIn(
      times
        .replace(/\bunless .*$/, exceptional || (sense === "kept" && chosen.test(times)) ? "" : "$&")
        .replace(/\b(?:in case|so that|which|as|because|in order) .*$/, ""),
    ) &&
    !exceptsLaw(times)
  )
    return undefined;
  const found = period.exec(times.replace(/^.*\b(?:once|per|every) (?:an? )?(?:day|week|month|year)/, ""))?.groups;
  const count = found
    ? (Number.parseFloat(found.number!.replace(",", ".")) || counts[found.number!] || 0) * units[found.unit!]!
    : undefined;
  const [, soonest] = /\bor (?:when|once|as soon as|after) (.*) whichever/.exec(times) ?? [];
  // More than one period: each is for something of its own.
  if (found && several.test(times)) return undefined;
  const event =
    eventIn(soonest === undefined ? times : `when ${soonest}`) ??
    eventIn(
      /\b(?:who|you) (?:\w+ )?(?:unsubscrib\w+|cancel\w*|clos\w+|leav\w+|left)\b/.test(what)
        ? `when you ${what.replace(/^.*\b(?:who|you) /, "")}`
        : "",
    );
  const moment = event === undefined || event === "order" ? momentIn(times) : [];
  const after: LifetimeEvent = moment.length > 0 ? "moment" : (event ?? "kept");
  const life = (days: number): Life => ({ days, after, moment, law, rule: exceptional });
  const longer = /\b(?:longer|more|beyond|past|after)\b/.test(times);
  if (sense === "gone" && !denied) {
    if (soonest !== undefined && event !== undefined) return life(1);
    if (count !== undefined)
      return /\b(?:at least|not before|no earlier)\b/.test(times)
        ? undefined
        : { ...life(count), exact: after === "kept" && /^(?: , )? ?after\b/.test(times) && !soonerToo.test(times) };
    return atOnce.test(times) ||
      (/\b(?:immediately|at once|instantly|forthwith|promptly)\b/.test(mid) && !/\b(?:if|request)\b/.test(whole)) ||
      (tied.test(times.replace(/^ , /, "").trim()) && after !== "kept") ||
      (after !== "kept" && times.startsWith(" , ") === false)
      ? life(1)
      : undefined;
  }
  if (sense === "gone")
    return /\b(?:never|ever|any more|anymore|however long|by us)\b/.test(whole) && count === undefined && after === "kept"
      ? life(Number.POSITIVE_INFINITY)
      : undefined;
  if (denied) {
    if (count !== undefined) return longer ? { ...life(count), ceiling: true } : undefined;
    return after !== "kept" && /\b(?:after|once|when|beyond|upon)\b/.test(times) ? life(1) : undefined;
  }
  const upTo =
    /\b(?:at (?:the )?most|no longer|not longer|up to|maximum|no more than|not more than|less than|only until|only for|within)\b/.test(
      times,
    );
  const brought = /\b(?:recover|restore|bring back)\b/.test(whole);
  if (count !== undefined && /^(?: , )?(?:last|past|previous|preceding)\b/.test(times)) return life(count);
  if (count !== undefined && upTo && !brought) return { ...life(count), upTo };
  if (upTo && !brought) return undefined;
  if (count !== undefined)
    return {
      ...life(count),
      exact:
        !brought &&
        !/\b(?:at least|minimum|another|further|over|more than)\b/.test(times) &&
        /^ ?(?:for|with us for|on [^,]{2,30} for)\b/.test(times.replace(/^[^,]*, /, "")),
    };
  if (after === "account-end" && !times.startsWith(" , ") && !/\b(?:until|till|while|as long as)\b/.test(times)) return life(60);
  if (forever.test(times) || lifelong.test(times)) return life(Number.POSITIVE_INFINITY);
  if (years.test(times)) return life(730);
  if (/\b(?:go on|continue to)\b/.test(whole) || /\beven (?:if|after|when)\b/.test(times)) return life(60);
  return undefined;
}
