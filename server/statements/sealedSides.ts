// Sealed sides: who can read what ("only you can open your notes", "a moderator reads conversations"), what is encrypted and what is not, and
// whether readers are told of a breach.

import { type Thing, thingsIn } from "./namedThings";
import type { Position, Sight } from "./positions";

const slot = "(?<what>what (?:you|they) [^,;:.()]{2,50}|[^,;:.()]{2,60}?)";
const end =
  "(?= [,;:.()!]|$| (?:from|in|on|at|with|by|to|for|while|when|once|if|because|as|so|and|or|every|each|now|whenever|of our|you)\\b)";
const eyes =
  "(?:read|see|look at|look into|look up|open|view|access|decrypt|listen to|watch|know|inspect|get at|unlock|recover|read out|go through|browse|decipher|make out)";
const seeing =
  "(?:reads?(?: through)?|sees?|looks? (?:at|into|up|through|over)|opens?|views?|listens? (?:to|in on)|watch(?:es)?|inspects?|goes? through|checks?|reviews?|examines?|skims?|reads? out|browses?|monitors?|accesses|tells? you)";
const seen =
  "(?:read|seen|looked (?:at|up|into|through)|opened|viewed|listened to|watched|inspected|gone through|checked|reviewed|examined|skimmed|read out|monitored|accessed|decrypted|deciphered|unlocked)";
const insiders =
  "(?:(?:our|the|a|an|(?:one|two|three|some|several|many|a few) of our|(?:one|two|three|some|several|many|a few) of the|members? of our|members of|trained|human|authori[sz]ed|own) )*(?:staff|team|employees?|moderators?|moderation team|support|support team|support desk|help ?desk|desk|editors?|editorial team|reviewers?|colleagues?|people|person|human|administrators?|admins?|operators?|engineers?|developers?|technicians?|annotators?|transcribers?|agents?|office|specialists?|analysts?|customer service|customer care|system administrator)";
const often =
  "(?:(?:may|can|also|occasionally|sometimes|regularly|from time to time|now and then|routinely|will|do|does|then|at times|randomly|still|always|therefore|manually|personally|be able to|is able to|are able to) )*";

const nobody =
  "(?:nobody|no third part(?:y|ies)|not even we|not even our (?:own )?\\w+|neither we nor [^,;.]{2,40}?|none of (?:us|our \\w+)|no employee(?: of ours)?|no other person|no human(?: being)?|nobody at [^,;.]{2,30}?|not a single person)";

const sealed: readonly RegExp[] = [
  new RegExp(
    `\\bonly (?:you|the (?:sender|recipient|owner|author|reader)|those)\\b[^;:.]{0,50}?\\b(?:can|are able to|is able to|will|may|ever) (?:ever )?${eyes} ${slot}${end}`,
  ),
  new RegExp(
    `\\b${nobody}(?: else)?(?: but you(?: and [^,;.]{2,40}?)?| except you| other than you)? (?:can|could|may|will|is able to|are able to|is in a position to|ever)(?: ever| even)? (?:be able to )?${eyes} ${slot}${end}`,
  ),
  new RegExp(
    `\\b${nobody}(?: else)?(?: but you)? (?:ever )?(?:reads|sees|looks at|opens|listens to|views|watches|gets to see|has access to) ${slot}${end}`,
  ),
  new RegExp(
    `\\b(?:we|our staff|our employees|our team|our people)(?: ourselves)? (?:can|do|will|are) (?:not|never) (?:ever |even |able to |be able to )*${eyes} ${slot}${end}`,
  ),
  new RegExp(`\\b(?:we|our staff|our employees|our team)(?: ourselves)? never (?:ever )?${eyes} ${slot}${end}`),
  new RegExp(
    `(?:^|[,;:] |\\band )${slot} (?:can|could|may|will|are|is) (?:not|never) (?:ever |even |be |being )*${seen} by (?:anyone|anybody|us|our|any|others|other people|third parties|outsiders|staff|ourselves)`,
  ),
  new RegExp(
    `(?:^|[,;:] |\\band )${slot} (?:is|are) (?:\\w+ )?(?:protected by |secured by |secured with )?(?:end-to-end[- ]encrypt\\w+|encrypted (?:from )?end[- ]to[- ]end)`,
  ),
  new RegExp(
    `(?:^|[,;:] |\\band )${slot} (?:is|are) (?:only |always |never )?(?:ever )?(?:stored|kept|saved|held) (?:only |ever )*(?:as|in the form of) (?:an? )?(?:salted |one-way |irreversible )*hash`,
  ),
];

