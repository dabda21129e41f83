// Document links: "see Section 4.2", e-mail addresses, telephone numbers and web addresses that mark-up does not link already.

import type { DocumentLink } from "vscode-languageserver-types";
import type { Linted } from "../linted";
import type { Contact, Policy } from "../policy/policy";
import { l10n } from "../text/l10n";
import { positionAt, rangeOf } from "../text/lines";
import { overlaps, type Span } from "../text/span";

/** In the order of the text. */
export function documentLinksOf(linted: Linted): DocumentLink[] {
  const { policy } = linted;
  if (!policy) return [];
  // A bare address that Markdown takes for a link has no mark-up around its words, and editors leave it alone.
  const marked = policy.document.links.filter(({ span, label }) => span.start !== label.start || span.end !== label.end);
  const isLinked = ({ start, end }: Span) => marked.some((link) => overlaps(link.span, { start, end }));
  const found = [...sectionLinks(linted, policy), ...policy.contacts.flatMap(contactLink)].filter(({ span }) => !isLinked(span));
  return found
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, target, tooltip }) => ({ range: rangeOf(linted.lines, span), target, tooltip }));
}

interface Found {
  readonly span: Span;
  readonly target: string;
  readonly tooltip: string;
}

function sectionLinks(linted: Linted, { document, references }: Policy): Found[] {
  return references.flatMap(({ span, section, target }) => {
    const heading = section === undefined ? undefined : document.sections[section];
    const at = target ?? heading?.heading;
    if (!at) return [];
    const { line, character } = positionAt(linted.lines, at.start);
    return [
      {
        span,
        target: `${linted.uri}#L${line + 1},${character + 1}`,
        tooltip: heading ? l10n.t("Go to “{0}”", heading.title) : l10n.t("Go there"),
      },
    ];
  });
}

function contactLink({ kind, span, value, placeholder, malformed }: Contact): Found[] {
  if (placeholder || malformed || value === "") return [];
  if (kind === "email") return [{ span, target: `mailto:${value}`, tooltip: l10n.t("Write an e-mail") }];
  if (kind === "phone") return [{ span, target: `tel:${value}`, tooltip: l10n.t("Call") }];
  if (kind !== "link" && kind !== "form") return [];
  if (/^https?:\/\//i.test(value)) return [{ span, target: value, tooltip: l10n.t("Open") }];
  return /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(value) ? [{ span, target: `https://${value}`, tooltip: l10n.t("Open") }] : [];
}
