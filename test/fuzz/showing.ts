// showing: whatever a text says, every output can be read by those it is for, and no word of the text becomes mark-up or a command.
import assert from "node:assert/strict";
import fc from "fast-check";
import { Parser } from "htmlparser2";
import { policyMapOf } from "../../server/features/common/policyMap";
import { hoverOf } from "../../server/features/hover";
import { writeReport } from "../../server/features/report";
import { checkText } from "../../server/hosts/checkText";
import { github } from "../../server/hosts/formats/github";
import { gitlab } from "../../server/hosts/formats/gitlab";
import { json } from "../../server/hosts/formats/json";
import { markdown } from "../../server/hosts/formats/markdown";
import { pretty } from "../../server/hosts/formats/pretty";
import { sarif } from "../../server/hosts/formats/sarif";
import { ownThread } from "../../server/hosts/jobs";
import { checkLines } from "../../server/hosts/jsonl";
import type { Notice, Reporter } from "../../server/hosts/report";
import { sceneOf } from "../../server/picture/scene";
import { noFilters, shownOf } from "../../server/picture/shown";
import { svgText } from "../../server/picture/svgText";
import { markdownTable } from "../../server/picture/table";
import { rules } from "../../server/rules/rules";
import { defaultSettings } from "../../server/settings";
import { readLinted } from "../reading";
import { validGitlab, validSarif } from "../reportShapes";
import { property } from "./property";
import { formats, policyText, type Written } from "./texts";

interface Named extends Written {
  readonly name: string;
}

/** Words that would be commands, mark-up or the end of a line where they stood as they are. */
const sharp = fc.constantFrom(
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "[we](javascript:alert(1))",
  "](https://evil.example)",
  "::error::stop",
  "\r\n::set-output name=a::b",
  "\u001b[31m",
  "</svg><script>",
  "```",
  "<!-- -->",
  "&lt;",
  "%0A",
);

const named: fc.Arbitrary<Named> = fc.constantFrom(...formats).chain((format) =>
  fc.record({
    format: fc.constant(format),
    text: fc
      .array(
        fc.oneof(
          policyText(format),
          sharp,
          sharp.map((words) => `We share your ${words} with Acme ${words} Ltd. `),
        ),
        { maxLength: 6 },
      )
      .map((parts) => parts.join(" ")),
    name: fc.constantFrom("privacy.md", "a b/é犬.html", "x,y::z%0A.txt", "<b>.md", "[a](b).md", "-"),
  }),
);

/** What each output format makes of a text; the text is checked once. */
function printerOf({ name, text, format }: Named): (reporter: Reporter) => string {
  const notices: Notice[] = [];
  const path = `/site/${name}`;
  const report = checkText({ name, path, text, format, settings: defaultSettings }, true, (notice) => notices.push(notice));
  // What is no privacy policy is said to be none; nothing else is.
  assert.deepEqual(
    notices.filter(({ level }) => level !== "note"),
    [],
  );
  assert.ok(report);
  const notice: Notice = { level: "warning", about: "file", name, path, message: `said of ${text.slice(0, 50)}` };
  return (reporter) => reporter.file(report) + reporter.end([notice]);
}

/** Elements and attributes that run something or load something. */
function assertHarmless(page: string, what: string): void {
  const parser = new Parser({
    onopentag(element, attributes) {
      assert.ok(!/^(script|iframe|object|embed|img|link|base|form|foreignobject)$/i.test(element), `${what}: <${element}>`);
      for (const [name, value] of Object.entries(attributes)) {
        assert.ok(!/^on/i.test(name), `${what}: ${name}`);
        assert.ok(!/^\s*(?:javascript|data|vbscript):/i.test(value), `${what}: ${name}=${value}`);
      }
    },
  });
  parser.end(page);
}

/** What a terminal would obey: control characters but line ends, and marks that turn the direction of a line. */
const isObeyed = (character: string): boolean => character !== "\n" && /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(character);

export const prints = property<Named>({
  name: "every output format can be read by its readers, whatever the text and its name",
  input: named,
  tries: 20,
  async holds(one) {
    const written = printerOf(one);
    JSON.parse(written(json()));
    validSarif(written(sarif({ folder: "/site" })));
    validGitlab(written(gitlab({ root: "/site" })));
    const lines = written(github({ root: "/site" })).split("\n");
    assert.equal(lines.pop(), "");
    for (const line of lines.slice(0, -1)) assert.match(line, /^::(?:error|warning|notice) (?:[a-zA-Z]+=[^,:\r]*,?)*::[^\r]*$/);
    const said = written(markdown());
    assert.ok(said.startsWith("<!-- policywright -->\n"));
    assert.ok(!/(?<!\\)<(?!!-- policywright -->|\/?details>|\/?summary>)/.test(said), said);
    assert.ok(![...written(pretty({ color: false, width: 80 }))].some(isObeyed));
    let rows = "";
    const line = `${JSON.stringify({ id: 1, file: one.name, text: one.text, format: one.format })}\n`;
    const input = (async function* () {
      yield Buffer.from(line);
    })();
    await checkLines({ settings: defaultSettings, input, checker: ownThread, write: (row) => (rows += row) });
    for (const row of rows.split("\n").slice(0, -1)) assert.equal(JSON.parse(row).error, undefined);
  },
});

export const shows = property<Named>({
  name: "reports, maps and hovers show the words of a text and obey none of them",
  input: named,
  tries: 20,
  holds({ text, format, name }) {
    const linted = readLinted(text, format);
    assertHarmless(writeReport(linted, name, "html")!, "the report");
    writeReport(linted, name, "markdown");
    const map = policyMapOf(linted)!;
    const shown = shownOf(map, noFilters);
    assertHarmless(svgText(sceneOf(shown), name), "the map");
    markdownTable(shown);
    for (const finding of linted.findings) {
      const rule = rules.find((each) => each.name === finding.rule)!;
      const hover = hoverOf(linted, finding.span.start, [{ finding, rule, fixes: [] }], { markdown: true, showsDiagnostics: false });
      const { value } = hover!.contents as { value: string };
      // What rules say themselves, and ways to other places of the same text, may be links; nothing else.
      for (const [, target] of value.matchAll(/(?<!\\)\]\(([^)]*)\)/g)) assert.match(target!, /^<?(?:https:\/\/|file:\/\/\/site\/)/, value);
      assert.ok(!/(?<!\\)<(?!file:\/\/\/site\/)/.test(value), value);
    }
  },
});
