// Right sides: what readers may have done with a thing of theirs (deleted, corrected, copied, taken along), and that it cannot or will not be done:
// "tell us and we delete your profile", "profiles cannot be removed", "handing over X to others is something we do not offer".

import { type Thing, thingsIn } from "./namedThings";
import type { Matter, Position, Sight } from "./positions";

interface Doing {
  readonly matter: Matter;
  /** "delete", "deleted", "deleting" and the noun for it. */
  readonly base: string;
  readonly done: string;
  readonly ing: string;
}

const doings: readonly Doing[] = [
  {
    matter: "erasure",
    base: "(?:delete|erase|remove|wipe|take down|close|get rid of|purge)",
    done: "(?:deleted|erased|removed|wiped|taken down|closed|purged|withdrawn|taken off|taken offline|retracted)",
    ing: "(?:deleting|erasing|removing|wiping|closing|deletion of|removal of|erasure of|closure of)",
  },
  {
    matter: "correction",
    base: "(?:correct|rectify|change|amend|edit|update|modify|put right|fix|alter)",
    done: "(?:corrected|rectified|changed|amended|edited|updated|modified|put right|fixed|altered)",
    ing: "(?:correcting|rectifying|changing|amending|editing|updating|modifying|altering|correction of|rectification of|changes to|amendments? of|modification of)",
  },
  {
    matter: "access",
    base: "(?:see|view|inspect|look at|obtain|receive|get|request|ask for|consult|read)",
    done: "(?:shown|inspected|viewed|disclosed|consulted|seen|handed out|made available)",
    ing: "(?:inspection of|viewing|inspecting|access to|copies of|a copy of|disclosure of|insight into)",
  },
  {
    matter: "portability",
    base: "(?:export|download|take|transfer|port|take away|hand over)",
    done: "(?:exported|downloaded|transferred|handed over|ported|sent straight|sent directly)",
    ing: "(?:exporting|handing over|transferring|the export of|export of|the transfer of|portability of|downloading)",
  },
];

const who =
  "(?:you|(?:the |each |every |any |all |our )?(?:users?|customers?|members?|subscribers?|clients?|patients?|guests?|pupils?|tenants?|readers?|data subjects?|visitors?|participants?|employees?|donors?|players?|everyone|everybody|anyone))";
const slot = "(?<what>(?:(?:your|the|his|her|their|any|all|each|every|a|an|my|own) )?[^,;:.()]{2,60}?)";
const stop =
  "(?= [,;:.()!]|$| (?:at any|at every|at your|from|in|on|with|by|to|for|while|when|whenever|once|if|because|as|so|and|or|every|any ?time|free|without|straight|after|any ?more|which|that|yourself)\\b)";
const start = "(?:^|[,;:–—] |\\band |\\bbut |\\bthat |\\bonce \\w+ , )";
const able =
  "(?:(?:can|may|could|is able to|are able to|is free to|are free to|has the right to|have the right to|have a right to|is entitled to|are entitled to|have the option to|get to) (?:\\w+ly |also |always |still |at any time |at every moment |at every time |any ?time |whenever \\w+ \\w+ , )*)";

