// Money for data, over the words of a sentence: whoever pays, bids or gives something in return, and for which data of readers:
// "they pay us by the month for the places you go", "our list can be had for a fee", "each enquiry is auctioned". What the clauses
// have read as a sale already is left to them.

import type { Document } from "../document/document";
import { sourceSpan } from "../text/prose";
import { words } from "./lifetimes";
import { mentionsOf } from "./limitParts";
import { sellsSpace } from "./saleFrames";
import { sentenceStatement } from "./sentenceStatement";
import type { Mention, Statement } from "./statement";
import { taggedWords } from "./taggedWords";
import type { Tagged } from "./tags";

const sum =
  "(?:money|fees?|a price|a sum|cash|commissions?|(?:[€$£] ?)?\\d[\\d.,]*(?: ?(?:cents?|euros?|dollars?|pounds?|francs?|pence))?|(?:\\w+ ){1,2}(?:cents?|euros?|dollars?|pounds?|francs?|pence)|something in return|a discount|free \\w+|royalt(?:y|ies)|rent)";
const paid = new RegExp(
  [
    // They give us money.
    `\\b(?:pays?|paid|paying|reward\\w*|compensat\\w*|remunerat\\w*|reimburs\\w*) (?:us|\\w+ us|our (?:company|club|shop|costs))\\b`,
    `\\b(?:gives?|gave|sends?|offers?|transfers?|owes?) us ${sum}`,
    `\\bwe (?:\\w+ )?(?:get|receive|take|charge|earn|collect|obtain|make|are paid|are given)s? (?:\\w+ )?${sum}\\b.{0,30}\\b(?:for|per|in return|in exchange|with|from)\\b`,
    // They can have it for money.
    `\\b(?:be|is|are) (?:had|bought|acquired|obtained|purchased|rented|leased|licensed|ordered|subscribed to|sold|auctioned|available|given|handed|passed|provided|made available|supplied)\\b.{0,60}\\b(?:for|at|against) (?:an? |the )?(?:\\w+ )?(?:fee|price|payment|sum|charge|${sum})\\b`,
    "\\b(?:be|is|are) (?:bought|purchased|rented|leased|licensed|auctioned|bartered|traded)\\b.{0,20}\\b(?:from|by|through|with|to) (?:us|our)\\b",
    `\\b(?:is|are|get|gets|be) (?:also |then |regularly |\\w+ly )?(?:sold|rented out|licensed out|auctioned) (?:on |off )?(?:to|in|by)\\b`,
    "\\bagainst (?:an? )?(?:\\w+ )?(?:fee|payment|charge)\\b|^available to .{3,60} (?:for|at|against) (?:an? )?(?:\\w+ )?(?:fee|price|charge)\\b",
    "\\bwe are paid by .{3,40} (?:who|which|that) (?:receive|get|obtain)\\b",
    "\\b(?:income|revenues?|money|earnings|turnover|profits?) (?:comes?|derives?|stems?|results?|flows?) (?:in part |partly |mainly )?from (?:the )?(?:sale|sales|selling|renting|rental|licensing|letting|leasing|trading)\\b",
    // They take our list, or we swap it for theirs.
    "\\b(?:buys?|rents?|purchases?|acquires?|licenses?|leases?) (?:my|our) (?:\\w+ ){0,3}(?:lists?|database|address file)\\b",
    "\\bwe (?:\\w+ )?(?:swap|exchange|lend|lend out|rent|rent out|barter) (?:\\w+ ){0,3}(?:lists|list|addresses) (?:to|with|out to)\\b",
    // It is put up for money.
    "\\bauction(?:s|ed|ing)?(?: off)?\\b|\\bhighest bidder\\b|\\bbid(?:s|ding)? for\\b|\\bbarter(?:s|ed|ing)?\\b|\\bmonetis\\w+|\\bmonetiz\\w+|\\bprice ?list\\b|\\bcommercially exploit\\w*",
    "\\b(?:earn|make|finance|fund|live|cover)s? (?:\\w+ ){0,3}(?:living|money|costs|service|app|site|income)\\b.{0,20}\\b(?:by|with|from|through) (?:selling|renting|licensing|auctioning|trading|letting|passing|giving|handing|supplying|providing)\\b",
    "\\bin (?:return|exchange)\\b.{0,40}\\b(?:discount|money|payment|fee|free|tools|services|advertising|commission)\\b|\\b(?:discount|money|payment|fee|commission|for free|free of charge|at no charge)\\b.{0,30}\\bin (?:return|exchange) for\\b",
  ].join("|"),
);

