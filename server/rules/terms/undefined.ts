// terms/undefined: a term in capitals that is used as if it were defined, and is defined nowhere.
import { insertParagraphs } from "../../document/insert";
import type { LooseTerm } from "../../policy/policy";
import { escapeSnippet } from "../../text/snippet";
import type { Fault, Fix, Rule } from "../rule";

const reasons: Readonly<Record<LooseTerm["sign"], string>> = {
  class: "is used like a defined term, but it is defined nowhere: readers cannot know who or what is meant",
  period: "is used like a defined term, but it is defined nowhere: readers cannot know how far it reaches",
  role: "is the word of a contract for one of its parties, but it is defined nowhere: readers cannot know who is meant",
  laws: "is written like a defined term, but it is defined nowhere: readers cannot know which laws are meant",
  paired: "stands beside a defined term as if it were another class of persons, but it is defined nowhere",
  paper: "is a paper of a contract, but the text does not say of which: readers cannot look up what stands in it",
  claimed: "is said to be defined in this text, but no place of it says what it means",
  leftover: "is another text's word and is defined nowhere here",
};

export const undefinedTerm: Rule = {
  name: "terms/undefined",
  summary: "A term in capitals that is used as defined and is defined nowhere",
  why: `Capitals tell the reader that a word has a meaning of its own here, and to look it up. Where it stands nowhere, a limit such as "for the Permitted
Period" limits nothing, and a promise to "the Owner" is made to nobody. Mostly the word was left by another template; a court reads such a gap against the one
who wrote it.`,
  basis: ["gdpr-12-1"],
  severity: "warning",
  faulty: [
    { text: "An [|Accredited Keeper|] may read your file. At the end of each month the Accredited Keeper deletes it." },
    { text: "We keep your file for the [|Permitted Period|] and delete it then." },
    { text: "What you do not fetch within the [|Collection Window|] lapses." },
    {
      text: 'Heronbay Ltd runs a lamp shop (the "Service"). Cookies help this [|Application|] to run. When you leave this Application, they are deleted. The Service is free, and you may leave the Service at any time.',
      fixed: {
        fix: "Use “Service”",
        text: 'Heronbay Ltd runs a lamp shop (the "Service"). Cookies help this Service to run. When you leave this Service, they are deleted. The Service is free, and you may leave the Service at any time.',
      },
    },
    { text: "These tools allow the [|Owner|] to count visits. What they count is shown to the Owner only." },
    {
      text: "“User” means anybody who orders lamps. Without the consent of the [|Visitor|] or the User nothing is passed on. No Visitor or User has to register.",
    },
    { text: "We deliver the plans where the [|Statement of Work|] provides for it." },
    { text: "Documents are checked again at the end of each [|Lantern Cycle|] of lamps." },
    { text: "A shop may name one [|Authorised Delegate|], who looks after its lamps." },
    {
      text: "“Lamp” means any of our lights.\n\n[|Restricted Records|] of a Lamp are stored apart from the rest.",
      fixed: {
        fix: "Define “Restricted Records",
        text: "“Lamp” means any of our lights.\n\n“Restricted Records” means [what we describe here].\n\nRestricted Records of a Lamp are stored apart from the rest.",
      },
    },
    { text: "Any [|Lantern Warden|] may open the file for a guest of his own." },
    { text: "You may withdraw during the [|Cooling Window|], and we keep notes for the duration of the [|Engagement|]." },
    { text: "Your [|Lamp Core|], as defined above, stays in the country.", note: "The text says that it defines the term." },
    { text: "We handle what you send us in line with all [|Data Protection Laws|] in force." },
  ],
  sound: [
    { text: "You sign a Statement of Work with us. We deliver the plans where the Statement of Work provides for it." },
    {
      text: "Any Member State may ask. Open a Verified Lamp page or turn on Named Rooms. **No Harmful Lamps:** throw them away. Your Lamp Core (as defined below) stays here. The Lamp Core is what a lamp notes.",
      note: "Bodies, features, labels, and a definition further down.",
      only: "A label in bold type.",
    },
    { text: "The prices stand in your Order Form and in the Order Form that you complete." },
    {
      text: 'A repairer whom we name (an "Accredited Keeper") may read your file. At the end of each month the Accredited Keeper deletes it.',
    },
    { text: "## Accredited Keepers\n\nThey mend lamps. An Accredited Keeper may read your file, and the Accredited Keeper deletes it." },
    {
      text: "We share your Personal Information with Third Parties. Each User of the Website has an Account, and the User may close the Account.",
    },
    { text: "Write to the Data Protection Officer or to the Information Commissioner. The Data Protection Officer answers." },
    { text: "Maps come from Heron Atlas, and the rules of Heron Atlas hold for them.", note: "A proper name." },
    { text: "Open the Night Lamp page and turn on a Night Lamp alarm; the Night Lamp page shows it.", note: "The name of a feature." },
    {
      text: "The term Keeper Council has the meaning given in our terms. The Keeper Council meets; a Keeper Council of another town may come.",
    },
  ],
  *check({ looseTerms }): Iterable<Fault> {
    for (const { term, sign, uses, twin } of looseTerms)
      yield {
        span: uses[0]!,
        message: `“${term}” ${reasons[sign]}. ${twin ? `This text defines “${twin}”: use it if that is meant, or define “${term}”.` : `Define “${term}”, or say it in ordinary words.`}`,
        related: uses.slice(1, 20).map((span) => ({ span, message: "It is used here, too." })),
        about: { term, twin, uses },
      };
  },
  *fixes({ document, definitions }, { about }): Iterable<Fix> {
    const { term, twin, uses } = about as LooseTerm;
    const last = definitions.filter(({ form, scoped }) => form === "meaning" && !scoped).at(-1);
    const line = `“${escapeSnippet(term)}” means \${1:what we describe here}.`;
    const edit = last && !twin ? insertParagraphs(document, last.span, [line], "here") : undefined;
    if (edit) yield { title: `Define “${term}” behind the other definitions`, edits: [edit] };
    if (!twin) return;
    yield {
      title: `Use “${twin}”, which this text defines`,
      edits: uses.map((span) => ({ span, snippet: escapeSnippet(inNumberOf(document.text.slice(span.start, span.end), twin)) })),
    };
  },
};

/** The term in the singular where the word it replaces stands in the singular. */
const inNumberOf = (word: string, term: string): string =>
  /s$/.test(word) ? term.replace(/([^s])$/, "$1s") : term.replace(/([^s])s$/, "$1");
