// once: what a reader makes of a text by its words alone, made once, so that a keystroke costs only the sentences that it changes.

/** The same text without the hold that a part of a long text has on the whole: what is kept must not keep whole versions of a document. */
export const detached = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1));

/** Longer texts are not kept, in UTF-16 code units. */
const longest = 2000;

/** What was made for at most `kept` keys: what was not asked for of late is forgotten first. `make` must follow from the key alone, so that nothing needs to be forgotten otherwise. */
export function memory<T>(kept: number): (key: string, make: (key: string) => T) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  return (key, make) => {
    if (young.has(key)) return young.get(key) as T;
    if (key.length > longest) return make(key);
    const own = detached(key);
    const made = old.has(own) ? (old.get(own) as T) : make(own);
    if (young.size * 2 >= kept) [old, young] = [young, new Map()];
    young.set(own, made);
    return made;
  };
}

/** The same function with a memory of at most `kept` texts. `read` must be pure. */
export function once<T>(read: (text: string) => T, kept = 5000): (text: string) => T {
  const known = memory<T>(kept);
  return (text) => known(text, read);
}
