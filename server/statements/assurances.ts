// Assurances: sentences that promise security as a certain result, and those that say that nobody can.

import type { Document } from "../document/document";
import { words } from "./lifetimes";
import { sentenceStatement } from "./sentenceStatement";
import type { Statement } from "./statement";
import { taggedWords } from "./taggedWords";

const mayAssure =
  /secur|safe|guarantee|vouch|warrant|impossible|impenetrable|unbreakable|unhackable|foolproof|bullet-?proof|risk|intercept|hack|stolen|steal|breach|break-?in|unauthori|wrong hands|immune|get at|without authority|theft|attack|lost|leak|misuse|withstand|intrusion|able to (?:obtain|gain|get)|assur|promis/i;

const harm =
  "(?:intercept\\w*|hack\\w*|st[eo]len?|steal|lost|breach\\w*|compromised?|leak\\w*|crack\\w*|broken into|break-?ins?|thefts?|intrusions?|tapped|eavesdropp\\w+|misused?|abused?|spied|wrong hands|unauthori[sz]ed \\w+|unauthori[sz]ed|data loss|attack\\w*)";
const security =
  "(?:secur\\w+|saf(?:e|ety|ely)|protect\\w*|unauthori\\w+|without authority|intercept\\w*|hack\\w*|breach\\w*|break-?ins?|leak\\w*|stolen|theft|wrong hands|access|attack\\w*|misuse\\w*|loss|lost)";
const wholly =
  "(?:100|100 %|hundred percent|hundred per cent|completely|absolutely|totally|entirely|perfectly|fully|utterly|wholly|always|guaranteed|unconditionally)";
const copula = "(?:is|are|be|stays?|remains?|was|were)";
const outsider =
  "(?:hackers?|outsiders?|strangers?|intruders?|criminals?|thie(?:f|ves)|nobody without authority|no one without authority|unauthori[sz]ed (?:person|persons|people|part(?:y|ies)|third part(?:y|ies)))";

const guaranteeing =
  "(?:guarantee[ds]?|guaranteeing|vouch(?:es|ed)?|warrants?|promise[sd]?|assures?|ensures?|represents?|swear|rule[ds]? out|excluded?|prevent(?:ed)?)";

/** Somebody takes it back. */
const disclaims = new RegExp(
  [
    `\\b(?:not|n't|never|no one|nobody|no|nothing|unable to|impossible to|difficult(?: for us)? to|hard to|neither)\\b[^;:]{0,70}\\b${guaranteeing}\\b[^;]{0,140}\\b${security}\\b`,
    `\\b(?:security|safety|protection)\\b[^;:]{0,70}\\b(?:not|n't|never)\\b[^;:]{0,20}\\b${guaranteeing}\\b`,
    `\\b(?:no|not|n't|never|none|neither|nothing|hardly any)\\b[^;:]{0,110}\\b(?:${wholly} |% |really |truly |ever |so )*(?:secure|safe|immune|foolproof|infallible|impenetrable|invulnerable|risk-free|bullet-?proof|hacker-?proof)\\b`,
    `\\b(?:absolute|complete|total|perfect|full|100 %|hundred percent) (?:security|safety|protection)\\b[^;:]{0,40}\\b(?:not|n't|never|impossible|does not exist|illusion)\\b`,
    `\\b(?:no|not|n't|never) (?:\\w+ ){0,2}?(?:assurance|warrant(?:y|ies)|guarantees?|promise)\\b[^;:]{0,60}\\b(?:security|unauthori[sz]ed|hack\\w*|intercept\\w*|breach\\w*|never be (?:seen|read|accessed|lost|stolen)|(?:be|remains?|stays?) (?:safe|secure|protected))\\b`,
    "\\bat (?:your|their) own risk\\b|\\bthere is (?:always|ever) (?:a |an |some )?(?:\\w+ )?(?:risk|danger|chance)\\b",
    `\\b(?:may|might|could|can) (?:still |always |be |fall into |nevertheless |never the less )*${harm}\\b`,
  ].join("|"),
);

