// From an edit to its findings: 500 edits such as people make (typing, a pasted section, a deletion, undo, find and replace) at places drawn by a
// seed, with the engine in process and through a language server over stdio, as an editor has it.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver-protocol/node";

const uri = "file:///bench/privacy-policy.md";
const textDocument = { uri };

/** Numbers in [0, 1), the same in every run. */
function drawn(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const section =
  "\n\n## What else we do\n\nWe keep the list of your orders for two years and then delete it. Our printer receives your address for the labels. Write to us if you want to see the list.\n\n";
const words = ["order", "address", "account", "service", "website"];

/** The versions of a text, each with the kind of edit that led to it and the edit. */
export function* versionsOf(text, count, seed = 7) {
  const draw = drawn(seed);
  const before = [];
  let now = text;
  for (let i = 0; i < count; i++) {
    const kind = ["typing", "typing", "typing", "typing", "typing", "typing", "paste", "delete", "undo", "replace"][
      Math.floor(draw() * 10)
    ];
    const at = now.indexOf(" ", Math.floor(draw() * (now.length - 400)));
    let next = `${now.slice(0, at)}${"abcdefg"[i % 7]}${now.slice(at)}`;
    if (kind === "paste") next = now.slice(0, at) + section + now.slice(at);
    if (kind === "delete") next = now.slice(0, at) + now.slice(at + 120);
    if (kind === "undo") next = before.at(-1) ?? text;
    if (kind === "replace") {
      const word = words[Math.floor(draw() * words.length)];
      next = now.includes(`${word}s`) ? now.replaceAll(`${word}s`, word) : now.replaceAll(word, `${word}s`);
    }
    before.push(now);
    now = next;
    yield { kind, text: now };
  }
}

const at = (times, share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];

/** [kind, count, median, p95, p99] of all and of each kind, in milliseconds. */
export function summary(samples) {
  const kinds = ["all", ...new Set(samples.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const times = samples.filter((one) => kind === "all" || one.kind === kind).map(({ ms }) => ms);
    times.sort((a, b) => a - b);
    return [kind, times.length, at(times, 0.5), at(times, 0.95), at(times, 0.99)];
  });
}

/** `check(text, previous)` reads and lints a version and returns what the next needs. */
export function typeInProcess(text, count, check) {
  let last = check(text, undefined);
  const samples = [];
  for (const { kind, text: next } of versionsOf(text, count)) {
    const start = performance.now();
    last = check(next, last);
    samples.push({ kind, ms: performance.now() - start });
  }
  return samples;
}

/** The smallest change as the LSP has it, over whole lines. */
function changeBetween(before, after) {
  const [a, b] = [before.split("\n"), after.split("\n")];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const atEnd = end === 0;
  const range = {
    start: { line: start, character: 0 },
    end: atEnd ? { line: a.length - 1, character: a.at(-1).length } : { line: a.length - end, character: 0 },
  };
  if (start >= a.length - end && atEnd) return { text: after };
  const changed = b.slice(start, b.length - end);
  return { range, text: atEnd ? changed.join("\n") : changed.map((line) => `${line}\n`).join("") };
}

/** The same over stdio: from sending the change to the findings that were pulled. Also gives how long the server took to answer at first. */
export async function typeOverStdio(text, count, folder) {
  const began = performance.now();
  const child = spawn(process.execPath, [join(folder, "cli.js"), "lsp", "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  for (const quiet of ["window/logMessage", "window/showMessage"]) connection.onNotification(quiet, () => {});
  connection.onRequest("client/registerCapability", () => null);
  connection.listen();
  const pull = () => connection.sendRequest("textDocument/diagnostic", { textDocument });
  try {
    const capabilities = { textDocument: { diagnostic: { relatedInformation: true } } };
    await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities });
    const ready = performance.now() - began;
    await connection.sendNotification("initialized", {});
    const opened = performance.now();
    await connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "markdown", version: 1, text } });
    await pull();
    const first = performance.now() - opened;
    const samples = [];
    let version = 1;
    let last = text;
    for (const { kind, text: next } of versionsOf(text, count)) {
      const contentChanges = [changeBetween(last, next)];
      const start = performance.now();
      await connection.sendNotification("textDocument/didChange", { textDocument: { uri, version: ++version }, contentChanges });
      await pull();
      samples.push({ kind, ms: performance.now() - start });
      last = next;
    }
    return { ready, first, samples };
  } finally {
    await connection.sendRequest("shutdown").catch(() => {});
    await connection.sendNotification("exit").catch(() => {});
    connection.dispose();
    child.kill();
  }
}
