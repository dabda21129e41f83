// Kept kinds: which records a phrase names when it says how long they last ("billing records", "the record of that order", "your diary").
// Coarser than the knowledge where drafters use words for one another (invoices, billing records), finer where a word is none of its terms.
import type { Tagged } from "./tags";

export interface KeptKinds {
  /** "billing", "orders" …; a head that is none of these stands as itself with "=" before it. Empty where only data in general are meant. */
  readonly kinds: readonly string[];
  /** Words that tell records of one kind apart: "server" logs, "chat" logs. */
  readonly marks: readonly string[];
  /** The words that name them, in the singular. */
  readonly words: readonly string[];
  /** Those words and the general ones, as they stand ("customer data"). */
  readonly phrase: string;
  /** "all", "everything", "nothing", "any": no part is left out. */
  readonly whole: boolean;
  /** "some", "certain", "parts of": it is not said which. */
  readonly part: boolean;
  /** "this information", "it": what it stands for is named elsewhere. */
  readonly pointing: boolean;
}

const table: readonly (readonly [string, RegExp])[] = [
  ["anonymous", /^(?:anonym\w*|aggregate\w*|pseudonym\w*|statistic\w*|de-identified|deidentified|non-personal)$/],
  ["backup", /^(?:back-?ups?|snapshots?)$/],
  ["billing", /^(?:billing|invoices?|payments?|financial|accounting|bookkeeping|receipts?|cards?|bank|tax)$/],
  ["orders", /^(?:orders?|purchases?|transactions?|bookings?|sales|parcels?|reservations?)$/],
  ["logs", /^(?:logs?|log-?files?|logging)$/],
  ["cookies", /^(?:cookies?)$/],
  ["location", /^(?:locations?|geolocation|gps|whereabouts|coordinates?|positions?|routes?|trips?|rides?|journeys?|movements?)$/],
  ["health", /^(?:health|medical|patients?|diagnos\w+|prescriptions?|symptoms?|treatments?)$/],
  ["biometric", /^(?:biometric\w*|fingerprints?|face|facial|voiceprints?)$/],
  ["recordings", /^(?:recordings?|footage|cctv|voicemails?|clips?|surveillance)$/],
  ["applications", /^(?:applicants?|applications?|candidates?|cvs?|resumes?|r[eé]sum[eé]s?|recruitment)$/],
  [
    "messages",
    /^(?:messages?|transcripts?|e-?mails?|correspondence|tickets?|inquir(?:y|ies)|enquir(?:y|ies)|chats?|conversations?|communications?|letters?)$/,
  ],
  [
    "content",
    /^(?:content|posts?|comments?|photos?|photographs?|pictures?|images?|videos?|uploads?|diar(?:y|ies)|journals?|entries|notes?|projects?|works|reviews?)$/,
  ],
  ["files", /^(?:files?|documents?|folders?|dossiers?)$/],
  ["usage", /^(?:usage|search|searches|analytics|activity|browsing|behaviou?ral?|tracking|clickstream|visits?)$/],
  ["marketing", /^(?:marketing|newsletters?|mailing|subscribers?)$/],
  ["device", /^(?:device|devices|ip|technical)$/],
  ["contact", /^(?:contact|addresses|address|phone|telephone|names?)$/],
  ["identity", /^(?:passports?|identity|identification|id|ids|kyc|verification|licen[cs]es?|driving)$/],
  ["account", /^(?:accounts?|profiles?|registration|membership|login)$/],
  ["children", /^(?:child|children|minors?|pupils?|students?)$/],
];

/** Words that leave "data" as wide as they are. */
const wide =
  /^(?:data|information|info|details?|records?|particulars|personal|user|users|customer|customers|client|clients|member|members|visitor|visitors|personally|identifiable|identifying|your|our|their|his|her|its|the|this|that|these|those|such|any|all|every|each|a|an|of|and|or|other|related|relevant|collected|about|you|us|them|it|they|everything|nothing|anything|no|none|copy|copies|scan|scans|what|which|everyone|everybody|we|whole|entire|full|former|deleted|delivered|received|sent|expired|unused|recorded|saved|successful|unsuccessful|rejected|inactive|closed|canceled|cancelled|terminated|trace|traces|said|same|set|sets|category|categories|kind|kinds|type|types|more|private|sensitive|processed|submitted|provided|stored|held|individual|person|people|company|history|day|days|month|months|year|years|older|than|one|two|three|four|five|six|seven|ten|twelve|thirty|sixty|ninety|collected|give|given|gave|more|less|on|in|to|from|for|with|also|only|always|generally|typically|usually|normally|will|may)$/;

/** What the words of tokens[from, to) name. */
export function keptKinds(tokens: readonly Tagged[], from: number, to: number): KeptKinds {
  const words = tokens
    .slice(from, to)
    .filter((t) => t.kind !== "mark" && t.lower !== "" && !/^(?:be|have|do|modal|adv|sub|rel|to|num)$/.test(t.tag));
  const lowers = words.map((t) => t.lower);
  const kinds = new Set<string>();
  const marks = new Set<string>();
  for (const [i, word] of lowers.entries()) {
    // "E-mail address" names an address.
    if (/^e-?mail$/.test(word) && /^address/.test(lowers[i + 1] ?? "")) continue;
    const [kind] = table.find(([, pattern]) => pattern.test(word)) ?? [];
    if (kind) kinds.add(kind);
    else if (!wide.test(word)) marks.add(singular(word));
  }
  // "Identity documents" are known by what they identify; "files" and "documents" alone are a kind of their own.
  if (kinds.size > 1) kinds.delete("files");
  const lastNoun = [...words].reverse().find((t) => t.tag === "noun" || t.tag === "verb");
  const head = [...words].reverse().find((t) => (t.tag === "noun" || t.tag === "verb") && !wide.test(t.lower));
  if (kinds.size === 0 && head && !wide.test(head.lower)) kinds.add(`=${singular(head.lower)}`);
  // "account data", "health information" name data; "the account", "accounts" everything that is in it.
  if (kinds.size === 1 && kinds.has("account") && /^(?:accounts?|profiles?)$/.test(lastNoun?.lower ?? "")) kinds.add("account-whole");
  return {
    kinds: [...kinds],
    marks: [...marks],
    words: [...new Set(lowers.filter((w) => !wide.test(w)).map(singular))],
    phrase: lowers.filter((w) => !/^(?:the|a|an|your|our|all|any|of|no|none|this|these|those)$/.test(w)).join(" "),
    whole: lowers.some((w) => /^(?:all|everything|nothing|anything|any|every|whole|entire|no|none)$/.test(w)),
    part: lowers.some((w) =>
      /^(?:some|certain|digits?|parts?|portions?|limited|minimal|basic|few|residual|remaining|necessary|following)$/.test(w),
    ),
    pointing: /^(?:this|these|that|those|such|it|they|them|which|said|same)$/.test(lowers[0] ?? ""),
  };
}

const singular = (word: string): string => word.replace(/ies$/, "y").replace(/([^s])s$/, "$1");
