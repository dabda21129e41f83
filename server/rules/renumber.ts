// Renumbering: the edits that count the sections of a series anew, with the numbers of their sub-sections.
import type { Section } from "../document/document";
import type { Series } from "../document/series";
import { type NumberFault, numberLike } from "../policy/numberFaults";
import type { Policy } from "../policy/policy";
import { sourceSpan } from "../text/prose";
import type { FixEdit } from "./rule";

/** With the references that lead there. None where a number is not written out, or where a reference cannot follow. */
export function renumber(policy: Policy, about: NumberFault): FixEdit[] | undefined {
  const { section, series } = about;
  if (section === undefined || series === undefined) return undefined;
  const fault: HeadingFault = { ...about, section, series };
  const changes =
    fault.kind === "foreign"
      ? foreignChanges(policy, fault)
      : fault.kind === "form"
        ? [[fault.section, fault.expected] as const]
        : seriesChanges(policy, fault);
  const numbers = withSubsections(policy, new Map(changes));
  const references = referenceEdits(policy, numbers);
  if (!references) return undefined;
  const edits: FixEdit[] = [...references];
  for (const [section, number] of numbers) {
    const edit = numberEdit(policy, section, number);
    if (!edit) return undefined;
    edits.push(edit);
  }
  return edits;
}

type HeadingFault = NumberFault & { readonly section: number; readonly series: Series };
type Change = readonly [section: number, number: string];

/** The letters of the alphabet end there. */
const lastLetter = 26;

/** Each member counted on from the first, in the style of the series; only those whose number changes. */
function seriesChanges({ document }: Policy, { series }: HeadingFault): Change[] {
  const first = series.members[0]!.value;
  if (series.style === "letter" && first + series.members.length - 1 > lastLetter) return [];
  return series.members.flatMap((member, i): Change[] => {
    const { section, value } = member;
    if (value === first + i || document.sections[section]!.number === undefined) return [];
    return [[section, numberLike(document, member, first + i, series)]];
  });
}

/** The sub-sections of one section get its number and count from 1. */
function foreignChanges({ document: { sections } }: Policy, { section, series }: HeadingFault): Change[] {
  const beside = sections[section]!.parent!;
  const depth = series.members[0]!.parts.length;
  const children = sections.flatMap((section, i) => (section.parent === beside && section.number?.split(".").length === depth ? [i] : []));
  return children.flatMap((child, i): Change[] => {
    const number = `${sections[beside]!.number}.${i + 1}`;
    return sections[child]!.number === number ? [] : [[child, number]];
  });
}

/** With the sections under each changed one whose number begins with its old number. */
function withSubsections({ document: { sections } }: Policy, changes: ReadonlyMap<number, string>): Map<number, string> {
  const all = new Map(changes);
  sections.forEach(({ number, parent }, i) => {
    const above = parent === undefined ? undefined : all.get(parent);
    if (above === undefined || number === undefined || all.has(i)) return;
    const old = sections[parent!]!.number!;
    if (number.startsWith(`${old}.`)) all.set(i, above + number.slice(old.length));
  });
  return all;
}

function numberEdit({ document }: Policy, index: number, number: string): FixEdit | undefined {
  const section = document.sections[index]!;
  const block = document.blocks.find((one) => one.kind === "heading" && one.section === index);
  const at = writtenAt(section);
  if (!block || at < 0) return undefined;
  return { span: sourceSpan(block.prose, at, at + section.number!.length), snippet: number };
}

/** Where in the title the number is written out; -1 where it is not, or not in one piece. */
function writtenAt({ title, name, number }: Section): number {
  return title.slice(0, title.length - name.length).lastIndexOf(number!);
}

/** The references that lead to a section whose number changes; none where one of them cannot be followed, or would then lead elsewhere. */
function referenceEdits({ document, references }: Policy, numbers: ReadonlyMap<number, string>): FixEdit[] | undefined {
  const edits: FixEdit[] = [];
  const fresh = new Set(numbers.values());
  const held = document.sections.map(({ number }) => number);
  const doubled = new Set([...numbers.keys()].map((section) => held[section]).filter((one) => held.indexOf(one) < held.lastIndexOf(one)));
  for (const { section, name, isDangling, kind } of references) {
    // What leads nowhere would seem to lead somewhere.
    if (isDangling && name && fresh.has(name.text)) return undefined;
    const number = section === undefined ? undefined : numbers.get(section);
    // Of two sections with one number, nobody can say which is meant.
    if (number === undefined && section !== undefined && name && doubled.has(name.text)) return undefined;
    if (number === undefined || kind === "title" || !name) continue;
    const old = held[section!]!;
    if (doubled.has(old) || !name.text.startsWith(old) || /^[\p{L}\p{N}]/u.test(name.text.slice(old.length))) return undefined;
    edits.push({ span: { start: name.span.start, end: name.span.start + old.length }, snippet: number });
  }
  return edits;
}
