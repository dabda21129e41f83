// Anchors: what a link inside the document can lead to. Ids and names as written, and the slugs that hosts make from headings.
import type { Format, Section } from "./document";
import type { Reading } from "./draft";

/** Lower case, without doubles. Headings by mark-up are anchors even where the outline leaves them out, such as those over a page's closing links. */
export function anchorsOf({ anchors: written, drafts }: Reading, sections: readonly Section[], format: Format): string[] {
  const anchors = new Set(written.map((anchor) => anchor.toLowerCase()));
  if (format === "markdown") {
    const marked = drafts.filter(({ kind }) => kind === "heading").map(({ prose }) => prose.text);
    for (const { title } of sections) anchors.add(slugOf(title));
    const times = new Map<string, number>();
    for (const title of marked) {
      const slug = slugOf(title);
      const before = times.get(slug) ?? 0;
      anchors.add(before === 0 ? slug : `${slug}-${before}`);
      times.set(slug, before + 1);
    }
  }
  return [...anchors];
}

/** As GitHub does: small letters, digits and hyphens stay, blanks become hyphens, the rest is left out. */
export const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, "")
    .replace(/ /g, "-");
