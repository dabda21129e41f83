// fixing: check --fix. Each file is mended as a whole or not at all, also when the run is broken off.
import { differenceOf, fixText } from "./fixText";
import { plural } from "./formats/pretty";
import type { Notice } from "./report";
import type { Target } from "./targets";
import { endingSignals, replaceText } from "./writeText";

interface Options {
  readonly dryRun?: boolean;
}

export interface Fixing {
  /** What is checked after it, and what is to be written to standard output, if anything. */
  mend(target: Target): { readonly target: Target; readonly patch?: string };
  /** The mended text itself goes to standard output, where findings would be in its way. */
  isOnOutput(target: Target): boolean;
  ownsOutput(): boolean;
  isBrokenOff(): boolean;
  wouldChange(): boolean;
  notices(): Notice[];
  /** Signals do again what they did before. */
  stop(): void;
}

export function startFixing({ dryRun = false }: Options, notify: (notice: Notice) => void): Fixing {
  let isBrokenOff = false;
  let ownsOutput = dryRun;
  let mended = 0;
  const breakOff = () => {
    isBrokenOff = true;
  };
  for (const signal of endingSignals) process.on(signal, breakOff);

  return {
    mend(target) {
      const isStandardInput = target.isStandardInput === true;
      if (isStandardInput) ownsOutput = true;
      const text = mendedText(target, notify);
      const after = { ...target, text };
      if (dryRun) {
        if (text !== target.text) mended++;
        return { target: after, patch: text === target.text ? undefined : differenceOf(target.name, target.text, text) };
      }
      if (isStandardInput) return { target: after, patch: text };
      if (text === target.text || target.path === undefined) return { target };
      const problem = replaceText(target.path, target.text, text);
      if (problem === undefined) mended++;
      else notify({ level: "error", about: "file", name: target.name, path: target.path, message: `was not mended: ${problem}.` });
      return { target: problem === undefined ? after : target };
    },
    isOnOutput: () => ownsOutput,
    ownsOutput: () => ownsOutput,
    isBrokenOff: () => isBrokenOff,
    wouldChange: () => dryRun && mended > 0,
    notices() {
      const said = (message: string): Notice[] => [{ level: "note", about: "file", message }];
      if (isBrokenOff) return said(`Broken off; ${plural(mended, "file")} mended, the others are as they were.`);
      if (dryRun) return said(mended === 0 ? "Nothing would be mended." : `${plural(mended, "file")} would be mended.`);
      return ownsOutput ? [] : said(mended === 0 ? "Nothing to mend." : `${plural(mended, "file")} mended.`);
    },
    stop() {
      for (const signal of endingSignals) process.off(signal, breakOff);
    },
  };
}

/** A fault of ours leaves the text as it is. */
function mendedText(target: Target, notify: (notice: Notice) => void): string {
  try {
    return fixText(target);
  } catch (error) {
    notify({ level: "error", about: "file", name: target.name, path: target.path, message: `could not be mended: ${String(error)}` });
    return target.text;
  }
}
