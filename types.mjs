// Writes the declarations of the library: node types.mjs [--dist DIR]. Those files that the library's own declarations reach, as dist/types/*.d.mts.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parseArgs } from "node:util";

const { values: args } = parseArgs({ options: { dist: { type: "string", default: "dist" } } });
const out = "out/types";
const target = join(args.dist, "types");

rmSync(out, { recursive: true, force: true });
execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.library.json"], { stdio: "inherit" });

rmSync(target, { recursive: true, force: true });
const done = new Set();
const waiting = ["library"];
while (waiting.length > 0) {
  const name = waiting.pop();
  if (done.has(name)) continue;
  done.add(name);
  const text = readFileSync(join(out, `${name}.d.ts`), "utf8").replace(/(from |import\()"(\.[^"]*)"/g, (_, before, path) => {
    waiting.push(relative(".", join(dirname(name), path)).replaceAll("\\", "/"));
    return `${before}"${path}.mjs"`;
  });
  const file = join(target, `${name}.d.mts`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
