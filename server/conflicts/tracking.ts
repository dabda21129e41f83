// tracking: cookies and the like said not to be used, and used.
import { isA } from "../knowledge/terms";
import type { Mention, Statement } from "../statements/statement";
import { type Comparison, covers, silent, type Verdict } from "./conflict";
import { asksConsent, dataOf } from "./coverage";
import { denies, does, marketing, unqualified } from "./sides";

const isTool = (id: string, wider: string): boolean => isA("technology", id, wider);

/** The denied tools, without those that other words make fewer. */
const denied = (s: Statement): readonly Mention[] => s.technologies.filter((t) => t.narrowed === undefined);

const harmless =
  /^(?:at-visit|changes|material|currently|bounded|purposed|automatically|permanently|outside|elsewhere|on-device|placed|source|mail)$/;

/** "We only use necessary cookies", "cookies only to keep you signed in": denies the others. */
const onlySome = (s: Statement): boolean =>
  does(s, "track") &&
  s.actor.kind !== "third-party" &&
  !s.embedded &&
  ((s.exclusive === "data" && s.technologies.every((t) => t.term === "necessary-cookie" || t.term === "session-cookie")) ||
    (s.exclusive === "purposes" &&
      s.technologies.every((t) => t.term === "cookie") &&
      // A purpose that is not understood may be anything.
      (s.purposes.length > 0 || !s.qualifiers.includes("purposed")) &&
      !s.purposes.some((p) => marketing(p.term) || p.term === "personalization")));

const promised = (s: Statement): boolean =>
  (denies(s, "track") &&
    denied(s).length > 0 &&
    s.qualifiers.every((q) => harmless.test(q)) &&
    (!s.qualifiers.includes("on-device") || denied(s).every((t) => isTool(t.term, "cookie"))) &&
    (!s.qualifiers.includes("purposed") || s.purposes.length > 0) &&
    s.limits.every((l) => l.sense === "exception" && (necessary.test(l.text) || occasion.test(l.text)))) ||
  (denies(s, "collect", "store", "track") && ofUsage(s).length > 0 && unqualified(s) && s.limits.length === 0) ||
  (onlySome(s) && s.technologies.length > 0 && s.limits.length === 0);

/** Usage data that are denied: whoever counts visits collects them. */
const ofUsage = (s: Statement): readonly Mention[] =>
  dataOf(s).filter((d) => d.term === "usage-data" && d.narrowed === undefined && !d.anaphor && !d.resolved);

/** "except when you order": an occasion, which a practice on every page does not wait for. */
const occasion = /^(?:except|unless|save|other than) ?(?:when|where|if|on|in|during|for|while)\b/;

/** What an exception for cookies that a page cannot do without says. */
const necessary =
  /\b(?:necessary|essential|functional|functionality|required|needed|session|technical|log(?:ged)? ?in|sign(?:ed)? in|preferences?|settings?|cart|basket|language)\b/;

export const tracking: Comparison = {
  kind: "tracking",
  promises: promised,
  practises: (s) =>
    does(s, "track") && s.actor.kind !== "reader" && !ofOtherSites(s) && s.technologies.length > 0 && !s.qualifiers.includes("past"),
  compare(promise, practice) {
    if (asksConsent(practice)) return silent("the reader agrees to it");
    if (elsewhere(promise, practice)) return silent("the promise speaks of one product");
    if (promise.practice !== "track") return measured(practice);
    const signal = promise.technologies.find((t) => isSignal(t.term));
    if (signal)
      return practice.technologies.some((t) => t.term === signal.term) && ofMail(promise) === ofMail(practice)
        ? covers("plain", "signals that are said to be heeded are not")
        : silent("they speak of other signals");
    if (promise.qualifiers.includes("mail") && !ofMail(practice)) return silent("the promise speaks of messages");
    if (promise.limits.some((l) => !necessary.test(l.text)) && !practice.qualifiers.includes("everywhere"))
      return silent("the promise excepts an occasion");
    for (const tool of practice.technologies) {
      const verdict = weigh(promise, practice, tool);
      if (verdict?.covers) return verdict;
    }
    return silent("the promise speaks of other means");
  },
};

/** What pages of others do on their own. */
const ofOtherSites = (s: Statement): boolean =>
  s.actor.kind === "third-party" &&
  /^(?:the )?(?:other|linked|most|many|some|their|these|those) (?:web ?)?(?:sites|pages|browsers)$/i.test(s.actor.mention?.text ?? "");

const isSignal = (term: string): boolean => term === "do-not-track" || term === "gpc";

/** Of e-mails and newsletters, not of pages. */
const ofMail = (s: Statement): boolean =>
  s.qualifiers.includes("mail") ||
  s.scope.products.some((p) => /mail|letter/.test(p)) ||
  s.technologies.some((t) => /mail|newsletter/i.test(t.text));

