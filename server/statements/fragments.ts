// Fragments: "No cookies. No pixels." denies without a verb.
import type { Framed } from "./frames";
import type { Sentence } from "./parsed";
import { toPart } from "./parts";
import { plainFrame } from "./plainFrames";

/** Technologies that a sentence, or what stands before its first colon, only denies. */
export function frameFragment({ tokens, phrases, clauses }: Sentence): Framed[] {
  const [first] = phrases;
  if (first?.from !== 0 || first.quantity !== "none") return [];
  const stop = tokens.findIndex((t) => /^[:;.!?—–]$/.test(t.text));
  const end = stop < 0 ? tokens.length : stop;
  const verb = clauses[0]?.vg.from ?? tokens.length;
  if (verb < end) return [];
  const listed = phrases.filter((p) => p.to <= end);
  const seen = listed.filter((p) => p.seen?.term.family === "technology");
  if (tokens.some((t) => /^(?:unlike|unless|if|when|until|without|except|apart from|besides|other than|but)$/.test(t.lower))) return [];
  if (seen.length === 0 || tokens.slice(0, end).some((t) => t.tag === "prep")) return [];
  return [
    {
      ...plainFrame,
      clause: 0,
      from: 0,
      to: end,
      verb: { from: 0, to: 1 },
      actor: { kind: "first-party" },
      practice: "track",
      polarity: "does-not",
      absolute: true,
      technologies: seen.map((p) => toPart(p, p.seen!)),
    },
  ];
}
