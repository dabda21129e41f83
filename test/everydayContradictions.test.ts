// Contradictions said in everyday words: events instead of periods, defaults instead of consent, money without the word for a sale.
import { testPairs } from "./conflicting";

describe("contradictions in everyday words", () => {
  testPairs("retention", {
    faulty: [
      ["The copy of your passport is destroyed right after the check.", "We keep copies of passports for two years."],
      [
        "When the season is over we throw away the lists of participants.",
        "We keep the lists of participants for four years after the season.",
      ],
      ["| What | How long |\n|---|---|\n| Chat transcripts | 6 months |", "We have never deleted a chat transcript."],
      ["**How long do you keep my photos?**\n\nUntil you delete them.", "Photos are deleted automatically after 90 days."],
      [
        "A deletion of the customer data takes place three years after the last order.",
        "The customer data will be deleted after ten years from the last order.",
      ],
      ["We store the log files for a maximum of 7 days.", "Log files from the last twelve months can be called up by our technicians."],
    ],
    sound: [
      ["The copy of your passport is destroyed right after the check.", "We keep copies of your lease for two years."],
      ["When the season is over we throw away the lists of participants.", "We keep the results for four years after the season."],
      ["**How long do you keep my photos?**\n\nUntil you delete them.", "Photos in the bin are deleted automatically after 90 days."],
    ],
  });
  testPairs("consent", {
    faulty: [
      ["The location function is switched off when you install the app.", "After the installation the location function is switched on."],
      ["The box for offers is not ticked in advance.", "The box for offers is already ticked when the form opens."],
      ["We never assume that you agree to anything.", "If you do not answer our letter, we take that as a yes."],
      [
        "Your contacts are uploaded only after you have allowed it.",
        "When you first open the app, your contacts are uploaded without a prompt.",
      ],
    ],
    sound: [
      ["The location function is switched off when you install the app.", "After the installation the lamp function is switched on."],
      ["The box for offers is not ticked in advance.", "The box for the terms is already ticked when the form opens."],
    ],
  });
  testPairs("rights", {
    faulty: [
      ["A copy of your file is free.", "Copies of your file cost 15 pounds each."],
      ["You may withdraw your consent at any time.", "A consent once given cannot be withdrawn."],
      ["You can correct your data in your profile whenever you want.", "Changes to your data are not possible after registration."],
    ],
    sound: [
      ["A copy of your file is free.", "Copies of our yearbook cost 15 pounds each."],
      ["You may withdraw your consent at any time.", "An order once given cannot be withdrawn."],
      ["You may unsubscribe from our newsletter at any time.", "You cannot unsubscribe from these service messages."],
    ],
  });
  testPairs("transfer", {
    faulty: [
      ["Your files sit on servers in Iceland and nowhere else.", "At night your files are copied to a data centre in Mexico."],
      ["All your data is stored in Germany and does not leave the country.", "Our help desk in Manila has access to your file."],
      [
        "The Controller shall not export Personal Data from Canada.",
        "Support is provided from Bangalore, whose staff have access to Personal Data.",
      ],
    ],
    sound: [["All your data is stored in Germany and does not leave the country.", "Our help desk in Munich has access to your file."]],
  });
  testPairs("sale", {
    faulty: [
      ["We do not sell our readers' personal information.", "Our subscriber list can be had from us for a fee."],
      ["We never sell your enquiry.", "We auction each enquiry among the builders of your town."],
    ],
    sound: [["We do not sell our readers' personal information.", "Our back issues can be had from us for a fee."]],
  });
});
