// Nothing held: whether the company behind a text gets any of its readers' data at all. Of data that never leave the reader's device there is nothing more to tell.
import type { Document } from "../document/document";
import { isA } from "../knowledge/terms";
import type { Mention, Statement } from "../statements/statement";
import type { Span } from "../text/span";

/** The sentence by which the company gets none of its readers' data; none where nothing says so, or something says otherwise. */
export function readNothingHeld(document: Document, statements: readonly Statement[]): Span | undefined {
  const isDenied = (s: Statement): boolean => denying.test(document.sentences[s.sentence]!.prose.text);
  const said = statements.filter((s) => s.asserted && s.actor.kind !== "reader" && !(s.embedded && isDenied(s)));
  const denial = said.find((s) => !s.embedded && deniesAll(s));
  return denial && !said.some((s) => gets(s, said.some(staysWithReader))) ? denial.span : undefined;
}

/** "The app contains no tools that collect data": what stands in such a sentence may be what is denied. */
const denying = /\b(?:no|not|never|neither|without|none)\b|n['’]t\b/i;

/** All data at once: "any personal data", "your information"; not those of a kind, nor those that an act of the reader sets apart. */
const isAtLarge = ({ term, excluded, narrowed }: Mention): boolean =>
  term === "personal-data" && !excluded && (narrowed === undefined || /^(?:on|bare|about)$/.test(narrowed));

const isBounded = (s: Statement): boolean =>
  s.limits.length > 0 ||
  s.scope.subjects.length > 0 ||
  s.scope.regions.length > 0 ||
  s.qualifiers.some((q) => /^(?:knowingly|source|from-others|past|bounded|purposed|elsewhere)$/.test(q));

const deniesAll = (s: Statement): boolean =>
  !isBounded(s) &&
  s.data.some(isAtLarge) &&
  (s.polarity === "does-not" ? s.practice === "collect" && s.actor.kind !== "third-party" : staysWithReader(s));

/** "All data is stored on your device." */
const staysWithReader = (s: Statement): boolean =>
  s.practice === "store" && s.polarity === "does" && s.qualifiers.includes("on-device") && !isBounded(s) && s.data.some(isAtLarge);

/** Something that reaches the company or another. `atReader`: all that is kept stays with the reader, so that what is collected and kept is, too. */
function gets(s: Statement, atReader: boolean): boolean {
  if (s.polarity !== "does" || !s.data.some((d) => !d.excluded && !isA("data", d.term, "anonymous-data"))) return false;
  if (s.qualifiers.includes("on-device") || s.qualifiers.includes("past")) return false;
  switch (s.practice) {
    case "collect":
      return s.actor.kind === "third-party" || !atReader;
    case "store":
      return true;
    case "share":
    case "sell":
    case "transfer":
      return s.actor.kind === "first-party" || s.recipients.length > 0;
    default:
      return false;
  }
}
