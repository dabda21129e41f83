// lostServer: what the client does when its server has gone: starts another, until that keeps happening.
import { l10n } from "vscode";
import { CloseAction, ErrorAction, type ErrorHandler } from "vscode-languageclient";

/** So many servers may go within so many milliseconds; what takes the next one down as well has to be mended first. */
const mostRestarts = 4;
const period = 3 * 60_000;

/**
 * The library's own handler gives the server up at the fourth failed message. Whoever types while the server dies sends that many before the connection
 * is known to be closed, so here a failed message means nothing, and the closing decides.
 */
export function lostServer(): ErrorHandler {
  let gone: number[] = [];
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      const now = Date.now();
      gone = [...gone.filter((at) => now - at < period), now];
      if (gone.length <= mostRestarts) return { action: CloseAction.Restart, handled: true };
      const message = l10n.t(
        "Policywright's server ended {0} times within three minutes and is not started again. The output says more; “Policywright: Restart Server” starts it.",
        gone.length,
      );
      return { action: CloseAction.DoNotRestart, message };
    },
  };
}
