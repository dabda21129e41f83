// node loud.mjs COMMAND ARGUMENT…: runs a linter that writes SARIF, and leaves out what is below severity warning.
import { outputOf } from "./figures.mjs";

const [command, ...words] = process.argv.slice(2);
const sarif = JSON.parse(outputOf(command, words));
for (const run of sarif.runs)
  run.results = (run.results ?? []).filter(({ level }) => level === undefined || level === "error" || level === "warning");
process.stdout.write(JSON.stringify(sarif));
