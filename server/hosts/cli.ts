// cli: runs the command line: arguments in, exit code out. Its commands stand in `commands`, what they do beside them here.
import { CommanderError } from "commander";
import { serveJobs } from "./jobs";
import { makeProgram } from "./program";

// Whoever reads us may stop reading (`| head`): no fault, nothing to say.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? (process.exitCode ?? 0) : 2));

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
