// Which ages cannot both hold, in the ways in which ages are said.
import { testPairs } from "./conflicting";

describe("contradictions of age", () => {
  testPairs("children", {
    faulty: [
      ["Our shop is intended for buyers who are at least 18 years old.", "Fourteen-year-olds may place orders."],
      ["You need to be at least 18 to open an account.", "Teenagers aged 15, 16 or 17 may open an account as well."],
      ["You must be 16 or older to register.", "Players from twelve upwards can sign up in the app."],
      ["This site is for adults only.", "Anyone who has turned 14 can join."],
      ["The platform is reserved for people aged 18+.", "Learners from the age of sixteen can enrol."],
      ["We do not gather data of persons below 16 years.", "From the age of 13, anyone can create a profile."],
      ["No one under 18 may use the service.", "Users between 15 and 17 may use the service."],
    ],
    sound: [
      ["You must be 18 to rent a boat.", "Anyone aged 14 or over may open an account."],
      ["You must be at least 18 years of age to use our service.", "Users who are 13 or older may use it with the consent of a parent."],
      ["We do not collect data from children under 13.", "You must be 18 to buy wine."],
      ["You must be 18 or over to take part in the draw.", "Children under 12 must ask a parent."],
      ["We do not collect data from anyone under 16.", "Being aged 14 is not enough for an account."],
      ["The site is generally intended for people of at least 18 years.", "Pupils aged 15 may register for the school version."],
      ["We do not collect data from children under 13.", "The app runs on version 12 and above."],
    ],
  });
});
