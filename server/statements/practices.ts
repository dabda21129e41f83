// Practices: which of the things done with data a clause speaks of, if any.
import { practiceVerbs } from "../knowledge/english";
import { termOf } from "../knowledge/terms";
import type { Clause } from "./clauses";
import { openData } from "./openData";
import { extentOf, type Sentence } from "./parsed";
import { addObject, type Parts, readers } from "./parts";
import { outsiderOf } from "./receivers";
import type { Practice } from "./statement";
import type { Tagged } from "./tags";

export function practiceOf(sentence: Sentence, clause: Clause, parts: Parts): Practice | undefined {
  const { lemma } = clause.vg;
  if (lemma === "take" && clause.objects.some((o) => /^(?:place|part|effect|care|steps|measures)$/.test(sentence.tokens[o.to - 1]!.lower)))
    return undefined;
  if (namesAccess(sentence.tokens, clause)) return "access";
  if (givesAccess(sentence.tokens, clause))
    return parts.data.length > 0 && parts.recipients.some((r) => r.term !== "reader" && r.term !== "unknown") ? "share" : undefined;
  if (lemma === "be" || lemma === "make") {
    const shown = sentence.tokens
      .slice(clause.vg.to, clause.vg.to + 8)
      .some((t, i) => /^(?:available|accessible|visible)$/.test(t.lower) || (i === 0 && lemma === "make" && t.lower === "known"));
    if (shown && lemma === "be") for (const phrase of clause.subject) addObject(sentence, parts, phrase);
    if (shown && parts.recipients.length === 0)
      for (const phrase of clause.attached.filter((a) => a.prep === "to").flatMap((a) => a.phrases))
        if (!phrase.pronoun) parts.recipients.push(...[outsiderOf(sentence.tokens, phrase) ?? []].flat());
    if (shown && parts.data.length === 0 && parts.recipients.some((r) => !termOf("recipient", r.term)?.own))
      for (const phrase of lemma === "be" || clause.passive ? clause.subject : [])
        parts.data.push(...[openData(sentence, phrase, false) ?? []].flat());
    if (shown && parts.data.length > 0 && parts.recipients.length > 0) return "share";
    return isSecurityClaim(sentence, clause) ? "secure" : undefined;
  }
  if (isSecurityClaim(sentence, clause)) return "secure";
  if (
    /^(?:respond|reply|answer|process|handle|fulfil|fulfill|comply|review|address)$/.test(lemma) &&
    [...clause.subject, ...clause.objects, ...clause.attached.flatMap((a) => a.phrases)].some((p) =>
      sentence.tokens.slice(p.from, p.to).some((t) => /^requests?$/.test(t.lower)),
    )
  )
    return "answer";
  // "We upload your list to Lookbook": copies that somebody outside gets.
  if (carries.test(lemma) && parts.data.length > 0)
    if (parts.recipients.some((r) => !termOf("recipient", r.term)?.own && r.term !== "unknown")) return "share";
  for (const { practice, needsData } of practiceVerbs.get(lemma) ?? []) {
    if (practice === "track") {
      if (
        parts.data.length > 0 ||
        parts.technologies.length > 0 ||
        clause.objects.some((o) => readers.has(o.pronoun ?? "") || o.seen?.term.id === "reader" || o.seen?.term.id === "other-users")
      )
        return "track";
      continue;
    }
    if (practice === "secure") {
      if (parts.data.length > 0 && !/^(?:ensure|guarantee)$/.test(lemma)) return "secure";
      continue;
    }
    if (practice === "notify") return "notify";
    // "We require them to …": asked of somebody who is to act, no data.
    if (
      /^(?:require|request|ask|need|oblige)$/.test(lemma) &&
      clause.objects.length > 0 &&
      clause.objects.every((o) => o.pronoun === "them")
    )
      continue;
    // "We use your address to send you news": what the reader gets is no disclosure.
    if (practice === "share" && clause.kind === "inf" && servesReader(sentence, clause, parts)) continue;
    // "We need to disclose": an auxiliary in all but name.
    if (lemma === "need" && sentence.tokens[clause.vg.to]?.tag === "to") continue;
    if (practice === "use" && parts.technologies.length > 0) return "track";
    if (practice === "store" && parts.technologies.length > 0 && parts.data.length === 0) return "track";
    if (isKeptSafe(sentence, clause, practice)) return "secure";
    if (
      parts.data.length === 0 &&
      (needsData || !(practice === "share" || practice === "sell") || !parts.recipients.some((r) => !termOf("recipient", r.term)?.own))
    )
      continue;
    if (parts.data.length === 0 && (clause.objects.length > 0 || (clause.passive && clause.subject.length > 0))) continue;
    return practice as Practice;
  }
  if (parts.technologies.length > 0 && /^(?:place|set|contain|employ|deploy|install|put|include|have|operate|run|do)$/.test(lemma))
    return "track";
  return undefined;
}

