// watch: check --watch. Checks again a moment after files have changed, until it is told to stop.
import { basename, dirname, join, resolve } from "node:path";
import { watch as watchFiles } from "chokidar";
import { type CheckOptions, check } from "./check";
import { configNames } from "./configFiles";
import { isSkipped, kindOfPath } from "./files";

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
  const watcher = watchFiles(watchedPaths(given, options), {
    ignoreInitial: true,
    ignored: (path) => isSkipped(basename(path)) && !given.some((one) => resolve(one) === resolve(path)),
  });
  watcher.on("all", (event, path) => {
    if (event === "addDir" || (options.output !== undefined && resolve(options.output) === resolve(path))) return;
    clearTimeout(waiting);
    waiting = setTimeout(run, pause);
  });
  watcher.on("error", (error) => process.stderr.write(`cannot watch everything: ${String(error)}\n`));
  await new Promise((ready) => watcher.once("ready", () => ready(undefined)));
  run();
  await stopped;
  clearTimeout(waiting);
  await watcher.close();
  await running;
}

/** What is named, and the config files above it, also those that are not there yet. */
function watchedPaths(given: readonly string[], { config, baseline }: CheckOptions): string[] {
  const paths = given.map((path) => resolve(path.includes("*") ? "." : path));
  const above = new Set<string>();
  for (const path of paths)
    for (let at = kindOfPath(path) === "folder" ? path : dirname(path); !above.has(at); at = dirname(at)) above.add(at);
  const configs = config === undefined ? [...above].flatMap((folder) => configNames.map((name) => join(folder, name))) : [];
  return [...paths, ...configs, ...(config ? [resolve(config)] : []), ...(baseline === undefined ? [] : [resolve(baseline)])];
}
