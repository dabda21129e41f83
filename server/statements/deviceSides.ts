// Device sides: what stays on a machine of the reader's or of the place ("lives on your phone", "never leaves the terminal") and what goes to
// the company's servers or a cloud.

import { type Thing, thingsIn } from "./namedThings";
import type { Position, Sight } from "./positions";

const slot = "(?<what>[^;:.()]{2,70}?)";
const start = "(?:^|[,;:–—] |\\band |\\bbut |\\bthat )";
const machine =
  "(?:(?:your|the|their|his|her|its|that|this|own|same|mobile|smart|local|personal|very|work|reader's|user's|users'|patient's) )*(?:phones?|smartphones?|devices?|handsets?|laptops?|computers?|tablets?|browsers?|terminals?|machines?|watch|watches|hubs?|cars?|vehicles?|readers?|headsets?|pcs?|disks?|hard drives?|drives?|sim cards?|chips?|cards?|cameras?|speakers?|thermostats?|robots?|appliances?|lock|locks|kiosks?|consoles?|app)";
const onlyWords =
  "(?:only|solely|exclusively|entirely|nowhere else|alone|locally|wholly|completely|and there only|in front of you|itself|at all times|always)";

const stays: readonly RegExp[] = [
  new RegExp(
    `${start}${slot} (?:(?:always|only|all|simply|will|then) )*(?:stays?|remains?|lives?|resides?)(?: \\w+ly| only| put| safely| there)* (?:on|in|within|inside|with) ${machine}\\b`,
  ),
  new RegExp(
    `${start}${slot} (?:is|are|will be) (?:(?:\\w+ly|only|all|always) )*(?:kept|stored|held|saved|processed|worked out|computed|calculated|recognised|recognized|analysed|analyzed|unlocked|compared|matched|evaluated|handled|transcribed|rendered|created|generated)(?: \\w+ly| only)* (?:on|in|within|inside|by) ${machine}\\b`,
  ),
  new RegExp(
    `${start}${slot} (?:runs?|happens?|takes place|works?|is done|are done)(?: \\w+ly| only)* (?:on|in|within|inside|by) ${machine}\\b`,
  ),
  new RegExp(`${start}${slot} (?:(?:do|does|will|shall|can) )?(?:never|not)(?: ever)? (?:leaves?|leave) (?:it|${machine})\\b`),
  new RegExp(`${start}no ${slot} (?:ever )?(?:leaves?|goes from) ${machine}\\b`),
];
const away = "(?:our|the|any|a|an|its|external|remote|central|company's|head|some|\\w+) ";
const place =
  "(?:(?:\\w+ ){0,2}(?:servers?|cloud|backend|back end|data ?cent(?:er|re)s?|database|systems?|platform|headquarters|head office|authentication service|network|infrastructure|internet|account|control room|control cent(?:er|re)|(?:our|head) office)\\b)";
const neverSent: readonly RegExp[] = [
  new RegExp(
    `${start}(?:no|not one|not a single|none of(?: the| your)?) ${slot} (?:(?:is|are|will be|ever|gets?|will|does|do) )*(?:ever )?(?:uploaded|(?:go|goes|travel|travels|get|gets) to (?:us|the|our|any|a)|sent|transmitted|synced|copied|transferred|reach(?:es)?|reaching|arrives? (?:on|at|in))\\b`,
  ),
  new RegExp(
    `${start}${slot} (?:is|are|will|do|does|can) (?:not|never) (?:ever |be |get )*(?:uploaded|sent to (?:us|${away}${place}|anyone|anybody|anywhere)|transmitted|synced|synchroni[sz]ed|copied to|transferred to (?:us|${away}${place})|reach (?:us|${away}${place}))`,
  ),
];

const moved =
  "(?:sent|copied|synced|synchroni[sz]ed|uploaded|mirrored|transmitted|backed up|transferred|replicated|pushed|forwarded|submitted|streamed|moved|passed|written|relayed|saved|stored|kept|held|collected|duplicated|archived)";
