// Sale frames: data that go for money without a verb of selling, or by the hand of the buyer: "partners may rent our list",
// "we are paid for your address", "your data are not for sale", "nothing we do counts as a sale".
import { isDisclosing } from "../knowledge/english";
import { termOf } from "../knowledge/terms";
import { actorFrom, actorOf } from "./actors";
import { polarityOf } from "./certainty";
import type { NounPhrase } from "./chunks";
import type { Clause } from "./clauses";
import { people, type TokenRange } from "./facts";
import type { Framed } from "./frames";
import { receiverIn } from "./outsiders";
import type { Sentence } from "./parsed";
import { type Part, partsOf } from "./parts";
import { clauseFrame } from "./plainFrames";
import { addRecipient, isNamed } from "./receivers";
import type { Polarity } from "./statement";
import type { Tagged } from "./tags";
import { thingsIn } from "./things";

const money =
  /^(?:money|cash|amounts?|fees?|payments?|compensation|commissions?|consideration|cents?|penny|pennies|dimes?|dollars?|euros?|pounds?|remuneration|revenues?|income|profits?|price|charge|reward|sums?|cash|anything|nothing|rate)$/;
const lets = /^(?:rent|lease|license|hire)$/;
const buys = /^(?:buy|purchase|acquire)$/;

/** What a clause says of a sale. */
interface Sold {
  readonly polarity: Polarity;
  readonly data: readonly Part[];
  readonly recipients?: readonly Part[];
  readonly qualifier?: string;
}

/** What "our e-mail list", "the mailing list", "our list of phone numbers" holds. */
function listKind({ tokens }: Sentence, { from, to }: TokenRange): string {
  const words = tokens.slice(from, to + 4).map((t) => t.lower);
  if (words.some((w) => /^(?:e-?mails?|e-mail|newsletter|subscribers?)$/.test(w))) return "email-address";
  return words.some((w) => /^(?:phone|telephone|call)$/.test(w)) ? "phone-number" : "contact-data";
}

/** "We sell advertising space in our letters": what is sold are no data. */
export const sellsSpace = (tokens: readonly Tagged[]): boolean =>
  /\b(?:sell|sells|sold|rent|rents|offer|offers|book|buy) (?:\w+ ){0,3}(?:space|slots?|banners?)\b/.test(
    tokens
      .slice(0, 40)
      .map((t) => t.lower)
      .join(" "),
  );

/** Statements of practice "sell" that the verb alone does not give. */
export function frameSale(sentence: Sentence): Framed[] {
  return sentence.clauses.flatMap((clause, index): Framed[] => {
    const sold =
      boughtFromUs(sentence, clause) ??
      tradesIn(sentence, clause) ??
      ruledOut(sentence, clause) ??
      onOffer(sentence, clause) ??
      turnedInto(sentence, clause) ??
      marketed(sentence, clause) ??
      fromSelling(sentence, clause) ??
      paidFor(sentence, clause, index) ??
      forMoney(sentence, clause) ??
      countsAsSale(sentence, clause);
    if (!sold || sold.data.length === 0) return [];
    const base = clauseFrame(sentence, clause, index, "sell", sold.polarity);
    return [
      {
        ...base,
        from: Math.min(base.from, ...sold.data.map((d) => d.from)),
        to: Math.max(base.to, ...sold.data.map((d) => d.to)),
        actor: { kind: base.actor.kind === "first-party" ? "first-party" : "unstated" },
        asserted: base.asserted || sold.qualifier === "ruled-out",
        embedded: base.embedded && sold.qualifier !== "ruled-out",
        absolute: base.absolute || clause.subject.some((s) => s.quantity === "none"),
        qualifiers: [
          ...base.qualifiers.filter((q) => q !== "purposed" && q !== "source"),
          ...(sold.qualifier ? [sold.qualifier] : []),
          ...(sold.qualifier === "so-called" ? ["called"] : []),
        ],
        data: sold.data,
        recipients: sold.recipients ?? [],
      },
    ];
  });
}

