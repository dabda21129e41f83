// HTML as a stream of tags and words with their places, from htmlparser2's tokenizer: linear, forgiving, no tree.
import { Tokenizer } from "htmlparser2";

/** Receives what stands in the text, in its order. All offsets are those of the document, names in lower case. */
export interface HtmlReceiver {
  open(name: string, attributes: Readonly<Record<string, string>>, start: number, end: number, selfClosing: boolean): void;
  close(name: string, start: number, end: number): void;
  words(start: number, end: number): void;
  /** What the entity at [start, end) stands for. */
  entity(words: string, start: number, end: number): void;
  /** Inside SVG or MathML, where names mean other things. */
  isForeign(): boolean;
}

/** Reads text[from, to). */
export function readTokens(text: string, from: number, to: number, receiver: HtmlReceiver): void {
  /** The end of the last token: where an entity begins. */
  let seen = from;
  let name = "";
  let tagStart = 0;
  let attribute = "";
  let value = "";
  let attributes: Record<string, string> = {};

  function open(end: number, selfClosing: boolean): void {
    receiver.open(name, attributes, tagStart, from + end + 1, selfClosing);
    seen = from + end + 1;
  }
  const skip = (end: number): void => {
    seen = from + end;
  };

  const tokenizer = new Tokenizer(
    { decodeEntities: true, recognizeSelfClosing: true },
    {
      ontext: (start, end) => {
        // A closing tag that never ends shows nothing; the tokenizer tells what stands in it as text from -1 on.
        if (start < 0) return;
        receiver.words(from + start, from + end);
        skip(end);
      },
      ontextentity: (code, end) => {
        receiver.entity(String.fromCodePoint(code), seen, from + end);
        skip(end);
      },
      onopentagname: (start, end) => {
        name = text.slice(from + start, from + end).toLowerCase();
        tagStart = from + start - 1;
        attributes = {};
      },
      onattribname: (start, end) => {
        attribute = text.slice(from + start, from + end).toLowerCase();
        value = "";
      },
      onattribdata: (start, end) => {
        value += text.slice(from + start, from + end);
      },
      onattribentity: (code) => {
        value += String.fromCodePoint(code);
      },
      onattribend: () => {
        if (!Object.hasOwn(attributes, attribute)) attributes[attribute] = value;
      },
      onopentagend: (end) => open(end, false),
      onselfclosingtag: (end) => open(end, true),
      onclosetag: (start, end) => {
        const close = text.indexOf(">", from + end);
        const tagEnd = close < 0 ? from + end : close + 1;
        receiver.close(
          text
            .slice(from + start, from + end)
            .trim()
            .toLowerCase(),
          from + start - 2,
          tagEnd,
        );
        seen = tagEnd;
      },
      // A comment ends three units behind its words: `-->`.
      oncomment: (_start, end) => skip(end + 3),
      oncdata: (_start, end) => skip(end + 3),
      ondeclaration: (_start, end) => skip(end + 1),
      onprocessinginstruction: (_start, end) => skip(end + 1),
      onend: () => {},
      isInForeignContext: receiver.isForeign,
    },
  );
  tokenizer.write(from === 0 && to === text.length ? text : text.slice(from, to));
  tokenizer.end();
}
