// Place frames: where a clause says data or the machines that hold them are, stay or go, whatever its verb: "your diary stays in
// India", "all servers stand in Norway", "backups are mirrored to Ohio", "no data cross the border".
import { nameOfPlace, placeAt, placeOfAdjective } from "../knowledge/places";
import { actorOf } from "./actors";
import { polarityOf } from "./certainty";
import type { NounPhrase } from "./chunks";
import type { Attached, Clause } from "./clauses";
import type { PlaceFact } from "./facts";
import type { Framed } from "./frames";
import { extentOf, type Sentence } from "./parsed";
import { addObject, type Part, type Parts } from "./parts";
import { clauseFrame } from "./plainFrames";
import type { Tagged } from "./tags";

const moves =
  /^(?:transfer|send|transmit|export|move|relocate|mirror|replicate|copy|duplicate|back|sync|synchroni[sz]e|upload|migrate|ship|forward|share|disclose|pass|go|travel|flow|cross|leave|deliver|route|fly|carry|haul|spread|distribute|scatter|end|stream|divert|push)$/;
const keeps =
  /^(?:store|keep|hold|retain|save|host|process|maintain|locate|stay|remain|reside|live|stand|sit|base|situate|house|run|operate|place|take|occur|happen|archive|handle|be|analy[sz]e|hand|use|summari[sz]e|compute|render|translate|transcribe|collect|have|own|rent|maintain|answer|review|check|read|view|see|open|edit|assess|evaluate|examine|inspect|scan|print|make|support)$/;
/** Machines and doings that hold whatever data there are. */
const machinery =
  /^(?:servers?|infrastructure|storage|processing|hosting|backups?|databases?|systems?|machines|hardware|(?:data ?)?cent(?:er|re)s?|datacent(?:er|re)s?|transfers?|cloud|copy|copies|computers?|facilities|facility|equipment)$/;

export function framePlaces(sentence: Sentence): Framed[] {
  return sentence.clauses.flatMap((clause, index) => {
    const { lemma } = clause.vg;
    const agreed = agreedTo(sentence, clause);
    if ((!agreed && !moves.test(lemma) && !keeps.test(lemma)) || (lemma === "take" && !takesPlace(sentence, clause))) return [];
    const actor = actorOf(sentence, clause);
    if (/^(?:have|own|rent)$/.test(lemma) && !clause.objects.some((o) => machinery.test(sentence.tokens[o.to - 1]!.lower))) return [];
    if ((actor.kind === "reader" && !agreed) || clause.kind === "inf") return [];
    const places = placesOf(sentence, clause);
    const data = dataOf(sentence, clause);
    if (places.length === 0 || data.length === 0) return [];
    const base = clauseFrame(sentence, clause, index, "locate", polarityOf(clause));
    const to = Math.max(base.to, ...places.map((p) => p.to));
    const frame: Framed = {
      ...base,
      to,
      actor:
        agreed ||
        (actor.kind === "third-party" &&
          (clause.subject.some((s) => s.owner === "our") ||
            (intransitive.test(lemma) && lemma !== "be") ||
            clause.passive ||
            data.some((d) => d.kind === "machinery")))
          ? { kind: "unstated" }
          : actor,
      qualifiers: [
        ...base.qualifiers.filter((q) => q === "past"),
        ...(agreed || moves.test(lemma) ? ["moved"] : []),
        ...(/^(?:stay|remain|process|handle)$/.test(lemma) ? ["staying"] : []),
        ...strictness(sentence, clause, to),
      ],
      data,
      places,
    };
    return [frame];
  });
}

/** "You consent to the transfer of your data to Chile": what the reader is taken to agree to is done. */
const agreedTo = ({ tokens }: Sentence, { vg, negated, attached, objects }: Clause): boolean =>
  /^(?:consent|agree|acknowledge|understand|accept|authori[sz]e)$/.test(vg.lemma) &&
  !negated &&
  [...objects, ...attached.filter((a) => a.prep === "to").flatMap((a) => a.phrases)].some((p) =>
    /^(?:transfers?|storage|processing|hosting|export)$/.test(tokens[p.to - 1]!.lower),
  );

const takesPlace = ({ tokens }: Sentence, clause: Clause): boolean => clause.objects.some((o) => tokens[o.to - 1]!.lower === "place");

