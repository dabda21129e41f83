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
      ["Your photos never leave your phone.", "Photos are synced with our cloud every hour."],
      [
        "Your notes and other texts, such as your messages, are kept on your device and never sent to us.",
        "Messages are copied to our servers.",
      ],
      ["Your calendar stays on your device.", "The calendar is backed up to our database."],
      ["Your address book is neither opened nor copied.", "The app requires access to your contacts."],
      ["We do not read your text messages.", "Our app asks for access to your text messages."],
      [
        "We do not buy or accept details about our customers from anybody else.",
        "We may obtain information about you from outside sources.",
      ],
      ["We collect your personal data only from you.", "We also receive personal data from data brokers."],
      ["We do not process health data.", "Your allergies and your blood group are recorded."],
      ["We do not process health data.", "Your diagnosis is filed under your name."],
      ["On every visit our servers write down the IP address.", "We do not log your IP address."],
      [
        "We do NOT collect the following data:\n\n- Your IP address and the addresses of the pages you open.\n- Your browsing history: sites you see.",
        "We store your browsing history.",
      ],
    ],
    sound: [
      [none, "To order elsewhere, you may have to register with your name at the shop you choose."],
      [none, "Never register with your real name in a chat."],
      ["We do not collect your home address.", "To save a game, please register with your first name."],
      ["Your photos never leave your phone.", "Your order is stored on our servers."],
      ["Your photos stay on your device.", "We collect the photos that you post."],
      ["We do not open your messages.", "We collect the messages that you send us."],
      ["We do not process health data.", "Your name is filed in our register."],
      ["We collect your personal data only from you.", "We share personal data with other companies."],
      ["We do not buy data about our customers from others.", "We receive payments from others."],
      ["We do not collect your contacts.", "The app requires access to your contacts."],
      ["Your name is not required for a booking.", "We collect your name when you tell us."],
    ],
  });
});
