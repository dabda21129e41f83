// Named things: what a phrase of a sentence's words names, by its head and what tells it apart ("the photos of your plants" → photo, plant), with
// words that drafters use for one another taken as one. Open to any noun.

export interface Thing {
  /** The head noun, or the word that stands for its like ("photo" for pictures). Empty where only data in general are meant. */
  readonly head: string;
  /** Words that tell it apart from others of its head. */
  readonly marks: readonly string[];
  /** "all", "everything", "any": no part is left out. */
  readonly whole: boolean;
  /** "What you write": whatever readers give. */
  readonly given?: boolean;
  /** "Your", "every": the readers'. */
  readonly owned?: boolean;
}

/** Words that drafters use for one another; the first stands for all. */
const likes: readonly (readonly string[])[] = [
  ["photo", "photograph", "picture", "image", "snapshot", "selfie", "snap", "shot"],
  ["message", "chat", "conversation", "dm", "talk", "correspondence", "exchange"],
  ["recording", "footage", "video", "clip", "film", "cctv", "audio"],
  ["application", "cv", "resume", "résumé"],
  ["document", "paper", "attachment", "file"],
  ["position", "location", "coordinate", "gps", "whereabouts", "geolocation"],
  ["newsletter", "circular", "mailing", "mailshot", "mailing list"],
  ["contact", "address book", "phone book"],
  ["diary", "journal", "entry", "logbook"],
  ["password", "passphrase", "passcode", "pin"],
  ["fingerprint", "thumbprint"],
  ["face", "facial"],
  ["voice", "speech", "sound", "dictation"],
  ["account", "profile", "registration", "membership"],
  ["record", "register"],
  [
    "identity-document",
    "identity document",
    "passport",
    "identity card",
    "driving licence",
    "driving license",
    "driver's license",
    "id",
    "id card",
  ],
  ["invoice", "bill", "billing", "receipt"],
  ["order", "purchase", "booking", "reservation"],
  ["advert", "ad", "advertisement", "advertising", "commercial", "promotion"],
  ["review", "comment", "rating"],
  ["mark", "grade", "result", "score"],
  ["lesson", "class", "session"],
];

const classes = new Map(likes.flatMap((words) => words.map((word) => [word, words[0]!] as const)));
const phrases = likes.flat().filter((word) => word.includes(" "));

const general =
  /^(?:data|datum|information|info|detail|record|particular|thing|item|content|history|everything|anything|nothing|all|it|them|they|this|that|these|those|one|material|input)$/;
