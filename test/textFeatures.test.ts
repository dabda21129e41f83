// Language features over one text, in Markdown, HTML and plain text: navigation, rename, folding, selection, links, cards, completion, colours, lenses, data flow.
import assert from "node:assert/strict";
import type { DocumentSymbol, LocationLink, SelectionRange, TextDocumentEdit, TextEdit } from "vscode-languageserver-types";
import type { Format } from "../server/document/document";
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from "../server/features/callHierarchy";
import { codeLensesOf } from "../server/features/codeLenses";
import { completionOf } from "../server/features/completion";
import { documentLinksOf } from "../server/features/documentLinks";
import { foldingRangesOf } from "../server/features/folding";
import { hoverOf } from "../server/features/hover";
import { definitionOf, highlightsOf, referencesOf } from "../server/features/navigation";
import { renamableAt, renameOf } from "../server/features/rename";
import { selectionRangesOf } from "../server/features/selectionRanges";
import { legend, semanticTokensOf } from "../server/features/semanticTokens";
import { symbolsOf } from "../server/features/symbols";
import { indexOf, workspaceSymbolsOf } from "../server/features/workspaceSymbols";
import type { Linted } from "../server/linted";
import { applyEdits } from "../server/text/edit";
import { offsetAt } from "../server/text/lines";
import { readLinted } from "./reading";

const markdown = `# Privacy Policy of Larkspur Trading Ltd

“Order Record” means your name, your postal address and what you bought. Order Records are kept for seven years.

## 1. What we collect

We collect your e-mail address when you order. Each Order Record holds your postal address.

- your name
- your postal address
  - the house number
  - the postcode
- your telephone number

## 2. Whom we share it with

We never share your postal address with anyone. We may share your e-mail address with Mailchimp, except where you object.

## 3. Delivery

We share your postal address with our carriers. See Section 2 for more. Write to privacy@larkspur.example.
`;

const html = `<h1>Privacy Policy of Larkspur Trading Ltd</h1>
<p>&ldquo;Order Record&rdquo; means your name, your postal address and what you bought. <b>Order Records</b> are kept for seven years.</p>
<h2>1. What we collect</h2>
<p>We collect your e-mail address when you order. Each <b>Order</b> Record holds your postal address.</p>
<ul>
  <li>your name</li>
  <li>your telephone number</li>
</ul>
<h2>2. Whom we share it with</h2>
<p>We never share your postal address with anyone. We may share your e-mail address with Mailchimp, except where you object.</p>
<h2>3. Delivery</h2>
<p>We share your postal address with our carriers. See Section 2 for more. Write to privacy@larkspur.example.</p>
`;

