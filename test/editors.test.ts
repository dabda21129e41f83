// Another editor with a language client of its own: the recipe for Emacs in docs/editors.md, run in Emacs as it stands there.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";

const recipe = /```elisp\n([\s\S]*?)```/.exec(readFileSync("docs/editors.md", "utf8"))![1]!;

const policy = `PRIVACY POLICY

1. Sharing

We will never share your personal information with any third party.

2. Offers

We share your e-mail address with advertising partners so that they can show you offers. See Section 9.
`;

/** Asks the server, waits for what Flymake shows, and prints it. */
const script = (file: string): string => `
(package-initialize)
${recipe}
(setq eglot-sync-connect 30 eglot-autoshutdown t eglot-confirm-server-initiated-edits nil)
(find-file "${file}")
(text-mode)
(apply #'eglot (eglot--guess-contact))
(flymake-mode 1)
(let ((deadline (+ (float-time) 40)))
  (while (and (< (float-time) deadline) (null (flymake-diagnostics)))
    (flymake-start)
    (accept-process-output nil 0.2)))
(dolist (one (flymake-diagnostics))
  (princ (format "finding %d %s\\n" (line-number-at-pos (flymake-diagnostic-beg one)) (replace-regexp-in-string "\\n" " " (flymake-diagnostic-text one)))))
(princ (format "outline %S\\n" (imenu--make-index-alist t)))
(goto-char (point-min))
(search-forward "never share")
(let ((actions (eglot-code-actions (point) (point) nil nil)))
  (dolist (one actions) (princ (format "action %s\\n" (plist-get one :title)))))
(ignore-errors (eglot-shutdown (eglot-current-server)))
`;

describe("Emacs", () => {
  const { status } = spawnSync("emacs", ["--batch", "-q", "--eval", "(progn (package-initialize) (require 'eglot))"], { encoding: "utf8" });

  it("shows findings, the outline and fixes by the recipe", function () {
    if (status !== 0) {
      console.log("    left out: no Emacs with Eglot is installed (Debian: emacs-nox and, before Emacs 29, elpa-eglot)");
      this.skip();
    }
    this.timeout(90_000);
    const folder = mkdtempSync(join(tmpdir(), "policywright-emacs-"));
    try {
      const command = join(folder, "policywright");
      writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${resolve("dist/cli.js")}" "$@"\n`);
      chmodSync(command, 0o755);
      const file = join(folder, "privacy.txt");
      writeFileSync(file, policy);
      writeFileSync(join(folder, "run.el"), script(file));
      const env = { ...process.env, HOME: folder, PATH: `${folder}${delimiter}${process.env.PATH}` };
      const { stdout, stderr } = spawnSync("emacs", ["--batch", "-q", "-l", join(folder, "run.el")], {
        cwd: folder,
        env,
        encoding: "utf8",
        timeout: 80_000,
      });
      const said = `${stdout}\n${stderr}`;
      assert.match(stdout, /^finding 5 .*share/m, said);
      assert.match(stdout, /^finding 9 .*Section 9/m, said);
      assert.match(stdout, /^outline .*Sharing/m, said);
      assert.match(stdout, /^action /m, said);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
