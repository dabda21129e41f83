// What the fixes of the contact rules share: addresses that stand elsewhere, and the lines of a contact block.
import type { Block, Document } from "../document/document";
import { insertSection } from "../document/insert";
import { blanks, block as model } from "../knowledge/contactWords";
import { isUsable } from "../policy/contacts";
import type { Contact, Policy } from "../policy/policy";
import { escapeSnippet } from "../text/snippet";
import { overlaps, type Span } from "../text/span";
import type { Fix, FixEdit } from "./rule";

/** How many addresses are offered at most. */
const offered = 3;

/** The company's own addresses of a kind, each once, in the order of the text. */
export function ownAddresses(policy: Policy, kind: Contact["kind"]): Contact[] {
  const own = policy.contacts.filter(
    (c) => c.kind === kind && isUsable(c) && !c.leadsTo && !c.value.startsWith("blank:") && (kind !== "email" || c.text.includes("@")),
  );
  return own.filter((c, i) => own.findIndex((other) => other.value === c.value) === i).slice(0, offered);
}

/** "given in section 9", "given under “Contact”", or "given elsewhere". */
export function whereabouts(document: Document, at: Span): string {
  const section = document.sections.filter((s) => s.span.start <= at.start && at.end <= s.span.end).at(-1);
  if (!section) return "given elsewhere";
  return section.number && /^[\d.]+$/.test(section.number) ? `given in section ${section.number}` : `given under “${section.name.trim()}”`;
}

/** Puts `shown` in the place of a faulty address, and leads the link around it, if there is one, to `target`. */
export function replaceAddress(document: Document, span: Span, shown: string, target: string): FixEdit[] {
  const words: FixEdit = { span, snippet: escapeSnippet(shown) };
  const link = targetOf(document, span);
  return link && !overlaps(link, span) ? [words, { span: link, snippet: escapeSnippet(target) }] : [words];
}

/** Where the target of the link around `span` stands in the source, if it stands there as written. */
export function targetOf(document: Document, span: Span): Span | undefined {
  const link = document.links.find((l) => overlaps(l.span, span));
  if (!link?.target) return undefined;
  const isAfter = document.text.slice(link.label.end, link.span.end).indexOf(link.target);
  const isBefore = document.text.slice(link.span.start, link.label.start).indexOf(link.target);
  const start = isAfter >= 0 ? link.label.end + isAfter : isBefore >= 0 ? link.span.start + isBefore : -1;
  return start < 0 ? undefined : { start, end: start + link.target.length };
}

const schemes: Readonly<Partial<Record<Contact["kind"], string>>> = { email: "mailto:", phone: "tel:" };

/** Puts what the company's config gives for a kind of channel in the place of a blank. */
export const putFact = (document: Document, span: Span, kind: Contact["kind"], fact: string): FixEdit[] =>
  replaceAddress(document, span, fact, (schemes[kind] ?? "") + (kind === "phone" ? fact.replace(/[^\d+]/g, "") : fact));

/** One fix for each own address that can take the place of a faulty one. */
export function* useOwnAddress(policy: Policy, kind: Contact["kind"], span: Span): Iterable<Fix> {
  for (const own of ownAddresses(policy, kind))
    yield {
      title: `Use ${own.text}, ${whereabouts(policy.document, own.span)}`,
      edits: replaceAddress(policy.document, span, own.text, (schemes[kind] ?? "") + own.value),
    };
}

/** The words of the blank for a kind of channel: "e-mail address". */
export const blankFor = (kind: Contact["kind"]): string => (kind === "phone" || kind === "address" ? blanks[kind][0]! : blanks.email[0]!);

/** The block in which an offset stands. */
export const blockAt = (document: Document, offset: number): Block | undefined =>
  document.blocks.find((b) => b.span.start <= offset && offset <= b.span.end);

/** The lines of the model contact block, in the document's mark-up, to stand after `block` as a list. */
export function contactLines(document: Document, block: Block): FixEdit {
  const end = document.text.includes("\r\n") ? "\r\n" : "\n";
  const list = model.lines.map((line) => (document.format === "html" ? `<li>${line}</li>` : `- ${line}`)).join(end);
  const snippet = document.format === "html" ? `${end}<ul>${end}${list}${end}</ul>` : `${end}${end}${list}`;
  return { span: { start: block.span.end, end: block.span.end }, snippet };
}

/** Contact details where readers look for them: in the section on contact, or in a new one behind the last. */
export function contactSection(policy: Policy): Fix {
  const { document } = policy;
  const at = document.sections.findIndex((s) => /\b(?:contact|in touch|reach us|imprint)\b/i.test(s.name));
  const block = at < 0 ? undefined : document.blocks.filter((b) => b.section === at && b.kind !== "heading").at(-1);
  if (block?.kind === "paragraph")
    return { title: `Add contact details under “${document.sections[at]!.name.trim()}”`, edits: [contactLines(document, block)] };
  const level = Math.min(...document.sections.map((s) => s.level).filter((l) => l > 1), Infinity);
  const last = document.sections.findLastIndex((s) => s.level === (Number.isFinite(level) ? level : 1));
  const body = [model.intro, ...model.lines.map((line) => `- ${line}`)];
  return {
    title: "Add a section with contact details",
    edits: [insertSection(document, { after: last < 0 ? undefined : last }, { title: model.title, body })],
  };
}
