// Contradictions whose ends stand in labels, rows, lists and lines that tell what is done without the words for it.
import { testPairs } from "./conflicting";

describe("contradictions in labels, rows and descriptions", () => {
  testPairs("retention", {
    faulty: [
      ["Erased: chat records – two months after the last message.", "Chat records are kept for three years."],
      ["Voice recordings: deleted immediately.", "Voice recordings are held for 14 days."],
      ["Parking records: 90 days.", "Parking records are retained for 5 years."],
      ["We retain your information for as long as your account is active.", "Your information is kept forever."],
      ["Door logs are overwritten every week.", "We look back at door logs of the last six months."],
      ["No customer data is held longer than two years.", "Purchase data is retained for ten years."],
    ],
    sound: [
      ["Erased: chat records – two months after the last message.", "Payroll records are kept for three years."],
      ["Warranty: 90 days.", "Parking records are retained for 5 years."],
      ["We retain your information for as long as your account is active.", "Your information is kept for two years."],
      ["Door logs are overwritten every week.", "We look back at letters of the last six months."],
    ],
  });
  testPairs("tracking", {
    faulty: [
      ["## Cookies\n\n| Name | Purpose |\n|---|---|\n| _ga | Statistics |", "We do not count visits."],
      ["We never check whether you open our letters by e-mail.", "A tiny picture in every e-mail reports to us when you open it."],
      ["Do you count how often I play? No.", "We use Mixpanel to analyse the app."],
      ["No partner of ours may read cookies here.", "We and our partners use cookies on the site."],
      ["We honour Do Not Track signals.", "This site does not respond to Do Not Track signals."],
      ["Our pages come without cookies.", "Cookies from our shop remember the basket. We use cookies for the basket."],
      [
        "Our cookies remember your language, and that is all they do.",
        "A cookie of DoubleClick chooses which advertisements you are shown.",
      ],
    ],
    sound: [
      ["## Cookies\n\n| Name | Purpose |\n|---|---|\n| lang | Language |", "We do not count visits."],
      ["We do not know whether you open our letters by e-mail.", "A pixel on the order page tells us which links you open."],
      ["Do you count how often I play? No.", "Other sites use cookies to count how often you play."],
    ],
  });
  testPairs("transfer", {
    faulty: [
      ["Your data may be moved to countries whose laws protect them less.", "There are no international transfers of your data."],
      ["Personal information is sent to our offices worldwide.", "Personal information will not be sent abroad."],
      ["Where are my photos kept? In Bern and nowhere else.", "Copies of your photos are kept in Osaka."],
      ["The support team in Manila can look into customer accounts.", "Customer accounts remain in Norway at all times."],
      ["| Provider | Country |\n|---|---|\n| Nordlicht | Norway |\n| Paperbell | Brazil |", "Your data do not leave Norway."],
      ["None of our providers is located outside Canada.", "Your letters are printed by a company in Peru, which receives your name."],
    ],
    sound: [
      ["There are no international transfers of players.", "Personal information is sent to our offices worldwide."],
      ["| Provider | Country |\n|---|---|\n| Nordlicht | Norway |", "Your data do not leave Norway."],
      ["Our team in Manila sells bicycles.", "Customer accounts are kept in Norway only."],
    ],
  });
});
