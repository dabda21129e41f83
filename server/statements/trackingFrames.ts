// Tracking frames: cookies, pixels and analytics that a clause says are used, or not, whatever its verb and whichever part names them.
import { narrowers, verbForms } from "../knowledge/english";
import { isA, matchAt, normalise } from "../knowledge/terms";
import { actorOf } from "./actors";
import { exclusiveOf, isAsserted, isEmbedded } from "./certainty";
import type { Clause } from "./clauses";
import type { Framed } from "./frames";
import { extentOf, type Sentence } from "./parsed";
import { type Part, type Parts, readers } from "./parts";
import { clauseFrame } from "./plainFrames";
import { purposesOf } from "./purposes";
import { addRecipient } from "./receivers";
import type { Polarity } from "./statement";
import { productIn, type Tool, toolsOf } from "./tools";

const uses =
  /^(?:use|utili[sz]e|employ|deploy|install|put|place|set|contain|include|incorporate|have|operate|run|load|embed|integrate|add|drop|leave|serve|store|write|send|feature|engage|implement|carry|host|apply|adopt|need|require|call|plant|inject|insert|fire|issue|create|maintain|allow|permit|tolerate|choose)$/;
const avoids =
  /^(?:remove|ditch|eliminate|abandon|banish|scrap|avoid|forgo|ban|block|reject|refuse|renounce|eschew|shun|omit|exclude|prohibit|forbid)$/;
/** "refrain from cookies", "dispense with analytics", "steer clear of trackers". */
const renounces = /^(?:refrain|abstain|dispense|desist|steer|stay)$/;
const exists = /^(?:run|exist|work|operate|sit|appear|occur|live|stand|fire|load|belong|act|remain)$/;
const observes =
  /^(?:count|measure|track|analy[sz]e|monitor|record|evaluate|follow|log|watch|observe|study|assess|profile|examine|collect|gather|capture|recogni[sz]e|identify|report)$/;
const informs = /^(?:tell|show|help|let|allow|enable|inform|give|report|provide|assist)$/;
const sends = /^(?:send|report|transmit|upload|pass|forward|submit|transfer|post)$/;
const relies = /^(?:rely|depend|work|cooperate|partner|make|build|draw)$/;
const delivers = /^(?:deliver|serve|load|display|offer|build|design|program|develop|create|ship|write|publish|provide|make)$/;
const functions = /^(?:work|function|run|operate|come|be|do|go|get|manage|live|make)$/;
const instruments = /^(?:with|by|through|via|using|by means of|through the use of|with the help of|with the aid of)$/;
const here =
  /^(?:site|website|sites|websites|page|pages|app|apps|service|services|platform|shop|store|product|products|newsletter|newsletters|e-mails|emails|software|game|games|blog|forum|portal)$/;

/** What is said of the tools of a clause. */
interface Reading {
  readonly tools: readonly Part[];
  readonly polarity: Polarity;
  /** Nobody's deed but a state of things: "there are no cookies". */
  readonly state?: boolean;
  readonly described?: boolean;
}

/** Statements of practice "track": one for each clause that says so of a tool. */
export function frameTracking(sentence: Sentence): Framed[] {
  return sentence.clauses.flatMap((clause, index): Framed[] => {
    const read = readClause(sentence, clause, toolsOf(sentence, clause));
    return read && read.tools.length > 0 ? [frameOf(sentence, clause, index, read)] : [];
  });
}

/** "our site is cookie-free" */
function freeOf({ tokens }: Sentence, clause: Clause): Reading | undefined {
  if (clause.vg.lemma !== "be" || clause.negated) return undefined;
  for (let i = clause.vg.to; i < Math.min(tokens.length, clause.vg.to + 4); i++) {
    const match = /^([a-z]+)-free$/.exec(tokens[i]!.lower);
    const term = match && matchAt("technology", [normalise(match[1]!)], [match[1]!], 0)?.term.id;
    if (term) return { tools: [{ from: i, to: i + 1, term }], polarity: "does-not" };
  }
  return undefined;
}

