// Consent stances: sentences that promise to ask first, and those that say that nobody is asked, each with what it is about.
// "We do not ask you first." takes what it is about from the sentence before.
import type { Document } from "../document/document";
import { sourceSpan } from "../text/prose";
import { consentForm, isAboutPolicy } from "./consentForms";
import { words } from "./lifetimes";
import { mentionsOf } from "./limitParts";
import type { Part } from "./parts";
import { findPurposes } from "./purposes";
import { sentenceStatement } from "./sentenceStatement";
import type { Mention, Practice, Statement } from "./statement";
import { type Tagged, tag } from "./tags";
import { tokenise } from "./tokens";

const mayStand =
  /\b(?:ask|consent|permission|approv|agree|opt|yes|authori[sz]|whether|enough|regardless|suffic|willing|subscribed|enrol|signed up|assent|leave|say|sought|choice|chosen|let us|tick|switch|turn|enable|activat|like it|granted|formality|silence|wish|accept)/i;

const yes = "(?:consent|permission|approval|agreement|authori[sz]ation|opt-in|assent|say-so|go-ahead|yes)";
const manner =
  "(?:your|the|a|an|any|his|her|their|our|user's|users'|customer's|prior|explicit|express|expressed|specific|informed|affirmative|separate|written|clear|verifiable|active|individual|freely|given|advance|previous|own|personal|first|or|and|knowledge|further|such)";

const asks = new RegExp(
  [
    `\\b(?:with|upon|after|on|subject to|based on|on the basis of|obtaining|obtain|obtains|get|seek|request|requests|ask for|asks for|requires?|need|needs) (?:${manner} ){0,6}${yes}\\b`,
    "\\b(?:only|not|never|nothing|no|no one|nobody) .{0,80}\\b(?:if|when|once|after|unless|until|before|who) (?:you|they|a user|the user|users|customers?|members?|have|has|he|she)(?: \\w+){0,4} (?:agreed?|consent(?:ed)?|opt(?:ed)?[ -]in|said yes|say yes|allow(?:ed)?|permit(?:ted)?|approved?|authori[sz]ed?|ask(?:ed)? for|let us|tick(?:ed)?|switch(?:ed)? (?:it )?on|turn(?:ed)? (?:it )?on|enabled?|activated?|said so|say so)\\b",
    "\\bonce (?:you|they|a user|users?|customers?) (?:have |has )?(?:agreed?|consent(?:ed)?|opt(?:ed)?[ -]in|said yes)\\b",
    "\\b(?:ask|asks|asked) (?:you |for it |users? |customers? )?(?:first|beforehand|before)\\b",
    `\\bask (?:you |users? )?for (?:${manner} ){0,2}(?:leave|go-ahead|nod)\\b`,
    "\\bopt-in (?:only|basis)\\b|\\bstrictly opt-in\\b|\\( opt-in \\)",
    "\\bno (?:one|body)? ?who (?:has|have|did) (?:not|n't) (?:\\w+ ){0,2}(?:agreed|consented|said yes|opted in|asked)\\b",
    "\\bno one who has not\\b.{0,20}\\byes\\b",
  ].join("|"),
);

