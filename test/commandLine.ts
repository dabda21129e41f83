// Runs the built command line in a folder of its own, for tests. The bundle must have been built; POLICYWRIGHT_CLI names another one.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

export const cli = resolve(process.env.POLICYWRIGHT_CLI ?? "dist/cli.js");

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Folder {
  readonly path: string;
  write(name: string, content: string | Uint8Array): string;
  run(
    args: readonly string[],
    more?: { readonly input?: string | Uint8Array; readonly env?: NodeJS.ProcessEnv; readonly below?: string },
  ): Outcome;
  remove(): void;
}

/** A fresh folder with the given files. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): Folder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), "policywright-")));
  const write = (name: string, content: string | Uint8Array) => {
    const file = join(path, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  };
  for (const [name, content] of Object.entries(files)) write(name, content);
  return {
    path,
    write,
    run(args, { input = "", env = {}, below = "" } = {}) {
      const { NO_COLOR: _no, FORCE_COLOR: _force, GITHUB_WORKSPACE: _root, ...rest } = process.env;
      const options = { cwd: join(path, below), input, env: { ...rest, ...env }, encoding: "utf8", maxBuffer: 1 << 28 } as const;
      const { status, stdout, stderr, error } = spawnSync(process.execPath, [cli, ...args], options);
      assert.equal(error, undefined);
      return { code: status, out: stdout, err: stderr };
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
