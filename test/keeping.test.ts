// How long data last by a sentence: the least and most days, from which event, and of which records. Each row: text, then the lifetimes.
import assert from "node:assert/strict";
import { readPolicy } from "../server/policy/readPolicy";

/** "billing 3650..3650 after kept" */
const lifetimes = (text: string): string[] =>
  readPolicy(text, "markdown").statements.flatMap(({ lifetime }) =>
    lifetime
      ? [
          `${lifetime.what.kinds.filter((k) => k !== "account-whole").join("+") || "data"} ${lifetime.least}..${lifetime.most} after ${lifetime.after}`,
        ]
      : [],
  );

const table: readonly (readonly [string, ...string[]])[] = [
  ["We keep invoices for ten years.", "billing 3650..3650 after kept"],
  ["We hold on to booking records for six years.", "orders 2190..2190 after kept"],
  ["Order data are archived for a minimum of six (6) years.", "orders 2190..Infinity after kept"],
  ["No log lives longer than a week.", "logs 0..7 after kept"],
  ["Tickets older than ninety days are gone.", "messages 0..90 after kept"],
  ["Backups are overwritten every 35 days.", "backup 0..35 after kept"],
  ["Once the membership has ended, your photos stay with us for two years.", "content 730..730 after account-end"],
  ["Your letters outlive the contract: they are stored indefinitely.", "data Infinity..Infinity after kept"],
  ["Nothing of your journal is left once you quit.", "content 0..1 after account-end"],
  ["Inactive profiles are removed after two years without a login.", "account 730..876 after last-contact"],
  ["We are obliged to keep receipts for 8 years.", "billing 2920..2920 after kept"],
  ["There is no way to have your account removed.", "data Infinity..Infinity after kept"],
  ["The storage period for call recordings is 90 days.", "recordings 90..90 after kept"],
  ["Deleted pictures stay on our servers for one hundred and eighty days.", "content 180..180 after kept"],
  [
    "## Storage periods\n\n- Chat messages — at most 30 days\n- Receipts: 8 years",
    "messages 0..30 after kept",
    "billing 2920..2920 after kept",
  ],
  ["Your drawings are not permanently stored.", "=drawing 0..36500 after kept"],
  ["We do not keep your chats indefinitely.", "messages 0..36500 after kept"],
  ["Chats: not kept for ever.\n\nReceipts: kept for eight years.", "messages 0..36500 after kept", "billing 2920..2920 after kept"],
  [
    "We store the following for up to 60 days:\n\n- your IP address\n- crash reports",
    "device+contact 0..60 after kept",
    "=report 0..60 after kept",
  ],
  // What is no keeping of ours: the reader's doing, another's, a case, a question.
  ["You may keep your photos for two years."],
  ["Our carrier keeps the delivery note for two years."],
  ["How long are invoices kept?"],
  ["After the account has been deleted, we send you a last message."],
];

describe("how long data last", () => {
  for (const [text, ...expected] of table) it(text, () => assert.deepEqual(lifetimes(text), expected));
});
