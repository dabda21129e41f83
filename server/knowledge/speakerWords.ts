// What the knowledge says of names that speak, typed: the words before and behind a name.
import { alternatives, anyOf } from "./contactWords";
import yaml from "./speakerWords.yaml";

const source = yaml as Readonly<Record<"speaks" | "explains", readonly string[]>>;

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
