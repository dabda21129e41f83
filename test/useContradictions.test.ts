// Purposes said to be the only ones, or ruled out, and other uses, in the ways in which uses are said.
import { testPairs } from "./conflicting";

describe("contradictions of use", () => {
  testPairs("use", {
    faulty: [
      ["We do not use your data for advertising or profiling.", "Your phone number may also serve to advertise our partners' events."],
      [
        "Your personal data are used solely for the following purposes:\n\n- to process your order\n- customer support",
        "Your e-mail address is also used for advertising.",
      ],
      [
        "We use the information you provide only for the following purposes:\n\n1. Fulfil your order\n2. Accounting",
        "Messages are evaluated for a study on taste.",
      ],
      ["Your e-mail address serves only to log you in.", "We use your e-mail address to send you special offers."],
      [
        "Your location serves solely to show the nearest shop and for customer service.",
        "Your location also helps us to choose the targeted ads you see.",
      ],
      ["We process your purchase history exclusively for accounting.", "Your purchase history decides which special offers you get."],
      ["Your photos are never used for marketing.", "Your photos may be used for promotional purposes."],
      [
        "The voice samples you leave are used only to set up your speaker and for nothing else.",
        "Voice samples also help us teach our speech network new accents.",
      ],
      [
        "Your mobile number is stored for one purpose only: so that the plumber finds you.",
        "Now and then our sales staff call the number to talk about new boilers.",
      ],
      [
        "Rowing times are used only to show your progress. They are not used for anything else.",
        "From rowing times we predict how long members stay.",
      ],
      ["We never use your sketches to recruit staff.", "We go through customers' sketches to find candidates for our studio."],
      ["The measurements you leave are recorded for alterations only.", "Measurements are evaluated for a scientific study of posture."],
      ["Your shoe size serves to find a boot. It is used for nothing else.", "By shoe size, riders are sorted into spending groups."],
      [
        "Uploads are stored to show you your album. We do not use them to train models.",
        "Your uploads train our model, so that it finds faces sooner.",
      ],
      [
        "We use your data solely for the following purposes:\n\n- to run your account\n- to bill you",
        "Your address book serves us for headhunting, too.",
      ],
      ["We do not use your data for advertising.", "Your reading habits decide which adverts are shown beside the text."],
      ["Your messages are used only to provide the service.", "We use your messages for machine learning."],
    ],
    sound: [
      ["Pictures from the gate serve only to open it.", "Pictures from the garden appear in our brochure."],
      ["Sketches serve solely to cut your coat.", "Sketches made by our designers appear in our brochure."],
      ["Sketches serve solely to cut your coat.", "Our brochure about coats is printed twice a year."],
      ["Sketches serve solely to cut your coat.", "If you agree, sketches appear in our brochure."],
      ["Sketches serve solely to cut your coat.", "Sketches do not appear in our brochure."],
      ["Sketches serve solely to cut your coat and to illustrate our brochure.", "Sketches appear in our brochure."],
      ["Our service providers use sketches solely to cut your coat.", "Sketches appear in our brochure."],
      [
        "Your personal data are used solely for the following purposes:\n\n- to process your order\n- marketing",
        "Your e-mail address is also used for our newsletter.",
      ],
      ["Your e-mail address serves only to log you in.", "We use your e-mail address for customer support."],
      ["Your phone number serves only for delivery.", "Your e-mail address also serves for marketing."],
      ["We do not use your data for advertising.", "Your data help us to improve our service."],
      ["Your e-mail address is used only to log you in.", "With your consent, your e-mail address is used for marketing."],
      ["If your profile is private: We will not use your photos for marketing.", "Your photos may be used for marketing."],
    ],
  });
});
