// Pages about the rules: docs/rules/*.md, one a rule, and their index. All words come from the rule values and the laws.
import { citationsOf, type Law, laws } from "../server/knowledge/laws";
import { profiles, whenOf } from "../server/knowledge/requirements";
import { lint } from "../server/lint";
import { fixesOf } from "../server/mend";
import { readPolicy } from "../server/policy/readPolicy";
import type { Example, Fix, Rule } from "../server/rules/rule";
import { rules } from "../server/rules/rules";
import { defaultSettings } from "../server/settings";
import { applyEdits, oneEdit } from "../server/text/edit";
import { withBlanks } from "../server/text/snippet";

const folder = "docs/rules";

const fileName = (rule: Rule): string => `${rule.name.replace("/", "-")}.md`;

/** Path from the top of the project → text. */
export function files(): Record<string, string> {
  const pages: Record<string, string> = { [`${folder}/README.md`]: index() };
  for (const rule of rules) pages[`${folder}/${fileName(rule)}`] = page(rule);
  return pages;
}

const generated = "<!-- Written by `npm run generate` from the rule itself. Change the rule, not this page. -->";

const families: Readonly<Record<string, string>> = {
  contradiction: "Two statements that cannot both hold",
  exception: "Exceptions that eat their rule",
  missing: "What a reader should find and does not",
  contact: "Contact details that do not work",
  structure: "Parts that lead nowhere, say nothing or were left open",
  terms: "Terms and names that mean nothing, or two things",
  dates: "Dates",
  legal: "Laws and bodies that are no more",
  clarity: "Words that leave the reader guessing",
};

function index(): string {
  const names = [...new Set(rules.map((rule) => rule.name.split("/")[0]!))];
  const parts = names.map((family) => {
    const rows = rules
      .filter((rule) => rule.name.startsWith(`${family}/`))
      .map((rule) => `| [${rule.name}](${fileName(rule)}) | ${rule.severity} | ${offerOf(rule)} | ${cell(sentence(rule.summary))} |`);
    return [`## ${families[family] ?? family}`, "", "| Rule | Severity | Fix | What it finds |", "| --- | --- | --- | --- |", ...rows].join(
      "\n",
    );
  });
  return `${[generated, "# Rules", "What each rule finds, why it matters, and how to mend it.", legend, ...parts].join("\n\n")}\n`;
}

const legend =
  "Fix: *safe* keeps the meaning of the policy, and is also part of “Apply all safe fixes” (`source.fixAll.policywright`); *offered* asks the " +
  "author to look at it; — leaves the mending to the author.";

function offerOf(rule: Rule): string {
  const fixes = shownFixes(rule);
  if (fixes.some(({ fix }) => fix.safe)) return "safe";
  return fixes.length > 0 ? "offered" : "—";
}

const sentence = (text: string): string => `${text.trim().replace(/\.$/, "")}.`;

const cell = (text: string): string => text.replaceAll("|", "\\|").replace(/\s+/g, " ");

function page(rule: Rule): string {
  return `${[
    generated,
    `# ${rule.name}`,
    sentence(rule.summary),
    `Severity: ${rule.severity}, unless you [set another](../../README.md#settings).`,
    "## Why it matters",
    rule.why.trim(),
    ...basisOf(rule),
    ...askersOf(rule),
    "## What is found",
    "The marks ⟦ and ⟧ show where the finding stands.",
    ...rule.faulty.flatMap(showExample),
    "## What is left alone",
    ...rule.sound.flatMap(showExample),
    ...mendingOf(rule),
    ...allowing(rule),
    "[All rules](README.md)",
  ].join("\n\n")}\n`;
}

function allowing({ name }: Rule): string[] {
  const remarks = [
    `<!-- policywright-allow-next-line ${name}: your reason -->`,
    `<!-- policywright-allow ${name}: your reason -->  …  <!-- policywright-end-allow -->`,
    `<!-- policywright-allow-file ${name}: your reason -->`,
  ];
  return [
    "## To allow it",
    "Where the text is right as it stands, say so in a comment, with your reason: for the next line or the paragraph that begins there, for " +
      "a passage, or for the whole file.",
    fence(remarks.join("\n"), "html"),
    "In MDX write the same between `{/*` and `*/}`. To switch the rule off everywhere, or to give it another severity, in `policywright.yaml`:",
    fence(`rules:\n  ${name}: off # or error, warning, information, hint`, "yaml"),
  ];
}

function basisOf(rule: Rule): string[] {
  const lines = rule.basis.map((id) => laws.find((law) => law.id === id)).flatMap((law) => (law?.verified ? [lawLine(law)] : []));
  return lines.length === 0 ? [] : ["## Legal basis", lines.join("\n")];
}

