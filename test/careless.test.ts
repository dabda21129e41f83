// The server under a client that is careless, fast, or gone: it answers, it forgets nothing that was typed, and it ends when nobody is left.
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Diagnostic, DocumentDiagnosticReport } from "vscode-languageserver-protocol";
import { type LanguageClient, type Start, startClient } from "./languageClient";

const uri = "file:///home/someone/site/privacy-policy.md";
const policy = readFileSync("test/extension/fixtures/privacy-policy.md", "utf8");

describe("the server under a careless client", () => {
  const running: LanguageClient[] = [];
  let client: LanguageClient;

  const start = async (options?: Start) => {
    client = await startClient(options);
    running.push(client);
    return client;
  };
  afterEach(() => {
    for (const one of running.splice(0)) {
      one.connection.dispose();
      one.process.kill();
    }
  });

  const pull = async (of = uri, from = client): Promise<readonly Diagnostic[]> => {
    const report = await from.connection.sendRequest<DocumentDiagnosticReport>("textDocument/diagnostic", { textDocument: { uri: of } });
    return report.kind === "full" ? report.items : assert.fail("nothing was said before");
  };
  const change = (version: number, contentChanges: readonly object[], of = uri) =>
    client.connection.sendNotification("textDocument/didChange", { textDocument: { uri: of, version }, contentChanges });
  const close = (of = uri) => client.connection.sendNotification("textDocument/didClose", { textDocument: { uri: of } });
  const has = (items: readonly Diagnostic[], code: string) => items.some((one) => one.code === code);
  const at = (line: number, character = 0) => ({ start: { line, character }, end: { line, character } });

  /** What a server of its own says of the text. */
  const freshly = async (text: string): Promise<readonly Diagnostic[]> => {
    const own = await startClient();
    running.push(own);
    await own.open(uri, text);
    return pull(uri, own);
  };

  it("answers requests that come before initialize, and methods that nobody has heard of", async () => {
    await start({ initialize: false });
    for (const method of ["textDocument/hover", "textDocument/diagnostic", "workspace/symbol", "policywright/status", "no/such/method"])
      await client.connection
        .sendRequest(method, { textDocument: { uri }, position: { line: 0, character: 0 }, query: "", uri })
        .catch((error) => assert.match(String(error), /Unhandled method/));
    await client.connection.sendNotification("no/such/notification", { a: 1 });
    await client.connection.sendRequest("initialize", { processId: null, rootUri: null, capabilities: {} });
    await client.open(uri, policy);
    assert.ok(has(await pull(), "contradiction/sharing"));
  });

  it("takes changes in the order in which they come, whatever their versions say", async () => {
    await start();
    await client.open(uri, policy);
    await change(9, [{ range: at(0), text: "1" }]);
    await change(3, [{ range: at(0), text: "2" }]);
    await change(-1, [{ range: at(0), text: "3" }]);
    await change(3, [{ range: at(0), text: "4" }]);
    assert.deepEqual(await pull(), await freshly(`4321${policy}`));
  });

  it("is closed while it reads, and opened again", async () => {
    await start();
    await client.open(uri, policy.repeat(20));
    const asked = client.connection.sendRequest<DocumentDiagnosticReport>("textDocument/diagnostic", { textDocument: { uri } });
    await close();
    await asked;
    assert.deepEqual(await pull(), []);
    await client.open(uri, policy);
    assert.deepEqual(await pull(), await freshly(policy));
  });

  it("holds 1,000 documents open, and knows each", async () => {
    await start();
    const name = (i: number) => `file:///home/someone/site/${i}/privacy-policy.md`;
    const sound = "# Privacy Policy\n\nWe collect your name.\n";
    for (let i = 0; i < 1000; i++) await client.open(name(i), i % 100 === 7 ? policy : sound);
    for (const i of [0, 7, 500, 907, 999]) assert.equal(has(await pull(name(i)), "contradiction/sharing"), i % 100 === 7, name(i));
    for (let i = 0; i < 1000; i++) await close(name(i));
    assert.deepEqual(await pull(name(7)), []);
  });

  it("takes 300 changes in a row, answers what was asked between, and ends where a fresh server does", async () => {
    await start();
    await client.open(uri, policy);
    let text = policy;
    const asked: Promise<unknown>[] = [];
    for (let i = 0; i < 300; i++) {
      const typed = "We never share your e-mail address. "[i % 36]!;
      await change(i + 2, [{ range: at(0, 2 + i), text: typed }]);
      text = text.slice(0, 2 + i) + typed + text.slice(2 + i);
      if (i % 10 === 0)
        asked.push(client.connection.sendRequest("textDocument/hover", { textDocument: { uri }, position: { line: 4, character: 2 } }));
    }
    await Promise.all(asked);
    assert.deepEqual(await pull(), await freshly(text));
  });

  it("ends by itself when its parent is gone, though its input stays open", async () => {
    // The parent only starts the server, with the streams that we gave it, and says hello in our name.
    const script = `
      const { spawn } = require("node:child_process");
      const server = spawn(process.execPath, [${JSON.stringify(resolve("dist/cli.js"))}, "lsp", "--stdio"], { stdio: [0, 1, 2] });
      require("node:fs").writeSync(3, JSON.stringify([process.pid, server.pid]) + "\\n");
      setInterval(() => {}, 1000);`;
    const parent: ChildProcess = spawn(process.execPath, ["-e", script], { stdio: ["pipe", "pipe", "inherit", "pipe"] });
    const [parentPid, serverPid] = await new Promise<[number, number]>((done) =>
      parent.stdio[3]!.once("data", (data: Buffer) => done(JSON.parse(String(data)))),
    );
    const hello = JSON.stringify({
      jsonrpc: "2.0",
      id: 1,
      method: "initialize",
      params: { processId: parentPid, rootUri: null, capabilities: {} },
    });
    const answered = new Promise((done) => parent.stdout!.once("data", done));
    parent.stdin!.write(`Content-Length: ${Buffer.byteLength(hello)}\r\n\r\n${hello}`);
    await answered;
    assert.ok(isAlive(serverPid));
    parent.kill("SIGKILL");
    while (isAlive(serverPid)) await new Promise((done) => setTimeout(done, 100));
    parent.stdin!.destroy();
  });
}).timeout(60_000);

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // One that has ended and that nobody has asked after is still listed.
    return !/^\d+ \(.*\) Z /.test(readStat(pid));
  } catch {
    return false;
  }
}

function readStat(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return "";
  }
}
