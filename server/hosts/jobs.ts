// jobs: texts checked by several threads, answers in the order of the questions, no more of them under way than the threads need.
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { readLines } from "../text/lines";
import { type CheckedText, checkText } from "./checkText";
import type { Notice } from "./report";
import type { Target } from "./targets";

export interface Answer {
  /** None where the text could not be checked; a notice says why. */
  readonly report?: CheckedText;
  readonly notices: readonly Notice[];
}

export interface Checker {
  /** How many questions keep it busy. */
  readonly room: number;
  ask(target: Target, withFixes: boolean): Promise<Answer>;
  end(): Promise<void>;
}

/** One thread: this one. */
export const ownThread: Checker = {
  room: 1,
  async ask(target, withFixes) {
    const notices: Notice[] = [];
    return { report: checkText(target, withFixes, (notice) => notices.push(notice)), notices };
  },
  async end() {},
};

/** What goes to a thread and comes back. Neither text nor lines are sent back: whoever asks has them. */
interface Question {
  readonly id: number;
  readonly target: Target;
  readonly withFixes: boolean;
}
interface Reply {
  readonly id: number;
  readonly found?: Pick<CheckedText, "kind" | "findings" | "agreed" | "words">;
  readonly notices: readonly Notice[];
}

interface Thread {
  worker: Worker;
  readonly open: Map<number, { readonly target: Target; readonly resolve: (answer: Answer) => void }>;
}

/** So many threads, each of which runs this program's own bundle. */
export function makeThreads(count: number): Checker {
  const threads: Thread[] = [];
  const start = (thread: Thread): void => {
    const worker = new Worker(__filename);
    worker.on("message", ({ id, found, notices }: Reply) => {
      const asked = thread.open.get(id)!;
      thread.open.delete(id);
      const { name, path, text } = asked.target;
      asked.resolve({ notices, ...(found && { report: { name, path, text, lines: readLines(text), ...found } }) });
    });
    worker.on("error", (error) => {
      // A thread that dies takes what it was asked with it, and no more.
      const asked = [...thread.open.values()];
      thread.open.clear();
      start(thread);
      for (const { target, resolve } of asked) resolve({ notices: [failure(target, error)] });
    });
    thread.worker = worker;
  };
  let last = 0;
  const freest = (): Thread => {
    if (threads.length < count && threads.every(({ open }) => open.size > 0)) {
      const thread = { open: new Map() } as unknown as Thread;
      start(thread);
      threads.push(thread);
    }
    return threads.reduce((best, one) => (one.open.size < best.open.size ? one : best));
  };
  return {
    room: count * 2,
    ask(target, withFixes) {
      const thread = freest();
      const id = last++;
      return new Promise((resolve) => {
        thread.open.set(id, { target, resolve });
        thread.worker.postMessage({ id, target, withFixes } satisfies Question);
      });
    },
    async end() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

const failure = ({ name, path }: Target, error: Error): Notice => ({
  level: "error",
  about: "file",
  name,
  path,
  message: `could not be checked: ${error.message}`,
});

/** The other end: answers until it is ended. True where this is such a thread. */
export function serveJobs(): boolean {
  if (isMainThread || !parentPort) return false;
  const port = parentPort;
  port.on("message", ({ id, target, withFixes }: Question) => {
    const notices: Notice[] = [];
    const report = checkText(target, withFixes, (notice) => notices.push(notice));
    // What a rule keeps for its fixes is nobody else's, and may be of any kind.
    const findings = report?.findings.map((finding) => ({ ...finding, fault: { span: finding.span, message: finding.message } }));
    port.postMessage({
      id,
      notices,
      ...(report && { found: { kind: report.kind, findings: findings!, agreed: report.agreed, words: report.words } }),
    } satisfies Reply);
  });
  return true;
}

/** Answers in the order of the questions; no more than `room` are open at a time. */
export async function* inOrder<Q, A>(questions: AsyncIterable<Q>, room: number, ask: (question: Q) => Promise<A>): AsyncGenerator<A> {
  const open: Promise<A>[] = [];
  for await (const question of questions) {
    open.push(ask(question));
    if (open.length >= room) yield await open.shift()!;
  }
  while (open.length > 0) yield await open.shift()!;
}