const noun =
  "(?:enquir(?:y|ies)|inquir(?:y|ies)|requests?|leads?|profiles?|records?|address(?:es)?|names?|trips?|rides?|visits?|histor(?:y|ies)|answers?|(?:contact |personal |customer )?details|data|information|lists?|files?|database|contacts?|photos?|pictures?|recordings?|results?|scores?|readings?|measurements?|habits|preferences|searches|clicks|movements|purchases|whereabouts|numbers?|entries|posts|stories|reviews|messages)";
const named = new RegExp(
  `\\b(?:(?:your|each|every|readers'|reader's|users'|user's|customers'|customer's|members'|member's|subscribers'|subscriber's|players'|anyone's|people's|somebody's|entrant's) (?:[\\w'-]+ ){0,3}?${noun}|our (?:subscribers?|customers?|members?|readers?|users?|mailing|address|donors?|guests?|patients?|clients?|visitors?) (?:lists?|files?|data|base|database|addresses|profiles?|records?)|${noun} of (?:each |every |the |our |all )?(?:\\w+ )?(?:customers?|users?|members?|readers?|riders?|subscribers?|guests?|patients?|players?|clients?|participants?|visitors?|drivers?|persons?|people|consumers?|households?|donors?|viewers?|listeners?|shoppers?|job seekers|tenants|passengers|applicants|travellers)|(?:where|what|places|which (?:\\w+ ){1,2}) (?:our users|our customers|you|users|customers|our readers|our members) (?:have |has )?(?:been|go|goes|watch|watched|read|buy|bought|visit|visited|search|searched|write|wrote|listen|do|eat|play|drive))\\b`,
);
const aside =
  /\b(?:card|refund\w*|invoice[sd]?|deliver\w*|shipping|order(?:ed|s)? (?:is|are|has)|subscription fee|your (?:payment|order|purchase|subscription)\b(?! (?:histor|data|details|habits))|you (?:pay|buy|bought|purchase|must|can|may)|seller|merger|acqui(?:red|sition) (?:of|by)|assets|bankrupt\w*|insolven\w*|law|court|copy of your|right|request(?:s|ed)? (?:for|to)|tickets?|sweepstakes?|bid(?:s|ding)? on)\b/;
