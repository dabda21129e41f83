// Which sentences promise security as a certain result, and which say that nobody can.
import assert from "node:assert/strict";
import { readPolicy } from "../server/policy/readPolicy";

const assurances = (text: string): (string | undefined)[] =>
  readPolicy(text, "markdown")
    .statements.filter((s) => s.assurance)
    .map((s) => s.assurance);

const promised = [
  "Your files are 100% safe with us.",
  "Your messages are completely secure.",
  "We guarantee the security of your data.",
  "No hacker can ever get at your photos.",
  "What you send us cannot be intercepted.",
  "Data theft is out of the question.",
  "Our vault makes break-ins impossible.",
  "The safety of your records is guaranteed.",
  "Your archive is unhackable.",
  "Our vault withstands every attack.",
  "No outsider will ever be able to gain access to your records.",
];
const disclaimed = [
  "We give no warranty as regards the security of your files.",
  "No server is ever fully safe.",
  "We cannot guarantee that outsiders will never gain access to your data.",
  "The security of your data cannot be guaranteed.",
  "You send us data at your own risk.",
  "Messages may be intercepted on their way.",
  "There is always a residual risk.",
  "It is difficult for us to guarantee the security of every server.",
  "No storage can be guaranteed to be 100% secure.",
];
const neither = [
  "No stranger will be able to get access if you sign out, and you are advised to do so.",
  "We give no warranty that the shop is open at all hours.",
  "We strive to keep your data completely secure.",
  "Your data are as safe as we can make them.",
  "Encryption makes a break-in harder.",
  "We protect your data by encryption.",
  "Is my data 100% safe?",
  "Keep your password secure at all times.",
];

describe("assurances of security", () => {
  for (const text of promised) it(`promises: ${text}`, () => assert.deepEqual(assurances(text), ["promised"]));
  for (const text of disclaimed) it(`disclaims: ${text}`, () => assert.deepEqual(assurances(text), ["disclaimed"]));
  for (const text of neither) it(`does neither: ${text}`, () => assert.deepEqual(assurances(text), []));
});
