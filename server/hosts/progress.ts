// progress: a line on a terminal that says how far a long run has come. Everything else that is written takes it away first.

export interface Progress {
  /** The name of what is read now. */
  at(name: string): void;
  /** Takes the line away. */
  clear(): void;
}

const patience = 700;
const pace = 100;

/** `stream` is standard error; nothing is shown where it is no terminal. */
export function progressOn(stream: Pick<NodeJS.WriteStream, "isTTY" | "columns" | "write">, now = Date.now): Progress {
  const start = now();
  let count = 0;
  let last = 0;
  let isShown = false;
  if (stream.isTTY !== true || process.env.TERM === "dumb") return { at() {}, clear() {} };
  return {
    at(name) {
      count++;
      const time = now();
      if (time - start < patience || time - last < pace) return;
      last = time;
      isShown = true;
      const words = `${count} read, now ${name.replace(/[^\x20-\x7e]/g, "?")}`;
      stream.write(`\r\u001b[K${words.slice(0, Math.max(20, (stream.columns || 80) - 1))}`);
    },
    clear() {
      if (isShown) stream.write("\r\u001b[K");
      isShown = false;
    },
  };
}
