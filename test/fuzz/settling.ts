// settling: whatever a config file or an editor's settings hold, something holds, what does not is told with its place, and policies are checked with the rest.
import assert from "node:assert/strict";
import fc from "fast-check";
import { readConfigText } from "../../server/hosts/config";
import { editConfig } from "../../server/hosts/configEdit";
import { lint } from "../../server/lint";
import { readPolicy } from "../../server/policy/readPolicy";
import { recognise } from "../../server/recognise";
import { defaultSettings, mergeSettings, readSettings } from "../../server/settings";
import { configText, settingsValue } from "./configs";
import { property } from "./property";

const text =
  "# Privacy Policy\n\nWe never share your e-mail address. We share your e-mail address with advertisers. Write to us at [email].\n";
const policy = readPolicy(text, "markdown");

export const configures = property<string>({
  name: "any config file gives settings to check with, and problems with places in it",
  input: configText,
  tries: 400,
  holds(config) {
    const { parts, problems } = readConfigText(config);
    const lines = config.split(/\r\n?|\n/);
    for (const { line, column, end, message } of problems) {
      assert.ok(message.trim() !== "");
      assert.ok(
        line >= 1 && column >= 1 && (end.line > line || (end.line === line && end.column >= column)),
        `${line}:${column}–${end.line}:${end.column}`,
      );
      assert.ok(line <= lines.length + 1 && column <= config.length + 1, `${line}:${column}`);
    }
    const settings = parts.reduce((before, { given }) => mergeSettings(before, given), defaultSettings);
    for (const part of parts) part.isFor("legal/privacy.md");
    assert.deepEqual(lint(policy, settings).failures, []);
    recognise({ path: "legal/privacy.md", text, settings });
    const changed = editConfig(config, { rule: "contact/missing", severity: "off" });
    if (changed !== undefined) assert.equal(readConfigText(changed).broken, false, changed);
  },
});

export const settles = property<unknown>({
  name: "any value of the settings is read, and what holds is of the right kind",
  input: fc.oneof(settingsValue, fc.jsonValue()),
  tries: 600,
  holds(value) {
    const { settings, problems } = readSettings(value);
    for (const { message } of problems) assert.ok(message.trim() !== "");
    for (const severity of Object.values(settings.rules)) assert.ok(["error", "warning", "information", "hint", "off"].includes(severity));
    assert.ok(Number.isFinite(settings.maxLength) && settings.maxLength >= 0);
    for (const globs of [settings.policies, settings.ignore]) assert.ok(globs.every((glob) => typeof glob === "string"));
    assert.deepEqual(lint(policy, settings).failures, []);
    recognise({ path: "legal/privacy.md", text, settings });
  },
});
