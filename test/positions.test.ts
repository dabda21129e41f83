// Two sentences that take opposite sides on one matter: who can read a thing, where it stays, how long it lasts, what people of an age may do,
// what readers may have done with it.
import { testPairs } from "./conflicting";

describe("positions", () => {
  testPairs("security", {
    faulty: [
      ["Only you and the person you write to can open the letters.", "Letters are opened from time to time by one of our editors."],
      ["Nobody but you can read your diary.", "Our support staff read diaries when they look for a fault."],
      ["All notes are encrypted on our disks.", "Notes lie on the disk in plain text."],
      ["If your data are ever stolen, we will tell you within two days.", "We do not inform customers about break-ins into our servers."],
      ["None of our people can see what you draw.", "Two of our editors look through drawings each week."],
    ],
    sound: [
      ["Only you and the person you write to can open the letters.", "Public notices are opened by one of our editors."],
      ["All notes are encrypted in transit.", "Notes are stored unencrypted on the disk."],
      ["If your data are ever stolen, we will tell you within two days.", "We do not inform customers about planned work on our servers."],
    ],
  });
  testPairs("transfer", {
    faulty: [
      ["What you draw stays on your tablet.", "Every drawing is copied to our servers overnight."],
      ["Heart rates never leave the watch.", "Heart rates are sent to our cloud every hour."],
      ["Loan files are kept in Norway at all times.", "At night the loan files are copied to a data centre in Ohio."],
      ["- Loan files are hosted in Oslo.\n- They never leave Norway.", "Loan files are scanned by a firm in Delhi."],
    ],
    sound: [
      ["What you draw stays on your tablet.", "The price list is copied to our servers overnight."],
      ["Heart rates never leave the watch.", "Firmware is sent to our cloud every hour."],
      ["Loan files are kept in Norway at all times.", "At night the loan files are copied to a data centre in Bergen."],
    ],
  });
  testPairs("children", {
    faulty: [
      ["You must be at least 16 to open an account.", "Members aged 13 to 15 can post pictures."],
      ["A child under 12 can join only if a parent agrees.", "Nine-year-olds can join on their own, no parent has to agree."],
      ["Under the age of 18 you see no personalised adverts.", "Teenagers are shown adverts picked by what they have watched."],
      [
        "When we learn that a child under 13 has given us data, we delete them at once.",
        "Data of members aged eleven or twelve are kept for two years.",
      ],
    ],
    sound: [
      ["You must be at least 16 to open an account.", "Members aged 16 to 18 can post pictures."],
      [
        "You must be at least 16 to open an account.",
        "If we learn that somebody younger than 16 has joined, we delete the account at once.",
      ],
      ["A child under 12 can join only if a parent agrees.", "Nine-year-olds can read the stories on their own."],
      ["Under the age of 18 you see no personalised adverts.", "Teenagers are shown the same adverts as everybody."],
    ],
  });
  testPairs("rights", {
    faulty: [
      ["Tell us and we will delete your profile.", "Profiles cannot be deleted."],
      ["You can change your data at any time under Settings.", "The name cannot be changed any more after registration."],
      ["You may have your playlists exported whenever you like.", "Exporting playlists is not possible."],
    ],
    sound: [
      ["Tell us and we will delete your profile.", "Orders cannot be deleted."],
      ["Tell us and we will delete your profile.", "Profiles cannot be deleted by telephone."],
      ["You can change your data at any time under Settings.", "The colour of the card cannot be changed any more."],
    ],
  });
  testPairs("consent", {
    faulty: [
      ["We film the course only when all who attend have agreed.", "Filming starts with the first minute of the course."],
      ["We never read silence as agreement.", "If you do not answer, we assume that you agree to the photos."],
      ["You may withdraw your permission for photos at any time.", "A permission for photos is final."],
      ["Consent to the mailing is not a condition of booking.", "To book a seat you must agree to the mailing."],
    ],
    sound: [
      ["We film the course only when all who attend have agreed.", "The music starts with the first minute of the course."],
      ["You may withdraw your permission for photos at any time.", "The price of photos is final."],
      ["Consent to the mailing is not a condition of booking.", "To book a seat you must agree to our terms."],
    ],
  });
  testPairs("retention", {
    faulty: [
      ["When you cancel, your playlists are wiped within a week.", "Playlists stay on our servers for years after you have cancelled."],
      ["The scan is gone from our system the moment the check is done.", "Scans are kept for two years."],
      ["Parking footage is overwritten after 48 hours, unless an accident has been reported.", "Parking footage is kept for a month."],
      ["| What | Kept for |\n|---|---|\n| Guest lists | 3 months |", "The guest list goes into an archive that we keep for five years."],
      ["Gate pictures are gone after two days.", "Our guards can look at gate pictures from the last four weeks."],
      ["We store the following for up to 30 days:\n\n- Call logs\n- Door codes", "Call logs are overwritten after a year."],
      ["Closing your account does not affect your voice samples.", "Your voice samples are destroyed when you close your account."],
    ],
    sound: [
      ["When you cancel, your playlists are wiped within a week.", "Invoices stay on our servers for years after you have cancelled."],
      ["The scan is gone from our system the moment the check is done.", "The result of the check is kept for two years."],
      ["Parking footage is overwritten after 48 hours.", "Festival footage is kept for a month."],
      ["| What | Kept for |\n|---|---|\n| Guest lists | 3 months |", "The wine list goes into an archive that we keep for five years."],
    ],
  });
});
