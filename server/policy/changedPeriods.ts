// changedPeriods: data that are kept longer, shorter, or for a time that is no longer told; slower answers; notices given later; other ages.
import type { Lifetime } from "../statements/lifetimes";
import type { Statement } from "../statements/statement";
import type { Change } from "./change";
import { isRestated, nearest, standsIn, type VersionText } from "./versionText";

export function changedPeriods(before: VersionText, after: VersionText): Change[] {
  return [...changedLifetimes(before, after), ...changedNumbers(before, after)];
}

type Kept = Statement & { readonly lifetime: Lifetime };

const isKept = (one: Statement): one is Kept =>
  one.lifetime !== undefined && one.asserted && !one.lifetime.what.pointing && !one.lifetime.conditional;

/** The records that a lifetime speaks of, and from when it counts. */
const keyOf = ({ lifetime: { what, after } }: Kept): string =>
  [...[...what.kinds].sort(), "·", ...[...what.marks].sort(), "·", after].join(" ");

function fresh(mine: VersionText, other: VersionText): Map<string, Kept[]> {
  const found = new Map<string, Kept[]>();
  for (const one of mine.policy.statements)
    if (isKept(one) && !isRestated(mine, one.sentence, other) && !standsIn(other, mine, rowOf(mine, one)))
      found.set(keyOf(one), [...(found.get(keyOf(one)) ?? []), one]);
  return found;
}

/** The paragraph, item or row that a statement stands in: a period in a table is told by its row. */
const rowOf = ({ policy: { document } }: VersionText, { sentence }: Statement) =>
  document.blocks[document.sentences[sentence]!.block]!.span;

function changedLifetimes(before: VersionText, after: VersionText): Change[] {
  const [was, now] = [fresh(before, after), fresh(after, before)];
  const found: Change[] = [];
  for (const [key, olds] of was) {
    const news = now.get(key) ?? [];
    if (olds.length === 1 && news.length === 1) found.push(...compared(olds[0]!, news[0]!));
    else if (news.length === 0) found.push(...olds.flatMap((one) => untold(one, before, after, "went")));
  }
  for (const [key, news] of now) if (!was.has(key)) found.push(...news.flatMap((one) => untold(one, after, before, "appeared")));
  return found;
}

/** A bound counts as moved when it differs by more than the vagueness of "about" and "after". */
const isMore = (a: number, b: number): boolean => a > b * 1.21 || (a === Number.POSITIVE_INFINITY && Number.isFinite(b));

function compared(was: Kept, now: Kept): Change[] {
  const [old, fresh] = [was.lifetime, now.lifetime];
  const longer = isMore(fresh.most, old.most) || (fresh.most === old.most && isMore(fresh.least, Math.max(old.least, 1)));
  const shorter = isMore(old.most, fresh.most) || (fresh.most === old.most && isMore(old.least, Math.max(fresh.least, 1)));
  if (longer === shorter) return [];
  const message = `${capital(nameOf(was))}: kept ${longer ? "longer" : "for a shorter time"}, ${inDays(fresh)} in place of ${inDays(old)}.`;
  return [
    {
      kind: "period",
      change: longer ? "weakened" : "strengthened",
      effect: longer ? "wider" : "narrower",
      message,
      old: was.span,
      new: now.span,
    },
  ];
}

/** A period that the other version does not give for these records, in any form. */
function untold(one: Kept, mine: VersionText, other: VersionText, change: "went" | "appeared"): Change[] {
  const { least, most, what } = one.lifetime;
  if ((least === 0 && most === Number.POSITIVE_INFINITY) || what.kinds.length === 0) return [];
  const same = (kept: Kept) => kept.lifetime.what.kinds.some((kind) => what.kinds.includes(kind));
  const kept = other.policy.statements.filter((s): s is Kept => s.lifetime !== undefined);
  if (kept.some(same) || nearest(mine, one.sentence, other, (at) => kept.some(({ sentence }) => sentence === at)).share >= 0.5) return [];
  return change === "went"
    ? [
        {
          kind: "period",
          change,
          effect: "wider",
          message: `${capital(nameOf(one))}: it is no longer said how long they are kept (was ${inDays(one.lifetime)}).`,
          old: one.span,
        },
      ]
    : [
        {
          kind: "period",
          change,
          effect: "narrower",
          message: `${capital(nameOf(one))}: it is now said how long they are kept (${inDays(one.lifetime)}).`,
          new: one.span,
        },
      ];
}

const nameOf = ({ lifetime: { what } }: Kept): string => what.phrase.replace(/\s+/g, " ").trim() || "personal data";

function inDays({ least, most }: Lifetime): string {
  const days = least > 0 && Number.isFinite(least) ? least : most;
  if (least === Number.POSITIVE_INFINITY || !Number.isFinite(days))
    return least > 0 && Number.isFinite(least) ? `at least ${inUnits(least)}` : "no end";
  return most === Number.POSITIVE_INFINITY ? `at least ${inUnits(days)}` : inUnits(days);
}

/** Years of 365 and months of 30 days, where they come out even. */
export function inUnits(days: number): string {
  const [count, unit] =
    days > 0 && days % 365 === 0 ? [days / 365, "year"] : days > 0 && days % 30 === 0 && days > 30 ? [days / 30, "month"] : [days, "day"];
  return `${Math.round(count * 10) / 10} ${unit}${count === 1 ? "" : "s"}`;
}

/** A number of a kind that each version gives once. */
interface Gauge {
  readonly kind: "period" | "age";
  readonly of: (statement: Statement) => number | undefined;
  /** More of it is worse for the reader. */
  readonly moreIsWider: boolean;
  readonly message: (was: number, now: number) => string;
}

const gauges: readonly Gauge[] = [
  {
    kind: "period",
    of: ({ practice, response }) => (practice === "answer" ? response?.days : undefined),
    moreIsWider: true,
    message: (was, now) => `Requests are answered within ${inUnits(now)} in place of ${inUnits(was)}.`,
  },
  {
    kind: "period",
    of: ({ practice, durations, qualifiers }) =>
      practice === "notify" && qualifiers.includes("changes") ? durations.find(({ days }) => days !== undefined)?.days : undefined,
    moreIsWider: false,
    message: (was, now) => `Notice of changes: ${inUnits(now)} in place of ${inUnits(was)}.`,
  },
  {
    kind: "age",
    of: ({ practice, polarity, ages }) =>
      practice === "admit" && polarity === "does-not" ? ages.find(({ sense }) => sense === "under")?.years : undefined,
    moreIsWider: false,
    message: (was, now) => `Not for children under ${now} in place of ${was}.`,
  },
];

function changedNumbers(before: VersionText, after: VersionText): Change[] {
  return gauges.flatMap(({ kind, of, moreIsWider, message }): Change[] => {
    const [was, now] = [before, after].map(({ policy }) => policy.statements.filter((one) => one.asserted && of(one) !== undefined));
    const [olds, news] = [was!, now!].map((list) => new Set(list.map((one) => of(one)!)));
    // Several numbers are for several cases; which belongs to which is not known.
    if (olds!.size !== 1 || news!.size !== 1) return [];
    const [a, b] = [[...olds!][0]!, [...news!][0]!];
    if (a === b) return [];
    const wider = b > a === moreIsWider;
    return [
      {
        kind,
        change: wider ? "weakened" : "strengthened",
        effect: wider ? "wider" : "narrower",
        message: message(a, b),
        old: was![0]!.span,
        new: now![0]!.span,
      },
    ];
  });
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
