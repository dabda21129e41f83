// The change between two versions of a text: everything between their common beginning and their common end.

export interface Change {
  /** UTF-16 offset in both at which they begin to differ. */
  readonly start: number;
  /** Where the differing part ends in the earlier text, and in the later. */
  readonly endBefore: number;
  readonly endAfter: number;
}

/** The smallest such change; empty where the two are the same. */
export function changeBetween(before: string, after: string): Change {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (same < most - start && before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)) same++;
  return { start, endBefore: before.length - same, endAfter: after.length - same };
}
