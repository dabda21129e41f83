// clarity/generalisation: "generally", "usually", "in most cases": the rest is left open.
import type { Rule } from "../rule";
import { wordingFaults } from "../wordingFaults";

export const generalisation: Rule = {
  name: "clarity/generalisation",
  summary: "A statement that holds only generally, with no word on the rest",
  why: `"We generally do not share your data" promises nothing: what happens in the other cases is the very thing that readers want to know. A promise that
is softened in this way reads like one that is not, and is remembered as one. Where there are exceptions, they can be named; where there are none, the word
can go.`,
  basis: ["gdpr-12-1"],
  severity: "hint",
  faulty: [
    { text: "Tarnwater Ltd hires out boats. We [|generally|] do not share your personal information with third parties." },
    { text: "[|In most cases|], we collect your e-mail address and nothing else.", format: "plaintext" },
    { text: "<p>We use your e-mail address [|primarily|] to send you your bill.</p>", format: "html" },
  ],
  sound: [
    { text: "We generally do not share your personal information, except with the carrier who brings your order." },
    { text: "We use generally accepted standards to protect the personal information that you give us." },
    { text: "We usually collect your e-mail address. For example, we ask for it when you open an account." },
    { text: "You usually give us your name when you write to us.", note: "The reader acts." },
    { text: "Cookies are typically small files." },
    { text: "Companies generally share more than they admit.", note: "It is not about the reader's data." },
  ],
  check: (policy) =>
    wordingFaults(
      policy,
      "generalisation",
      (words) => `“${words}” leaves open what happens otherwise, so the statement binds nobody. Name the exceptions, or strike the words.`,
    ),
};
