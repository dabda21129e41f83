// Names of companies and their roles, pruned from the data set third-party-web to what a privacy policy may speak of.
import { readFileSync } from "node:fs";
import choices from "../server/knowledge/vendors.yaml";

/** An entry of the data set, as far as it is used. */
interface Entity {
  readonly name: string;
  readonly company?: string;
  readonly category: string;
  /** None where it was not seen at all. */
  readonly totalOccurrences?: number;
}

interface Choices {
  readonly least: number;
  readonly roles: Readonly<Record<string, string>>;
  readonly others: Readonly<Record<string, readonly string[]>>;
  readonly "left-out": readonly string[];
}

const { least, roles, others, "left-out": leftOut } = choices as Choices;

const folder = "node_modules/third-party-web";

/** What a policy may write: begins with a capital; letters, digits, blanks, a few marks. */
const writable = /^\p{Lu}[\p{L}\d.& -]{1,40}$/u;

/** What a policy leaves off a name. */
const wares = /^The | (?:CMP|RUM)$/g;

/** Path from the top of the project → text. */
export function files(): Record<string, string> {
  const { version } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const entities: Entity[] = JSON.parse(readFileSync(`${folder}/dist/entities.json`, "utf8"));
  const names: Record<string, Set<string>> = {};
  const makers: Record<string, Set<string>> = {};
  for (const { name: given, company, category, totalOccurrences } of entities) {
    const role = Object.keys(others).find((id) => others[id]!.includes(given)) ?? roles[category];
    const name = given.replace(wares, "");
    if (role === undefined || (totalOccurrences ?? 0) < least || leftOut.includes(given) || !writable.test(name)) continue;
    names[role] ??= new Set();
    names[role].add(name);
    if (company === undefined || company === given || company === name || !writable.test(company)) continue;
    makers[company] ??= new Set();
    makers[company].add(name);
  }
  const head = [
    "# Written by `npm run generate`: change vendors.yaml, not this file.",
    `# From third-party-web ${version}, MIT licence, Copyright (c) 2019 Patrick Hulce.`,
    "# names: companies and products by role. makers: products by the company that makes them.",
  ];
  return { "server/knowledge/vendorNames.yaml": `${[...head, "names:", ...listed(names), "makers:", ...listed(makers)].join("\n")}\n` };
}

/** One line for each key, in the order of the alphabet. */
const listed = (lists: Readonly<Record<string, ReadonlySet<string>>>): string[] =>
  Object.keys(lists)
    .sort()
    .map((key) => `  ${key}: [${[...lists[key]!].sort().join(", ")}]`);
