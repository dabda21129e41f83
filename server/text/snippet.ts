// Snippets in LSP syntax: text with tab stops `${1:words}`. What a fix inserts, in its three renderings.

const stop = /\$\{(\d+):((?:\\.|[^}\\])*)\}|\$(\d+)|\\([\\$}])/g;

/** Escapes text that is to stand letter for letter in a snippet. */
export const escapeSnippet = (text: string): string => text.replace(/[\\$}]/g, "\\$&");

/** The snippet as plain text with visible blanks: `${1:postal address}` becomes `[postal address]`, `$0` nothing. */
export const withBlanks = (snippet: string): string => render(snippet, (words) => (words ? `[${words}]` : ""));

/** The snippet as if every tab stop had been left as it stands: `${1:24 months}` becomes `24 months`. The form that is checked. */
export const withExamples = (snippet: string): string => render(snippet, (words) => words);

function render(snippet: string, blank: (words: string) => string): string {
  return snippet.replace(stop, (_whole, number?: string, words?: string, bare?: string, escaped?: string) => {
    if (escaped !== undefined) return escaped;
    if (bare !== undefined || number === "0") return blank("");
    return blank((words ?? "").replace(/\\(.)/g, "$1"));
  });
}

/** True when the snippet has a tab stop. */
export const hasStops = (snippet: string): boolean => /(^|[^\\])\$(\{\d+|\d+)/.test(snippet);
