// Strings for translators: what the manifest shows stands in package.nls.json, what the client shows in l10n/bundle.l10n.json. Words written straight
// into package.json are moved out of it.
import { existsSync, readFileSync } from "node:fs";
import { globSync } from "tinyglobby";

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** Path from the top of the project → text. */
export function files(): Record<string, string> {
  const words = existsSync("package.nls.json") ? JSON.parse(readFileSync("package.nls.json", "utf8")) : {};
  const { manifest, strings } = localised(JSON.parse(readFileSync("package.json", "utf8")), words);
  return { "package.json": asText(manifest), "package.nls.json": asText(strings), "l10n/bundle.l10n.json": asText(clientStrings()) };
}

const asText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Names of what a person reads, wherever it stands below `contributes` and `capabilities`. */
const shown = new Set([
  "title",
  "category",
  "shortTitle",
  "description",
  "markdownDescription",
  "enumDescriptions",
  "altText",
  "contextualTitle",
  "contents",
  "label",
]);

/** The manifest with keys in place of words, and the words of each key. */
export function localised(manifest: { readonly [name: string]: Json }, words: Readonly<Record<string, string>>) {
  const strings: Record<string, string> = {};
  const keyOf = (path: readonly string[], value: string): string => {
    const known = /^%(.+)%$/.exec(value)?.[1];
    const own = path.at(-1) === "category" ? "category" : path.join(".");
    // Two of a kind with one name, such as the parts of a view's welcome.
    const key = known ?? freeKey(own, value);
    const text = known === undefined ? value : words[known];
    if (text === undefined) throw new Error(`package.nls.json does not hold ${key}`);
    if (strings[key] !== undefined && strings[key] !== text) throw new Error(`${key} would stand for two texts`);
    strings[key] = text;
    return `%${key}%`;
  };
  function freeKey(own: string, value: string): string {
    for (let n = 2, key = own; ; key = `${own}.${n++}`) if (strings[key] === undefined || strings[key] === value) return key;
  }
  const walk = (value: Json, path: readonly string[], isShown: boolean): Json => {
    if (typeof value === "string") return isShown ? keyOf(path, value) : value;
    if (Array.isArray(value)) return value.map((one, i) => walk(one, [...path, nameOf(one, i)], isShown));
    if (typeof value !== "object" || value === null) return value;
    // A view's name is shown; the names of the settings' own parts are not words.
    const isView = path[0] === "views";
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => {
        const isWord = path.at(-1) !== "properties" && (shown.has(name) || (isView && name === "name"));
        return [name, walk(one, [...path, name.replace(/^policywright\./, "")], isShown || isWord)];
      }),
    );
  };
  const top = Object.entries(manifest).map(([name, value]): [string, Json] => {
    // The description stays: npm and the command line show it as it stands.
    if (name === "displayName") return [name, walk(value, [name], true)];
    if (name === "contributes") return [name, walk(value, [], false)];
    return [name, name === "capabilities" ? walk(value, [name], false) : value];
  });
  return { manifest: Object.fromEntries(top), strings };
}

/** An element of a list goes by its own name, so that its key stays when others come before it. */
function nameOf(value: Json, index: number): string {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return String(index + 1);
  const { id, command, view, kind } = value as Record<string, Json>;
  const name = id ?? command ?? view ?? kind;
  return typeof name === "string" ? name.replace(/^policywright\./, "") : String(index + 1);
}

/** The settings that the editor offers, by name without "policywright.", with words in place of keys. */
export function offeredSettings(): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const words: Record<string, string> = existsSync("package.nls.json") ? JSON.parse(readFileSync("package.nls.json", "utf8")) : {};
  const { contributes } = JSON.parse(readFileSync("package.json", "utf8"), (_, value) =>
    typeof value === "string" ? value.replace(/^%(.+)%$/, (all, key) => words[key] ?? all) : value,
  );
  const groups: readonly { readonly properties: object }[] = contributes.configuration;
  const named = groups.flatMap(({ properties }) => Object.entries(properties));
  return Object.fromEntries(named.map(([name, setting]) => [name.replace(/^policywright\./, ""), setting]));
}

/** The first argument of each `l10n.t` of the client and the server, which must be a string that stands there as it is. */
export function clientStrings(): Record<string, string> {
  const found = globSync(["client/**/*.ts", "server/{picture,features}/**/*.ts"]).flatMap((file) => {
    const text = readFileSync(file, "utf8");
    return [...text.matchAll(/\bl10n\.t\(\s*/g)].map((call) => {
      const at = call.index + call[0].length;
      const literal = /^"(?:[^"\\\n]|\\.)*"(?=\s*[,)])/.exec(text.slice(at));
      if (!literal) throw new Error(`${file}: what l10n.t is given here is no plain string: ${text.slice(at, at + 60)}`);
      return JSON.parse(literal[0]) as string;
    });
  });
  return Object.fromEntries([...new Set(found)].sort().map((text) => [text, text]));
}
