// Version text: the sentences of one version of a policy as the other is compared with them: which stand there word for word, which are near,
// and what is named in each.
import { isA, matchAt, normalise, type TermFamily, termOf } from "../knowledge/terms";
import type { Span } from "../text/span";
import type { Policy } from "./policy";

export interface VersionText {
  readonly policy: Policy;
  /** Of each sentence: its words and those of the line that introduces it, without marks. */
  readonly keys: readonly string[];
  readonly known: ReadonlySet<string>;
  /** Of each sentence: its words that mean something. */
  readonly words: readonly ReadonlySet<string>[];
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  /** Of each sentence, its introducing line's included: "data:email-address", "recipient:carrier". */
  readonly named: readonly ReadonlySet<string>[];
  readonly namedAnywhere: ReadonlySet<string>;
  /** In lower case, one line. */
  readonly all: string;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const little = new Set(
  "a an and any are as at be been being but by can for from had has have if in into is it its may might must of on or our out own so such than that the their them then there these they this those to us was we were when which while who will with would you your".split(
    " ",
  ),
);

const families: readonly TermFamily[] = ["data", "recipient", "purpose"];

export function readVersion(policy: Policy): VersionText {
  const { sentences } = policy.document;
  const bare = sentences.map(({ prose }) => plain(prose.text));
  const keys = sentences.map(({ leadIn }, i) => (leadIn === undefined ? bare[i]! : `${bare[leadIn]} | ${bare[i]}`));
  const words = bare.map((text) => new Set(wordsIn(text)));
  const byWord = new Map<string, number[]>();
  words.forEach((set, i) => {
    for (const word of set) {
      const list = byWord.get(word);
      if (list) list.push(i);
      else byWord.set(word, [i]);
    }
  });
  const named = sentences.map(({ prose }) => namedIn(prose.text));
  for (const { sentence, data, recipients, purposes } of policy.statements) {
    const set = named[sentence];
    for (const { term } of data) set?.add(`data:${term}`);
    for (const { term } of recipients) set?.add(`recipient:${term}`);
    for (const { term } of purposes) set?.add(`purpose:${term}`);
  }
  sentences.forEach(({ leadIn }, i) => {
    if (leadIn !== undefined) for (const one of named[leadIn]!) named[i]!.add(one);
  });
  const namedAnywhere = new Set(named.flatMap((set) => [...set]));
  return { policy, keys, known: new Set(keys), words, byWord, named, namedAnywhere, all: ` ${bare.join(" ")} ` };
}

const wordsIn = (text: string): string[] =>
  text
    .split(" ")
    .filter((word) => word.length > 1 && !little.has(word))
    .map(normalise);

function namedIn(text: string): Set<string> {
  const written = text.split(/[^\p{L}\p{N}'’&-]+/u).filter((word) => word !== "");
  const words = written.map((word) => normalise(word.toLowerCase()));
  const found = new Set<string>();
  for (const family of families)
    for (let at = 0; at < words.length; at++) {
      const match = matchAt(family, words, written, at);
      if (match && !match.generic) found.add(`${family}:${match.term.id}`);
    }
  return found;
}

/** True when a sentence stands in the other version word for word. */
export const isRestated = (mine: VersionText, sentence: number, other: VersionText): boolean => other.known.has(mine.keys[sentence] ?? "");

/** True when the words of a place stand in the other version in that order, wherever its sentences begin and end: a row of a table, too. */
export function standsIn(other: VersionText, mine: VersionText, { start, end }: Span): boolean {
  const words = plain(mine.policy.document.text.slice(start, end));
  return words.length > 10 && other.all.includes(` ${words} `);
}

/** Words in more sentences than this say nothing about which one is meant. */
const tooCommon = 400;

/** How much of its words a sentence shares with the nearest one of the other version for which `fits` holds: 0 to 1; and which that is. */
export function nearest(
  mine: VersionText,
  sentence: number,
  other: VersionText,
  fits: (sentence: number) => boolean = () => true,
): { readonly share: number; readonly sentence: number } {
  const words = mine.words[sentence] ?? new Set<string>();
  const counts = new Map<number, number>();
  for (const word of words) {
    const places = other.byWord.get(word) ?? [];
    if (places.length <= tooCommon) for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  let best = { share: 0, sentence: -1 };
  for (const [place, count] of counts) {
    const share = (2 * count) / (words.size + other.words[place]!.size);
    if (share > best.share && fits(place)) best = { share, sentence: place };
  }
  return best;
}

/** True when one is the other or a kind of it. */
export const isKin = (family: TermFamily, a: string, b: string): boolean => isA(family, a, b) || isA(family, b, a);

/** True when the version names the term, or a kind of it, anywhere, whatever it says of it. */
export function namesTerm({ namedAnywhere }: VersionText, family: TermFamily, term: string): boolean {
  if (namedAnywhere.has(`${family}:${term}`)) return true;
  for (const one of namedAnywhere) {
    const [of, id] = one.split(":") as [TermFamily, string];
    if (of === family && termOf(family, id) && isA(family, id, term)) return true;
  }
  return false;
}

/** True when one sentence of the version names both, or kinds of them. */
export const namesTogether = ({ named }: VersionText, a: readonly [TermFamily, string], b: readonly [TermFamily, string]): boolean =>
  named.some((set) => holds(set, a) && holds(set, b));

function holds(set: ReadonlySet<string>, [family, term]: readonly [TermFamily, string]): boolean {
  for (const one of set) {
    const cut = one.indexOf(":");
    if (one.slice(0, cut) === family && isKin(family, one.slice(cut + 1), term)) return true;
  }
  return false;
}

/** True when all words that mean something stand in the version, in whatever form. */
export function saysWords({ byWord, all }: VersionText, words: string): boolean {
  const bare = plain(words);
  if (all.includes(` ${bare} `)) return true;
  const meant = wordsIn(bare);
  return meant.length > 0 && meant.every((word) => byWord.has(word));
}
