// slices: long work of a server, done a slice at a time; whatever else waits has its turn between two slices.
import type { Steps } from "../text/steps";

/** How long a slice takes, in milliseconds; its last step may go beyond. */
const slice = 8;

export interface Slices {
  /**
   * Drives work to its end and gives what it ends in; undefined where `isWanted` said no before one of the slices. Of all work that waits only one
   * slice is done in a turn, the `urgent` first. What the work throws, this throws.
   */
  run<T>(work: Steps<T>, isWanted: () => boolean, urgent?: boolean): Promise<T | undefined>;
}

/** Calls back when everything that has come meanwhile has had its turn. A timer would do, but waits for milliseconds. */
const nextTurn: (then: () => void) => void = typeof setImmediate === "function" ? setImmediate : byMessage();

function byMessage(): (then: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return (then) => {
    waiting.push(then);
    port2.postMessage(undefined);
  };
}

export function slices(): Slices {
  const urgentOnes: (() => void)[] = [];
  const others: (() => void)[] = [];
  let isDue = false;

  function turn(): void {
    isDue = false;
    const next = urgentOnes.shift() ?? others.shift();
    if (urgentOnes.length + others.length > 0) schedule();
    next?.();
  }
  function schedule(): void {
    if (isDue) return;
    isDue = true;
    nextTurn(turn);
  }

  return {
    run<T>(work: Steps<T>, isWanted: () => boolean, urgent = false) {
      return new Promise<T | undefined>((resolve, reject) => {
        const wait = () => {
          (urgent ? urgentOnes : others).push(go);
          schedule();
        };
        const go = () => {
          try {
            if (!isWanted()) {
              resolve(undefined);
              return;
            }
            const until = performance.now() + slice;
            do {
              const step = work.next();
              if (!step.done) continue;
              resolve(step.value);
              return;
            } while (performance.now() < until);
            wait();
          } catch (error) {
            reject(error);
          }
        };
        wait();
      });
    },
  };
}

/** Work that several ask for: each drives it on from where it stands, and its result is kept. */
export interface Shared<T> {
  readonly work: Steps<T>;
  result?: { readonly value: T };
}

/** What is left of shared work. */
export function* rest<T>(shared: Shared<T>): Steps<T> {
  while (!shared.result) {
    const step = shared.work.next();
    if (step.done) shared.result = { value: step.value };
    else yield;
  }
  return shared.result.value;
}
