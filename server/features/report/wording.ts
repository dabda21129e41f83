// What both writers of the report say in the same words.
import type { Severity } from "../../rules/rule";
import type { Report, ReportedTopic, ReportedValue } from "./model";

export const caveat =
  "Policywright reads the text and nothing else: it does not know what the software and the people behind it do. It shows what it found; it may miss what it cannot read. " +
  "This report is no legal advice, and it does not say whether the policy is lawful.";

export const severityNames: Readonly<Record<Severity, string>> = {
  error: "Error",
  warning: "Warning",
  information: "Information",
  hint: "Hint",
};

export const stateNames: Readonly<Record<ReportedTopic["state"], string>> = {
  present: "Said",
  partial: "Said in part",
  absent: "Not found",
};

export const columns = ["Data", "Collected", "Used for", "Shared with", "Kept"] as const;

/** "2 errors, 1 hint"; "no findings". */
export function countsInWords({ counts }: Report): string {
  const names: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", information: "remark", hint: "hint" };
  const parts = (Object.keys(names) as Severity[]).flatMap((severity) => {
    const count = counts[severity];
    return count === 0 ? [] : [`${count} ${names[severity]}${count === 1 ? "" : "s"}`];
  });
  return parts.length === 0 ? "no findings" : parts.join(", ");
}

/** "carrier (implied, line 12)". */
export const valueInWords = ({ label, certainty, line }: ReportedValue): string =>
  certainty === "denied" ? `not ${label} (line ${line})` : `${label} (${certainty ? `${certainty}, ` : ""}line ${line})`;

/** Values of one label once; those that are done before those that are denied. */
export const inOrder = (values: readonly ReportedValue[]): ReportedValue[] =>
  [...values].sort((a, b) => Number(a.certainty === "denied") - Number(b.certainty === "denied"));

/** Told by their place: the column has a name, the value of a column need not repeat it. */
export const collectedInWords = (values: readonly ReportedValue[]): string =>
  values.map(({ certainty, line }) => `${certainty === "denied" ? "no" : certainty || "yes"} (line ${line})`).join("; ");

/** What the report is about, for its first lines. */
export function factsOf(report: Report): readonly (readonly [name: string, value: string])[] {
  const { file, company, day, profiles } = report;
  return [
    ["File", file],
    ...(company ? [["Company", company] as const] : []),
    ...(day ? [["Report of", day] as const] : []),
    ["Looked for", ["what nearly every law asks for", ...profiles].join("; ")],
    ["Found", countsInWords(report)],
  ];
}
