// Targeting: whether the advertisements that somebody sees are chosen by what that person has done, whichever words say it: "what you read decides
// which banners you see", "everybody sees the same adverts", "they are picked by the page alone". Read over the words of a sentence.

const ad =
  "(?:ads?|adverts?|advertisements?|advertising|advertiser's videos|banners?|commercials|sponsored (?:posts?|content|messages|listings))";
const anAd = new RegExp(`\\b${ad}\\b`);
/** "An advertiser may show a spot again": what an advertiser shows is an advertisement. */
const shownByAdvertiser = /\badvertisers?\b[^.;]{0,30}\b(?:shows?|shown|plays?|sends?|presents?|serves?|repeats?|displays?)\b/;

const acts =
  "(?:read|reads|watch|watched|watches|view|viewed|views|saw|seen|look(?:ed|s)?(?: at| for| up)?|search(?:ed|es)?(?: for)?|bought|buy|buys|order(?:ed|s)?|play(?:ed|s)?|listen(?:ed|s)? to|click(?:ed|s)?(?: on)?|open(?:ed|s)?|visit(?:ed|s)?|browse[ds]?|do|did|done|like[ds]?|wrote|written|write|typed?|tapped|enjoy(?:ed|s)?)";
const person =
  "(?:you|they|he|she|somebody|someone|anyone|who|the child|(?:the |a |an |each |your |our |same )*(?:child|user|visitor|reader|member|customer|player|person|viewer|guest|shopper|listener|subscriber)s?)";
/** What somebody has done or is. */
const doings = new RegExp(
  [
    `\\b${person}(?: (?:has|have|had|was|were|is|are|already|just|recently|often|last|also|once|ever))* ${acts}\\b(?! not)`,
    "\\b(?:interests?|behaviou?rs?|habits|preferences|tastes?|hobbies|profiles?|demographics|who you are|your (?:past|earlier|previous))\\b",
    "\\b(?:browsing|viewing|search|purchase|reading|watch|order|listening|play|usage|shopping|click) (?:history|histories|habits|patterns|behaviou?r|data|record)\\b",
    "\\b(?:your|users?'?|visitors?'?|their|his|her|past|earlier|previous|each \\w+'s|a \\w+'s|the \\w+'s) (?:\\w+ )?(?:searches|orders|visits?|purchases|clicks|activit(?:y|ies)|use of|answers|posts|messages|location|age|gender)\\b",
    "\\b(?:information|data) (?:collected |gathered |we have )?(?:about|on) (?:you|them|users|visitors|him|her|your)\\b",
  ].join("|"),
);
const choice =
  "(?:choos(?:e|es|ing)|chosen|chose|select(?:s|ed|ing)?|pick(?:s|ed|ing)?|tailor(?:s|ed|ing)?|target(?:s|ed|ing)?|match(?:es|ed|ing)?|aim(?:s|ed|ing)?|adapt(?:s|ed|ing)?|decid(?:e|es|ed|ing)|depends?|depending|determin(?:e|es|ed|ing)|bas(?:e|es|ed|ing)(?: \\w+)? (?:on|upon)|influenc(?:e|es|ed|ing)|personali[sz](?:e|es|ed|ing)|customi[sz](?:e|es|ed|ing)|suit(?:s|ed)?|fits?|fitting|according|of interest to|relevant|likely to interest|in line with|go(?:es|ing)? by|steers?|govern(?:s|ed)?|reflects?|on the ground|because|reminds?|account of|follows? you|again)";
