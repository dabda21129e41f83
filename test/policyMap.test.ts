// The policy map and the overview: what they hold in each format, and how the map's page filters, lays out, tells apart and exports it.
import assert from "node:assert/strict";
import { stepFrom } from "../client/map/steps";
import { emptyWords } from "../client/map/words";
import type { Format } from "../server/document/document";
import { policyMapOf } from "../server/features/common/policyMap";
import { overviewOf } from "../server/features/overview";
import { pathOf, pointOn } from "../server/picture/curves";
import { broken, roughly } from "../server/picture/labels";
import type { PolicyMap } from "../server/picture/policyMap";
import { sceneOf } from "../server/picture/scene";
import { type Filters, noFilters, shownOf } from "../server/picture/shown";
import { escaped, svgText } from "../server/picture/svgText";
import { markdownTable } from "../server/picture/table";
import { offsetAt } from "../server/text/lines";
import { readLinted } from "./reading";

const markdown = `# Privacy Policy of Larkspur Trading Ltd

## 1. What we collect

We collect your e-mail address, your telephone number and your postal address. We do not collect your date of birth.
We use your e-mail address for marketing.

## 2. Whom we share it with

We never share your postal address with anyone. We may share your e-mail address with Mailchimp.
We do not share your telephone number with advertisers.

## 3. Delivery

We share your postal address with our carriers. We keep your e-mail address for 12 months.

## 4. Your rights

You have the right of access. Write to privacy@larkspur.example.
`;

