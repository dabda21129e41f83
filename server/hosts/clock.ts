// The clock: the day on which a text is checked, where its reader is. The core has none.
import type { Settings } from "../settings";

const two = (value: number): string => String(value).padStart(2, "0");

/** "2026-11-22" */
export function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The settings with today's date. */
export const withToday = (settings: Settings): Settings => ({ ...settings, today: today() });
