// Implied practices: what a statement cannot be true without. Goods that are shipped reach a carrier; a payment gateway sees the payment.

import type { Document } from "../document/document";
import { sourceSpan } from "../text/prose";
import { mentionsOf } from "./limitParts";
import { plainStatement } from "./plainFrames";
import type { Statement } from "./statement";
import { taggedWords } from "./taggedWords";
import type { Tagged } from "./tags";

const shipping =
  /^(?:ship|ships|shipped|shipping|deliver|delivers|delivered|delivering|dispatch|dispatched|dispatching|shipment|delivery|mail|mailing)$/;
const goods = /^(?:products?|orders?|goods|items?|parcels?|packages?|merchandise|purchases?)$/;
const ownCarriage =
  /^(?:ourselves|pick-up|pickup|collection|van|vans|digital|download|electronically|email|e-mail|online|notice|notices|confirmation|notification)$/;

/** Statements that the document implies without making them. Only sentences that can hold one are read again. */
export function readImplied(document: Document): Statement[] {
  const found: Statement[] = [];
  document.sentences.forEach((sentence, index) => {
    const text = sentence.prose.text;
    if (document.blocks[sentence.block]?.kind === "heading" || text.endsWith("?")) return;
    if (!/\b(?:ship|deliver|dispatch|payment)/i.test(text)) return;
    const tokens = taggedWords(text);
    const at = (from: number, to: number) => sourceSpan(sentence.prose, tokens[from]!.start, tokens[to - 1]!.end);
    const ship = shippingAt(tokens);
    if (ship)
      found.push(
        statement(
          index,
          at(ship.from, ship.to),
          "postal-address",
          "carrier",
          "goods that are shipped go through the hands of a carrier, who needs the name and address",
        ),
      );
    // Card networks stand in what is said of standards, too.
    if (tokens.some((t) => t.tag === "neg" || /^(?:pci|pci-dss|standards?)$/.test(t.lower))) return;
    for (const gateway of mentionsOf(tokens, { from: 0, to: tokens.length }, "recipient").filter((m) => m.term === "payment-processor"))
      found.push(
        statement(
          index,
          at(gateway.from, gateway.to),
          "payment-data",
          "payment-processor",
          "whoever runs the payment gateway receives the payment details",
          gateway.name,
        ),
      );
  });
  return found;
}

function shippingAt(tokens: readonly Tagged[]): { from: number; to: number } | undefined {
  if (tokens.some((t) => ownCarriage.test(t.lower) || t.tag === "neg")) return undefined;
  for (let i = 0; i < tokens.length; i++) {
    if (!shipping.test(tokens[i]!.lower)) continue;
    for (let j = i + 1; j < Math.min(tokens.length, i + 5); j++) {
      if (tokens[j]!.tag === "mark") break;
      if (goods.test(tokens[j]!.lower)) return { from: i, to: j + 1 };
    }
    if (/^(?:shipment|delivery|shipping)$/.test(tokens[i]!.lower) && goods.test(tokens[i - 1]?.lower ?? ""))
      return { from: i - 1, to: i + 1 };
  }
  return undefined;
}

function statement(
  sentence: number,
  span: { start: number; end: number },
  data: string,
  recipient: string,
  implied: string,
  name?: string,
): Statement {
  return {
    ...plainStatement,
    sentence,
    span,
    verb: span,
    actor: { kind: "first-party" },
    practice: "share",
    polarity: "does",
    data: [{ span, text: "", term: data }],
    recipients: [{ span, text: "", term: recipient, name }],
    purposes: [{ span, text: "", term: "service" }],
    scope: { subjects: [], regions: [], products: [], cases: [], specific: false },
    implied,
  };
}
