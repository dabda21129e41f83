// words: what stands in place of a map where there is nothing to draw.

import type { PolicyMap } from "../../server/picture/policyMap";
import { l10n } from "../../server/text/l10n";

/** A title and sentences, for a document that is not open, for a map without lines, or for filters that leave nothing. */
export function emptyWords(map: PolicyMap | "filtered" | undefined): readonly [string, ...string[]] {
  if (map === undefined) return [l10n.t("The policy is not open."), l10n.t("Open it in an editor, and its map stands here.")];
  if (map === "filtered") return [l10n.t("Nothing fits these filters."), l10n.t("Take one back to see more.")];
  if (!map.policy)
    return [
      l10n.t("This document is not read as a policy."),
      `${sentence(map.because)} ${l10n.t("To have it read as one, choose “Policywright: Treat as Policy” in the command palette.")}`,
    ];
  if (map.foreign !== undefined)
    return [
      map.foreign === ""
        ? l10n.t("This policy is written in a language other than English.")
        : l10n.t("This policy is written in {0}.", map.foreign),
      l10n.t("A map is drawn from what the sentences say, and Policywright reads sentences in English only."),
    ];
  return [
    l10n.t("Nothing to draw yet."),
    l10n.t(
      "As soon as a sentence says which data are collected, used, shared or kept, it stands here. Try “We collect your email address.”",
    ),
  ];
}

const sentence = (because: string): string => {
  const said = because.trim();
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}${/[.!?]$/.test(said) ? "" : "."}`;
};
