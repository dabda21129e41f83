// dates/impossible: a date that does not exist, or that lies where it cannot be meant.
import type { PolicyDate } from "../../policy/dates";
import { datesAfterText } from "../../policy/doneDates";
import { escapeSnippet } from "../../text/snippet";
import type { Fix, Rule } from "../rule";

export const impossible: Rule = {
  name: "dates/impossible",
  summary: "A date that does not exist or cannot be meant",
  why: `A period that runs from a day that no calendar has runs from no day, and a policy that was changed in a year to come has not been changed at all. Readers cannot
tell which day was meant, and begin to doubt the other dates.`,
  basis: [],
  severity: "warning",
  faulty: [
    {
      text: "These periods have applied since [|31 June 2024|].",
      fixed: { fix: "Write 30 June 2024", text: "These periods have applied since 30 June 2024." },
    },
    { text: "Last updated: [|29 February 2025|]", note: "No leap year." },
    { text: "Letters that reached us before [|15/13/2024|] are kept on paper.", note: "No month 13 in either order." },
    { text: "This notice was last reviewed on [|12 March 2204|].", note: "Two figures have changed places." },
    { text: "Last updated: 4 May 2019\n\nOur forum was closed on [|3 March 2021|].", note: "The text would be older than what it tells." },
  ],
  sound: [
    { text: "These periods have applied since 29 February 2024." },
    { text: "Letters that reached us before 03/15/2024 are kept on paper, as are those of 15/03/2024." },
    { text: "The figures are those of the financial year 2024-25. Call 030-45-2024. We use version 15.13.2024 of the form." },
    {
      text: "Last updated: 4 May 2019\n\nOur forum will be closed on 3 March 2021. Whoever was a member on 1 April 2021 may ask for a copy.",
    },
    { text: "The certificate is valid until 31 December 2049.", note: "What expires may lie ahead." },
  ],
  *check({ dates }, { today }) {
    for (const date of dates) {
      const message = faultOf(date, today);
      if (message) yield { span: date.span, message, about: date };
    }
    for (const { date, own } of datesAfterText(dates))
      if (!faultOf(date, today))
        yield {
          span: date.span,
          message: `“${date.text}” is told as past, but by its own date the text was last changed before, ${own.text}. Correct the date, or the date of the last change.`,
          related: [{ span: own.span, message: "The date of the text." }],
          about: date,
        };
  },
  *fixes(_policy, { about }): Iterable<Fix> {
    const { span, meant } = about as PolicyDate;
    if (meant) yield { title: `Write ${meant}`, edits: [{ span, snippet: escapeSnippet(meant) }] };
  },
};

/** Years beyond which no date of a policy is meant; and those in which nothing can have been done yet, whatever today is. */
const farthest = 2100;
const notYet = 2040;

/** Days by which the date of a change may lie ahead of today: it may be announced, or the clock be wrong. */
const ahead = 60;

const isAhead = (value: string, today: string): boolean => (Date.parse(value) - Date.parse(today)) / 86_400_000 > ahead;

function faultOf({ text, value, ambiguous, role, impossible, isPast }: PolicyDate, today: string | undefined): string | undefined {
  if (impossible) return `“${text}” is no date: ${impossible}. Write the day that is meant.`;
  const year = Number(value.slice(0, 4));
  if (year >= farthest) return `“${text}” lies far in the future, as if two figures had changed places. Write the year that is meant.`;
  if (isPast && year >= notYet) return `“${text}” lies in the future, but the text tells of something done. Write the year that is meant.`;
  const readings = ambiguous ? [value, ambiguous] : [value];
  if (role === "updated" && today && readings.every((one) => isAhead(one, today)))
    return `“${text}” lies in the future: the policy cannot have been changed then. Write the day of the last change.`;
  return undefined;
}