/** An aim of using something, with nobody outside who would receive. */
const servesReader = ({ clauses }: Sentence, { parent }: Clause, { recipients }: Parts): boolean =>
  parent !== undefined &&
  clauses[parent]!.vg.lemma === "use" &&
  !recipients.some((r) => r.term !== "reader" && !termOf("recipient", r.term)?.own);
/** Verbs that hand something over only when somebody outside is named who gets it. */
export const carries =
  /^(?:upload|copy|mirror|sync|feed|funnel|route|stream|replicate|duplicate|export|leak|dispatch|beam|load|import|put|deposit|email|e-mail|mail|fax|text|wire|swap|pool|push|pipe|divert|redirect|cede|assign|donate|read|dictate|quote|convey|remit|signal|announce|refer|hand-deliver|courier|telephone|phone|circulate|move|bring|present|introduce|open|add|merge|match|combine|compare|cross-check|reconcile|lodge|leave|enter)$/;

/** "have access to", "is granted access to", "gain access to". */
export const namesAccess = (tokens: readonly Tagged[], clause: Clause): boolean =>
  /^(?:have|get|gain|grant|give|obtain|allow)$/.test(clause.vg.lemma) &&
  (clause.passive || !/^(?:grant|give|allow)$/.test(clause.vg.lemma)) &&
  clause.objects.some((o) => tokens[o.to - 1]?.lower === "access");

/** "give partners access to your list", "provide them with access to it": a disclosure. */
export const givesAccess = (tokens: readonly Tagged[], clause: Clause): boolean =>
  /^(?:grant|give|allow|provide|offer|afford)$/.test(clause.vg.lemma) &&
  !clause.passive &&
  [...clause.objects, ...clause.attached.filter((a) => a.prep === "with").flatMap((a) => a.phrases)].some(
    (o) => tokens[o.to - 1]?.lower === "access",
  );

/** "is 100% secure", "guarantee the security of your data", "no method is completely safe". */
export function isSecurityClaim({ tokens }: Sentence, clause: Clause): boolean {
  const words = tokens
    .slice(clause.vg.from, Math.min(tokens.length, extentOf(clause).to + 6))
    .map((t) => t.lower)
    .join(" ");
  if (clause.vg.lemma === "be")
    return /^\S+(?: \S+){0,5} (?:secure|safe|foolproof|infallible|impenetrable|impregnable|hacker-proof|guaranteed)\b/.test(words);
  return (
    /^(?:guarantee|ensure|warrant|promise|assure)$/.test(clause.vg.lemma) &&
    /\b(?:security|safety|secure|safe|confidentiality)\b/.test(words)
  );
}

/** "100% secure", "guarantee the security": the result is promised, not the effort. */
export function isAbsoluteSecurity({ tokens }: Sentence, clause: Clause): boolean {
  // "No method is completely safe", "we cannot guarantee": the sentence takes back what its words promise.
  if (tokens.slice(0, clause.vg.to).some((t) => t.tag === "neg")) return false;
  if (clause.vg.lemma === "guarantee" || clause.vg.lemma === "warrant") return true;
  const words = tokens
    .slice(clause.vg.from, Math.min(tokens.length, extentOf(clause).to + 6))
    .map((t) => t.lower)
    .join(" ");
  return (
    /\b(?:100|hundred percent|completely|totally|absolutely|absolute|perfectly|entirely|fully|guaranteed|impossible|foolproof|infallible|always) /.test(
      `${words} `,
    ) && /\b(?:secure|safe|security|safety|protected)\b/.test(words)
  );
}

const safe = /^(?:secure|secured|safe|confidential|private|hidden|accurate|protected|up|securely|safely|current|locked)$/;

/** "We keep your data secure": protection, not storage. */
export function isKeptSafe({ tokens }: Sentence, clause: Clause, practice: string): boolean {
  if (practice !== "store") return false;
  const { to } = extentOf(clause);
  // "… as these are handled securely by the bank": another clause's manner.
  const own = tokens.slice(clause.vg.to, to + 1);
  const end = own.findIndex((t, i) => t.text === "," && /^(?:as|since|because|which|these|they|this|it)$/.test(own[i + 1]?.lower ?? ""));
  return own.slice(0, end < 0 ? own.length : end).some((t) => safe.test(t.lower) && t.tag !== "verb");
}
