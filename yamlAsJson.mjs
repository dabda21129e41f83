// Knowledge is written in YAML and shipped as JSON: the bundles need neither a parser nor files.
import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** For esbuild's `plugins`. */
export const yamlAsJson = {
  name: "yaml",
  setup(building) {
    building.onLoad({ filter: /\.yaml$/ }, ({ path }) => ({ contents: JSON.stringify(parse(readFileSync(path, "utf8"))), loader: "json" }));
  },
};
