// The company's own facts, as its config file gives them: what fills the tab stops of model clauses.

/** One who handles data for the company, or a kind of data with its period: both sides as they are to stand in a sentence. */
export interface Pair {
  readonly name: string;
  readonly text: string;
}

export interface Company {
  /** The legal name: "Larkspur Trading Ltd". */
  readonly name?: string;
  readonly address?: string;
  readonly email?: string;
  readonly phone?: string;
  /** How the data protection officer is reached: a name, an address or both. */
  readonly officer?: string;
  readonly representative?: string;
  /** Name and what for: "Ravelin Hosting", "storing our data". */
  readonly processors?: readonly Pair[];
  /** Kind of data and period: "order records", "seven years". */
  readonly retention?: readonly Pair[];
}

/** The facts that are one text each. */
export const companyTexts = ["name", "address", "email", "phone", "officer", "representative"] as const;

/** The facts that are lists of pairs. */
export const companyLists = ["processors", "retention"] as const;
