// preferences: what one person wants to see in the editor. It changes no finding, so it is no part of the settings that a team shares.

export interface Preferences {
  readonly codeLens: boolean;
  readonly semanticTokens: boolean;
  /** Under each section of the outline what it says is done. */
  readonly outlinePractices: boolean;
}

export const defaultPreferences: Preferences = { codeLens: false, semanticTokens: false, outlinePractices: false };

/** Takes the preferences out of an editor's section `policywright`; `rest` is what is left for the settings. Values that are no booleans are left out. */
export function splitPreferences(said: unknown): { preferences: Preferences; rest: unknown } {
  if (typeof said !== "object" || said === null || Array.isArray(said)) return { preferences: defaultPreferences, rest: said };
  const preferences: Record<string, boolean> = { ...defaultPreferences };
  const rest: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(said)) {
    if (!Object.hasOwn(preferences, name)) rest[name] = value;
    else if (typeof value === "boolean") preferences[name] = value;
  }
  return { preferences: preferences as unknown as Preferences, rest };
}
