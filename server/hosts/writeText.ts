// writeText: files written whole or not at all: into a file beside, to the disk, then in place of the old one.
import {
  closeSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { constants } from "node:os";
import { basename, dirname, join } from "node:path";
import { decode, type Encoding, encodingOf, inWords } from "./files";

/** Puts `after` in place of `before`, with the encoding, mark and mode of the file. In words why it was not done; undefined when it was. */
export function replaceText(path: string, before: string, after: string): string | undefined {
  try {
    // A link goes on to be a link.
    const file = realpathSync(path);
    const old = readFileSync(file);
    if (decode(old).text !== before) return "it has changed meanwhile";
    const encoding = encodingOf(old);
    const hasMark = encoding !== "utf-8" || old.subarray(0, 3).equals(utf8Mark);
    if (!encode(before, encoding, hasMark).equals(old)) return "it holds bytes that are no UTF-8, which would be lost";
    writeWhole(file, encode(after, encoding, hasMark));
    return undefined;
  } catch (error) {
    return inWords(error);
  }
}

const utf8Mark = Buffer.from([0xef, 0xbb, 0xbf]);

function encode(text: string, encoding: Encoding, hasMark: boolean): Buffer {
  const bytes = Buffer.from(hasMark ? `\uFEFF${text}` : text, encoding === "utf-8" ? "utf8" : "utf16le");
  return encoding === "utf-16be" ? bytes.swap16() : bytes;
}

/** Throws what the file system says. Nobody ever sees half of it, whatever happens. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const output = openWhole(path);
  try {
    output.write(content);
    output.done();
  } catch (error) {
    output.drop();
    throw error;
  }
}

export interface WholeFile {
  write(content: string | Uint8Array): void;
  /** All is written: it takes the place of what was there. */
  done(): void;
  /** It is not to be. */
  drop(): void;
}

/** A signal that ends the process leaves nothing of the file behind. What is given back lets signals do again what they did before. */
export function dropOnSignal(output: WholeFile): () => void {
  const drop = (signal: NodeJS.Signals) => {
    output.drop();
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of endingSignals) process.once(signal, drop);
  return () => {
    for (const signal of endingSignals) process.off(signal, drop);
  };
}

export const endingSignals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

let count = 0;

export function openWhole(path: string): WholeFile {
  const old = statSync(path, { throwIfNoEntry: false });
  // A pipe or a device takes what it is given.
  const isPlain = old === undefined || old.isFile();
  const target = old?.isFile() ? realpathSync(path) : path;
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}-${++count}.tmp`);
  const handle = isPlain ? openSync(beside, "wx", old ? old.mode & 0o777 : 0o666) : openSync(target, "w");
  return {
    write(content) {
      const bytes = typeof content === "string" ? Buffer.from(content) : content;
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    },
    done() {
      if (isPlain) {
        // The mode given to openSync is cut by the mask of the process.
        if (old && fstatSync(handle).mode !== old.mode) fchmodSync(handle, old.mode & 0o7777);
        fsyncSync(handle);
      }
      closeSync(handle);
      if (isPlain) renameSync(beside, target);
    },
    drop() {
      try {
        closeSync(handle);
      } catch {
        // It was closed before the fault.
      }
      if (isPlain) rmSync(beside, { force: true });
    },
  };
}
