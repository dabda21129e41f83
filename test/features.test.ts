// Language features as pure functions: what is shown of a finding, a fix, an outline, whatever the client can do.
import assert from "node:assert/strict";
import type { DocumentSymbol, TextDocumentEdit } from "vscode-languageserver-types";
import type { Section } from "../server/document/document";
import { codeActionsOf } from "../server/features/codeActions";
import { diagnosticsOf, toDiagnostic } from "../server/features/diagnostics";
import { explainPlace, explanationAsMarkdown, rowAsText } from "../server/features/explain";
import { hoverOf } from "../server/features/hover";
import { statusOf } from "../server/features/status";
import { flatSymbolsOf, symbolsOf } from "../server/features/symbols";
import type { Finding } from "../server/lint";
import { lint } from "../server/lint";
import type { Linted } from "../server/linted";
import { readPolicy } from "../server/policy/readPolicy";
import type { Fix, Rule } from "../server/rules/rule";
import { defaultSettings } from "../server/settings";
import { readLines } from "../server/text/lines";

const uri = "file:///site/privacy.md";
const text = "# Policy\r\n\r\nWe never share data 😀 here.\r\n\r\nWe share data.\r\n";
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

const rule: Rule = {
  name: "contradiction/sharing",
  summary: "A *promise* against a practice",
  why: "Readers rely on it.",
  basis: [],
  severity: "error",
  faulty: [],
  sound: [],
  check: () => [],
};
const fault = { span: at("never share data 😀"), message: "Two [statements] cannot both hold." };
const finding: Finding = {
  rule: rule.name,
  severity: "error",
  span: fault.span,
  message: fault.message,
  related: [{ span: at("We share data."), message: "The practice" }],
  fault,
};
const fixes: readonly Fix[] = [
  { title: "Name them", edits: [{ span: at("never"), snippet: "except with ${1:our carriers},\nnever" }], preferred: true },
  { title: "Drop it", edits: [{ span: at("We share data."), snippet: "It costs 5 \\$." }], preferred: true },
];
const linted: Linted = {
  uri,
  version: 7,
  text,
  lines: readLines(text),
  settings: { ...defaultSettings, rules: { "contact/*": "off" } },
  verdict: { policy: true, because: "the test says so" },
  policy: readPolicy(text, "markdown"),
  findings: [finding],
  notices: [],
};
const everything = { related: true, codeDescription: true };
const diagnostic = toDiagnostic(linted, finding, 0, everything);

/** A document with these sections and nothing else. */
function withSections(sections: readonly Partial<Section>[]): Linted {
  const whole = sections.map((one) => ({
    span: { start: 0, end: 0 },
    heading: { start: 0, end: 0 },
    title: "",
    name: "",
    level: 1,
    ...one,
  }));
  return { ...linted, policy: { ...linted.policy!, document: { ...linted.policy!.document, sections: whole } } };
}

describe("diagnostics", () => {
  it("count in UTF-16 code units", () => {
    assert.deepEqual(diagnostic.range, { start: { line: 2, character: 3 }, end: { line: 2, character: 22 } });
  });

  it("hold what the client can show, and say the rest in words", () => {
    assert.equal(diagnostic.relatedInformation?.[0]?.message, "The practice");
    const [plain] = diagnosticsOf(linted, { related: false, codeDescription: false });
    assert.equal(plain?.codeDescription, undefined);
    assert.equal(plain?.message, "Two [statements] cannot both hold.\nLine 5: The practice");
  });

  it("put notices first, on the first line", () => {
    const [notice, second] = diagnosticsOf({ ...linted, notices: [{ message: "Too long." }] }, everything);
    assert.equal(notice?.message, "Too long.");
    assert.equal(notice?.range.start.line, 0);
    assert.equal(second?.code, rule.name);
    assert.deepEqual(second?.data, { rule: rule.name, index: 0 });
  });
});

describe("code actions", () => {
  const actions = (support: Parameters<typeof codeActionsOf>[2]) => codeActionsOf(linted, [{ finding, diagnostic, fixes }], support);

  it("are snippets where there is something to fill in, in the document's line ends", () => {
    const [first, second] = actions({ snippets: true, documentChanges: true, goTo: false });
    const [change] = first!.edit!.documentChanges as TextDocumentEdit[];
    assert.deepEqual(change!.textDocument, { uri, version: 7 });
    assert.deepEqual((change!.edits[0] as { snippet?: unknown }).snippet, {
      kind: "snippet",
      value: "except with ${1:our carriers},\r\nnever",
    });
    const [plain] = second!.edit!.documentChanges as TextDocumentEdit[];
    assert.equal((plain!.edits[0] as { newText?: string }).newText, "It costs 5 $.");
  });

  it("are plain text with visible blanks otherwise", () => {
    const [first] = actions({ snippets: false, documentChanges: false, goTo: false });
    assert.equal(first!.edit!.changes![uri]![0]!.newText, "except with [our carriers],\r\nnever");
  });

  it("prefer at most one", () => {
    const preferred = actions({ snippets: true, documentChanges: true, goTo: true }).map(({ isPreferred }) => isPreferred ?? false);
    assert.deepEqual(preferred, [true, false, false, false, false]);
  });

  it("lead to the other end where the client can follow", () => {
    const goTo = actions({ snippets: true, documentChanges: true, goTo: true }).find(
      ({ command }) => command?.command === "policywright.goTo",
    );
    assert.equal(goTo?.title, "Go to the other end (line 5)");
    assert.deepEqual(goTo?.command?.arguments, [uri, { line: 4, character: 0 }]);
  });
});

