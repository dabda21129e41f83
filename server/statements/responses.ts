// Responses: within how many days requests of the reader are answered, by a verb or a noun ("we reply within …", "the review takes …").

import type { Document } from "../document/document";
import { readFacts } from "./facts";
import { words } from "./lifetimes";
import { sentenceStatement } from "./sentenceStatement";
import type { Statement } from "./statement";
import { taggedWords } from "./taggedWords";

const mayRespond =
  /\b(?:sent|send|provid|suppl|issu|correct|rectif|hand|carr|made|give|tell|take|respon|repl|answer|review|process|handl|deal|compl|fulfil|act|get back|decid|decision|hear|turnaround|examin|look)/i;
const responding =
  /\b(?:respon(?:d|ds|se|ses|ding)|repl(?:y|ies|ied)|answer(?:s|ed|ing)?|review(?:s|ed|ing)?|process(?:es|ed|ing)?|handl(?:e|es|ed|ing)|deal(?:s|ing)? with|dealt with|compl(?:y|ies)|complying|fulfil(?:s|l|led|ling)?|act(?:s|ed)? (?:up)?on|get(?:s)? back|decid(?:e|es|ed)|decision|hear (?:back )?from us|turn-?around|examin\w+|look(?:s|ed)? into|(?:is|are|be) (?:sent|provided|supplied|issued|corrected|rectified|handed out|carried out|made|dealt)|we (?:\w+ )?(?:send|provide|supply|issue|correct|rectify|carry out|give|tell)|takes?)\b/;
const requests =
  /\b(?:cop(?:y|ies) of (?:your|the) (?:\w+ )?(?:data|file|files|records?|information)|corrections?|wrong (?:data|entries|information)|access to your data|objections?|requests?|rights?|enquir(?:y|ies)|inquir(?:y|ies)|demands?|grievances?|application|want to know (?:what|which) (?:\w+ )?we (?:have stored|store|hold|keep|know|have))\b/;

/** Another's time, another thing asked for, the receipt alone, or a time that is the reader's. */
const aside =
  /\b(?:refunds?|warrant(?:y|ies)|orders?|returns?|purchase|payments?|authorit(?:y|ies)|regulators?|commissioners?|court|ombudsman|arbitrat\w+|disputes?|you (?:must|have to|need to|should|will have|have (?:\d|[a-z]+teen|thirty|ten|five|seven))|acknowledg\w+|confirm(?:s|ed|ing)? (?:the )?receipt|breach(?:es)?|incident|preceding|previous|past|per|twice|once (?:a|every|in)|appeals?|law enforcement|subpoena|counter-?notif\w+|copyright|infring\w+|month period|password|retention|kept|retain\w*|delet\w+ within)\b/;

/** Statements "answer" of the document's response times. */
export function readResponses(document: Document): Statement[] {
  const found: Statement[] = [];
  document.sentences.forEach((sentence, index) => {
    const { text } = sentence.prose;
    if (document.blocks[sentence.block]?.kind === "heading" || text.endsWith("?") || text.length > 500 || !mayRespond.test(text)) return;
    const tokens = taggedWords(text);
    const plain = words(tokens, 0, tokens.length);
    const title = sentence.section === undefined ? "" : document.sections[sentence.section]!.title.toLowerCase();
    const ours = /\b(?:we|us|our)\b/.test(plain);
    if (
      !responding.test(plain) ||
      aside.test(plain) ||
      !(requests.test(plain) || (ours && /\b(?:rights?|requests?|choices|gdpr|access)\b/.test(title)))
    )
      return;
    const period = readFacts(tokens).durations.find((d) => d.days !== undefined);
    if (!period || /\b(?:not|n't|never|unless)\b/.test(plain)) return;
    const next = document.sentences[index + 1];
    const more = next?.block === sentence.block ? next.prose.text.toLowerCase() : "";
    const response = {
      days: period.days!,
      of: kindOf(`${plain} ${requests.test(plain) ? "" : title} ${pointing.test(plain) ? asked(document, index) : ""}`),
      extends: longer.test(plain) || longer.test(more),
    };
    found.push(sentenceStatement(document, index, tokens, { practice: "answer", polarity: "does" }, { response }));
  });
  return found;
}

/** "Such requests": those of the sentence before. */
const pointing = /\b(?:such|these|those|this|that|your) (?:a )?(?:requests?|enquir(?:y|ies)|inquir(?:y|ies)|questions?|demands?)\b/;
const asked = (document: Document, index: number): string => {
  const [before, here] = [document.sentences[index - 1], document.sentences[index]!];
  return before && before.section === here.section ? before.prose.text.toLowerCase() : "";
};

const longer = /\b(?:exten[ds]\w*|extension|additional|further|another|longer|prolong\w*|complex\w*|delay\w*)\b/;

const kinds: readonly (readonly [string, RegExp])[] = [
  ["opt-out", /\b(?:opt[ -]?out|unsubscrib\w+|do not sell|marketing|newsletter|withdraw\w*)\b/],
  ["erasure", /\b(?:delet\w+|eras\w+|remov\w+|forgotten)\b/],
  ["correction", /\b(?:correct\w*|rectif\w+|amend\w*)\b/],
  ["portability", /\b(?:portab\w+|export\w*)\b/],
  [
    "access",
    /\b(?:cop(?:y|ies)|access request\w*|subject access|(?:request|right) (?:for|of|to) access|(?:what|which data|which information|what data|what information) (?:\w+ ){0,2}?(?:we|you) (?:have |hold|store|keep|know)\w*)\b/,
  ],
  ["support", /\b(?:support|customer service|questions?|comments?|feedback|help|contact us|complain\w*|grievances?)\b/],
  ["california", /\b(?:california\w*|ccpa|cpra|virginia|colorado|shine the light)\b/],
];

/** The kinds of request that the words name; "any" where they name none. */
const kindOf = (text: string): string =>
  kinds
    .filter(([, pattern]) => pattern.test(text))
    .map(([kind]) => kind)
    .join("+") || "any";
