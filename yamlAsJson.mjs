// Knowledge is written in YAML and shipped as JSON: the bundles need neither a parser nor files.
import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** For esbuild's `plugins`: everything that the files hold, for the tests. */
export const yamlAsJson = plugin((value) => value);

/** The same without what only tests read: the examples of each entry. */
export const yamlWithoutExamples = plugin(withoutExamples);

/** esbuild's options for what runs the engine out of a script: generators, measurements. */
export const scriptBundle = {
  bundle: true,
  plugins: [yamlAsJson],
  platform: "node",
  target: "node20.19",
  format: "esm",
  packages: "external",
  logLevel: "warning",
};

function plugin(keep) {
  return {
    name: "yaml",
    setup(building) {
      building.onLoad({ filter: /\.yaml$/ }, ({ path }) => ({
        contents: JSON.stringify(keep(parse(readFileSync(path, "utf8")))),
        loader: "json",
      }));
    },
  };
}

function withoutExamples(value) {
  if (Array.isArray(value)) return value.map(withoutExamples);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== "example" && key !== "examples");
  return Object.fromEntries(kept.map(([key, one]) => [key, withoutExamples(one)]));
}
