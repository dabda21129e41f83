// Label frames: a line that names a matter before a colon and says after it whether or to whom, without a verb: "Recipients of your data: none",
// "Sharing with advertisers: does not take place", "Third-party recipients: banks and the land registry", "Transfers outside Chile: none".
import { placeAt } from "../knowledge/places";
import type { NounPhrase } from "./chunks";
import type { Framed } from "./frames";
import { openData } from "./openData";
import { receiverIn } from "./outsiders";
import type { Sentence } from "./parsed";
import { addObject, type Part, type Parts } from "./parts";
import { plainFrame } from "./plainFrames";
import type { Practice } from "./statement";

const matters: readonly (readonly [RegExp, Practice])[] = [
  [
    /\b(?:recipients?|shar(?:ed|ing)|disclos(?:ed|ures?)|passed on|handed (?:on|over)|forwarded|third parties (?:with|to) whom|who (?:gets|receives|sees)|exchange|given to|passing on)\b/,
    "share",
  ],
  [/\b(?:sale|sold|selling|rental|resale|trade)\b/, "sell"],
  [/\b(?:transfers?|storage|stored|hosting|hosted|servers?|export|processed|held|kept)\b/, "locate"],
];
const nothing =
  /^(?:none(?: at all| whatsoever)?|no|never|nobody|no one|nothing|nowhere|not applicable|n\/a|excluded|(?:does|do) not (?:take place|happen|occur|exist)|(?:takes|happens) (?:place )?(?:never|nowhere)|(?:is|are) (?:ruled out|excluded|not (?:made|done|carried out|intended|planned))|there (?:is|are) none|we (?:do not|have none|have no)|not (?:shared|sold|transferred|disclosed|passed on|intended|planned))\b[^,;:]{0,24}[.!]?$/;
/** Not a practice but its ground, its time or its means. */
const aside =
  /\b(?:basis|purposes?|reasons?|why|when|how|period|duration|rights?|contact|consent|options?|choices?|if|unless|only|may|change|law)\b/;

/** The statement that a labelled line makes. */
export function frameLabel(sentence: Sentence): Framed[] {
  const { tokens, phrases } = sentence;
  const colon = tokens.findIndex((t) => t.text === ":");
  if (colon < 1 || colon > 9 || tokens.length - colon < 2 || tokens.length > 60 || tokens[tokens.length - 1]!.text === "?") return [];
  const label = wordsIn(sentence, 0, colon);
  const practice = aside.test(label) ? undefined : matters.find(([words]) => words.test(label))?.[1];
  if (!practice || /^(?:we|you|i|please)\b/.test(label) || /\b(?:we|you) (?:do|will|never|may|can)\b/.test(label)) return [];
  const said = wordsIn(sentence, colon + 1, tokens.length);
  const denied = nothing.test(said.trim());
  const range = { from: 0, to: tokens.length - (/^[.!]$/.test(tokens[tokens.length - 1]!.text) ? 1 : 0) };
  const within = phrases.filter((p) => p.to <= colon);
  const data = dataOf(sentence, within);
  const frame: Framed = {
    ...plainFrame,
    clause: 0,
    ...range,
    verb: { from: 0, to: colon },
    actor: { kind: "first-party" },
    practice,
    polarity: denied ? "does-not" : "does",
    absolute: denied,
    data,
  };
  if (practice === "locate") return located(sentence, colon, frame, denied);
  const named = within.flatMap((p) => receiverIn(sentence, p)).filter((r) => !(r.term === "third-party" && /\brecipients?\b/.test(label)));
  if (denied) return [{ ...frame, recipients: named.map((r) => ({ ...r, universal: true })) }];
  if (practice !== "share" || sentence.clauses.some((c) => c.vg.from > colon && c.kind === "main" && c.vg.form === "finite")) return [];
  const who = phrases.filter((p) => p.from > colon && p.quantity === undefined).flatMap((p) => receiverIn(sentence, p));
  const told = phrases.filter((p) => p.from > colon && p.seen?.term.family === "data" && !p.seen.generic);
  // Whose recipients these are is told by the lines around.
  if (told.length === 0 && within.every((p) => p.seen?.term.family !== "data")) return [];
  return who.length > 0 ? [{ ...frame, recipients: who, data: told.length > 0 ? dataOf(sentence, told) : data }] : [];
}

/** Where the line says data are; "outside" where it says that they are nowhere else. */
function located(sentence: Sentence, colon: number, frame: Framed, denied: boolean): Framed[] {
  const { tokens } = sentence;
  const [from, to] = denied ? [0, colon] : [colon + 1, tokens.length];
  const words = tokens.slice(from, to).map((t) => t.lower);
  const written = tokens.slice(from, to).map((t) => t.text);
  if (!denied && sentence.clauses.some((c) => c.vg.from > colon)) return [];
  const outside = words.some((w) => /^(?:outside|beyond|outside of)$/.test(w));
  const places: { from: number; to: number; text: string; sense: "in" | "to" | "outside" }[] = [];
  for (let i = 0; i < words.length; i++) {
    const place = placeAt(words, written, i);
    if (!place) continue;
    places.push({
      from: from + i,
      to: from + i + place.length,
      text: written.slice(i, i + place.length).join(" "),
      sense: outside ? "outside" : denied ? "to" : "in",
    });
    i += place.length - 1;
  }
  const abroad = words.findIndex(
    (w, i) =>
      /^(?:abroad|overseas)$/.test(w) || (/^(?:third|other|foreign)$/.test(w) && /^(?:countries|country)$/.test(words[i + 1] ?? "")),
  );
  if (places.length === 0 && abroad >= 0) places.push({ from: from + abroad, to: from + abroad + 1, text: "abroad", sense: "to" });
  return places.length > 0
    ? [{ ...frame, places, data: frame.data.map((d) => ({ ...d, kind: d.generic ? "machinery" : d.kind, generic: undefined })) }]
    : [];
}

function dataOf(sentence: Sentence, phrases: readonly NounPhrase[]): Part[] {
  const parts: Parts = { data: [], recipients: [], technologies: [] };
  for (const phrase of phrases) if (phrase.seen?.term.family === "data") addObject(sentence, parts, phrase);
  const known = parts.data.map((d) => (d.narrowed === "bare" ? { ...d, narrowed: undefined } : d));
  const [first] = phrases;
  const owned = phrases.find((p) => p.owner === "your");
  if (known.length === 0 && owned)
    return [openData(sentence, owned, false) ?? { from: owned.from, to: owned.to, term: "personal-data", kind: "owned" }];
  return known.length > 0 ? known : [{ from: first?.from ?? 0, to: first?.to ?? 1, term: "personal-data", generic: true, universal: true }];
}

const wordsIn = ({ tokens }: Sentence, from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map((t) => t.lower)
    .join(" ");
