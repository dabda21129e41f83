// Consent defaults: what happens while the reader does nothing. "Off until you switch it on", "the box is empty" leave it to the reader;
// "on for everybody", "already ticked", "unless you object", "before you have chosen" do not.

const who =
  "(?:you|they|he|she|anyone|anybody|somebody|someone|people|(?:the |a |an |any |our |data )*(?:users?|customers?|members?|visitors?|guests?|players?|drivers?|patients?|persons?|readers?|participants?|applicants?|candidates?|subjects?|pupils?|students?|parents?|tenants?|residents?|clients?|employees?|donors?|authors?|senders?|owners?|holders?|buyers?|shoppers?|passengers?|travellers?|riders?|subscribers?|entrants?|buyers?))";
const aux = "(?:have |has |had |do |does |can |could |will |first |actively |expressly |explicitly |already |ever |even )*";
const acts =
  "(?:agree[ds]?|consent(?:s|ed)?|opt(?:s|ed)?[ -]in|sa(?:y|ys|id) (?:yes|so)|allow(?:s|ed)?|permit(?:s|ted)?|approve[ds]?|ask(?:s|ed)?|request(?:s|ed)?|subscribe[ds]?|sign(?:s|ed)? up|chosen?|chose|decide[ds]?|click(?:s|ed)?|tick(?:s|ed)?|tap(?:s|ped)?|press(?:es|ed)?|switch(?:es|ed)?|turn(?:s|ed)?|enable[ds]?|activate[ds]?|confirm(?:s|ed)?|accept(?:s|ed)?|grant(?:s|ed)?|give[sn]?|gave|want(?:s|ed)?|tell|told)";
const refusals =
  "(?:object(?:s|ed)?|opt(?:s|ed)?[ -]out|tell(?:s)? us (?:otherwise|not to|differently|that you (?:do not|object))|told us (?:otherwise|not to)|ask(?:s|ed)? us (?:not to|to stop)|sa(?:y|ys|id) (?:no|otherwise|so)|refuse[ds]?|decline[ds]?|disagree[ds]?|contradict(?:s|ed)?|veto(?:es|ed)?|forbid(?:s)?|untick(?:s|ed)?|uncheck(?:s|ed)?|deselect(?:s|ed)?|unsubscribe[ds]?|(?:switch|turn)(?:es|s|ed)? (?:it|this|that|them|\\w+) off|opposed?|protest(?:s|ed)?|notif(?:y|ies|ied) us|write|writes|raise[ds]? an objection)";
const state = "(?:on|enabled|active|activated|switched on|turned on|running|ticked|checked|selected|crossed|granted)";
const newcomer = "(?:sign|signs|register|registers|open|opens|install|installs|join|joins|create|creates|start|starts|log|visit|arrive)";

/** The thing is off, the box empty, only those who asked are served. */
const off = new RegExp(
  [
    `\\b(?:off|disabled|inactive|deactivated|dormant|unticked|unchecked|empty|blank|silent) (?:by default|at first|to begin with|from the (?:start|outset)|until ${who}|unless ${who}|when ${who})\\b`,
    `\\b(?:not|n't|never) (?:\\w+ ){0,2}(?:pre-?ticked|pre-?checked|pre-?selected|${state}) (?:in advance|beforehand|by default|for you|already|until|unless)\\b`,
    `\\b(?:not|n't|never) (?:pre-?tick|tick (?:it|boxes|a box|the box) (?:for you|in advance)|assume|presume)\\b`,
    `\\b(?:only|solely|exclusively|just) (?:to|for|with|from|by) (?:those|people|persons|customers|users|members|readers|anyone|guests|patients|whoever)(?: of \\w+)? (?:who |that )?${aux}${acts}\\b`,
    `\\b(?:only|solely|exclusively|just|not|never|nothing|no|none|nobody|no one) .{0,90}\\b(?:if|when|once|after|until|before|unless|as soon as) ${who} ${aux}(?:click|tick|tap|press|chosen? |decide|sign(?:ed)? up|subscrib|confirm|accept|allow|grant|given? (?:us )?(?:\\w+ ){0,3}(?:consent|permission|agreement|approval|ok|okay|go-ahead))\\w*`,
  ].join("|"),
);

