// Names that speak in a policy and are not its own.
import assert from "node:assert/strict";
import { readPolicy } from "../server/policy/readPolicy";

const host = "# Heronbay Privacy Policy\n\nHeronbay Ltd (“Heronbay”, “we”) sells lamps. Heronbay keeps your orders.\n\n";
const strange = (text: string): string[] => readPolicy(host + text, "markdown").strangeNames.map(({ name }) => name);

describe("strange names", () => {
  for (const text of [
    "Brightquay Lights reserves the right to close accounts.",
    "This policy describes how Brightquay Lights Ltd uses your data.",
    "## How Brightquay Lights Uses Your Data\n\nIt is used to answer you.",
    "This notice applies to all customers of Brightquay Lights.",
    "A link does not mean that Brightquay Lights Ltd. endorses what it leads to.",
    "Please remember that Brightquay Lights will never ask you for a password.",
    "Brightquay Lights's Data Protection Officer answers by post and by telephone.",
    "You can ask for a copy of the information that Brightquay Lights holds about you.",
    "If Brightquay Lights is sold to another company, your data pass to the buyer.",
    "The Brightquay Lights app asks for your place.",
    "A parent's letter is answered by the privacy team of Brightquay Lights, Inc. within a month.",
    "Calls are taken by the customer service department of Brightquay Lights Ltd.",
    "© 2024 Brightquay Lights Ltd. All rights are reserved by the company.",
    "Brightquay Lights may close the account of a customer who never pays.",
    "Orders that cannot be read are refused by Brightquay Lights within a day.",
    "You may ask Brightquay Lights to strike your name from our lists.",
    "Lamps that do not work go back to the store, and Brightquay Lights replaces them.",
    "Returned to Brightquay Lights, a lamp is mended within a week.",
    "Thank you for shopping with Brightquay Lights.",
    "By leaving a review at Brightquay Lights, you agree that others may read it.",
    "Wishes that you save within Brightquay Lights stay on your telephone.",
    "You can leave a lamp at Brightquay Lights's offices.",
    "Questions are answered by a manager of Brightquay Lights.",
    "Data that Brightquay Lights no longer needs are deleted.",
    "When you call Brightquay Lights, the call may be recorded.",
    "These cameras help Brightquay Lights to find thieves.",
    "Brightquay Lights may change these rules at any time.",
  ])
    it(text.replace(/\n+/g, " "), () =>
      assert.deepEqual(
        strange(text).map((name) => name.replace(/ Ltd$/, "")),
        ["Brightquay Lights"],
      ),
    );
  for (const text of [
    "Brightquay Lights, our courier, reserves the right to open parcels.",
    "We use Brightquay Lights for letters. Brightquay Lights does not knowingly collect data from children.",
    "If you pay with Brightquay Lights, the terms of Brightquay Lights apply.",
    "Icons © 2024 Brightquay Lights, used with its consent.",
    "You may sign in with your Brightquay account.",
    "We send your letter to the legal department of Brightquay Lights Ltd.",
    "You can complain to the compliance team of Brightquay Lights Ltd, our insurer.",
    "Contact Support: Contacting customer support is free.",
    "If you live in Norway, Brightquay Lights AS (“we”) is responsible for your data.",
    "By paying with Brightquay Pay you agree that its rules hold for the payment.",
    "Your parcel goes to Brightquay Freight, the carrier, who may refuse it if it is too large.",
    "You can share a wish on Brightquay Social, or learn more about lamps at Brightquay Academy.",
    "We hand your letter to Brightquay Lights, who may open it.",
    "In Brightquay Valley you can see all lamps, and Silver Springs has a lamp of its own.",
    "Brightquay Freight keeps the recordings for a month. The card is read by Brightquay Pay.",
    "Welcome to Quiet Lantern (“the App”). The Quiet Lantern App does not collect your place.",
    "Letters are answered by Ada Brightquay, and Ada Brightquay decides on refunds. Please write to Ada Brightquay.",
    "PayPal may close the account of a customer who never pays.",
    "You can ask the Brightquay Town Council to replace a street lamp.",
    "The Brightquay Data Protection Act requires that we tell you this.",
  ])
    it(`leaves alone: ${text}`, () => assert.deepEqual(strange(text), []));
  it("knows the title of a page's head", () => {
    const page =
      "<html><head><title>QuickLantern | Privacy</title></head><body><h1>Privacy</h1><p>Heronbay Ltd (“we”) keeps your orders.</p><p>QuickLantern reserves the right to close accounts.</p></body></html>";
    assert.equal(readPolicy(page, "html").document.pageTitle, "QuickLantern | Privacy");
    assert.deepEqual(readPolicy(page, "html").strangeNames, []);
  });
});

describe("the company that a policy is of", () => {
  for (const [text, name] of [
    ["The app is made by **Heronbay Software S.L.**, Calle del Olmo 12, 28012 Madrid, Spain (“Heronbay”, “we”).", "Heronbay Software S.L."],
    ["Lanterna S.p.A., Via Roma 3, 10121 Torino, Italy (“we”) keeps your orders.", "Lanterna S.p.A."],
    ["Heronbay Lights, 4 Jetty Lane, Kendal LA9 4AB, England (“we”, “us”) sells lamps.", "Heronbay Lights"],
    ["Heronbay Lights, Inc. (“Heronbay,” “we,” “us”) sells lamps.", "Heronbay Lights, Inc"],
    ["Światło Sp. z o.o. (“we”) sells lamps.", "Światło Sp. z o.o."],
    ["In 2019 our founder sold his first lamp. Heronbay Lights (“we”) is the controller.", "Heronbay Lights"],
  ] as const)
    it(`is ${name}`, () => assert.equal(readPolicy(`# Privacy Policy\n\n${text}\n`, "markdown").firstParty[0], name));
});
