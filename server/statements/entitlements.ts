// Entitlements: what of their rights readers are granted, refused, given free or charged for: "you can correct your data", "corrections are
// not possible", "a copy is free", "a copy costs 15 euros". Only what is said without a condition.

import type { Document } from "../document/document";
import { words } from "./lifetimes";
import { sentenceStatement } from "./sentenceStatement";
import type { Statement } from "./statement";
import { taggedWords } from "./taggedWords";

const data =
  "(?:your |the |my |our |his |her |their |any |all |wrong |incorrect |inaccurate |false |personal |stored |customer |user |own |of )*(?:data|information|details|file|files|record|records|profile|entries|particulars|entry|(?:everything|all|whatever|what|anything) (?:that |which )?(?:\\w+ ){0,2}?we (?:have|hold|store|keep|know))";

const kinds: readonly (readonly [string, RegExp])[] = [
  [
    "access",
    new RegExp(
      `\\b(?:cop(?:y|ies)|inspection|viewing|consultation|disclosure|extracts?|print-?outs?|transcripts?|access|insight) (?:of|from|to|into|in) ${data}|\\b(?:see|view|inspect|look at|looking at|seeing|viewing|inspecting|look into|access|read|know|learn|find out|obtain|receive|request)\\b.{0,24}\\b(?:${data}\\b|what (?:\\w+ )?(?:we|you) (?:have|hold|store|know|keep))|\\b(?:right of|request for|requests for|request|right to) (?:access|information|a copy)\\b|\\baccess requests?\\b|\\binformation (?:on|about|as to) (?:what|which|the|your|stored)\\b.{0,40}\\b(?:stored|hold|held|have|data)\\b|\\b(?:tell|disclose to|inform|show|let) you (?:know )?(?:about )?(?:what|which) (?:\\w+ ){0,2}we\\b`,
    ),
  ],
  [
    "correction",
    new RegExp(
      `\\b(?:correct\\w*|rectif\\w+|amend\\w*|chang\\w+|updat\\w+|edit(?:ed|ing)?|alter\\w*)\\b.{0,14}\\b${data}\\b|\\b${data} (?:can|may|could|will|is|are|to|which|that)\\b.{0,24}\\b(?:corrected|rectified|amended|changed|updated|edited|altered)\\b|\\bright (?:to|of) (?:rectif\\w+|correct\\w*)`,
    ),
  ],
  [
    "portability",
    new RegExp(
      `\\b(?:export\\w*|port|download\\w*|handing over|hand over|take|transfer)\\b.{0,14}\\b${data}\\b.{0,40}|\\bdata portability\\b|\\b(?:export|download) of ${data}`,
    ),
  ],
  ["objection", /\b(?:object|objects|objections?|objecting) (?:to|against)\b|\bright (?:to object|of objection)\b/],
  [
    "withdrawal",
    /\b(?:withdraw\w*|revo(?:ke|ked|cation)|take back|cancel\w*)\b.{0,24}\bconsents?\b|\bconsents?\b.{0,40}\b(?:withdrawn|revoked|taken back|irrevocable|revocable|binding|final)\b/,
  ],
  [
    "opt-out",
    /\b(?:unsubscrib\w+|opt(?:ing)?[ -]out)\b.{0,30}\b(?:mails?|e-?mails?|newsletters?|messages?|list|offers|marketing|advertising)\b|\b(?:mails?|e-?mails?|newsletters?|messages?|advertising)\b.{0,40}\b(?:unsubscrib\w+|opt(?:ing)?[ -]out|stopp?(?:ed)?|switched off|cancelled)\b/,
  ],
  ["any", /\b(?:your rights?|these rights?|requests?|exercise of (?:your|the|these) rights?)\b/],
];

