// consent: consent promised first, and the same done without it.
import { isA } from "../knowledge/terms";
import type { Mention, Practice, Statement } from "../statements/statement";
import { type Comparison, covers, silent } from "./conflict";
import { marketing } from "./sides";

export const consent: Comparison = {
  kind: "consent",
  promises: (s) => s.practice === "ask-consent" && s.polarity === "does",
  practises: (s) => s.practice === "ask-consent" && s.polarity === "does-not",
  compare(promise, practice) {
    if (!sameAction(promise, practice) && !bothWrite(promise, practice)) return silent("they speak of other actions");
    if (promise.qualifiers.includes("minors") !== practice.qualifiers.includes("minors"))
      return silent("only one of them speaks of children");
    if (platforms(promise) !== platforms(practice)) return silent("they speak of other products");
    if (promise.qualifiers.includes("by-act") || practice.qualifiers.some((q) => q === "by-use" || q === "deemed"))
      return againstUse(promise, practice);
    const loose = practice.qualifiers.some((q) => q === "sweeping" || q === "default");
    if (loose && !promise.qualifiers.includes("firm")) return silent("the promise does not rule out other grounds");
    if (practice.qualifiers.includes("sweeping") && !sharedThing(promise, practice)) return silent("they speak of other things");
    const shared = sharedTopic(promise, practice);
    return shared
      ? covers("plain", `consent to ${shared} is asked for first by the one and not by the other`)
      : silent("they speak of other things");
  },
};

/** Consent by mere use, against an act of its own: of one and the same thing, or of all that the policy is about. */
function againstUse(promise: Statement, practice: Statement) {
  const deemed = practice.qualifiers.includes("deemed");
  const [acts, uses] = [promise.qualifiers.includes("by-act"), deemed || practice.qualifiers.includes("by-use")];
  // A long list of occasions is about too many things to be about one.
  const plainly = promise.qualifiers.includes("explicit") && practice.span.end - practice.span.start < 260;
  if (!acts && (deemed || plainly)) {
    const thing = sharedThing(promise, practice) ?? sharedStep(promise, practice);
    if (thing) return covers("plain", `consent to ${thing} is asked for by the one and taken as given by the other`);
  }
  if (!acts) return silent("only a promise of an act of consent speaks against mere use");
  const shared = sharedThing(promise, practice);
  if (shared) return covers("plain", `consent to ${shared} is asked for by the one and drawn from mere use by the other`);
  const general = promise.qualifiers.includes("policy") || !namesThing(promise);
  return uses && general ? covers("plain", "mere use is consent by the one and none by the other") : silent("they speak of other things");
}

/** One step that both name, of data at large: the transfer abroad, or the disclosure to the same kind of receiver. */
function sharedStep(promise: Statement, practice: Statement): string | undefined {
  if (!promise.qualifiers.includes("firm") || !promise.qualifiers.includes("explicit") || promise.purposes.length > 0) return undefined;
  if (promise.data.some((m) => !m.generic && m.term !== "personal-data")) return undefined;
  const abroad = (s: Statement): boolean => s.about?.practices.some((p) => p === "transfer" || p === "locate") ?? false;
  if (abroad(promise) && abroad(practice)) return "the transfer of data";
  const receiver =
    disclosed(promise) && disclosed(practice) && practice.span.end - practice.span.start < 200
      ? practice.recipients.find(
          (r) =>
            !/^(?:reader|own-staff|unknown|anyone|third-party|service-provider)$/.test(r.term) &&
            promise.recipients.some((q) => q.term === r.term),
        )
      : undefined;
  return receiver && `the disclosure to “${receiver.text}”`;
}

const named = (s: Statement): readonly Mention[] => s.recipients.filter((r) => r.name !== undefined);

const namesThing = (s: Statement): boolean =>
  s.technologies.length > 0 || s.purposes.length > 0 || s.data.some((m) => m.term !== "personal-data") || named(s).length > 0;

function sharedThing(promise: Statement, practice: Statement): string | undefined {
  const data = overlap("data", promise.data.filter(tells), practice.data.filter(tells));
  if (data) return `the processing of “${data.text}”`;
  const technology = overlap("technology", promise.technologies, practice.technologies);
  if (technology) return `“${technology.text}”`;
  const sells = (s: Statement): boolean => s.purposes.some((p) => marketing(p.term));
  if (sells(promise) && sells(practice) && !otherChannel(promise, practice)) return "marketing";
  const company = named(practice).find((y) => named(promise).some((x) => x.name === y.name));
  return company && `the processing by ${company.name}`;
}

