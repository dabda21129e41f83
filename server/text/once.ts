// once: what a reader makes of a text by its words alone, made once, so that a keystroke costs only the sentences that it changes.

/** The same text without the hold that a part of a long text has on the whole: what is kept must not keep whole versions of a document. */
export const detached = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1));

/** Longer texts are not kept, in UTF-16 code units. */
const longest = 2000;

/** The same function with a memory of at most `kept` texts: what was not asked for of late is forgotten first. Keyed by the text alone, so it needs no invalidation. `read` must be pure. */
export function once<T>(read: (text: string) => T, kept = 5000): (text: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  return (text) => {
    if (young.has(text)) return young.get(text) as T;
    if (text.length > longest) return read(text);
    const own = detached(text);
    const made = old.has(own) ? (old.get(own) as T) : read(own);
    if (young.size * 2 >= kept) [old, young] = [young, new Map()];
    young.set(own, made);
    return made;
  };
}