/** "strict": nothing may be elsewhere. "excepted": something may. */
function strictness({ tokens }: Sentence, clause: Clause, to: number): string[] {
  const range = extentOf(clause);
  const words = tokens.slice(range.from, Math.min(tokens.length, to + 4)).map((t) => t.lower);
  const text = words.join(" ");
  if (
    /\b(?:except|exceptions?|unless|other than|apart from|mainly|primarily|mostly|generally|usually|normally|typically|primary|main|partly|some|most)\b/.test(
      text,
    ) &&
    !/\bwithout (?:any )?exceptions?\b/.test(text)
  )
    return ["excepted"];
  const strict =
    /^(?:stay|remain)$/.test(clause.vg.lemma) ||
    clause.only ||
    /\b(?:only|solely|exclusively|always|entirely|without (?:any )?exceptions?|nowhere else|wholly|strictly)\b/.test(text) ||
    (clause.modal === undefined &&
      clause.subject.some((s) => s.whole && tokens[s.from]!.lower === "all" && tokens[s.from - 1]?.lower !== "or")) ||
    clause.objects.some((o) => o.whole || o.pronoun === "everything");
  return strict ? ["strict"] : [];
}

/** What is somewhere or goes there is the subject. */
const intransitive = /^(?:end|stay|remain|reside|live|leave|cross|travel|go|flow|be|stand|sit|take|occur|happen|run|pass|move)$/;

/** The data of the clause, or the machinery that stands for whatever data there are. */
function dataOf(sentence: Sentence, clause: Clause): Part[] {
  const phrases =
    clause.passive || intransitive.test(clause.vg.lemma)
      ? [...clause.subject, ...(clause.vg.lemma === "move" || clause.vg.lemma === "run" ? clause.objects : [])]
      : clause.objects;
  const parts: Parts = { data: [], recipients: [], technologies: [] };
  const of = clause.attached.filter((a) => a.prep === "of").flatMap((a) => a.phrases);
  for (const phrase of [...phrases, ...of]) addObject(sentence, parts, phrase);
  if (parts.data.length > 0) return parts.data;
  if (sentence.tokens.some((t) => /^(?:public|publicly|catalogues?|catalogs?|articles?)$/.test(t.lower))) return [];
  // "We host in two places": whatever is hosted.
  if (
    /^(?:host|store|back)$/.test(clause.vg.lemma) &&
    !clause.passive &&
    phrases.length === 0 &&
    clause.subject.some((s) => s.pronoun === "we")
  )
    return [{ from: clause.vg.from, to: clause.vg.to, term: "personal-data", kind: "machinery" }];
  if (clause.vg.lemma === "make" && !phrases.some((p) => /^(?:cop(?:y|ies)|backups?)$/.test(sentence.tokens[p.to - 1]!.lower))) return [];
  const machine = [...phrases, ...of].find((p) => machinery.test(sentence.tokens[p.to - 1]!.lower));
  const owned = [...phrases, ...of].find(
    (p) => p.owner === "your" || (!p.pronoun && sentence.tokens[p.to]?.lower === "you" && sentence.tokens[p.to + 1]?.tag === "verb"),
  );
  if (owned) return [{ from: owned.from, to: owned.to, term: "personal-data", kind: "owned" }];
  return machine ? [{ from: machine.from, to: machine.to, term: "personal-data", kind: "machinery" }] : [];
}

/** What stands on the soil of a country. */
const sited =
  /^(?:servers?|(?:data ?)?cent(?:er|re)s?|datacent(?:er|re)s?|clouds?|hosts?|hosters?|providers?|soil|territory|ground|offices?|companies|company|firms?|subsidiar(?:y|ies)|partners?|infrastructure|machines|systems?|facilit(?:y|ies)|branch(?:es)?|processors?|sub-?processors?|contractors?|subcontractors?|teams?|colleagues|specialists?|union|area|jurisdiction)$/;

const towards = /^(?:to|into|onto|towards?)$/;
const insides = /^(?:in|on|at|within|inside|from|throughout|near)$/;
const outsides = /^(?:outside|outside of|beyond|out of|across)$/;

