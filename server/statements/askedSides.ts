// Asked sides: what is done only after the reader has agreed to it, and what is done without: from the start, until somebody objects, agreement
// being taken for granted. Also whether an agreement can be taken back, and whether something else depends on it.

import { type Thing, thingsIn } from "./namedThings";
import type { Position, Sight } from "./positions";

const yes =
  "(?:agree[ds]?|agreeing|agreement|consent(?:ed|s)?|permission|approv(?:al|ed?)|authori[sz](?:ation|ed)|allow(?:ed|s)?|opt(?:ed)?[ -]in|says? yes|said yes|signed|ticked|clicked|confirmed|asked for|requested|switched (?:it|this|that) on|turned (?:it|this|that) on|wants? it|go-ahead|subscribed|signed up|invited us)";
const first = "(?:if|when|where|once|after|with|upon|on|for those|for people|to those|to people|as soon as)";
const slot = "(?<what>[^;:.]{4,110}?)";

const asked: readonly RegExp[] = [
  /\byou (?:alone )?(?:choose|decide|are free to (?:choose|decide)) whether (?:or not )?(?:to |we (?:may |can )?|you )?(?:\w+ )?(?<what>[^,;:.]{4,70}?)(?= [,;:.]|$)/,
  new RegExp(`(?:^|[;:,] )${slot} (?:only|solely|exclusively|just) ${first}\\b[^;:.]{0,90}\\b${yes}\\b`),
  new RegExp(
    `\\bonly (?:if|when|once|after|where) [^;:.,]{0,60}\\b${yes}\\b[^;:.,]{0,30},? (?:does|do|is|are|will|can|may|we) ${slot}(?=$| [.;!])`,
  ),
  /\bbefore we (?<what>[^,;:.]{4,70}?) ,? (?:we|you are|you will be|they are)(?: always| first| will)* ask/,
  /\bwe (?:always |first |will )*ask (?:you |them |everyone |each \w+ )*(?:for (?:your|their|his|her) (?:\w+ )?(?:permission|consent|agreement|approval|okay|ok) )?before (?:we )?(?<what>[^,;:.]{4,70}?)(?= [,;:.]|$)/,
  new RegExp(
    `(?:^|[;:,] )(?:nobody|no [\\w-]+|nothing|we never|we do not|we will not) ${slot} without (?:having (?:been )?asked|asking|being asked|(?:\\w+ ){0,3}(?:consent|permission|agreement|approval|say-so|yes))`,
  ),
  new RegExp(`(?:^|[;:,] )${slot} (?:is|are|will be|do|does|will) not [^;:.,]{0,50}?(?:until|unless|before) [^;:.,]{0,40}\\b${yes}\\b`),
];

const objects = "(?:objects?|opts? out|says? no|tells? us (?:otherwise|not to)|refuses?|declines?|unsubscribes?|contradicts?|protests?)";
const whoever = "(?:you|he|she|he or she|they|somebody|someone|the \\w+|a \\w+)";
const unasked: readonly RegExp[] = [
  new RegExp(`\\b(?:unless|until|till|as long as) ${whoever} (?:\\w+ )?(?:do not |does not )?${objects}\\b`),
  /\b(?:consent|agreement|permission|approval|authori[sz]ation) (?:being|is|are|will be) (?:taken for granted|assumed|presumed|implied|supposed)\b/,
  /\bno (?:\w+ )?(?:consent|agreement|permission|approval|authori[sz]ation|declaration)(?: on your part| from you| of yours| of the \w+)? (?:is|are) (?:\w+ )?(?:required|needed|necessary|called for|asked for|sought)\b/,
  /\bwe (?:take it|assume|presume|infer|conclude|suppose) (?:that )?(?:you|he|she|they|users?|customers?) (?:agree|agrees|consent|consents|are happy|are fine|are content|do not mind|have no objection|like|want|approve)\b/,
  /\bno (?:form|tick|signature|question|request|click|invitation|registration) (?:is|are) (?:\w+ )?(?:needed|required|necessary|called for|asked)\b/,
  /\bwithout (?:your|their|his|her|anyone|anybody|you|them) (?:\w+ )?being asked\b|\bwithout (?:asking|being asked|any question|further ado|a question)\b/,
  /\b(?:\w+ing|microphone|camera|location|collection|transmission|analysis|measurement|upload) (?:begins?|starts?|is on|are on|runs?|is active|is switched on|is turned on|is recorded|are recorded) (?:with|from|at|in) (?:the (?:very )?)?(?:first|start|outset|beginning|moment)\b/,
  /\b(?:is|are|shall be|will be) (?:deemed|taken|considered|regarded|understood|treated)(?: to be| to constitute| as(?: giving)?| to mean| to have given)?(?: an?| the| their| his| your)? (?:\w+ )?(?:consent|agreement|permission|approval)\b/,
  /\b(?:automatically|by default|as a matter of course|from that day on|straight away|at once) (?:receives?|gets?|put|added|subscribed|enrolled|recorded|published|shared|uploaded|passed|sent)\b|\b(?:receives?|gets?|(?:is|are|will be) (?:put|added|subscribed|entered|enrolled|signed up|registered|included|opted in))\b[^;:.]{0,60}\b(?:automatically|by default|from that day on|as a matter of course)\b/,
];
const aside =
  /\b(?:law|laws|legal|legally|lawful|court|authorit(?:y|ies)|emergenc\w+|vital|merger|browser|operating system|parents?|parental|guardians?|child|children|minors?|existing customers|similar products|strictly necessary|essential|technically|functional|terms|contract|conditions|price|order confirmation|fee|necessary|required by|legitimate|transactional|service messages|may|might|could)\b/;

