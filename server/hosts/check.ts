// check: lints texts and reports what it found, in the format asked for.
import { resolve } from "node:path";
import { type Severity, severities } from "../rules/rule";
import { followAllowed } from "./allowed";
import { today } from "./clock";
import { inWords, kindOfPath } from "./files";
import { startFixing } from "./fixing";
import { type Answer, inOrder, makeThreads, ownThread } from "./jobs";
import { progressOn } from "./progress";
import type { FileReport, Notice, Reporter } from "./report";
import { sieveOf } from "./sieve";
import { countStats } from "./stats";
import { readTargets, type Target, type TargetOptions } from "./targets";
import { dropOnSignal, openWhole, type WholeFile } from "./writeText";

export const formats = ["pretty", "json", "sarif", "github", "gitlab", "markdown"] as const;
export type OutputFormat = (typeof formats)[number];

export interface CheckOptions extends Omit<TargetOptions, "notify"> {
  readonly format: OutputFormat;
  /** Lowest severity that fails the check; none: as the settings of each file say. */
  readonly threshold?: Severity;
  /** So many warnings do not fail the check; one more does. None: the threshold alone decides. */
  readonly maxWarnings?: number;
  /** A file for the report; none: standard output. */
  readonly output?: string;
  /** Mends what can be mended safely first: in the files, or, for standard input, on standard output. */
  readonly fix?: boolean;
  /** Writes what `fix` would change as a patch, and nothing else. */
  readonly dryRun?: boolean;
  /** A commit: only what has changed since counts. */
  readonly changed?: string;
  /** A baseline file: what stands there does not count. */
  readonly baseline?: string;
  readonly stats?: boolean;
  /** How many threads check texts; none or 1: this one. */
  readonly jobs?: number;
  readonly write: (text: string) => unknown;
  readonly notify: (notice: Notice) => void;
}

/** 0: nothing at or above the threshold. 1: findings. 2: something could not be checked. 130: broken off. */
export type ExitCode = 0 | 1 | 2 | 130;

export async function check(options: CheckOptions): Promise<ExitCode> {
  const sieve = sieveOf(options);
  if ("problem" in sieve) {
    options.notify({ level: "error", about: "file", message: `${sieve.problem}.` });
    return 2;
  }
  const notices: Notice[] = [];
  const progress = progressOn(process.stderr);
  const notify = (notice: Notice) => {
    notices.push(notice);
    progress.clear();
    options.notify(notice);
  };
  let output: WholeFile | undefined;
  try {
    output = options.output === undefined ? undefined : openWhole(options.output);
  } catch (error) {
    options.notify({ level: "error", about: "file", name: options.output, message: `cannot be written: ${inWords(error)}.` });
    return 2;
  }
  const release = output && !options.fix ? dropOnSignal(output) : () => {};
  const write = (text: string) => {
    progress.clear();
    return output ? output.write(text) : options.write(text);
  };
  const reporter = await reporterFor(options.format, output === undefined);
  const verdict = judge(options);
  const stats = countStats();
  const allowed = followAllowed();
  const fixing = options.fix ? startFixing(options, notify) : undefined;
  // What is mended is mended one text after the other.
  const checker = options.jobs !== undefined && options.jobs > 1 && !fixing ? makeThreads(options.jobs) : ownThread;
  const isWanted = (target: Target): boolean => {
    if (sieve.skips(target)) return false;
    progress.at(target.name);
    return true;
  };
  const answers = inOrder(targetsAndNotices(options, isWanted, fixing?.isBrokenOff), checker.room, async (one) => {
    if ("level" in one) return { notices: [one] };
    const mended = fixing?.mend(one);
    return { ...(await checker.ask(mended?.target ?? one, withFixes(options))), target: one, patch: mended?.patch };
  });
  for await (const answer of answers as AsyncIterable<Answer & { readonly target?: Target; readonly patch?: string }>) {
    const { target, report: checked, patch, notices: told } = answer;
    for (const notice of told) notify(notice);
    if (patch !== undefined) await write(patch);
    if (!checked || !target) continue;
    allowed.add(target.settings.allow, checked);
    const report = sieve.sift(target, checked);
    stats.add(report);
    verdict.add(report, target.settings.threshold);
    if (fixing?.isOnOutput(target) !== true) await write(reporter.file(report));
  }
  await checker.end();
  progress.clear();
  const isWhole = options.changed === undefined && fixing?.isBrokenOff() !== true;
  for (const notice of isWhole ? allowed.notices(searchedFolders(options.paths), today()) : []) notify(notice);
  for (const notice of [...sieve.notices(), ...(fixing?.notices() ?? [])]) notify(notice);
  if (!fixing?.ownsOutput()) await write(reporter.end(notices));
  if (fixing?.isBrokenOff()) output?.drop();
  else output?.done();
  release();
  if (options.stats) process.stderr.write(stats.text());
  fixing?.stop();
  if (fixing?.isBrokenOff()) return 130;
  if (notices.some(({ level }) => level === "error")) return 2;
  return verdict.fails() || fixing?.wouldChange() === true ? 1 : 0;
}