const skips = new RegExp(
  [
    `\\b(?:no|without any) (?:${manner} ){0,3}${yes} (?:is |are |was )?(?:being )?(?:asked|needed|required|sought|necessary|requested|obtained|collected|wanted)\\b`,
    `\\b${yes} (?:is|are) (?:not|n't|never|neither) (?:\\w+ )?(?:asked|needed|required|sought|necessary|requested|obtained)\\b`,
    `\\b(?:need|needs|require|requires|want|ask for|asks for|seek|seeks) no (?:${manner} ){0,3}${yes}\\b`,
    `\\b(?:not|n't|never) (?:\\w+ )?(?:ask|seek|request|obtain|wait for|need|require) (?:you |users? |customers? |members? )?(?:(?:for )?(?:${manner} ){0,4}${yes}|first|beforehand|in advance|before doing so|for (?:this|that|it)|about (?:this|that|it))\\b`,
    `\\bwe (?:do not|do n't|never|will not|wo n't) ask(?: you| anyone| anybody)?(?: first| before| beforehand)?(?: [.;!]|$)`,
    "\\b(?:you|users?|customers?|members?|they) (?:(?:is|are|were) (?:not|n't|never)|(?:will|wo) (?:not|n't|never) be) asked(?: first| beforehand| about (?:this|that|it)| for (?:this|that|it)| before(?:hand)?)?(?: [.;!,]|$)|\\b(?:nobody|no one|none of you) (?:is|are|was|will be|gets) (?:ever )?asked(?: first| beforehand| about (?:this|that|it)| for (?:this|that|it)| before(?:hand)?)?(?: [.;!,]|$)",
    "\\bwhether (?:you|they|users?|customers?) (?:\\w+ ){1,3}(?:it |this |that )?or not\\b|\\b(?:regardless|irrespective) of what (?:you|they|users?|customers?)\\b",
    `\\bno need for (?:you|users?|customers?|anyone|${manner} ${yes})(?: to (?:agree|consent|approve|opt in|say yes))?\\b|\\b${yes} (?:is|are) (?:taken for granted|a formality|assumed|presumed|implied)\\b`,
    "\\bnobody (?:asks|will ask|is going to ask) (?:you|them)\\b",
    `\\b(?:whether or not|regardless of whether|no matter whether|irrespective of whether|whether|even if|even where|even when|even though) (?:you|they|users?|customers?|members?|the user) (?:\\w+ ){0,3}?(?:agree[ds]?|consent(?:ed|s)?|opt(?:ed)?[ -]in|want(?:ed)? it|said yes|allow(?:ed)? it|approved?)\\b`,
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
  /\b(?:law|laws|legal|legally|lawful|court|authorit(?:y|ies)|obligations?|emergenc\w+|vital|regulations?|gdpr|article|art|parents?|parental|guardians?|child|children|minors?|merger|acquisition|withdraw\w*|withdrawal|revoke[ds]?|opt out|opt-out|unsubscribe|schools?|clubs?|employer|prohibited|forbidden|replication|reproduc\w+|copyright\w*|trademarks?|browsers?|operating system)\b/;
const ofPolicy =
  /\b(?:policy|policies|notice|statement|terms|(?:this|the|user|licen[cs]e|our) agreement|conditions|changes|processing described)\b/;

/** Statements "ask-consent" of the document: "does" where consent is asked first, "does-not" where it is not. */
export function readConsentStances(document: Document, statements: readonly Statement[]): Statement[] {
  const found: Statement[] = [];
  document.sentences.forEach((sentence, index) => {
    const { text } = sentence.prose;
    if (document.blocks[sentence.block]?.kind === "heading" || text.endsWith("?") || text.length > 700 || !mayStand.test(text)) return;
    const tokens = tag(tokenise(text));
    const plain = words(tokens, 0, tokens.length);
    const form = consentForm(plain);
    const stance = form === undefined ? stanceOf(plain) : form === "by-act" ? "does" : "does-not";
    if (!stance) return;
    const own = topicOf(document, index, tokens);
    const before = found.length < 0 ? undefined : document.sentences[index - 1];
    const near =
      form === undefined &&
      before &&
      before.section === sentence.section &&
      (stance === "does" ? points.test(plain) : !own.named || points.test(plain));
    const previous = near ? tag(tokenise(before.prose.text)) : undefined;
    // What is not done at all needs no consent.
    if (
      stance === "does-not" &&
      previous &&
      !own.named &&
      (denied.test(words(previous, 0, previous.length)) || asks.test(words(previous, 0, previous.length)))
    )
      return;
    const topic = previous ? join(own, topicOf(document, index - 1, previous)) : own;
    const practices = statements
      .filter((s) => (s.sentence === index || (previous && s.sentence === index - 1)) && s.practice !== "last")
      .map((s) => s.practice);
    const qualifiers = form === undefined ? [] : isAboutPolicy(plain) ? [form, "policy"] : [form];
    found.push({ ...toStatement(document, index, stance, tokens, topic, [...new Set(practices)]), qualifiers });
  });
  return found;
}

const points = /\b(?:do so|this|that|it|in this manner|in this way|them|these|such)\b/;
const denied = /\b(?:not|n't|never|nobody|none|nothing|no one|no)\b/;

function stanceOf(text: string): "does" | "does-not" | undefined {
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

interface Topic {
  readonly data: readonly Mention[];
  readonly purposes: readonly Mention[];
  readonly technologies: readonly Mention[];
  readonly recipients: readonly Mention[];
  readonly nouns: readonly string[];
  readonly named: boolean;
}

function topicOf(document: Document, index: number, tokens: readonly Tagged[]): Topic {
  const { prose, block } = document.sentences[index]!;
  const all = { from: 0, to: tokens.length };
  const mention = (part: Part): Mention => ({
    term: part.term,
    name: part.name,
    generic: part.generic,
    span: sourceSpan(prose, tokens[part.from]!.start, tokens[part.to - 1]!.end),
    text: words(tokens, part.from, part.to),
  });
  const seen = (family: "data" | "technology" | "recipient"): Mention[] => mentionsOf(tokens, all, family).map(mention);
  const [data, technologies, recipients] = [seen("data"), seen("technology"), seen("recipient")];
  const found = findPurposes(tokens, all).map(mention);
  const purposes = promoting.test(words(tokens, 0, tokens.length))
    ? [...found, { term: "marketing", span: document.sentences[index]!.span, text: "marketing" }]
    : found;
  // The first cell of a row says whom or what the others are about.
  const row = document.blocks[block]!.kind === "row" ? tag(tokenise(document.blocks[block]!.prose.text)) : tokens;
  const nouns = [
    ...new Set(
      row
        .filter((t) => (t.tag === "noun" || t.tag === "adj" || t.tag === "verb") && t.lower.length > 3 && !common.test(t.lower))
        .map((t) => stem(t.lower)),
    ),
  ];
  return {
    data,
    purposes,
    technologies,
    recipients,
    nouns,
    named: purposes.length > 0 || technologies.length > 0 || data.some((d) => !d.generic) || nouns.length > 3,
  };
}

const promoting =
  /\b(?:promotion\w*|marketing|newsletters?|offers|adverts?|advertis\w+|mailing list|(?:be|are) of interest to (?:you|them)|(?:may|might|could) interest (?:you|them))\b/;

const stem = (word: string): string => word.replace(/(?:ings?|ed|ies|es|s)$/, "");

const common =
  /^(?:data|information|details?|personal|private|consent\w*|permissions?|approvals?|agree\w*|asks?|asked|asking|first|explicit\w*|express\w*|prior|your|users?|customers?|members?|visitors?|people|persons?|services?|website|site|apps?|company|companies|third|part(?:y|ies)|purposes?|shar(?:e|es|ed|ing)|us(?:e|es|ed|ing)|process\w*|collect\w*|stor(?:e|es|ed)|send|sent|sends|receiv\w+|provid\w+|given?|gives?|giving|obtain\w*|only|such|this|other|when|also|will|have|take|taken|make|made|need\w*|necessary|requir\w+|allow\w*|with|time|times|order|account|case|cases|kind|types?|certain|specific|enough|opt\w*|matter|course|default|said|says|want\w*|example|include\w*|including|privacy|device|email|e-mail|name|contact\w*|contact you|message\w*|request\w*|cookies?|technolog\w+|pass|passed|known|being|always|ways?|means?|reason\w*|policy|product\w*|based|relevant|rights?|things|individual\w*|activit\w+)$/;

const join = (a: Topic, b: Topic): Topic => ({
  data: [...a.data, ...b.data],
  purposes: [...a.purposes, ...b.purposes],
  technologies: [...a.technologies, ...b.technologies],
  recipients: [...a.recipients, ...b.recipients],
  nouns: [...new Set([...a.nouns, ...b.nouns])],
  named: a.named || b.named,
});

function toStatement(
  document: Document,
  index: number,
  polarity: "does" | "does-not",
  tokens: readonly Tagged[],
  topic: Topic,
  practices: readonly Practice[],
): Statement {
  return sentenceStatement(
    document,
    index,
    tokens,
    { practice: "ask-consent", polarity },
    {
      data: topic.data,
      recipients: topic.recipients,
      purposes: topic.purposes,
      technologies: topic.technologies,
      about: { nouns: topic.nouns, practices },
    },
  );
}
