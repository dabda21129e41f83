// Introductions: a list item read together with the line or the heading that introduces it, as one sentence.
import { verbForms } from "../knowledge/english";
import type { Token } from "./tokens";

/** An item joined to its introduction. Tokens may stand in another order than in the text; their offsets tell where they are. */
export interface Joined {
  readonly words: Token[];
  /** Index from which the item's own words count; 0 where they come first. */
  readonly own: number;
}

const subject = "(?:we|it|they|nobody|no one|(?:the|our|this) (?:\\w+ )?\\w+|[a-z]\\w+)";
const nothing = "(?:never|not|n't|no longer)";
const head = "(?:here (?:is|are) |this is |these are )?(?:the )?(?:only )?";
const stuff =
  "(?:what|whatever|(?:(?:types?|kinds?|categories|pieces) of )?(?:\\w+ ){0,2}(?:data|information|details|items?|things?|something|records?))";

/** "What we never do", "things we will not do with your data": the items are verbs that the line denies. */
const neverDo = new RegExp(
  `^${head}${stuff}(?: that| which)? (${subject} (?:(?:will|would|shall|do|does|can) )?${nothing}(?: ever)?) do\\b`,
);
/** "Data we do not collect", "what we share with nobody": the items are the object. */
const objectOf = new RegExp(`^${head}${stuff}(?: that| which)? ((?:we|our \\w+) .+)$`);
/** "What data do we collect". */
const askedFor = /^(?:what|which) (?:\w+ ){0,3}(?:data|information|details) (do|does|will|may) (we|our \w+) (.+)$/;
/** "What never goes to advertisers", "information that is not shared": the items are the subject. */
const subjectOf = new RegExp(
  `^${head}(?:${stuff} (?:that|which)|what|whatever) ((?:${nothing}|is|are|does|do|will|must|can|goes|go|stays|stay|leaves|leave|remains|remain) .+)$`,
);
/** "Never shared with anyone", "not collected": the items are the subject of a verb without its "is". */
const denied = /^(?:never|not)(?: ever)? (\w+)\b/;
/** "What you will not find here", "there are no", "our app contains no". */
const absent =
  /^(?:what (?:you|visitors|users|readers) (?:(?:will|wo|do|can) )?(?:not|n't|never) (?:find|see|meet|get)\b.*|(?:there (?:is|are)|you will find|(?:we|our \w+|this \w+) (?:use|uses|have|has|contain|contains|run|runs|set|sets)) (?:no|none of(?: the following)?)|(?:free of|without)(?: any)?)$/;
const howWe = /^how (?:(?:do|does) )?((?:we|our \w+) .+)$/;

/** True for a heading that introduces the list under it as its first half. */
export function introduces(title: string): boolean {
  const text = plain(title);
  return (
    text.length < 90 &&
    (neverDo.test(text) ||
      objectOf.test(text) ||
      askedFor.test(text) ||
      subjectOf.test(text) ||
      isDenied(text) ||
      absent.test(text) ||
      howWe.test(text))
  );
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/(?<=\w)n't\b/g, " n't")
    .replace(/^[\d.\s)]+|[\s:.…?—–-]+$/g, "");

function isDenied(text: string): boolean {
  const verb = denied.exec(text)?.[1];
  return verb !== undefined && (verbForms.get(verb)?.forms.includes("participle") ?? false);
}

/** The introduction and the item as one sentence. `verbal`: the item opens with a verb or a word that needs none before it. */
export function join(introduction: readonly Token[], item: readonly Token[], verbal: boolean, boundary: number): Joined {
  const intro = trim(introduction);
  const text = intro.map((t) => t.lower).join(" ");
  const at = (word: string): Token => ({ text: "", lower: word, start: boundary, end: boundary, kind: "word" });
  const from = (match: RegExpExecArray, group: number): number => wordsBefore(text, match.index + match[0].indexOf(match[group]!, 0));
  const slot = verbal ? undefined : followingAt(intro);
  if (slot) return { words: [...intro.slice(0, slot.from), ...item, ...intro.slice(slot.to)], own: slot.from };
  const never = neverDo.exec(text);
  if (never) {
    const start = from(never, 1);
    const kept = intro.slice(start, start + never[1]!.split(" ").length);
    return { words: [...kept, ...asBase(item)], own: kept.length };
  }
  if (absent.test(text)) return lead([at("we"), at("do"), at("not"), at("have")], item);
  const asked = askedFor.exec(text);
  if (asked) {
    const start = from(asked, 2);
    return lead(
      [
        ...intro.slice(start, start + asked[2]!.split(" ").length),
        intro[start - 1]!,
        ...intro.slice(start + asked[2]!.split(" ").length),
        at("including"),
      ],
      item,
    );
  }
  const how = howWe.exec(text);
  if (how) {
    const kept = intro.slice(from(how, 1));
    const giving = /\b(?:share|disclose)\b/.test(how[1]!) && !/\b(?:to|with)\b/.test(how[1]!);
    return lead([...kept, ...(verbal ? (isBase(item[0]) ? [at("to")] : []) : [at(giving ? "with" : "including")])], item);
  }
  const object = objectOf.exec(text);
  if (object && !/\b(?:do|does)$/.test(text)) return lead([...intro.slice(from(object, 1)), ...(verbal ? [] : [at("including")])], item);
  const acts = subjectOf.exec(text);
  if (acts && !verbal) return { words: [...item, ...intro.slice(from(acts, 1))], own: 0 };
  if (isDenied(text) && !verbal) return { words: [...item, at("is"), ...intro], own: 0 };
  return lead(intro, item, verbal ? undefined : at("including"));
}

function lead(intro: readonly Token[], item: readonly Token[], bridge?: Token): Joined {
  const last = intro[intro.length - 1]?.lower ?? "";
  const open = /^(?:with|to|for|by|from|not|and|or|of|include|includes|including|are|is|may|will|we|have)$/.test(last);
  const words = bridge && !open ? [...intro, bridge] : [...intro];
  return { words: [...words, ...item], own: words.length };
}

/** "receives |the following data| about you": the items stand in its place. */
function followingAt(intro: readonly Token[]): { from: number; to: number } | undefined {
  const at = intro.findIndex((t) => t.lower === "following");
  if (
    at < 1 ||
    intro[at - 1]!.lower !== "the" ||
    at < 2 ||
    intro.slice(0, at).some((t) => /^(?:except|unless|excluding|apart|other)$/.test(t.lower))
  )
    return undefined;
  let to = at + 1;
  while (to < at + 5 && to < intro.length && listed.test(intro[to]!.lower)) to++;
  // At the end of the line "including" serves as well.
  return /^(?:about|on|of|from|with|to|for|that|which|who)$/.test(intro[to]?.lower ?? "") ? { from: at - 1, to } : undefined;
}

const listed =
  /^(?:personal|types?|kinds?|categories|of|data|information|details|items?|parties|party|recipients?|companies|providers?|partners?|third|third-party|service|purposes?|and|or|pieces|technologies|tools|services|cookies)$/;

const isBase = (token: Token | undefined): boolean => verbForms.get(token?.lower ?? "")?.forms.includes("base") ?? false;

/** "Selling your data" after "we never": the verb in the form that the sentence asks for. */
const asBase = ([first, ...rest]: readonly Token[]): Token[] => {
  const sense = first && verbForms.get(first.lower);
  return first && sense?.forms.includes("ing") ? [{ ...first, lower: sense.lemma }, ...rest] : first ? [first, ...rest] : [];
};

const trim = (tokens: readonly Token[]): Token[] => {
  let end = tokens.length;
  while (end > 0 && /^[:.…?—–-]$/.test(tokens[end - 1]!.text)) end--;
  // "We share it as follows:" says no more than the colon.
  if (end > 3 && tokens[end - 1]!.lower === "follows" && tokens[end - 2]!.lower === "as") end -= 2;
  let start = 0;
  while (start < end && (tokens[start]!.kind === "number" || /^[.)]$/.test(tokens[start]!.text))) start++;
  return tokens.slice(start, end);
};

/** How many words of the text stand before the offset. */
const wordsBefore = (text: string, offset: number): number => (offset === 0 ? 0 : text.slice(0, offset).trimEnd().split(" ").length);
