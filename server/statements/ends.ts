// Ends, over the words of a sentence: what data are for, whichever verb says it: "your number is there for deliveries only", "we go through
// past orders to build profiles", "uploads help our model learn". The end is one of some broad classes; the data are known by their nouns.

import type { Document } from "../document/document";
import { type End, endsIn } from "../knowledge/ends";
import matters from "../knowledge/matters.yaml";
import { normalise } from "../knowledge/terms";
import { sourceSpan } from "../text/prose";
import { words } from "./lifetimes";
import { mentionsOf } from "./limitParts";
import { sentenceStatement } from "./sentenceStatement";
import type { Mention, Statement } from "./statement";
import { taggedWords } from "./taggedWords";
import type { Tagged } from "./tags";

const use =
  "(?:us(?:e|es|ed|ing)|process(?:es|ed)?|collect(?:s|ed)?|gather(?:ed|s)?|ask(?:s|ed)?|need(?:s|ed)?|kept|keep|stor(?:e|es|ed)|serv(?:e|es)|analy[sz](?:e|ed)|read|record(?:s|ed)?|tak(?:e|en)|evaluat(?:e|ed)|look(?:ed)? at|request(?:ed)?|requir(?:e|ed)|there|obtain(?:ed)?|examin(?:e|ed)|hold|held|employ(?:ed)?|adapt|want(?:ed)?|consult(?:ed)?|display|utili[sz](?:e|ed)|handl(?:e|ed)|treat(?:ed)?|intended|meant)";
const sole = "(?:only|solely|exclusively|purely)";
const oneEnd =
  "(?:one|a single|the sole|the only|this sole|this one|one single|the one|no other|no) (?:\\w+ )?(?:purpose|reason|end|aim)s?";
/** "used only to", "for the sole purpose of", "exclusively in order to": what follows is all that the data are for. */
const closed = new RegExp(
  [
    `\\b${use} (?:\\S+ ){0,8}?${sole} (?:in order to|to|for|so that|so|while you)\\b`,
    `\\b${sole} (?:be )?${use} (?:\\S+ ){0,8}?(?:in order to|to|for|so that)\\b`,
    `\\bfor ${oneEnd}\\b`,
    `\\b(?:sole|only) purpose\\b`,
    `\\b(?:us|record|process|collect|stor|gather)ed for (?!\\d)(?:(?!days?\\b|weeks?\\b|months?\\b|years?\\b|period|time)[a-z]+ ){1,5}only(?= ?\\.?$)`,
    "\\bserv(?:e|es) (?:\\w+ ){0,2}?(?:to|for|solely|only|exclusively)\\b(?=.*\\b(?:nothing (?:else|besides|more)|only|solely|exclusively)\\b)",
    `\\b${use} (?:\\S+ ){0,6}?(?:to|for)\\b(?=.*\\b(?:(?:for|and) nothing (?:else|besides|more|other)|nothing besides|no other (?:use|purpose|end)|not for anything else|for nothing else)\\b)`,
    "\\bhelps? us\\b(?=.*\\bput to no other use\\b)",
    `\\b(?:any|no) (?:other )?purposes? (?:other than|except|but|than)\\b`,
    `\\b(?:there|here) (?:only )?(?:for|to)\\b(?=.*\\b(?:not|n't|never) (?:use|used|using|put|process|processed) (?:\\w+ ){0,2}?(?:for|to) (?:anything|something|any other|other))`,
  ].join("|"),
);
/** What shuts the list of the sentence before: "that's all we do with it", "they are not used for anything else". */
const shut =
  /^(?:and )?(?:that|this)(?: is|'s) (?:\w+ )?all (?:that )?(?:we|it)\b|^(?:we|they|it|this|these|the)\b.{0,60}\b(?:not|n't|never|nothing)\b.{0,30}\b(?:for|to) (?:any(?:thing| other \w+)|no other|any other|other) ?(?:purposes?|else|ends?|use)?|^nothing (?:else|more)\b|^(?:it|they|these|this)\b.{0,40}\bfor nothing (?:else|more)\b/;
const timed =
  /\b(?:only|solely|exclusively) (?:for|to) (?:as long|so long|\d|(?:a|the|an) (?:\w+ )?(?:period|time|duration|extent|limited)|(?:two|three|six|twelve|thirty|ten) |our|your|us|those|people|persons|third|you\b|users|customers|employees|staff|authori[sz]ed|members|the (?:extent|duration|time|minimum|persons|following (?:persons|recipients|third)))/;
