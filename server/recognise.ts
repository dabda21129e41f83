// recognise: is a document a policy that should be linted, and how do we know? By the user's word, by its name, by what it says.
import picomatch from "picomatch";
import { countCues, isPolicyName, isProse } from "./knowledge/fileNames";
import { isForeignText, type KindReading, recogniseText } from "./policy/kind";
import type { Settings } from "./settings";

export interface Candidate {
  /** As the globs of the settings see it: relative to where they stand, with "/" between its parts. */
  readonly path: string;
  readonly text: string;
  /** The editor's language mode, where there is an editor. */
  readonly languageId?: string;
  readonly settings: Settings;
}

export interface Recognition {
  readonly policy: boolean;
  /** In words that follow "because": "its name is privacy-policy.md". */
  readonly because: string;
  readonly by: "user" | "name" | "content" | "none";
}

const yes = (by: Recognition["by"], because: string): Recognition => ({ policy: true, because, by });
const no = (by: Recognition["by"], because: string): Recognition => ({ policy: false, because, by });

/** The user's word goes before the name, the name before the content; the nearest word of the user (the file's own) goes first. */
export function recognise({ path, text, languageId, settings }: Candidate): Recognition {
  return bySelf(text) ?? bySettings(path, languageId, settings) ?? byName(path, text) ?? byContent(path, text, languageId);
}

/** A comment or front matter at the top of the file: `policywright: off`, `<!-- policywright: on -->`. */
function bySelf(text: string): Recognition | undefined {
  const declared = declaredIn(text);
  if (declared === "off") return no("user", "it says so itself (policywright: off)");
  return declared ? yes("user", `it says so itself (policywright: ${declared})`) : undefined;
}

function bySettings(path: string, languageId: string | undefined, settings: Settings): Recognition | undefined {
  if (languageId === "policy") return yes("user", "its language mode is policy");
  const ignored = matching(settings.ignore, path);
  if (ignored !== undefined) return no("user", `the setting "ignore" leaves it out (${ignored})`);
  const named = matching(settings.policies, path);
  return named === undefined ? undefined : yes("user", `the setting "policies" names it (${named})`);
}

/** The first of the globs that fits the path. A glob without "/" fits file names in any folder. */
export function matching(globs: readonly string[], path: string): string | undefined {
  return globs.find((glob) => picomatch(glob.replace(/^\.?\//, ""), { basename: !glob.includes("/"), dot: true, windows: false })(path));
}

/** Shorter texts are drafts: nothing can be told from what they do not say. In UTF-16 code units. */
const draft = 160;

/** How much of a text is searched for cues, in UTF-16 code units. */
const sample = 60_000;

const speaksOfPrivacy = (text: string): boolean => countCues(text.slice(0, sample)) >= 3;

function byName(path: string, text: string): Recognition | undefined {
  if (!isPolicyName(path)) return undefined;
  const name = `its name is ${path.split("/").slice(-2).join("/")}`;
  if (text.trim().length < draft || isPolicyKind(recogniseText(text)) || speaksOfPrivacy(text)) return yes("name", name);
  // What it says cannot be read, so the name alone decides; the rule clarity/language says so to the reader.
  if (isForeignText(text)) return yes("name", name);
  return no("content", `${name}, but it speaks of something else`);
}

const prose: readonly string[] = ["markdown", "mdx", "html", "plaintext"];

function byContent(path: string, text: string, languageId: string | undefined): Recognition {
  if (!isProse(path) || (languageId !== undefined && !prose.includes(languageId)))
    return no("none", "it is not a text file that could be a policy");
  const reading = recogniseText(text);
  if (!isPolicyKind(reading)) return no("none", reading.because);
  // A title alone may stand over anything: privacy settings of a program, private members of a class.
  if (reading.certain || (reading.kind === "privacy" && speaksOfPrivacy(text))) return yes("content", reading.because);
  return no("none", "only its title is that of a policy");
}

/** Terms of use are policies only when the user says so. */
const isPolicyKind = ({ kind }: KindReading): boolean => kind === "privacy" || kind === "cookie";

/** Words that a file can say of itself, and what they mean here. */
const declarations: Readonly<Record<string, string>> = {
  on: "on",
  true: "on",
  off: "off",
  false: "off",
  privacy: "privacy",
  cookie: "cookie",
  terms: "terms",
};

/** `policywright: WORD` in a comment or in front matter near the top, as Document.declared has it, but without reading the document. */
function declaredIn(text: string): string | undefined {
  const top = text.slice(0, 4000);
  if (!top.includes("policywright")) return undefined;
  const comment = /^[ \t]*(?:<!--|\{\/\*)\s{0,9}policywright\s?:\s{0,9}(\w+)\s{0,9}(?:-->|\*\/\})/im.exec(top);
  const said = comment && !isInCode(top.slice(0, comment.index)) ? comment[1] : frontMatterOf(top);
  const word = said?.toLowerCase() ?? "";
  return Object.hasOwn(declarations, word) ? declarations[word] : undefined;
}

/** A manual may show the comment as an example. */
const isInCode = (before: string): boolean => (before.match(/^[ \t]*(?:```|~~~)/gm) ?? []).length % 2 === 1;

function frontMatterOf(top: string): string | undefined {
  const matter = /^\uFEFF?---[ \t]*\r?\n/.test(top) ? top.split(/[\r\n](?:---|\.\.\.)[ \t]*(?:[\r\n]|$)/, 1)[0] : "";
  return /^policywright[ \t]*:[ \t]*["']?(\w+)/im.exec(matter ?? "")?.[1];
}
