// l10n: words in the language of whoever reads them. A program is given its translations once, when it starts; without any it speaks English.

let translations: Readonly<Record<string, string>> = {};

export const l10n = {
  /** `bundle`: English → the other language, as in l10n/bundle.l10n.json. Anything else leaves all in English. */
  use(bundle: unknown): void {
    const entries = typeof bundle === "object" && bundle !== null ? Object.entries(bundle) : [];
    translations = Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
  },
  /** The words with `values` in place of {0}, {1} … */
  t(words: string, ...values: readonly (string | number)[]): string {
    const said = Object.hasOwn(translations, words) ? translations[words]! : words;
    return said.replace(/\{(\d)\}/g, (all, index) => String(values[Number(index)] ?? all));
  },
};