/** The result is promised. */
const promises = new RegExp(
  [
    `\\b(?:we|i|this|us|operator|company|provider|controller|seller|insurer) (?:\\w+ )?(?:guarantees?|vouch(?:es)?|warrants?|promises?|swear)\\b[^;]{0,20}\\b(?:(?:the|your|its|their|full|complete|absolute|total|of|for|that) ){1,4}[^;]{0,50}\\b${security}\\b`,
    `\\b(?:security|safety|safe|secure)\\b[^;]{0,60}\\b(?:is|are) (?:\\w+ )?guaranteed\\b`,
    `\\b${copula} (?:therefore |thus |also |now |and stays? |and remains? |kept )*(?:one )?${wholly} (?:% )?(?:safe|secure|protected|immune|inviolable)\\b`,
    `\\b${copula} (?:safe|secure|protected)(?: with us| here)? ,? ?(?:full stop|period|no ifs|no matter what|without exception|at all times|under all circumstances|whatever happens|beyond (?:any )?doubt)\\b`,
    `\\b(?:can ?not|can never|could never|will never|can not ever|can n't) (?:ever )?(?:be |fall into the |come into the |get into the )?${harm}\\b`,
    `\\bno (?:\\w+ ){1,9}can (?:ever )?(?:be |fall into the |come into the )?${harm}\\b`,
    `\\b(?:nobody|no one|noone|no ${outsider}|none) (?:without authority |from outside |else |on earth )?(?:can|could|will ever|is able to|ever) (?:ever )?(?:get at|get into|get hold of|intercept|hack|break into|steal|crack|gain access)\\b`,
    "\\bwithstands? (?:\\w+ ){0,3}(?:every|any|all) (?:\\w+ ){0,2}(?:attempts?|attacks?|intrusions?|break-?ins?|hackers?)\\b",
    `\\b(?:no (?:other )?(?:person|one|third party|stranger|outsider)|nobody)\\b[^;:,]{0,50}\\b(?:can|could|will|shall|is) (?:\\w+ ){0,5}?(?:be |being )?(?:able to |capable of )?(?:obtain|get|gain|obtaining|getting|gaining) (?:\\w+ )?(?:access|hold|at)\\b`,
    `\\bimpossible for (?:${outsider}|anyone|anybody)(?: \\w+){0,3} to (?:\\w+ )?(?:get|gain|obtain|access|read|see|intercept|steal|hack|reach)\\b`,
    `\\b(?:make|makes|making|render|renders) (?:\\w+ ){0,4}(?:${harm}|unauthori[sz]ed access)(?: \\w+){0,4} impossible\\b|\\bmakes? it impossible (?:for \\w+ (?:\\w+ )?)?to (?:intercept|hack|steal|break|crack)\\b`,
    `\\b${harm}(?: \\w+){0,5} (?:is|are) (?:\\w+ )?(?:impossible|out of the question|ruled out|excluded|unthinkable)\\b`,
    `\\b(?:unhackable|unbreakable|impenetrable|hacker-?proof|bullet-?proof|uncrackable|risk-free|invulnerable)\\b`,
  ].join("|"),
);

/** An effort, a wish, a case, a comparison: no promise of the result. */
const weak =
  /\b(?:strive|strives|aim|aims|aimed|try|tries|attempt(?:s|ed)? to (?:keep|protect|secure|ensure|prevent|safeguard)|endeavou?rs?|best|goal|want|wish|hope|should|would|as (?:safe|secure) as|reasonabl[ey]|designed|intended|help|helps|work hard|seek|if|unless|whether|advised|recommend\w*|please|(?:asked|requested|urged) to|adequate|appropriate|level|sufficient|substantially|more|harder|nearly|almost|virtually|practically|responsib\w+|liable|believe|risk-free (?:trial|period|return))\b/;

/** Statements "assure" of the document's assurances: "does" where the result is promised, "does-not" where it is disclaimed. */
export function readAssurances(document: Document): Statement[] {
  const found: Statement[] = [];
  document.sentences.forEach((sentence, index) => {
    const { text } = sentence.prose;
    if (document.blocks[sentence.block]?.kind === "heading" || text.endsWith("?") || text.length > 900 || !mayAssure.test(text)) return;
    const tokens = taggedWords(text);
    const plain = words(tokens, 0, tokens.length);
    const assurance = assuranceOf(plain);
    if (assurance)
      found.push(
        sentenceStatement(
          document,
          index,
          tokens,
          { practice: "assure", polarity: assurance === "promised" ? "does" : "does-not" },
          { absolute: true, assurance },
        ),
      );
  });
  return found;
}

function assuranceOf(text: string): Statement["assurance"] {
  // "No information can be intercepted" and "cannot be intercepted" deny the harm, not the safety.
  if (/\b(?:can|could|may)(?: ?not| never|n't) be (?:ruled out|excluded|avoided altogether)\b/.test(text)) return "disclaimed";
  const promised = promises.exec(text);
  if (promised && !weak.test(text) && !takenBack(text, promised)) return "promised";
  return disclaims.test(text) && !promised ? "disclaimed" : disclaims.test(text) && takenBack(text, promised!) ? "disclaimed" : undefined;
}

/** A negation before the words in their own part of the sentence, unless it is theirs. */
function takenBack(text: string, promised: RegExpExecArray): boolean {
  const before = text
    .slice(0, promised.index)
    .replace(/ ,? however ,/g, "")
    .split(/[;:]|, but |, however/)
    .at(-1)!;
  const inside = /^(?:we|i|this|us|security|safety|safe|secure)\b/.test(promised[0])
    ? promised[0].split(/\b(?:guarantee\w*|vouch\w*|warrant\w*|promise\w*)\b/)[0]!
    : "";
  return (
    /\b(?:not|n't|never|no|nobody|nothing|none|neither|nor|unable|impossible|difficult|hardly|cannot)\b/.test(`${before} ${inside}`) ||
    /\b(?:is|are) (?:not|never)\b/.test(promised[0])
  );
}
