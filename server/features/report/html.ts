// The report as one HTML page: no script, nothing loaded, good on paper.
import { escapeText } from "entities";
import type { Quoted, Report, ReportedFinding, ReportedValue } from "./model";
import { caveat, collectedInWords, columns, factsOf, inOrder, severityNames, stateNames, valueInWords } from "./wording";

const style = `
:root { color-scheme: light; }
body { font: 11pt/1.45 "Segoe UI", "Helvetica Neue", Arial, sans-serif; color: #1d2430; background: #fff; max-width: 62rem; margin: 2rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.15rem; margin: 2.2rem 0 .7rem; padding-bottom: .25rem; border-bottom: 1px solid #c9d0da; break-after: avoid; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 0; }
dt { color: #5a6675; } dd { margin: 0; }
.caveat { color: #5a6675; font-size: .9rem; margin: 1rem 0 0; }
.finding { border-left: .3rem solid #8b95a3; padding: .1rem 0 .1rem .9rem; margin: 0 0 1.1rem; break-inside: avoid; }
.finding.error { border-color: #b3261e; } .finding.warning { border-color: #9a6700; } .finding.information { border-color: #2f5fb3; }
.finding p { margin: .15rem 0; } .tag { font-weight: 600; } .tag code { font-weight: 400; color: #5a6675; }
blockquote { margin: .3rem 0 .3rem; padding: 0; } blockquote .line { color: #5a6675; font-size: .85rem; white-space: nowrap; margin-right: .5rem; }
table { border-collapse: collapse; width: 100%; font-size: .88rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .5rem; border-bottom: 1px solid #e1e5eb; overflow-wrap: break-word; }
tbody th { width: 17%; font-weight: 600; } td:nth-child(2) { min-width: 4rem; }
th { background: #f3f5f8; } tr { break-inside: avoid; } td ul { margin: 0; padding-left: 1rem; }
figure { margin: 0 0 1.2rem; break-inside: avoid; } figure svg { display: block; max-width: 100%; height: auto; }
.absent { color: #b3261e; } .partial { color: #9a6700; } .denied { color: #5a6675; }
@media print { body { max-width: none; margin: 0; padding: 0; font-size: 9.5pt; } @page { margin: 18mm 16mm; } th, svg { print-color-adjust: exact; } figure svg { max-height: 240mm; } }
`;

const quoteOf = ({ line, words }: Quoted, says?: string): string =>
  `<blockquote><span class="line">line ${line}</span>“${escapeText(words)}”${says ? ` <span class="line">${escapeText(says)}</span>` : ""}</blockquote>`;

const findingOf = ({ severity, rule, message, place, others }: ReportedFinding): string =>
  `<div class="finding ${severity}"><p class="tag">${severityNames[severity]} <code>${escapeText(rule)}</code></p><p>${escapeText(message)}</p>` +
  `${quoteOf(place)}${others.map((other) => quoteOf(other, other.says)).join("")}</div>`;

const list = (values: readonly ReportedValue[]): string =>
  values.length === 0
    ? "—"
    : `<ul>${inOrder(values)
        .map((value) => `<li${value.certainty === "denied" ? ' class="denied"' : ""}>${escapeText(valueInWords(value))}</li>`)
        .join("")}</ul>`;

/** `rows` are cells that are HTML already. */
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table><thead><tr>${head.map((name) => `<th scope="col">${name}</th>`).join("")}</tr></thead><tbody>${rows
    .map((cells) => `<tr>${cells.map((one, i) => (i === 0 ? `<th scope="row">${one}</th>` : `<td>${one}</td>`)).join("")}</tr>`)
    .join("\n")}</tbody></table>`;

/** `map`: an SVG picture of the data flow, made by us. */
export function reportAsHtml(report: Report, map?: string): string {
  const { title, findings, topics, data, recipients } = report;
  const topicRows = topics.map(({ name, state, lacks, evidence, provisions, gaps }) => [
    escapeText(name),
    `<span class="${state}">${stateNames[state]}</span>`,
    evidence ? quoteOf(evidence) : "—",
    escapeText([lacks ?? "", ...gaps].filter((one) => one !== "").join("; ")) || "—",
    escapeText(provisions.join("; ")) || "—",
  ]);
  const dataRows = data.map(({ label, collected, used, shared, kept }) => [
    escapeText(label),
    escapeText(collectedInWords(collected)) || "—",
    list(used),
    list(shared),
    list(kept),
  ]);
  const recipientRows = recipients.map(({ label, role, data: received }) => [escapeText(label), escapeText(role) || "—", list(received)]);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Report on ${escapeText(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>Report on “${escapeText(title)}”</h1>
<dl>${factsOf(report)
    .map(([name, value]) => `<dt>${name}</dt><dd>${escapeText(value)}</dd>`)
    .join("")}</dl>
<p class="caveat">${caveat}</p>
<h2>Findings</h2>
${findings.length > 0 ? findings.map(findingOf).join("\n") : "<p>None.</p>"}
<h2>What the policy tells its reader</h2>
${table(["Topic", "State", "Where", "Missing", "Provisions"], topicRows)}
<h2>What is collected, what for, who gets it, how long it is kept</h2>
${map ? `<figure>${map}</figure>` : ""}
${data.length > 0 ? table(columns, dataRows) : "<p>No statement about personal data was read.</p>"}
<h2>Recipients</h2>
${recipients.length > 0 ? table(["Recipient", "Role", "Receives"], recipientRows) : "<p>None is named.</p>"}
</body>
</html>
`;
}
