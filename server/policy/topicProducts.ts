// Products: whether the names in the opening of a document are only those of an app, a game or a site, not of whoever runs it.
import type { Document } from "../document/document";
import { openingBrands } from "./topicIdentity";
import { findNames } from "./topicNames";
import { readWords, stemOf } from "./topicWords";

/** Sentences in which a document introduces itself. */
const opening = 8;

/** The longest sentence that is searched, in UTF-16 code units. */
const longest = 1000;

/** Words that may stand between a name and what it is: "Otter Chess is a free game", "Otter Chess, an app". */
const between = new Set("be a an the one our my your free simple small new mobile android ios web online popular".split(" ").map(stemOf));
const articles = new Set(["a", "an"]);
const furthest = 5;

/** Words of a title that are no part of the name in it. */
const titles = new Set(["privacy", "policy", "notice", "statement"].map(stemOf));

/** `products` are words for what is no company: "app". `firstParty` are the names by which the document's own company seems to go. */
export function isOnlyProduct(document: Document, firstParty: readonly string[], products: readonly string[]): boolean {
  const kinds = new Set(products.map(stemOf));
  const bare = (name: string): string =>
    readWords(name)
      .stems.filter((stem) => !kinds.has(stem) && !titles.has(stem))
      .join(" ");
  const known = new Set(productNames(document, kinds).map(bare));
  if (known.size === 0) return false;
  const names = [...openingBrands(document), ...firstParty.filter((name) => /^\P{L}*\p{L}?\p{Lu}/u.test(name))];
  return names.every((name) => known.has(bare(name)));
}

/** The names of which the opening says that they are products. */
function productNames(document: Document, kinds: ReadonlySet<string>): string[] {
  return document.sentences.slice(0, opening).flatMap((sentence, i) => {
    const text = sentence.prose.text.slice(0, longest);
    const words = readWords(text);
    const isTitle = i === 0 && document.blocks[sentence.block]?.kind === "heading";
    const isKind = (at: number): boolean => kinds.has(words.stems[at] ?? "");
    return findNames(words, text).flatMap(({ from, to }) => {
      const isTitled = isTitle && words.stems.slice(Math.max(0, from - 1), to + 1).some((stem) => kinds.has(stem));
      const isProduct = isTitled || isSaidToBe(words.stems, to, isKind) || isCalled(words.stems, from, isKind);
      return isProduct ? [text.slice(words.starts[from]!, words.ends[to - 1]!)] : [];
    });
  });
}

/** "… is a free game", "…, an app". */
function isSaidToBe(stems: readonly string[], to: number, isKind: (at: number) => boolean): boolean {
  let hasArticle = false;
  for (let at = to; at < to + furthest && at < stems.length; at++) {
    if (isKind(at)) return hasArticle;
    if (articles.has(stems[at]!)) hasArticle = true;
    if (!between.has(stems[at]!)) return false;
  }
  return false;
}

/** "the app called …", "our game named …". */
const isCalled = (stems: readonly string[], from: number, isKind: (at: number) => boolean): boolean =>
  (stems[from - 1] === "call" || stems[from - 1] === "nam") && isKind(from - 2);
