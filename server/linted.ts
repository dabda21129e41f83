// A document as the engine sees it: recognised or not, read, linted. What every language feature starts from.
import type { Finding } from "./lint";
import type { Policy } from "./policy/policy";
import type { Settings } from "./settings";
import type { Lines } from "./text/lines";

/** Why a document is linted, or is not. */
export interface Verdict {
  readonly policy: boolean;
  /** In words a user understands: "its name is privacy-policy.md". */
  readonly because: string;
}

/** What a user should know although no rule says it: the text is too long, a rule failed. */
export interface Notice {
  readonly message: string;
}

/** One reading of one version of a document. */
export interface Linted {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly lines: Lines;
  readonly settings: Settings;
  readonly verdict: Verdict;
  /** None when the document is not a policy, is too long or could not be read. */
  readonly policy?: Policy;
  /** In the order of the text; empty without a policy. */
  readonly findings: readonly Finding[];
  readonly notices: readonly Notice[];
}
