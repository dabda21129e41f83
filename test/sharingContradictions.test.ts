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
      ["We will not disclose specific member information.", "We hand your street address to the hotel."],
    ],
    sound: [
      ["Only our own team gets to see where your parcel is delivered.", "We pass your opening hours to a flower company."],
      ["We supply your name and your swimming scores to the league.", "No one outside the club is ever given your chat messages."],
    ],
  });
  testPairs("collection", {
    faulty: [["We never ask for your date of birth, not at the desk and not when you book.", "On the form you enter your date of birth."]],
    sound: [["We never ask for your date of birth when you book.", "On the form for the prize draw you enter your date of birth."]],
  });
});
