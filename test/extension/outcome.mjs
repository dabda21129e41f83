// outcome: counts what a suite inside VS Code prints, line by line, and passes it on.

/** What the npm-shipped server says of the native modules that it does without, and of a gallery that it cannot reach. */
const noise = /Could not locate the bindings file|Release\/watchdog|ENOTFOUND|ServiceWorker/;

/** `line` takes what the editor logs; `end` gives { passed, failed }. */
export function listen() {
  const print = (text) => outcome.print(text);
  const counted = { passed: 0, failed: 0 };
  const rest = [];
  const outcome = {
    onFailure: (_name) => {},
    print: console.log.bind(console),
    line(text) {
      if (!/^\s*(✔|✘|\d+ passing)/.test(text)) return void rest.push(text);
      print(text);
      if (/^\s*✔/.test(text)) counted.passed++;
      const failed = /^\s*✘ (.*)/.exec(text);
      if (!failed) return;
      counted.failed++;
      outcome.onFailure(failed[1]);
    },
    /** `code` is 0, or what went wrong with the whole run. */
    end(code) {
      if (code !== 0 && counted.failed === 0) {
        print(
          `  ✘ the suite as a whole: ${code}\n${rest
            .filter((text) => !noise.test(text))
            .slice(-12)
            .join("\n")
            .slice(-3000)}`,
        );
        counted.failed++;
      }
      return counted;
    },
  };
  return outcome;
}
