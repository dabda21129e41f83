// memory: what a server holds after 10,000 changes and after 1,000 documents opened and closed, against what it held before: npm run memory [-- --edits N --documents N].
// Heap after collection, in MB. What it remembers of sentences is bounded and full after some thousand new ones, so the first half of the changes fills it and the
// second half is judged. npm run memory -- --rate 100 sends so many changes a second for a minute (--seconds N), and says when the last is answered.
import { parseArgs } from "node:util";
import { readSamples } from "../samples";
import { serve } from "./serving";

const { values } = parseArgs({
  options: {
    edits: { type: "string", default: "10000" },
    documents: { type: "string", default: "1000" },
    rate: { type: "string" },
    seconds: { type: "string", default: "60" },
  },
});
const collect = globalThis.gc;
if (!collect) throw new Error("run with --expose-gc: npm run memory");

const heap = async (): Promise<number> => {
  for (let i = 0; i < 3; i++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    collect();
  }
  return process.memoryUsage().heapUsed / 1e6;
};

const samples = readSamples().sort((a, b) => a.text.length - b.text.length);
const languages = { markdown: "markdown", html: "html", plaintext: "plaintext" } as const;
const served = await serve(true, {});
const pull = (uri: string) => served.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } });
let failed = 0;
function judge(what: string, before: number, after: number): void {
  const grown = (after / before - 1) * 100;
  const holds = grown <= 10;
  if (!holds) failed++;
  console.log(
    `${what}: ${before.toFixed(1)} MB → ${after.toFixed(1)} MB, ${grown >= 0 ? "+" : ""}${grown.toFixed(1)} % (${holds ? "flat" : "GROWS"})`,
  );
}

if (values.rate !== undefined) process.exit(await hurry(Number(values.rate), Number(values.seconds)));

const uri = "file:///site/privacy-policy.md";
const edits = Number(values.edits);
const text = samples.find(({ format }) => format === "markdown")!.text;
await served.connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "markdown", version: 1, text } });
await pull(uri);
const lines = text.split("\n").length;
let half = 0;
for (let i = 1; i <= edits; i++) {
  // Each change makes a sentence that was never there, and takes the last one away again after a while.
  const line = (i * 37) % lines;
  const typed = i % 3 === 0 ? "" : `We keep order number ${i} for ${i % 90} days. `;
  const range = { start: { line, character: 0 }, end: { line, character: i % 3 === 0 ? 60 : 0 } };
  await served.connection.sendNotification("textDocument/didChange", {
    textDocument: { uri, version: i + 1 },
    contentChanges: [{ range, text: typed }],
  });
  // The text is brought back now and then, so that it is the memory that is measured and not a text that grows.
  if (i % 100 === 0)
    await served.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: i + 1 },
      contentChanges: [{ text }],
    });
  if (i % 4 === 0) await pull(uri);
  if (i === Math.floor(edits / 2)) half = await heap();
  if (i % Math.ceil(edits / 10) === 0) console.log(`  ${i} changes: ${(await heap()).toFixed(1)} MB`);
}
judge(`${edits} changes, after half of them and after all`, half, await heap());

const count = Number(values.documents);
const round = async (of: number): Promise<void> => {
  for (let i = 0; i < count; i++) {
    const sample = samples[i % samples.length]!;
    const name = `file:///site/${of}-${i}/privacy-policy.${sample.format}`;
    const textDocument = { uri: name, languageId: languages[sample.format], version: 1, text: sample.text };
    await served.connection.sendNotification("textDocument/didOpen", { textDocument });
    await pull(name);
    await served.connection.sendNotification("textDocument/didClose", { textDocument: { uri: name } });
  }
};
await served.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
await round(0);
const once = await heap();
await round(1);
judge(`${count} documents opened and closed, once and again`, once, await heap());
await served.close();
process.exit(failed > 0 ? 1 : 0);

/** Changes at a rate, each followed by what an editor asks after a key; resolves to the exit code. */
async function hurry(rate: number, seconds: number): Promise<number> {
  const of = "file:///site/privacy-policy.md";
  let now = samples.find(({ format }) => format === "markdown")!.text;
  const asks: Promise<unknown>[] = [];
  const textDocument = { uri: of, languageId: "markdown", version: 1, text: now };
  await served.connection.sendNotification("textDocument/didOpen", { textDocument });
  const began = Date.now();
  let sent = 0;
  while (sent < rate * seconds) {
    for (const due = Math.min(rate * seconds, ((Date.now() - began) / 1000) * rate); sent < due; sent++) {
      const key = "We never share it. "[sent % 19]!;
      const range = { start: { line: 0, character: 2 }, end: { line: 0, character: 2 } };
      const version = sent + 2;
      void served.connection.sendNotification("textDocument/didChange", {
        textDocument: { uri: of, version },
        contentChanges: [{ range, text: key }],
      });
      now = now.slice(0, 2) + key + now.slice(2);
      asks.push(pull(of).catch(() => undefined));
    }
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  const last = Date.now();
  await Promise.all(asks);
  const said = JSON.stringify(((await pull(of)) as { items: unknown }).items);
  const fresh = await serve(true, {});
  await fresh.connection.sendNotification("textDocument/didOpen", { textDocument: { ...textDocument, text: now } });
  const expected = JSON.stringify(
    ((await fresh.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri: of } })) as { items: unknown }).items,
  );
  const holds = said === expected;
  console.log(
    `${sent} changes in ${((last - began) / 1000).toFixed(1)} s; all answered ${Date.now() - last} ms after the last, ${holds ? "as by a fresh server" : "NOT as by a fresh server"}; ${(await heap()).toFixed(1)} MB`,
  );
  return holds ? 0 : 1;
}
