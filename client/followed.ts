// followed: the policy that a view beside the text is about: that of the active editor, and the last one while another view has the focus.
import { type Disposable, type Event, EventEmitter, type TextDocument, type Uri, window, workspace } from "vscode";
import type { StatusItem } from "./statusItem";

export interface Followed extends Disposable {
  readonly uri: Uri | undefined;
  /** Another document, or the same one read anew; not for every key. */
  readonly onDidChange: Event<void>;
  /** Follows this one until another editor is active. */
  follow(uri: Uri): void;
}

/** A pause after which views are drawn anew, in milliseconds. */
const pause = 150;

export function followed(status: StatusItem, isOurs: (document: TextDocument) => boolean): Followed {
  const changed = new EventEmitter<void>();
  let uri = ours(window.activeTextEditor?.document);
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function ours(document: TextDocument | undefined): Uri | undefined {
    return document && isOurs(document) ? document.uri : undefined;
  }
  function turnTo(next: Uri | undefined): void {
    if (next?.toString() === uri?.toString()) return;
    uri = next;
    clearTimeout(waiting);
    changed.fire();
  }
  const subscriptions = [
    changed,
    window.onDidChangeActiveTextEditor((editor) => turnTo(ours(editor?.document) ?? uri)),
    workspace.onDidCloseTextDocument((document) => {
      if (document.uri.toString() === uri?.toString()) turnTo(ours(window.activeTextEditor?.document));
    }),
    status.onDidRead((read) => {
      if (read.toString() !== uri?.toString()) return;
      clearTimeout(waiting);
      waiting = setTimeout(() => changed.fire(), pause);
    }),
  ];
  return {
    get uri() {
      return uri;
    },
    onDidChange: changed.event,
    follow: turnTo,
    dispose() {
      clearTimeout(waiting);
      for (const one of subscriptions) one.dispose();
    },
  };
}
