// init: a first policywright.yaml, with comments, from what stands in a folder. It changes no finding: what is only suggested is a comment.
import { existsSync, mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { stringify } from "yaml";
import { formatOf } from "../document/format";
import { profiles } from "../knowledge/requirements";
import { ownName } from "../policy/organisation";
import { readPolicy } from "../policy/readPolicy";
import { positionAt, readLines } from "../text/lines";
import { configNames } from "./configFiles";
import { inWords } from "./files";
import type { Notice } from "./report";
import { readTargets, shown } from "./targets";
import { writeWhole } from "./writeText";

export interface InitOptions {
  readonly folder: string;
  readonly write: (text: string) => void;
  readonly notify: (notice: Notice) => void;
}

/** What the policies of a folder say of their company and of the laws that matter to it. */
interface Seen {
  readonly policies: string[];
  readonly names: Map<string, number>;
  readonly emails: Map<string, number>;
  /** Id of a profile → where the text speaks of it. */
  readonly signals: Map<string, string>;
}

/** 0, or 2 where there is a config file already or none can be written. */
export async function init({ folder, write, notify }: InitOptions): Promise<0 | 2> {
  const fail = (name: string, message: string): 2 => {
    notify({ level: "error", about: "settings", name: shown(resolve(name)), message });
    return 2;
  };
  const old = configNames.map((name) => join(folder, name)).find((path) => existsSync(path));
  if (old) return fail(old, "is there already; policywright config FILE shows what holds.");
  const grave = (notice: Notice) => notice.level !== "note" && notify(notice);
  const seen: Seen = { policies: [], names: new Map(), emails: new Map(), signals: new Map() };
  if (existsSync(folder))
    for await (const { name, text } of readTargets({ paths: [folder], config: false, notify: grave })) look(name, text, seen);
  const file = join(folder, configNames[0]!);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeWhole(file, configText(seen));
  } catch (error) {
    return fail(file, `cannot be written: ${inWords(error)}.`);
  }
  write(`${shown(resolve(file))} is written. Read it through: what it suggests stands in comments.\n`);
  return 0;
}

function look(name: string, text: string, { policies, names, emails, signals }: Seen): void {
  const policy = readPolicy(text, formatOf(name));
  const lines = readLines(text);
  const count = (counts: Map<string, number>, key: string | undefined) => key && counts.set(key, (counts.get(key) ?? 0) + 1);
  policies.push(name);
  count(names, ownName(policy));
  count(emails, policy.contacts.find(({ kind }) => kind === "email")?.text);
  for (const { profile, span } of policy.signals)
    if (!signals.has(profile)) signals.set(profile, `${name}:${positionAt(lines, span.start).line + 1}`);
}

/** What most of those say who say anything; a folder of policies of many companies has no one name. */
function most(counts: ReadonlyMap<string, number>): string | undefined {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [...counts].find(([, count]) => count * 2 > all)?.[0];
}

/** A value as it stands behind its name in YAML. */
const yaml = (value: string): string => stringify(value, { lineWidth: 0 }).trim();

/** Facts that were found as settings, the others as comments; all in a comment where none was found. */
function companyRows({ names, emails }: Seen): string[] {
  const found = [["name", most(names)] as const, ["email", most(emails)] as const];
  const rows = [
    ...found.map(([fact, value]) => (value === undefined ? `  # ${fact}: …` : `  ${fact}: ${yaml(value)}`)),
    "  # retention: { order records: seven years }",
  ];
  const isAny = found.some(([, value]) => value !== undefined);
  return isAny ? ["company:", ...rows] : ["# company:", ...rows.map((row) => `# ${row.replace("# ", "")}`)];
}

function configText(seen: Seen): string {
  const { policies, signals } = seen;
  const known = profiles.filter(({ id }) => signals.has(id));
  const few = policies.slice(0, 8).map((name) => `#   ${name}`);
  return `${[
    "# Settings of Policywright for this folder and below. Every editor and the command line read them.",
    "# policywright config FILE shows what holds for a file, and policywright rules lists the rules.",
    "",
    ...(policies.length === 0 ? ["# No policy was found here yet."] : ["# Found here:", ...few]),
    ...(policies.length > few.length ? [`#   and ${policies.length - few.length} more`] : []),
    "# Patterns of files that are policies though they do not look like it, and of files that are none:",
    "# policies: [legal/*.md]",
    "# ignore: [templates/**]",
    "",
    "# Laws whose required statements are looked for. Which of them apply to you is yours to decide.",
    ...known.map(({ id, "speaks-of": matter }) => `# ${signals.get(id)} speaks of ${matter}: ${id}`),
    `# profiles: [${known.length > 0 ? known.map(({ id }) => id).join(", ") : "gdpr, ccpa"}]`,
    "",
    "# Facts of your company, which fill the sections that are offered for what is missing.",
    ...companyRows(seen),
    "",
    "# Companies of your own knowledge with the role each plays, and terms that need no definition in the text.",
    "# vendors: { Ravelin Hosting: host }",
    "# terms: [Trip Data]",
    "",
    "# Severity of a rule, a family or all: error, warning, information, hint or off.",
    "# rules:",
    "#   missing/automated-decisions: off",
    "",
    "# Lowest severity that fails policywright check.",
    "threshold: warning",
  ].join("\n")}\n`;
}