function readClause(sentence: Sentence, clause: Clause, tools: readonly Tool[]): Reading | undefined {
  if (clause.subject.some((s) => s.quantity === "part")) return undefined;
  const by = (role: RegExp): Part[] => tools.filter((t) => role.test(t.role)).map((t) => t.part);
  const { lemma } = clause.vg;
  const polarity = polarityWith(clause, tools);
  // "reports which pages you opened to our statistics server": the receiver belongs to the verb around.
  const around = clause.parent === undefined ? undefined : sentence.clauses[clause.parent];
  if (around && sends.test(around.vg.lemma) && !around.negated && by(/^to$/).some((t) => isA("technology", t.term, "analytics")))
    return { tools: by(/^to$/), polarity: "does" };
  const acting = actorOf(sentence, clause).kind !== "reader" && !isBrowser(sentence, clause);
  if (speaksOfPart(sentence, clause, polarity)) return undefined;
  const taken = by(clause.passive ? /^(?:subject|such as|including|like)$/ : /^(?:object|such as|including|like)$/);
  // "A tracking of the users does not take place."
  const act = clause.subject.find(
    (s) => /^(?:tracking|profiling|fingerprinting)$/.test(last(sentence.tokens, s)) && s.seen?.term.family !== "technology",
  );
  if (act && /^(?:take|occur|happen)$/.test(lemma))
    return { tools: [{ from: act.from, to: act.to, term: "tracking", generic: true }], polarity, state: true };
  if (tools.length === 0)
    return acting ? (hiresObserver(sentence, clause) ?? followsReader(sentence, clause) ?? freeOf(sentence, clause)) : undefined;
  if (lemma === "be") return readCopula(sentence, clause, tools, polarity);
  if (taken.length > 0 && uses.test(lemma) && acting)
    return { tools: clause.passive ? taken : [...taken, ...named(by(/^subject$/))], polarity };
  if (
    taken.length > 0 &&
    avoids.test(lemma) &&
    acting &&
    polarity === "does" &&
    !clause.passive &&
    clause.modal !== "can" &&
    clause.modal !== "may"
  )
    return { tools: taken, polarity: "does-not" };
  if (lemma === "come" && polarity === "does-not" && by(/^across$/).length > 0) return { tools: by(/^across$/), polarity, state: true };
  if (taken.length > 0 && /^(?:find|encounter|meet|see)$/.test(lemma) && polarity === "does-not")
    return { tools: taken, polarity, state: true };
  if (!acting) return undefined;
  // "the use of trackers is avoided", "does not take place".
  const ofUse = clause.subject.some((s) =>
    /^(?:use|usage|deployment|placement|setting|integration)$/.test(sentence.tokens[s.to - 1]!.lower),
  )
    ? by(/^of$/)
    : [];
  if (ofUse.length > 0 && clause.passive && avoids.test(lemma) && polarity === "does") return { tools: ofUse, polarity: "does-not" };
  if (ofUse.length > 0 && /^(?:take|occur|happen)$/.test(lemma)) return { tools: ofUse, polarity };
  if (clause.passive && by(/^subject$/).length > 0 && lemma === "build") return { tools: by(/^subject$/), polarity };
  const without = by(/^(?:without|of)$/);
  if (
    clause.attached.some((a) => a.prep === "without") &&
    without.length > 0 &&
    (functions.test(lemma) || (clause.passive && isPlace(sentence, clause) && delivers.test(lemma))) &&
    polarity === "does" &&
    !/^(?:may|might|can|could|would|will)$/.test(clause.modal ?? "") &&
    !sentence.tokens.slice(clause.vg.from, clause.vg.to + 2).some((t) => /^(?:also|still|even|equally|well|fine)$/.test(t.lower))
  )
    return { tools: without, polarity: "does-not" };
  if (renounces.test(lemma) && polarity === "does" && by(/^(?:from|with|of)$/).length > 0)
    return { tools: by(/^(?:from|with|of)$/), polarity: "does-not" };
  if (relies.test(lemma) && by(/^(?:on|upon|with|of)$/).length > 0) return { tools: by(/^(?:on|upon|with|of)$/), polarity };
  if (polarity === "does" && by(instruments).length > 0 && (observes.test(lemma) || /^(?:use|store|process|obtain|keep)$/.test(lemma)))
    return { tools: by(instruments), polarity };
  if (polarity === "does" && sends.test(lemma) && by(/^to$/).some((t) => isA("technology", t.term, "analytics")))
    return { tools: by(/^to$/), polarity };
  return clause.passive ? undefined : readSubject(sentence, clause, by(/^subject$/), polarity);
}

