// Whom exceptions and closed lists let through, and the many ways of saying that somebody outside gets to know a person's data.
import { testPairs } from "./conflicting";

describe("outsiders", () => {
  testPairs("sharing", {
    faulty: [
      ["We give your name to nobody, save where it is necessary to avert imminent harm.", "Two theatres get your name from us."],
      [
        "Apart from what you choose to post, none of your data is shared with third parties.",
        "We share your birth date with the agency that books our bands.",
      ],
      ["Your number is not passed to any third-party partner.", "Your number is passed to a hospice in the valley."],
      ["What you order or where it goes is never told to anybody.", "The vineyard is told what you order."],
      ["All information provided via this form is never passed to other parties.", "Your phone number goes to a roofing company."],
      ["Members' details are not released to outside bodies.", "New members are introduced by name to the village newspaper."],
      ["Your name and address are not made known to advertisers.", "Our advertisers are told which customers have moved."],
      ["We do not hand out your email address.", "Now and then we lend our newsletter list to small theatres."],
      ["Your data are not distributed to third parties unrelated to us.", "Each rider's trip history is available to a bicycle museum."],
      ["Nobody but our own tutors sees the essays you upload.", "The essays you upload are seen by a school in the next town."],
      ["Subscribers' e-mail addresses are given to nobody.", "Lists of subscribers' e-mail addresses are exchanged with two magazines."],
      ["Your details stay between you and us; no other company gets them.", "The clinic is told when you miss a session."],
      ["We share your personal data with nobody.", "We let the landlord know how many nights you stayed."],
      ["Your bookings stay with our own staff; outside firms get none of this data.", "Your booking is passed to the payment provider."],
      ["Information about your health is told to nobody.", "Our reinsurer receives personal data relating to your health."],
    ],
    sound: [
      ["We do not share your name with anyone.", "The names and addresses of the ferry company are given to parents."],
      ["We do not share any phone number with anyone.", "Travellers are given the names and numbers of two or three local guides."],
      ["We do not share your email address with anyone.", "We give the email address of our sales desk to partner shops."],
      ["We share your pictures with no third-party partner.", "Training videos are lent to two charities."],
      [
        "Apart from what you choose to send to others, none of your data is shared with third parties.",
        "Should you ask us to enter you, we share your name with the agency.",
      ],
      ["We do not share your name except with businesses that work for us.", "We share your name with our mailing house."],
      ["We do not share your data with anyone.", "We introduce you to our new range of teas."],
      ["We do not share your data with anyone.", "We will tell you when you can collect your bicycle."],
      ["We do not share your data with anyone.", "Carriers tell us which parcels you did not accept."],
    ],
  });
});