const lastWord = ({ tokens }: Sentence, phrase: NounPhrase): string => tokens[phrase.to - 1]!.lower;
const isUs = (phrase: NounPhrase | undefined): boolean => /^(?:us|we|ourselves|me)$/.test(phrase?.pronoun ?? "");
const attachedBy = (clause: Clause, prep: RegExp): NounPhrase[] =>
  clause.attached.filter((a) => prep.test(a.prep)).flatMap((a) => a.phrases);

/** "Partners may rent our list", "advertisers can buy your profile from us". */
function boughtFromUs(sentence: Sentence, clause: Clause): Sold | undefined {
  const { lemma } = clause.vg;
  if (clause.passive || (!lets.test(lemma) && !buys.test(lemma))) return undefined;
  const actor = actorOf(sentence, clause);
  const buyer = clause.subject[0];
  if (!buyer || actor.kind === "first-party" || actor.kind === "reader" || !isBuyer(sentence, buyer)) return undefined;
  const from = attachedBy(clause, /^from$/)[0];
  const ours = isUs(from) || (!from && clause.objects.some((o) => o.owner === "our"));
  if (from && !isUs(from)) return undefined;
  // "may purchase the answers": by whom if not by us.
  const may = /^(?:buy|purchase)$/.test(lemma) && /^(?:may|can)$/.test(clause.modal ?? "");
  if (attachedBy(clause, /^to$/).length > 0 || (buys.test(lemma) && !ours && !may && !hasPrice(sentence, clause))) return undefined;
  const list = clause.objects.find((o) => o.owner === "our" && /^(?:lists?|database|file|files)$/.test(lastWord(sentence, o)));
  const parts = partsOf(sentence, clause).data;
  const named = parts.length > 0 ? parts : thingsIn(sentence, clause, clause.objects, false);
  const data = list && named.length === 0 ? [{ from: list.from, to: list.to, term: listKind(sentence, list) }] : named;
  return { polarity: polarityOf(clause), data: data.filter((d) => !d.generic || ours), recipients: [recipientOf(sentence, buyer)] };
}

/** "Selling your data is out of the question". */
function ruledOut(sentence: Sentence, clause: Clause): Sold | undefined {
  if (
    clause.kind !== "gerund" ||
    clause.marker !== undefined ||
    !/^(?:sell|rent|lease|trade|auction|monetise|monetize)$/.test(clause.vg.lemma)
  )
    return undefined;
  const words = sentence.tokens
    .slice(clause.vg.to, clause.vg.to + 24)
    .map((t) => t.lower)
    .join(" ");
  if (
    !/ (?:is|are|remains?) (?:simply |entirely |completely |absolutely )?(?:out of the question|not an option|no option|ruled out|excluded|off the table|forbidden|prohibited|taboo|(?:something|a thing) (?:that )?we (?:will |would |shall )?never (?:ever )?do)\b/.test(
      words,
    )
  )
    return undefined;
  // "Selling data": of everybody.
  const data = partsOf(sentence, clause).data.map((d) => (d.narrowed === "bare" ? { ...d, narrowed: undefined } : d));
  return { polarity: "does-not", data, qualifier: "ruled-out" };
}

/** "We do not trade in personal data". */
function tradesIn(sentence: Sentence, clause: Clause): Sold | undefined {
  if (!/^(?:trade|deal|traffic)$/.test(clause.vg.lemma) || actorOf(sentence, clause).kind === "third-party") return undefined;
  return { polarity: polarityOf(clause), data: dataOf(attachedBy(clause, /^in$/)) };
}

const isBuyer = (sentence: Sentence, phrase: NounPhrase): boolean =>
  /^(?:nobody|noone|no one|anyone|anybody)$/.test(phrase.pronoun ?? "") ||
  (phrase.seen?.term.family === "recipient" && !phrase.seen.term.own) ||
  isCompany(sentence, phrase);