/** "Most pages do without", "we would never": no denial of all. */
const speaksOfPart = ({ tokens }: Sentence, clause: Clause, polarity: Polarity): boolean =>
  (polarity === "does-not" && /^(?:would|could|should|might)$/.test(clause.modal ?? "")) ||
  clause.subject.some((s) => /^(?:most|many|some|certain|few|several)$/.test(tokens[s.from]!.lower));

/** "Hotjar counts visits", "no tracker runs here", "the like have no place here", "cookies help us". */
function readSubject({ tokens }: Sentence, clause: Clause, tools: readonly Part[], polarity: Polarity): Reading | undefined {
  if (tools.length === 0) return undefined;
  const { lemma } = clause.vg;
  const ofOurs = clause.objects.some((o) => /^(?:us|we)$/.test(o.pronoun ?? "") || o.owner === "our");
  const room = clause.objects.some((o) => o.quantity === "none" && /^(?:place|part|room|home|business|use)$/.test(tokens[o.to - 1]!.lower));
  if (lemma === "have" && room) return { tools, polarity: "does-not", state: true };
  if (exists.test(lemma) && (clause.subject.some((s) => s.quantity === "none") || located(tokens, clause) || named(tools).length > 0))
    return { tools, polarity, state: true };
  if (polarity === "does" && informs.test(lemma) && ofOurs) return { tools, polarity };
  const aboutReader = clause.kind !== "inf" && clause.objects.some((o) => o.owner === "your" || o.pronoun === "you");
  if (polarity === "does" && /^(?:keep|remember|store|save|hold|recogni[sz]e)$/.test(lemma) && aboutReader) return { tools, polarity };
  if (polarity === "does" && lemma === "serve") return { tools, polarity };
  if (observes.test(lemma) && (named(tools).length > 0 || clause.subject.some((s) => s.quantity === "none" || s.owner === "our")))
    return { tools, polarity };
  return undefined;
}

/** "there are no cookies", "our pages are free of trackers", "no pixel is part of our mails", "Matomo is an analytics tool". */
function readCopula({ tokens }: Sentence, clause: Clause, tools: readonly Tool[], polarity: Polarity): Reading | undefined {
  const of = (role: RegExp): Part[] => tools.filter((t) => role.test(t.role)).map((t) => t.part);
  const words = tokens
    .slice(clause.vg.from, clause.vg.to + 5)
    .map((t) => t.lower)
    .join(" ");
  const [subject, object] = [of(/^subject$/), of(/^object$/)];
  if (/^(?:there|here) /.test(words) && object.length > 0) return { tools: object, polarity, state: true };
  const free = clause.objects.some((o) => tokens[o.to - 1]!.lower === "free");
  if (free && polarity === "does" && of(/^(?:of|from)$/).length > 0) return { tools: of(/^(?:of|from)$/), polarity: "does-not" };
  if (of(/^without$/).length > 0 && polarity === "does") return { tools: of(/^without$/), polarity: "does-not" };
  if (
    subject.length > 0 &&
    /\b(?:present|active|enabled|in use|in place|in operation|at work|part of|built in|built into|embedded|on board|on our|on this|here)\b/.test(
      words,
    )
  )
    return { tools: subject, polarity, state: true };
  if (named(subject).length > 0 && object.length > 0 && polarity === "does") return { tools: subject, polarity, described: true };
  return undefined;
}

