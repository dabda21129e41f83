// What the knowledge says of blanks in a template, typed: sets to look words up in, and patterns made of words.
import yaml from "./blanks.yaml";
import { alternatives, anyOf } from "./contactWords";

type Words = readonly string[];
const raw = yaml as Readonly<Record<string, Words>>;

const list = (name: string): Words => raw[name]!.map(String);
const set = (name: string): ReadonlySet<string> => new Set(list(name).map((word) => word.toLowerCase()));
/** Words at the start, whatever their case. */
const atStart = (names: readonly string[], before = "", after = "(?![\\p{L}\\p{N}])"): RegExp =>
  new RegExp(`^${before}(?:${alternatives(names.flatMap(list))})${after}`, "iu");
/** Words at the end. */
const atEnd = (name: string, after = ""): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(list(name))})${after}$`, "iu");

export const nouns = set("nouns");
export const finished = set("finished");
export const editorial = set("editorial");
export const choices = set("choices");
export const starts = atStart(["starts"], "(?:please )?", "(?= \\S|:)");
export const yours = atStart(["yours"]);
export const heres = atEnd("heres");
export const slots = atEnd("slots");
export const units = atStart(["units"]);
/** What may be counted behind a blank. */
export const measures = atStart(["units", "measures"]);
/** "listed as", "the letters": what follows is a value that is told. */
export const toldValues = atEnd("toldValues", "[ :]{0,2}[\"“”'‘’«(]?");
export const labels = atEnd("labels", "[*_]{0,3} ?[:–—-][*_]{0,3} ?");
export const dateSlots = atEnd("dateSlots", "[:]?[ (]*");
export const dateFormats = anyOf(list("dateFormats"));
/** Capitals count: "Company Name" is a name, "company name" is what a form asks for. */
export const names = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(list("names"))})(?![\\p{L}\\p{N}])`, "gu");
export const nameAfter = atStart(["nameAfter"], "(?:['’]s)?,? ");
export const nameBefore = atEnd("nameBefore", " ?");
export const hosts = new RegExp(
  `(?<![\\w@.-])(?:https?://)?(?:www\\.)?(?:${alternatives(list("hosts"))})(?![\\w-])(?:/[\\w/-]{0,80})?`,
  "giu",
);

