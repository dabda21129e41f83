// plainly: the words of a sentence in lower case, one blank between, short forms written out. What is read by word patterns is read over these.
import { once } from "../text/once";
import { words } from "./lifetimes";
import { taggedWords } from "./taggedWords";

/** The words of a sentence in lower case, short forms written out. */
export const plainly: (text: string) => string = once((text) => {
  const tokens = taggedWords(text);
  return words(tokens, 0, tokens.length)
    .replace(/\b(?:ca|can) n't\b|\bcannot\b/g, "can not")
    .replace(/\bwo n't\b/g, "will not")
    .replace(/ n't\b/g, " not")
    .replace(/ 'll\b/g, " will")
    .replace(/ 're\b/g, " are")
    .replace(/ 've\b/g, " have")
    .replace(/ 's\b/g, "'s")
    .replace(/\bno one\b/g, "nobody")
    .replace(/’/g, "'")
    .replace(/\be-mail/g, "email");
});
