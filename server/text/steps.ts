// steps: long work that can be laid down between two of its steps. Who drives it decides when: at once to the end, as the command line does, or in
// slices, as a server does that others wait for.

/** Work that ends in a `T`. A step is short on its own, and what it has done so far is seen by nobody. */
export type Steps<T> = Generator<undefined, T, void>;

/** Drives work to its end at once. */
export function finish<T>(steps: Iterator<unknown, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Work that is done in one step. */
export function* inOneStep<T>(make: () => T): Steps<T> {
  const made = make();
  yield;
  return made;
}

/** What `make` gives for each value, a step each. */
export function* flatMapSteps<V, T>(values: Iterable<V>, make: (value: V) => readonly T[]): Steps<T[]> {
  const all: T[] = [];
  for (const value of values) {
    for (const one of make(value)) all.push(one);
    yield;
  }
  return all;
}
