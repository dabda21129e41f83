// Constructions beyond the plain clause: questions with answers, denying headings, free relatives, nouns that carry a practice, movement.
import assert from "node:assert/strict";
import { read } from "./shortForm";

const table: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  "questions and their answers": [
    ["Do you sell my data? No.", "we not sell personal-data"],
    ["Will my phone number be given to advertisers? Never.", "– not share phone-number > advertiser"],
    ["Do we share your address? Yes, with two carriers.", "we share postal-address"],
    ["Do we share your address? No, except with the carrier."],
    ["Why do we share your address? Because parcels need one."],
    ["## Do you track my location?\n\nNo.", "we not track location-data"],
    ["With whom do you share my photos? Nobody.", "we not share photos > anyone"],
  ],
  "lines and headings that deny": [
    ["What we never do:\n\n- sell your name\n- show your address to lenders", "we not sell name", "we not share postal-address > outsider"],
    ["## Data we do not collect\n\n- your location\n- your date of birth", "we not collect location-data", "we not collect birth-date"],
    ["What never goes to advertisers:\n\n- your photos", "– not share photos > advertiser"],
    ["Never shared with anyone:\n\n- phone numbers", "– not share phone-number > anyone"],
    ["Things we will not do with your data:\n\n1. selling it", "we not sell personal-data"],
  ],
  "free relatives": [
    ["What you tell us is not passed on to partners.", "– not share personal-data > business-partner"],
    ["We do not record where you are.", "we not collect location-data"],
    ["Nothing you write leaves our company.", "– not share personal-data"],
    ["We tell nobody what you buy.", "we not share purchase-data > anyone"],
  ],
  "nouns that carry a practice": [
    ["The sale of your data is ruled out.", "– not sell personal-data"],
    ["No disclosure of your address to carriers takes place.", "– not share postal-address > carrier"],
    ["There is no sharing of your photos with anyone.", "– not share photos > anyone"],
    ["Handing your number to lenders is out of the question.", "– not share phone-number > outsider"],
    ["Transmission of data over the internet cannot be made completely secure.", "we not assure"],
  ],
  "data that move or stay": [
    ["Your phone number goes to the courier.", "– share phone-number > carrier"],
    ["No record of your visit reaches a data broker.", "– not share personal-data > advertiser"],
    ["Your messages stay with us.", "– not share messages"],
    ["Your photos are for your eyes only.", "– not share photos"],
    ["Couriers learn your name.", "– share name > carrier"],
    ["Your messages never change hands.", "– not share messages"],
    ["Should the firm be sold, your messages stay behind.", "– not share messages"],
    ["Your messages do not leave Lindhome.", "– not share messages"],
    ["Every photo you upload appears on our home page.", "– share photos > other-users"],
  ],
  "whoever gets or is told": [
    ["The florist obtains your name from us.", "– share name > outsider"],
    ["Two insurers are sent a list with your birth date.", "– share birth-date > service-provider"],
    ["No lender ever gets hold of your payslip.", "– not share financial-data > outsider"],
    ["Your recordings are listened to by Tessel Labs, a small firm.", "– share recordings > third-party+outsider"],
    ["We have your photos checked by Tessel Labs.", "– share photos > third-party"],
    ["We do not let any vendor have your passport.", "– not share government-id > service-provider"],
    ["Our sister company may call you, since it is given your phone number.", "– share phone-number > affiliate"],
    ["Each booking is entered in the register of the tourist board.", "– share other-data > outsider"],
    ["Your essays are read by your tutor and by nobody else.", "we share other-data > outsider only-recipients"],
  ],
  fragments: [["No cookies. No pixels.", "we not track by cookie", "we not track by beacon"], ["No cookies unless you ask for them."]],
  "what is set against the clause before": [
    ["We collect your name, never your location.", "we collect name", "we not collect location-data"],
    [
      "We give your phone number to couriers, but not to advertisers.",
      "we share phone-number > carrier",
      "we not share phone-number > advertiser",
    ],
    [
      "Only your nickname is shown to other players — never your e-mail address.",
      "– share username > other-users",
      "– not share email-address > other-users",
    ],
    ["Your photos are used for support, not for marketing.", "– use photos", "– not use photos for marketing"],
    ["We keep names, no addresses.", "we store name", "we not store postal-address"],
  ],
  "verbs over an object": [
    [
      "We do not collect photos, use analytics services, or share information with lenders.",
      "we not collect photos",
      "we not track by analytics",
      "we not share personal-data > outsider",
    ],
    [
      "Data given through our shop, phone, or newsletter will never be shared with lenders.",
      "– share personal-data",
      "– not share personal-data > outsider",
    ],
    ["We collect personal and contact information.", "we collect personal-data+contact-data"],
    ["We give the data that we obtain from you to lenders.", "we share personal-data > outsider", "we collect personal-data"],
    ["Any information collected will not be shared with lenders.", "– collect personal-data", "– not share personal-data > outsider"],
  ],
  "listed data": [["Collected data: full name, phone number.", "we collect name+phone-number"]],
  particles: [
    ["We pass on your address to couriers.", "we share postal-address > carrier"],
    ["We never hand over your photos to the police.", "we not share photos > authority"],
  ],
};

describe("constructions", () => {
  for (const [construction, rows] of Object.entries(table))
    describe(construction, () => {
      for (const [text, ...expected] of rows) it(text.replaceAll("\n", " ⏎ "), () => assert.deepEqual(read(text), expected));
    });
});
