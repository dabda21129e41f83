// A text as the server holds it: read, linted, with its lines.
import type { Format } from "../server/document/document";
import { lint } from "../server/lint";
import type { Linted } from "../server/linted";
import { readPolicy } from "../server/policy/readPolicy";
import { defaultSettings } from "../server/settings";
import { readLines } from "../server/text/lines";

export function readLinted(text: string, format: Format = "markdown", uri = `file:///site/privacy.${format}`): Linted {
  const policy = readPolicy(text, format);
  const { findings } = lint(policy, defaultSettings);
  const verdict = { policy: true, because: "the test says so" };
  return { uri, version: 3, text, lines: readLines(text), settings: defaultSettings, verdict, policy, findings, notices: [] };
}