const money = "(?:\\d+(?:[.,]\\d+)?|[€$£]|euros?|dollars?|pounds?|chf|usd|eur|gbp|cents?|fee|charge|costs?)";
const charged = new RegExp(
  `\\b(?:we|us|is|are|there is|will|must|have to)\\b.{0,40}\\b(?:charge|ask|levy|invoice|bill|demand|collect)\\w*\\b.{0,30}(?:\\b|[€$£])${money}|\\bcosts? (?:you )?(?:[€$£] ?)?\\d|\\ban? (?:\\w+ ){0,2}?(?:fee|charge) of\\b|\\b(?:fee|charge)s?\\b.{0,24}\\b(?:payable|due|levied|applies|apply)\\b|\\b(?:fee|charge)s? (?:is|are) (?:charged|due|payable|levied)\\b|\\bsubject to (?:a |payment of a )(?:\\w+ )?(?:fee|charge)\\b|\\b(?:against|for|on) payment of\\b|\\bpayment of (?:a|an|the|our|any) (?:\\w+ )?(?:fee|charge)\\b|\\b(?:is|are) not free\\b|\\bfor a (?:\\w+ )?fee\\b|\\b(?:you|who|whoever)\\b.{0,30}\\bpays? (?:us )?(?:[€$£] ?)?(?:\\d|a)`,
);
const free =
  /\b(?:free of (?:any )?(?:charge|cost)|at no (?:\w+ )?(?:cost|charge)|no (?:\w+ )?(?:cost|charge|fee)s?|without (?:any )?(?:charge|costs?|fees?|payment)|(?:costs?|cost) (?:you )?nothing|(?:is|are) (?:always )?free\b|for free|(?:not|never|n't) charge|free copy|not cost)\b/;
const who = "(?:you|users?|customers?|members?|patients?|guests?|data subjects?|readers?|the (?:user|member|customer|patient))";
const refused = new RegExp(
  [
    `\\b${who} (?:can ?not|can n't|can no longer|are not able to|are not entitled to|have no right|do not have (?:the|a) right)\\b`,
    "\\b(?:is|are|remain) (?:not possible|impossible|excluded|ruled out|not (?:offered|provided|granted|considered|accepted|given|foreseen|honou?red|available|answered)|refused|rejected|irrevocable|binding|final|out of the question)\\b",
    "\\b(?:can ?not|can n't|can no longer) be (?:corrected|rectified|amended|changed|updated|edited|altered|withdrawn|revoked|taken back|exported|inspected|seen|viewed|downloaded|switched off|stopped|cancelled|considered|accepted)\\b",
    "\\bwe (?:do not|do n't|never|will not|can ?not) (?:offer|provide|grant|accept|consider|give|disclose to you|tell you|honou?r|allow|permit|support)\\b|\\bwe (?:give|offer|provide|grant) no\\b|\\bwe (?:refuse|reject|decline)\\b",
    "\\b(?:there is )?no (?:possibility|way|option|right|means) (?:to|of|for)\\b|\\bnot possible to\\b|\\bimpossible to\\b",
  ].join("|"),
);
/** Another's doing, or a part of what the right is about. */
const partial =
  /\b(?:no access|unauthori[sz]ed|responsib\w+|these|those|certain|transactional|administrative|service|operational|all|some|other|ads?|advertising|cookies|interest-based|and we have|when you use|physical|guarantee|however|but|messages relating)\b/;
const granted =
  /\b(?:you|users?|customers?|members?|everyone|anyone|everybody|patients?|guests?|data subjects?) (?:\w+ )?(?:can|may|could|have (?:the|a) right|has the right|are entitled|are free|have the option|are able)\b|\bright (?:to|of)\b|\b(?:is|are) possible\b|\bat any time\b|\bwhenever you\b|\bwe (?:will )?(?:export|tell you|correct|give you|send you|stop|show you)\b|\bif you object\b.{0,60}\bwe (?:stop|cease|end)\b/;
const bound =
  /\b(?:unless|except|where|in (?:some|certain) cases|may not|might|depending|provided that|to the extent|reasonable|excessive\w*|manifestly|unfounded|repetitive|repeated(?:ly)?|second|additional|further copies|more than|law|laws|legal|legally|court|minors?|child|children|third part\w+|other (?:users|people|persons)|anybody else|necessary|required|essential|fines?|invoices?|anonym\w+|aggregat\w+|subscription|guarantee|encrypt\w*|retroactive\w*|undone)\b/;
const conditional = /\bif\b(?! you object)/;

export interface Entitlement {
  readonly of: string;
  readonly stance: "granted" | "refused" | "free" | "charged";
}

/** Statements "answer" with the right that they grant, refuse, give free or charge for. */
export function readEntitlements(document: Document): Statement[] {
  return document.sentences.flatMap((sentence, index): Statement[] => {
    const { text } = sentence.prose;
    const question = text.endsWith("?");
    if (text.length > 260 || (document.blocks[sentence.block]?.kind === "heading" && !question)) return [];
    const tokens = taggedWords(text);
    const plain = words(tokens, 0, tokens.length);
    const of = kinds.filter(([, pattern]) => pattern.test(plain)).map(([kind]) => kind);
    if (of.length === 0 || bound.test(plain)) return [];
    const stances = question ? answered(document, index, plain) : stancesOf(plain);
    const named = of.length > 1 ? of.filter((k) => k !== "any") : of;
    return stances.flatMap((stance) =>
      named
        .filter((k) => k !== "any" || stance === "free" || stance === "charged")
        .map((k) => sentenceStatement(document, index, tokens, { practice: "answer", polarity: "does" }, { right: { of: k, stance } })),
    );
  });
}

function stancesOf(text: string): Entitlement["stance"][] {
  if (free.test(text)) return ["free", "granted"];
  if (charged.test(text))
    return conditional.test(text) || /\b(?:may|not|n't|never|no)\b/.test(text.replace(/\bnot free\b/g, "")) ? [] : ["charged"];
  if (refused.test(text))
    return conditional.test(text) ||
      text.split(" ").length > 18 ||
      partial.test(text) ||
      /\b(?:not only|nobody else|we can ?not guarantee)\b/.test(text)
      ? []
      : ["refused"];
  return granted.test(text) && !/\b(?:not|n't|never|no|only)\b/.test(text) ? ["granted"] : [];
}

/** "Can I take my data with me? Yes." */
function answered(document: Document, index: number, question: string): Entitlement["stance"][] {
  const next = document.sentences[index + 1];
  const first = next?.prose.text.toLowerCase() ?? "";
  if (!/^(?:can|may|am i|is it possible|do i have|could) /.test(question))
    return /^(?:does it|do i|is there a|what does it) .*\b(?:cost|pay|charge|fee|free)/.test(question) &&
      /^(?:no|nothing|it is free|not a)\b/.test(first)
      ? ["free"]
      : [];
  return /^(?:yes|of course|certainly|sure|at any time|always)\b/.test(first)
    ? ["granted"]
    : /^(?:no|unfortunately not|never)\b/.test(first)
      ? ["refused"]
      : [];
}
