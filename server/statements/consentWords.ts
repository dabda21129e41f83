// Consent words: whether a sentence (its words in lower case, one blank between) says that the reader is asked first, or that nobody is.
// What a default says ("off until", "already ticked", "unless you object") is in consentDefaults.
import { defaultStance } from "./consentDefaults";

export const mayStand =
  /\b(?:ask|consent|permission|approv|agree|opt|yes|authori[sz]|whether|enough|regardless|suffic|willing|subscribed|enrol|signed up|assent|leave|say|sought|choice|chosen|let us|tick|switch|turn|enable|activat|like it|granted|formality|silence|wish|accept|unless|default|object|prompt|automatically|click|press|before|every|without|whoever|allow|permit|question|standard|for all|from the|sign|as soon|moment|immediate|straight|right away|at once|instant|automatic|each|always|whoever|anyone|any case)/i;

const yes = "(?:consent|permission|approval|agreement|authori[sz]ation|opt-in|assent|say-so|go-ahead|yes)";
const manner =
  "(?:your|the|a|an|any|his|her|their|our|user's|users'|customer's|prior|explicit|express|expressed|specific|informed|affirmative|separate|written|clear|verifiable|active|individual|freely|given|advance|previous|own|personal|first|or|and|knowledge|further|such|signed|valid|verbal|oral|full|additional|parental|parents'|parent's|guardian's|double|single|free|real)";

export const asks = new RegExp(
  [
    `\\b(?:with|upon|after|following|given|on|subject to|based on|on the basis of|obtaining|obtain|obtains|get|seek|request|requests|ask for|asks for|requires?|need|needs) (?:${manner} ){0,6}${yes}\\b`,
    "\\b(?:only|solely|exclusively|just|not|never|nothing|no|no one|nobody) .{0,80}\\b(?:if|when|once|after|unless|until|before|who) (?:you|they|a user|the user|users|customers?|members?|have|has|he|she)(?: \\w+){0,4} (?:agreed?|consent(?:ed)?|opt(?:ed)?[ -]in|said yes|say yes|allow(?:ed)?|permit(?:ted)?|approved?|authori[sz]ed?|ask(?:ed)? for|let us|tick(?:ed)?|switch(?:ed)? (?:it )?on|turn(?:ed)? (?:it )?on|enabled?|activated?|said so|say so)\\b",
    "\\bonce (?:you|they|a user|users?|customers?) (?:have |has )?(?:agreed?|consent(?:ed)?|opt(?:ed)?[ -]in|said yes)\\b",
    "(?<!\\b(?:not|n't|never|nobody is|no one is) (?:ever )?)\\b(?:ask|asks|asked) (?:you |me |us |for it |users? |customers? |people |everyone |them )?(?:first|beforehand|before)\\b",
    `\\bask (?:you |users? )?for (?:${manner} ){0,2}(?:leave|go-ahead|nod)\\b`,
    "\\bopt-in (?:only|basis)\\b|\\bstrictly opt-in\\b|\\( opt-in \\)",
    "\\bno (?:one|body)? ?who (?:has|have|did) (?:not|n't) (?:\\w+ ){0,2}(?:agreed|consented|said yes|opted in|asked)\\b",
    "\\bno one who has not\\b.{0,20}\\byes\\b",
    `\\b${yes}\\b[^.;]{0,50}\\b(?:is|are|be|was|were) (?:first |always |\\w+ly )?(?:obtained|required|needed|necessary|sought|asked for|requested|collected|a (?:pre)?condition|a must)\\b`,
    "\\bask(?:s|ed)? (?:the |your |his |their |every |each )?\\w+ (?:first|beforehand|before we|before they|before it|before any|before you)\\b",
    "\\bdouble opt-in\\b|\\bonly (?:who|whoever|those who|if (?:he|she|they)) (?:has |have )?(?:click|tick|agree|consent|sign|ask|confirm)\\w*",
    "\\b(?:after|once|as soon as) (?:you|they|the \\w+|users?|customers?) (?:have|has) (?:\\w+ly )?(?:signed|agreed|consented|said yes|ticked|approved|authori[sz]ed|given (?:us )?(?:\\w+ ){0,3}(?:consent|permission|agreement|approval))\\b",
  ].join("|"),
);

