// The clock: the day on which a text is checked, where its reader is. The core has none.
import type { Settings } from "../settings";

const two = (value: number): string => String(value).padStart(2, "0");

/** The settings with today's date. */
export function withToday(settings: Settings): Settings {
  const now = new Date();
  return { ...settings, today: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` };
}