const empty =
  /^(?:forgotten|lost|forgot|the|a|an|your|our|my|his|her|its|their|any|all|every|each|no|none|such|these|those|this|that|some|said|own|personal|individual|private|other|more|single|whole|entire|full|new|old|and|or|nor|as|well|also|then|so|both|either|neither|here|there|only|even|which|what|we|you|us|not|hereby|therefore|thus|however|moreover|please|that's|all-)$/;
/** What only holds, copies or counts something else. */
const containers =
  /^(?:cop(?:y|ies)|scans?|templates?|kinds?|types?|parts?|contents?|set|sets|list|lists|backups?|collections?|pieces?|bits?|remainder|rest|sort|sorts|deletion|erasure|removal|one|second|minute|word|words|amount|piece|details?|data|information|records?|history|histories)$/;
/** Whoever the policy is for. */
const readers = /^(?:user|customer|client|member|visitor|subscriber|reader|person|people)$/;
const cut =
  /\b(?:which|that|who|whom|where|when|while|because|as|so|if|once|after|before|until|unless|during|since|via|through|using)\b|(?<=\w) (?:you|we|they|he|she) (?=\w)|(?<=\w)(?<!\b(?:of|with|to|from|about|on|in|for|by|at|between|and|or|into|all|any|the|no|each|forgotten|lost|forgot)) (?:your|our) (?=\w)/;
const joint = /^(?:of|from|about|on|in|at|with|by|to|for|between|into|onto|off|out|under|over|concerning|regarding|relating|within|per)$/;

/** The things that a phrase names: its words in lower case, one blank between. */
export function thingsIn(phrase: string): Thing[] {
  let text = ` ${phrase.replace(/ \( .*$/, "").replace(/^(?:(?:each|every|once an?) (?:day|night|evening|morning|week|month|year|hour|time)|(?:when|if|after|once) [^,]{2,40} ,) /, "")} `;
  for (const long of phrases) if (text.includes(long)) text = text.replace(new RegExp(`\\b${long}s?\\b`, "g"), classes.get(long)!);
  if (/^ (?:what|whatever|everything|anything|all) (?:that )?(?:you|they|users?|members?|customers?)\b/.test(text))
    return [{ head: "", marks: marksOf(text), whole: true, given: true }];
  const [head] = text.trim().split(cut);
  return (head ?? "").split(/ (?:,|and|or|nor|as well as|&|\/) /).flatMap((part) => {
    const thing = thingOf(part.trim());
    return thing ? [thing] : [];
  });
}

/** To whom and where: "what you write |to other members|". */
export const marksOf = (text: string): string[] =>
  (/ (?:to|with|in|into|on|about|of|from|for) (.*)$/.exec(text)?.[1] ?? "")
    .split(" ")
    .filter((w) => w !== "" && !empty.test(w) && !joint.test(w))
    .map(classOf);

function thingOf(text: string): Thing | undefined {
  const words = text.split(/[^\p{L}'-]+/u).filter((w) => /\p{L}/u.test(w));
  const owned =
    words.some((w) => /^(?:your|every|all|each|you)$/.test(w)) || /\b(?:customers?|users?|members?|clients?|patients?)'/.test(text);
  const whole = words.some((w) => /^(?:all|everything|every|any|anything|nothing|no|none|each)$/.test(w));
  const at = words.findIndex((w, i) => i > 0 && joint.test(w));
  const [front, back] = at < 0 ? [words, []] : [words.slice(0, at), words.slice(at + 1)];
  const own = front.filter((w) => !empty.test(w)).map(classOf);
  const telling = /^(?:of|with|to|from|about|on|in|concerning|regarding|relating|for|between)$/.test(words[at] ?? "");
  const told = (telling ? back : []).filter((w) => !empty.test(w) && !joint.test(w)).map(classOf);
  // "The records of our users": whose they are tells nothing.
  const more = readers.test(told.at(-1) ?? "") ? [] : told;
  // "No cookie |set|", "the files |sent|": what is told of the noun is no noun.
  while (
    own.length > 1 &&
    /^(?:set|sent|made|given|taken|held|kept|placed|used|collected|stored|recorded|received|provided|submitted|gathered|uploaded|saved)$/.test(
      own.at(-1)!,
    )
  )
    own.pop();
  const head = own.at(-1);
  if (head === undefined && back.length > 0 && whole) return thingOf(back.join(" "));
  if (head === undefined) return words.some((w) => /^(?:it|them|they|this|these)$/.test(w)) ? undefined : whole ? all(whole) : undefined;
  // "A copy of the passport": what it is of; the copy tells nothing.
  if (
    (containers.test(head) || general.test(head)) &&
    more.length > 0 &&
    /^(?:of|on|about|concerning|regarding|relating|from)$/.test(words[at] ?? "")
  ) {
    const of = thingOf(back.join(" "));
    return of && of.head !== ""
      ? { ...of, marks: [...of.marks, ...own.slice(0, -1)], whole, owned }
      : { head: more.at(-1)!, marks: more.slice(0, -1), whole, owned };
  }
  if (general.test(head)) {
    const kind = own.at(-2);
    return kind === undefined || readers.test(kind)
      ? all(whole || own.length === 1)
      : { head: kind, marks: [...own.slice(0, -2), ...more], whole, owned };
  }
  return { head, marks: [...own.slice(0, -1), ...more], whole, owned };
}

const all = (whole: boolean): Thing => ({ head: "", marks: [], whole });

/** One word for all that drafters use for one another, in the singular. */
export function classOf(word: string): string {
  const single = word
    .replace(/['’]s?$/, "")
    .replace(/e-mail/, "email")
    .replace(/ies$/, "y")
    .replace(/(ss|x|ch|sh)es$/, "$1")
    .replace(/([^su])s$/, "$1");
  return classes.get(single) ?? single;
}

/** A word for what both name; none where they name other things. `general`: data in general hold every thing. */
export function sharedThing(a: readonly Thing[], b: readonly Thing[], general_ = false): string | undefined {
  for (const x of a)
    for (const y of b) {
      if (x.head === "" || y.head === "") {
        const [data, other] = x.head === "" ? [x, y] : [y, x];
        if (data.given && !apart(data, other) && (other.owned || other.given || written.test(other.head)))
          return other.head || "what readers enter";
        if (general_ && (x.head === y.head || (x.head === "" ? x.whole : false))) return y.head || "data";
        continue;
      }
      if (x.head === y.head ? !apart(x, y) : tellsOf(x, y) || tellsOf(y, x)) return x.head;
    }
  return undefined;
}

/** What readers write or give. */
const written =
  /^(?:message|diary|note|text|draft|photo|recording|document|record|answer|post|review|letter|email|drawing|story|poem|voice|entry|upload|input|attachment)$/;

/** "Lesson recordings" and "recorded lessons". */
const tellsOf = (x: Thing, y: Thing): boolean =>
  x.marks.includes(y.head) && (y.marks.length === 0 || y.marks.some((m) => m.slice(0, 5) === x.head.slice(0, 5)));

/** Both say which of that kind, and not the same. */
const apart = (x: Thing, y: Thing): boolean => x.marks.length > 0 && y.marks.length > 0 && !x.marks.some((m) => y.marks.includes(m));