export function askedSides({ text, before }: Sight): Position[] {
  if (!may.test(text) || text.split(" ").length > 50) return [];
  const found = [...takenBack(text), ...tied(text), ...silence(text)];
  if (
    aside.test(
      text.replace(
        /\bno (?:\w+ )?(?:consent|agreement|permission|authori[sz]ation|declaration)\b[^;:.]*\b(?:required|necessary)\b/g,
        "no consent needed",
      ),
    )
  )
    return found;
  const loose =
    unasked.some((p) => p.test(text)) &&
    !/\b(?:not|never|no longer|nobody) (?:\w+ ){0,3}(?:deemed|taken|considered|assumed|presumed|treated|without)\b/.test(text);
  if (loose) {
    const things = allThings(/^(?:this|it|that) (?:happens|is done|takes place)\b/.test(text) ? `${before} ${text}` : text);
    return things.length > 0 ? [...found, { matter: "asked-first", side: "broken", things, notes: [] }] : found;
  }
  for (const pattern of asked) {
    const what = pattern.exec(text)?.groups?.what;
    const things =
      what === undefined ? [] : allThings(/\b(?:it|them|this|these)\b/.test(what) ? `${what} , ${before.split(subjectEnd)[0]}` : what);
    if (things.length > 0) return [...found, { matter: "asked-first", side: "kept", things, notes: [] }];
  }
  return found;
}

const may =
  /\b(?:need|take it|assum|presum|choose|decide|unasked|going back|only|before|without|unless|until|consent|agree|permission|approv|authori[sz]|deemed|taken|automatically|default|begin|start|first|ask|object|allow|opt|yes|sign|tick|click)/;

const common =
  /^(?:person|people|user|customer|member|visitor|reader|client|guest|patient|learner|teacher|player|day|minute|time|moment|way|case|part|side|page|website|site|app|service|company|use|purpose|consent|agreement|permission|approval|declaration|box|form|button|link|answer|question|yes|no|background|quote|address|email|name|one|first|else|order|number|account|change|effect|future|name|programme|program|system|office|team|third|party|partner|right|start|beginning|information|something|somebody|anyone|everyone|whoever|not|installed|once|each|want|hear|know|let|us|it|he|she|who|making|made|begin|begins|start)$/;

/** Every thing that the words name. */
const allThings = (text: string): Thing[] =>
  text
    .split(
      / (?:is|are|was|were|will|shall|be|been|in|at|to|by|with|from|who|which|that|on|onto|for|we|you|they|he|she|gets?|receives?|send|sends|give|gives|show|shows|use|uses|set|sets|put|puts|goes|go|does|do|of|not|only|never|without|until|unless|if|when|where|after|before|as|out|into|runs?|run|reads?|[,;:.]) /,
    )
    .flatMap((part) => thingsIn(part.trim()))
    .filter((t) => t.head !== "" && t.head.length > 2 && !common.test(t.head));

