// Consent stances: sentences that promise to ask first, and those that say that nobody is asked, each with what it is about.
// "We do not ask you first." takes what it is about from the sentence before.

import type { Document } from "../document/document";
import { sourceSpan } from "../text/prose";
import { isSweeping } from "./consentDefaults";
import { consentForm, isAboutPolicy } from "./consentForms";
import { asks, denied, isByDefault, mayStand, minorsInCase, ofMinors, stanceOf } from "./consentWords";
import { words } from "./lifetimes";
import { mentionsOf } from "./limitParts";
import type { Part } from "./parts";
import { findPurposes } from "./purposes";
import { sellsSpace } from "./saleFrames";
import { sentenceStatement } from "./sentenceStatement";
import type { Mention, Practice, Statement } from "./statement";
import { taggedWords } from "./taggedWords";
import type { Tagged } from "./tags";

/** The words of the first entries of the list that a sentence introduces, in lower case. */
function listedBelow({ sentences }: Document, index: number): string {
  const items = sentences.slice(index + 1, index + 1 + mostListed).filter(({ leadIn }) => leadIn === index);
  return items.map(({ prose }) => prose.text.slice(0, 120).toLowerCase().replace(/[.;:]/g, " ")).join(" , ");
}
const mostListed = 4;

/** Statements "ask-consent" of the document: "does" where consent is asked first, "does-not" where it is not. */
export function readConsentStances(document: Document, statements: readonly Statement[]): Statement[] {
  const found: Statement[] = [];
  document.sentences.forEach((sentence, index) => {
    const { text } = sentence.prose;
    if ((document.blocks[sentence.block]?.kind === "heading" && !text.endsWith("?")) || text.length > 700 || !mayStand.test(text)) return;
    const answer = text.endsWith("?") ? answerTo(document, index) : undefined;
    if (text.endsWith("?") && !answer) return;
    const tokens = taggedWords(answer ? text.slice(0, -1) : text);
    if (sellsSpace(tokens)) return;
    const plain = words(tokens, 0, tokens.length);
    const form = consentForm(text.endsWith(":") ? `${plain.replace(/ ?:$/, "")} ${listedBelow(document, index)}` : plain);
    const said = form === undefined ? stanceOf(plain) : form === "by-act" ? "does" : "does-not";
    const doing = statements.filter((s) => s.sentence === index && does(s));
    const stance =
      !said && doing.length > 0 && isSweeping(plain)
        ? "does-not"
        : said && answer === "no"
          ? said === "does"
            ? "does-not"
            : "does"
          : said;
    if (!stance || minorsInCase(plain)) return;
    const own = topicOf(document, index, tokens);
    const before = document.sentences[index - 1];
    const near =
      form === undefined &&
      before &&
      before.section === sentence.section &&
      (before.prose.text.endsWith("?")
        ? !own.named
        : stance === "does" || isByDefault(plain)
          ? points.test(plain)
          : !own.named || (points.test(plain) && doing.length === 0));
    const previous = near ? taggedWords(before.prose.text) : undefined;
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
    const qualifiers =
      form === undefined
        ? said === undefined
          ? ["sweeping"]
          : stance === "does"
            ? [...(explicit.test(plain) ? ["explicit"] : []), ...(firm.test(plain) ? ["firm"] : [])]
            : isByDefault(plain)
              ? ["default"]
              : []
        : isAboutPolicy(plain)
          ? [form, "policy"]
          : [form];
    // Data that a clause names without a noun ("where you are").
    const heard = (form === undefined && stance === "does-not" ? [] : statements)
      .filter((s) => s.sentence === index)
      .flatMap((s) => s.data.filter((d) => !d.generic && !d.resolved));
    const asked = toStatement(document, index, stance, tokens, { ...topic, data: [...topic.data, ...heard] }, [...new Set(practices)]);
    found.push({ ...asked, qualifiers: [...qualifiers, ...(ofMinors(plain) ? ["minors"] : [])] });
  });
  return found;
}

/** What is done with data by the company, and needs an answer first where one is promised. */
const does = (s: Statement): boolean =>
  /^(?:share|sell|use|track|access|transfer|store|collect)$/.test(s.practice) &&
  s.polarity === "does" &&
  s.asserted &&
  s.actor.kind !== "reader" &&
  s.limits.length === 0;