function placesOf(sentence: Sentence, clause: Clause): PlaceFact[] {
  const { tokens } = sentence;
  const found: PlaceFact[] = [];
  let sense: PlaceFact["sense"] | undefined;
  for (const group of clause.attached) {
    // "Exported from Canada": out of it.
    sense =
      outsides.test(group.prep) || (group.prep === "from" && moves.test(clause.vg.lemma)) || goesFurther(tokens, clause)
        ? "outside"
        : towards.test(group.prep)
          ? "to"
          : insides.test(group.prep)
            ? "in"
            : group.prep === "of" || group.prep === "i.e"
              ? sense
              : undefined;
    if (sense) for (const phrase of group.phrases) found.push(...placesIn(tokens, phrase, sense, group));
  }
  if (/^(?:leave|cross)$/.test(clause.vg.lemma)) for (const phrase of clause.objects) found.push(...placesIn(tokens, phrase, "outside"));
  for (const phrase of [...clause.subject, ...clause.objects])
    if (tokens.slice(phrase.from, phrase.to).some((t) => /^(?:cross-border|international|overseas)$/.test(t.lower)))
      found.push({ from: phrase.from, to: phrase.to, text: "abroad", sense: "to" });
  const near = tokens.slice(clause.vg.to, extentOf(clause).to + 1).findIndex((t) => /^(?:abroad|overseas|internationally)$/.test(t.lower));
  if (near >= 0) {
    const at = clause.vg.to + near;
    found.push({ from: at, to: at + 1, text: "abroad", sense: "to" });
  }
  // "other countries within the Union": the named region bounds the others.
  const named = found.some((p) => p.sense === "in" && p.text !== "abroad" && p.text !== "home");
  return named ? found.filter((p) => p.text !== "abroad") : found;
}

/** "Never travel further than our own rooms in Leeds". */
const goesFurther = (tokens: readonly Tagged[], clause: Clause): boolean =>
  clause.negated && tokens.slice(clause.vg.to, clause.vg.to + 4).some((t) => /^(?:further|farther|beyond)$/.test(t.lower));

/** Named places, "abroad" for other countries whichever, "home" for the reader's own. */
function placesIn(tokens: readonly Tagged[], { from, to }: NounPhrase, sense: PlaceFact["sense"], _group?: Attached): PlaceFact[] {
  const words = tokens.slice(from, to).map((t) => t.lower);
  const written = tokens.slice(from, to).map((t) => t.text);
  const found: PlaceFact[] = [];
  for (let i = 0; i < words.length; i++) {
    const place = placeAt(words, written, i);
    if (!place) continue;
    found.push({ from: from + i, to: from + i + place.length, text: written.slice(i, i + place.length).join(" "), sense });
    i += place.length - 1;
  }
  if (found.length > 0) return found;
  const last = words[words.length - 1] ?? "";
  if (sited.test(last))
    for (let i = 0; i < words.length - 1; i++) {
      const id = placeOfAdjective(words[i]!, written[i]!) ?? placeOfAdjective(`${words[i]} ${words[i + 1]}`, written[i]!);
      if (id) return [{ from, to, text: nameOfPlace(id), sense }];
    }
  // "Third countries" are those outside the union.
  if (/^(?:country|countries)$/.test(last) && words.includes("third"))
    return [{ from, to, text: nameOfPlace("european economic area"), sense: "outside" }];
  if (/^(?:abroad|overseas)$/.test(last)) return [{ from, to, text: "abroad", sense: "to" }];
  if (!/^(?:country|countries|jurisdictions?|borders?|territory|territories|nations?|state|province)$/.test(last)) return [];
  const foreign = words.some((w) => /^(?:other|another|third|foreign|different|various|international|any)$/.test(w)) || sense === "outside";
  // "countries whose laws differ", "jurisdictions with less protection"
  const told = tokens
    .slice(to, to + 9)
    .map((t) => t.lower)
    .join(" ");
  const unlike =
    /^(?:countries|jurisdictions)$/.test(last) &&
    /^(?:with|that|which|whose|where)\b.{0,50}\b(?:different|same|less|lower|other|differ|weaker|adequate)\b/.test(told);
  return foreign || unlike ? [{ from, to, text: "abroad", sense: "to" }] : [];
}