const opened: readonly RegExp[] = [
  new RegExp(`\\b(?:we|${insiders}) ${often}(?:read|tell|spell|call|give) (?<what>it|them|your \\w+(?: \\w+)?) out\\b`),
  new RegExp(`\\b(?:we|${insiders}) ${often}${seeing} ${slot}${end}`),
  new RegExp(
    `\\b(?:we|${insiders}) (?:can|may|will|do|does) (?:\\w+ly |then |also )?(?:${eyes}|review|check|listen in on|examine|skim|monitor) ${slot}${end}`,
  ),
  new RegExp(
    `(?:^|[,;:] |\\band |\\bthat )${slot} (?:is|are|may be|can be|will be|gets?) (?:\\w+ly |also |then |sometimes |from time to time |now and then |opened and |checked and )*${seen}(?: and \\w+)?(?: from time to time| now and then| sometimes| at random| occasionally| regularly| in part| at times)? by (?:one of |a member of |members of )?${insiders}`,
  ),
];

const bound =
  /\b(?:unless|only if|if you|with your|at your|on your|your consent|your permission|you ask|you report|you send us|public|publicly|court|law|authorities|emergency|anonym\w+|aggregat\w+|statistic\w*|your own|they have|can not guarantee|we can not|not read|never)\b/;
const sealedBound =
  /\b(?:unless|except|without (?:your|a|the)|if|until|apart from|other than|public|outside|unauthori[sz]ed|more than|all of|necessarily|responsib\w+|linked|identify|who you are)\b/;

export function sealedSides({ text, before }: Sight): Position[] {
  const found: Position[] = [];
  if (may.test(text) && text.split(" ").length < 45) {
    const kept = sealedBound.test(text.replace(/\b(?:except|other than) you\b/g, "")) ? undefined : whatOf(sealed, text, before);
    if (kept) found.push({ matter: "sealed", side: "kept", things: kept, notes: [] });
    else if (!bound.test(text)) {
      const broken = whatOf(opened, text, before);
      if (broken) found.push({ matter: "sealed", side: "broken", things: broken, notes: [] });
    }
  }
  return [...found, ...encryption(text), ...breachNotice(text)];
}

const may =
  /\b(?:read|reads|see|sees|seen|look|looks|looked|open|opens|opened|view|views|viewed|access|accessed|decrypt\w*|listen\w*|watch\w*|know|inspect\w*|encrypt\w*|end-to-end\S*|hash\w*|check\w*|review\w*|examin\w*|monitor\w*|gone through|go through|unlock\w*|recover\w*|tell)\b/;

/** The things in the slot of the first pattern that fits; a possessive alone ("yours") points back. */
function whatOf(patterns: readonly RegExp[], text: string, before: string): Thing[] | undefined {
  for (const pattern of patterns) {
    const what = pattern.exec(text)?.groups?.what;
    if (what === undefined) continue;
    // "The staff see their hours": their own.
    const things = /^(?:their|his|her) /.test(what) ? [] : pointed.test(what) ? pointedTo(text, before) : thingsIn(what);
    if (things.length > 0) return things;
  }
  return undefined;
}

const pointed = /^(?:it|them|they|these|this|yours|any of (?:it|them))$/;

/** "them", "it", "yours": the subject of the sentence, or of the one before. */
const pointedTo = (text: string, before: string): Thing[] =>
  [text, before]
    .flatMap((said) => thingsIn(said.split(/ (?:is|are|can|may|will|has|have|[,:;?.!]) ?/)[0]!))
    .filter((t) => t.head !== "" && !/^(?:staff|team|office|nobody|support|desk|you|colleague|employee|moderator)$/.test(t.head));

const ciphered = new RegExp(
  `(?:^|[,;:] |\\band )${slot} (?:is|are|gets?|will be) (?:(?:\\w+ly|always|only|ever|both|all|first|then|at all times|without exception) )*(?:encrypted|hashed|scrambled|enciphered|(?:stored|kept|saved|held) (?:\\w+ )?(?:in )?(?:an? )?(?:encrypted|hashed))`,
);
const enciphers = new RegExp(`\\bwe (?:always |also )?encrypt ${slot}${end}`);
const clear =
  /\b(?:unencrypted|in (?:plain|clear) ?text|in plaintext|in the clear|not encrypted|never encrypted|without (?:any )?encryption|not (?:\w+ly )?hashed|in readable form|in legible form)\b/;