const isCompany = (sentence: Sentence, phrase: NounPhrase): boolean =>
  isNamed(sentence, phrase) ||
  receiverIn(sentence, phrase).some((r) => r.term !== "other-users" && r.term !== "reader") ||
  /^(?:businesses|companies|firms|agencies|organi[sz]ations|brands|retailers|marketers|charities)$/.test(lastWord(sentence, phrase));

const hasPrice = (sentence: Sentence, clause: Clause): boolean =>
  attachedBy(clause, /^(?:for|at|against)$/).some((p) => money.test(lastWord(sentence, p)));

function recipientOf(sentence: Sentence, phrase: NounPhrase): Part {
  const parts = { data: [], recipients: [] as Part[], technologies: [] };
  if (phrase.seen?.term.family === "recipient") addRecipient(sentence, parts, phrase);
  return parts.recipients[0] ?? { from: phrase.from, to: phrase.to, term: "third-party" };
}

/** "Your address is not for sale". */
function onOffer(sentence: Sentence, clause: Clause): Sold | undefined {
  const { tokens } = sentence;
  if (!/^(?:be|put|offer|stand|come|go)$/.test(clause.vg.lemma)) return undefined;
  const sale = attachedBy(clause, /^(?:for|on|up for)$/).find(
    (p) => /^(?:sale|rent|hire)$/.test(lastWord(sentence, p)) && p.to - p.from <= 2,
  );
  if (!sale) return undefined;
  const things = clause.vg.lemma === "offer" && !clause.passive ? clause.objects : clause.subject;
  const { data } = partsOf(sentence, { ...clause, passive: true, subject: things });
  const lists = listed(sentence, things);
  const named = data.length > 0 ? data : lists.length > 0 ? lists : namedBefore(sentence, clause);
  const polarity = sale.quantity === "none" || tokens[sale.from - 2]?.lower === "not" ? "does-not" : polarityOf(clause);
  return { polarity, data: named };
}

/** "Your details are turned into revenue", "each number earns us two euros". */
function turnedInto(sentence: Sentence, clause: Clause): Sold | undefined {
  const { lemma } = clause.vg;
  const into =
    /^(?:turn|convert|transform|make)$/.test(lemma) && attachedBy(clause, /^into$/).some((p) => money.test(lastWord(sentence, p)));
  const earns =
    /^(?:earn|bring|make|yield|fetch|net)$/.test(lemma) &&
    !clause.passive &&
    clause.objects.some(isUs) &&
    clause.objects.some((o) => money.test(lastWord(sentence, o)));
  if (!into && !earns) return undefined;
  const things = earns || clause.passive ? clause.subject : clause.objects;
  return { polarity: polarityOf(clause), data: thingsIn(sentence, clause, things, false).filter((d) => !paidItself.test(d.term)) };
}

/** "A broker markets our customer file", "we market your profile". */
function marketed(sentence: Sentence, clause: Clause): Sold | undefined {
  if (!/^(?:market|broker|peddle|hawk)$/.test(clause.vg.lemma)) return undefined;
  const things = clause.passive ? clause.subject : clause.objects;
  if (!clause.passive && !clause.subject.some((s) => isUs(s) || isBuyer(sentence, s))) return undefined;
  return { polarity: polarityOf(clause), data: [...listed(sentence, things), ...thingsIn(sentence, clause, things, false)] };
}

