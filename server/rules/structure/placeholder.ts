// structure/placeholder: what a template left for its author still stands in the text.
import { factFor, isNameAsked } from "../../knowledge/companyFacts";
import type { Placeholder } from "../../policy/openEnds";
import { ownName } from "../../policy/organisation";
import { escapeSnippet } from "../../text/snippet";
import { removeRemark } from "../removal";
import type { Fix, Rule } from "../rule";

const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text);
const messages: Readonly<Record<Placeholder["kind"], (text: string) => string>> = {
  field: (text) => `“${text}” was never filled in, so the reader is told nothing here. Put what belongs here in its place.`,
  choice: (text) => `“${text}” leaves open which of the alternatives holds. Keep the one that is true and remove the others.`,
  note: (text) => `“${text}” is a note to those who write the policy, not to its readers. Settle what it asks and remove it.`,
  cut: (text) =>
    `“${text}” breaks off in the middle of its sentence, as other paragraphs here do: readers never learn the rest. Write it out.`,
  filler: (text) => `“${text}” is filler text and says nothing. Write what belongs here, or remove it.`,
};

export const leftBlank: Rule = {
  name: "structure/placeholder",
  summary: "A field, choice or note of the template was left in the text",
  why: `A policy that speaks of “[Company Name]”, keeps data for “XX months” or asks its own lawyers a question tells its readers nothing in that place, and shows
them that nobody has read the text before it was published. What stands there is not binding on anybody: a period that was never filled in is no period.`,
  basis: [],
  severity: "error",
  faulty: [
    { text: "[|[Company legal name]|] is responsible for your data. We keep your orders for [|____|] years." },
    { text: "Sketches are kept for [|[12 / 24]|] months.", fixed: { fix: "Choose “24”", text: "Sketches are kept for 24 months." } },
    { text: "This policy applies from [|DD/MM/YYYY|].", fixed: { fix: "Fill in the date", text: "This policy applies from [date]." } },
    {
      text: "[|TODO: ask the workshop how long they keep the call sheets.|]\n\nWe keep your orders for ten years.",
      fixed: { fix: "Remove the note", text: "We keep your orders for ten years." },
    },
    { text: "We keep your orders for ten years. [|[Legal to confirm]|]" },
    { text: "Records are kept by [|<insert vendor>|] on our behalf.", format: "plaintext" },
    { text: "<p>Records are kept by [|<insert vendor>|] on our behalf.</p>", format: "html", note: "A browser shows nothing there." },
    { text: "This notice applies to our yard. Contact: [|[IHR NAME HIER]|]" },
    { text: "We keep your orders for ten years. [|This policy must be reviewed by a lawyer and completed before publication.|]" },
    { text: "[|Here, provide details on how long orders are kept.|] We keep them for ten years." },
    { text: "[|Once this policy is written, we will put a link to it on our page.|] You find it below every page." },
    {
      text: "We respect your privacy and look after the names and [|addresses that you entrust to...|]\n\nWe use what you tell us to send you the lamps that you...\n\nWe may pass your address on to a carrier who...",
      note: "Pasted from an excerpt.",
      only: "Entries of a list often trail off.",
    },
    {
      text: "We keep your orders for ten years.\n\n- [|✅ Retention: description of how long orders are kept|]\n- ✅ Carriers: statement of who brings the parcels\n- ✅ Address of the yard",
      note: "The author's list of what had to be written.",
      only: "It is a list.",
    },
    { text: "Parcels are handed to [|CARRIER_NAME|], who sees your address." },
    { text: "[|Dora, can you check whether we still send letters?|] We send parcels by post." },
    { text: "## Cookies\n\n[|Lorem ipsum dolor sit amet, consectetur adipiscing elit.|]" },
  ],
  sound: [
    {
      text: "{{ site.company }} is responsible for your data.",
      note: "A template's tag, filled when the site is built.",
      only: "A tag stands on one line.",
    },
    { text: "The cookie VISITOR_STATE lasts a day. Can you check your own settings? Yes, on your profile page." },
    {
      text: "This policy must be reviewed by our board every year. Here you can provide details on your order. For advice on your contract, ask a lawyer.",
    },
    { text: "We keep your name, your address, and so on... We never sell them. More..." },
    { text: "What we promise:\n\n- ✅ No advertisements\n- ✅ Lamps that last\n- ✅ An explanation of every bill", only: "It is a list." },
    { text: "Please write the day you mean as DD/MM/YYYY.", note: "It asks for a form of dates." },
    { text: "Events bear names such as level__complete, and TO-DO lists stay on your device." },
    {
      text: "The form still speaks of “costum [sic] sketches”. See the study [1] and [our list][list].\n\n[list]: https://heronbay.example/list",
    },
    { text: "Note to sellers: you decide yourselves which notice your shop shows. Read this section before you open one." },
  ],
  *check({ placeholders }) {
    for (const blank of placeholders) {
      const severity = blank.isUnsure ? { severity: "warning" as const } : {};
      yield { span: blank.span, message: messages[blank.kind](shown(blank.text)), ...severity, about: blank };
    }
  },
  *fixes(policy, { about }, { company }): Iterable<Fix> {
    const { kind, span, asks, options } = about as Placeholder;
    for (const option of (options ?? []).slice(0, 6))
      yield { title: `Choose “${option}”`, edits: [{ span, snippet: escapeSnippet(option) }] };
    if (kind === "note" || kind === "filler")
      yield { title: `Remove the ${kind === "note" ? "note" : "filler text"}`, edits: [removeRemark(policy.document, span)] };
    if (kind !== "field") return;
    const fact = asks && (factFor(asks, company) ?? (isNameAsked(asks) ? ownName(policy) : undefined));
    if (fact) yield { title: `Put ${fact} here`, edits: [{ span, snippet: escapeSnippet(fact) }], preferred: true };
    const asked = (asks ?? "what belongs here").toLowerCase();
    yield {
      title: asks ? `Fill in the ${asked}` : "Fill in what belongs here",
      edits: [{ span, snippet: `\${1:${escapeSnippet(asked)}}` }],
    };
  },
};