/** Signs of work left to do, in capitals. */
export const todo = new RegExp(`^(?:${alternatives(list("todo"))})(?![\\p{L}\\p{N}-])`, "u");
export const undecided = new RegExp(`^(?:${alternatives(list("undecided"))})(?=[\\s.,;)\\]]*$)`, "iu");
/** Of the readers of drafts those that no finished text speaks of near a note. */
export const draftReaders = anyOf(
  list("readers").filter((word) => /legal|counsel|lawyer|attorney|solicitor|editor|drafter|review|compliance/.test(word)),
);
/** "Note to legal", "Question for the author". */
export const noteTo = new RegExp(
  `^(?:${alternatives(list("noteWords"))}) (?:to|for|from) (?:the |our |all )?(?:${alternatives(list("readers"))})(?![\\p{L}\\p{N}])(?: only)?(?=\\s*(?:[:–—\\])-]|$))`,
  "iu",
);
/** "Legal: …", "@counsel …". */
export const toReader = new RegExp(`^(?:@|(?=[^:]{2,30}:))(?:${alternatives(list("readers"))})(?![\\p{L}\\p{N}])`, "iu");
export const plainNotes = atStart(["plainNotes"], "", "(?=\\s*(?:[:–—\\])-]|$))");
const orders = `(?:please )?(?:${alternatives(list("orders"))})`;
const between = "(?: (?:this|the|these|all|any|that|our|following|entire|whole|above|next|last|first|second)){0,3}";
/** "Rewrite this paragraph", with what follows it as the first group. */
export const orderOfPiece = new RegExp(`^${orders}${between} (?:${alternatives(list("pieces"))})s?(?![\\p{L}\\p{N}])(.{0,120})`, "iu");
export const orderOfTemplate = new RegExp(
  `^${orders}${between} (?:${alternatives(list("templates"))})(?= (?:with|by|above|below|before|in|here|and|to)\\b|[.:!)]|$)`,
  "iu",
);
/** "Keep this section if …". */
export const authorsOrder = new RegExp(
  `^(?:please )?(?:${alternatives(list("authorsOrders"))})${between} (?:${alternatives(list("pieces"))})s?(?: only)? (?:if|when|where|unless)(?![\\p{L}\\p{N}])`,
  "iu",
);
/** "Marketing to supply wording". */
export const readerHasTo = new RegExp(`^(?:${alternatives(list("readers"))}) (?:${alternatives(list("duties"))})(?![\\p{L}\\p{N}])`, "iu");
export const bareOrder = new RegExp(
  `^(?:please )?(?:${alternatives(list("bareOrders"))}),? (?:${alternatives(list("beforehand"))})(?![\\p{L}\\p{N}])`,
  "iu",
);
const draft = `(?:this|the) (?:${alternatives(list("draftThings"))}) (?:must|should|has to|needs to|is to|still has to|still needs to) be (?:${alternatives(list("draftDuties"))})`;
const lawyer = `(?:an?|your|the|our own) (?:[\\p{L}-]+ ){0,3}(?:${alternatives(list("draftLawyers"))})`;
const writing = "(?:please )?(?:provide|describe|explain|list|insert|add|include|state|specify|mention|outline|write|give)";
/** What only a draft says: of itself, of how it is to be published, or to its author. */
export const draftSpeaks = new RegExp(
  [
    `^${draft}(?!\\p{L})[^.]{0,200}?(?<!\\p{L})(?:${alternatives([...list("release"), ...list("draftStops")])})(?!\\p{L})`,
    `^${draft} by (?!our )${lawyer}(?!\\p{L})(?!.{0,80}(?:every|each|annual|year|regular|periodic))`,
    `^once (?:this|the|your) (?:privacy )?(?:policy|notice|statement|page) (?:is|has been|was) (?:created|written|drafted|generated|finished|completed|finalised|finalized),? (?:we|i|you) `,
    `^(?:here|in this (?:section|paragraph|part)|at this point|under this heading)[,:]? ${writing} (?:${alternatives(list("askedPieces"))}) (?:of|on|about|regarding|concerning|for|that|if|how) (?!.*(?<!\\p{L})(?:you|your)(?!\\p{L}))`,
    `^this (?:section|paragraph) (?:should|must|has to|needs to) (?:describe|explain|list|contain|name|state|mention|specify|outline) `,
    `^for (?:[\\p{L}-]+ ){0,3}compliance(?: [^,.]{1,50})?,? (?:please )?(?:consult|seek|speak|talk|check)(?: with| to| out)? ${lawyer}(?!\\p{L})`,
  ].join("|"),
  "iu",
);
export const beforehand = anyOf(list("beforehand"));
export const unsure = anyOf(list("unsure").filter((word) => /\p{L}/u.test(word)));
export const unfinished = anyOf(list("unfinished"));

export const fillers = anyOf(list("fillers"));
export const spoken = anyOf(list("spoken"));
export const forms = new RegExp(`(?:^|[^\\p{L}])(?:${alternatives(list("forms"))})(?: ?\\([^()]{0,60}\\))? ?[:.]? ?$`, "iu");

/** Parts of the names of variables that an author fills in. */
export const variables: ReadonlySet<string> = new Set([...set("nouns"), ...set("variables")]);
export const programs = set("programs");
export const variableEndings = set("variableEndings");
export const readersData = set("readersData");
/** "Option A:", "Alternative 2 –": the letter or figure is the first group. */
export const alternativeLabel = new RegExp(
  `^[\\[(]?(?:${alternatives(list("alternativeLabels"))}) ([A-D]|[1-4])[\\])]?(?:[:.)]| [–—-]) ?`,
  "iu",
);
export const readersChoice = anyOf(list("readersChoice"));