/** "Our income comes from licensing your history to planners": the gerund tells what is done. */
function fromSelling(sentence: Sentence, clause: Clause): Sold | undefined {
  const parent = clause.parent === undefined ? undefined : sentence.clauses[clause.parent];
  if (clause.kind !== "gerund" || !/^(?:sell|rent|lease|license|auction|trade|market|hire|let|lend)$/.test(clause.vg.lemma))
    return undefined;
  if (!parent || !/^(?:from|by|with|through|on|of)$/.test(clause.marker ?? "") || parent.kind === "sub") return undefined;
  const earning = [...parent.subject, ...parent.objects, ...parent.attached.flatMap((a) => a.phrases)].some((p) =>
    /^(?:incomes?|revenues?|money|living|earnings|profits?|turnover|costs|funds|budget)$/.test(lastWord(sentence, p)),
  );
  if (!earning || !/^(?:come|derive|stem|result|earn|make|get|finance|fund|live|cover|consist|generate|flow|be)$/.test(parent.vg.lemma))
    return undefined;
  const data = [
    ...listed(sentence, clause.objects),
    ...partsOf(sentence, clause).data,
    ...thingsIn(sentence, clause, clause.objects, false),
  ];
  const denied = polarityOf(parent) === "does-not" || sentence.tokens[clause.vg.from - 2]?.tag === "neg";
  return { polarity: denied ? "does-not" : "does", data, qualifier: "ruled-out" };
}

/** "our customer file", "the database of shoppers". */
const listed = (sentence: Sentence, phrases: readonly NounPhrase[]): Part[] =>
  phrases
    .filter(
      (p) =>
        /^(?:lists?|database|file|files|register|directory|mailing|base)$/.test(lastWord(sentence, p)) &&
        (p.owner === "our" || sentence.tokens[p.to]?.lower === "of"),
    )
    .filter((p) =>
      sentence.tokens
        .slice(p.from, p.to + 4)
        .some(
          (t) =>
            people.test(t.lower) ||
            /^(?:mailing|e-?mail|address|contact|customer|client|member|user|subscriber|donor|guest|patient)$/.test(t.lower),
        ),
    )
    .map((p) => ({ from: p.from, to: p.to, term: listKind(sentence, p) }));

/** "they": the data that the sentence named before. */
function namedBefore({ phrases }: Sentence, clause: Clause): Part[] {
  if (!clause.subject.some((s) => /^(?:they|it|these|those)$/.test(s.pronoun ?? ""))) return [];
  return phrases
    .filter((p) => p.to <= clause.vg.from && p.seen?.term.family === "data")
    .slice(-3)
    .map((p) => ({ from: p.from, to: p.to, term: p.seen!.term.id, generic: p.seen!.generic }));
}

/** "We are paid for your address", "nobody earns money with your name", "brands pay us for access to your profile". */
function paidFor(sentence: Sentence, clause: Clause, index: number): Sold | undefined {
  const { lemma } = clause.vg;
  const earned = [...clause.objects, ...(clause.passive ? clause.subject : [])].find(
    (o) => money.test(lastWord(sentence, o)) || money.test(o.pronoun ?? ""),
  );
  const actor = actorOf(sentence, clause).kind;
  const fromPayers = attachedBy(clause, /^(?:from|by)$/);
  if (
    /^(?:receive|get|earn|make|obtain|derive|draw|generate|accept|take|charge|collect)$/.test(lemma) &&
    earned &&
    actor !== "reader" &&
    actor !== "third-party"
  ) {
    const data = dataFor(
      sentence,
      clause,
      index,
      /^(?:earn|make|derive|draw|generate)$/.test(lemma)
        ? /^(?:for|with|from|on|by|in exchange for|in return for|out of)$/
        : /^(?:for|in exchange for|in return for)$/,
    );
    return {
      polarity: polarityOf(clause),
      data,
      recipients: fromPayers.filter((p) => p.seen?.term.family !== "data").map((p) => payerOf(sentence, p)),
    };
  }
  if (/^(?:profit|earn)$/.test(lemma) && !earned && actor !== "reader" && actor !== "third-party")
    return { polarity: polarityOf(clause), data: dataOf(attachedBy(clause, /^(?:from|with|on)$/)) };
  if (!/^(?:pay|compensate|reward|remunerate)$/.test(lemma)) return undefined;
  if (clause.passive && clause.subject.some(isUs))
    return {
      polarity: polarityOf(clause),
      data: dataFor(sentence, clause, index, /^for$/),
      recipients: fromPayers.map((p) => payerOf(sentence, p)),
    };
  if (clause.passive && earned && attachedBy(clause, /^to$/).some((p) => isUs(p) || actorFrom(sentence, p).kind === "first-party"))
    return {
      polarity: polarityOf(clause),
      data: [...dataFor(sentence, clause, index, /^(?:for|in exchange for|in return for)$/), ...leadsFor(sentence, clause)],
      qualifier: "through",
    };
  if (
    !clause.passive &&
    clause.subject[0] &&
    actor !== "first-party" &&
    actor !== "reader" &&
    clause.objects[0] &&
    (isUs(clause.objects[0]) || isBuyer(sentence, clause.subject[0]))
  ) {
    const [payee] = clause.objects;
    const data = [...dataFor(sentence, clause, index, /^for$/), ...obtained(sentence, index)];
    if (money.test(lastWord(sentence, payee)) && isBuyer(sentence, clause.subject[0]) && actor === "third-party")
      return {
        polarity: polarityOf(clause),
        data: [...data, ...dataOfList(sentence, clause)],
        recipients: clause.subject.map((s) => recipientOf(sentence, s)),
      };
    const agent = payee.seen?.term.family === "recipient" && !termOf("recipient", payee.seen.term.id)?.own;
    if (!isUs(payee) && !agent) return undefined;
    return {
      polarity: polarityOf(clause),
      data,
      recipients: clause.subject.map((s) => recipientOf(sentence, s)),
      qualifier: agent ? "through" : undefined,
    };
  }
  return undefined;
}

