// Allowances: comments by which the author allows a finding, and comments that say what the document is.
import type { Allowance } from "./document";

export interface Remarks {
  readonly allowances: Allowance[];
  readonly declared?: string;
}

/** Reads `<!-- policywright… -->` and `{/* policywright… *​/}` comments. */
export function readRemarks(_text: string): Remarks {
  return { allowances: [] };
}
