// cli: runs the command line: arguments in, exit code out. Its commands stand in `commands`, what they do beside them here.
import "./regularExpressions";

import { CommanderError } from "commander";
import { serveJobs } from "./jobs";
import { makeProgram } from "./program";

// Whoever reads us may stop reading (`| head`): nothing to say, and the code of a program that a closed pipe ends (128 + SIGPIPE), as what was
// not read may have been a finding. Files are written in one step each, so that none is left half written.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 141 : 2));
// Notices that nobody reads stop nothing.
process.stderr.on("error", () => {});

// Threads of `--jobs` run this same file.
if (!serveJobs()) run();

function run(): void {
  makeProgram()
    .parseAsync()
    .catch((error: unknown) => {
      if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
      else {
        process.stderr.write(`policywright failed: ${error instanceof Error ? error.stack : String(error)}\n`);
        process.exitCode = 2;
      }
    });
}
