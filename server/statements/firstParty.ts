// The names by which a document's own company goes: from its definitions ("Acme Ltd ("we", "us")"), its title and its habit of speech.

import type { Document } from "../document/document";
import { perSentence } from "../document/passages";
import { knownNames } from "../knowledge/terms";

const legalForm =
  /\b((?:\p{Lu}[\p{L}\d&'’.-]*,? (?:and |of |the |& )?){1,6}(?:Incorporated|Inc|L\.?L\.?C|Ltd|Limited|Corp|Corporation|Co|PLC|plc|LLP|L\.P|Pty|Pvt|CIC|GmbH|GesmbH|KGaA|AG|UG|OHG|KG|e\.V|S\.?A\.?[SU]?|SASU|EURL|SARL|S\.A\.R\.L|S\.?[àa]\.? ?r\.?l|S\.?p\.?A|S\.?r\.?l|S\.?R\.?L|S\.?L\.?U?|Lda|B\.?V|N\.?V|BVBA|Oyj?|AB|ApS|A\/S|ASA|(?<=\p{Ll}\s)(?:AS|SE)|OÜ|SIA|UAB|Kft|Zrt|s\.r\.o|d\.o\.o|[Ss]p\. ?z ?o\.o)(?![\p{L}\d])\.?)/gu;
/** "(“we”", "(the “Company”": stands right behind the name. */
const called = /\([^()]{0,80}["“'‘](?:we|us|our|the company|company)["”'’]/giu;
const nameBefore = /\p{L}[\p{L}\d&'’. -]{1,60}$/u;
/** "we (Acme Stays)", "Acme Stays (we, us)". */
const weAre =
  /(?:\b[Ww]e \((?=\p{Lu})|(?=\p{Lu}[\p{L}\d&'’.-]+(?: \p{Lu}[\p{L}\d&'’.-]*){0,3} \((?:we|us|our)\b))(\p{Lu}[\p{L}\d&'’.-]*(?: \p{Lu}[\p{L}\d&'’.-]*){0,3})/gu;
/** "Acme Stays Privacy Policy", the title; not "Website Privacy Policy". */
const titled =
  /^(?:The )?((?!(?:Our|Your|This|Website|Web|Site|Online|Global|Mobile|App|Application|Data|Customer|General|Employee|Candidate|Applicant|Children|Consumer|User|Updated|Full|Draft|Company|Corporate|International|Internet|Student|Patient|Member|Visitor|Supplier|Service|Product|European|California|Cookie|Cookies|Legal|Terms|Important|Information|Standard|Short|External|Internal|Public|Summary)\b)\p{Lu}[\p{L}\d&'’.-]+(?: \p{Lu}[\p{L}\d&'’.-]+){0,3})(?:'s|’s)? (?:Privacy|Data Protection) (?:Policy|Notice|Statement)\b/gu;
const hereinafter = /["“']\s*((?:the )?\p{Lu}[\p{L}\d .&-]{1,40}?)["”'][^()]{0,30}\)?/gu;
const describes =
  /(?:how|that|which|why) (\p{Lu}[\p{L}\d.&'’-]*(?: \p{Lu}[\p{L}\d.&'’-]*){0,3}) (?:collects?|uses?|handles?|process(?:es)?|treats?|shares?|gathers?|protects?|stores?|respects?|may|will|and its)/gu;
const ofOwner = /(?:privacy (?:policy|notice|statement)) (?:of|for) (\p{Lu}[\p{L}\d.&'’-]*(?: \p{Lu}[\p{L}\d.&'’-]*){0,3})/giu;
const notNames =
  /^(?:inc|llc|ltd|limited|private limited|the|this|our|your|we|us|you|privacy|policy|personal|information|data|a|an|i|it|if|in|by|for|and|website|site|service|services|terms|cookies?|google|facebook|personal data|personal information|gdpr|ccpa|user|users|customer|usage data|member|device|account|country|affiliate|data subject|controller|consumer|law|party|third|act|how|what|when|he|she|they|these|each|all|any)$/i;

/** A sentence that names the company rather than one of its helpers. */
const speaksForItself = /\b(?:we|us|our|operate[sd]?|operator|controller|responsible|hereinafter|policy|notice|statement)\b/i;

/** The first sentences say who speaks: no more are read for names. */
const opening = 60;

/** Names as written ("JChere Inc.", "the Company"), the most formal first; empty when only "we" is used. */
export function findFirstParty(document: Document): string[] {
  const text = document.sentences
    .slice(0, opening)
    .map((s) => s.prose.text.slice(0, 1500))
    .join("\n");
  const names = new Set<string>();
  for (const line of text.split("\n").slice(0, 12))
    if (speaksForItself.test(line)) for (const match of line.matchAll(legalForm)) add(names, match[1]!);
  for (const { index } of text.matchAll(called)) {
    const name = nameCalled(text.slice(Math.max(0, index - 200), index));
    if (name) add(names, name);
  }
  for (const match of text.matchAll(weAre)) add(names, match[1]!);
  for (const line of text.split("\n").slice(0, 3)) for (const match of line.matchAll(titled)) add(names, match[1]!);
  for (const match of text.matchAll(describes)) add(names, match[1]!);
  for (const match of text.matchAll(ofOwner)) add(names, match[1]!);
  for (const match of text.matchAll(hereinafter))
    if (
      /compan|we\b|us\b|our\b|site|app|platform|service/i.test(match[1]!) ||
      [...names].some((n) => n.toLowerCase().includes(match[1]!.toLowerCase()))
    )
      add(names, match[1]!);
  for (const name of subjects(document)) add(names, name);
  for (const name of domainNames(text)) add(names, name);
  return [...names];
}

/** The name that a bracket behind `before` shortens: it may stand right there, or before its address ("Acme, 4 Jetty Lane, Kendal, England"). */
function nameCalled(before: string): string | undefined {
  // The stop of "Inc." may have been read as the end of a sentence.
  const line = before.trimEnd().split("\n").at(-1)!;
  const clause = line.slice(Math.max(0, line.search(/(?<=\p{Ll}{3}[.!?;:] )(?!.*\p{Ll}{3}[.!?;:] )/u)));
  const formal = [...clause.matchAll(legalForm)].at(-1);
  if (formal) return formal[1];
  const [first, ...rest] = clause.split(/,\s+/);
  const hasAddress = rest.some((part) => /\d/.test(part)) && !/\d/.test(first!);
  return (
    hasAddress
      ? /\p{Lu}[\p{L}\d&'’.-]{0,60}(?: (?:and|of|the|&))?(?:\s\p{Lu}[\p{L}\d&'’.-]{0,60}(?: (?:and|of|the|&))?){0,12}\s?$/u
      : nameBefore
  )
    .exec(hasAddress ? first! : clause)?.[0]
    .slice(-61);
}

function add(names: Set<string>, raw: string): void {
  const name = raw
    .replace(/^(?:[\p{L}-]+ ){0,4}(?:policy|notice|statement|terms) (?:of|for|by)\s+/iu, "")
    .replace(/^(?:at|by|of|from|how|the)\s+/i, "")
    .replace(/(?<!\.\p{L})\.?[\s.,'’]*$/u, "")
    .trim();
  if (name.length < 2 || name.length > 60 || notNames.test(name) || knownNames.has(name.toLowerCase())) return;
  names.add(name);
}

/** The company's own domain names it: "www.acme.com" makes every "Acme" the company, if the text speaks of it. */
function domainNames(text: string): string[] {
  const labels = [
    ...text.matchAll(
      /(?<![@\w.-])(?:https?:\/\/)?(?:www\.)?([a-z\d-]{3,40})\.(?:com|org|net|io|app|co|in|de|uk|eu|dev|shop|store|ai|me|info|biz|us|ca|au)\b/gi,
    ),
  ]
    .map((m) => m[1]!.toLowerCase())
    .slice(0, 20);
  return [...new Set(labels)].flatMap((label) => {
    if (
      /^(?:google|facebook|apple|microsoft|amazon|paypal|stripe|youronlinechoices|networkadvertising|aboutads|optout|policies|support|tools)$/.test(
        label,
      )
    )
      return [];
    const said = new RegExp(`(?<![@\\w.-])(${label.replace(/-/g, "[ -]?")})(?![\\w.@-])`, "i").exec(text);
    return said && /^\p{Lu}/u.test(said[1]!) ? [said[1]!] : [];
  });
}

const subject =
  /(?:^|[.;] )(?:The )?(\p{Lu}[\p{L}\d-]{2,30}(?: \p{Lu}[\p{L}\d-]+)?) (?:does not|do not|will|may|shall|collects?|uses?|shares?|respects?|values|reserves|processes|stores|is committed)/gu;
const subjectsOf = perSentence(({ prose }) => [...prose.text.slice(0, 400).matchAll(subject)].map((match) => match[1]!));

/** A capitalised word that is the subject of practice verbs again and again is the company. */
function subjects(document: Document): string[] {
  const counts = new Map<string, number>();
  for (const names of subjectsOf(document)) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const opening = document.sentences
    .slice(0, 6)
    .map((s) => s.prose.text)
    .join(" ");
  return [...counts]
    .filter(([name]) => opening.includes(name))
    .filter(
      ([name, n]) =>
        n >= 2 &&
        !/^(?:Google|Facebook|Users?|Members?|Customers?|Cookies?|You|They|This|These|Third|Some|User|Customer|Member|Client|Visitor|Buyer|Service|Provider|Services|Site|Website|Information|Processor|Policy|Party|Parties|Cookie|Terms|Data|Personal|Children|Apple|Amazon|Stripe|PayPal)\b/.test(
          name,
        ),
    )
    .map(([name]) => name);
}