const skips = new RegExp(
  [
    `\\b(?:no|without any) (?:${manner} ){0,3}${yes} (?:is |are |was )?(?:being )?(?:asked|needed|required|sought|necessary|requested|obtained|collected|wanted)\\b`,
    `\\b${yes} (?:is|are) (?:not|n't|never|neither) (?:\\w+ )?(?:asked|needed|required|sought|necessary|requested|obtained)\\b`,
    `\\b(?:need|needs|require|requires|want|ask for|asks for|seek|seeks) no (?:${manner} ){0,3}${yes}\\b`,
    `\\b(?:not|n't|never) (?:\\w+ )?(?:ask|seek|request|obtain|wait for|need|require) (?:you |users? |customers? |members? )?(?:(?:for )?(?:${manner} ){0,4}${yes}|first|beforehand|in advance|before doing so|for (?:this|that|it)|about (?:this|that|it))\\b`,
    `\\bwe (?:do not|do n't|never|will not|wo n't) ask(?: you| anyone| anybody)?(?: first| before| beforehand)?(?: [.;!]|$)`,
    "\\b(?:you|users?|customers?|members?|visitors?|guests?|patients?|players?|subscribers?|clients?|people|they) (?:(?:is|are|were) (?:not|n't|never)|(?:will|wo) (?:not|n't|never) be) asked(?: first| beforehand| about (?:this|that|it)| for (?:this|that|it|(?:consent|permission|their (?:consent|permission)|your (?:consent|permission)))| before(?:hand)?)?(?: [.;!,]|$| before )|\\b(?:nobody|no one|none of you) (?:is|are|was|will be|gets) (?:ever )?asked(?: first| beforehand| about (?:this|that|it)| for (?:this|that|it|consent|permission)| before(?:hand)?)?(?: [.;!,]|$| before )",
    "\\bwhether (?:you|they|users?|customers?) (?:\\w+ ){1,3}(?:it |this |that )?or not\\b|\\b(?:regardless|irrespective) of what (?:you|they|users?|customers?)\\b",
    `\\bno need for (?:you|users?|customers?|anyone|${manner} ${yes})(?: to (?:agree|consent|approve|opt in|say yes))?\\b|\\b${yes} (?:is|are) (?:taken for granted|a formality|assumed|presumed|implied)\\b`,
    `\\bwith or without (?:${manner} ){0,4}(?:${yes}|form|signature|request|asking)\\b`,
    "\\bnobody (?:asks|will ask|is going to ask) (?:you|them)\\b",
    `\\b(?:whether or not|regardless of whether|no matter whether|irrespective of whether|whether|even if|even where|even when|even though) (?:you|they|users?|customers?|members?|the user) (?:\\w+ ){0,3}?(?:agree[ds]?|consent(?:ed|s)?|opt(?:ed)?[ -]in|want(?:ed)? it|said yes|allow(?:ed)? it|approved?)\\b`,
    "\\b(?:whether or not|regardless of whether|no matter whether) (?:you|they|users?|customers?|visitors?) (?:have |has |had )?(?:clicked?|ticked?|pressed|accepted|confirmed)\\b",
    `\\b(?:regardless|irrespective) of (?:${manner} ){1,4}(?:${yes}|wishes|will|choice)\\b`,
    "\\b(?:even if|even where|even when|also when) (?:you|they|users?|customers?|members?) (?:\\w+ ){0,3}?(?:refused?|decline[ds]?|said no|say no|object(?:ed)?)\\b",
    `\\b(?:counts?|counted|taken|treated|understood|regarded|deemed|considered|passes|serves?|read|seen|construed) (?:as|to be|for) (?:${manner} ){0,4}${yes}\\b`,
    "\\b(?:is|are) (?:already )?(?:enough|sufficient|all it takes) for\\b|\\bsuffices? for\\b",
    `\\bwe (?:\\w+ )?(?:assume|presume|infer|take it) (?:that )?(?:you|users?|customers?|${manner} ${yes})\\b`,
    `\\b(?:implied|presumed|tacit) ${yes}\\b|\\bsilence (?:means|is|counts)\\b|\\b(?:pre-?ticked|pre-?checked|pre-?selected|ticked by default)\\b`,
    "\\b(?:automatically|without further ado|at once) (?:be )?(?:subscribed|enrolled|signed up|opted in|added to (?:our|the) (?:mailing|marketing|newsletter))\\b|\\b(?:subscribed|enrolled|signed up|opted in|added)(?: (?:to|for|in) (?:our|the|a) (?:\\w+ ){1,3}| )(?:automatically|by default)\\b",
    `\\bwithout (?:first |ever |even )?(?:asking|(?:${manner} ){0,5}${yes})\\b`,
    `\\b(?:when|where|although|though) you (?:have|had|'ve) (?:not|n't|never) (?:\\w+ ){0,2}(?:given|granted|agreed|consented|asked)\\b`,
    `\\b(?:constitutes?|implies|imply) (?:${manner} ){0,3}${yes} (?:to|for)\\b`,
  ].join("|"),
);

