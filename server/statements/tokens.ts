// Tokens: the words, numbers and marks of one sentence, with their offsets in its prose.

export interface Token {
  /** As written. */
  readonly text: string;
  /** Lower case, typographic apostrophes straightened; contractions split ("don't" → "do", "n't"). */
  readonly lower: string;
  /** UTF-16 offsets in the sentence's prose, half-open. */
  readonly start: number;
  readonly end: number;
  readonly kind: "word" | "number" | "mark" | "address";
  /** A vendor or a product of the user's glossary: its name, which the token holds whole, and its first role. */
  readonly vendor?: { readonly name: string; readonly role: string };
}

const pattern =
  /(?<address>[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|(?:https?:\/\/|www\.)[^\s<>()"”]{1,2000})|(?<word>\p{Lu}[\p{Lu}\d]*(?:_[\p{Lu}\d]+)+|\p{L}[\p{L}\p{M}\d]*(?:[-‐‑&/'’.](?=\p{L})[\p{L}\p{M}\d]+)*)|(?<number>\d+(?:[.,]\d+)*)|(?<mark>\S)/gu;

/** A sentence longer than this many tokens is read no further: the rest gives no statement rather than a slow one. */
export const longestSentence = 1200;

const enumerator = /^\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)/i;

/** "(a)", "(ii)", "(3)" number what follows and say nothing; the offset after one that stands at `at`, else `at` itself. */
function enumeratorEnd(text: string, at: number): number {
  if (text[at] !== "(" || /[\p{L}\d]/u.test(text[at - 1] ?? " ")) return at;
  const match = enumerator.exec(text.slice(at, at + 8));
  return match ? at + match[0].length : at;
}

const contraction = /^(.+?)(n't|'s|'re|'ve|'ll|'d|'m)$/;
const irregular: Readonly<Record<string, readonly [string, string]>> = {
  cannot: ["can", "not"],
  "can't": ["can", "n't"],
  "won't": ["will", "n't"],
  "shan't": ["shall", "n't"],
};

/** The tokens of a sentence's prose, in order. Linear in the length of the text. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let enumerated = 0;
  for (const match of text.matchAll(pattern)) {
    if (tokens.length >= longestSentence) break;
    if (match.index < enumerated) continue;
    enumerated = enumeratorEnd(text, match.index);
    if (enumerated > match.index) continue;
    const start = match.index;
    const groups = match.groups!;
    if (groups.word !== undefined) pushWord(tokens, match[0], start);
    else
      tokens.push({
        text: match[0],
        lower: match[0].toLowerCase(),
        start,
        end: start + match[0].length,
        kind: groups.address !== undefined ? "address" : groups.number !== undefined ? "number" : "mark",
      });
  }
  return tokens;
}

function pushWord(tokens: Token[], text: string, start: number): void {
  const lower = text.toLowerCase().replace(/’/g, "'").replace(/[‐‑]/g, "-");
  const parts = irregular[lower] ?? contraction.exec(lower)?.slice(1, 3);
  if (parts) {
    const cut = irregular[lower] ? (lower === "cannot" ? 3 : lower.length - 3) : parts[0]!.length;
    tokens.push({ text: text.slice(0, cut), lower: parts[0]!, start, end: start + cut, kind: "word" });
    tokens.push({ text: text.slice(cut), lower: parts[1]!, start: start + cut, end: start + text.length, kind: "word" });
    return;
  }
  const slash = lower.indexOf("/");
  if (slash > 0 && lower !== "and/or" && lower !== "w/o") {
    // "collect/use": each word its own, the stroke a mark between them.
    let at = 0;
    for (const piece of text.split("/")) {
      if (at > 0) tokens.push({ text: "/", lower: "/", start: start + at - 1, end: start + at, kind: "mark" });
      if (piece) pushWord(tokens, piece, start + at);
      at += piece.length + 1;
    }
    return;
  }
  tokens.push({ text, lower, start, end: start + text.length, kind: "word" });
}
