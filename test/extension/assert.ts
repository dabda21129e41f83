// assert: the few assertions of the suite, where there is no node:assert (a web extension host).

interface Assert {
  ok(value: unknown, message: string): asserts value;
  equal<T>(actual: T, expected: T, message?: string): void;
  deepEqual(actual: unknown, expected: unknown): void;
  match(text: string, pattern: RegExp): void;
}

export const assert: Assert = {
  ok(value: unknown, message: string): asserts value {
    if (!value) throw new Error(`Expected: ${message}`);
  },
  equal(actual, expected, message) {
    if (actual !== expected) throw new Error(`${message ?? "Expected"} ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
  },
  deepEqual(actual, expected) {
    assert.equal(JSON.stringify(actual), JSON.stringify(expected));
  },
  match(text, pattern) {
    if (!pattern.test(text)) throw new Error(`Expected ${pattern}, got ${JSON.stringify(text)}`);
  },
};
