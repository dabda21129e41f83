// Notices of changes: sentences that promise to tell the reader when the policy changes, and those that say that nobody is told.

import type { Document } from "../document/document";
import { words } from "./lifetimes";
import { sentenceStatement } from "./sentenceStatement";
import type { Statement } from "./statement";
import { taggedWords } from "./taggedWords";

const change =
  "(?:chang(?:e|es|ed|ing)|updat(?:e|es|ed|ing)|amend(?:s|ed|ing|ments?)?|modif(?:y|ies|ied|ying|ications?)|revis(?:e|es|ed|ing|ions?)|alter(?:s|ed|ing|ations?)?|rewrit\\w+|replac\\w+|new versions?)";
const page = "(?:polic(?:y|ies)|notice|statement|terms|page|document|wording|text)";
const tell =
  "(?:notif(?:y|ied|ies)|inform(?:ed)?|tell|told|alert(?:ed)?|e-?mail(?:ed)?|write to|message(?:d)?|let you know|warn(?:ed)?|announced?)";

const mayChange = /\b(?:chang|updat|amend|modif|revis|alter|rewrit|replac|new version)/i;

const tells = new RegExp(
  `\\b(?:we|you|users|customers|members|everyone)(?: (?:will|shall|'ll|always|then|also|first|be|are|both|each|every|of|customer|user|member|by|e-?mail|at least|personally)){1,6} ${tell}\\b|\\bwe (?:write to|e-?mail|tell|inform|notify) (?:you|every|all|each)\\b|\\bwe (?:will |shall )?(?:give|send) (?:you |every \\w+ |all \\w+ )?(?:at least )?(?:[\\w-]+ ){0,4}notice\\b|\\bno (?:${change}) (?:\\w+ ){0,6}(?:without|before) (?:\\w+ ){0,4}(?:notice|told|informed|notified)\\b`,
);
const silentChange = new RegExp(
  `\\bwithout (?:(?:any|prior|further|giving|individual|advance|specific|separate|personal|you|first|previous|or) )*(?:notice|notification|notifying|informing|telling|announcement|announcing|warning)\\b|\\b(?:no|not any) (?:(?:separate|individual|prior|advance|personal|further|special) )*(?:notice|notification|announcement|warning|e-?mail)s? (?:is|are|will be|goes|go) ?(?:given|sent|issued|made|out)?\\b|\\b(?:not|n't|never) (?:\\w+ )?(?:${tell})\\b`,
);
const ofPolicy = new RegExp(
  `\\b${change}\\b[^;:]{0,90}\\b${page}\\b|\\b${page}\\b[^;:]{0,90}\\b${change}\\b|\\b${tell}\\b[^;:]{0,60}\\b${change}\\b`,
);

/** Changes of something else, of some weight only, or told by putting them on the page. */
const aside =
  /\b(?:material(?:ly)?|significant(?:ly)?|substantial(?:ly)?|important|major|minor|non-material|editorial|contents?|offerings?|features?|prices?|fees?|services|products?|suspend|discontinue|your (?:data|information|account|password|address|details)|third part(?:y|ies)|partners?|if required|as required|where required|required by|may (?:notify|inform|tell|choose)|advised?|encouraged?)\b/;
const posted =
  /\b(?:post(?:s|ed|ing)?|publish\w*|on this page|on our (?:web)?site|upload\w*|last updated|effective date|revision date|top of)\b/;

/** Statements "announce" of the document. */
export function readNotices(document: Document): Statement[] {
  const found: Statement[] = [];
  document.sentences.forEach((sentence, index) => {
    const { text } = sentence.prose;
    if (document.blocks[sentence.block]?.kind === "heading" || text.endsWith("?") || text.length > 500 || !mayChange.test(text)) return;
    const tokens = taggedWords(text);
    const plain = words(tokens, 0, tokens.length);
    if (!ofPolicy.test(plain) || aside.test(plain)) return;
    const denied = silentChange.test(plain) && !/\b(?:no|not|never)\b[^;:]{0,60}\bwithout\b/.test(plain);
    if (!denied && (!tells.test(plain) || posted.test(plain))) return;
    const ahead = /\b(?:prior|before|beforehand|advance|in time|ahead|days?|weeks?|months?|first)\b/.test(plain);
    found.push(
      sentenceStatement(document, index, tokens, { practice: "announce", polarity: denied ? "does-not" : "does" }, { notice: { ahead } }),
    );
  });
  return found;
}