const chosen = new RegExp(`\\b${choice}\\b`);
/** Advertising that by its name follows a person. */
const byName = new RegExp(
  `\\b(?:personali[sz]ed|targeted|tailored|interest[- ]based|behaviou?ral(?:ly)?(?: targeted)?|individuali[sz]ed|custom(?:i[sz]ed)?) (?:\\w+ ){0,2}?${ad}\\b|\\b(?:remarketing|retargeting|re-targeting|ad targeting|targeting of ad\\w*)\\b`,
);
/** Chosen by nothing that is about the person. */
const alike = new RegExp(
  `\\b(?:everyone|everybody|every \\w+|all \\w+|each \\w+|any two \\w+)\\b[^.;]{0,30}\\b(?:same|identical) ${ad}\\b|\\bsame ${ad}\\b[^.;]{0,30}\\b(?:everyone|everybody|every|all|anybody|to whoever)\\b|\\b${ad}\\b[^.;]{0,60}\\b(?:same for (?:everyone|everybody|all|every)|by the (?:page|subject|content|article|game|text|topic) (?:alone|only)|contextual only|only contextual|regardless of who|no matter who|without regard to who|whoever you are)\\b`,
);
const no = "(?:not|n't|never|no|none of|without|free of|free from|nobody|neither)";
/** The choice itself is what is denied: "shows no tailored ads", "ads are never aimed at you", "plays no part in choosing ads", "not by who you are". */
const denied = new RegExp(
  [
    `\\b${no} (?:\\w+ ){0,4}?(?:personali[sz]ed|targeted|tailored|interest[- ]based|behaviou?ral|individuali[sz]ed|remarketing|retargeting|ad targeting)\\b`,
    `\\b${ad}\\b[^.;,]{0,40}\\b(?:is|are|be|do|does|will|go|goes|depends?) (?:not|n't|never)(?: \\w+){0,2} ${choice}\\b`,
    `\\b(?:they|these|those) (?:are|will) (?:not|never) (?:\\w+ )?${choice}\\b`,
    `\\b(?:none|no) (?:of [^.;,]{0,30})?\\b${ad}\\b[^.;,]{0,30}\\b${choice}\\b`,
    `\\bno (?:part|role|bearing|influence|effect|say) (?:\\w+ ){0,2}?${choice} [^.;,]{0,40}\\b${ad}\\b`,
    `\\bneither\\b[^.;]{0,60}\\bnor\\b[^.;]{0,60}\\b${choice}\\b[^.;]{0,40}\\b${ad}\\b`,
    `\\b(?:not|never|rather than|instead of) (?:by|on|upon|to|at|from|according to) [^.;]{0,40}\\b(?:who you are|what you|your|interests?|behaviou?r|history)\\b`,
    "\\bno account of what\\b",
  ].join("|"),
);
/** Other things are denied there, or for some only. */
const loose =
  /\b(?:non-personali\w*|however|but|although|though|sell|sells|sale|shar(?:e|es|ed|ing)|knowingly|certain|some|third|disclos\w+|unaffiliated|identif\w+|(?:not|never) (?:\w+ )?collect|any information|may|might|restricted|permitted|located|outside|e-?mail|newsletters?|anymore|no longer|cannot|responsible|browsers?|tell|not to|decisions?|intent|ability|choices?|register)\b/;
const denial =
  /\b(?:not|n't|never|no|none|nobody|nothing|neither|nor|without|free of|free from|refrain\w*|take no|plays? no|cannot|prohibits?|forbids?|bans?)\b/;
const open =
  /\b(?:if|unless|until|except|consent\w*|agree\w*|opt|opted|opting|choose to|may choose|can choose|you can|you may|your choices?|settings?|disable|turn off|switch(?:ed)? off|withdraw\w*|object|unsubscribe|signed out|logged out|only when|other than|children|minors|under the age|under (?:1[0-9])|teenagers?|child's parents?|right to|california|sensitive|notwithstanding|health|employees?|jobs?|vacanc\w+|our own advertising campaigns)\b/;

/** Advertising of that kind is given, not only named. */
const given =
  /\b(?:shows?|shown|serves?|delivers?|displays?|uses?|provides?|engages?|runs?|offers?|receives?|sees?|gets?|presents?|sends?|places?|do|does)\b/;

export interface Targeting {
  readonly targeted: boolean;
  /** Cookies are what does it or does not. */
  readonly cookies: boolean;
}

/** What a sentence (in lower case) says of how advertisements are chosen; `before` is the sentence before, for what "they" are. */
export function targetingOf(text: string, before: string): Targeting | undefined {
  const pointing = /^(?:they|these|those|it|such)\b/.test(text);
  const shown = shownByAdvertiser.test(text);
  if (!anAd.test(text) && !/\bretargeting|remarketing\b/.test(text) && !shown && !(pointing && anAd.test(before))) return undefined;
  if (text.length > 260 || open.test(text)) return undefined;
  const cookies = /\bcookies?\b/.test(pointing ? `${before} ${text}` : text);
  if (alike.test(text)) return { targeted: false, cookies };
  const named = byName.exec(text);
  const doing = doings.exec(text);
  const by = chosen.exec(text);
  if (
    !named &&
    !(by && doing) &&
    !(
      by &&
      /\b(?:target|tailor|aim)\w* (?:at|to|towards?) (?:you|anybody|anyone|somebody|someone|individuals?|individual \w+|single \w+|a particular \w+|particular \w+|each \w+)\b/.test(
        text,
      )
    )
  )
    return undefined;
  if (denied.test(text)) return text.length < 200 && !loose.test(text) ? { targeted: false, cookies } : undefined;
  if (denial.test(text) || (named && !(by && doing) && !given.test(text))) return undefined;
  return { targeted: true, cookies };
}
