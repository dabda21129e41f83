// common: what commands share: the streams they write to and the options that say which texts and which settings.
import type { Command } from "commander";
import { type Notice, noticeLine } from "../report";

/** Waits where whoever reads is slow. */
export const write = (text: string): void | Promise<void> =>
  process.stdout.write(text) ? undefined : new Promise((resolve) => process.stdout.once("drain", resolve));
export const notify = (notice: Notice): void => void process.stderr.write(`${noticeLine(notice)}\n`);

/** A command adds itself to the program. */
export type AddCommand = (program: Command) => void;

export const paths = "files, taken as they are; folders, searched for privacy policies; - for standard input (default: this folder)";

export interface ConfigOptions {
  /** A file, false for none, undefined for the nearest. */
  readonly config?: string | false;
}

export interface PathOptions extends ConfigOptions {
  readonly stdinFilename?: string;
}

export const configOptions = (command: Command): Command =>
  command
    .option("--config <file>", "settings for all files (default: the nearest policywright.yaml above each file)")
    .option("--no-config", "no settings but the defaults");

export const pathOptions = (command: Command): Command =>
  configOptions(command.argument("[path...]", paths)).option(
    "--stdin-filename <name>",
    "name of standard input: says its format and which settings hold",
  );