const plaintext = markdown.replace(/^#+ /gm, "").replace(/\n/g, "\r\n");

const texts: Readonly<Record<Format, string>> = { markdown, html, plaintext };

/** The offset in the middle of the nth place of these words. */
function inside(text: string, words: string, nth = 0): number {
  let at = -1;
  for (let i = 0; i <= nth; i++) at = text.indexOf(words, at + 1);
  assert.ok(at >= 0, `“${words}” stands there`);
  return at + Math.floor(words.length / 2);
}

for (const format of ["markdown", "html", "plaintext"] as const)
  describe(`a policy in ${format}`, () => {
    const text = texts[format];
    const linted = readLinted(text, format);
    const wordsAt = ({ start, end }: { start: { line: number; character: number }; end: { line: number; character: number } }) =>
      text.slice(offsetAt(linted.lines, start), offsetAt(linted.lines, end));

    it("leads from a term to its definition", () => {
      const [link, ...rest] = definitionOf(linted, inside(text, "Order Records"), true) as LocationLink[];
      assert.ok(link && rest.length === 0);
      assert.equal(wordsAt(link.targetSelectionRange), "Order Record");
      assert.ok(wordsAt(link.targetRange).includes("what you bought"));
      assert.equal(wordsAt(link.originSelectionRange!), "Order Records");
    });

    it("leads from a reference to its section", () => {
      const [link] = definitionOf(linted, inside(text, "Section 2"), true) as LocationLink[];
      assert.ok(link && wordsAt(link.targetSelectionRange).includes("Whom we share it with"));
      assert.equal(definitionOf(linted, inside(text, "See"), true), null);
    });

    it("finds every place of a term, of a section and of data", () => {
      const places = (at: number, declared: boolean) => referencesOf(linted, at, declared)!.map(({ range }) => wordsAt(range));
      assert.equal(places(inside(text, "Order Records"), true).length, 3);
      assert.equal(places(inside(text, "Order Records"), false).length, 2);
      assert.deepEqual(places(inside(text, "Whom we share"), false), ["Section 2"]);
      assert.ok(places(inside(text, "your e-mail address when"), false).length >= 2);
      assert.equal(highlightsOf(linted, inside(text, "Order Records"))!.length, 3);
      assert.equal(referencesOf(linted, inside(text, "when"), true), null);
    });

    it("renames a term with its inflections and its definition", () => {
      const at = inside(text, "Order Records");
      assert.equal(renamableAt(linted, at)!.placeholder, "Order Record");
      const renaming = renameOf(linted, at, "Purchase Entry", true)!;
      assert.ok("edit" in renaming);
      const edits = (renaming.edit.documentChanges as TextDocumentEdit[])[0]!.edits as TextEdit[];
      const toEdit = ({ range, newText }: TextEdit) => ({
        span: { start: offsetAt(linted.lines, range.start), end: offsetAt(linted.lines, range.end) },
        newText,
      });
      const after = applyEdits(text, edits.map(toEdit));
      assert.ok(!after.includes("Order"), after.slice(0, 400));
      assert.ok(after.includes("Purchase Entries") && /Purchase Entry(?:”|&rdquo;) means/.test(after), after.slice(0, 400));
    });

    it("refuses names that cannot be", () => {
      const at = inside(text, "Order Records");
      for (const name of ["", "  ", "two\nlines", "<b>"]) assert.ok("refused" in renameOf(linted, at, name, true)!, name);
      assert.equal(renameOf(linted, inside(text, "when"), "Thing", true), null);
    });

    it("folds sections and lists", () => {
      const folds = foldingRangesOf(linted);
      const lineOf = (words: string) => text.slice(0, text.indexOf(words)).split("\n").length - 1;
      const section = folds.find(({ startLine }) => startLine === lineOf("2. Whom we share"));
      assert.ok(section && section.endLine === lineOf("We never share"), JSON.stringify(folds));
      const list = folds.find(
        ({ startLine }) =>
          startLine === lineOf("your name\n".slice(0, 9)) || startLine === lineOf("your telephone") - (format === "html" ? 1 : 4),
      );
      assert.ok(list && list.endLine === lineOf("your telephone"), JSON.stringify(folds));
      for (const { startLine, endLine } of folds) assert.ok(endLine > startLine);
    });

    it("grows a selection from a word to the document", () => {
      const [chain] = selectionRangesOf(linted, [text.indexOf("with our carriers") + 10]);
      const steps: string[] = [];
      for (let one: SelectionRange | undefined = chain; one; one = one.parent) steps.push(wordsAt(one.range));
      for (let i = 1; i < steps.length; i++)
        assert.ok(steps[i]!.includes(steps[i - 1]!) && steps[i]!.length > steps[i - 1]!.length, steps[i]);
      assert.equal(steps[0], "carriers");
      assert.equal(steps[1], "our carriers");
      assert.ok(steps.includes("We share your postal address with our carriers."), steps.slice(0, 5).join(" | "));
      assert.equal(steps.at(-1), text);
    });

    it("links what mark-up does not", () => {
      const links = documentLinksOf(linted);
      assert.ok(
        links.some(({ target }) => target === "mailto:privacy@larkspur.example"),
        JSON.stringify(links),
      );
      const section = links.find(({ range }) => wordsAt(range) === "Section 2");
      assert.match(section!.target!, /#L\d+,\d+$/);
    });

    it("says on hover what the policy says of data, a recipient, a term and a reference", () => {
      const card = (at: number, markdown = true) =>
        (hoverOf(linted, at, [], { markdown, showsDiagnostics: false })?.contents as { value: string } | undefined)?.value ?? "";
      const email = card(inside(text, "e-mail address when"));
      assert.ok(email.startsWith("**Email address**") && /Shared with:\*\* Mailchimp \\\(possibly/.test(email), email);
      assert.match(email, /\[line \d+\]\(file:\/\/\/site\/privacy\.\w+#L\d+,\d+\)/);
      const vendor = card(inside(text, "Mailchimp"));
      assert.ok(/^\*\*Mailchimp.*email sender/.test(vendor) && vendor.includes("email address"), vendor);
      assert.ok(card(inside(text, "Order Records")).includes("means your name"));
      assert.ok(card(inside(text, "Section 2")).includes("We never share"), card(inside(text, "Section 2")));
      assert.ok(!card(inside(text, "Mailchimp"), false).includes("**"));
      assert.equal(card(inside(text, "when")), "");
    });

    it("colours the text without overlaps", () => {
      const { data } = semanticTokensOf(linted);
      const types = new Map<string, string[]>();
      let [line, column, lastEnd, lastLine] = [0, 0, 0, -1];
      for (let i = 0; i < data.length; i += 5) {
        column = data[i] === 0 ? column + data[i + 1]! : data[i + 1]!;
        line += data[i]!;
        if (line === lastLine) assert.ok(column >= lastEnd, "tokens stand apart");
        [lastLine, lastEnd] = [line, column + data[i + 2]!];
        const start = linted.lines.starts[line]! + column;
        const type = legend.tokenTypes[data[i + 3]!]!;
        types.set(type, [...(types.get(type) ?? []), text.slice(start, start + data[i + 2]!)]);
      }
      assert.ok(types.get("recipient")?.includes("Mailchimp"), JSON.stringify([...types]));
      assert.ok(types.get("personalData")?.some((words) => words.includes("e-mail address")));
      assert.ok(types.get("definedTerm")?.includes("Order Record"));
      assert.ok(
        types.get("negation")?.some((words) => words.includes("never")),
        JSON.stringify(types.get("negation")),
      );
      const end = text.indexOf("We never share");
      assert.ok(semanticTokensOf(linted, { start: 0, end }).data.length < data.length);
    });

    it("counts over a section what it shares, and over a promise what contradicts it", () => {
      const titles = codeLensesOf(linted, true).map(({ command }) => command!.title);
      assert.ok(
        titles.some((title) => /^shares 1 data type with 1 kind of recipient$/.test(title)),
        titles.join(" | "),
      );
      assert.ok(titles.includes("contradicted by 1 statement"), titles.join(" | "));
      assert.equal(
        codeLensesOf(linted, true).find(({ command }) => command!.title.startsWith("contradicted"))!.command!.command,
        "policywright.goTo",
      );
    });

    it("shows where data go and come from", () => {
      const [item] = prepareCallHierarchy(linted, inside(text, "e-mail address when"))!;
      assert.equal(item!.name, "email address");
      assert.ok(outgoingCalls(linted, item!).some(({ to }) => to.name === "Mailchimp"));
      assert.ok(incomingCalls(linted, item!).some(({ from }) => from.name === "you"));
      const [vendor] = prepareCallHierarchy(linted, inside(text, "Mailchimp"))!;
      assert.deepEqual(
        incomingCalls(linted, vendor!).map(({ from }) => from.name),
        ["email address"],
      );
      assert.equal(prepareCallHierarchy(linted, inside(text, "when")), null);
    });

    it("has an outline with topics, findings and, where wanted, practices", () => {
      const all = (symbols: readonly DocumentSymbol[]): DocumentSymbol[] => symbols.flatMap((one) => [one, ...all(one.children ?? [])]);
      const plain = all(symbolsOf(linted));
      const sharing = plain.find(({ name }) => name.includes("Whom we share"))!;
      assert.match(sharing.detail ?? "", /sharing.* · \d+ findings?/);
      const rich = all(symbolsOf(linted, true));
      assert.ok(
        rich.length > plain.length && rich.some(({ name }) => name.includes("never disclose")),
        rich.map(({ name }) => name).join(" | "),
      );
    });

    it("offers a missing section where a heading is typed", () => {
      const end = format === "plaintext" ? "\r\n" : "\n";
      const offered = (words: string) => {
        const begun = { markdown: `## ${words}`, html: `<h2>${words}`, plaintext: words }[format];
        const typed = `${text}${end}${begun}`;
        return { begun, items: completionOf(readLinted(typed, format), typed.length, true)?.items ?? [] };
      };
      const { begun, items } = offered("Se");
      const sections = items.filter(({ labelDetails }) => labelDetails?.description === "missing section");
      // Not "What we use your data for", which has the letters somewhere: VS Code takes that for as good as any.
      const inOrder = sections.toSorted((a, b) => (a.sortText! < b.sortText! ? -1 : 1)).map(({ label }) => label);
      assert.deepEqual(inOrder, ["How we protect your data"]);
      for (const { filterText } of sections) assert.ok(filterText!.toLowerCase().startsWith(begun.toLowerCase()), filterText);
      const newText = (sections[0]!.textEdit as TextEdit).newText;
      assert.ok(newText.startsWith({ markdown: "## How", html: "<h2>How", plaintext: "How" }[format]), newText);
      if (format !== "plaintext") assert.deepEqual(items, sections, "no names where a heading is typed");
      if (format === "plaintext") assert.ok(!/[^\r]\n/.test(newText), "in the document's line ends");
      assert.deepEqual(
        offered("Ri")
          .items.slice(0, 2)
          .map(({ label }) => label),
        ["Your rights", "How to use your rights"],
      );
      assert.equal(offered("Your ri").items[0]?.label, "Your rights");
      assert.ok(offered("Xyzzy").items.length > sections.length, "all, where nothing begins so");
    });

    it("offers terms, companies and sections in prose", () => {
      const labels = (typed: string) => {
        const whole = format === "html" ? `${text}<p>${typed}` : `${text}\n\n${typed}`;
        return (completionOf(readLinted(whole, format), whole.length, true)?.items ?? []).map(({ label }) => label);
      };
      assert.ok(labels("Your Or").includes("Order Record"));
      assert.ok(labels("We send letters by Mailch").includes("Mailchimp"));
      assert.deepEqual(labels("More in Section "), ["1", "2", "3"]);
      assert.deepEqual(labels("more of "), []);
    });

    it("is found by a few letters", () => {
      const names = (query: string) => workspaceSymbolsOf([indexOf(linted, linted.policy!)], query).map(({ name }) => name);
      assert.deepEqual(names("ordrec"), ["Order Record"]);
      assert.ok(names("").length >= 4);
      assert.deepEqual(names("zzz"), []);
    });
  });

describe("colours", () => {
  it("are of names and verbs, not of whole sentences", () => {
    const text = "# Privacy Policy\n\nWe share your email address with Mailchimp for marketing unless you object.\n";
    const { data } = semanticTokensOf(readLinted(text, "markdown"));
    const longest = Math.max(...data.filter((_, i) => i % 5 === 2));
    assert.equal(longest, "your email address".length);
    const types = data.filter((_, i) => i % 5 === 3).map((type) => legend.tokenTypes[type]);
    for (const type of ["personalData", "recipient", "purpose", "exception"]) assert.ok(types.includes(type), type);
    assert.ok(!types.includes("negation"), types.join());
  });
});

describe("language features", () => {
  it("answer at every offset of every text, whatever stands there", () => {
    for (const format of ["markdown", "html", "plaintext"] as const) {
      const linted = readLinted(texts[format].slice(0, 700), format);
      for (let at = 0; at <= linted.text.length; at += 7) {
        definitionOf(linted, at, false);
        referencesOf(linted, at, true);
        renameOf(linted, at, "Other", false);
        hoverOf(linted, at, [], { markdown: true, showsDiagnostics: true });
        completionOf(linted, at, false);
        prepareCallHierarchy(linted, at);
        const [chain] = selectionRangesOf(linted, [at]);
        assert.ok(chain);
      }
    }
  });

  it("say nothing of a text that is no policy", () => {
    const { policy: _, ...none } = readLinted("Nothing here.", "markdown");
    const linted: Linted = { ...none, findings: [] };
    assert.equal(definitionOf(linted, 0, true), null);
    assert.equal(completionOf(linted, 0, true), null);
    assert.deepEqual(foldingRangesOf(linted), []);
    assert.deepEqual(semanticTokensOf(linted).data, []);
    assert.deepEqual(codeLensesOf(linted, true), []);
    assert.deepEqual(documentLinksOf(linted), []);
  });
});