const inClear = new RegExp(
  `(?:^|[,;:] |\\band )${slot} (?:is|are|lie|lies|sit|sits|stay|stays|remain|remains|travels?|goes|go|can be|will be|get|gets)\\b`,
);
const inTransit =
  /\b(?:transit|transmi\w+|connection|way|travel\w*|sent|transfer\w*|ssl|tls|https|wire|network|internet|journey|in motion)\b/;
const atRest = /\b(?:rest|stored|storage|disks?|servers?|databases?|lie|lies|kept|saved|held|drives?|backups?)\b/;

/** What is encrypted, and what is not. */
function encryption(text: string): Position[] {
  if (
    !/encrypt|hashed|plain|clear|enciphered|readable/.test(text) ||
    /\b(?:if|unless|may|some|most|where|email is|emails are|internet|insecure|should|please|partly)\b/.test(text)
  )
    return [];
  const notes = [...(inTransit.test(text) ? ["transit"] : []), ...(atRest.test(text) ? ["rest"] : [])];
  const isClear = clear.test(text);
  if (isClear && /\b(?:not|never|no|nothing)\b.{0,20}\b(?:unencrypted|in (?:plain|clear) ?text|in the clear|without)\b/.test(text))
    return [];
  const what = isClear ? inClear.exec(text)?.groups?.what : (ciphered.exec(text) ?? enciphers.exec(text))?.groups?.what;
  const things = what ? thingsIn(what) : [];
  if (things.length === 0 || (!isClear && /\b(?:not|never|except)\b/.test(text))) return [];
  return [{ matter: "encrypted", side: isClear ? "broken" : "kept", things, notes }];
}

const harm =
  "(?:breach(?:es)?|stolen|theft|leak(?:s|ed)?|exposed|incidents?|hack(?:s|ed)?|lost|wrong hands|break-?ins?|broken into|breaks? into|gets? at|got at|compromised|intrusions?|attack(?:s|ed)?|loss)";
const telling = "(?:notify|inform|tell|alert|warn|let you know|contact|write to|report (?:it )?to|announce|disclose)";
const told = `(?:notified|informed|told|alerted|warned|contacted)`;
const everyone =
  "(?:you|users|customers|members|clients|guests|patients|those|everyone|everybody|anyone|all|our|the|affected|people|subscribers|readers)";
const tells = new RegExp(
  `\\bwe (?:will |shall |always |also |then )*${telling}\\b (?:${everyone} )?|\\b(?:you|${everyone}) (?:will|shall) (?:\\w+ )?(?:be ${told}|be the first to (?:know|hear)|learn (?:of|about) it|find out|hear (?:from us|of it|about it)|(?:get|receive) (?:a |an )?(?:\\w+ )?(?:notice|message|letter|email))`,
);
const tellsNot = new RegExp(
  `\\bwe (?:do|will|shall|can) (?:not|never) (?:\\w+ly )?${telling}\\b|\\bnot our (?:practice|policy|habit|custom) to ${telling}\\b|\\bkept (?:secret|hidden|quiet|from)\\b|\\bwe never ${telling}\\b|\\b(?:you|users|customers|members|clients|guests|patients|nobody|those affected|people)(?: [\\w-]+){0,2} (?:(?:will|are|is) (?:not|never) (?:be )?|(?:is|will be) )${told}\\b|\\b(?:without|no duty|no obligation|not obliged|refrain from) (?:to )?(?:${telling}|${telling
    .replace(/[()?:]/g, "")
    .split("|")
    .map((w) => `${w}ing`)
    .join("|")})\\b|\\bwe keep (?:it|that|this|them|such \\w+|\\w+) to ourselves\\b`,
);
const aside =
  /\b(?:failed|fended off|blocked|repelled|averted|foiled|thwarted|unsuccessful|attempted|attempts?|planned|maintenance|unlikely|low risk|no risk|minor|password|unless|required by law|law enforcement|authorit\w+ only|only the authorit\w+|responsib\w+|immediately if you|you (?:must|should|have to|need to|agree to) )\b/;

const harmed = new RegExp(`\\b${harm}\\b`);

/** Whether those whose data were got at are told. */
function breachNotice(text: string): Position[] {
  if (!harmed.test(text) || aside.test(text)) return [];
  const about = /\b(?:data|information|details|systems?|security|records|accounts?|breach\w*|servers?)\b/.test(text);
  if (!about) return [];
  if (tellsNot.test(text)) return /\bif\b/.test(text) ? [] : [{ matter: "breach-notice", side: "broken", things: [], notes: [] }];
  return tells.test(text) && !/\b(?:not|never|no)\b/.test(text) && !/\bmay\b/.test(text)
    ? [{ matter: "breach-notice", side: "kept", things: [], notes: [] }]
    : [];
}
