// What the knowledge says of contact channels, typed: sets to look words up in, and patterns made of words.
import yaml from "./contact.yaml";

type Words = readonly string[];

interface Raw {
  readonly verbs: Readonly<Record<string, string>>;
  readonly bareVerbs: Readonly<Record<string, string>>;
  readonly sendVerbs: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<"email" | "phone" | "address", Words>>;
  readonly roles: Readonly<Record<string, Words>>;
  readonly blanks: Readonly<Record<"email" | "phone" | "address" | "link", Words>>;
  readonly block: { readonly title: string; readonly intro: string; readonly lines: Words };
  readonly freeMail: readonly Words[];
  readonly [list: string]: unknown;
}

const raw = yaml as Raw;

/** A list of the knowledge as it stands. */
const list = (name: string): Words => raw[name] as Words;
const set = (name: string): ReadonlySet<string> => new Set(list(name));

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(/'/g, "['’]");

/** The words as alternatives of a pattern, the longest first; `'` also stands for the typographic apostrophe. */
export const alternatives = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join("|");

/** A pattern that finds any of the words as whole words, whatever their case. */
export const anyOf = (words: Iterable<string>, flags = "iu"): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(words)})(?![\\p{L}\\p{N}])`, flags);

export const verbs = raw.verbs;
export const bareVerbs = raw.bareVerbs;
export const sendVerbs = raw.sendVerbs;
export const messages = list("messages");
export const departments = list("departments");
export const departmentQualifiers = list("departmentQualifiers");
export const permissions = anyOf(list("permissions"));
export const announcers = set("announcers");
export const means = list("means");
export const labels = raw.labels;
export const inApp = anyOf(list("inApp"));
export const messengers = set("messengers");
export const messengerPages = set("messengerPages");
export const contactLinks = anyOf(list("contactLinks"));
export const contactHeadings = anyOf(list("contactHeadings"));
/** Abbreviations ("ICO") count in capitals only. */
const isAbbreviation = (word: string) => /[A-Z]{3}/.test(word);
export const authorities = anyOf(list("authorities").filter((word) => !isAbbreviation(word)));
export const authorityAbbreviations = anyOf(list("authorities").filter(isAbbreviation), "u");
export const authorityHosts = set("authorityHosts");
export const otherHosts = set("otherHosts");
export const otherCompanies = anyOf(list("otherCompanies"));
export const roles: readonly (readonly [string, RegExp])[] = Object.entries(raw.roles).map(([role, words]) => [role, anyOf(words)]);
export const blankHosts = set("blankHosts");
export const blankStarts = list("blankStarts");
export const mailboxes = set("mailboxes");
export const endingTypos: Readonly<Record<string, string>> = raw.endingTypos as Record<string, string>;
export const mistyped = list("mistyped");
export const secondLevels = set("secondLevels");
export const fileEndings = set("fileEndings");
export const reservedEndings = set("reservedEndings");
export const phoneCues = anyOf(list("phoneCues"), "giu");
export const mailCues = anyOf(list("mailCues"));
/** "on Twitter, @name", "Telegram: @name": the handle is the first group. */
export const networkHandle = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${alternatives(list("networks"))})(?![\\p{L}\\p{N}])(?: \\([^()]{0,30}\\))?(?:,|:| as| at| via| to| under| handle| account| –| -| \\(){0,3} ?(@[\\w.]{2,40}\\w)(?![\\w@]|\\.\\w)|(@[\\w.]{2,40}\\w),? (?:on|at|via|in) (?:${alternatives(list("networks"))})(?![\\p{L}\\p{N}])`,
  "gu",
);
export const exampleWords = anyOf(list("exampleWords"));
export const blankNouns = list("blankNouns");
export const blankQualifiers = list("blankQualifiers");
export const blankLater = list("blankLater");
export const blankPlaces = anyOf(list("blankPlaces"));
export const blankStreets = list("blankStreets");
export const streetAfter = list("streetAfter");
export const streetBefore = list("streetBefore");
export const streetEnds = list("streetEnds");
export const premises = list("premises");
export const boxes = list("boxes");
export const legalForms = anyOf(list("legalForms"));
export const organisationSigns = anyOf(list("organisationSigns"));
export const personSigns = anyOf(list("personSigns"));
/** The model contact block, in snippet syntax. */
export const block = raw.block;
/** The words of the blanks in the model block, by kind of channel. */
export const blanks = raw.blanks;
export const freeMail: ReadonlySet<string> = new Set(raw.freeMail.flat());