describe("hover", () => {
  const hoverText = (support: Parameters<typeof hoverOf>[3]) => {
    const hover = hoverOf(linted, finding.span.start, [{ finding, rule, fixes }], support);
    assert.ok(hover);
    return (hover.contents as { value: string }).value;
  };

  it("says what, why, what to do, and links both ends and the rule's page", () => {
    const value = hoverText({ markdown: true, showsDiagnostics: false });
    assert.ok(value.includes("**A \\*promise\\* against a practice**"), value);
    assert.ok(value.includes("Two \\[statements\\] cannot both hold."), value);
    assert.ok(value.includes("**Why it matters.** Readers rely on it."), value);
    assert.ok(value.includes("**What to do.** Name them; or Drop it"), value);
    assert.ok(value.includes(`[line 3](${uri}#L3,4)`) && value.includes(`[line 5](${uri}#L5,1)`), value);
    assert.ok(value.includes("(https://github.com/policywright/policywright/blob/main/docs/rules/contradiction-sharing.md)"), value);
  });

  it("does not repeat the message that the client shows by itself", () => {
    assert.ok(!hoverText({ markdown: true, showsDiagnostics: true }).includes("cannot both hold"));
  });

  it("is plain text for clients without Markdown", () => {
    const value = hoverText({ markdown: false, showsDiagnostics: false });
    assert.ok(value.startsWith("Two [statements] cannot both hold.\n"), value);
    assert.ok(value.includes("Line 5: The practice"), value);
  });

  it("is nothing where nothing was found", () => {
    assert.equal(hoverOf(linted, 0, [], { markdown: true, showsDiagnostics: false }), null);
  });
});

describe("the outline", () => {
  const shape = (symbols: readonly DocumentSymbol[]): unknown[] => symbols.map(({ name, children }) => [name, shape(children ?? [])]);

  it("nests by parent and widens a range that is too narrow for its heading or children", () => {
    const odd = withSections([
      { title: "One", span: { start: 0, end: 4 }, heading: { start: 2, end: 8 } },
      { title: "Two", span: { start: 10, end: 30 }, heading: { start: 10, end: 12 }, parent: 0 },
    ]);
    const [one] = symbolsOf(odd);
    assert.deepEqual(shape(symbolsOf(odd)), [["One", [["Two", []]]]]);
    assert.deepEqual(one!.range.end, one!.children![0]!.range.end);
  });

  it("has a name for headings without words, and no cycles", () => {
    const odd = withSections([{ title: " \n " }, { title: "B", parent: 1 }, { title: "C", parent: 2 }]);
    assert.deepEqual(shape(symbolsOf(odd)), [
      ["(no title)", []],
      ["B", []],
      ["C", []],
    ]);
  });

  it("is a list with containers for clients without trees", () => {
    const flat = flatSymbolsOf(withSections([{ title: "A" }, { title: "B", parent: 0 }]));
    assert.deepEqual(
      flat.map(({ name, containerName }) => [name, containerName]),
      [
        ["A", undefined],
        ["B", "A"],
      ],
    );
  });

  it("is empty for what is no policy", () => {
    assert.deepEqual(symbolsOf({ ...linted, policy: undefined }), []);
  });
});

describe("the status", () => {
  it("counts by severity and names what is switched off", () => {
    const status = statusOf(linted);
    assert.deepEqual(status.counts, { error: 1, warning: 0, information: 0, hint: 0 });
    assert.ok(status.switchedOff.length > 0 && status.switchedOff.every((name) => name.startsWith("contact/")), String(status.switchedOff));
    assert.equal(status.because, "the test says so");
  });
});

