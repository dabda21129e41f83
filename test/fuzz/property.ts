// property: what must hold for any input: what is tried, how it is judged, and how often a short run tries it.
import fc from "fast-check";

export interface Property<T = unknown> {
  readonly name: string;
  /** Inputs are plain values that JSON can hold: a failure is kept as one. */
  readonly input: fc.Arbitrary<T>;
  /** Throws where it does not hold. */
  readonly holds: (input: T) => void | Promise<void>;
  /** How many inputs the suite tries: as many as take about two seconds. */
  readonly tries: number;
}

export const property = <T>(one: Property<T>): Property => one as unknown as Property;

/** An input that once failed, what was wrong, and the seed that found it. */
export interface Failure {
  readonly property: string;
  readonly seed: number;
  readonly why: string;
  readonly input: unknown;
}

export interface Outcome {
  readonly tried: number;
  /** The shrunk input that fails, and why. */
  readonly failed?: { readonly seed: number; readonly input: unknown; readonly error: unknown };
}

/** Tries the past failures first, then fresh inputs until `tries` or `milliseconds` are over. */
export async function tryOut(
  one: Property,
  past: readonly Failure[],
  limits: { readonly seed: number; readonly tries: number; readonly milliseconds?: number },
): Promise<Outcome> {
  const details = await fc.check(
    fc.asyncProperty(one.input, async (input) => one.holds(input)),
    {
      seed: limits.seed,
      numRuns: limits.tries,
      examples: past.filter(({ property }) => property === one.name).map(({ input }) => [input] as [unknown]),
      ...(limits.milliseconds !== undefined && { interruptAfterTimeLimit: limits.milliseconds, markInterruptAsFailure: false }),
    },
  );
  const tried = details.numRuns + details.numShrinks;
  if (!details.failed || !details.counterexample) return { tried };
  return { tried, failed: { seed: details.seed, input: details.counterexample[0], error: details.errorInstance } };
}