/** "We engage other companies to analyse how our site is used": their tool is meant. */
function hiresObserver({ tokens, clauses }: Sentence, clause: Clause): Reading | undefined {
  if (!/^(?:use|engage|employ|hire|contract|work|partner|allow|permit)$/.test(clause.vg.lemma)) return undefined;
  const helper = [...clause.objects, ...clause.attached.filter((a) => a.prep === "with").flatMap((a) => a.phrases)].find(
    (p) => p.seen?.term.family === "recipient" && !p.seen.term.own,
  );
  const index = clauses.indexOf(clause);
  const work = clauses.find(
    (c) =>
      c.kind === "inf" &&
      (c.parent === index || (c.parent !== undefined && clauses[c.parent]?.parent === index)) &&
      /^(?:track|monitor|analy[sz]e|measure|record|count)$/.test(c.vg.lemma) &&
      (tokens[c.vg.to]?.lower === "how" ||
        [...c.objects, ...c.attached.flatMap((a) => a.phrases)].some((o) =>
          /^(?:use|usage|traffic|visits?|visitors?|views|behaviou?r|activity|performance|interactions?|trends)$/.test(
            tokens[o.to - 1]!.lower,
          ),
        )),
  );
  if (!helper || !work) return undefined;
  return {
    tools: [{ from: helper.from, to: extentOf(work).to, term: "analytics", outside: true }],
    polarity: polarityWith(clause, []),
  };
}

/** "We do not track you": whatever the means. */
function followsReader({ tokens }: Sentence, clause: Clause): Reading | undefined {
  if (!/^(?:track|follow|fingerprint)$/.test(clause.vg.lemma)) return undefined;
  // "to other websites": wherever the reader goes.
  if (
    !clause.attached.every(
      (a) =>
        /^(?:to|across|on|around|over|through|from)$/.test(a.prep) &&
        a.phrases.every((p) => p.to - p.from < 4 && /^(?:sites|websites|web|internet|pages|apps|services|net)$/.test(last(tokens, p))),
    )
  )
    return undefined;
  const followed = clause.passive ? clause.subject : clause.objects;
  const isReader = followed.some((o) => readers.has(o.pronoun ?? "") || o.seen?.term.id === "reader" || o.seen?.term.id === "other-users");
  const polarity = polarityWith(clause, []);
  return isReader && polarity === "does-not"
    ? { tools: [{ from: clause.vg.from, to: extentOf(clause).to, term: "tracking", generic: true }], polarity }
    : undefined;
}

const last = (tokens: Sentence["tokens"], { to }: { readonly to: number }): string => tokens[to - 1]!.lower;

const named = (tools: readonly Part[]): readonly Part[] => tools.filter((t) => t.name !== undefined);

function polarityWith(clause: Clause, tools: readonly Tool[]): Polarity {
  const none = clause.subject.some((s) => s.quantity === "none") || tools.some((t) => t.none && t.role !== "subject");
  if (clause.negated && none) return "uncertain";
  return clause.negated || none ? "does-not" : "does";
}

const isBrowser = ({ tokens }: Sentence, clause: Clause): boolean =>
  !clause.passive && clause.subject.some((s) => /^(?:browsers?|device|devices|computer|phone)$/.test(tokens[s.to - 1]!.lower));

/** "on our pages", "in this app", "here". */
const located = (tokens: Sentence["tokens"], clause: Clause): boolean =>
  clause.attached.some((a) => /^(?:on|in|within|inside)$/.test(a.prep) && a.phrases.some((p) => here.test(tokens[p.to - 1]!.lower))) ||
  /^(?:here|there)$/.test(tokens[clause.vg.to]?.lower ?? "");