const denial = /\b(?:not|n't|never|nobody|no one|nothing|none|no|neither|nor)\b/;

/** Statements "sell" of sentences in which money is given for data of readers. */
export function readMoneyForData(document: Document, said: readonly Statement[]): Statement[] {
  const sold = new Set(said.filter((s) => s.practice === "sell" && s.data.some((d) => !d.generic)).map((s) => s.sentence));
  return document.sentences.flatMap((sentence, index): Statement[] => {
    const { text } = sentence.prose;
    if (sold.has(index) || text.length > 300 || text.endsWith("?") || document.blocks[sentence.block]?.kind === "heading") return [];
    if (!maySell.test(text)) return [];
    const tokens = taggedWords(text);
    if (sellsSpace(tokens)) return [];
    const plain = words(tokens, 0, tokens.length).replace(/ 's\b/g, "'s");
    const match = paid.exec(plain) ?? direct.exec(plain) ?? refusal.exec(plain);
    if (!match || aside.test(plain) || /\b(?:if|unless|whether)\b/.test(plain.slice(0, match.index))) return [];
    const data = dataOf(document, index, tokens, plain);
    if (data.length === 0) return [];
    const denied =
      denial.test(
        plain
          .slice(0, match.index + match[0].length)
          .split(/[;:]/)
          .at(-1)!,
      ) || refusal.test(plain);
    if (denied && /\b(?:unless|without|except|other than|apart from|only|but|if|for (?:money|monetary))\b/.test(plain)) return [];
    // "Available for a fee: the hall, though no file with names": what is taken out behind is not sold.
    if (!denied && /(?:\bthough|\bbut|\byet|\bhowever|,) (?:no|not|never|without)\b/.test(plain.slice(match.index + match[0].length)))
      return [];
    const more = { data, absolute: denied, modality: "is" as const };
    return [sentenceStatement(document, index, tokens, { practice: "sell", polarity: denied ? "does-not" : "does" }, more)];
  });
}

const maySell =
  /\b(?:pa(?:y|id)|money|fee|price|auction|bid|barter|monet|earn|living|return|exchange|commission|swap|lend|income|revenue|cents?|euros?|dollars?|pounds?|francs?|sell|rent|licen[sc]e|lease|bought|buy|trade|reward|compensat)|[€$£]/i;
/** "We don't sell your enquiry", of things that the knowledge does not call data. */
const refusal =
  /\b(?:we|us|nobody|no one) (?:do not|do n't|never|will not|wo n't|will never|can not|would never|ever|shall not) (?:sell|rent|lease|license|auction|trade|barter)(?: or \w+)? (?!goods|products|items|services|anything but)/;

/** "We sell viewing data", where the clause was not seen. */
const direct = /\bwe (?:also |then |regularly )?(?:sell|rent out|license|lease|auction|trade)\b/;

/** The thing itself is bought, sold, rented or swapped, so that whatever data are named are the goods. */
const outright =
  /\b(?:is|are|be) (?:\w+ly )?(?:bought|sold|rented|leased|licensed|auctioned|purchased)\b|\b(?:buys?|rents?|purchases?|acquires?) (?:my|our)\b|\bwe (?:\w+ )?(?:swap|exchange|lend|rent)\b|\bpaid by\b|\b(?:against|for) (?:an? )?(?:\w+ )?fee\b/;

function dataOf(document: Document, index: number, tokens: readonly Tagged[], plain: string): Mention[] {
  const { prose } = document.sentences[index]!;
  const seen = mentionsOf(tokens, { from: 0, to: tokens.length }, "data")
    .filter((part) => !part.generic && !/^(?:payment-data|account-data|content-data|anonymous-data|other-data)$/.test(part.term))
    .map((part) => ({
      term: part.term,
      span: sourceSpan(prose, tokens[part.from]!.start, tokens[part.to - 1]!.end),
      text: words(tokens, part.from, part.to),
    }));
  const owned = named.exec(plain);
  if (!owned) return direct.test(plain) || outright.test(plain) ? seen : [];
  const kind = /\b(?:enquir(?:y|ies)|inquir(?:y|ies)|requests?|leads?)\b/
    .exec(owned[0])?.[0]
    .replace(/^(?:in|en)quir(?:y|ies)$/, "enquiry")
    .replace(/s$/, "");
  const place = /\b(?:where|places|movements|whereabouts|trips?|rides?)\b/.test(owned[0]);
  const span = document.sentences[index]!.span;
  // "Trip data" are of another kind than "address data".
  const sort = /\b([a-z]{4,}) (?:data|information)\b/.exec(plain.slice(owned.index - Math.min(owned.index, 14)))?.[1];
  const narrowed =
    sort && !/^(?:your|their|customers?|users?|members?|personal|each|every|readers?|subscribers?|about)$/.test(sort) ? sort : undefined;
  if (seen.length > 0 && !kind && !narrowed) return seen;
  return [
    ...seen,
    {
      term: place && !kind ? "location-data" : "personal-data",
      span,
      text: owned[0],
      ...(kind ? { kind } : {}),
      ...(narrowed && !kind ? { term: "personal-data", narrowed } : {}),
    },
  ];
}
