// npm run patterns: checks every regular expression anew and writes what it found into patterns.json; reasons that stand there stay.
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { check } from "recheck";
import { hostileDocuments, keyOf, type Ledger, onSentences, patternsAtWork, patternsWritten, short, written } from "./patterns";

const { values } = parseArgs({ options: { new: { type: "boolean", default: false }, seconds: { type: "string", default: "30" } } });
const file = "test/fuzz/patterns.json";
const ledger: Ledger = JSON.parse(readFileSync(file, "utf8"));
const { made, beyond } = await patternsAtWork(hostileDocuments, short);
const all = new Map([...made, ...patternsWritten()].map((one) => [written(one), one]));
const reasons = new Map(ledger.bounded.map((one) => [one.pattern, one]));
const known = new Set(values.new ? ledger.linear : []);
const linear: string[] = [];
const bounded: Ledger["bounded"][number][] = [];
for (const [pattern, one] of all) {
  const before = reasons.get(pattern);
  if (known.has(keyOf(one))) linear.push(keyOf(one));
  else if (values.new && before) bounded.push(before);
  else {
    const verdict = await check(one.source, one.flags, { timeout: Number(values.seconds) * 1000 });
    if (verdict.status === "safe") linear.push(keyOf(one));
    else {
      const seen = beyond.get(pattern);
      const found = verdict.status === "vulnerable" ? verdict.complexity.summary : "not decided";
      bounded.push({ pattern, found, why: before?.why ?? (seen === undefined ? onSentences : "") });
      console.log(
        `${found}, given ${seen === undefined ? "a sentence" : `${seen} characters`} at most: ${one.file ?? "put together"}: ${pattern.slice(0, 150)}`,
      );
    }
  }
}
bounded.sort((a, b) => (a.pattern < b.pattern ? -1 : 1));
writeFileSync(file, `${JSON.stringify({ linear: [...new Set(linear)].sort(), bounded }, null, 2)}\n`);
const open = bounded.filter(({ why }) => why === "").length;
console.log(`${all.size} patterns: ${linear.length} linear, ${bounded.length} on short texts only, ${open} without a reason`);
process.exit(open > 0 ? 1 : 0);