const goes: readonly RegExp[] = [
  new RegExp(
    `${start}${slot} (?:is|are|will be|gets?) (?:(?:\\w+ly|then|also|first|all|each \\w+) )*${moved}(?: \\w+ly| up| as well| too)*(?: every \\w+| each \\w+| once a \\w+| from [^,;.]{2,25}?| over [^,;.]{2,40}?)? (?:to|onto|into|in|on|at|with|by way of|via|through) (?:us\\b|head office|headquarters|${away}${place})`,
  ),
  new RegExp(
    `${start}${slot} (?:travels?|goes|go|flows?|ends? up|lands?|makes? (?:its|their) way|arrives?|passes|sits?|lies?|lives?)(?: \\w+ly)?(?: over [^,;.]{2,40}?| through [^,;.]{2,40}?)? (?:to|onto|into|in|on|at) (?:us\\b|${away}${place})`,
  ),
  new RegExp(
    `\\b(?:we|the app|our app|our system|it|the ${machine}|your ${machine}|(?!you\\b|an?\\b|the\\b|each\\b|and\\b)[\\w-]+(?= \\w+s )) (?:(?:also|then|automatically|regularly|always) )*(?:cop(?:y|ies)|syncs?|uploads?|mirrors?|transmits?|backs? up|transfers?|sends?|saves?|stores?|keeps?) ${slot} (?:to|onto|into|in|on|at|with) ${away}${place}`,
  ),
  new RegExp(
    `\\b(?:computes?|creates?|makes?|takes?|records?) ${slot} and (?:stores?|saves?|uploads?|sends?|keeps?) (?:it|them) (?:to|onto|into|in|on|at|with) ${away}${place}`,
  ),
];
const unless =
  /\b(?:unless|except|other than|apart from|only if|if you|when you choose|with your|your consent|your permission|you may|you can|optional\w*|encrypted form only|anonym\w+|mostly|usually|may|might|cookies?|crash|diagnostic|could|either)\b/;

export function deviceSides({ text }: Sight): Position[] {
  if (!may.test(text) || text.split(" ").length > 50) return [];
  if (unless.test(text)) return [];
  const kept = [...(whatOf(stays, text) ?? []), ...(whatOf(neverSent, text) ?? [])];
  if (kept.length > 0 && (strict.test(text) || neverSent.some((p) => p.test(text))))
    return [{ matter: "on-device", side: "kept", things: kept, notes: [] }];
  if (/\b(?:not|never|no|nobody|nothing|none|without|only on|locally|nowhere)\b/.test(text)) return [];
  const broken = whatOf(goes, text);
  return broken ? [{ matter: "on-device", side: "broken", things: broken, notes: [] }] : [];
}

const strict = new RegExp(`\\b(?:stays?|remains?|lives?|resides?|never|not|no|${onlyWords.slice(3, -1)})\\b`);
const may =
  /\b(?:phone|smartphone|device|handset|laptop|computer|tablet|browser|terminal|machine|watch|hub|car|vehicle|headset|pc|disk|drive|chip|camera|speaker|thermostat|robot|lock|kiosk|console|app|servers?|cloud|backend|data ?cent(?:er|re)|database|systems?|platform|headquarters|office|service|uploaded|network|card|reader|leave)s?\b/;

function whatOf(patterns: readonly RegExp[], text: string): Thing[] | undefined {
  for (const pattern of patterns) {
    const what = pattern.exec(text)?.groups?.what;
    if (what === undefined || /^(?:you|we|they|he|she|who|which|there|to|if|when)$/.test(what)) continue;
    // "Neither", "it": what the subject before names.
    const things = thingsIn(what.replace(/^(?:when|if|after|once|each|every) [^,]+ , /, ""));
    if (things.length > 0) return things;
  }
  return undefined;
}
