// What is said not to be collected, and is, in the ways in which collecting is said.
import { testPairs } from "./conflicting";

const none = "We do not collect any personal data.";

describe("contradictions of collection", () => {
  testPairs("collection", {
    faulty: [
      [none, "To save a game, please register with your first name and age."],
      [none, "You will be asked for your date of birth."],
      [none, "For an account we need your mobile number."],
      [none, "You must enter your full name to order."],
      [none, "A name and a mobile number are all it takes."],
      [none, "To sign up, a name and a phone number are required."],
      [none, "Please tell us your e-mail address."],
    ],
    sound: [
      [none, "To order elsewhere, you may have to register with your name at the shop you choose."],
      [none, "Never register with your real name in a chat."],
      ["We do not collect your home address.", "To save a game, please register with your first name."],
      ["Your name is not required for a booking.", "We collect your name when you tell us."],
    ],
  });
});