/** "pay a monthly amount for the list of people who …". */
const dataOfList = (sentence: Sentence, clause: Clause): Part[] =>
  thingsIn(
    sentence,
    clause,
    attachedBy(clause, /^(?:for|per)$/).filter((p) =>
      /^(?:lists?|files?|register|names?|address(?:es)?|leads?|contacts|profiles?|records)$/.test(lastWord(sentence, p)),
    ),
    true,
  );

/** Whoever pays; somebody the knowledge does not know makes a denial fewer. */
function payerOf(sentence: Sentence, phrase: NounPhrase): Part {
  if (phrase.seen?.term.family === "recipient" || /^(?:anyone|anybody|nobody)$/.test(phrase.pronoun ?? ""))
    return { ...recipientOf(sentence, phrase), term: phrase.seen?.term.id ?? "anyone" };
  return { from: phrase.from, to: phrase.to, term: "third-party", narrowed: lastWord(sentence, phrase) };
}

const dataOf = (phrases: readonly NounPhrase[]): Part[] =>
  phrases
    .filter((p) => p.seen?.term.family === "data" && !paidItself.test(p.seen.term.id))
    .map((p) => ({ from: p.from, to: p.to, term: p.seen!.term.id, generic: p.seen!.generic }));

/** What readers pay for or by: money for a purchase is no sale of data. */
const paidItself = /^(?:purchase-data|payment-data|account-data|content-data|photos|files|messages|recordings|anonymous-data)$/;

/** What the money is for: data, access to them, or handing them on. */
function dataFor(sentence: Sentence, clause: Clause, index: number, prep: RegExp): Part[] {
  const handed = sentence.clauses
    .filter(
      (c) =>
        c.kind === "gerund" &&
        !c.vg.negated &&
        sentence.tokens[c.vg.from - 2]?.lower !== "not" &&
        c.parent === index &&
        prep.test(c.marker ?? "") &&
        (isDisclosing(c.vg.lemma) || /^(?:grant|hand|pass)$/.test(c.vg.lemma)),
    )
    .flatMap((c) => partsOf(sentence, c).data);
  const known = dataOf(attachedBy(clause, prep));
  const direct =
    known.length > 0
      ? known
      : thingsIn(sentence, clause, attachedBy(clause, prep), false).filter(
          (d) =>
            !paidItself.test(d.term) &&
            d.term !== "personal-data" &&
            !/^(?:order|booking|purchase|subscription|ticket|rental|trip|journey|ride|claim|listing|appointment|session)$/.test(
              d.kind ?? "",
            ),
        );
  const access = attachedBy(clause, prep).some((p) => /^(?:access|lists?|copies|copy|use)$/.test(lastWord(sentence, p)));
  return [...handed, ...direct, ...(access ? dataOf(attachedBy(clause, /^(?:to|of)$/)) : [])];
}

