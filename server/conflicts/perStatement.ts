// perStatement: what follows from one statement alone, worked out once however many others it is compared with.
import type { Statement } from "../statements/statement";

/** The same function with a memory for as long as the statement is held. `read` must be pure. */
export function perStatement<T>(read: (statement: Statement) => T): (statement: Statement) => T {
  const known = new WeakMap<Statement, { readonly made: T }>();
  return (statement) => {
    const found = known.get(statement);
    if (found) return found.made;
    const made = read(statement);
    known.set(statement, { made });
    return made;
  };
}
