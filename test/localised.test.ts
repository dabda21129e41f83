// Whatever the extension shows can be said in another language: a made-up one, with brackets around every text, leaves nothing in English.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { clientStrings, localised } from "../generators/strings";

const manifest = JSON.parse(readFileSync("package.json", "utf8"));
const english: Record<string, string> = JSON.parse(readFileSync("package.nls.json", "utf8"));

/** "Open" → "⟦Öpén⟧": what stands between braces, brackets and back-ticks means something to a program and stays. */
const pseudo = (text: string): string =>
  `⟦${text.replace(/(`[^`]*`|\{[^}]*\}|\([^)]*\))|[aeiou]/g, (letter, kept) => kept ?? { a: "á", e: "é", i: "í", o: "ö", u: "ü" }[letter as "a"])}⟧`;

/** What VS Code makes of package.nls.qps-ploc.json. */
const translated = Object.fromEntries(Object.entries(english).map(([key, text]) => [key, pseudo(text)]));

describe("the manifest in another language", () => {
  const shown = JSON.parse(JSON.stringify(manifest), (_, value) =>
    typeof value === "string" ? value.replace(/^%(.+)%$/, (all, key) => translated[key] ?? all) : value,
  );
  const { contributes } = shown;
  const isPseudo = (text: unknown): boolean => typeof text === "string" && text.startsWith("⟦") && text.endsWith("⟧");

  it("says everything in it", () => {
    const settings = contributes.configuration.flatMap((group: { properties: object }) => Object.values(group.properties));
    const texts: unknown[] = [
      shown.displayName,
      shown.capabilities.virtualWorkspaces.description,
      ...contributes.commands.flatMap(({ title, category }: Record<string, string>) => [title, category]),
      ...contributes.configuration.map(({ title }: { title: string }) => title),
      ...settings.map((one: { markdownDescription: string }) => one.markdownDescription),
      ...contributes.walkthroughs.flatMap(({ title, description, steps }: { title: string; description: string; steps: Step[] }) => [
        title,
        description,
        ...steps.flatMap((step) => [step.title, step.description, step.media.altText]),
      ]),
      ...contributes.semanticTokenTypes.map(({ description }: { description: string }) => description),
    ];
    assert.ok(texts.length > 50);
    assert.deepEqual(
      texts.filter((text) => !isPseudo(text)),
      [],
    );
  });

  it("leaves no words straight in the manifest, and has words for every key and for no other", () => {
    const { manifest: again, strings } = localised(manifest, english);
    assert.deepEqual(again, manifest);
    assert.deepEqual(strings, english);
  });
});

interface Step {
  readonly title: string;
  readonly description: string;
  readonly media: { readonly altText: string };
}

describe("the client in another language", () => {
  it("has every text of l10n.t for translators, and no other", () => {
    assert.deepEqual(JSON.parse(readFileSync("l10n/bundle.l10n.json", "utf8")), clientStrings());
  });

  for (const file of [...globSync("client/**/*.ts"), ...globSync("server/picture/{scene,looks,labels}.ts")].sort())
    it(`${file} shows no words of its own`, () => {
      const code = readFileSync(file, "utf8")
        .replace(/^\s*(\/\/|\*|\/\*\*).*$/gm, "")
        .replace(/\/\/ .*$/gm, "");
      const bare = code.replace(/\bl10n\.t\(\s*"(?:[^"\\\n]|\\.)*"/g, "l10n.t(");
      const words = [...bare.matchAll(/"((?:[^"\\\n]|\\.)*)"|`([^`]*)`/g)].map((found) => found[1] ?? found[2]!);
      // What a page is made of is no words: its text is given it by l10n.t, which has been taken out above.
      // Words for a person have a blank between two of them, or a capital and small letters; names of the product stay as they are.
      const forPeople = words.filter(
        (text) =>
          /\p{L}{2} \p{L}{2}|^\p{Lu}\p{Ll}+\b/u.test(text.replace(/\$\{[^}]*\}/g, "")) &&
          !kept.has(text) &&
          !/^(<!DOCTYPE|default-src)/.test(text),
      );
      assert.deepEqual(forPeople, []);
    });
});

/** Names that are the same in every language, and what maintainers read. */
const kept = new Set([
  "Policywright",
  "Policywright: ${shown.text}",
  "HTML",
  "Markdown",
  "Policywright ${own}, VS Code ${version} (${host})",
  // Keys, the names of classes, and what goes to a log.
  "Home",
  "End",
  "Enter",
  "Escape",
  "edge contradicted",
  "The picture could not be drawn.",
]);