const agreement = "(?:yes|go-ahead|opt-in|consent|permission|agreement|approval|authori[sz]ation|declaration of consent)";
const back = new RegExp(
  `\\b(?:withdraw|revoke|take back|cancel|retract)\\b[^;:.]{0,30}\\b${agreement}|\\b${agreement}\\b[^;:.]{0,60}\\b(?:withdrawn|revoked|revocable|taken back|retracted)\\b`,
);
const final = new RegExp(
  `\\b(?:agreed|consented|said yes|given (?:it|your consent))\\b[^;:.]{0,60}\\b(?:no going back|no way back|bound for good|can not change your mind)\\b|\\b${agreement}\\b[^;:.]{0,80}\\b(?:is|are|remains?|becomes?) (?:\\w+ )?(?:final|irrevocable|binding for good|permanent|definitive)\\b|\\b${agreement}\\b[^;:.]{0,80}\\b(?:can not|can never|may not|can no longer) be (?:withdrawn|revoked|taken back|retracted|undone)\\b|\\b(?:can not|can never|can no longer|may not) (?:withdraw|revoke|take back|retract) (?:\\w+ )?${agreement}`,
);

/** Whether an agreement can be taken back. */
function takenBack(text: string): Position[] {
  const things = allThings(text.replace(new RegExp(`\\b${agreement}s?\\b`, "g"), ""));
  if (/\b(?:terms|contract|price|prices|fee|legal|law|except|if we|where)\b/.test(text)) return [];
  if (final.test(text)) return [{ matter: "revocable", side: "broken", things: bare(things), notes: [] }];
  return back.test(text) && !/\b(?:not|never|no|unless)\b/.test(text)
    ? [{ matter: "revocable", side: "kept", things: bare(things), notes: [] }]
    : [];
}

const subjectEnd = / (?:is|are|will|may|can|has|have) /;

/** Whether silence is taken for an agreement. */
function silence(text: string): Position[] {
  const quiet = /\b(?:silence|inactivity|doing nothing|no answer|not hear|not (?:answer|reply|respond|react|object))\b/.test(text);
  if (!quiet || /\b(?:terms|contract|changes?|price|law)\b/.test(text)) return [];
  if (
    /\b(?:never|not) (?:\w+ )?(?:treat|take|regard|read|consider|count|interpret|understand|deem)\w*\b[^;:.]{0,30}\b(?:silence|inactivity|doing nothing)\b[^;:.]{0,20}\b(?:consent|agreement|yes|permission|approval)\b/.test(
      text,
    )
  )
    return [{ matter: "silence", side: "kept", things: [], notes: [] }];
  return /\bwe (?:take it|assume|presume|conclude|infer|suppose)[^;:.]{0,20}\b(?:agree\w*|consent\w*|yes|do not mind|no objection)\b|\b(?:taken|treated|regarded|counts|deemed|considered) (?:as )?(?:an? |your )?(?:yes|consent|agreement|permission)\b/.test(
    text,
  )
    ? [{ matter: "silence", side: "broken", things: [], notes: [] }]
    : [];
}

const bare = (things: readonly Thing[]): Thing[] => things.map((t) => ({ ...t, marks: [] }));

const untied =
  /\b(?:agreeing|consenting|agreement|consent|permission|opting in|subscribing)\b[^;:.]{0,70}\b(?:is|are) (?:not|never|no) (?:a |an |the )?(?:condition|requirement|precondition|prerequisite|required|necessary|needed)\b/;
const tie = /\b(?:must|have to|has to|need to|needs to|required to|obliged to) (?:agree|consent|opt in|subscribe|say yes)\b[^;:.]{0,80}/;
const goal =
  /\b(?:to|in order to|before (?:you|they) can) (?:complete|finish|place|check ?out|order|buy|purchase|book|register|open|use|join|proceed|continue|get)\b|\bcheckout\b/;

/** Whether something else depends on an agreement. */
function tied(text: string): Position[] {
  if (untied.test(text)) return [{ matter: "free-consent", side: "kept", things: allThings(text), notes: [] }];
  const must = tie.exec(text);
  return must && goal.test(text) && !/\b(?:not|never|terms|conditions|policy)\b/.test(text)
    ? [{ matter: "free-consent", side: "broken", things: allThings(must[0]), notes: [] }]
    : [];
}
