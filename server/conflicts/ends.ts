// Ends: a closed list of ends, or one ruled out, against another end of the same data, where both were read over the words of a sentence.
import { isA } from "../knowledge/terms";
import type { Statement } from "../statements/statement";
import { covers, silent, type Verdict } from "./conflict";

/** Ends that no service needs, so that no wide purpose includes them. */
const far = /^(?:marketing|advertising|recruitment|model-training|credit|publication|political)$/;

/** Ends for which nobody leaves data with a company that does something else. */
const foreign = /^(?:recruitment|model-training|credit|political|profiling)$/;

export function compareEnds(promise: Statement, practice: Statement): Verdict {
  if (practice.exclusive) return silent("the practice is a closed list itself");
  const wide = promise.qualifiers.includes("broad");
  const named = promise.purposes.map((p) => p.term);
  const ends = practice.purposes.map((p) => p.term);
  // Whoever is called or written to gets the advertising himself.
  const reached = practice.data.some((d) => d.told);
  if (!sameData(promise, practice)) return silent("the promise does not cover these data");
  if (promise.polarity === "does-not")
    return ends.some(
      (e) =>
        named.includes(e) ||
        (e === "advertising" && named.includes("marketing")) ||
        (e === "marketing" && named.includes("advertising") && reached),
    )
      ? covers("plain", "the data are used for what is ruled out")
      : silent("the promise speaks of other purposes");
  if (
    ends.some(
      (e) => named.includes(e) || (/^(?:marketing|advertising)$/.test(e) && named.some((n) => /^(?:marketing|advertising)$/.test(n))),
    )
  )
    return silent("the purposes can be one");
  return ends.some((e) => !wide || far.test(e))
    ? covers("plain", "the data are also used for what is not among the only purposes")
    : silent("the purposes can be one");
}

/** The same noun, or the same kind of data where nothing narrows it. */
function sameData(promise: Statement, practice: Statement): boolean {
  const [mine, yours] = [nounsOf(promise), nounsOf(practice)];
  const elsewhere = (n: string): boolean => {
    const [here, there] = [mine, yours].map((list) => list.filter((m) => m.startsWith(`${n} > `)));
    return here!.length > 0 && there!.length > 0 && !here!.some((m) => there!.includes(m));
  };
  if (mine.some((n) => yours.includes(n) && !elsewhere(n))) return true;
  if (mine.some((n) => yours.includes(n))) return false;
  const wanted = promise.data.filter((d) => d.term !== "personal-data");
  const narrowed = mine.some(
    (n) =>
      !wanted.some((d) =>
        d.text
          .replace(/-/g, "")
          .split(" ")
          .some((w) => w.startsWith(n.slice(0, 4))),
      ),
  );
  if (narrowed) return false;
  // "We do not use your data for advertising": whatever they are, as far as they are said to be the reader's.
  if (wanted.length === 0)
    return (
      (promise.polarity === "does-not" || practice.purposes.some((p) => foreign.test(p.term))) &&
      promise.qualifiers.includes("generic") &&
      practice.qualifiers.includes("active") &&
      practice.purposes.some((p) => far.test(p.term) || foreign.test(p.term))
    );
  return practice.data.some((q) => wanted.some((p) => isA("data", q.term, p.term)));
}

const nounsOf = (s: Statement): readonly string[] => s.about?.nouns ?? [];
