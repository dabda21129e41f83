// terms/conflicting-definition: one term that means two things, or a word against its common meaning.
import { type TermClash, termClashes } from "../../policy/termClashes";
import type { Fault, Rule } from "../rule";

const reasons: Readonly<Record<TermClash["kind"], string>> = {
  narrower: "one of the two takes away what the other gives",
  holder: "two different persons are named for one role",
  thing: "the two speak of different things",
  other: "the two mean different things",
};

export const conflictingDefinition: Rule = {
  name: "terms/conflicting-definition",
  summary: "One term defined in two ways",
  why: `Every sentence that uses the term can then be read in two ways, and each reader will choose the one that suits. Where "Personal Data" means the e-mail
address here and everything about a person there, nobody knows what may be shared; a court takes the reading that is worse for the author. A word that is
defined against its common meaning misleads in the same way: who reads "non-personal information" does not expect an address of his own among it.`,
  basis: ["gdpr-12-1"],
  severity: "warning",
  faulty: [
    {
      text: '“Lamp Data” means everything that a lamp sends to us, with the place where it hangs.\n\nIn this policy, "[|Lamp Data|]" means solely the hours of light.',
    },
    {
      text: 'Heronbay Ltd runs this shop (hereinafter the "Controller"). The Controller keeps your orders.\n\nIn this policy, **[|Controller|]** means Brightquay GmbH, on whose servers the shop stands.',
      only: "Bold type marks the term.",
    },
    {
      text: "“Keeper” means a person who mends lamps for us.\n\n“[|Keeper|]” means the software on our servers which stores orders.",
    },
    {
      text: "“Child” means a person under 13. A Child needs the consent of a parent.\n\nIn this policy, “[|Child|]” means a person under 16.",
    },
    {
      text: "This policy is for the website heronbay.example (the “Site”). Orders on the Site are kept.\n\nIn this policy, “[|Site|]” means our page on Facebook.",
    },
    {
      text: "Welcome to Heron Lamps (“the App”). Heron Lamps is a mobile application for lamps.\n\n“The [|App|]” means the Heron Lamps browser extension.",
    },
    { text: "The first 14 days are free (the “Lamp Trial”).\n\n“[|Lamp Trial|]” means the first 30 days after you register." },
    {
      text: "Kestrel Parcels Ltd (the “Carrier”) brings your lamp.\n\nMoorhen Transport GmbH (the “[|Carrier|]”) is told your address.",
    },
    {
      text: "Your name and your street (together, “Delivery Data”) go to the post.\n\nThe route and the speed of the vehicle (“[|Delivery Data|]”) are noted by a sensor.",
    },
    {
      text: "We also collect [|non-personal information|], such as your IP address and the time of your visit.",
      note: "Told as information: an IP address can lead to a person.",
    },
  ],
  sound: [
    { text: '“Lamp Data” means everything that a lamp sends to us.\n\n"Lamp Data" includes, for example, the hours of light.' },
    { text: 'Heronbay Ltd ("Heronbay", "we" or "us") mends lamps. In Ireland, Heronbay Light Ltd ("we" or "us") does.' },
    {
      text: "“Keeper” means a person who mends lamps for us.\n\nFor the purposes of this section, “Keeper” means the shop that sold the lamp.",
    },
    {
      text: "“Sleeping Lamp” means a lamp that has been dark for 24 months.\n\n“Sleeping Lamp” means one that nobody has lit for two years.",
      note: "One period in two wordings.",
    },
    { text: "Company (the “Company”, “we” or “us”) refers to Heronbay Ltd. The Company mends lamps." },
    {
      text: "This policy is for heronbay.example (the “Site”).\n\n“Site” means the website of Heronbay and the mobile app that goes with it.",
    },
    { text: "Welcome to Heron Lamps (the “Service”).\n\n“Service” means the website heronbay.example, operated by Heronbay." },
    { text: "Non-personal information does not include your IP address." },
    { text: "We collect your e-mail address and, apart from it, non-personal information such as the colour of your lamp." },
  ],
  *check(policy): Iterable<Fault> {
    for (const { term, first, second, kind } of termClashes(policy))
      yield {
        span: second.span,
        message: `“${term}” is defined twice, and ${reasons[kind]}. Every sentence with it can be read in two ways: keep one definition, or use two terms.`,
        related: [{ span: first.span, message: `“${term}” is defined here first.` }],
      };
    for (const { term, span, identifier, kind } of policy.nonPersonal)
      yield {
        span,
        severity: "information",
        message: `“${term}” is said to include ${kind}. That can lead to a person, and the law treats it as personal in many places: readers are misled. Call it personal, or leave it out here.`,
        related: [{ span: identifier, message: "This can lead to a person." }],
      };
  },
};