describe("explanations", () => {
  const lines = [
    "# Privacy Policy of Quillfeather Ink",
    "",
    "We never share your e-mail address with any third party. We sell ink.",
    "",
    "We share your e-mail address with advertising networks.",
    "",
    "We share your e-mail address with the post office if you agree to it. We share your telephone number with advertising networks.",
    "",
    "You may share your password with nobody. We never disclose your <b>address* to [carriers](x).",
  ];
  const document = (rows: readonly string[] = lines, rules = {}) => {
    const words = rows.join("\n");
    const policy = readPolicy(words, "markdown");
    const { findings } = lint(policy, { ...defaultSettings, rules });
    return { lines: readLines(words), policy, findings, verdict: { policy: true, because: "the test says so" } };
  };
  const explained = (line: number, of = document(), everything = false) =>
    explainPlace(of, { line: line - 1, character: 0 }, everything).map((row) => `${row.kind}: ${rowAsText(of, row)}`);
  const only = (rows: readonly string[], kind: string) => rows.filter((row) => row.startsWith(`${kind}: `));

  it("say what is read, what is reported and what is not, each with its reason", () => {
    const rows = explained(3);
    assert.deepEqual(rows.slice(0, 2), ["title: Line 3", "statement: “We never share your e-mail address with any third party”"]);
    assert.match(rows[2]!, /Read as: we never disclose\. Data: “your e-mail address”.* Recipients: “any third party” \(third party\)/);
    assert.ok(rows.includes("text: As a promise about sharing, set against 3 practices:"), rows.join("\n"));
    const [first, ...rest] = only(rows, "point");
    assert.match(first!, /^point: Reported as error: line 5 “We share your e-mail address with advertising networks”, because the promise/);
    assert.ok(
      rest.some((row) => /^point: Silent \(the promise does not cover these data\): line 7 “We share your telephone/.test(row)),
      rest.join("\n"),
    );
    assert.ok(
      rest.some((row) => /^point: Silent \(.*agrees.*\): line 7 “We share your e-mail address with the post office/.test(row)),
      rest.join("\n"),
    );
  });

  it("look at a pair from the practice's end as well", () => {
    const [point] = only(explained(5), "point");
    assert.match(point!, /^point: Reported as error: line 3 “We never share/);
  });

  it("say that a finding was allowed or switched off", () => {
    const off = explained(3, document(lines, { "contradiction/sharing": "off" }));
    assert.match(only(off, "point")[0]!, /^point: Found, but not shown \(allowed or switched off\): line 5/);
    const allowing = [...lines.slice(0, 2), "<!-- policywright-allow-next-line contradiction/sharing: ours -->", ...lines.slice(2)];
    assert.match(only(explained(4, document(allowing)), "point")[0]!, /^point: Found, but not shown/);
  });

  it("say why a statement takes no part", () => {
    assert.ok(
      explained(9).some((row) => /Set against nothing, because it says what the reader does/.test(row)),
      explained(9).join("\n"),
    );
  });

  it("lead from an empty line to the nearest statements", () => {
    assert.deepEqual(explained(4), [
      "title: Line 4",
      "text: No statement about personal data is read on this line. The nearest ones stand on lines 3 and 5.",
    ]);
    assert.match(explained(1, document(["# A title"]))[1]!, /Nor is there one anywhere else/);
    assert.match(
      explained(1, { ...document(), policy: undefined } as unknown as ReturnType<typeof document>)[1]!,
      /because the test says so/,
    );
  });

  it("fit a screen, and are whole when asked", () => {
    const practices = Array.from({ length: 30 }, (_, i) => `We share your e-mail address with advertising networks of group ${i}.\n`);
    const promises = Array.from({ length: 30 }, () => "We never share your e-mail address with any third party.").join(" ");
    const many = document([promises, "", ...practices]);
    const few = explained(1, many);
    assert.ok(few.length <= 26, `${few.length} rows`);
    assert.ok(only(few, "more").length > 0);
    const all = explained(1, many, true);
    assert.deepEqual(only(all, "more"), []);
    assert.ok(all.length > 30 * 30, `${all.length} rows`);
  });

  it("are Markdown in which the policy's words stay words and places are links", () => {
    const markdown = explanationAsMarkdown(document(), explainPlace(document(), { line: 2, character: 0 }));
    assert.ok(markdown.includes("line 5 “") && !markdown.includes("]("), markdown);
    const tricky = document(["We never disclose your name_of <img src=x> *or* `address` to any [third party](command:x)."]);
    const words = explanationAsMarkdown(tricky, explainPlace(tricky, { line: 0, character: 0 }));
    assert.ok(!/(?<!\\)[<`](?!file:)/.test(words.replace(/\(<file:[^>]*>\)/g, "")), words);
  });

  it("are the same pairs that are reported", () => {
    const of = document();
    for (const { fault } of of.findings.filter((one) => one.rule.startsWith("contradiction/"))) {
      const { promise, conflicts } = fault.about as { promise: { span: { start: number } }; conflicts: unknown[] };
      const line = of.lines.starts.filter((start) => start <= promise.span.start).length;
      assert.equal(explained(line, of, true).filter((row) => row.startsWith("point: Reported")).length, conflicts.length);
    }
    assert.ok(of.findings.some((one) => one.rule === "contradiction/sharing"));
  });
});
