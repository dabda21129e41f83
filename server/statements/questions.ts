// Questions: "Do we sell your data? No." says what its answer makes of it.
import { beForms, doForms, haveForms, modals } from "../knowledge/english";
import { subjectLength, tag } from "./tags";
import type { Token } from "./tokens";

/** What an answer makes of the question before it. */
export type Answer = "yes" | "no" | "nobody";

const nobody = /^(?:nobody|no one|no-one|none|nothing|with (?:nobody|no one)|to (?:nobody|no one))\b/;
const no =
  /^(?:(?:no|nope|never|not at all|absolutely not|certainly not|definitely not|by no means|under no circumstances|in no case)(?=$|[.,;:!—–-]|\s(?:we|it|they|never|not|with|to|at)\b)|(?:we|it|they|this|that|these) (?:do|does|will|would|is|are|can|may) ?(?:not|n[’']t|never)[.!]?$|(?:we|it|they) never (?:do|does|will|have|has|is|are)[.!]?$)/;
const yes = /^(?:yes|yep|sure|of course|certainly)(?=$|[.,;:!—–-])/;
const bounded = /\b(?:but|except|unless|other than|however|only|without|apart from|save for|save where|if|when)\b/;

/** How a text answers a yes-no question; `rest` is the whole answer: an exception in it leaves the answer open. */
export function answerOf(first: string, rest: string): Answer | undefined {
  const text = first
    .trim()
    .toLowerCase()
    .replace(/^(?:a|answer) ?[:.)] ?/, "");
  if (nobody.test(text))
    return bounded.test(rest.toLowerCase().replace(/\b(?:but|only) (?:us|our|you|yourself)\b/g, "")) ? undefined : "nobody";
  if (no.test(text)) return bounded.test(rest.toLowerCase()) ? undefined : "no";
  return yes.test(text) ? "yes" : undefined;
}

const auxiliary = (word: string): boolean => beForms.has(word) || doForms.has(word) || haveForms.has(word) || modals.has(word);

/** The question as a statement: "Is my address shared" → "my address is shared", "Do you sell data" → "you sell data"; none for one that is not understood. */
export function statementOf(question: readonly Token[], answer: Answer): Token[] | undefined {
  let tokens = question.filter((t, i) => !(t.kind === "mark" && (i === question.length - 1 || /^["“”*_]$/.test(t.text))));
  // A reader speaks: "my data" are yours, and "you" are the company.
  if (tokens.some((t) => /^(?:i|my|me|mine)$/.test(t.lower))) tokens = tokens.map(fromReader);
  while (tokens[0] && (/^(?:so|and|but|then|now|q|question)$/.test(tokens[0].lower) || tokens[0].kind !== "word")) tokens = tokens.slice(1);
  const [first, second] = tokens;
  if (!first || !second) return undefined;
  const lower = first.lower;
  if (answer === "nobody" && lower === "who" && !doForms.has(second.lower)) return [{ ...first, lower: "nobody" }, ...tokens.slice(1)];
  const receiver = lower === "who" || lower === "whom" ? 1 : (lower === "with" || lower === "to") && /^whom?$/.test(second.lower) ? 2 : 0;
  if (answer === "nobody" && receiver > 0) {
    const stated = uninverted(tokens.slice(receiver));
    if (!stated) return undefined;
    const last = stated[stated.length - 1]!;
    const preposition: Token[] = /^(?:with|to)$/.test(last.lower) ? [] : [{ ...first, lower: receiver === 2 ? lower : "with" }];
    return [...stated, ...preposition, { ...last, lower: "nobody", text: "" }];
  }
  if (answer === "nobody" && /^(?:what|which)$/.test(lower)) {
    const at = tokens.findIndex((t, i) => i > 0 && auxiliary(t.lower));
    const stated = at > 0 ? uninverted(tokens.slice(at)) : undefined;
    return stated && [...stated, { ...first, lower: "no" }, ...tokens.slice(1, at)];
  }
  return answer !== "nobody" && auxiliary(lower) ? uninverted(tokens) : undefined;
}

function uninverted(tokens: readonly Token[]): Token[] | undefined {
  const [first, ...rest] = tokens;
  if (!first || !auxiliary(first.lower)) return undefined;
  const length = subjectLength(tag(rest), 0);
  if (length === 0) return undefined;
  const subject = rest.slice(0, length);
  return doForms.has(first.lower) ? [...subject, ...rest.slice(length)] : [...subject, first, ...rest.slice(length)];
}

const mirrored: Readonly<Record<string, string>> = { i: "you", me: "you", my: "your", mine: "yours", you: "we", your: "our" };

const fromReader = (token: Token): Token => ({ ...token, lower: mirrored[token.lower] ?? token.lower });
