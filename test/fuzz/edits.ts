// edits: what somebody does to a text: types, deletes, pastes, replaces. As offsets, and as the protocol sends them.
import fc from "fast-check";
import type { TextDocument, TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import type { Format } from "../../server/document/document";
import { policyText } from "./texts";

/** `at` and `length` are taken modulo the text that they meet, so that they stay small and mean something everywhere. */
export interface Change {
  readonly at: number;
  readonly length: number;
  readonly insert: string;
}

export const change = (format: Format): fc.Arbitrary<Change> =>
  fc.record({
    at: fc.nat(20_000),
    length: fc.oneof({ weight: 4, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(2000) }),
    insert: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom("", "a", " ", "not ", "\n", "\n\n", "#", "- ", ".", "<", "never", "\ud83d", "\ude00", "**") },
      { weight: 1, arbitrary: policyText(format) },
    ),
  });

/** The span of a change in a text: half-open, in UTF-16 code units. */
function placeOf(text: string, { at, length }: Change): [start: number, end: number] {
  const start = at % (text.length + 1);
  return [start, Math.min(text.length, start + length)];
}

export function applyChange(text: string, change: Change): string {
  const [start, end] = placeOf(text, change);
  return text.slice(0, start) + change.insert + text.slice(end);
}

/** The same change as an event of the protocol on the document as it stands. */
export function eventOf(document: TextDocument, change: Change): TextDocumentContentChangeEvent {
  const [start, end] = placeOf(document.getText(), change);
  return { range: { start: document.positionAt(start), end: document.positionAt(end) }, text: change.insert };
}
