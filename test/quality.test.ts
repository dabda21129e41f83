// What an extension of marketplace quality passes, row by row. Where another suite shows it, the row names the test, which must exist.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { listFiles, PackageManager } from "@vscode/vsce";
import Ajv from "ajv";
import { globSync } from "tinyglobby";
import { diagnosticsOf } from "../server/features/diagnostics";
import { defaultSettings } from "../server/settings";
import { hasTest } from "./namedTests";
import { readLinted } from "./reading";
import { readSamples } from "./samples";

const read = (path: string): string => readFileSync(path, "utf8");
const manifest = JSON.parse(read("package.json"));
const { contributes } = manifest;
const client = globSync("client/*.ts").map(read).join("\n");
const settings: Record<string, Setting> = Object.assign(
  {},
  ...contributes.configuration.map((group: { properties: object }) => group.properties),
);

interface Setting {
  readonly type: string;
  readonly default: unknown;
  readonly scope: string;
  readonly markdownDescription: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly items?: { readonly enum?: readonly string[]; readonly enumDescriptions?: readonly string[] };
}

/** The row holds by tests of other suites. */
const shownBy = (row: string, file: string, ...titles: readonly string[]) =>
  it(`${row} (${file})`, () => {
    for (const title of titles) assert.ok(hasTest(file, title), `${file} has no test "${title}"`);
  });

const editor = "test/extension/editor.suite.ts";

