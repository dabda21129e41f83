// What continuous integration takes from us: the action, the pre-commit hook, the recipes. The services are not here; their files are read as
// they document them, and the commands in them are run.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { parse } from "yaml";
import { cli, type Folder, makeFolder } from "./commandLine";

const faulty =
  "# Privacy Policy\n\nWe never share your e-mail address with anybody.\n\nWe share your e-mail address with advertising networks.\n";

/** The metadata of a composite action, as GitHub documents it. */
const isAction = new Ajv({ allErrors: true }).compile({
  type: "object",
  additionalProperties: false,
  required: ["name", "description", "runs"],
  properties: {
    name: { type: "string" },
    description: { type: "string", maxLength: 125 },
    author: { type: "string" },
    branding: {
      type: "object",
      additionalProperties: false,
      properties: {
        icon: { enum: ["file-text"] },
        color: { enum: ["white", "black", "yellow", "blue", "green", "orange", "red", "purple", "gray-dark"] },
      },
    },
    inputs: {
      type: "object",
      additionalProperties: {
        type: "object",
        additionalProperties: false,
        required: ["description"],
        properties: { description: { type: "string" }, required: { type: "boolean" }, default: { type: "string" } },
      },
    },
    runs: {
      type: "object",
      additionalProperties: false,
      required: ["using", "steps"],
      properties: {
        using: { const: "composite" },
        steps: {
          type: "array",
          minItems: 1,
          items: {
            type: "object",
            additionalProperties: false,
            required: ["run", "shell"],
            properties: {
              name: { type: "string" },
              run: { type: "string" },
              shell: { const: "bash" },
              env: { type: "object", additionalProperties: { type: "string" } },
            },
          },
        },
      },
    },
  },
});

// biome-ignore lint/suspicious/noExplicitAny: whatever the file holds is looked at below.
const action: any = parse(readFileSync("action.yml", "utf8"));
const recipes = (language: string) =>
  [...readFileSync("docs/ci.md", "utf8").matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "gm"))].map((found) => found[1]!);

