// Vendor tokens: the names of the user's own vendors in a sentence, each as one token that knows its role.
import type { Glossary } from "../knowledge/glossary";
import { type Match, termOf } from "../knowledge/terms";
import type { Mention, Statement } from "./statement";
import { type Token, tokenise } from "./tokens";

interface Named {
  /** The words of the name as they are written. */
  readonly words: readonly string[];
  readonly name: string;
  readonly roles: readonly string[];
  /** For a product: who makes it. */
  readonly maker?: string;
}

/** The user's vendors, ready to be found. */
export interface Vendors {
  /** Differs where the vendors differ. */
  readonly key: string;
  /** By the first word, longest names first. */
  readonly byFirst: ReadonlyMap<string, readonly Named[]>;
  readonly byName: ReadonlyMap<string, Named>;
}

export const noVendors: Vendors = { key: "", byFirst: new Map(), byName: new Map() };

export function readVendors({ vendors }: Pick<Glossary, "vendors">): Vendors {
  const all = Object.entries(vendors).flatMap(([name, { roles, products }]): Named[] => [
    { words: wordsOf(name), name, roles },
    ...products.map((product) => ({ words: wordsOf(product), name: product, roles, maker: name })),
  ]);
  if (all.length === 0) return noVendors;
  const byFirst = new Map<string, Named[]>();
  const byName = new Map<string, Named>();
  for (const named of all) {
    const [first] = named.words;
    if (first === undefined || byName.has(named.name)) continue;
    byName.set(named.name, named);
    byFirst.set(first, [...(byFirst.get(first) ?? []), named]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { key: JSON.stringify(vendors), byFirst, byName };
}

const wordsOf = (name: string): string[] => tokenise(name).map(wordOf);

/** Capitals count, the form of an apostrophe does not. */
const wordOf = ({ text }: Token): string => text.replace(/[’‘]/g, "'");

/** The tokens of a sentence, with each vendor's name as one noun, whose `lower` begins with @ so that no list of words takes it for one of its own. */
export function tokensWith({ byFirst }: Vendors, text: string): Token[] {
  const tokens = tokenise(text);
  if (byFirst.size === 0) return tokens;
  const found: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const named = byFirst
      .get(wordOf(token))
      ?.find(({ words }) => words.every((word, k) => tokens[i + k] && wordOf(tokens[i + k]!) === word));
    if (!named) {
      found.push(token);
      continue;
    }
    i += named.words.length - 1;
    const { end } = tokens[i]!;
    const written = text.slice(token.start, end);
    const vendor = { name: named.name, role: named.roles[0]! };
    found.push({ text: written, lower: `@${written.toLowerCase()}`, start: token.start, end, kind: "word", vendor });
  }
  return found;
}

/** What the knowledge would say of such a token. */
export function vendorAt(token: Token | undefined): Match | undefined {
  const term = token?.vendor && termOf("recipient", token.vendor.role);
  return term && { term, length: 1, generic: false, name: token.vendor!.name };
}

/** A statement with a recipient for each role that a vendor in it plays, and with the makers of products. */
export function withVendors(statement: Statement, { byName }: Vendors): Statement {
  if (byName.size === 0) return statement;
  const inFull = (mention: Mention): readonly Mention[] => {
    const named = mention.name === undefined ? undefined : byName.get(mention.name);
    if (!named) return [mention];
    const made = named.maker === undefined ? mention : { ...mention, maker: named.maker };
    return named.roles.includes(mention.term) ? named.roles.map((term) => ({ ...made, term })) : [made];
  };
  const limits = statement.limits.map((limit) => ({ ...limit, recipients: limit.recipients.flatMap(inFull) }));
  return { ...statement, recipients: statement.recipients.flatMap(inFull), limits };
}