const negation = /^(?:not|n't|never|no|none|nobody|neither|nor|nothing|without|cannot|can't|refrain)$/;
const touched =
  /\b(?:us(?:e|es|ed|ing)|process\w*|analy[sz]\w*|evaluat\w*|examin\w*|stud(?:y|ies|ied|ying)|go(?:es|ing)? (?:through|into|onto)|look\w* (?:at|through|for|into)|scan\w*|serv(?:e|es|ing)|help\w*|lets?|feeds?|flows?|add\w*|includ\w*|put|puts|appear\w*|quot\w*|reproduc\w*|print\w*|calculat\w*|works? out|decid\w*|determin\w*|influenc\w*|count\w*|bearing|part|send\w*|sent|writ\w*|calls?|called|texts?|mails?|phones?|gets?|shows?|shown|tells?|teach\w*|train\w*|learn\w*|builds?|built|mak(?:e|es|ing)|made|compar\w*|combin\w*|run|choos\w*|pick\w*|bas(?:ed|is)|going by|judg\w*|assess\w*|rat(?:e|es|ed)|scor\w*|predict\w*|approach\w*|address|reach\w*|contact\w*|listen\w*|creat\w*|find\w*|invit\w*|sort\w*|estimat\w*|offered|receiv\w*|report\w*|draw\w*|turn\w*|fine-tuned)\b/;
const aside =
  /\b(?:consent\w*|agree\w*|opt(?:s|ed|ing)?|opt-(?:in|out)|subscrib\w*|newsletter subscriptions?|sign(?:ed)? up|tick(?:s|ed|ing)?|permission|if|unless|wish|your request|on request|allow us|enabl\w*|anonym\w*|aggregat\w*|de-identif\w*|pseudonym\w*|cookies?|right|object|unsubscribe|withdraw|applicable|example|their own|may choose|registered for|whether|how we|why we|purposes? (?:below|above|described)|google|facebook|meta|california|hashed|legitimate interests?|we want|of our own|of our (?:staff|employees|team|editors|designers)|covers?|appl(?:y|ies)|(?:written|made|taken|drawn|recorded|created) by (?!you\b|(?:our )?(?:users|customers|members|guests|patients|visitors))\w+|additional provisions|the term|is defined|public register|volunteers)\b/;
const bound = /\b(?:unless|without|except|other than|apart from|only|solely|until|but|if|consent|by themselves|alone|children|minors)\b/;
const pointing =
  /\b(?:this|these|that|those|such) (?:\w+ )?(?:data|information|readings?|details|results?|images?|files?|answers?|documents?)\b|^(?:it|they|them)\b|\b(?:use|process|uses|used|is|are) (?:it|them|this|these)\b|\b(?:it|they|them) (?:is|are|will|also)\b|\bwill (?:it|they) |^their data\b/;

const things = new Set((matters as { never: readonly string[] }).never);
const plainNouns =
  /^(?:data|information|datum|address|number|name|detail|customer|user|visitor|member|client|person|people|service|site|website|app|application|company|product|time|use|account|offer|purpose|device|phone|contact|record|list|form|page|field|content|e-?mail|mail|thing|kind|type|part|order|system|team|staff|policy|privacy|party|partner|provider|user's|customer's|u|one|other|way|day|month|year|individual|everyone|anyone|everybody|reader|reason|end|aim|section|request|process|text|message|you|selection|collection|identifier|id|item|example|basis|card|material|category|group|right|law|business|consumer|buyer|history|function|security|file|setting|mode|developer|feature)$/;
const containers =
  /^(?:form|page|field|section|questionnaire|history|card|number|unit|address|file|record|list|data|order|result|interview)$/;

interface Region {
  readonly terms: readonly Mention[];
  readonly nouns: readonly string[];
  readonly generic: boolean;
}