/** A promise for one of several products ("in the desktop app") that the practice does not name. */
const elsewhere = (promise: Statement, practice: Statement): boolean =>
  practice.scope.products.length === 0 &&
  (promise.qualifiers.includes("placed") || promise.scope.products.some((p) => p !== "site" && p !== "app"));

/** Analytics against "we collect no usage data". */
function measured(practice: Statement): Verdict {
  const tool = practice.technologies.find((t) => isTool(t.term, "analytics"));
  return tool ? covers("implied", `${tool.text} records how the product is used`) : silent("the means need not record usage");
}

/** What the tool is, by its word and by what it is used for and by whom. */
function sensesOf(practice: Statement, tool: Mention): string[] {
  const isCookie = isTool(tool.term, "cookie");
  const senses = [tool.term];
  if (isCookie && practice.purposes.some((p) => marketing(p.term))) senses.push("advertising-cookie");
  if (isCookie && practice.purposes.some((p) => p.term === "analytics")) senses.push("analytics-cookie");
  if (isCookie && isForeign(practice, tool)) senses.push("third-party-cookie");
  if (tool.name !== undefined) senses.push("script", "sdk");
  if (/\b(?:pixels?|tags?)$/i.test(tool.name ?? "")) senses.push("beacon");
  return senses;
}

/** Another company's: by its name, its word, or because another company acts. */
const isForeign = (practice: Statement, tool: Mention): boolean =>
  tool.outside === true ||
  tool.name !== undefined ||
  tool.term === "third-party-cookie" ||
  practice.technologies.some((t) => t.name !== undefined) ||
  (practice.actor.kind === "third-party" &&
    practice.actor.mention !== undefined &&
    isA("recipient", practice.actor.mention.term, "third-party"));

/** Whether what is used may be another company's: "our own cookies" leave those aside. */
const mayBeOthers = (practice: Statement, tool: Mention): boolean =>
  practice.actor.kind !== "first-party" || practice.qualifiers.includes("described") || isForeign(practice, tool);

function weigh(promise: Statement, practice: Statement, tool: Mention): Verdict | undefined {
  const senses = sensesOf(practice, tool);
  const specific = senses.some(
    (s) => isTool(s, "advertising-tool") || isTool(s, "analytics") || s === "third-party-cookie" || s === "beacon",
  );
  // What is said to improve the service may be what counts visits.
  const improving = promise.purposes.some((p) => isA("purpose", p.term, "improvement"));
  if (promise.polarity === "does" && improving && !senses.some((s) => isTool(s, "advertising-tool"))) return undefined;
  if (promise.polarity === "does" || promise.limits.some((l) => necessary.test(l.text)))
    return specific && senses.some((s) => isTool(s, "cookie") || tool.name !== undefined)
      ? covers(
          tool.name !== undefined && tool.term !== "cookie" ? "implied" : "plain",
          `only what the pages need is allowed, but the policy also uses ${tool.text}`,
        )
      : undefined;
  if (promise.recipients.length > 0 && !actsFor(promise, practice, tool)) return undefined;
  if (promise.purposes.length > 0 && !practice.purposes.some((q) => promise.purposes.some((p) => isA("purpose", q.term, p.term))))
    return undefined;
  const hit = denied(promise).find(
    (p) =>
      (!p.outside || isForeign(practice, tool)) &&
      !(p.inside && mayBeOthers(practice, tool)) &&
      (p.name === undefined || sameName(p, tool)) &&
      senses.some((s) => isTool(s, p.term)),
  );
  if (!hit) return undefined;
  const loose = hit.term === "tracking" && !specific;
  if (loose && (hit.generic || isTool(tool.term, "necessary-cookie") || isTool(tool.term, "session-cookie"))) return undefined;
  return covers(
    loose || hit.generic ? "arguable" : practice.qualifiers.includes("described") ? "implied" : "plain",
    `the policy also uses ${tool.text}`,
  );
}

const sameName = (a: Mention, b: Mention): boolean => b.name !== undefined && a.name!.toLowerCase() === b.name.toLowerCase();

/** A denial that speaks of certain others ("no advertiser sets cookies"): the practice must be theirs. */
function actsFor(promise: Statement, practice: Statement, tool: Mention): boolean {
  const actor = practice.actor.mention;
  const theirs = practice.actor.kind === "third-party" || (practice.actor.kind === "unstated" && actor !== undefined);
  return promise.recipients.some(
    (r) =>
      (r.name !== undefined && (r.name === actor?.name || r.name === actor?.text)) ||
      (theirs && actor !== undefined && isA("recipient", actor.term, r.term)) ||
      (r.term === "third-party" && isForeign(practice, tool)) ||
      (r.term === "advertiser" && (tool.term === "advertising-tool" || (theirs && practice.purposes.some((p) => marketing(p.term))))),
  );
}