/** What each profile asks for on the topic of a rule of the family `missing`. */
function askersOf({ name }: Rule): string[] {
  const asking = profiles
    .filter(({ id }) => id !== "baseline")
    .flatMap(({ requirements }) => requirements.filter(({ topic }) => name === `missing/${topic}`));
  if (asking.length === 0) return [];
  const rows = asking.map((one) => {
    const when = whenOf(one);
    const asks = `${one.asks}${one.kind === "conditional" && when ? `, where ${when}` : ""}`;
    return `| \`${one.profile}\` | ${one.kind} | ${cell(asks)} | ${cell(citationsOf(one.basis, true).join("; "))} |`;
  });
  return [
    "## What profiles ask for",
    "Looked for only where the profile is on ([settings](../../README.md#settings)). *Required* is a warning, *conditional* information, and only where the text " +
      "shows the case, *recommended* a hint. Nobody has read the words of a provision that is marked as unverified.",
    ["| Profile | | Asks for | Provision |", "| --- | --- | --- | --- |", ...rows].join("\n"),
  ];
}

const lawLine = (law: Law): string =>
  `- [${law.cite}](${law.url}), ${law.title}: ${law.says.replace(/\s+/g, " ").trim()} (Read on ${law.read}.)`;

function showExample(example: Example): string[] {
  const shown = [fence(example.text.replaceAll("[|", "⟦").replaceAll("|]", "⟧"), languageOf(example))];
  if (example.profiles) shown.unshift(`With \`profiles: [${example.profiles.join(", ")}]\` in \`policywright.yaml\`:`);
  if (example.note) shown.unshift(`${capital(example.note)}:`.replace(/[.:]+:$/, ":"));
  return shown;
}

/** What a fix makes of an example. */
interface Shown {
  readonly fix: Fix;
  readonly example: Example;
  readonly before: string;
  readonly after: string;
}

/** As many fixes are shown: enough to see what they do. */
const mostShown = 3;

function mendingOf(rule: Rule): string[] {
  const shown = shownFixes(rule).slice(0, mostShown);
  if (shown.length === 0) return [];
  return [
    "## What the fix does",
    "A fix is offered only where its result has been read: the finding is gone, and nothing of severity warning or above has come. " +
      "What stands in square brackets after it is a blank to fill in.",
    ...shown.flatMap(({ fix, example, before, after }) => [
      `“${fix.title}”${fix.safe ? " (safe: the meaning stays)" : ""} turns`,
      fence(before, languageOf(example)),
      "into",
      fence(after, languageOf(example)),
    ]),
  ];
}

const found = new Map<Rule, readonly Shown[]>();

/** One fix for each example that has any, those of different kinds first. */
function shownFixes(rule: Rule): readonly Shown[] {
  const known = found.get(rule);
  if (known) return known;
  const all = rule.fixes ? rule.faulty.flatMap((example) => fixOf(rule, example)) : [];
  const kinds = new Set<string>();
  const first = all.filter(({ fix }) => !kinds.has(kindOf(fix)) && kinds.add(kindOf(fix)));
  found.set(rule, first);
  return first;
}

/** Titles of one kind begin with the same two words: "Insert a …", "Use privacy@…". */
const kindOf = ({ title, safe }: Fix): string => `${safe ?? false} ${title.split(" ").slice(0, 2).join(" ")}`;

function fixOf(rule: Rule, example: Example): Shown[] {
  const before = example.text.replaceAll("[|", "").replaceAll("|]", "");
  const policy = readPolicy(before, example.format ?? "markdown");
  const settings = { ...defaultSettings, profiles: example.profiles ?? [] };
  const finding = lint(policy, settings).findings.find((one) => one.rule === rule.name);
  if (!finding) return [];
  const fixes = fixesOf(policy, finding, settings);
  const fix = fixes.find(({ title }) => example.fixed !== undefined && title.startsWith(example.fixed.fix)) ?? fixes[0];
  if (!fix) return [];
  const edits = fix.edits.map(({ span, snippet }) => ({ span, newText: withBlanks(snippet) }));
  const after = applyEdits(before, edits);
  return [{ fix, example, ...around(before, after) }];
}

/** Texts up to this length, in UTF-16 code units, are shown whole. */
const shownWhole = 500;

/** Both texts without the paragraphs that are the same and stand not beside the change. */
function around(before: string, after: string): { before: string; after: string } {
  const edit = oneEdit(before, after);
  if (!edit || before.length <= shownWhole) return { before, after };
  const opens = before.lastIndexOf("\n\n", Math.max(0, before.lastIndexOf("\n\n", edit.span.start) - 1));
  const start = opens < 0 ? 0 : opens + 2;
  const next = before.indexOf("\n\n", edit.span.end);
  const closes = next < 0 ? -1 : before.indexOf("\n\n", next + 2);
  const tail = closes < 0 ? 0 : before.length - closes;
  const cut = (text: string): string => `${start > 0 ? "…\n\n" : ""}${text.slice(start, text.length - tail)}${tail > 0 ? "\n\n…" : ""}`;
  return { before: cut(before), after: cut(after) };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const languageOf = (example: Example): string => (example.format === "plaintext" ? "text" : (example.format ?? "markdown"));

/** A code block whose fence is longer than any inside it. */
function fence(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = "`".repeat(longest + 1);
  return `${ticks}${language}\n${text.replace(/\n+$/, "")}\n${ticks}`;
}
