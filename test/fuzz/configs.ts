// configs: what may stand in a policywright.yaml or in an editor's settings: what is meant, what is not, and what is no YAML at all.
import fc from "fast-check";
import { stringify } from "yaml";
import { defaultSettings } from "../../server/settings";

const names = [
  ...Object.keys(defaultSettings),
  ...[
    "root",
    "overrides",
    "$schema",
    "files",
    "contradiction/sharing",
    "contradiction/*",
    "*",
    "contact/missing",
    "reason",
    "until",
    "rule",
    "text",
  ],
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "", "name", "retention", "gdpr"],
];
const words = [
  "error",
  "off",
  "hint",
  "warning",
  "gdpr",
  "ccpa",
  "legal/*.md",
  "**",
  "!x",
  "[",
  "{a,b",
  "((((",
  "\\",
  "2027-01-31",
  "today",
  "",
  "犬",
  "\ud83d",
];

/** Any value that JSON can hold, with the words of our own settings in it. */
export const settingsValue: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom<unknown>(...words, null, true, false, 0, -1, 7, 1e9, Number.MAX_SAFE_INTEGER),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.array(fc.tuple(fc.constantFrom(...names), tie("value")), { maxLength: 5 }).map((entries) => Object.fromEntries(entries)),
  ),
})).value;

const yamlPieces = [
  ...[
    "rules:",
    "  ",
    "\n",
    "- ",
    ": ",
    "&a ",
    "*a",
    "<<: *a",
    "!!js/function ",
    "!!binary ",
    "? ",
    "|\n",
    ">-\n",
    "---\n",
    "...\n",
    "%YAML 1.2\n",
    "\t",
    "#",
  ],
  ...[
    "{",
    "}",
    "[",
    "]",
    ",",
    '"',
    "'",
    "\0",
    "\ufeff",
    "\u2028",
    "\ud83d",
    "0x1F",
    "1e999",
    ".nan",
    "~",
    "allow",
    "overrides:\n",
    "files: ",
    "policies: ",
  ],
];

/** The text of a config file: a value written as YAML or JSON, with pieces of YAML strewn in, or such pieces alone. */
export const configText: fc.Arbitrary<string> = fc.oneof(
  settingsValue.map((value) => stringify(value) ?? ""),
  settingsValue.map((value) => JSON.stringify(value) ?? ""),
  fc.array(fc.constantFrom(...yamlPieces, ...names, ...words), { maxLength: 30 }).map((parts) => parts.join("")),
  fc
    .tuple(settingsValue, fc.array(fc.tuple(fc.nat(2000), fc.constantFrom(...yamlPieces)), { maxLength: 4 }))
    .map(([value, strewn]) =>
      strewn.reduce(
        (text, [at, piece]) => text.slice(0, at % (text.length + 1)) + piece + text.slice(at % (text.length + 1)),
        stringify(value) ?? "",
      ),
    ),
);