/** Statements "serve" of sentences that say, close or rule out what data are for. */
export function readEnds(document: Document): Statement[] {
  return document.sentences.flatMap((sentence, index): Statement[] => {
    const { text } = sentence.prose;
    const { kind } = document.blocks[sentence.block] ?? {};
    if (kind === "heading" || text.endsWith("?") || text.length > 260) return [];
    const lower = text.toLowerCase();
    if (!mayClose.test(lower) && endsIn(lower).length === 0) return [];
    const tokens = taggedWords(text);
    const plain = words(tokens, 0, tokens.length)
      .replace(/ 's\b/g, "'s")
      .replace(/e-mail/g, "email");
    const read: Sight = { document, index, tokens, plain };
    return closing(read) ?? ruling(read) ?? serving(read) ?? [];
  });
}

const mayClose = /\b(?:only|solely|exclusively|purely|purposes?|reason|nothing|anything|serves?|all (?:we|that we)|no other|other use)\b/;

interface Sight {
  readonly document: Document;
  readonly index: number;
  readonly tokens: readonly Tagged[];
  readonly plain: string;
}

/** "only for X": the ends that are named are all there are. */
function closing(read: Sight): Statement[] | undefined {
  const { document, index, tokens, plain } = read;
  const before = document.sentences[index - 1];
  if (before && shut.test(plain) && before.block === document.sentences[index]!.block) {
    const known = sightedAt(document, index - 1);
    if (!known) return undefined;
    return told(read, known, endsIn(before.prose.text.toLowerCase()), { exclusive: "purposes", polarity: "does" });
  }
  const match = closed.exec(plain);
  if (!match || timed.test(plain) || otherActor.test(plain) || /\b(?:cookies?|not only|if you|consent)\b/.test(plain)) return undefined;
  if (
    tokens.some(
      (t, i) =>
        negation.test(t.lower) &&
        !/^(?:other|purpose|purposes)$/.test(tokens[i + 1]?.lower ?? "") &&
        !/purpose|nothing|no other|anything else|something else/.test(plain),
    )
  )
    return undefined;
  const at = tokenAt(tokens, plain, match.index + match[0].length);
  const verb = tokenAt(tokens, plain, match.index);
  const first = regionOf(read, 0, at);
  const region = first && (first.generic || first.nouns.length + first.terms.length > 0) ? first : regionOf(read, verb, tokens.length);
  const stands = pointing.test(plain) && (!region || region.nouns.length === 0) ? earlier(read) : region;
  if (!stands) return undefined;
  const items = document.sentences.filter((s) => s.leadIn === index).map((s) => s.prose.text.toLowerCase());
  const rest = [plain.slice(match.index + match[0].length - 4), ...items].join(" ");
  return told(read, stands, endsIn(rest), { exclusive: "purposes", polarity: "does", broad: broad.test(rest) });
}

const otherActor =
  /\b(?:service providers|third-party (?:service )?providers|third parties|processors|obligated|obliged|agree to use|profiling means|users who|according to our)\b|\b(?:they|you|partners?|providers?|processors?|riders|drivers|vendors|contractors|companies|parties|google|recipients|agents|affiliates) (?:may |can |must |will |shall |should |are |is |do |does )?(?:not |only |solely )*(?:be )?(?:permitted |allowed |authori[sz]ed |obliged |use|process|access)/;
const broad =
  /\b(?:our (?:services?|business|operations?)|the services?|purposes? (?:for which|described|set|stated|outlined|listed|you|mentioned|of this)|business|you provided|provided (?:it|them)|legitimate|personali[sz]\w+|experience|this (?:policy|notice|statement)|necessary|improve\w*|internal|website|our (?:site|app)|as (?:described|set)|own)\b/;

/** "not used for X", "X plays no part in Y": an end is ruled out. */
function ruling(read: Sight): Statement[] | undefined {
  const { tokens, plain } = read;
  const denied = tokens.findIndex((t) => negation.test(t.lower));
  if (
    denied < 0 ||
    otherActor.test(plain) ||
    aside.test(plain) ||
    /\b(?:new|future|additionally|shar\w+|sell|sold|sale|gives?|given|disclos\w+|pass(?:ed)?|provided?|rent(?:ed)?|trad\w+|transfer\w*|collect\w*)\b/.test(
      plain,
    )
  )
    return undefined;
  const at = plain.split(" ", denied).join(" ").length;
  if (bound.test(plain.slice(at))) return undefined;
  const ends = endsIn(plain.slice(at)).map((e) => ({ ...e, start: e.start + at, end: e.end + at }));
  if (ends.length === 0 || !/\b(?:we|our|us|used?|is|are|be|process\w*|takes? place|plays?|serves?|do|does|will)\b/.test(plain))
    return undefined;
  if (!touched.test(plain.slice(at)) && !/\bprofil\w+/.test(plain)) return undefined;
  const region = regionOf(read, 0, tokens.length, ends[0]!.start);
  const before = earlier(read);
  const answered = region?.nouns.length === 1 && /^(?:answer|response|reply|entry|reading|result)$/.test(region.nouns[0]!);
  const stands =
    pointing.test(plain) && (!region || region.nouns.length === 0) ? before : answered && before ? joined(region, before) : region;
  return stands && told(read, stands, ends, { polarity: "does-not" });
}

/** "whether or not you ticked the box": no condition, but that there is none. */
const regardless =
  /\b(?:whether or not|no matter (?:whether|if)|regardless of (?:whether|what)|even if|even though|whether (?=[^.;]* or not\b))[^.;]*/;

/** "X helps us find candidates": data do or may serve an end. */
function serving(read: Sight): Statement[] | undefined {
  const { document, index, tokens, plain } = read;
  const said = plain.replace(regardless, "");
  if (said.split(" ").some((w) => negation.test(w)) || aside.test(said) || otherActor.test(said) || !touched.test(said)) return undefined;
  if (/^(?:you|please|to) (?:may|can|could|should|must|will)?\b/.test(plain) && !/\byou (?:are|will be) (?:shown|sent)/.test(plain))
    return undefined;
  const ends = endsIn(plain);
  if (ends.length === 0) return undefined;
  const region = regionOf(read, 0, tokens.length, undefined, true, ends);
  const reached = channelOf(read);
  if (!region && reached.length === 0 && !pointing.test(plain)) return undefined;
  const base = region ?? { terms: [], nouns: [], generic: false };
  const leadIn = document.sentences[index]!.leadIn;
  if (leadIn !== undefined && /\b(?:not|never|n['’]t|no)\b/i.test(document.sentences[leadIn]!.prose.text)) return undefined;
  const introduced = leadIn === undefined ? undefined : sightedAt(document, leadIn);
  const stands = introduced
    ? joined(base, introduced)
    : pointing.test(plain) && base.nouns.length === 0 && base.terms.length === 0
      ? (earlier(read) ?? base)
      : base;
  if (stands.nouns.length + stands.terms.length + reached.length === 0 && !stands.generic) return undefined;
  return told(read, { ...stands, terms: [...stands.terms, ...reached] }, ends, {
    polarity: "does",
    active: active.test(plain) && base.terms.length + base.nouns.length > 0,
  });
}

const joined = (a: Region, b: Region): Region => ({
  terms: [...a.terms, ...b.terms],
  nouns: [...new Set([...a.nouns, ...b.nouns])],
  generic: a.generic || b.generic,
});

/** The reader's data themselves do it, or are what is gone through. */
const active =
  /^(?:your|our (?:customers|users|members|readers)['’]) |^(?:we|our \w+) (?:also |may |regularly |then )*(?:\w+ ){1,3}(?:your|(?:our )?(?:customers|users|members)['’]) (?!information|data|personal)/;

interface Told {
  readonly polarity: "does" | "does-not";
  readonly exclusive?: "purposes";
  readonly broad?: boolean;
  /** The reader's data themselves do it. */
  readonly active?: boolean;
}

function told(read: Sight, region: Region, ends: readonly End[], { polarity, exclusive, broad: wide, active }: Told): Statement[] {
  const { document, index, tokens } = read;
  const said = sentenceStatement(document, index, tokens, { practice: "serve", polarity });
  // Whoever is sought does not leave the data that are gone through.
  const sought = ends.some((e) => e.id === "recruitment");
  const subjects = said.scope.subjects.filter((s) => !(sought && s === "applicants"));
  const base = { ...said, scope: { ...said.scope, subjects } };
  const purposes = ends.map(({ id }) => ({ span: base.span, text: id, term: id }));
  const data: Mention[] =
    region.terms.length > 0 ? [...region.terms] : [{ span: base.span, text: "", term: "personal-data", generic: region.generic }];
  return [
    {
      ...base,
      data,
      purposes,
      exclusive,
      about: { nouns: region.nouns, practices: [] },
      qualifiers: [...(wide ? ["broad"] : []), ...(active ? ["active"] : []), ...(region.generic ? ["generic"] : [])],
    },
  ];
}

/** Data nouns before `until`; `owned`: those behind the purpose only where they are said to be the reader's. */
function regionOf(
  { document, index, tokens, plain }: Sight,
  from: number,
  to: number,
  until?: number,
  owned = false,
  ends: readonly End[] = [],
): Region | undefined {
  const last = until === undefined ? to : Math.min(to, tokenAt(tokens, plain, until));
  const aim = owned ? aimOf(tokens) : last;
  const { prose } = document.sentences[index]!;
  const told = ends.map((e) => [tokenAt(tokens, plain, e.start), tokenAt(tokens, plain, e.end)] as const);
  const skip = (i: number): boolean => told.some(([a, b]) => i >= a && i < b);
  const own = (i: number): boolean => i < aim || ownedAt(tokens, i);
  const seen = mentionsOf(tokens, { from, to: last }, "data").filter((p) => own(p.from));
  const terms = seen
    .filter(
      (p) =>
        !p.generic &&
        !/^(?:personal-data|anonymous-data|other-data|account-data|contact-data|content-data|username|device-data|usage-data|technical-data)$/.test(
          p.term,
        ),
    )
    .map((p) => ({
      term: p.term,
      span: sourceSpan(prose, tokens[p.from]!.start, tokens[p.to - 1]!.end),
      text: words(tokens, p.from, p.to),
    }));
  const nouns = new Set<string>();
  for (let i = from; i < last; i++) {
    const token = tokens[i]!;
    const known = canonOf(token.lower);
    if (known && own(i) && !skip(i)) {
      nouns.add(known);
      const of = token.tag === "noun" ? placeBehind(tokens, i) : undefined;
      if (of) nouns.add(`${known} > ${of}`);
    }
    if (token.tag !== "noun" && !(token.tag === "verb" && token.form === "ing" && tokens[i + 1]?.tag === "noun")) continue;
    const noun = normalise(token.lower.replace(/['’]s?$/, ""));
    const next = tokens[i + 1];
    if (next?.tag === "noun" && containers.test(normalise(next.lower))) {
      if (own(i)) nouns.add(`${noun} ${normalise(next.lower)}`);
    }
    if (noun.length < 3 || plainNouns.test(noun) || (things.has(noun) && !chosenAt(tokens, i)) || !own(i)) continue;
    if (token.lower.includes("-") || skip(i)) continue;
    // A name of somebody, not of a thing.
    if (/^\p{Lu}/u.test(token.text) && (i > 0 ? !/^(?:DNA|GPS|CVs?)$/.test(token.text) : isDoer(tokens))) continue;
    nouns.add(noun);
    const of = placeBehind(tokens, i);
    if (of) nouns.add(`${noun} > ${of}`);
  }
  const generic = seen.some((p) => p.generic || /^(?:personal-data|account-data|contact-data)$/.test(p.term));
  return terms.length > 0 || nouns.size > 0 || generic ? { terms, nouns: [...nouns], generic } : undefined;
}

/** "Acme uses …": whoever acts, no data. */
const isDoer = (tokens: readonly Tagged[]): boolean =>
  !/s$/.test(tokens[0]!.lower) &&
  !(tokens[1]?.tag === "verb" && /^(?:verb|be|modal|adv)$/.test(tokens[2]?.tag ?? "")) &&
  (tokens[1]?.tag === "verb" || tokens[1]?.tag === "modal" || tokens[1]?.tag === "do" || tokens[1]?.tag === "adv");

/** "the cameras at the entrance": where or whose a thing is. */
function placeBehind(tokens: readonly Tagged[], i: number): string | undefined {
  if (!/^(?:at|in|from|on|of)$/.test(tokens[i + 1]?.lower ?? "")) return undefined;
  const at = /^(?:det|poss|adj)$/.test(tokens[i + 2]?.tag ?? "") ? i + 3 : i + 2;
  return tokens[at]?.tag === "noun" ? normalise(tokens[at]!.lower) : undefined;
}

/** What readers do, by whichever word: "what you watch" and "your viewing history" are the same. */
const canon: readonly (readonly [string, RegExp])[] = [
  ["view", /^(?:view(?:s|ed|ing|ings)|watch(?:es|ed|ing)?)$/],
  ["purchase", /^(?:purchas\w+|buy|bought|orders)$/],
  ["search", /^(?:searche[sd]|searching)$/],
  ["browse", /^brows(?:e|es|ed|ing)$/],
  ["listen", /^listen(?:s|ed|ing)$/],
  ["upload", /^upload(?:s|ed|ing)?$/],
  ["sign", /^sign(?:ing|ed|ator(?:y|ies)|atures?)$/],
  ["drive", /^(?:driving|drives|driven)$/],
  ["photo", /^(?:photos?|photographs?|pictures?|images?|snapshots?|selfies?)$/],
  ["film", /^(?:films?|videos?|footage|clips?)$/],
  ["chat", /^(?:chats?|conversations?|messages?|dialogues?)$/],
  ["donate", /^(?:donat(?:e[sd]?|ing)|donations?|donors?)$/],
];
const canonOf = (word: string): string | undefined => canon.find(([, pattern]) => pattern.test(word))?.[0];

/** "the chosen state", "the state you pick": a thing that is somebody's doing. */
const chosenAt = (tokens: readonly Tagged[], i: number): boolean =>
  /^(?:chosen|selected|picked|uploaded|your)$/.test(tokens[i - 1]?.lower ?? "") ||
  /^(?:you|selected|chosen|picked|uploaded)$/.test(tokens[i + 1]?.lower ?? "");

/** Where the first aim begins behind a verb: "to V", "for", "about", "so that". */
function aimOf(tokens: readonly Tagged[]): number {
  let seen = false;
  for (let i = 0; i < tokens.length; i++) {
    const { tag: part, lower } = tokens[i]!;
    if (part === "verb" && i > 0) seen = true;
    if (seen && ((part === "to" && tokens[i + 1]?.tag === "verb") || /^(?:for|about|so|with|on)$/.test(lower))) return i;
  }
  return tokens.length;
}

const ownedAt = (tokens: readonly Tagged[], i: number): boolean =>
  tokens
    .slice(Math.max(0, i - 4), i)
    .some((t) => /^(?:your|customers['’]?|users['’]?|members['’]?|buyers['’]?|readers['’]?|patients['’]?)$/.test(t.lower)) ||
  tokens.slice(i + 1, i + 4).some((t) => t.lower === "you");

/** Where the sentence points back: what the sentences before it, in its section, name. */
function earlier({ document, index }: Sight): Region | undefined {
  const { section } = document.sentences[index]!;
  for (let i = index - 1; i >= Math.max(0, index - 2) && document.sentences[i]!.section === section; i--) {
    const known = sightedAt(document, i);
    if (known && (known.terms.length > 0 || known.nouns.length > 0)) return known;
  }
  return undefined;
}

/** What a sentence names, before anything is asked of it. */
function sightedAt(document: Document, index: number): Region | undefined {
  const tokens = taggedWords(document.sentences[index]!.prose.text.slice(0, 300));
  return regionOf({ document, index, tokens, plain: "" }, 0, tokens.length);
}

const channels: readonly (readonly [string, RegExp])[] = [
  [
    "phone-number",
    /\b(?:calls? you|(?:calls?|texts?|phones?|rings?|telephones?) (?:our |the |all |some |these )?(?:customers|members|users|clients|guests|patients|subscribers|buyers|readers|tenants|visitors|donors|players|shoppers)|call(?:s|ed)? (?:the|your) (?:number|mobile)|text you|phones? you|telephone you|rings? you|called by|by text|sms|text messages?|by telephone|by phone|sends? texts)\b/,
  ],
  [
    "postal-address",
    /\b(?:mail you|post you|by post|by letter|in your letterbox|(?:street|town|area|neighbourhood|postcode|house) (?:that |where |in which )?you live)\b/,
  ],
];

/** Whoever is called has a number that is used. */
function channelOf({ document, index, tokens, plain }: Sight): Mention[] {
  const span = sourceSpan(document.sentences[index]!.prose, tokens[0]!.start, tokens[tokens.length - 1]!.end);
  return channels.filter(([, pattern]) => pattern.test(plain)).map(([term]) => ({ term, span, text: "", told: true }));
}

/** The token that begins at or after an offset of the plain words. */
function tokenAt(tokens: readonly Tagged[], plain: string, offset: number): number {
  const count = plain
    .slice(0, offset)
    .split(" ")
    .filter((w) => w !== "").length;
  return Math.min(tokens.length, count);
}