/** It is on, it happens, until the reader does something against it. */
const on = new RegExp(
  [
    `\\b${state} (?:by default|as standard|as a matter of course|in advance|for (?:all|everyone|everybody|every|each|any)\\b|from the (?:start|outset|beginning|first|moment)|when(?:ever)? ${who} ${newcomer}|(?:as soon as|once) ${who} ${newcomer})`,
    `\\b(?:already|automatically|by default) ${state}\\b`,
    `\\b(?:box|boxes|tick-?box(?:es)?|check-?box(?:es)?|switch|option|setting|toggle)\\b[^.;]{0,50}\\b(?:is|are|comes?|has been|have been) (?:already |pre-?)(?:ticked|checked|selected|crossed|set|filled)\\b`,
    `\\b(?:as soon as|the (?:very )?moment|from the moment|the second|immediately when|directly when) (?:${who} (?:open|visit|enter|start|launch|install|log|load|arrive|call)|(?:the|our|a|any) (?:\\w+ )?(?:page|site|website|app|programme|program|shop)s? (?:opens?|loads?|starts?|is (?:opened|loaded|called up|visited|installed|started|entered)))`,
    `\\b(?:after|from|upon|on|with|since) (?:the )?(?:installation|installing|first (?:start|launch|visit|use|day|opening)|registration|registering|signing up|sign-up) (?:on|onwards?|of the \\w+)?[^.;]{0,40}\\b(?:is|are) (?:\\w+ly )?(?:${state}|placed|set|read|shared|uploaded|recorded)\\b|\\b(?:is|are) (?:\\w+ly )?(?:${state}|placed|set|read|shared|uploaded|recorded|transmitted)[^.;]{0,30}\\b(?:from|after) (?:the )?(?:installation|first (?:start|launch|visit|use|day|opening))\\b`,
    `\\bbefore (?:you|they|users?|visitors?|customers?|anyone|anybody|the (?:user|visitor|customer))(?: have| has| had| can| could| even| ever){0,3} (?:ma[dk]e (?:a|any|your|their|the) (?:choice|selection|decision)|chosen?|decided?|agreed?|consent(?:ed)?|answer(?:ed)?|respond(?:ed)?|react(?:ed)?|click(?:ed)?|accept(?:ed)?|said (?:yes|anything)|been asked|given? (?:your |their |any )?(?:consent|permission|answer))\\b`,
    `\\b(?:unless|until|till|as long as|provided(?: that)?|so long as) ${who} ${aux}(?:not )?${refusals}\\b`,
    `\\bif ${who} (?:do not|does not|do n't|does n't|did not|have not) (?:object|opt out|contradict|refuse|decline|unsubscribe|untick|uncheck|oppose|tell us otherwise|say no|say otherwise)\\b`,
    `\\bif (?:there is |we (?:hear|receive|get) )no objection\\b|\\b(?:absent|failing|in the absence of|barring) (?:an |any |your )?objections?\\b`,
    `\\bwithout (?:a |any |further |being |first |prior |another |even |ever |us |you |your |having |them |their |his |or )*(?:prompt\\w*|asking|question\\w*|quer(?:y|ies)|enquir(?:y|ies)|inquir(?:y|ies)|asked|confirm\\w*|having to (?:agree|ask|confirm|do)|needing to (?:agree|ask|confirm|do)|doing anything|say-so|agreeing|clicking|ticking)\\b`,
    `\\b(?:no|there is no|there are no) (?:\\w+ )?(?:questions?|prompts?|dialogu?e?|opt-in|pop-?up|request)(?: is| are| will be)? (?:first|before|beforehand|shown|asked|displayed|needed|for (?:this|that|it))\\b`,
    `\\b\\w+ or no (?:box|tick|consent|agreement|request|yes)\\b|\\b(?:agreed|ticked|consented|subscribed|signed up) or not\\b`,
    `\\b(?:asked for|wanted|requested|invited|desired|welcome|like it|want it|wish it|likes it|wants it) or not\\b`,
    `\\b(?:(?:every|each|all|any) (?:\\w+ )?(?:customers?|users?|members?|buyers?|guests?|visitors?|clients?|subscribers?|readers?|patients?|participants?)|everyone|everybody|anyone|whoever|those who|if you (?:buy|order|book|register|join|shop))\\b(?! who works?)[^.;]{0,70}\\b(?:put|added|placed|entered|subscribed|enrolled|enroled|signed up|registered|included)\\b[^.;]{0,30}\\b(?:lists?|newsletters?|mailings?|programs?|programmes?|distribution|panel|study|scheme)\\b`,
    `\\b(?:automatically|by default|as a matter of course|as standard)\\b[^.;]{0,25}\\b(?:receives?|gets?|subscribe[ds]?|enrol\\w*|added|shared|published|uploaded|opted|included|passed|forwarded|sent)\\b[^.;]{0,60}\\b(?:offers?|newsletters?|advertis\\w+|adverts|promotion\\w*|marketing|mailings?|partners?|sponsors?)\\b`,
    `\\b(?:we (?:\\w+ ){0,2}(?:share|use|pass|publish|upload|analy[sz]e|record|track|process|read|scan)|(?:is|are) (?:\\w+ ){0,2}(?:shared|used|passed|published|uploaded|analy[sz]ed|recorded|read|scanned|public))\\b[^.;]{0,60}\\bby default\\b|\\bby default,? (?:we|your)\\b[^.;]{0,40}\\b(?:share|shared|use|used|pass|passed|publish|published|public|upload|uploaded|analy[sz]ed?|record|recorded|read|scan|scanned)\\b`,
  ].join("|"),
);

