// dates/inconsistent: two different effective or last-updated dates.
import type { DateRole, PolicyDate } from "../../policy/dates";
import { escapeSnippet } from "../../text/snippet";
import type { Fix, Rule } from "../rule";

interface About {
  readonly date: PolicyDate;
  readonly first: PolicyDate;
}

export const inconsistent: Rule = {
  name: "dates/inconsistent",
  summary: "Two different effective or last-updated dates",
  why: `The date tells a reader which version applied when data were collected, and from when a change binds. With two dates nobody can say, and in a dispute the one
counts that is worse for the author. Mostly one place was forgotten when the policy was last changed.`,
  basis: ["ccpa-7011-e-4"],
  severity: "warning",
  faulty: [
    {
      text: "# Privacy Policy\n\nLast updated: 3 May 2025\n\n## Data\n\nWe keep your name.\n\n## Changes\n\nThis policy was last updated on [|12 August 2023|].",
      fixed: {
        fix: "Use 3 May 2025",
        text: "# Privacy Policy\n\nLast updated: 3 May 2025\n\n## Data\n\nWe keep your name.\n\n## Changes\n\nThis policy was last updated on 3 May 2025.",
      },
    },
    {
      text: "<h1>Privacy Notice</h1>\n<p>Effective from 1 March 2024</p>\n<p>We keep your name.</p>\n<p><em>This notice took effect on [|March 1, 2022|].</em></p>",
      format: "html",
    },
    {
      text: "# Rules of the Club\n\nEffective date: 1 May 2025\n\nWe keep your name.\n\nSince [|4 June 2023|] this policy has been in force.",
    },
    { text: "Effective date: 1 May 2025\n\nThis disclaimer took effect on [|4 June 2023|] and replaces all others.", format: "plaintext" },
  ],
  sound: [
    {
      text: "# Privacy Policy\n\nEffective date: 1 May 2025\n\nSince 4 June 2023 this app has been in place.\n\nThe GDPR has applied since 25 May 2018.",
      note: "Dates of other things.",
    },
    {
      text: "# Privacy Policy\n\nLast updated: 3 May 2025\n\nWe keep your name.\n\nOur Terms of Use were last updated on 9 June 2021.",
      note: "The date of another document.",
    },
    {
      text: "# Privacy Policy\n\nEffective: 1 May 2025. Last updated: 3 April 2025.\n\nWe keep your name.",
      note: "Changed in April, in force from May.",
    },
    {
      text: "# Privacy Policy\n\nLast updated: 03/04/2025\n\nWe keep your name.\n\nThis policy was last updated on 3 April 2025.",
      note: "One date in two notations.",
    },
    {
      text: "# Privacy Policy\n\nLast updated: 3 May 2025\n\nWe keep your name.\n\nThe previous version was last updated on 12 August 2023.",
      note: "Another version.",
    },
    {
      text: "# Privacy Policy\n\nEffective: 3 May 2025\n\nThe law that took effect on 1 January 2020 gives you rights.",
      note: "The date of a law.",
    },
  ],
  *check({ dates }) {
    for (const role of ["updated", "effective"] as const) {
      const own = dates.filter((date) => date.role === role && date.value !== "");
      const first = own.find((date) => !date.isMatter && date.part === 0) ?? own[0];
      const others = own.filter((date) => date !== first && date.part === first?.part && !agree(first, date));
      if (!first || new Set(others.map(({ value }) => value)).size > most) continue;
      for (const date of others)
        yield {
          span: date.span,
          message: `Here ${names[role]} is ${date.text}, elsewhere ${first.text}. Say one date in both places, or say which version each belongs to.`,
          ...(date.isMatter ? { severity: "information" as const } : {}),
          related: [{ span: first.span, message: `Here it is ${first.text}.` }],
          about: { date, first } satisfies About,
        };
    }
  },
  *fixes(_policy, { about }): Iterable<Fix> {
    const { date, first } = about as About;
    for (const [wrong, right] of [
      [date, first],
      [first, date],
    ] as const)
      yield { title: `Use ${right.text} in both places`, edits: [{ span: wrong.span, snippet: escapeSnippet(right.text) }] };
  },
};

const names: Readonly<Record<Extract<DateRole, "updated" | "effective">, string>> = {
  updated: "the date of the last update",
  effective: "the effective date",
};

/** More different dates than these belong to different things. */
const most = 2;

/** One day in some reading of both; a month without a day is any of its days. */
function agree(a: PolicyDate, b: PolicyDate): boolean {
  const readings = (date: PolicyDate): string[] => (date.ambiguous ? [date.value, date.ambiguous] : [date.value]);
  return readings(a).some((one) => readings(b).some((other) => one.startsWith(other) || other.startsWith(one)));
}
