// Tracked words: cookies, pixels and counting told by what they do ("an image tells us when you open it", "we neither count visits nor
// record clicks") and not by a clause that uses a tool; read over the words of sentences in which the grammar has seen no tool.

import type { Document } from "../document/document";
import { targetingOf } from "./adTargeting";
import { answerOf } from "./questions";
import { sentenceStatement } from "./sentenceStatement";
import { heedingOf } from "./signals";
import type { Mention, Polarity, Statement } from "./statement";
import { taggedWords } from "./taggedWords";
import type { Tagged } from "./tags";

/** What a sentence says of tracking, and how. */
interface Told {
  readonly polarity: Polarity;
  readonly terms: readonly string[];
  readonly qualifiers?: readonly string[];
  readonly only?: boolean;
}

/** Statements "track" of sentences that tell it in other words. */
export function readTrackedWords(document: Document, said: readonly Statement[]): Statement[] {
  const read = new Map<number, Set<string>>();
  for (const s of said)
    if (s.practice === "track" && s.asserted && !s.embedded)
      read.set(s.sentence, new Set([...(read.get(s.sentence) ?? []), ...s.technologies.map((t) => `${s.polarity} ${t.term}`)]));
  return document.sentences.flatMap((sentence, index): Statement[] => {
    const { text } = sentence.prose;
    const heading = document.blocks[sentence.block]?.kind === "heading";
    if (text.length > 500 || (heading && !text.endsWith("?")) || !mayTell.test(text)) return [];
    const plain = text.toLowerCase().replaceAll("’", "'");
    const previous = document.sentences[index - 1];
    const before = previous?.section === sentence.section ? (previous?.prose.text.toLowerCase() ?? "") : "";
    const told = text.endsWith("?") ? asked(document, index, plain) : (denied(plain, before) ?? practised(plain) ?? aimed(plain, before));
    const had = read.get(index);
    if (
      !told ||
      (had &&
        !told.only &&
        (told.terms.every((t) => had.has(`${told.polarity} ${t}`)) ||
          (told.polarity === "does" && [...had].some((h) => h.startsWith("does-not")))))
    )
      return [];
    const tokens = taggedWords(text);
    return [toStatement(document, index, tokens, told)];
  });
}

function toStatement(document: Document, index: number, tokens: readonly Tagged[], told: Told): Statement {
  const { span, prose } = document.sentences[index]!;
  const technologies: Mention[] = told.terms.map((term) => ({
    span,
    text: names[term] ?? prose.text,
    term,
    ...(term === "third-party-cookie" && { outside: true }),
  }));
  return sentenceStatement(
    document,
    index,
    tokens,
    { practice: "track", polarity: told.polarity },
    {
      technologies,
      qualifiers: [...(told.qualifiers ?? []), ...(told.polarity === "does" && !told.only ? ["described"] : [])],
      ...(told.only && { exclusive: "purposes" as const }),
    },
  );
}

const names: Readonly<Record<string, string>> = {
  analytics: "what counts or records visits",
  beacon: "what reports that a message was opened",
  fingerprinting: "fingerprints of devices",
  "third-party-cookie": "cookies of other companies",
  "advertising-tool": "means to follow readers to other sites",
  cookie: "cookies",
  "advertising-cookie": "cookies for advertisements",
  tracking: "tracking",
  "do-not-track": "signals not to track",
  gpc: "privacy signals of the browser",
};

const mayTell =
  /\b(?:respect|honou?r|ignore|signals|files?|no way|cookies?|visits?|visitors?|clicks?|sessions?|usage|statistics|pixels?|images?|graphics?|fingerprint\w*|identifier|recogni[sz]e|recogni[sz]ed|track|tracks|tracked|pages?|mouse|opens?|opened|whether|analy[sz]e|measure|counts?|counters?|follows?|do.not.track|dnt|gpc|global privacy control|ads?|adverts?|advertisements?|advertising|advertisers?|banners?|commercials|they|traffic|scripts?|activit\w+|how (?:you|our|the|people|users))\b/i;

const seen =
  "(?:visits?|visitors|visitor (?:numbers|statistics)|page views|clicks?|traffic|sessions?|usage|mouse movements?|(?:which|what) (?:pages?|links?|buttons?|posts?|articles?|screens?)\\b|what (?:you|visitors|users|readers|people|anyone|anybody|somebody|they|each user|each visitor)\\b[^.;,]{0,20}? (?:do|does|click|clicks|open|opens|read|reads|look|looks|tap|taps|play)\\b|how (?:you|visitors|users|readers|people|anyone|they|often|long|many)\\b[^.;,]{0,40}|where (?:visitors|you|users|they|people) come from|(?:the |your |user |users' )?(?:use of|behaviou?r (?:on|of|in|while)|activity on))";
