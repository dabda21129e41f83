// What the knowledge says of names that speak, typed: the words before and behind a name.
import { alternatives, anyOf } from "./contactWords";
import yaml from "./speakerWords.yaml";

const source = yaml as Readonly<Record<string, readonly string[]>>;
const list = (name: string): readonly string[] => source[name]!;

interface Frame {
  readonly before: string;
  readonly behind: string;
}

const frames: readonly Frame[] = list("speaks").map((text) => {
  const [before, behind] = text.split("{}") as [string, string];
  return { before, behind };
});

const behindOnly = frames.filter(({ before }) => before === "").map(({ behind }) => behind.trim());
/** Stands directly behind a name that speaks: "takes your". */
export const behindSpeaker = new RegExp(
  `^(?:'s|’s)? ?(?:also |always |fully |deeply |strongly |highly )?(?:${alternatives(behindOnly)})(?![\\p{L}])`,
  "iu",
);
/** Frames with words before the name, and often behind it. */
export const aroundSpeaker: readonly Frame[] = frames.filter(({ before }) => before !== "");
export const explainingWords = anyOf(list("explains"));

const denied = alternatives(list("denied"));
/** Behind a name: "will never ask", "shows no". */
export const behindDenier = new RegExp(
  `^ (?:(?:will|does|do|shall|would|can|may|must)(?: not|n['’]t)|cannot|won['’]t|can['’]t|(?:will |would |shall |does )?never)(?: also| ever| itself| knowingly)? (?:${denied})(?:s|es)?(?!\\p{L})|^ (?:${denied})(?:s|es) (?:no|none|nothing|neither|only what)(?!\\p{L})`,
  "iu",
);
/** Before a name: "If you use", "When you shop at". */
export const beforeUsed = new RegExp(
  `(?<!\\p{L})(?:if|when|whenever|once|after|before|while|until|each time|every time|as soon as|as long as) you (?:first |no longer |also |have |ever )?(?:${alternatives(list("using"))}) (?:the )?$`,
  "iu",
);
/** Behind a name: "account". */
export const behindOwner = new RegExp(`^ (?:${alternatives(list("belonging"))})(?!\\p{L})`, "u");
export const elsewhereWords = anyOf(list("elsewhere"));
/** Lower case. */
export const everydayNames: ReadonlySet<string> = new Set(list("everyday").map((name) => name.toLowerCase()));
/** They have a capital because they open a sentence. */
export const openers: ReadonlySet<string> = new Set(list("openers"));

/** "reserve" and "reserves", "notify" and "notifies", "accept no" and "accepts no". */
export const inflected = (verb: string): string[] => {
  const [first, ...rest] = verb.split(" ") as [string, ...string[]];
  const third = /[^aeiou]y$/.test(first) ? `${first.slice(0, -1)}ies` : /(?:s|x|sh|ch|o)$/.test(first) ? `${first}es` : `${first}s`;
  return [verb, [third, ...rest].join(" ")];
};
const modal =
  "(?: (?:will|shall|may|must|can|would|should|does|do)(?: not|n['’]t)?)?(?: (?:also|only|never|always|therefore|further|knowingly|not))?";
const acting = (name: string): RegExp => new RegExp(`^${modal} (?:${alternatives(list(name).flatMap(inflected))})(?!\\p{L})`, "iu");
/** Behind a name: "reserves", "will notify". */
export const behindActor = acting("acts");
export const behindTold = acting("told");
export const behindFate = new RegExp(`^ (?:${alternatives(list("fates"))})(?!\\p{L})`, "iu");
/** Before a name: "the information that", "how". */
export const beforeTold = new RegExp(`(?<!\\p{L})(?:${alternatives(list("known"))}) $`, "iu");
export const toldMatters = anyOf(list("matters"));
/** Behind a name: "'s Data Protection Officer", " newsletter". */
export const behindOrgan = new RegExp(`^(?:['’]s?)? (?:${alternatives(list("organs"))})(?!\\p{L})`, "u");
/** Behind a name: "'s website uses", " app asks for". */
export const behindInstrument = new RegExp(
  `^(?:['’]s?)? (?:${alternatives(list("instruments"))}) (?:${alternatives(list("doing").flatMap(inflected))})(?!\\p{L})`,
  "iu",
);
/** Before a name: "the privacy team of ". */
export const teamOf = new RegExp(
  `(?<!\\p{L})(?:the|a|an|any) (?:${alternatives(list("teamMatters"))}) (?:${alternatives(list("teams"))}) (?:of|at) (?:the )?$`,
  "iu",
);
/** Behind a name: " database", " SDK". */
export const behindMake = new RegExp(`^ (?:${alternatives(list("technical"))})(?!\\p{L})`, "u");
/** Lower case: the last word of the name of a body, a law or a day. */
export const bodyWords: ReadonlySet<string> = new Set(list("bodies"));
