// Sited frames: whoever gets, sees or handles data where they sit tells where the data go: "our help desk in Manila has access to your
// file", "newsletters are sent by a company in Austin, which receives your address".
import { placeAt } from "../knowledge/places";
import type { PlaceFact } from "./facts";
import type { Framed } from "./frames";
import type { Sentence } from "./parsed";

/** A statement "locate" for each handling of data in a sentence that names one place, where the clause itself has told none. */
export function frameSited({ tokens }: Sentence, said: readonly Framed[], placed: readonly Framed[]): Framed[] {
  if (placed.length > 0 || tokens.length > 60 || tokens[tokens.length - 1]?.text === "?") return [];
  const handled = said.filter(
    (f) =>
      /^(?:share|transfer|access|collect|store|use)$/.test(f.practice) &&
      f.polarity === "does" &&
      f.asserted &&
      f.actor.kind !== "reader" &&
      f.data.length > 0 &&
      !f.qualifiers.includes("past"),
  );
  const places = handled.length > 0 ? placesIn(tokens) : [];
  if (places.length === 0) return [];
  return handled
    .filter((f) => f.practice !== "collect" || f.actor.kind === "third-party")
    .slice(0, 2)
    .map((f) => ({
      ...f,
      practice: "locate" as const,
      actor: { kind: "unstated" as const },
      qualifiers: ["moved"],
      recipients: [],
      purposes: [],
      places,
    }));
}

const before = /^(?:in|from|at|near|of|to)$/;
const people =
  /^(?:residents?|citizens?|users?|customers?|people|persons?|visitors?|members?|consumers?|located|live|living|law|laws|authorit\w+|courts?|government|regulators?|you|policies|act|state|agency|tax|police)$/;

/** Places where somebody or something sits: none where laws, readers or authorities of that place are spoken of. */
function placesIn(tokens: Sentence["tokens"]): PlaceFact[] {
  const words = tokens.map((t) => t.lower);
  const written = tokens.map((t) => t.text);
  const found: PlaceFact[] = [];
  if (words.some((w) => /^(?:law|laws|if|court|courts|authority|authorities|residents?|citizens?|unless|where|ccpa|gdpr)$/.test(w)))
    return [];
  for (let i = 1; i < tokens.length; i++) {
    const place = placeAt(words, written, i);
    if (!place) continue;
    const at = words[i - 1] === "the" ? i - 2 : i - 1;
    const sits = before.test(words[at] ?? "") && !people.test(words[at - 1] ?? "") && !people.test(words[i + place.length] ?? "");
    if (sits) found.push({ from: i, to: i + place.length, text: written.slice(i, i + place.length).join(" "), sense: "in" });
    i += place.length - 1;
  }
  return found;
}
