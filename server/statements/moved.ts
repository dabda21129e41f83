// moved: a statement of a passage, put where the passage stands in its document.
import { type Span, shift } from "../text/span";
import type { Limit, Mention, Statement } from "./statement";

const origins = new WeakMap<Statement, Statement>();

/** The statement as it was read in its passage: the same for all versions of a text in which the passage has not changed. */
export const originOf = (statement: Statement): Statement => origins.get(statement) ?? statement;

/** The same statement, `offset` UTF-16 code units and `sentences` sentences further on. */
export function moved(statement: Statement, offset: number, sentences: number): Statement {
  if (offset === 0 && sentences === 0) return statement;
  const at = <T extends { readonly span: Span }>(one: T): T => ({ ...one, span: shift(one.span, offset) });
  const all = <T extends { readonly span: Span }>(list: readonly T[]): readonly T[] => (list.length === 0 ? list : list.map(at));
  const limit = (one: Limit): Limit => ({
    ...at(one),
    recipients: all<Mention>(one.recipients),
    data: all<Mention>(one.data),
    purposes: all<Mention>(one.purposes),
  });
  const { actor } = statement;
  const put: Statement = {
    ...statement,
    sentence: statement.sentence + sentences,
    span: shift(statement.span, offset),
    verb: shift(statement.verb, offset),
    actor: {
      ...actor,
      ...(actor.span && { span: shift(actor.span, offset) }),
      ...(actor.mention && { mention: at(actor.mention) }),
    },
    data: all(statement.data),
    recipients: all(statement.recipients),
    purposes: all(statement.purposes),
    technologies: all(statement.technologies),
    durations: all(statement.durations),
    ages: all(statement.ages),
    places: all(statement.places),
    limits: statement.limits.length === 0 ? statement.limits : statement.limits.map(limit),
  };
  origins.set(put, originOf(statement));
  return put;
}
