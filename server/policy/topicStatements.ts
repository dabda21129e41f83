// What statements show of a topic whose phrases stand nowhere: "Nothing is passed on" speaks of sharing, "kept for a year" of retention.
import type { Statement } from "../statements/statement";
import type { Topic } from "./policy";

/** Whether a statement speaks of the topic, and how far it tells the reader about it. */
type Shows = (statement: Statement) => "present" | "partial" | undefined;

/** Said of the readers' data by those who answer for the text, or by nobody named. */
const isSaid = (s: Statement): boolean => s.asserted && !s.embedded && s.actor.kind !== "reader" && s.data.some((d) => !d.excluded);

const shownBy: Readonly<Record<string, Shows>> = {
  sharing: (s) =>
    (s.practice === "share" || s.practice === "sell") && (s.polarity === "does-not" || s.recipients.length > 0)
      ? isFirstHand(s)
        ? "present"
        : undefined
      : undefined,
  transfers: (s) =>
    s.polarity === "does-not" && (s.practice === "transfer" || s.qualifiers.includes("on-device")) ? "present" : undefined,
  retention: (s) =>
    s.practice === "store" && s.actor.kind !== "third-party"
      ? s.durations.length > 0 || s.lifetime || (s.polarity === "does-not" && isOfAll(s))
        ? "present"
        : undefined
      : undefined,
  purposes: (s) => (s.practice === "use" && s.purposes.length > 0 && s.actor.kind !== "third-party" ? "present" : undefined),
};

/** Of the readers' data at large, and in every case. */
const isOfAll = (s: Statement): boolean =>
  s.limits.length === 0 && s.data.some((d) => d.term === "personal-data" && d.narrowed === undefined);

const isFirstHand = (s: Statement): boolean => s.actor.kind !== "third-party" && !s.implied && !s.qualifiers.includes("elsewhere");

/** The state of a topic by statements alone; none where no statement speaks of it. */
export function shownByStatements(id: string, statements: readonly Statement[]): Topic | undefined {
  const shows = shownBy[id];
  if (!shows) return undefined;
  let partial: Topic | undefined;
  for (const statement of statements) {
    const state = isSaid(statement) ? shows(statement) : undefined;
    if (state === "present") return { state, span: statement.span };
    if (state) partial ??= { state, span: statement.span };
  }
  return partial;
}
