// linkFinder: whether a link stands in a span. Links are in the order of the text and do not overlap.
import type { Link } from "../document/document";
import { overlaps, type Span } from "../text/span";

/** Tells whether a link stands in a span. */
export function linkFinder(links: readonly Link[]): (span: Span) => boolean {
  return (span) => {
    let low = 0;
    let high = links.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (links[middle]!.span.end <= span.start) low = middle + 1;
      else high = middle;
    }
    return low < links.length && overlaps(links[low]!.span, span);
  };
}
