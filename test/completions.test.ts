// Completions for shells and the man page follow the program: every command, option and choice is in them, and shells take them.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { completionsFor, shapeOf, shells } from "../server/hosts/completions";
import { makeProgram } from "../server/hosts/program";
import { makeFolder } from "./commandLine";

const program = makeProgram();
const shapes = program.commands.map(shapeOf);

/** What a shell of that name says, or undefined where it is not installed. */
function run(shell: string, args: readonly string[], input: string): string | undefined {
  const { error, stdout, stderr, status } = spawnSync(shell, args, { input, encoding: "utf8" });
  if (error && "code" in error && error.code === "ENOENT") return undefined;
  assert.equal(status, 0, stderr);
  assert.equal(stderr, "");
  return stdout;
}

describe("completions", function () {
  this.timeout(30_000);

  for (const shell of shells)
    it(`${shell}: every command, option and choice`, () => {
      const script = completionsFor(program, shell);
      for (const { name, options } of shapes) {
        assert.match(script, new RegExp(`\\b${name}\\b`));
        for (const { long, choices } of options) {
          assert.ok(script.includes(shell === "fish" ? `-l ${long!.slice(2)}` : long!), `${name} ${long}`);
          for (const choice of choices) assert.ok(script.includes(choice), `${name} ${long} ${choice}`);
        }
      }
    });

  it("bash completes commands, options, choices and rules", function () {
    const complete = (...words: string[]) =>
      run(
        "bash",
        ["--norc"],
        `${completionsFor(program, "bash")}\nCOMP_WORDS=(policywright ${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length}; _policywright; printf '%s\\n' "\${COMPREPLY[@]}"`,
      )
        ?.split("\n")
        .filter(Boolean);
    const commands = complete("");
    if (!commands) return this.skip();
    for (const { name } of shapes) assert.ok(commands.includes(name), name);
    assert.deepEqual(complete("che"), ["check"]);
    assert.deepEqual(complete("check", "--form"), ["--format"]);
    assert.deepEqual(complete("check", "--format", "sa"), ["sarif"]);
    assert.ok(complete("explain", "contradiction/sh")!.includes("contradiction/sharing"));
    assert.deepEqual(complete("completions", "z"), ["zsh"]);
    assert.ok(complete("check", "package.j")!.includes("package.json"));
  });

  it("zsh takes the script", function () {
    if (run("zsh", ["-f", "-n"], completionsFor(program, "zsh")) === undefined) return this.skip();
    // Its own completion needs a terminal; what can be run without one is the definition.
    assert.equal(
      run("zsh", ["-f"], `autoload -U compinit; compinit -u -D\n${completionsFor(program, "zsh")}\nprint -r -- $_comps[policywright]`),
      "_policywright\n",
    );
  });

  it("fish completes commands, options and choices", function () {
    const complete = (line: string) =>
      run("fish", ["--no-config", "-c", `${completionsFor(program, "fish")}\ncomplete -C '${line}'`], "")
        ?.split("\n")
        .map((row) => row.split("\t")[0]!)
        .filter(Boolean);
    const commands = complete("policywright ");
    if (!commands) return this.skip();
    for (const { name } of shapes) assert.ok(commands.includes(name), name);
    assert.ok(complete("policywright check --form")!.includes("--format"));
    assert.ok(complete("policywright check --format sa")!.includes("sarif"));
  });

  it("come from the command line; an unknown shell is misuse", () => {
    const folder = makeFolder();
    try {
      const { code, out, err } = folder.run(["completions", "bash"]);
      assert.deepEqual([code, err, out.startsWith("# bash completion")], [0, "", true]);
      assert.equal(folder.run(["completions", "csh"]).code, 2);
    } finally {
      folder.remove();
    }
  });

  it("the man page names every command and option, and man shows it", function () {
    const page = readFileSync("docs/policywright.1", "utf8");
    for (const { name, options } of shapes) {
      assert.ok(page.includes(`policywright ${name}`), name);
      for (const { long } of options) if (long !== "--help") assert.ok(page.includes(long!.replaceAll("-", "\\-")), `${name} ${long}`);
    }
    const shown = run("man", ["-l", "docs/policywright.1"], "");
    if (shown === undefined) return this.skip();
    assert.match(shown, /policywright check \[options\] \[path\.\.\.\]/);
  });
});
