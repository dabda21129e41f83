// Who receives data: read from names, nouns, tasks and subjects; and which disclosures a promise about them covers.
import assert from "node:assert/strict";
import { findConflicts } from "../server/conflicts/findConflicts";
import { readPolicy } from "../server/policy/readPolicy";
import { read } from "./shortForm";

const readings: readonly (readonly [string, ...string[]])[] = [
  ["We give your name to no lender.", "we not share name > outsider"],
  ["Your phone number is passed to the letting office.", "– share phone-number > outsider"],
  ["No courier is given your address.", "– not share postal-address > carrier"],
  ["Neither a bank nor an insurer receives your birth date.", "– not share birth-date > service-provider"],
  ["No partner gets more of your data than it needs.", "– partly share personal-data > business-partner"],
  ["Landlords receive your phone number.", "– share phone-number > outsider"],
  ["We share your address with companies that deliver parcels.", "we share postal-address > anyone+carrier"],
  ["We share your address with a small group of retailers.", "we share postal-address > business-partner"],
  ["We may, from time to time, share your photos with retailers.", "we share photos > business-partner"],
  ["When you book a room, your name and your phone number are sent to hotels.", "– share name+phone-number > outsider"],
  ["Your diary entries and photos are kept strictly in-house.", "– not share other-data+photos"],
  ["Your photos are not shared outside our company.", "– not share photos > anyone"],
  ["We give your photos to nobody, only to couriers.", "we share photos > anyone+carrier only-recipients"],
];

describe("recipients", () => {
  for (const [text, ...expected] of readings)
    it(text, () =>
      assert.deepEqual(
        read(text).filter((s) => / share /.test(s)),
        expected,
      ),
    );
});

const certainties = (text: string): string[] =>
  findConflicts(readPolicy(text, "markdown"))
    .filter((broken) => broken.kind === "sharing")
    .map((broken) => broken.certainty);

const broken: readonly (readonly [string, string, string])[] = [
  ["implied", "No courier gets your phone number.", "We share your information with delivery partners."],
  ["implied", "Nobody outside our firm sees your card number.", "We employ vendors to process payments."],
  [
    "implied",
    "We never give your address to carriers.",
    "We share your data with service providers who help us with:\n\n- shipping\n- support",
  ],
  ["plain", "We give your e-mail address to no lender, bank or dealer.", "Lenders receive your e-mail address."],
  ["plain", "Nothing about you goes to Hermes.", "We share your address with carriers such as Hermes."],
  ["plain", "We send no crash reports to Google.", "Crash reports are sent to Firebase."],
  ["plain", "No affiliate of ours gets your address.", "We share your address within our corporate group."],
  ["arguable", "We share your phone number only with carriers.", "We share your phone number with retailers."],
];
const sound: readonly (readonly [string, string])[] = [
  ["No courier gets your health data.", "We share your information with delivery partners."],
  ["We never give your address to couriers that have no part in your order.", "We share your address with couriers."],
  ["We share your address with the post office. We share it with no other bodies.", "We also ship from abroad."],
  ["We share your address only with carriers.", "We share your address with DHL."],
  ["Lenders never get your phone number otherwise.", "We give your phone number to lenders."],
  ["Only employees who need your file have access to it.", "We share your file with our auditors."],
  ["No unauthorised person or partner gets your address.", "We share your address with partners."],
];

describe("what a promise about recipients covers", () => {
  for (const [certainty, promise, practice] of broken)
    it(`${promise} ≠ ${practice.replaceAll("\n", " ⏎ ")}`, () => assert.deepEqual(certainties(`${promise}\n\n${practice}`), [certainty]));
  for (const [promise, practice] of sound)
    it(`${promise} = ${practice}`, () => assert.deepEqual(certainties(`${promise}\n\n${practice}`), []));
});