const beyond =
  /\b(?:unless|except|where|provided|to the extent|law|laws|legal|legally|court|authorit\w+|backup\w*|may not|might|depending|necessary|required|anonym\w+|aggregat\w+|other (?:users|people|companies|members)|another company|others'|third part\w+|search engines?|caches?|blocks?|cookies?|undone|restored?|minors?|child|children|within|retroactive\w*|guarantee|some|certain|parts?)\b/;
const asked =
  "\\b(?:tell us|ask us|let us know|write to us|a (?:short )?(?:message|note|mail|email|word|call)|on request|at your request|if you (?:ask|wish|want|tell us|like))\\b";

/** The patterns of one doing, the thing in the group "what". */
interface Ways {
  readonly matter: Matter;
  readonly granted: readonly RegExp[];
  readonly refused: readonly RegExp[];
}

const ways: readonly Ways[] = doings.map(({ matter, base, done, ing }) => {
  const access = matter === "access";
  const flatly = access || matter === "portability" ? "" : "do not|will not|never|";
  const cannot =
    "(?:not (?:possible|offered|provided|foreseen|supported)|excluded|ruled out|something we (?:do not|never) (?:offer|do|support|provide))";
  return {
    matter,
    granted: [
      `\\b${who} ${able}?(?:have|get|has) ${slot} ${done}`,
      `\\b${who} ${able}${base} ${access ? "(?:an? |the )?(?:\\w+ )?cop(?:y|ies) of " : ""}${slot}${stop}`,
      `${start}${slot} (?:can|may) (?:always |also )?be ${done}(?: \\w+){0,2} (?:at any time|on request|whenever|by you|yourself|under|in your|in the|at our)`,
      ...(access
        ? []
        : [
            `\\bwe (?:will |shall |gladly |then )*${base} ${slot} (?:at any time|whenever|on request|if you (?:ask|wish|want|like))`,
            `(?:^|[:;,] )${base} (?<what>your [^,;:.]{2,40}?|it|them) (?:whenever|at any time|any ?time)`,
            `${asked}[^;:.]{0,40}?\\bwe (?:will |shall |gladly |then )*${base} ${slot}${stop}`,
            `\\bright (?:to|of) (?:the )?${base} ${slot}${stop}`,
          ]),
    ].map((pattern) => new RegExp(pattern)),
    refused: [
      `${start}${slot} (?:can|could|may|will|are|is) (?:(?:not|never|no longer) )(?:be |ever |then |later |afterwards |any ?more )*${done}\\b(?! (?:by|from|over|via|in|at|through|here|without|with|to|on|before|if|when) )`,
      `\\b(?:we|${who}) (?:are unable to|are not able to|can not|can no longer|${flatly}are not in a position to|is unable to|is not able to) (?:\\w+ly )?${base} ${slot}${stop}`,
      `\\b(?:not possible|impossible|no way|no possibility|no option|no means|not an option) (?:for \\w+ )?(?:to|of) (?:${base}|${ing}) ${slot}${stop}`,
      `${start}(?:the )?${ing} ${slot} (?:to|at|by|for) [^;:.]{3,60}? (?:is|are) ${cannot}`,
      `${start}(?:the )?${ing} ${slot} (?:\\w+ )?(?:is|are) (?:${cannot}|not an option|impossible|out of the question)`,
    ].map((pattern) => new RegExp(pattern)),
  };
});

export function rightSides({ text: own, leadIn }: Sight): Position[] {
  const text = (leadIn === "" ? own : asItem(own, leadIn)).replace(/,? ?where you (?:wish|want|like)(?: so| it)?/, "");
  if (!may.test(text) || text.split(" ").length > 36) return [];
  const out = unsubscribing(text);
  if (out || beyond.test(text)) return out ?? [];
  return ways.flatMap(({ matter, granted, refused }): Position[] => {
    const broken = whatOf(refused, text);
    if (broken) return [{ matter, side: "broken", things: broken, notes: [] }];
    if (/\b(?:not|never|no|nobody|only|impossible|unable)\b/.test(text)) return [];
    const kept = righted(matter, text) ?? whatOf(granted, text);
    return kept ? [{ matter, side: "kept", things: kept, notes: [] }] : [];
  });
}

/** "We will put it right": whatever is wrong. */
const righted = (matter: Matter, text: string): Thing[] | undefined =>
  matter === "correction" && /\bwrong\b.{0,60}\bwe (?:will |shall )?(?:put|set) (?:it|them|that) (?:right|straight)\b/.test(text)
    ? [{ head: "", marks: [], whole: true }]
    : undefined;

const may =
  /delet|eras|remov|wip|clos|rid of|purg|correct|rectif|chang|amend|edit|updat|modif|put|fix|alter|see|view|inspect|look|obtain|receiv|get|request|consult|read|export|download|take|transfer|port|hand|copy|copies|disclos|shown|access|sent|unsubscrib|cancel/;

const channels =
  /\b(?:newsletters?|emails?|mailings?|text messages?|texts?|messages|offers|calls|catalogues?|catalogs?|brochures?|letters|post|leaflets?|magazines?|adverts?|advertising)\b/g;
const soon =
  /\b(?:immediately|at once|right away|straight away|instantly|takes effect (?:at once|immediately)|the same day|with immediate effect|not get another)\b/;
const later =
  /\b(?:go on|goes on|continues?|still|keeps?|may take|takes|arriv\w+|receive|get|reach)\b.{0,50}\b(?:up to|for|within|another|further) (?:\d+|two|three|four|six|eight|ten|fourteen|thirty|forty-five|sixty) (?:days|weeks|months)\b/;

/** How soon it ends what readers have unsubscribed from. */
function unsubscribing(text: string): Position[] | undefined {
  if (!/\b(?:unsubscrib\w+|opt(?:ed|ing)?[ -]out|cancel\w*)\b/.test(text)) return undefined;
  const things = [...new Set(text.match(channels))].flatMap((word) => thingsIn(word));
  const side = soon.test(text) ? "kept" : later.test(text) ? "broken" : undefined;
  return side && things.length > 0 ? [{ matter: "opt-out", side, things, notes: [] }] : undefined;
}

/** An item of "you have the right: …" as a sentence of its own. */
function asItem(own: string, leadIn: string): string {
  if (!/\b(?:rights?|entitled|can|may)\b[^:]{0,30}:?$/.test(leadIn) || /\b(?:not|no)\b/.test(leadIn)) return own;
  const item = taken.exec(own)?.[1];
  const about = /\b((?:your|the|these) [^,;:.]{2,40}?) (?:you\b|we\b|:|,)/.exec(leadIn)?.[1];
  return item === undefined ? own : `you can ${about === undefined ? item : item.replace(/\b(?:it|them)\b/, about)}`;
}

const taken =
  /^(?:to )?((?:have|receive|get|delete|erase|correct|rectify|change|export|download|see|view|inspect|obtain|take|request|ask|access)\b.*)$/;

/** The things in the slot of the first pattern that fits and names any. */
function whatOf(patterns: readonly RegExp[], text: string): Thing[] | undefined {
  for (const pattern of patterns) {
    const what = pattern.exec(text)?.groups?.what;
    const things = what ? thingsIn(/^(?:it|them)$/.test(what) ? text.split(/ (?:is|are|:) /)[0]! : what) : [];
    if (things.length > 0) return things;
  }
  return undefined;
}
