// taggedWords: the tagged words of a sentence, each sentence once: readers that go over its words by themselves ask for the same.
import { once } from "../text/once";
import { type Tagged, tag } from "./tags";
import { tokenise } from "./tokens";

export const taggedWords: (text: string) => readonly Tagged[] = once((text) => tag(tokenise(text)));
