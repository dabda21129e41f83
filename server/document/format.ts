// Which of the three formats a file is in.
import type { Format } from "./document";

/** By LSP language id, else by file extension, else plain text. `path` may be a path or a URI. */
export function formatOf(path: string, languageId?: string): Format {
  if (languageId === "markdown" || languageId === "mdx") return "markdown";
  if (languageId === "html") return "html";
  const extension = /\.([a-z]+)$/i.exec(path.split(/[?#]/)[0] ?? "")?.[1]?.toLowerCase() ?? "";
  if (/^(md|mdx|markdown|mdown|mkd|qmd|rmd)$/.test(extension)) return "markdown";
  if (/^(html?|xhtml|vue|svelte|astro|njk|hbs|ejs|liquid)$/.test(extension)) return "html";
  return "plaintext";
}
