// The dates of a document: which are read, what each is the date of, and which no calendar has.
import assert from "node:assert/strict";
import { lint } from "../server/lint";
import { fixesOf } from "../server/mend";
import { readDays } from "../server/policy/calendar";
import { datesAfterText } from "../server/policy/doneDates";
import { readPolicy } from "../server/policy/readPolicy";
import { defaultSettings } from "../server/settings";

const rolesIn = (text: string): string[] =>
  readPolicy(text, "markdown").dates.map(({ role, value, text: words }) => `${role} ${value || words}`);

describe("the calendar", () => {
  const read = (text: string) => readDays(text).map(({ iso, other, impossible }) => impossible ?? (other ? `${iso} or ${other}` : iso));

  for (const [text, wanted] of [
    ["on 5 March 2024", "2024-03-05"],
    ["on March 5th, 2024", "2024-03-05"],
    ["in March 2024", "2024-03"],
    ["2024-03-05", "2024-03-05"],
    ["15/03/2024", "2024-03-15"],
    ["03/04/2024", "2024-03-04 or 2024-04-03"],
    ["31 June 2024", "June has 30 days"],
    ["Feb. 30, 2024", "February has 29 days"],
    ["29 February 2100", "2100 is no leap year"],
    ["the 31st of September", "September has 30 days"],
    ["2024-13-32", "a year has twelve months"],
    ["31.11.2024", "that month has 30 days"],
  ] as const)
    it(`reads “${text}”`, () => assert.deepEqual(read(text), [wanted]));

  for (const text of [
    "we may keep 31 of them",
    "call 030-45-2024",
    "in 2024-25",
    "10.45.2024.1",
    "00/00/2024",
    "30/02 of the cake",
    "31 marches",
  ])
    it(`reads no day in “${text}”`, () => assert.deepEqual(read(text), []));
});

describe("the role of a date", () => {
  for (const [text, ...wanted] of [
    ["Last updated: 5 May 2024", "updated 2024-05-05"],
    ["This policy was last revised on 5 May 2024.", "updated 2024-05-05"],
    ["We last updated this notice on 5 May 2024.", "updated 2024-05-05"],
    ["Privacy Policy (effective 5 May 2024)", "effective 2024-05-05"],
    ["Effective Date: 5 May 2024 | Last updated: 4 May 2024", "effective 2024-05-05", "updated 2024-05-04"],
    ["This policy replaces the one that took effect on 5 May 2024.", "earlier 2024-05-05"],
    ["The Data Act took effect on 5 May 2024.", "other 2024-05-05"],
    ["Effective 5 May 2024, residents of Oregon may also object.", "other 2024-05-05"],
    ["A new policy becomes effective on 5 May 2024.", "earlier 2024-05-05"],
    ["Our separate Parcel Notice was last revised on 5 May 2024.", "other 2024-05-05"],
    ["# Privacy\n\nOur Refund Policy was last updated on 5 May 2024.", "other 2024-05-05"],
    ["# Refund Policy\n\nOur Refund Policy was last updated on 5 May 2024.", "updated 2024-05-05"],
    ["# Privacy\n\nDate of the last revision of the Terms of Use: 5 May 2024.", "other 2024-05-05"],
    ["# Privacy\n\nDate of the last revision of this policy: 5 May 2024.", "updated 2024-05-05"],
    ["Our prices were last updated on 5 May 2024.", "other 2024-05-05"],
    ["# Privacy\n\n## Earlier versions\n\nLast updated: 5 May 2024", "earlier 2024-05-05"],
    ["# Privacy\n\n## Texas\n\nEffective Date: 5 May 2024", "other 2024-05-05"],
    ["---\nlastUpdated: 2024-05-05\n---\n\n# Privacy", "updated 2024-05-05"],
  ] as const)
    it(`in “${text.replace(/\n+/g, " / ")}”`, () => assert.deepEqual(rolesIn(text), wanted));

  it("is that of each notice on a page that holds several", () => {
    const text =
      "# Privacy Notice\n\nLast updated: 5 May 2024\n\nWe keep names.\n\n# Cookie Notice\n\nLast updated: 4 April 2023\n\nWe set one.";
    assert.deepEqual(
      lint(readPolicy(text, "markdown"), defaultSettings).findings.filter(({ rule }) => rule === "dates/inconsistent"),
      [],
    );
  });
});

describe("what is told as done", () => {
  const late = (text: string): string[] =>
    datesAfterText(readPolicy(`# Privacy\n\nLast updated: 5 May 2024\n\n${text}`, "markdown").dates).map(({ date }) => date.text);

  for (const [text, day] of [
    ["Our forum was closed on 3 April 2025, and what it held is gone.", "3 April 2025"],
    ["On 12 May 2025, we moved our servers.", "12 May 2025"],
    ["In August 2025 we stopped sending letters.", "August 2025"],
    ["Since 1 June 2025 we have used another carrier.", "1 June 2025"],
  ] as const)
    it(`lies behind the text in “${text}”`, () => assert.deepEqual(late(text), [day]));
  for (const text of [
    "Our forum was closed on 3 April 2021.",
    "Our forum will be closed on 3 April 2025.",
    "Whoever was a member on 1 April 2025 may ask for a copy.",
    "If you were a customer on 1 May 2025, ask us.",
    "What was collected before 2 May 2025 is kept apart.",
    "In June 2025 we will move.",
    "The fee was set by a law of 3 May 2025.",
  ])
    it(`does not in “${text}”`, () => assert.deepEqual(late(text), []));
});

describe("today", () => {
  const faultsOn = (today: string | undefined, text: string): number =>
    lint(readPolicy(text, "markdown"), { ...defaultSettings, today }).findings.filter(({ rule }) => rule === "dates/impossible").length;

  it("shows that a policy cannot have been changed yet", () => {
    assert.equal(faultsOn("2026-01-10", "Last updated: 5 May 2027"), 1);
    assert.equal(faultsOn("2026-01-10", "Last updated: 12 January 2026"), 0);
    assert.equal(faultsOn("2026-01-10", "Effective Date: 5 May 2027"), 0);
    assert.equal(faultsOn(undefined, "Last updated: 5 May 2027"), 0);
  });

  it("is the date that is inserted where there is none, and that is safe", () => {
    const clause = (title: string, words: string) => `## ${title}\n\n${words}\n\n`;
    const text = `# Privacy Policy\n\n${clause("Data we collect", "We collect your name, your address and your e-mail address when you order something in our shop or write to us.")}${clause("What we use it for", "We use your data to send you what you ordered and to answer your questions.")}${clause("Your rights", "You may ask us for a copy of your data, to correct them and to delete them.")}${clause("Sharing", "We share your address with the carrier who brings your parcel. We keep your data for seven years, as tax law requires.")}${clause("Contact", "Write to Larkspur Ltd, 12 Mill Lane, Heronbay, or to privacy@larkspur.example.")}`;
    const policy = readPolicy(text, "markdown");
    const fixesWith = (today?: string) => {
      const settings = { ...defaultSettings, today };
      const finding = lint(policy, settings).findings.find(({ rule }) => rule === "missing/effective-date");
      assert.ok(finding);
      return fixesOf(policy, finding, settings);
    };
    const [dated] = fixesWith("2026-01-10");
    assert.equal(dated?.safe, true);
    assert.match(dated!.edits[0]!.snippet, /Last updated: 10 January 2026/);
    const [blank] = fixesWith();
    assert.notEqual(blank?.safe, true);
    assert.match(blank!.edits[0]!.snippet, /\$\{1:/);
  });
});