const observe =
  "(?:count|measure|record|log|analy[sz]e|evaluate|monitor|watch|track|observe|follow|film|register|study|note|note down|keep track of|keep count of|write down|store)";
const observed =
  "(?:counted|measured|recorded|logged|analy[sz]ed|evaluated|monitored|watched|tracked|observed|followed|filmed|registered|noted|kept|compiled|collected|gathered)";

const place = "(?:(?:web)?sites?|web ?pages?|pages?|apps?|shop|games?|newsletters?|blog|service|platform|portal|homepage|e-?mails?|mails?)";
const limited =
  /\b(?:if|unless|except|until|when|before|other than|apart from|besides|only|individual\w*|personally|identif\w+|by name|outside|other (?:web)?sites|other compan(?:y|ies)(?:['’]s?)? (?:web)?(?:sites|pages)|third[- ]party (?:web)?sites|linked|link to|sites of|websites of|switched off|turned off|disabled|there|most|some)\b/;

/** "May not work without cookies", "can also be read without". */
const bounded = /\b(?:not|n't|may|might|can|could|will|would|should|also|still|even|correctly|properly|cannot|never)\b/;

/** The name of the signal is no denial. */
const withoutSignal = (plain: string): string =>
  plain.replace(/["“'‘]?do[- ]not[- ]track["”'’]?/g, (name, at: number) => (/\bwe $/.test(plain.slice(0, at)) ? name : "dnt"));

const denials: readonly (readonly [RegExp, Told])[] = [
  [
    /\b(?:not|n't|never|cannot|no way to|no way of|no means to|no means of|unable to|no idea) ?(?:want to |need to |try to )?(?:know|knowing|see|seeing|tell|telling|track|tracking|check|checking|record|learn|learning|find out|finding out|measure|log|register|notice|)\b[^.;]{0,12}\b(?:whether|if|when|that|which)\b[^.;]{0,40}\b(?:open|opened|read|click|clicked)\b/,
    { polarity: "does-not", terms: ["beacon"], qualifiers: ["mail"] },
  ],
  [
    /\bno (?:partner|advertiser|third party|other (?:company|firm|party)|outsider|one else|company but|network|sponsor)s?\b[^.;]{0,40}\b(?:place|set|read|store|put|leave|drop|sets|places|reads|puts)\b[^.;]{0,20}\bcookies?\b/,
    { polarity: "does-not", terms: ["third-party-cookie"] },
  ],
  [
    /\b(?:nobody|no ?one|nothing|none of us)\b[^.;]{0,20}\b(?:follows?|tracks?|traces?|pursues?)\b[^.;]{0,20}\b(?:from (?:site|page|place) to|across|around|through) /,
    { polarity: "does-not", terms: ["advertising-tool"] },
  ],
  [
    /\b(?:not|n't|never)\b[^.;]{0,20}\b(?:track|follow|trace)\b[^.;]{0,30}\b(?:across|around|to|over|through)\b[^.;]{0,25}\b(?:sites|websites|web|internet|apps|pages)\b/,
    { polarity: "does-not", terms: ["advertising-tool"] },
  ],
  [
    new RegExp(`\\b(?:not|n't|never) (?:\\w+ or |\\w+ly )?${observe}(?:,? (?:or|and) \\w+)? (?:the |your |any |our |individual )?${seen}`),
    analytics(),
  ],
  [new RegExp(`\\b(?:nobody|no ?one|neither)\\b[^.;]{0,30}\\b${observe}s?(?: (?:or|and) \\w+)? (?:the |your |any )?${seen}`), analytics()],
  [/\b(?:measure|count|record|track|analy[sz]e|log)s? (?:nothing|no (?:visits?|visitors?|clicks?|sessions?|traffic|usage))\b/, analytics()],
  [
    /\b(?:run|runs|keep|keeps|make|makes|compile|compiles|draw up|collect|take|have) no (?:\w+ )?(?:statistics|counters?)\b(?! (?:on|about) (?!visit|our|the page))/,
    analytics(),
  ],
  [new RegExp(`(?:^|[,;] ?|\\band )(?:your |the )?${seen}[^.;,]{0,40} (?:is|are) (?:not|never)(?: \\w+ly)? ${observed}\\b`), analytics()],
  [
    new RegExp(
      `\\b${place}\\b[^.;]{0,40}\\b(?:come|comes|work|works|run|runs|do|does|manage|manages|get|gets|live|lives|function|functions)(?: \\w+ly| quite| all)? without (?:any |performance |tracking |analytics )*(?:cookies|trackers|counters)\\b`,
    ),
    { polarity: "does-not", terms: ["cookie"] },
  ],
  [
    /\b(?:tracking|analysis|evaluation|measurement|recording|counting) of [^.;]{0,50}\b(?:does not|do not|doesn't|never)(?: take place| happens?| occurs?)|\bno (?:tracking|analysis|evaluation|measurement|recording|counting) of [^.;]{0,50}(?:takes place|happens|occurs)/,
    { polarity: "does-not", terms: ["analytics", "tracking"] },
  ],
  [
    /\b(?:no|neither|not) (?:\w+ )?(?:fingerprinting|fingerprints?)\b|\bfingerprinting is (?:not|never|nothing)\b/,
    { polarity: "does-not", terms: ["fingerprinting"] },
  ],
];

function analytics(): Told {
  return { polarity: "does-not", terms: ["analytics"] };
}

const needed =
  /\b(?:signed in|logged in|log(?:ged|ging)? ?in|sign(?:ed|ing)? in|basket|cart|language|session|settings?|preferences?|choice|necessary|essential|technically|function)\b/;
/** "and that is all", "nothing else": what cookies are for is bounded. */
const onlyFor =
  /\bcookies?\b[^.;]{0,90}\b(?:that(?: is|'s) all|nothing (?:else|more)|no other purpose|(?:serve|are|is|set|used|there) (?:only|solely|exclusively|purely)|(?:only|solely|exclusively|merely|just) (?:serve|remember|keep|store|used|help|set|hold|know))|\b(?:only|solely) (?:those )?cookies (?:that|which|we)\b|\b(?:one|ones|few|those|cookies)\b[^.;]{0,40} only (?:remember|keep|store|hold|know|serve)|\bcookies?\b[^.;]{0,50}\b(?:limited|restricted|confined) to (?:those|the ones|what|cookies|such as|keeping|remembering|storing)\b/;

function signals(plain: string, before: string): Told | undefined {
  const told = heedingOf(plain, before);
  return (
    told && {
      polarity: told.heeded ? "does-not" : "does",
      terms: [told.signal],
      qualifiers: /\bnewsletters?\b|\be-?mails?\b/.test(plain) ? ["mail"] : [],
    }
  );
}

/** "Tracking pixels – none", "Cookies: not used": a label, and that there is nothing of it. */
const labelled =
  /^\W*(?:(?:\w+ ){0,2}?)(?<tool>cookies|pixels?|trackers?|tracking|analytics|beacons|fingerprinting|remarketing) ?(?::|–|—| -) ?(?:none|no|not (?:used|set|placed|present)|never|nothing|zero)\b(?! (?:longer|later|more|data))/;
const labels: Readonly<Record<string, string>> = {
  c: "cookie",
  t: "tracking",
  a: "analytics",
  p: "beacon",
  b: "beacon",
  f: "fingerprinting",
  r: "advertising-tool",
};

function denied(text: string, before: string): Told | undefined {
  const signal = signals(text, before);
  if (signal) return signal;
  const tool = labelled.exec(text)?.groups?.tool;
  if (tool && !/\b(?:advertising|third|marketing|essential|necessary|persistent) /.test(text.slice(0, text.indexOf(tool))))
    return { polarity: "does-not", terms: [labels[tool[0]!]!] };
  const plain = withoutSignal(text);
  if (
    onlyFor.test(plain) &&
    needed.test(plain) &&
    !/\b(?:you can|you may|if|other|also|not only|some of|advertis\w+|analytics|statistic\w+|third)\b/.test(plain)
  )
    return { polarity: "does", terms: ["cookie"], only: true };
  for (const [pattern, told] of denials) {
    const match = pattern.exec(plain);
    if (!match || (/\bwithout\b/.test(match[0]) && bounded.test(match[0]))) continue;
    const elsewhere = told.terms[0] === "advertising-tool" || told.terms[0] === "beacon";
    if (!elsewhere && limited.test(plain)) return undefined;
    // A letter on paper reports nothing.
    if (told.terms[0] === "beacon" && /\b(?:by post|on paper|printed|letters?)\b/.test(plain) && !/\be-?mails?\b/.test(plain))
      return undefined;
    if (/\b(?:you|users?|visitors?|they|would|could|should) (?:may |might |can |do )?$/.test(plain.slice(0, match.index))) return undefined;
    return told;
  }
  return undefined;
}

const practices: readonly (readonly [RegExp, Told])[] = [
  [
    /\b(?:script|pixel|code|tag|cookie)s? (?:on|in|of) the (?:web)?(?:sites|pages|apps) of (?:our )?(?:\w+ )?(?:partners|publishers|others|other companies)\b[^.;]{0,40}\b(?:records?|notes?|reports?|tells?|registers?|collects?)\b/,
    { polarity: "does", terms: ["advertising-tool"] },
  ],
  [
    /\b(?:image|pixel|gif|graphic|picture|beacon|dot)s?\b[^.;]{0,60}\b(?:tell|show|report|record|reveal|inform|signal|let us (?:see|know)|know)s?\b[^.;]{0,60}\b(?:open|opened|read|click|clicked)\b/,
    { polarity: "does", terms: ["beacon"], qualifiers: ["mail"] },
  ],
  [
    /\b(?:fingerprint|identifier|signature|code|number|value|hash)\b[^.;]{0,40}\b(?:computed|calculated|derived|generated|formed|built|made)\b[^.;]{0,80}\b(?:recogni[sz]\w+|browser|device)\b|\b(?:compute|calculate|derive|form|build)s? (?:an? |the )(?:\w+ )?(?:fingerprint|identifier|signature|hash)\b[^.;]{0,60}\b(?:fonts?|screen|browser|device|plug-?ins)\b/,
    { polarity: "does", terms: ["fingerprinting"] },
  ],
  [
    new RegExp(
      `\\b(?:script|software|tool|program|counter|snippet|plug-?in|service|library|code)s?\\b[^.;]{0,60}\\b(?:records?|counts?|films?|logs?|measures?|watches|observes?|registers?|notes?|evaluates?|follows?)\\b ${seen}`,
    ),
    { polarity: "does", terms: ["analytics"] },
  ],
  [
    new RegExp(
      `\\b(?:with|using|through|by means of|with the help of) (?:the |an? |our )?(?:(?:\\w+ ){0,2}(?:service|tool|software|program|counter|script|scripts|product|solution|log files and scripts)\\b)[^.;]{0,25},? we (?:also )?(?:can )?(?:see |)?${observe}? ?(?:the |your )?${seen}`,
    ),
    { polarity: "does", terms: ["analytics"] },
  ],
  [
    new RegExp(
      `\\bwe use [^.;]{0,50}\\b(?:scripts?|software|tools?|counters?|technolog\\w+)\\b[^.;]{0,20} to (?:see|count|measure|record|analy[sz]e|understand|learn|evaluate) (?:the |your )?${seen}`,
    ),
    { polarity: "does", terms: ["analytics"] },
  ],
  [
    /\b(?:collect|gather|record|track)s?\b[^.;]{0,60}\b(?:over time and )?across (?:different|other|third-party|various|multiple|unaffiliated|non-affiliated) (?:\w+ )?(?:web ?sites|sites|services|apps|platforms)\b/,
    { polarity: "does", terms: ["advertising-tool"] },
  ],
  [
    /\b(?:pixel|tag|script|cookie|code)s?\b[^.;]{0,90}\b(?:our|my|the) (?:ads?|adverts?|advertisements?|advertising|banners?|offers)\b[^.;]{0,30}\b(?:on|in) (?:instagram|facebook|google|tiktok|youtube|linkedin|other (?:web)?(?:sites|pages)|websites of others)\b/,
    { polarity: "does", terms: ["advertising-tool"] },
  ],
  [
    /\b(?:our|these|other|the|third[- ]party|advertising|ad|analytics|business|media|selected) (?:\w+ )?(?:partners?|advertisers?|vendors?|third parties|networks?|companies|providers?)\b(?:,? including [^.;]{0,30},)?[^.;,]{0,30} (?:uses?|sets?|places?|serves?|deploys?|stores?|puts?|drops?|reads?) (?:\w+ ){0,2}cookies?\b|\bcookies?\b[^.;]{0,20} (?:are |is |may be |will be |that are )?(?:also )?(?:set|placed|served|stored|dropped) (?:on [^.;]{0,30} )?by (?:our |third|ad |advertis|other |partner|vendor)/,
    { polarity: "does", terms: ["third-party-cookie"] },
  ],
];

/** What lies on the reader's device without the word for it: "a small file is placed on your computer". */
const smallFile =
  /\b(?:small|tiny|little|short) (?:text |data |identification )?(?:files?|texts?|pieces? of (?:data|text|information|code)|bits? of (?:data|text|information))\b[^.;]{0,60}\b(?:plac|put|stor|sav|set|writ|left|leav|drop|remain|stay)[a-z]*\b[^.;]{0,30}\b(?:on|in|to|onto) (?:your|the user's|their|each|the visitor's) (?:\w+ )?(?:computer|device|browser|phone|machine|hard (?:disk|drive)|disk|terminal|tablet)\b|\b(?:place|put|store|save|set|write|leave|drop)s? (?:an? )?(?:small|tiny|little|short) (?:text |data )?(?:files?|pieces? of (?:data|text|information))\b[^.;]{0,40}\b(?:on|in|to|onto) (?:your|the user's|their|each|the visitor's) (?:\w+ )?(?:computer|device|browser|phone|machine|hard (?:disk|drive)|disk|terminal|tablet)\b/;

const more: readonly (readonly [RegExp, Told])[] = [
  [
    /\bcookies?\b[^.;]{0,120}\b(?:adapt|show|choose|target|personali[sz]e|tailor|serve|deliver|display|select|match)s?\b[^.;]{0,40}\b(?:ads?|adverts?|advertis\w+|offers)\b/,
    { polarity: "does", terms: ["advertising-cookie"] },
  ],
  [smallFile, { polarity: "does", terms: ["cookie"] }],
  [/\bour (?:\w+ )?cookies? (?:goes?|stays?|expires?|lasts?|remains?|lives?|keeps?|remembers?)\b/, { polarity: "does", terms: ["cookie"] }],
];

const unsaid =
  /\b(?:not|n't|never|no|without|nobody|neither|none|nor|nothing|if|unless|could|would|should|used to|disable|opt[- ]out|block|refuse|reject|disabled|cannot)\b|^(?:you|some|many|most|a cookie is|cookies are|web beacons are)\b|\b(?:links? to|linked|their own (?:site|website|cookies|privacy)|privacy polic)/;

function practised(plain: string): Told | undefined {
  if (unsaid.test(plain)) return undefined;
  // "can be saved on your phone": by the reader.
  if (/\b(?:can|could) (?:also )?be (?:saved|stored|placed|put)\b|\bdownload/.test(plain) && smallFile.test(plain)) return undefined;
  return [...practices, ...more].find(([pattern]) => pattern.test(plain))?.[1];
}

/** Advertisements that are chosen by what somebody has done, or are not. */
function aimed(plain: string, before: string): Told | undefined {
  const told = targetingOf(plain, before);
  return told && { polarity: told.targeted ? "does" : "does-not", terms: [told.cookies ? "advertising-cookie" : "advertising-tool"] };
}

const askedUse =
  /^(?:q(?:uestion)?[:.)] ?)?(?:and |so )?(?:do|does|will|are|is) .{0,50}\b(?:use|set|place|employ|have|store|contain|run|carry|with)\b.{0,20}\b(?<tool>cookies?|trackers?|tracking|analytics|pixels?)\b.{0,30}\?$/;
const askedCount = new RegExp(
  `^(?:q(?:uestion)?[:.)] ?)?(?:and |so )?(?:do|does|will) (?:you|we|the \\w+|your \\w+|our \\w+|anyone|somebody|this \\w+) ${observe} (?:the |your |my |our )?${seen.replace("(?:you|", "(?:you|i|we|")}`,
);
const tools: Readonly<Record<string, string>> = { c: "cookie", t: "tracking", a: "analytics", p: "beacon" };

/** "Do you count my visits? No.": what the answer denies. */
function asked(document: Document, index: number, question: string): Told | undefined {
  const next = document.sentences[index + 1];
  const block = next && document.blocks[next.block];
  if (!next || !block || block.kind === "heading") return undefined;
  const rest = document.sentences.slice(index + 1, block.sentences[1]).map((s) => s.prose.text);
  if (answerOf(next.prose.text, rest[0] ?? "") !== "no") return undefined;
  const tool = /\b(?:apps?|applications?|newsletters?|e-?mails?|extension|games?|shop)\b/.test(question)
    ? undefined
    : askedUse.exec(question)?.groups?.tool;
  if (tool) return { polarity: "does-not", terms: [tools[tool[0]!]!] };
  return askedCount.test(question) ? analytics() : undefined;
}