/** Words that bind the stance to the law or to somebody else, or make it one about the policy as a whole. */
const aside =
  /\b(?:law|laws|legal|legally|lawful|court|authorit(?:y|ies)|obligations?|emergenc\w+|vital|regulations?|gdpr|article|art|merger|acquisition|withdraw\w*|withdrawal|revoke[ds]?|opt out|opt-out|unsubscribe|employer|prohibited|forbidden|replication|reproduc\w+|copyright\w*|trademarks?|browsers?|operating system)\b/;
const ofPolicy =
  /\b(?:policy|policies|notice|statement|terms|(?:this|the|user|licen[cs]e|our) agreement|conditions|changes|processing described)\b/;

export const denied = /\b(?:not|n't|never|nobody|none|nothing|no one|no)\b/;

/** "does" where consent is asked first, "does-not" where it is not. */
export function stanceOf(text: string): "does" | "does-not" | undefined {
  return spoken(text) ?? defaultStance(text);
}

/** What is done to children is asked of their parents: set apart from what is asked of readers. */
export const minorsInCase = (text: string): boolean =>
  ofMinors(text) && /\b(?:where|if|when|verifiable|coppa|accounts?|under|age)\b/.test(text);

export const ofMinors = (text: string): boolean =>
  /\b(?:parents?|parental|guardians?|child|children|child's|children's|minors?|pupils?|schools?)\b/.test(text);

/** The stance comes from what is on or off by default: it is about its own words only. */
export function isByDefault(text: string): boolean {
  return spoken(text) === undefined && defaultStance(text) !== undefined;
}

/** What the words for asking and agreeing say. */
function spoken(text: string): "does" | "does-not" | undefined {
  const skipped = skips.exec(text);
  if (skipped) {
    const around = text.slice(Math.max(0, skipped.index - 60), skipped.index + skipped[0].length);
    const without = /^without\b/.test(skipped[0]);
    if (/\b(?:to the extent|if you|unless)\b/.test(text.replace(/\beven if\b/g, "")) || others.test(text.slice(0, skipped.index)))
      return undefined;
    const negated = denied.test(text.slice(0, skipped.index).split(/[;:]/).at(-1)!);
    // "We do not share it without your consent" promises; "does not count as consent" as well.
    if (without && negated) return aside.test(text) || /\b(?:unless|except|otherwise)\b/.test(text) ? undefined : "does";
    if (without && /\b(?:if|unless|cannot|may withdraw)\b/.test(text)) return undefined;
    if (
      /\b(?:not|n't|never) (?:\w+ )?(?:count|enough|taken|treated|deemed|considered|regarded|suffice|serve|constitute|imply|assume|sufficient)/.test(
        around,
      )
    )
      return undefined;
    if (/^(?:is|are|suffices?|constitutes?|implies|imply)\b/.test(skipped[0]) && (negated || ofPolicy.test(text))) return undefined;
    if (aside.test(text) || (ofPolicy.test(text) && !/^(?:no|need|not)\b/.test(skipped[0]))) return undefined;
    return "does-not";
  }
  if (!asks.test(text) || aside.test(text) || ofPolicy.test(text)) return undefined;
  // "With your consent or where it is necessary": consent is one ground among others.
  if (
    /\b(?:or|unless|except|otherwise)\b[^,;]{0,40}\b(?:necessary|legitimate|required|permitted|otherwise|contract|interests?)\b/.test(text)
  )
    return undefined;
  return "does";
}

/** Somebody else who does not ask. */
const others =
  /\b(?:apps|browsers?|they|partners?|parties|vendors?|companies|devices?|providers?|networks?) (?:do |does |will |would |wo |did |can |ca )?$/;