/** "a fee in exchange for a new customer": a lead is somebody's address. */
const leadsFor = (sentence: Sentence, clause: Clause): Part[] =>
  attachedBy(clause, /^(?:for|in exchange for|in return for)$/)
    .filter((p) => /^(?:customers?|leads?|subscribers?|referrals?|members?|users?)$/.test(lastWord(sentence, p)))
    .flatMap((p) => ["email-address", "postal-address", "name"].map((term) => ({ from: p.from, to: p.to, term })));

/** "pay the agent to obtain your address". */
const obtained = (sentence: Sentence, index: number): Part[] =>
  sentence.clauses
    .filter(
      (c) => c.kind === "inf" && c.parent === index && /^(?:obtain|get|receive|use|rent|have|see|access|buy|acquire)$/.test(c.vg.lemma),
    )
    .flatMap((c) => partsOf(sentence, c).data);

/** "We give your address to brands for a fee". */
function forMoney(sentence: Sentence, clause: Clause): Sold | undefined {
  if (
    (!isDisclosing(clause.vg.lemma) && !/^(?:offer|place|leave|open)$/.test(clause.vg.lemma)) ||
    actorOf(sentence, clause).kind === "reader" ||
    actorOf(sentence, clause).kind === "third-party"
  )
    return undefined;
  const paid = attachedBy(clause, /^(?:for|at|in exchange for|in return for|against)$/).some(
    (p) => money.test(lastWord(sentence, p)) && !p.pronoun,
  );
  if (!paid || /^(?:sell|rent|lease|trade|license)$/.test(clause.vg.lemma)) return undefined;
  const { data, recipients } = partsOf(sentence, clause);
  return { polarity: polarityOf(clause), data, recipients };
}

/** "Nothing that we do with your data counts as a sale", "our use may be classified as a “sale”": the name that the text gives it. */
function countsAsSale({ tokens, phrases }: Sentence, clause: Clause): Sold | undefined {
  if (!/^(?:be|constitute|consider|deem|qualify|amount|call|regard|count|classify|treat|define|represent|view)$/.test(clause.vg.lemma))
    return undefined;
  if (clause.kind === "sub") return undefined;
  const words = tokens
    .slice(clause.vg.to, clause.vg.to + 14)
    .map((t) => t.lower)
    .join(" ");
  const named =
    /^(?:["“”'‘’] )*(?:(?:under|by|within|for purposes of|for the purposes of) (?:the |some |certain |any |applicable )?[\w]+(?: [\w]+)? )?(?:as |to |be |considered |deemed |a |an |the |any |such )*(?:["“”'‘’] )*(?:sale|sales|selling)\b(?! of (?:our|the|its|all) (?:business|company|assets|shares))/;
  if (!named.test(words)) return undefined;
  const about = phrases.find((p) => p.seen?.term.family === "data" && p.from < clause.vg.to + 16);
  const none =
    clause.subject.some((s) => s.quantity === "none") || tokens.slice(0, clause.vg.from).some((t) => /^(?:nothing|none)$/.test(t.lower));
  const part = clause.subject.some((s) => s.quantity === "part") || (tokens[0]?.lower === "not" && !clause.negated);
  const byLaw = /["“”'‘’]|\bunder\b/.test(words);
  return {
    polarity: part ? "partly" : none && !clause.negated ? "does-not" : polarityOf(clause),
    data: [{ from: about?.from ?? clause.vg.from, to: about?.to ?? clause.vg.to, term: "personal-data" }],
    qualifier: none ? "nothing" : byLaw || /^(?:may|might|could|can)$/.test(clause.modal ?? "") ? "so-called" : "called",
  };
}
