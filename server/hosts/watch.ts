// watch: check --watch. Checks again a moment after files have changed, until it is told to stop.
import { basename, dirname, join, resolve } from "node:path";
import { watch as watchFiles } from "chokidar";
import picomatch from "picomatch";
import { isSkipped } from "../knowledge/fileNames";
import { type CheckOptions, check } from "./check";
import { configNames } from "./configFiles";
import { kindOfPath } from "./files";

/** Editors write in several steps; a moment after the last of them. */
const pause = 150;

/** Resolves when the process is told to end. */
export async function watch(options: CheckOptions): Promise<void> {
  const given = options.paths.length > 0 ? options.paths : ["."];
  const stopped = new Promise<void>((stop) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, stop);
  });
  let running: Promise<unknown> = Promise.resolve();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    running = running.then(async () => {
      if (process.stdout.isTTY) process.stdout.write("\u001b[2J\u001b[3J\u001b[H");
      await check(options);
      process.stderr.write(`Watching; ctrl-C ends it.\n`);
    });
  };
  const { folders, files } = watched(given, options);
  const output = options.output === undefined ? undefined : resolve(options.output);
  const changed = (event: string, path: string) => {
    if (event === "addDir" || resolve(path) === output) return;
    clearTimeout(waiting);
    waiting = setTimeout(run, pause);
  };
  // Only what exists is named to the watcher: else it says that it is ready before it is, and news get lost.
  const watchers = [
    watchFiles([...folders], {
      ignoreInitial: true,
      ignored: (path) => isSkipped(basename(path)) && !folders.has(resolve(path)),
    }),
    // A folder each, so that none is taken for a part of another and only these files of it are looked at.
    ...[...new Set([...files].map(dirname))].map((folder) =>
      watchFiles(folder, { ignoreInitial: true, depth: 0, ignored: (path) => path !== folder && !files.has(resolve(path)) }),
    ),
  ];
  for (const watcher of watchers) {
    watcher.on("all", changed);
    watcher.on("error", (error) => process.stderr.write(`cannot watch everything: ${String(error)}\n`));
  }
  await Promise.all(watchers.map((watcher) => new Promise((ready) => watcher.once("ready", () => ready(undefined)))));
  run();
  await stopped;
  clearTimeout(waiting);
  await Promise.all(watchers.map((watcher) => watcher.close()));
  await running;
}

/** Absolute paths: the folders that are searched, and single files, also those that are not there yet: what is named, and the config files above it. */
function watched(given: readonly string[], { config, baseline }: CheckOptions) {
  const folders = new Set<string>();
  const files = new Set([config, baseline].flatMap((path) => (typeof path === "string" ? resolve(path) : [])));
  const named = given.map((path) => {
    const { base, isGlob } = picomatch.scan(path.replaceAll("\\", "/"));
    return resolve(isGlob && kindOfPath(path) !== "file" ? base || "." : path);
  });
  for (const path of named) (kindOfPath(path) === "folder" ? folders : files).add(path);
  if (config === undefined) {
    const starts = named.map((path) => (folders.has(path) ? path : dirname(path)));
    for (const folder of new Set(starts.flatMap(withAbove))) for (const name of configNames) files.add(join(folder, name));
  }
  return { folders, files };
}

/** A folder and all above it. */
const withAbove = (folder: string): string[] => (folder === dirname(folder) ? [folder] : [folder, ...withAbove(dirname(folder))]);