describe("continuous integration", function () {
  this.timeout(120_000);
  let folder: Folder;
  afterEach(() => folder?.remove());

  /** The step of the action with these inputs, as a runner would start it. */
  function runAction(inputs: Readonly<Record<string, string>>) {
    const [step] = action.runs.steps;
    const value = (name: string) => inputs[name] ?? action.inputs[name].default ?? "";
    const given = Object.fromEntries(
      Object.entries(step.env as Record<string, string>).map(([name, text]) => [
        name,
        text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, input) => value(input)),
      ]),
    );
    const summary = join(folder.path, "summary.md");
    const { status, stdout, stderr } = spawnSync("bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step.run], {
      cwd: folder.path,
      encoding: "utf8",
      env: { ...process.env, ...given, COMMAND: `${process.execPath} ${cli}`, GITHUB_STEP_SUMMARY: summary, GITHUB_WORKSPACE: folder.path },
    });
    return { status, stdout, stderr, summary: readFileSync(summary, "utf8") };
  }

  it("the action is what GitHub takes, and takes nothing else from the network", () => {
    const isValid: boolean = isAction(action);
    assert.ok(isValid, JSON.stringify(isAction.errors, null, 2));
    for (const { run, env } of action.runs.steps) {
      assert.ok(!run.includes("${{"), "inputs reach the script by the environment only");
      for (const [, input] of Object.values<string>(env).flatMap((text) => [...text.matchAll(/inputs\.([\w-]+)/g)]))
        assert.ok(action.inputs[input!], input);
      assert.doesNotMatch(run, /\b(?:curl|wget|npm|git (?:clone|fetch))\b/);
    }
  });

  it("the action annotates, fails, writes SARIF and a summary with what changed", () => {
    folder = makeFolder({ "PRIVACY.md": faulty.replace("We never", "We rarely") });
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@b.example", ...args], { cwd: folder.path, stdio: "pipe" });
    git("init", "-q", "-b", "main");
    git("add", ".");
    git("commit", "-q", "-m", "old");
    folder.write("PRIVACY.md", `${faulty}\nWe sell your location data.\n`);
    const { status, stdout, stderr, summary } = runAction({
      paths: "PRIVACY.md",
      sarif: "out.sarif",
      "diff-base": "main",
      threshold: "error",
    });
    assert.deepEqual([status, stderr], [1, ""]);
    assert.match(stdout, /^::error file=PRIVACY\.md,line=3/m);
    assert.equal(JSON.parse(readFileSync(join(folder.path, "out.sarif"), "utf8")).version, "2.1.0");
    assert.match(summary, /## Policywright: /);
    assert.match(summary, /## What changes in substance: PRIVACY\.md\n[\s\S]*A sale of data/);
  });

  it("the action passes where there is nothing, and does not mistake paths for options or commands", () => {
    folder = makeFolder({ "policywright.yaml": 'rules:\n  "*": off\n', "PRIVACY.md": faulty });
    assert.deepEqual([runAction({}).status, runAction({ paths: "PRIVACY.md $(touch bad) ;touch bad" }).status], [0, 2]);
    assert.throws(() => readFileSync(join(folder.path, "bad")));
  });

  it("the hook is what pre-commit takes, knows policies by name, and starts a command that is there", () => {
    const [hook, ...others] = parse(readFileSync(".pre-commit-hooks.yaml", "utf8"));
    assert.deepEqual([others, hook.language, hook.id], [[], "node", "policywright"]);
    const { bin } = JSON.parse(readFileSync("package.json", "utf8"));
    const [command, ...args] = hook.entry.split(" ");
    assert.ok(bin[command], command);
    // pre-commit reads it as Python does; (?i) in front is the only thing that differs here.
    const files = new RegExp(hook.files.replace("(?i)", ""), "i");
    for (const name of ["PRIVACY.md", "legal/privacy-policy.html", "site/Cookie Policy.txt", "data_protection.mdx"])
      assert.match(name, files);
    for (const name of ["README.md", "src/privacy.ts", "privacy/notes.pdf"]) assert.doesNotMatch(name, files);
    folder = makeFolder({ "PRIVACY.md": faulty });
    assert.equal(folder.run([...args, "PRIVACY.md"]).code, 1);
  });

  it("the recipes are YAML, use inputs that exist, and their commands run", () => {
    const [github, gitlab, precommit] = recipes("yaml").map((text) => parse(text));
    const step = github.jobs.policywright.steps[1];
    for (const input of Object.keys(step.with)) assert.ok(action.inputs[input], input);
    assert.equal(precommit.repos[0].hooks[0].id, "policywright");
    const { script, artifacts } = gitlab.policywright;
    folder = makeFolder({ "PRIVACY.md": faulty });
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@b.example", ...args], { cwd: folder.path, stdio: "pipe" });
    git("init", "-q", "-b", "main");
    git("add", ".");
    git("commit", "-q", "-m", "old");
    git("update-ref", "refs/remotes/origin/main", "HEAD");
    const run = (line: string) =>
      spawnSync("bash", ["-c", line.replaceAll("npx --yes policywright@0", `${process.execPath} ${cli}`)], {
        cwd: folder.path,
        encoding: "utf8",
      });
    assert.equal(run(script[0]).status, 1);
    assert.ok(JSON.parse(readFileSync(join(folder.path, artifacts.reports.codequality), "utf8")).length > 0);
    const [shell] = recipes("sh");
    for (const line of shell!.trim().split("\n")) assert.ok([0, 1].includes(run(line).status!), line);
    assert.match(readFileSync(join(folder.path, "changes.md"), "utf8"), /No change was found/);
    assert.match(readFileSync(join(folder.path, "comment.md"), "utf8"), /^<!-- policywright -->/);
  });

  it("the documents name every input of the action", () => {
    const text = readFileSync("docs/ci.md", "utf8");
    for (const input of Object.keys(action.inputs)) assert.match(text, new RegExp(`^\\| \`${input}\` \\|`, "m"));
  });
});
