// Blanks in a string: what stands where a channel should and was masked or never filled in; and template tags, which will be.
import { alternatives, blankLater, blankNouns, blankQualifiers, blanks, labels } from "../knowledge/contactWords";
import { fieldsIn, linesIn } from "./blankFields";
import type { ContactKind } from "./policy";
import type { Sighting } from "./sighting";

/** What e-mail protection leaves where an address stood. */
const masked = /\[? ?e-?mail[ {2}]protected ?\]?/gi;
const tags = /\{\{[^{}]{1,120}\}\}|\{%[^%{}]{1,120}%\}|<%[^%<>]{1,120}%>|[$#]\{[^{}]{1,120}\}/g;

const noun = new RegExp(
  `^(?:(?:${alternatives(blankQualifiers)})[ :-]*){0,5}(?:${alternatives(blankNouns)})(?:[ ,/]+(?:${alternatives([...blankQualifiers, ...blankNouns])})){0,5}[.:]?$`,
  "iu",
);

/** All masked and unfilled channels, and template tags that stand for one. */
export function findBlanks(text: string): Sighting[] {
  const found: Sighting[] = [];
  for (const m of text.matchAll(masked))
    found.push({ kind: "email", start: m.index, end: m.index + m[0].length, value: "", placeholder: true });
  if (/[[{<]/.test(text)) found.push(...findFields(text), ...findTags(text));
  found.push(...findLines(text), ...findLater(text), ...findModelBlanks(text));
  return found;
}

/** "[insert e-mail address]", "{phone}", "{{COMPANY_EMAIL}}". */
function findFields(text: string): Sighting[] {
  const found: Sighting[] = [];
  for (const { start, end, words, marks } of fieldsIn(text)) {
    if (words.length > 80 || marks === "«»" || marks === "$$" || marks === "()") continue;
    const isCode = marks === "{{}}" || marks === "{}";
    if (isCode && !/ /.test(words.trim()) && words.trim() !== words.trim().toUpperCase()) continue;
    // "Add a contact e-mail here before publishing."
    const asked = words
      .trim()
      .replace(/_/g, " ")
      .replace(
        /^(?:please )?(?:add|insert|put|enter|provide|type|fill in|give) (?:(?:an?|the|your|our) )?(.{3,40}?) (?:here|before|prior to)(?: .{0,40})?[.!]?$/iu,
        "insert $1",
      );
    if (
      !noun.test(asked) ||
      /^(?:your|the|our|an?|name|here|link|it|mail|number|state|country|city|street|zip|zip code|postcode|contact|contacts)$/i.test(asked)
    )
      continue;
    if (marks === "[]" && /^[([]/.test(text.slice(end))) continue;
    found.push({ kind: kindOf(asked), start, end, value: "", placeholder: true });
  }
  return found;
}

function kindOf(asked: string): ContactKind {
  if (/mail/i.test(asked) && !/postal|mailing|physical/i.test(asked)) return "email";
  if (/phone|tel|mobile|fax|whatsapp/i.test(asked)) return "phone";
  if (/form|page|link/i.test(asked)) return "form";
  return /contact/i.test(asked) ? "email" : "address";
}

/** `{{ site.email }}`: filled when the site is built, so a channel stands here for readers. */
function findTags(text: string): Sighting[] {
  return [...text.matchAll(tags)]
    .filter((m) => /mail|phone|tel\b|contact|address|support/i.test(m[0]))
    .map((m) => ({
      kind: /phone|tel\b/i.test(m[0]) ? "phone" : /address/i.test(m[0]) && !/mail/i.test(m[0]) ? "address" : "email",
      start: m.index,
      end: m.index + m[0].length,
      value: m[0],
    }));
}

const allLabels = alternatives([...labels.email, ...labels.phone, ...labels.address]);
const calls = new RegExp(`(?:${allLabels}|us|contact(?: at)?|\\bat|\\bto|\\bby post to|\\bvia|\\bwrite to) ?[:.-]? ?(?:at ?:? ?)?$`, "iu");

const channelWords = /mail|contact|reach|write|call|phone|address|post|tel|us at/i;
/** A block with more lines to write on than this is a form, and the rest of them is not looked at. */
const mostLines = 500;

/** "contact us at __________": a line to write on, where a channel is called for or, by itself, where details are announced. */
function findLines(text: string): Sighting[] {
  const found: Sighting[] = [];
  const lines = linesIn(text);
  const isForm = text.length < 300 && text.length - lines.reduce((sum, { start, end }) => sum + end - start, 0) < 40;
  for (const { start, end } of lines.slice(0, mostLines)) {
    const before = text.slice(Math.max(0, start - 40), start);
    const isCalled = calls.test(before) && channelWords.test(text.slice(Math.max(0, start - 120), start));
    if (!isCalled && !isForm) continue;
    const kind = /phone|tel|call|fax/i.test(before) ? "phone" : !isCalled || /post to|address/i.test(before) ? "address" : "email";
    const needsCall = isCalled ? {} : { needsCall: true };
    found.push({ kind, start, end, value: "", placeholder: true, ...needsCall });
  }
  return found;
}

const later = new RegExp(
  `(?<![\\w-])(?:${allLabels}) ?: ?(\\[[^[\\]()@\\d]{2,60}\\](?!\\()|(?:${alternatives(blankLater)})(?=[.,;)]?(?: |$)))`,
  "gi",
);

/** "Postal address: [to be filled in]", "Telephone: TBD". */
function findLater(text: string): Sighting[] {
  return [...text.matchAll(later)].map((m) => {
    const end = m.index + m[0].length;
    return { kind: kindOf(m[0].slice(0, -m[1]!.length)), start: end - m[1]!.length, end, value: "", placeholder: true };
  });
}

const allBlanks = alternatives([...blanks.email, ...blanks.phone, ...blanks.address, ...blanks.link]);
/** After a label that fills the line, or bare after "at", where English has an article before the noun. */
const modelBlank = new RegExp(`(?:^(?:${allLabels}): ?|\\b(?:at|to|via|call) )(${allBlanks})(?=$|[.,;)]| or | and )`, "gi");

/** "E-mail: e-mail address": a tab stop of our own model block that stands as it was inserted, without brackets. */
function findModelBlanks(text: string): Sighting[] {
  return [...text.matchAll(modelBlank)].map((m) => {
    const words = m[1]!.toLowerCase();
    const kind = blanks.phone.includes(words)
      ? "phone"
      : blanks.address.includes(words)
        ? "address"
        : blanks.link.includes(words)
          ? "form"
          : "email";
    return { kind, start: m.index + m[0].length - words.length, end: m.index + m[0].length, value: `blank:${words}` };
  });
}
