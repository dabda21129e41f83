// words: what stands in place of a map where there is nothing to draw.
import type { PolicyMap } from "../../server/picture/policyMap";

/** A title and sentences, for a document that is not open, for a map without lines, or for filters that leave nothing. */
export function emptyWords(map: PolicyMap | "filtered" | undefined): readonly [string, ...string[]] {
  if (map === undefined) return ["The policy is not open.", "Open it in an editor, and its map stands here."];
  if (map === "filtered") return ["Nothing fits these filters.", "Take one back to see more."];
  if (!map.policy)
    return [
      "This document is not read as a policy.",
      `${sentence(map.because)} To have it read as one, choose “Policywright: Treat as Policy” in the command palette.`,
    ];
  if (map.foreign !== undefined)
    return [
      `This policy is written in ${map.foreign === "" ? "a language other than English" : map.foreign}.`,
      "A map is drawn from what the sentences say, and Policywright reads sentences in English only.",
    ];
  return [
    "Nothing to draw yet.",
    "As soon as a sentence says which data are collected, used, shared or kept, it stands here. Try “We collect your email address.”",
  ];
}

const sentence = (because: string): string => {
  const said = because.trim();
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}${/[.!?]$/.test(said) ? "" : "."}`;
};