/** The items under "We work with these services:" that only name a product. `own` is the token where the item begins. */
export function frameListed(sentence: Sentence, own: number): Framed[] {
  const { tokens, clauses } = sentence;
  if (own === 0 || own >= tokens.length) return [];
  const end = tokens.findIndex((t, i) => i > own && (/^[:(–—-]$/.test(t.text) || t.kind === "address"));
  const to = end < 0 ? tokens.length : end;
  const product = to - own <= 5 ? productIn(tokens, { from: own, to }) : undefined;
  const index = clauses.findIndex(
    (c) =>
      c.vg.to <= own &&
      c.kind === "main" &&
      !c.negated &&
      !isPast(tokens, c) &&
      (uses.test(c.vg.lemma) || relies.test(c.vg.lemma)) &&
      actorOf(sentence, c).kind === "first-party",
  );
  const lead = tokens
    .slice(0, own)
    .map((t) => t.lower)
    .join(" ");
  if (!product || index < 0 || !kindsOfTools.test(lead)) return [];
  const base = clauseFrame(sentence, clauses[index]!, index, "track", "does");
  return [
    { ...base, from: own, to: tokens.length, technologies: [{ from: own, to, term: product.term, name: product.name, outside: true }] },
  ];
}

const kindsOfTools =
  /\b(?:tools?|services?|providers?|technolog(?:y|ies)|partners?|vendors?|products?|software|cookies?|platforms?|analytics|plugins?|plug-ins?|sdks?|processors?)\b/;

/** "The webpage", "shop.example": a place of ours that the knowledge of our names may miss. Only denials may rest on it. */
const isPlace = ({ tokens }: Sentence, clause: Clause): boolean =>
  clause.subject.some((s) => {
    const words = tokens.slice(s.from, s.to).map((t) => t.lower);
    const last = words[words.length - 1]!;
    return (
      !words.some((w) => /^(?:their|linked|other|third|third-party|partner|external|any|some|those)$/.test(w)) &&
      (here.test(last) ||
        /^(?:webpages?|homepage|confirmations?|mails?|messages?|letters?|dashboard|area|panel)$/.test(last) ||
        /^[a-z\d-]+\.[a-z]{2,6}$/.test(last))
    );
  });

/** "we use |only| strictly necessary cookies" */
const onlyThese = (tokens: Sentence["tokens"], clause: Clause, tools: readonly Part[]): boolean =>
  !clause.passive &&
  tools.length > 0 &&
  tools[0]!.from > clause.vg.to - 1 &&
  tokens.slice(clause.vg.to, tools[0]!.from + 1).some((t) => narrowers.has(t.lower));

/** "we have integrated": still so today. */
const isPerfect = (tokens: Sentence["tokens"], clause: Clause): boolean =>
  tokens.slice(clause.vg.from, clause.vg.to).some((t) => /^(?:has|have|'ve)$/.test(t.lower)) &&
  !/^(?:use|be|employ|run|utili[sz]e)$/.test(clause.vg.lemma);

const permits = /^(?:allow|permit|let|enable|authori[sz]e|want)$/;

function frameOf(sentence: Sentence, clause: Clause, index: number, read: Reading): Framed {
  const { tokens, clauses } = sentence;
  const base = clauseFrame(sentence, clause, index, "track", read.polarity);
  const parent = clause.parent === undefined ? undefined : clauses[clause.parent];
  const means =
    parent &&
    (((clause.kind === "reduced" || clause.kind === "gerund") && clause.vg.lemma === "use") || sends.test(parent.vg.lemma)) &&
    parent;
  const forbidden = clause.kind === "inf" && parent?.negated && permits.test(parent.vg.lemma) && read.polarity === "does";
  const others = clause.negated && !clause.passive && read.polarity === "does-not";
  const excluded = clause.subject.filter(
    (s) =>
      (s.quantity === "none" || forbidden || others) &&
      s.seen?.term.family === "recipient" &&
      !s.seen.term.own &&
      (forbidden || !s.seen.name),
  );
  const ownTool = read.tools.some((t) => t.from === base.actor.part?.from && !t.outside);
  // "a pixel could tell us": it does not.
  const hypothetical = read.polarity === "does" && /^(?:could|would|might|should)$/.test(clause.modal ?? "");
  const deniedTo: Parts = { data: [], recipients: [], technologies: [] };
  for (const phrase of excluded) addRecipient(sentence, deniedTo, phrase);
  const to = Math.max(base.to, ...read.tools.map((t) => t.to));
  return {
    ...base,
    to,
    polarity: forbidden ? "does-not" : read.polarity,
    actor:
      read.state || ownTool || deniedTo.recipients.length > 0 || (read.polarity === "does-not" && isPlace(sentence, clause))
        ? { kind: "unstated" }
        : means
          ? actorOf(sentence, parent)
          : base.actor,
    asserted: means
      ? isAsserted(sentence, parent) && !parent.negated
      : forbidden
        ? isAsserted(sentence, parent)
        : (base.asserted || (clause.marker === "how" && clause.passive && read.polarity === "does")) &&
          !hypothetical &&
          !(clause.kind === "sub" && clause.marker === "so that"),
    embedded: means ? isEmbedded(sentence, parent) : base.embedded,
    absolute: base.absolute || clause.subject.some((s) => s.quantity === "none"),
    recipients: deniedTo.recipients.map((r) => ({ ...r, universal: true })),
    purposes: purposesOf(sentence, clause, index),
    qualifiers: [
      ...base.qualifiers.filter((q) => q !== "past" || !isPerfect(tokens, clause)),
      ...(isPast(tokens, clause) ? ["past"] : []),
      ...(isPlaced(tokens, clause) ? ["placed"] : []),
      ...(everywhere(tokens, clause, to) ? ["everywhere"] : []),
      ...(read.described ? ["described"] : []),
      ...(read.polarity === "does-not" && tokens[to]?.tag === "rel" ? ["narrowed"] : []),
    ],
    technologies: read.tools,
    exclusive: onlyThese(tokens, clause, read.tools)
      ? "data"
      : exclusiveOf(sentence, clause, index, { data: [], recipients: [], technologies: [] }),
  };
}

/** "in the desktop application": one of several. */
const isPlaced = (tokens: Sentence["tokens"], clause: Clause): boolean =>
  clause.attached.some(
    (a) =>
      /^(?:in|on|within|inside)$/.test(a.prep) &&
      a.phrases.some(
        (p) =>
          p.to - p.from > 2 &&
          /^(?:apps?|applications?|version|edition|area|panel|dashboard|section|newsletters?)$/.test(tokens[p.to - 1]!.lower),
      ),
  );

/** "on each page", "throughout the site" */
const everywhere = (tokens: Sentence["tokens"], clause: Clause, to: number): boolean =>
  /\b(?:each|every|all)\b(?: \w+){0,3} (?:pages?|sites?|screens?|websites?)\b|\bthroughout\b/.test(
    tokens
      .slice(clause.vg.from, to + 4)
      .map((t) => t.lower)
      .join(" "),
  );

/** "In the past we measured", "we used Matomo": over. */
function isPast(tokens: Sentence["tokens"], clause: Clause): boolean {
  const forms = verbForms.get(tokens[clause.vg.verb]!.lower)?.forms ?? [];
  if (!clause.passive && !clause.vg.auxiliary && clause.vg.form === "finite" && forms.includes("past") && !forms.includes("base"))
    return true;
  const words = tokens.map((t) => t.lower).join(" ");
  return /\b(?:in the past|formerly|previously|(?:older|earlier|former|previous) versions?|(?:we|site|app|it) used to)\b/.test(words);
}
