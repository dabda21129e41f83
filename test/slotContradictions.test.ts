// Ends whose receiver, thing or denial stands in an unusual place: kept from somebody, told by a question, labelled, bought, licensed.
import { testPairs } from "./conflicting";

describe("contradictions read by the slots of a clause", () => {
  testPairs("sharing", {
    faulty: [
      ["Your blood pressure is withheld from insurers.", "Insurers receive a weekly summary of your blood pressure."],
      ["Your phone number is off limits to sponsors.", "Once a month we exchange lists of members and phone numbers with two sponsors."],
      ["We refuse every request from retailers for the addresses of our guests.", "The addresses of our guests are passed to retailers."],
      ["It is not our policy to disclose your date of birth to anyone.", "Your date of birth is left at the reception of the ski school."],
      ["Recipients of your date of birth: none.", "A copy of your date of birth goes to the town's housing office."],
      ["What you tell the coach goes no further.", "What you tell us is passed on to the federation."],
      ["No lender ever gets hold of your payslips.", "The fund manager and a lender both have sight of your payslips."],
      ["You can be sure that your street address will not leave our house.", "We hand your street address to the brewery."],
    ],
    sound: [
      ["Your blood pressure is withheld from insurers.", "Insurers receive a weekly summary of how many tests were made."],
      ["Your phone number is off limits to sponsors.", "Sponsors leave their phone number at our reception."],
      ["We refuse every request from retailers for the addresses of our guests.", "The addresses of our shops are passed to retailers."],
      ["Recipients of your date of birth: none.", "Basis of the transfer: your consent"],
      ["No lender ever gets hold of your payslips.", "A lender was asked which payslips are usual."],
      ["Your date of birth is shown to nobody.", "We only disclose your data when you have agreed."],
    ],
  });
  testPairs("sale", {
    faulty: [
      ["We never sell your trip history.", "Part of our income comes from licensing your trip history to planners."],
      ["We do not sell your e-mail address.", "Hedge funds buy from us the e-mail addresses of our users."],
      ["Selling your phone number is not our business.", "Your phone number is turned into revenue."],
      ["Your contact details are never sold.", "A list broker markets our customer file."],
    ],
    sound: [
      ["We never sell your trip history.", "Our income comes from licensing our software, not from selling your trip history."],
      ["We do not sell your e-mail address.", "Guests buy from us the tickets of our partners."],
      ["Your e-mail address is never sold.", "Your invoices are sent by the month to your accountant."],
    ],
  });
  testPairs("transfer", {
    faulty: [
      ["Transfers of your letters outside Norway: none.", "Your letters are stored on servers in Ohio."],
      ["Your letters are stored only in Norway.", "Place of storage of your letters: Mumbai, India"],
      ["Your letters never leave Norway.", "The letters you upload pass through servers in Hong Kong."],
    ],
    sound: [
      ["Transfers of your letters outside Norway: none.", "Place of storage of your letters: Bergen, Norway"],
      ["Your letters never leave Norway.", "The letters you upload pass through servers in Oslo."],
    ],
  });
});
