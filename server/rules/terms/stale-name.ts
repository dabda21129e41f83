// terms/stale-name: the name of another company, product or template, left in the text.
import { escapeSnippet } from "../../text/snippet";
import type { Fault, Fix, Rule } from "../rule";

export const staleName: Rule = {
  name: "terms/stale-name",
  summary: "The name of another company, product or template, left in the text",
  why: `A policy that suddenly speaks as somebody else was copied and not read: readers no longer know who makes the promises, whom they can hold to them, and
which of the other sentences are about this company at all. The other company, too, will not be pleased.`,
  basis: ["gdpr-13-1-a"],
  severity: "warning",
  faulty: [
    {
      text: "# Heronbay Privacy Policy\n\nHeronbay Ltd (“Heronbay”, “we”) sells lamps. We keep your orders.\n\n[|Brightquay Lights|] takes your privacy seriously, and we at Brightquay Lights never ask for a password.",
      fixed: {
        fix: "Use “Heronbay",
        text: "# Heronbay Privacy Policy\n\nHeronbay Ltd (“Heronbay”, “we”) sells lamps. We keep your orders.\n\nHeronbay Ltd takes your privacy seriously, and we at Heronbay Ltd never ask for a password.",
      },
    },
    {
      text: "Heronbay Ltd (“Heronbay”, “we”) makes the Heronbay app. We keep no location.\n\nBy installing [|QuickLantern|] you accept this Privacy Policy.",
    },
    {
      text: "Heronbay Ltd (“Heronbay”, “we”) sells lamps.\n\n[|Brightquay Lights|] will never ask you for a password.",
    },
    { text: "Heronbay Ltd (“Heronbay”, “we”) sells lamps.\n\n[|QuickLantern|] shows no advertisements unless you switch them on." },
    {
      text: "Heronbay Ltd (“Heronbay”, “we”) sells lamps.\n\nIf you use [|QuickLantern|] on two phones, you have to choose on each of them.",
    },
    {
      text: "# Heronbay Privacy Policy\n\nHeronbay sells lamps.\n\nIf you no longer want to hear from [|QuickLantern|], please tell us. The [|Brightquay|] newsletter is sent once a month.",
      note: "Whoever writes here is Heronbay.",
    },
    {
      text: "Heronbay Ltd (“Heronbay”, “we”) sells lamps.\n\n[|Brightquay Lights GmbH|] (“we”, “us”) decides what your data are used for.",
    },
    {
      text: "Heronbay Ltd (“Heronbay”, “we”) sells lamps and uses these services:\n\n- Mailchimp (Intuit). [|Klaviyo|] is an e-mail service provided by Intuit Inc.",
      note: "The entry for one service describes another.",
      only: "The entry of a list.",
    },
  ],
  sound: [
    {
      text: "Heronbay Ltd (“Heronbay”, “we”) sells lamps.\n\nFrom our customers, we ask for an address. Only the courier sees it. Keep your password. About your orders, we write to you.",
    },
    {
      text: "Heronbay Ltd (“Heronbay”, “we”) sells lamps.\n\nFirefox never sends your address. If you use Safari, you can block cookies. Administrators never ask for a password.",
    },
    {
      text: "Heronbay Ltd (“Heronbay”, “we”) sells lamps.\n\nKestrel Parcels will never ask you for a password on our behalf. If you use Kestrel Pay, its own terms apply to you.",
    },
    {
      text: "# Heronbay Privacy Policy\n\nHeronbay Ltd (“Heronbay”, “we”) sells lamps.\n\nHeronbay takes your privacy seriously, and Kestrel Parcels, which carries our parcels, never asks for a password.",
    },
    {
      text: "Heronbay Ltd (“Heronbay”, “we”) makes lamps. Heronbay was called Brightquay Lights until 2024.\n\nHeronbay takes your privacy seriously.",
    },
    {
      text: "Heronbay Ltd (“Heronbay”, “we”) makes QuickLantern, our app for lamps.\n\nBy installing QuickLantern you accept this Privacy Policy.",
    },
    {
      text: "Heronbay Ltd (“Heronbay”, “we”) sells lamps.\n\nThe Office of Fair Trade reserves its decision. Dr. Ada Brightquay will tell you by e-mail before this policy changes. Please read Brightquay's own privacy policy, which describes how Brightquay collects your data.",
    },
    { text: "Write to privacy@quicklantern.example. Heronbay Ltd (“Heronbay”, “we”) answers.\n\nQuickLantern respects your privacy." },
    {
      text: "Heronbay Ltd (“Heronbay”, “we”) sells lamps.\n\nOrders are kept in a QuillBase database, and pictures in the PebbleFS storage of our host. Steps are read from Kestrel's encrypted TrackKit store.",
      note: "What a thing is made with, and another company's thing.",
    },
    {
      text: "Heronbay Ltd (“Heronbay”, “we”) sells lamps.\n\nBrightquay Lights, a subsidiary of Heronbay, is committed to the same rules.",
    },
  ],
  *check({ strangeNames }): Iterable<Fault> {
    for (const { name, uses, own, entry } of strangeNames)
      yield {
        span: uses[0]!,
        message: entry
          ? `This entry is for “${entry}”, but it describes “${name}”. Readers cannot know which of the two receives their data: put the right name.`
          : `“${name}” speaks here as if this were its policy, but the text ${own ? `names “${own}” as the company and ` : ""}does not say what “${name}” is. Put the right name, or say how the two belong together.`,
        related: uses.slice(1, 20).map((span) => ({ span, message: "It stands here, too." })),
        about: { uses, own: entry ?? own },
      };
  },
  *fixes(_policy, { about }): Iterable<Fix> {
    const { uses, own } = about as { uses: readonly Fault["span"][]; own: string };
    if (own) yield { title: `Use “${own}”`, edits: uses.map((span) => ({ span, snippet: escapeSnippet(own) })) };
  },
};
