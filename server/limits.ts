// limits: what is too much to be checked. Nobody has written such a policy, and reading it would take the machine's memory.

/** Lines and tags of a text together. A long policy has some thousands. */
export const mostParts = 100_000;

/** Why a text is not checked, in words that follow "not checked:"; undefined where it is. `setting`: the name under which the user knows `maxLength`. */
export function tooMuch(text: string, maxLength: number, setting: string): string | undefined {
  if (text.length > maxLength) return `it has ${text.length} characters, more than the limit of ${maxLength} (setting ${setting})`;
  let parts = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== 10 && unit !== 13 && unit !== 60) continue;
    if (++parts > mostParts) return `it has more than ${mostParts} lines and tags`;
  }
  return undefined;
}