const html = markdown
  .split("\n\n")
  .map((block) => {
    const heading = /^(#+) (.*)/.exec(block);
    return heading ? `<h${heading[1]!.length}>${heading[2]}</h${heading[1]!.length}>` : `<p>${block.replace(/your/g, "<em>your</em>")}</p>`;
  })
  .join("\n");

const texts: Readonly<Record<Format, string>> = { markdown, html, plaintext: markdown.replace(/^#+ /gm, "").replace(/\n/g, "\r\n") };

const flowOf = ({ nodes, flows }: PolicyMap, from: string, to: string) => {
  const label = (id: string) => nodes.find((node) => node.id === id)!.label;
  return flows.find((flow) => label(flow.from) === from && label(flow.to) === to);
};

describe("the policy map", () => {
  for (const [format, text] of Object.entries(texts) as [Format, string][])
    describe(format, () => {
      const linted = readLinted(text, format);
      const map = policyMapOf(linted);
      const at = (from: string, to: string) => flowOf(map, from, to);

      it("says how sure each flow is", () => {
        assert.equal(at("you", "email address")?.sense, "stated");
        assert.equal(at("you", "birth date")?.sense, "denied");
        assert.equal(at("email address", "marketing")?.kind, "used");
        assert.equal(at("email address", "Mailchimp")?.sense, "possible");
        assert.equal(at("phone number", "advertiser")?.sense, "denied");
        assert.equal(at("email address", "for 12 months")?.kind, "kept");
      });

      it("marks what contradicts itself, and nothing else", () => {
        assert.equal(at("postal address", "carrier")?.contradicted, true);
        assert.equal(at("postal address", "anyone")?.contradicted, true);
        assert.match(at("postal address", "carrier")!.findings[0]!, /contradicts/);
        assert.deepEqual(
          map.flows.filter(({ contradicted }) => contradicted).map(({ kind }) => kind),
          ["shared", "shared"],
        );
      });

      it("gives the sentence and its place", () => {
        const [index] = at("postal address", "carrier")!.sentences;
        const { words, range } = map.sentences[index!]!;
        assert.equal(words, "We share your postal address with our carriers.");
        const source = text.slice(offsetAt(linted.lines, range.start), offsetAt(linted.lines, range.end));
        assert.match(source, /^We share (<em>)?your(<\/em>)? postal address with our carriers/);
      });

      it("survives as JSON", () => assert.deepEqual(JSON.parse(JSON.stringify(map)), map));
    });

  it("says implied where it is not said", () => {
    const map = policyMapOf(readLinted("# Privacy Policy\n\nWe collect your postal address. We ship your order within two days.\n"));
    assert.ok(
      map.flows.some(({ kind, sense }) => kind === "shared" && sense === "implied"),
      JSON.stringify(map.flows),
    );
  });

  it("calls who acts by its name, and takes no law for somebody who gets data", () => {
    const text = "# Privacy Policy\n\nPostwren Ltd collects your email address. We collect crash data. Tax Law requires your name.\n";
    const { nodes } = policyMapOf(readLinted(text));
    const getters = nodes.filter(({ family }) => family === "recipient").map(({ label }) => label);
    assert.deepEqual(getters, ["Postwren Ltd"]);
  });

  it("says why there is nothing", () => {
    const { policy, ...rest } = readLinted(markdown);
    const none = policyMapOf({ ...rest, findings: [], verdict: { policy: false, because: "its name is README.md" } });
    assert.equal(none.policy, false);
    assert.match(emptyWords(none).join(" "), /not read as a policy\. Its name is README\.md\. .*Treat as Policy/);
    const german =
      "Wir erheben Ihre Daten nur, wenn es für die Erfüllung des Vertrages mit Ihnen nötig ist, und geben sie nicht weiter. ".repeat(8);
    assert.match(emptyWords(policyMapOf(readLinted(`# Datenschutz\n\n${german}`))).join(" "), /written in German/);
    assert.match(emptyWords(policyMapOf(readLinted("# Privacy Policy\n"))).join(" "), /Nothing to draw yet/);
    assert.match(emptyWords(undefined).join(" "), /not open/);
  });
});

describe("what the map shows", () => {
  const map = policyMapOf(readLinted(markdown));
  const flows = (filters: Partial<Filters>) => shownOf(map, { ...noFilters, ...filters }).flows;
  const id = (label: string) => map.nodes.find((node) => node.label === label)!.id;

  it("is all at first", () => assert.equal(flows({}).length, map.flows.length));
  it("is filtered by certainty", () => assert.ok(flows({ senses: ["denied"] }).every(({ sense }) => sense === "denied")));
  it("is filtered by contradiction", () => assert.equal(flows({ contradicted: true }).length, 2));
  it("is filtered by data", () =>
    assert.ok(flows({ data: id("email address") }).every(({ from, to }) => [from, to].includes(id("email address")))));
  it("is filtered by recipient, with what else is said of what it gets", () => {
    const shown = flows({ recipient: id("Mailchimp") });
    assert.deepEqual(shown.map(({ kind }) => kind).sort(), ["collected", "kept", "shared", "used"]);
  });
  it("is searched by label and sentence", () => {
    assert.ok(flows({ search: "mailchimp" }).length > 0);
    assert.equal(flows({ search: "OUR CARRIERS" }).length, 1);
    assert.equal(flows({ search: "no such words" }).length, 0);
  });

  it("is one thing with its neighbours", () => {
    const { nodes, flows } = shownOf(map, { ...noFilters, around: id("carrier") });
    assert.deepEqual(nodes.map(({ label }) => label).sort(), ["carrier", "postal address"]);
    assert.deepEqual(flows.map(({ kind }) => kind).sort(), ["collected", "shared"]);
    assert.equal(shownOf(map, { ...noFilters, around: "recipient:gone" }).flows.length, map.flows.length);
  });

  it("puts kinds of one sort together, and takes one apart", () => {
    const { nodes, flows } = shownOf(map, { ...noFilters, grouped: true });
    const group = nodes.find(({ members }) => members.length > 0)!;
    assert.match(group.label, /contact data \(3\)/);
    assert.ok(flows.some(({ from }) => from === group.id));
    assert.equal(new Set(flows.map((flow) => flow.id)).size, flows.length);
    const opened = shownOf(map, { ...noFilters, grouped: true, opened: [group.id] });
    assert.ok(!opened.nodes.some((node) => node.id === group.id));
  });

  it("groups by itself where there is too much", () => {
    const many = { ...map, nodes: [...map.nodes, ...lots], flows: [...map.flows, ...lots.map(collected)] };
    assert.equal(shownOf(many, noFilters).grouped, true);
    assert.equal(shownOf(many, { ...noFilters, grouped: false }).nodes.length, many.nodes.length);
  });
});

const lots = Array.from({ length: 40 }, (_, i) => ({
  id: `data:words:${i}`,
  family: "data" as const,
  label: `thing ${i}`,
  group: { id: "data:group:others", label: "other data" },
  places: [],
}));
const collected = ({ id }: { id: string }) => ({
  kind: "collected" as const,
  from: "source:reader",
  to: id,
  sense: "stated" as const,
  contradicted: false,
  sentences: [0],
  findings: [],
});

describe("the layout of the map", () => {
  const map = policyMapOf(readLinted(markdown));
  const shown = shownOf(map, noFilters);
  const scene = sceneOf(shown);

  it("gives each family a column, from left to right", () => {
    assert.deepEqual(
      scene.columns.map(({ family }) => family),
      ["data", "purpose", "recipient", "period"],
    );
    for (const node of scene.nodes) assert.equal(node.x, scene.columns.find(({ family }) => family === node.family)!.x, node.label);
    assert.deepEqual(
      [...scene.columns].sort((a, b) => a.x - b.x),
      scene.columns,
    );
  });

  it("lays nothing over anything, and all within its bounds", () => {
    for (const a of scene.nodes) {
      assert.ok(a.x >= 0 && a.y >= 0 && a.x + a.width <= scene.width && a.y + a.height <= scene.height, a.label);
      for (const b of scene.nodes)
        assert.ok(a === b || a.x !== b.x || a.y + a.height <= b.y || b.y + b.height <= a.y, `${a.label} and ${b.label}`);
    }
  });

  it("draws every flow, and marks beside colour what is denied or contradicted", () => {
    assert.equal(scene.edges.length, shown.flows.length);
    for (const { mark, sense, contradicted } of scene.edges)
      assert.equal(mark?.text, [sense === "denied" ? "not" : "", contradicted ? "!" : ""].filter(Boolean).join(" ") || undefined);
  });

  it("stays where it is when only sentences change", () => {
    const edited = shownOf(policyMapOf(readLinted(markdown.replace("We never share", "Rest assured: we never share"))), noFilters);
    const next = sceneOf(edited, roughly, scene);
    assert.deepEqual(
      next.nodes.map(({ id, x, y }) => [id, x, y]),
      scene.nodes.map(({ id, x, y }) => [id, x, y]),
    );
  });

  it("keeps the order of what stays when something comes", () => {
    const longer = shownOf(
      policyMapOf(readLinted(markdown.replace("We collect your", "We collect your IP address. We collect your"))),
      noFilters,
    );
    const next = sceneOf(longer, roughly, scene);
    const old = new Set(scene.nodes.map(({ id }) => id));
    assert.equal(next.nodes.length, scene.nodes.length + 1);
    assert.deepEqual(
      next.nodes.filter(({ id }) => old.has(id)).map(({ id }) => id),
      scene.nodes.map(({ id }) => id),
    );
  });

  it("is empty for nothing", () => assert.deepEqual(sceneOf({ nodes: [], flows: [], grouped: false }).nodes, []));

  it("lays out some hundred things in a moment", () => {
    const data = lots.slice(0, 30);
    const recipients = Array.from({ length: 30 }, (_, i) => ({
      ...lots[0]!,
      id: `recipient:${i}`,
      family: "recipient" as const,
      label: `firm ${i}`,
    }));
    const all = data.flatMap(({ id }, i) =>
      [1, 2, 3, 4].map((k) => ({ ...collected({ id: recipients[(i * k) % 30]!.id }), kind: "shared" as const, from: id })),
    );
    const big = { ...map, nodes: [...data, ...recipients], flows: all };
    const began = performance.now();
    sceneOf(shownOf(big, { ...noFilters, grouped: false }));
    assert.ok(performance.now() - began < 5000, `${performance.now() - began} ms`);
  });

  it("breaks long labels and cuts what is longer still", () => {
    const lines = broken("the registered postal address of the person who pays for the order of another", 130, roughly);
    assert.equal(lines.length, 2);
    assert.ok(lines.every((line) => roughly(line) <= 130));
    assert.match(lines[1]!, /…$/);
    assert.ok(roughly(broken("x".repeat(400), 130, roughly)[0]!) <= 130);
  });

  it("draws smooth lines from end to end", () => {
    const points = [
      { x: 0, y: 0 },
      { x: 100, y: 40 },
    ];
    assert.equal(pathOf(points), "M0,0 C50,0 50,40 100,40");
    assert.deepEqual(pointOn(points, 0.5), { x: 50, y: 20 });
  });
});

describe("the keys of the map", () => {
  const scene = sceneOf(shownOf(policyMapOf(readLinted(markdown)), noFilters));
  const email = { id: "data:email-address", along: "from" as const };

  it("walk from data along a line to who gets them, and back", () => {
    const line = stepFrom(scene, email, "ArrowRight");
    assert.ok(scene.edges.some(({ id }) => id === line.id));
    const next = stepFrom(scene, line, "ArrowDown");
    assert.notEqual(next.id, line.id);
    const end = stepFrom(scene, next, "ArrowRight");
    assert.equal(end.id, scene.edges.find(({ id }) => id === next.id)!.to);
    const back = stepFrom(scene, stepFrom(scene, end, "ArrowLeft"), "ArrowLeft");
    assert.ok(scene.nodes.some(({ id, family }) => id === back.id && family === "data"));
  });

  it("walk a column to its ends and no further", () => {
    const data = scene.nodes.filter(({ family }) => family === "data");
    assert.equal(stepFrom(scene, email, "Home").id, data[0]!.id);
    assert.equal(stepFrom(scene, { ...email, id: data.at(-1)!.id }, "ArrowDown").id, data.at(-1)!.id);
  });

  it("reach every line and every node", () => {
    const reached = new Set<string>();
    const visit = (at: { id: string; along: "from" | "to" }) => {
      const key = `${at.id} ${at.along}`;
      if (reached.has(key)) return;
      reached.add(key);
      for (const key of ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]) visit(stepFrom(scene, at, key));
    };
    visit({ id: scene.nodes[0]!.id, along: "from" });
    const ids = new Set([...reached].map((key) => key.replace(/ (from|to)$/, "")));
    for (const { id } of [...scene.nodes, ...scene.edges]) assert.ok(ids.has(id), id);
  });
});

describe("words of a policy that look like code", () => {
  const hostile = [
    "We share your `<img src=x onerror=alert(1)>` with Q&A </script><script>alert(2)</script> Ltd.",
    'We collect your [link](javascript:alert(3)) | data & "quotes" number.',
    "We share your e-mail address with <b>Evil</b> & Sons, our carrier.",
  ].join("\n\n");
  const map = policyMapOf(readLinted(`# Privacy Policy\n\n${hostile}\n`));
  const labels = [
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(2)</script>",
    "a|b *c* [d](javascript:e)",
    'x" onload="alert(4)',
    "bad \u0000\u0007\ud800 \ufffe",
  ];
  const all = {
    ...map,
    nodes: [...map.nodes, ...labels.map((label, i) => ({ ...lots[i]!, label }))],
    flows: [...map.flows, ...lots.slice(0, labels.length).map(collected)],
  };
  const shown = shownOf(all, { ...noFilters, grouped: false });

  it("stay text in the picture", () => {
    const picture = svgText(sceneOf(shown), "Policy map: </title><script>");
    assert.doesNotMatch(picture, /<script|<img|<b>|" onload="/);
    assert.match(picture, /&lt;img src=x/);
    const tags = [...picture.matchAll(/<\/?([a-z]+)/g)].map((found) => found[1]!);
    assert.deepEqual([...new Set(tags)].sort(), ["g", "path", "rect", "svg", "text", "title"]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML holds none of them.
    assert.doesNotMatch(picture, /[\u0000-\u0008\ud800\ufffe]/u);
    assert.equal(escaped('a & <b> "c"'), "a &amp; &lt;b&gt; &quot;c&quot;");
  });

  it("stay text in the table", () => {
    const table = markdownTable(shown);
    const rows = table.trimEnd().split("\n");
    for (const row of rows) assert.equal(row.replace(/\\\|/g, "").split("|").length, 7, row);
    assert.doesNotMatch(table.replace(/<br>/g, ""), /(?<!\\)[<>]/);
    assert.match(table, /a\\\|b \\\*c\\\*/);
  });
});

describe("the table of the map", () => {
  it("has a row for each kind of data, with how sure each entry is", () => {
    const table = markdownTable(shownOf(policyMapOf(readLinted(markdown)), noFilters));
    assert.match(table, /^\| Data \| Collected \| Used for \| Shared with \| Kept \|\n\| --- /);
    assert.match(table, /^\| email address \| yes \| marketing \| Mailchimp \(possibly\) \| for 12 months \|$/m);
    assert.match(table, /^\| birth date \| \*\*no\*\* \|/m);
    assert.match(table, /^\| postal address \| yes \| {2}\| \*\*not:\*\* anyone \(contradicted\)<br>carrier \(contradicted\) \|/m);
  });
});

describe("the overview", () => {
  for (const [format, text] of Object.entries(texts) as [Format, string][])
    it(`lists what a policy holds, in ${format}`, () => {
      const linted = readLinted(text, format);
      const { groups, policy } = overviewOf(linted);
      assert.equal(policy, true);
      const labels = Object.fromEntries(groups.map(({ id, items }) => [id, items.map(({ label }) => label)]));
      assert.deepEqual(Object.keys(labels), ["sections", "data", "recipients", "rights", "contacts", "missing"]);
      assert.ok(labels.sections!.includes("3. Delivery"), labels.sections!.join());
      assert.deepEqual(labels.data, ["email address", "phone number", "postal address", "birth date"]);
      assert.ok(labels.recipients!.includes("carrier"));
      assert.deepEqual(labels.rights, ["right to access"]);
      assert.deepEqual(labels.contacts, ["privacy@larkspur.example"]);
      assert.ok(labels.missing!.includes("security"), labels.missing!.join());
      const postal = groups[1]!.items[2]!;
      assert.deepEqual(
        postal.children.map(({ label }) => label),
        ["not to anyone", "to carrier"],
      );
      const { start, end } = postal.range;
      assert.match(text.slice(offsetAt(linted.lines, start), offsetAt(linted.lines, end)), /postal address/);
    });

  it("has no groups for what is no policy", () => {
    const { policy, ...rest } = readLinted(markdown);
    assert.deepEqual(overviewOf({ ...rest, findings: [] }).groups, []);
  });
});