/** Text messages for the one, e-mails for the other. */
function otherChannel(a: Statement, b: Statement): boolean {
  const ways = (s: Statement): string[] =>
    s.data.map((d) => d.term).filter((t) => /^(?:text-messages|email-address|phone-number)$/.test(t));
  const [first, second] = [ways(a), ways(b)];
  return first.length > 0 && second.length > 0 && !first.some((w) => second.includes(w));
}

const disclosing = /^(?:share|sell|transfer)$/;
const processing = /^(?:collect|use|store|track|access|combine)$/;

/** Disclosure against disclosure, processing against processing; where one says neither, it may be either. */
function sameAction(promise: Statement, practice: Statement): boolean {
  const side = (s: Statement): Set<string> =>
    new Set(
      (s.about?.practices ?? []).flatMap((p: Practice) => (disclosing.test(p) ? ["discloses"] : processing.test(p) ? ["processes"] : [])),
    );
  const [a, b] = [side(promise), side(practice)];
  return a.size === 0 || b.size === 0 || [...a].some((x) => b.has(x));
}

/** To send is said of the one, to receive of the other. */
const bothWrite = (a: Statement, b: Statement): boolean =>
  [a, b].every((s) => s.purposes.some((p) => marketing(p.term)) || s.data.some((d) => d.term === "text-messages"));

const platforms = (s: Statement): string =>
  (s.about?.nouns ?? [])
    .filter((n) => /^(?:android|ios|iphone|ipad|window|mac|desktop|browser)$/.test(n))
    .sort()
    .join();

/** What both are about, in words: marketing, a kind of data, a technology, or the same nouns. */
function sharedTopic(promise: Statement, practice: Statement): string | undefined {
  const sells = (s: Statement): boolean => s.purposes.some((p) => marketing(p.term));
  if (sells(promise) && sells(practice)) return "marketing";
  if (
    sells(promise) !== sells(practice) &&
    (promise.purposes.length > 0 || practice.purposes.length > 0) &&
    practice.purposes.length > 0 &&
    promise.purposes.length > 0
  )
    return undefined;
  const data = overlap("data", promise.data.filter(tells), practice.data.filter(tells));
  if (data) return `the processing of “${data.text}”`;
  const technology = overlap("technology", promise.technologies, practice.technologies);
  if (technology) return `“${technology.text}”`;
  const alike = (promise.about?.nouns ?? []).some((n) => practice.about?.nouns.includes(n));
  const purpose = promise.purposes.find(
    (p) => (alike || aims.test(p.term)) && !served.test(p.term) && practice.purposes.some((q) => q.term === p.term),
  );
  if (purpose) return `“${purpose.text}”`;
  const receiver =
    disclosed(promise) && disclosed(practice)
      ? practice.recipients.find(
          (r) => !/^(?:reader|own-staff|unknown|anyone)$/.test(r.term) && promise.recipients.some((q) => q.term === r.term),
        )
      : undefined;
  if (receiver && promise.data.every((m) => m.generic) && practice.data.every((m) => m.generic))
    return `the disclosure to “${receiver.text}”`;
  const nouns = (promise.about?.nouns ?? []).filter((n) => practice.about?.nouns.includes(n));
  return nouns.length >= 2 ? "the same" : undefined;
}

/** Ends that tell one use from another. */
const aims = /^(?:profiling|publication|ai-training|machine-learning|automated-decision|personalisation|personalization|research)$/;

const served = /^(?:service|communication|support|improvement|security|legal|delivery|payment)$/;

const disclosed = (s: Statement): boolean => s.about?.practices.some((p) => disclosing.test(p)) ?? false;

/** Data that tell what it is about: an address at which one is written to does not. */
const tells = (m: Mention): boolean =>
  !m.generic &&
  !/^(?:personal-data|email-address|contact-data|name|phone-number|account-data|messages|files|content-data|identity-data|purchase-data)$/.test(
    m.term,
  );

const overlap = (family: "data" | "technology", a: readonly Mention[], b: readonly Mention[]): Mention | undefined =>
  // Asking for the location says nothing of whatever else a device tells.
  b.find((y) => a.some((x) => isA(family, y.term, x.term) || (family === "technology" && isA(family, x.term, y.term))));