describe("quality 1: the package", () => {
  it("holds at most 50 files, none of them a source, a map or a test", async () => {
    const files = await listFiles({ packageManager: PackageManager.None });
    assert.ok(files.length <= 50, `${files.length} files`);
    assert.deepEqual(
      files.filter((file) => /\.ts$|\.map$|(^|\/)(test|fixtures|node_modules)\//.test(file)),
      [],
    );
  }).timeout(60_000);
  shownBy(
    "is small and holds what is needed alone",
    "test/package.test.ts",
    "is smaller than 1.2 MB",
    "holds what the extension needs and nothing else",
  );
});

describe("quality 2: the manifest", () => {
  const wanted =
    "name displayName description version publisher license icon galleryBanner categories keywords repository bugs homepage qna pricing engines main browser extensionKind l10n capabilities activationEvents";
  for (const name of wanted.split(" ")) it(`says ${name}`, () => assert.ok(manifest[name], name));
  it("has at most five keywords", () => assert.ok(manifest.keywords.length <= 5));
  it("has an icon of at least 128 pixels, a PNG", () => {
    const icon = readFileSync(manifest.icon);
    assert.equal(icon.subarray(1, 4).toString(), "PNG");
    assert.ok(icon.readUInt32BE(16) >= 128 && icon.readUInt32BE(20) >= 128);
  });
  it("is for untrusted and for virtual workspaces", () => {
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
    assert.equal(manifest.capabilities.virtualWorkspaces.supported, "limited");
  });
  it("points to files that are there", () => {
    const paths: string[] = [manifest.main, manifest.browser, manifest.icon, `${manifest.l10n}/bundle.l10n.json`, "package.nls.json"];
    for (const { configuration } of contributes.languages) paths.push(configuration);
    for (const { path } of [...contributes.grammars, ...contributes.snippets]) paths.push(path);
    for (const { url } of [...contributes.jsonValidation, ...contributes.yamlValidation]) paths.push(url);
    for (const { steps } of contributes.walkthroughs) for (const { media } of steps) paths.push(media.svg);
    for (const path of paths) assert.ok(existsSync(path), path);
  });
});

describe("quality 3: the API", () => {
  it("is that of the oldest VS Code that is named", () => {
    const { version } = JSON.parse(read("package-lock.json")).packages["node_modules/@types/vscode"];
    assert.equal(`^${version}`, manifest.engines.vscode);
  });
});

describe("quality 4: commands", () => {
  const registered = [...client.matchAll(/registerCommand\(\s*"([^"]+)"/g)].map((call) => call[1]!);
  /** Called by the server's code actions with arguments that nobody can type. */
  const inner = ["policywright.goTo", "policywright.allowInSettings", "policywright.configureRule", "policywright.openRule"];
  const names: string[] = contributes.commands.map(({ command }: { command: string }) => command);

  it("have a title and a category", () => {
    for (const { command, title, category } of contributes.commands) assert.ok(title && category, command);
  });
  it("are registered where they are contributed, and the reverse", () => {
    assert.deepEqual([...registered].sort(), [...names, ...inner].sort());
  });
  it("stand in both bundles", () => {
    for (const file of ["dist/client-node.js", "dist/client-web.js"]) {
      const bundle = read(file);
      for (const name of registered) assert.ok(bundle.includes(`"${name}"`) || bundle.includes(`\`${name}\``), `${name} in ${file}`);
    }
  });
  it("are out of the palette where they mean nothing", () => {
    const anywhere = ["chooseProfiles", "openSample", "reportIssue", "restart", "showOutput"].map((name) => `policywright.${name}`);
    const palette = new Map(contributes.menus.commandPalette.map(({ command, when }: Record<string, string>) => [command, when]));
    for (const { command, enablement } of contributes.commands)
      assert.ok(anywhere.includes(command) || enablement || palette.get(command), command);
  });
  it("that menus, keys and the walkthrough use are there", () => {
    const used = JSON.stringify([contributes.menus, contributes.keybindings, contributes.walkthroughs, client]).match(
      /policywright\.\w+/g,
    )!;
    const commands = [
      ...read("package.json").matchAll(/command:(policywright\.\w+)/g),
      ...read("package.nls.json").matchAll(/command:(policywright\.\w+)/g),
    ];
    for (const [, name] of commands) assert.ok(names.includes(name!), name);
    for (const { command } of [...contributes.keybindings, ...Object.values<{ command: string }[]>(contributes.menus).flat()])
      assert.ok(names.includes(command), command);
    assert.ok(used.length > 0);
  });
  shownBy("do what they say in a real editor", editor, "leads from one end of a finding to the other", "is what the user says, by command");
});

describe("quality 4: keys", () => {
  shownBy("are free", "test/extension/places.ts", "have keys that are free");
});

describe("quality 5: settings", () => {
  it("are at most twenty, in groups with a title and an order", () => {
    assert.ok(Object.keys(settings).length <= 20, `${Object.keys(settings).length}`);
    assert.ok(contributes.configuration.length > 1);
    for (const { title, order } of contributes.configuration) assert.ok(title && typeof order === "number");
  });
  for (const [name, one] of Object.entries(settings))
    it(`${name} has a type, a default, a scope and a description`, () => {
      assert.ok(one.type && "default" in one && one.markdownDescription, name);
      assert.equal(one.scope, name === "policywright.trace.server" ? "window" : "resource");
      for (const { enum: values, enumDescriptions } of [one, one.items ?? {}])
        if (values) assert.equal(enumDescriptions?.length, values.length);
    });
  it("are the settings that are read", async () => {
    const { defaultPreferences } = await import("../server/hosts/preferences");
    // The threshold is the command line's; the trace is the client's.
    const known = [...Object.keys(defaultSettings), ...Object.keys(defaultPreferences), "trace.server"].filter(
      (name) => name !== "threshold",
    );
    assert.deepEqual(
      Object.keys(settings)
        .map((name) => name.replace("policywright.", ""))
        .sort(),
      known.sort(),
    );
  });

  const isConfig = new Ajv({ strict: false }).compile(JSON.parse(read("schemas/policywright.schema.json")));
  const good = [
    {},
    { rules: { "contact/*": "hint", "missing/dpo": "off" }, profiles: ["gdpr"], threshold: "error" },
    { allow: [{ rule: "contact/free-mail", text: "Write to us.", reason: "agreed", until: "2027-01-31" }], ignore: ["templates/**"] },
    { company: { name: "Larkspur Trading Ltd", retention: { "order records": "seven years" } } },
  ];
  const bad = [
    { rule: {} },
    { rules: { "contact/*": "loud" } },
    { profiles: ["mars"] },
    { allow: [{ rule: "contact/free-mail" }] },
    { maxLength: "long" },
    { company: { nam: "Larkspur" } },
  ];
  it("of a config file have a schema that takes what is right", () => {
    for (const sample of good) assert.ok(isConfig(sample), `${JSON.stringify(sample)}: ${JSON.stringify(isConfig.errors)}`);
  });
  it("of a config file have a schema that refuses what is wrong", () => {
    for (const sample of bad) assert.ok(!isConfig(sample), JSON.stringify(sample));
  });
});

describe("quality 6: politeness", () => {
  it("wakes up for texts that may be policies and for its own views, never with the window", () => {
    for (const event of manifest.activationEvents) assert.match(event, /^on(Language|WebviewPanel|View):/);
  });
  shownBy("leaves other texts alone", "test/recognise.test.ts", "when it only mentions privacy", "when it is no prose");
  shownBy("has no findings where there is no policy", editor, "is not a README");
});

describe("quality 7: places", () => {
  const places = "test/extension/places.ts";
  shownBy(
    "works wherever an editor does, in the Node host and in the web host",
    places,
    "in Restricted Mode",
    "in a virtual file system",
    "in two folders, each with its own config",
    "is a loose file outside of every folder",
    "takes a change of the settings and of the config file at once",
  );
  shownBy("works before a text has a name", editor, "is an untitled document in the language mode policy");
});

describe("quality 8: findings", () => {
  for (const { name, path, format, text } of readSamples())
    it(`${name}: each has a source, a code that leads to its page, and a range; contradictions have both ends`, () => {
      const linted = readLinted(text, format, `file:///${path}`);
      for (const one of diagnosticsOf(linted, { related: true, codeDescription: true })) {
        assert.equal(one.source, "policywright");
        const page = one.codeDescription!.href;
        assert.match(page, /^https:/);
        assert.ok(existsSync(page.replace(/^.*\/blob\/main\//, "")), page);
        const { start, end } = one.range;
        assert.ok(end.line > start.line || end.character > start.character, `${one.code} has an empty range`);
        if (String(one.code).startsWith("contradiction/")) assert.ok(one.relatedInformation!.length > 0, String(one.code));
      }
    }).timeout(20_000);
});

describe("quality 9: fixes", () => {
  shownBy("apply, mend, and bring nothing new", "test/mend.test.ts", "each mends its finding and nothing else");
  shownBy(
    "that are safe are applied at once, and twice is as once",
    "test/mendAll.test.ts",
    "are applied, and no others",
    "the second time there is nothing left to do",
  );
  shownBy("prefer at most one", "test/features.test.ts", "prefer at most one");
});

describe("quality 10: speed", () => {
  shownBy(
    "bears long texts, bursts of edits and odd ones",
    "test/server.test.ts",
    "bears one line of five million characters",
    "follows incremental edits",
    "bears edits beyond the end",
  );
  it("is measured by npm run bench", () => assert.ok(manifest.scripts.bench));
});

describe("quality 11: when something goes wrong", () => {
  it("the output channel has levels", () => assert.match(client, /createOutputChannel\("Policywright", \{ log: true \}\)/));
  it("there are commands to look, to start again and to report", () => {
    for (const name of ["showOutput", "restart", "reportIssue"]) assert.ok(client.includes(`"policywright.${name}"`), name);
  });
  it("the form for issues asks for versions, and is opened with nothing else", () => {
    assert.match(read(".github/ISSUE_TEMPLATE/problem.yml"), /id: versions/);
  });
  shownBy("starts again", editor, "starts its server again on command");
  shownBy("shares nothing by itself", "test/extension/places.ts", "open the form for issues with versions and nothing else");
});

describe("quality 12: words for users", () => {
  const readme = read("README.md");
  const parts: Record<string, RegExp> = {
    "a picture": /!\[[^\]]+\]\(docs\/images\/\w+\.png\)/,
    "a quick start": /^## Try it$/m,
    "what it finds, with links to the rules": /docs\/rules\/README\.md/,
    features: /docs\/features\.md/,
    settings: /^## Settings$/m,
    "how to allow a finding": /policywright-allow-next-line/,
    "that nothing leaves the machine": /no network connection, collects no telemetry/,
    "that it is no legal advice": /not legal advice/,
    "the command line and CI": /^## Command line$/m,
    "other editors": /docs\/editors\.md/,
    "its limits": /^## What it cannot do$/m,
  };
  for (const [part, pattern] of Object.entries(parts)) it(`README has ${part}`, () => assert.ok(pattern.test(readme)));
  it("CHANGELOG keeps the form of Keep a Changelog", () => assert.match(read("CHANGELOG.md"), /^## \[Unreleased\]$/m));
  it("SUPPORT says where to ask", () => assert.ok(read("SUPPORT.md").length > 200));
});

describe("quality 13: everybody", () => {
  it("status items have names, and say in words what they show by colour", () => {
    const item = read("client/statusItem.ts");
    assert.equal(item.match(/createLanguageStatusItem/g)!.length, item.match(/\.name = /g)!.length);
  });
  it("pictures of the walkthrough have words", () => {
    for (const { steps } of contributes.walkthroughs) for (const { media } of steps) assert.ok(media.altText);
  });
  it("pictures of the walkthrough take their colours from the theme", () => {
    for (const file of globSync("media/*.svg"))
      for (const [, colour] of read(file).matchAll(/(?:fill|stroke)="([^"]+)"/g))
        assert.match(colour!, /^(none|var\(--vscode-.*\))$/, file);
  });
  shownBy("texts can be translated", "test/localised.test.ts", "says everything in it", "shows no words of its own");
});

describe("quality 14: registries", () => {
  it("may be published, and says how it is installed until it is", () => {
    assert.equal(manifest.private, undefined);
    for (const key of ["repository", "homepage", "bugs", "license"]) assert.ok(manifest[key], key);
    assert.match(read("README.md"), /Install from VSIX/);
  });
});
