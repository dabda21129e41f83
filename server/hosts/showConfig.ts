// showConfig: what holds for a file, and where each value comes from: file and line, or the default.
import { resolve } from "node:path";
import type { Vendor } from "../knowledge/glossary";
import { recognise } from "../recognise";
import { type AgreedFinding, defaultSettings, type Settings } from "../settings";
import { inWords } from "../settingsReaders";
import type { ConfigPath, ConfigPlace } from "./config";
import type { FileSettings, Layer } from "./configFiles";
import { kindOfPath, readText } from "./files";
import { columnsOf, harmless } from "./formats/excerpt";
import { table } from "./formats/pretty";
import type { Notice } from "./report";
import { seenPath, settingsReader, shown } from "./targets";

export interface ShowConfigOptions {
  readonly files: readonly string[];
  readonly config?: string | false;
  readonly format: "pretty" | "json";
  readonly write: (text: string) => void;
  readonly notify: (notice: Notice) => void;
}

/** A value that holds. */
interface Row {
  readonly path: ConfigPath;
  readonly value: unknown;
  /** None: the default. */
  readonly from?: ConfigPlace & { readonly file: string; readonly files?: readonly string[] };
}

/** 0, or 2 where a config file has a fault. The file need not exist. */
export async function showConfig({ files, config, format, write, notify }: ShowConfigOptions): Promise<0 | 2> {
  let hasFailed = false;
  const settingsFor = settingsReader(config, (notice) => {
    hasFailed ||= notice.level === "error";
    notify(notice);
  });
  const all: ReturnType<typeof entryOf>[] = [];
  for (const given of files) {
    const path = resolve(given);
    all.push(entryOf(path, await settingsFor(path)));
  }
  write(format === "json" ? `${JSON.stringify(all, null, 2)}\n` : all.map(asText).join("\n"));
  return hasFailed ? 2 : 0;
}

function entryOf(path: string, found: FileSettings) {
  const { text = "" } = kindOfPath(path) === "file" ? readText(path) : {};
  const verdict = recognise({ path: seenPath(found, path), text, settings: found.settings });
  return {
    file: shown(path),
    /** What a search of its folder makes of it. */
    policy: verdict.policy,
    because: verdict.because,
    configs: found.files.map(({ file }) => shown(file)),
    values: rowsOf(found.layers),
  };
}

const named = ["rules", "company", "vendors", "terms"] as const;
const listed = ["allow", "policies", "ignore"] as const;

function rowsOf(layers: readonly Layer[]): Row[] {
  return (Object.keys(defaultSettings) as (keyof Settings)[]).flatMap((name): Row[] => {
    const rows = new Map<string, Row>();
    for (const layer of layers) {
      const given = rowsIn(name, layer);
      if (name === "rules") for (const key of rows.keys()) if (isCovered(key, given)) rows.delete(key);
      for (const row of given) {
        const isAdded = listed.some((one) => one === name);
        rows.set(isAdded ? String(rows.size) : String(row.path[1] ?? ""), row);
      }
    }
    return rows.size > 0 ? [...rows.values()] : [{ path: [name], value: defaultSettings[name] }];
  });
}

/** A family or all of a nearer place stand over a single rule. */
const isCovered = (rule: string, given: readonly Row[]): boolean =>
  given.some(({ path: [, name] }) => name === "*" || name === `${rule.split("/")[0]}/*`);

function rowsIn(name: keyof Settings, { from, part }: Layer): Row[] {
  const said = part.given[name];
  if (said === undefined) return [];
  const row = (path: ConfigPath, value: unknown): Row => ({
    path,
    value,
    from: { file: shown(from.file), ...part.placeOf(path), ...(part.files && { files: part.files }) },
  });
  if (named.some((one) => one === name)) return Object.entries(said as object).map(([key, value]) => row([name, key], value));
  if (listed.some((one) => one === name)) return (said as readonly unknown[]).map((one, i) => row([name, i], one));
  return [row([name], said)];
}

function asText({ file, policy, because, configs, values }: ReturnType<typeof entryOf>): string {
  const heading = [file, `  ${policy ? "a policy" : "no policy for a search of its folder"}: ${because}`];
  const files = configs.length > 0 ? [...configs].reverse().join(", then ") : "none; the defaults hold";
  const rows = values.map(({ path, value, from }) => [
    `  ${typeof path[1] === "string" ? path.join(".") : path[0]}`,
    cut(valueInWords(value)),
    from ? `${from.file}:${from.line}${from.files ? ` (for ${from.files.join(", ")})` : ""}` : "default",
  ]);
  return `${[...heading, `  config files: ${files}`, "", ...table(rows)].map((row) => harmless(row).trimEnd()).join("\n")}\n`;
}

const widest = 60;
const cut = (words: string): string => (columnsOf(words) > widest ? `${[...words].slice(0, widest - 1).join("")}…` : words);

function valueInWords(value: unknown): string {
  if (typeof value === "string") return value || "known";
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.map(valueInWords).join(", ");
  if (typeof value !== "object" || value === null) return inWords(value);
  if ("rule" in value) {
    const { rule, text, until } = value as AgreedFinding;
    return `${rule}${until ? ` until ${until}` : ""}${text ? `: ${text}` : ""}`;
  }
  if ("roles" in value) {
    const { roles, products } = value as Vendor;
    return `${roles.join(", ")}${products.length > 0 ? ` (${products.join(", ")})` : ""}`;
  }
  if ("name" in value && "text" in value) return `${value.name}: ${value.text}`;
  return Object.keys(value).length === 0 ? "none" : Object.keys(value).join(", ");
}