/** The folders that a search goes through. */
const searchedFolders = (paths: readonly string[]): string[] =>
  (paths.length > 0 ? paths : ["."]).filter((path) => path !== "-" && kindOfPath(path) === "folder").map((path) => resolve(path));

const withFixes = ({ format, fix }: CheckOptions): boolean => !fix && carriesFixes(format);

/** Whether the findings fail the check. */
function judge({ threshold, maxWarnings }: CheckOptions) {
  let hasFailed = false;
  let warnings = 0;
  return {
    add({ findings }: FileReport, ownThreshold: Severity) {
      const counted = maxWarnings === undefined ? findings : findings.filter(({ severity }) => severity !== "warning");
      hasFailed ||= counted.some(({ severity }) => isAtLeast(severity, threshold ?? ownThreshold));
      warnings += findings.length - counted.length;
    },
    fails: () => hasFailed || warnings > (maxWarnings ?? 0),
  };
}

/** What is said of the search stands where it was said, before the texts that came after it. */
async function* targetsAndNotices(
  options: CheckOptions,
  isWanted: (target: Target) => boolean,
  isBrokenOff: () => boolean = () => false,
): AsyncGenerator<Target | Notice> {
  const waiting: Notice[] = [];
  for await (const target of readTargets({ ...options, notify: (notice) => waiting.push(notice) })) {
    yield* waiting.splice(0);
    if (!isWanted(target)) continue;
    // Signals and timers get their turn between two texts.
    await new Promise((resolve) => setImmediate(resolve));
    if (isBrokenOff()) break;
    yield target;
  }
  yield* waiting;
}

const carriesFixes = (format: OutputFormat): boolean => format === "json" || format === "sarif";

const isAtLeast = (severity: Severity, threshold: Severity): boolean => severities.indexOf(severity) <= severities.indexOf(threshold);

/** Each format is loaded when it is asked for. */
async function reporterFor(format: OutputFormat, isOnScreen: boolean): Promise<Reporter> {
  switch (format) {
    case "json":
      return (await import("./formats/json")).json();
    case "sarif":
      return (await import("./formats/sarif")).sarif({ folder: process.cwd() });
    case "github":
      return (await import("./formats/github")).github({ root: process.env.GITHUB_WORKSPACE || process.cwd() });
    case "gitlab":
      return (await import("./formats/gitlab")).gitlab({ root: process.env.CI_PROJECT_DIR || process.cwd() });
    case "markdown":
      return (await import("./formats/markdown")).markdown();
    default:
      return (await import("./formats/pretty")).pretty({
        color: isOnScreen && takesColor(),
        width: (isOnScreen && process.stdout.columns) || 100,
      });
  }
}

/** Colours for a terminal; https://no-color.org and FORCE_COLOR go first. */
export function takesColor(): boolean {
  if (process.env.NO_COLOR) return false;
  if (process.env.FORCE_COLOR) return process.env.FORCE_COLOR !== "0";
  return process.stdout.isTTY === true && process.env.TERM !== "dumb";
}
