// crashes: the server is killed while somebody types: the client starts it again, findings return, and nothing that was typed is lost.
import { assert } from "./assert";
import { type Bench, eventually, findingOf } from "./tools";

/** Node's own modules, where the host has them and processes can be listed. */
const files = (): typeof import("node:fs") | undefined => {
  const load = typeof process === "undefined" ? undefined : process.getBuiltinModule;
  const fs = load?.("node:fs");
  return fs?.existsSync("/proc/self/stat") ? fs : undefined;
};

/** The process of our server below this host. */
function serverOf(fs: typeof import("node:fs")): number | undefined {
  for (const name of fs.readdirSync("/proc").filter((one) => /^\d+$/.test(one)))
    try {
      const parent = /^\d+ \(.*\) \S (\d+)/.exec(fs.readFileSync(`/proc/${name}/stat`, "utf8"))?.[1];
      if (Number(parent) === process.pid && fs.readFileSync(`/proc/${name}/cmdline`, "utf8").includes("server-node.js"))
        return Number(name);
    } catch {
      // It has ended meanwhile.
    }
  return undefined;
}

export function crashSuites({ copyOf, show, statusOf }: Bench): void {
  describe("a server that is killed", () => {
    it("while somebody types is started again, its findings return, and nothing typed is lost", async function () {
      const fs = files();
      // A web worker cannot be killed from outside, and only Linux lists processes as files.
      if (!fs) return this.skip();
      const { document, editor } = await show(await copyOf("privacy-policy.md"));
      await findingOf(document, "contradiction/sharing");
      const killed = await eventually("the server's process", () => serverOf(fs));
      const typed = "We keep what you write.";
      const expected = `${document.getText()}${typed}`;
      for (const [i, key] of [...typed].entries()) {
        if (i === 8) process.kill(killed, "SIGKILL");
        const end = document.lineAt(document.lineCount - 1).range.end;
        assert.ok(await editor.edit((edit) => edit.insert(end, key)), "the key is taken");
      }
      assert.equal(document.getText(), expected);
      const next = await eventually("another server", () => serverOf(fs) ?? false);
      assert.ok(next !== killed, "it is another process");
      await eventually("a reading of what was typed", () => statusOf(document));
      await findingOf(document, "contradiction/sharing");
      assert.equal(document.getText(), expected);
    });
  });
}
