// moved: a statement of a passage, put where the passage stands in its document.
import { type Span, shift } from "../text/span";
import type { Actor, Limit, Statement } from "./statement";

const origins = new WeakMap<Statement, Statement>();

/** The statement as it was read in its passage: the same for all versions of a text in which the passage has not changed. */
export const originOf = (statement: Statement): Statement => origins.get(statement) ?? statement;

/** The same statement, `offset` UTF-16 code units and `sentences` sentences further on. */
export function moved(statement: Statement, offset: number, sentences: number): Statement {
  if (offset === 0 && sentences === 0) return statement;
  const put: Statement = {
    ...statement,
    sentence: statement.sentence + sentences,
    span: shift(statement.span, offset),
    verb: shift(statement.verb, offset),
    actor: actorAt(statement.actor, offset),
    data: all(statement.data, offset),
    recipients: all(statement.recipients, offset),
    purposes: all(statement.purposes, offset),
    technologies: all(statement.technologies, offset),
    durations: all(statement.durations, offset),
    ages: all(statement.ages, offset),
    places: all(statement.places, offset),
    ...(statement.introduced?.span && {
      introduced: { ...statement.introduced, span: shift(statement.introduced.span, offset) },
    }),
    limits: statement.limits.length === 0 ? statement.limits : statement.limits.map((limit) => limitAt(limit, offset)),
  };
  origins.set(put, originOf(statement));
  return put;
}

const at = <T extends { readonly span: Span }>(one: T, offset: number): T => ({ ...one, span: shift(one.span, offset) });

const all = <T extends { readonly span: Span }>(list: readonly T[], offset: number): readonly T[] =>
  list.length === 0 ? list : list.map((one) => at(one, offset));

const limitAt = (limit: Limit, offset: number): Limit => ({
  ...limit,
  span: shift(limit.span, offset),
  recipients: all(limit.recipients, offset),
  data: all(limit.data, offset),
  purposes: all(limit.purposes, offset),
});

const actorAt = (actor: Actor, offset: number): Actor =>
  actor.span || actor.mention
    ? {
        ...actor,
        ...(actor.span && { span: shift(actor.span, offset) }),
        ...(actor.mention && { mention: at(actor.mention, offset) }),
      }
    : actor;
