// How long the language server takes to answer, and for how long at a stretch it holds up everything else meanwhile: all requests on one policy, 20
// times, each time after a keystroke; the keystroke itself, an edit of every sentence, and the opening of another policy of the same length. The server
// runs as an editor starts it, in a process of its own over stdio.
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver-protocol/node";

const rounds = 20;
const uri = "file:///bench/privacy-policy.md";
const textDocument = { uri };

/** What VS Code announces, as far as it makes work. */
const capabilities = {
  workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ["markdown"] },
    completion: { completionItem: { snippetSupport: true } },
  },
};
const initializationOptions = {
  goTo: true,
  explain: true,
  configure: true,
  settings: { codeLens: true, semanticTokens: true, outlinePractices: true },
};

/** Loaded into the server's process: says over a channel of its own how long its loop stood still at most since it was last asked. */
const probe = `
  const delay = require("node:perf_hooks").monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  // What has just stood still is counted by the next tick.
  process.on("message", () => setTimeout(() => { process.send(delay.max / 1e6); delay.reset(); }, 4));
`;

const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];

/** Prints a table. `textOf` gives a policy of so many words, another for each number; `folder` holds the command line as cli.js. */
export async function measureRequests(textOf, folder) {
  const text = textOf(0);
  writeFileSync(join(folder, "probe.cjs"), probe);
  const child = spawn(process.execPath, ["--require", resolve(folder, "probe.cjs"), join(folder, "cli.js"), "lsp", "--stdio"], {
    stdio: ["pipe", "pipe", "inherit", "ipc"],
  });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  for (const quiet of ["window/logMessage", "window/showMessage"]) connection.onNotification(quiet, () => {});
  connection.onRequest("client/registerCapability", () => null);
  connection.listen();
  const ask = (method, params) => connection.sendRequest(method, params);
  const stoodStill = () =>
    new Promise((done) => {
      child.once("message", done);
      child.send("?");
    });
  try {
    await ask("initialize", { processId: process.pid, rootUri: "file:///bench", capabilities, initializationOptions });
    await connection.sendNotification("initialized", {});
    await connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "markdown", version: 1, text } });
    const findings = (await ask("textDocument/diagnostic", { textDocument })).items;
    const requests = requestsOn(text, findings);
    const row0 = () => ({ answer: [], still: [], size: 0 });
    const [times, opened, typed, replaced] = [requests.map(row0), row0(), row0(), row0()];
    let version = 1;
    /** How long an answer takes to what `say` and `method` set going, and how long the server stood still meanwhile at a stretch. */
    async function measure(into, method, params, say = async () => {}) {
      await stoodStill();
      const start = performance.now();
      await say();
      const answer = await ask(method, params);
      into.answer.push(performance.now() - start);
      into.still.push(await stoodStill());
      into.size = JSON.stringify(answer ?? null).length;
    }
    const change = (...contentChanges) =>
      connection.sendNotification("textDocument/didChange", { textDocument: { uri, version: ++version }, contentChanges });
    const typedAt = positionAt(text, text.indexOf(" ", text.length >> 1));
    for (let round = 0; round < rounds; round++) {
      await measure(typed, "textDocument/diagnostic", { textDocument }, () =>
        change({ range: { start: typedAt, end: typedAt }, text: "x" }),
      );
      // Each round begins with another request, as the first may have to do what later ones only look up.
      const first = Math.floor((round * requests.length) / rounds);
      for (const i of requests.map((_, k) => (k + first) % requests.length)) {
        const [, method, params] = requests[i];
        const given = typeof params === "function" ? await params(ask) : params;
        await measure(times[i], method, { textDocument, ...given });
      }
    }
    for (let round = 0; round < rounds; round++) {
      const other = { uri: `file:///bench/${round}/privacy-policy.md` };
      const open = () =>
        connection.sendNotification("textDocument/didOpen", {
          textDocument: { ...other, languageId: "markdown", version: 1, text: textOf(1 + round) },
        });
      await measure(opened, "textDocument/diagnostic", { textDocument: other }, open);
      await connection.sendNotification("textDocument/didClose", { textDocument: other });
      await measure(replaced, "textDocument/diagnostic", { textDocument }, () => change({ text: text.replaceAll(".", ` ${round}.`) }));
    }
    const words = text.split(/\s+/).length;
    console.log(`\nlanguage server, ${words} words, ${findings.length} findings, ${rounds} times after a keystroke each:`);
    console.log(row(["", "answered", "at worst", "stretch", "at worst", "answer"]));
    const all = [
      ["diagnostic, after a keystroke", typed],
      ["diagnostic, every sentence new", replaced],
      ["diagnostic, another policy", opened],
      ...requests.map(([name], i) => [name, times[i]]),
    ];
    for (const [name, { answer, still, size }] of all) {
      const [most, longest] = [Math.max(...answer), Math.max(...still)];
      console.log(row([name, ms(median(answer)), ms(most), ms(median(still)), ms(longest), `${(size / 1024).toFixed(1)} KB`]));
    }
    await ask("shutdown");
    await connection.sendNotification("exit");
  } finally {
    connection.dispose();
    child.kill();
  }
}

