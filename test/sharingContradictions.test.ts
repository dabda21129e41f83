// Promises that nobody gets the data, against disclosures: which data the two ends speak of, and whom.
import { testPairs } from "./conflicting";

describe("contradictions about sharing", () => {
  testPairs("sharing", {
    faulty: [
      ["Only our own team gets to see where your parcel is delivered.", "We pass your name and street address to a flower company."],
      [
        "Information gathered at the reception desk, such as your date of birth, may be given to the parking company.",
        "Your date of birth is given to nobody.",
      ],
      ["We supply your name and your swimming scores to the league.", "No one outside the club is ever given your swimming scores."],
      ["We do not give anyone access to your photos.", "We give our sponsors access to your photos."],
      ["The device identifier of your phone reaches no advertiser.", "- **Shared with:** our store provider, and advertising networks"],
      [
        "We never tell other companies your date of birth.",
        "## Recipients\n\n| Recipient | What they get |\n|---|---|\n| Pension fund | salary, date of birth |",
      ],
      ["No outside company learns which pages you open.", "Our advertising partners collect the pages you open."],
      ["Your e-mail address is given to nobody outside our house.", "With each prize we give that brand your e-mail address."],
      ["Nothing you tell us when booking is ever passed to a hotel.", "When you book a seat, we pass your name to the hotel."],
      ["We will not disclose specific member information.", "We hand your street address to the hotel."],
    ],
    sound: [
      ["Only our own team gets to see where your parcel is delivered.", "We pass your opening hours to a flower company."],
      ["We supply your name and your swimming scores to the league.", "No one outside the club is ever given your chat messages."],
      ["We give nobody your name.", "This page explains under what circumstances we may disclose the information to third parties."],
      ["We give nobody your name.", "- **Shared with:** nobody, unless you ask for it: couriers"],
    ],
  });
  testPairs("collection", {
    faulty: [
      ["We record only the following information:\n\n- the pages you open\n- your IP address", "The server also records where you are."],
      ["We do not collect health data.", "When you join, we note whether you suffer from an illness."],
      ["We never ask for your date of birth, not at the desk and not when you book.", "On the form you enter your date of birth."],
    ],
    sound: [
      ["We record only the following information:\n\n- the pages you open\n- your IP address", "Your IP address is recorded."],
      ["We never ask for your date of birth when you book.", "On the form for the prize draw you enter your date of birth."],
    ],
  });
  testPairs("use", {
    faulty: [
      ["We use your mobile number solely to confirm the table.", "Now and then we text guests about new dishes and offers."],
      ["Your pictures are there for you to look at; we do not use them for anything else.", "Your photos help train our face detection."],
      ["Your sleep answers play no part in what price you pay.", "Premiums are set by what you tell us about your sleep."],
    ],
    sound: [
      ["We use your mobile number solely to confirm the table.", "Now and then we text guests that the kitchen closes early."],
      ["Your pictures are there for you to look at; we do not use them for anything else.", "Your ratings help train our face detection."],
    ],
  });
  testPairs("tracking", {
    faulty: [
      ["This page sets no cookies.", "A tiny file is stored on your phone so that we know you again."],
      ["Cookies on this page are limited to those needed for signing in.", "We also set advertising cookies."],
    ],
    sound: [
      ["This page sets no cookies.", "A small file with the menu can be saved on your phone."],
      ["We do not analyse what visitors do on other companies' pages.", "We use Google Analytics."],
    ],
  });
  testPairs("sale", {
    faulty: [
      ["- Your mobile number (will never be sold to anybody)", "We sell mobile numbers of our members to a survey firm."],
      [
        "We do not rent your personal data to third parties for their marketing purposes.",
        "Toy companies rent our members' postal addresses from us.",
      ],
    ],
    sound: [["- Your mobile number (will never be sold to anybody)", "We sell old phones of our staff to a repair firm."]],
  });
});
