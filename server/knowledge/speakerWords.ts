// What the knowledge says of names that speak, typed: the words before and behind a name.
import { alternatives, anyOf } from "./contactWords";
import yaml from "./speakerWords.yaml";

const source = yaml as Readonly<
  Record<"speaks" | "explains" | "denied" | "using" | "belonging" | "elsewhere" | "everyday" | "openers", readonly string[]>
>;

interface Frame {
  readonly before: string;
  readonly behind: string;
}

const frames: readonly Frame[] = source.speaks.map((text) => {
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
export const explainingWords = anyOf(source.explains);

const denied = alternatives(source.denied);
/** Behind a name: "will never ask", "shows no". */
export const behindDenier = new RegExp(
  `^ (?:(?:will|does|do|shall|would|can|may|must)(?: not|n['’]t)|cannot|won['’]t|can['’]t|(?:will |would |shall |does )?never)(?: also| ever| itself| knowingly)? (?:${denied})(?:s|es)?(?!\\p{L})|^ (?:${denied})(?:s|es) (?:no|none|nothing|neither|only what)(?!\\p{L})`,
  "iu",
);
/** Before a name: "If you use", "When you shop at". */
export const beforeUsed = new RegExp(
  `(?<!\\p{L})(?:if|when|whenever|once|after|before|while|until|each time|every time|as soon as|as long as) you (?:first |no longer |also |have |ever )?(?:${alternatives(source.using)}) (?:the )?$`,
  "iu",
);
/** Behind a name: "account". */
export const behindOwner = new RegExp(`^ (?:${alternatives(source.belonging)})(?!\\p{L})`, "u");
export const elsewhereWords = anyOf(source.elsewhere);
/** Lower case. */
export const everydayNames: ReadonlySet<string> = new Set(source.everyday.map((name) => name.toLowerCase()));
/** They have a capital because they open a sentence. */
export const openers: ReadonlySet<string> = new Set(source.openers);