/** Nobody is left out, nothing is waited for. */
const sweeping = new RegExp(
  [
    "\\b(?:every|each) (?:\\w+ )?(?:customer|user|member|buyer|guest|visitor|client|subscriber|reader|patient|participant|photo|picture|image|video|story|recipe|review|comment|profile|call|conversation|message|lesson|session|trip|ride|recording|answer|entry|order|visit|upload|post)\\b",
    "\\ball (?:our |the |new |registered |existing |of our )*(?:customers|users|members|buyers|guests|visitors|clients|subscribers|readers|patients|participants|photos|pictures|calls|conversations|stories|profiles|lessons|sessions|trips|rides|recordings|reviews|e-?mails|messages)\\b",
    "\\b(?:everyone|everybody|whoever|anyone) who\\b|\\b(?:in any case|in all cases|in every case|without exception|straight ?away|right away|at once|instantly|as a matter of course|as a rule|as soon as|the moment|from the (?:first|start|beginning|outset))\\b",
  ].join("|"),
);

/** Whether the sentence says that it happens to all, or at once. */
export const isSweeping = (text: string): boolean => sweeping.test(text) && !bound.test(text) && !denial.test(text) && !cases.test(text);

const cases =
  /\b(?:if|unless|only|provided|with your|where|may|might|could|can|should|must|please|except|request|requested|requests|consents?|agree\w*|ask\w*|delet\w+|eras\w+|remov\w+|inform\w*|notif\w+|publish any)\b/;

const denial = /\b(?:not|n't|never|no|nothing|none|nobody|no one|neither|nor|cannot)\b/;
const bound =
  /\b(?:law|laws|legal|legally|court|authorit\w+|emergenc\w+|merger|acquisition|similar|responsible|to the extent|antivirus|proxy|retain\w*|we (?:will )?keep|if you (?:have )?(?:given |gave )?(?:us )?(?:your )?(?:consent\w*|agree\w*|opted)|browsers?|operating system|terms|polic(?:y|ies)|statement|agreement|conditions|changes|refund\w*|renew\w*|subscription (?:fee|price|period)|necessary (?:cookies|technolog\w+)|strictly necessary|essential|functional cookies)\b/;

/** "does" where what is off stays off until the reader acts, "does-not" where it is on until then. */
export function defaultStance(text: string): "does" | "does-not" | undefined {
  if (bound.test(text) || text.length > 260) return undefined;
  const opened = on.exec(text);
  const before = opened ? text.slice(0, opened.index).split(/[;:]/).at(-1)! : "";
  if (opened && !denial.test(before) && !/^(?:not|never)\b/.test(opened[0]))
    return /\b(?:is|are|be|will|receives?|gets?|we|goes|go|comes?)\b/.test(text) &&
      (!/\bby default\b/.test(text) || /\b(?:we|you|your|our)\b/.test(text))
      ? "does-not"
      : undefined;
  return off.test(text) ? "does" : undefined;
}
