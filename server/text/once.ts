// once: what a reader makes of a text by its words alone, made once, so that a keystroke costs only the sentences that it changes.

/** Longer texts are not kept, in UTF-16 code units. */
const longest = 2000;

/** The same function with a memory of the last `kept` texts. Keyed by the text alone, so it needs no invalidation. `read` must be pure. */
export function once<T>(read: (text: string) => T, kept = 5000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (known.has(text)) return known.get(text) as T;
    const made = read(text);
    if (text.length <= longest) {
      if (known.size >= kept) known.delete(known.keys().next().value!);
      known.set(text, made);
    }
    return made;
  };
}