/** An act of its own is asked for. */
const explicit =
  /\b(?:express(?:ly|ed)?|explicit(?:ly)?|opt(?:ed)?[ -]in|active(?:ly)?|click(?:ed|ing)?|tick(?:ed|ing)?|press(?:ed|ing)?|affirmative|written|in writing|signed|sign(?:ing)?|prior|separate(?:ly)?|pop-?up|declaration|sa(?:id|y|ys) yes|switch(?:ed)?|turn(?:ed)? (?:it|this|them) on|double|verifiable)\b/;

/** Nothing is done before. */
const firm =
  /\b(?:only|never|not|n't|no|nothing|nobody|nobody's|none|solely|exclusively|always|prior|before|first|until|unless|off|double|takes place|each time|every time)\b/;

const points = /\b(?:do so|this|that|it|in this manner|in this way|them|these|such)\b/;

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
  // "From the first page view": when, not which data.
  const occasion = (m: Mention): boolean => m.term === "usage-data" && /\b(?:first|next|each|every) $/.test(before(prose.text, m.text));
  const data = seen("data").filter((m) => !occasion(m));
  const [technologies, recipients] = [seen("technology"), seen("recipient")];
  const found = findPurposes(tokens, all).map(mention);
  const purposes = promoting.test(words(tokens, 0, tokens.length))
    ? [...found, { term: "marketing", span: document.sentences[index]!.span, text: "marketing" }]
    : found;
  // The first cell of a row says whom or what the others are about.
  const row = document.blocks[block]!.kind === "row" ? taggedWords(document.blocks[block]!.prose.text) : tokens;
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

const before = (text: string, words: string): string => text.toLowerCase().split(words)[0]!;

const promoting =
  /\b(?:promotion\w*|marketing|newsletters?|offers|adverts?|advertis\w+|mailing list|(?:be|are) of interest to (?:you|them)|(?:may|might|could) interest (?:you|them))\b/;

/** "Will you ask me first? Yes." */
function answerTo(document: Document, index: number): "yes" | "no" | undefined {
  const next = document.sentences[index + 1];
  const block = next && document.blocks[next.block];
  if (!next || !block || block.kind === "heading") return undefined;
  const first = next.prose.text.toLowerCase();
  if (/^(?:yes|always|of course|certainly|absolutely|every time|we do|we will)\b/.test(first)) return "yes";
  return /^(?:no|never|not at all|we do not|we don[’']t)\b/.test(first) ? "no" : undefined;
}

const stem = (word: string): string => word.replace(/ies$/, "y").replace(/(?:ings?|ed|es|s|e)$/, "");

const common =
  /^(?:data|information|details?|personal|private|tick\w*|box|boxes|switch\w*|click\w*|press\w*|buttons?|banner|choices?|advance|leave|accept\w*|sign\w*|install\w*|start\w*|forms?|pages?|open\w*|prompts?|questions?|answer\w*|letters?|assum\w*|functions?|settings?|objections?|objects?|every\w*|whoever|moment|once|always|immediately|straight|away|automatically|free\w*|consent\w*|permissions?|approvals?|agree\w*|asks?|asked|asking|first|explicit\w*|express\w*|prior|your|users?|customers?|members?|visitors?|people|persons?|services?|website|site|apps?|company|companies|third|part(?:y|ies)|purposes?|shar(?:e|es|ed|ing)|us(?:e|es|ed|ing)|process\w*|collect\w*|stor(?:e|es|ed)|send|sent|sends|receiv\w+|provid\w+|given?|gives?|giving|obtain\w*|only|such|this|other|when|also|will|have|take|taken|make|made|need\w*|necessary|requir\w+|allow\w*|with|time|times|order|account|case|cases|kind|types?|certain|specific|enough|opt\w*|matter|course|default|said|says|want\w*|example|include\w*|including|privacy|device|email|e-mail|name|contact\w*|contact you|message\w*|request\w*|cookies?|technolog\w+|pass|passed|known|being|always|ways?|means?|reason\w*|policy|product\w*|based|relevant|rights?|things|individual\w*|activit\w+)$/;

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