const ms = (time) => `${time.toFixed(1)} ms`;
const row = ([name, ...cells]) => name.padEnd(32) + cells.map((one) => one.padStart(11)).join("");

/** Name, method and parameters of each request; a function of parameters asks the server first. */
function requestsOn(text, findings) {
  const of = (words, into = 1) => ({ position: positionAt(text, text.indexOf(words) + into) });
  const whole = { range: { start: { line: 0, character: 0 }, end: positionAt(text, text.length) } };
  const contradiction = findings.find(({ code }) => code.startsWith("contradiction/"));
  const missing = findings.filter(({ code }) => code.startsWith("missing/"))[0];
  const data = of("use your email address to send", 12);
  const term = of(/[“"](.*?)[”"]\)/.exec(text)[0], 2);
  const section = of(/[Ss]ection \d/.exec(text)?.[0] ?? "Section", 3);
  const actions = (range, only) => ({ range, context: { diagnostics: [], ...(only ? { only } : {}) } });
  const flow = async (ask) => ({ item: (await ask("textDocument/prepareCallHierarchy", { textDocument, ...data }))[0] });
  return [
    ["diagnostic, unchanged text", "textDocument/diagnostic", {}],
    ["hover, data", "textDocument/hover", data],
    ["hover, finding", "textDocument/hover", { position: contradiction.range.start }],
    ["hover, missing sections", "textDocument/hover", { position: missing.range.start }],
    ["definition, term", "textDocument/definition", term],
    ["definition, section", "textDocument/definition", section],
    ["references, data", "textDocument/references", { ...data, context: { includeDeclaration: true } }],
    ["references, term", "textDocument/references", { ...term, context: { includeDeclaration: true } }],
    ["documentHighlight", "textDocument/documentHighlight", data],
    ["prepareRename", "textDocument/prepareRename", term],
    ["rename", "textDocument/rename", { ...term, newName: "Services of Ours" }],
    ["completion, heading", "textDocument/completion", { position: { line: 1, character: 0 } }],
    ["completion, prose", "textDocument/completion", data],
    ["documentSymbol", "textDocument/documentSymbol", {}],
    ["workspace/symbol", "workspace/symbol", { query: "share" }],
    ["workspace/symbol, all", "workspace/symbol", { query: "" }],
    ["foldingRange", "textDocument/foldingRange", {}],
    ["selectionRange", "textDocument/selectionRange", { positions: [data.position] }],
    ["documentLink", "textDocument/documentLink", {}],
    ["semanticTokens/full", "textDocument/semanticTokens/full", {}],
    [
      "semanticTokens/range",
      "textDocument/semanticTokens/range",
      { range: { start: data.position, end: positionAt(text, text.length >> 2) } },
    ],
    ["codeLens", "textDocument/codeLens", {}],
    ["codeAction, contradiction", "textDocument/codeAction", actions(contradiction.range)],
    ["codeAction, missing sections", "textDocument/codeAction", actions(missing.range)],
    ["codeAction, whole text", "textDocument/codeAction", actions(whole.range)],
    ["codeAction, fix all", "textDocument/codeAction", actions(whole.range, ["source.fixAll"])],
    ["prepareCallHierarchy", "textDocument/prepareCallHierarchy", data],
    ["outgoingCalls", "callHierarchy/outgoingCalls", flow],
    ["incomingCalls", "callHierarchy/incomingCalls", flow],
    ["explain", "policywright/explain", { uri, position: contradiction.range.start }],
    ["status", "policywright/status", { uri }],
    ["map", "policywright/map", {}],
    ["overview", "policywright/overview", {}],
    ["report, HTML", "policywright/report", { uri, format: "html" }],
    ["report, Markdown", "policywright/report", { uri, format: "markdown" }],
  ];
}

/** Offset in UTF-16 code units → 0-based line and character. */
function positionAt(text, offset) {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length - 1, character: before.at(-1).length };
}
