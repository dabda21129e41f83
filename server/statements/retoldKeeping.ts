// Retold keeping: sentences that say by a noun, a relative clause or an age how long data last, put into the plain form and read as such:
// "a deletion of X takes place after …" → "X are deleted after …", "no X are older than a year" → "X are kept for at most a year".

import type { Document } from "../document/document";
import { readFacts } from "./facts";
import { frameKeeping } from "./keepingFrames";
import { sentenceStatement } from "./sentenceStatement";
import type { Statement } from "./statement";
import { taggedWords } from "./taggedWords";

const happens =
  "(?:(?:always |only |then |automatically )?(?:takes? place|happens?|occurs?|follows?|is carried out|is done|is effected|is made|is performed|is foreseen|is provided|will take place|will follow|shall take place|will be carried out|shall be carried out))";
const time =
  "(?:(?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty|thirty|several|half a) (?:full |whole )?(?:hours?|days?|weeks?|months?|years?|decades?))";
const looked =
  "(?:called up|seen|viewed|retrieved|available|accessed|looked (?:at|up)|restored|searched|read|consulted|found|opened|recovered|reproduced|reconstructed|played back|listened to|shown)";
const away =
  "(?:(?:tak|struck|cross|cut|clear|weed|sort|throw|put|mov|pull|strip|sift|cleaned|dropp|kick|scratch|rubb|blott|wash)\\w* (?:out of|off|from|out|away|beyond recovery|in the shredder|through the shredder|down))";

/** Each way of saying, and how it is put plainly. */
const retellings: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `\\b(?:an? |the )?(?:complete |final |automatic )?(?:deletion|erasure|removal|destruction|anonymi[sz]ation|disposal) of ([^,;.]{3,70}?) ${happens}`,
      "i",
    ),
    "$1 are deleted",
  ],
  [
    new RegExp(`\\b(?:an? |the )?(?:storage|retention|keeping|archiving|preservation|storing) of ([^,;.]{3,70}?) ${happens}`, "i"),
    "$1 are kept",
  ],
  [
    new RegExp(
      `^(.{3,60}?) (?:of|from|for) the (?:last|past|previous|preceding) (${time}|decade|year) (?:is|are|can|remain|stay|may)s?(?: still)?(?: be)?(?: ${looked}| here| there| with us| on file)`,
      "i",
    ),
    "$1 are kept for $2",
  ],
  [
    new RegExp(
      `^(?:.{0,30}, ?)?we (?:can |are able to |still )*(?:look|go|see|search|read|consult|analy[sz]e|evaluate|show|compare|listen|have|refer)(?: back| through| up| to| at| into| over)* ([^,;.]{3,50}?) (?:of|from|for) the (?:last|past|previous|preceding) (${time}|decade|year)\\b`,
      "i",
    ),
    "$1 are kept for $2",
  ],
  [
    new RegExp(
      `^(?:.{0,40}\\b(?:that|so) )?(?:no|none of (?:the|your|our)|not any) ([^,;.]{3,50}?) (?:is|are|becomes?|gets?|will be|may be|is ever|are ever) older than (${time})`,
      "i",
    ),
    "$1 are kept for at most $2",
  ],
  [new RegExp(`^([^,;.]{3,60}?) (?:is|are) never (?:kept |stored )?older than (${time})`, "i"), "$1 are kept for at most $2"],
  [
    new RegExp(
      `\\b(is|are|will be|shall be|gets?|has been|have been) ${away}(?: (?:our|the|your) (?:\\w+ )?(?:systems?|database|servers?|lists?|files?|records?|books|computers?|website|page|site|archives?|register|index))?`,
      "i",
    ),
    "$1 deleted",
  ],
  [
    /\bwe (will |then |shall )?(?:take|strike|cross|cut|clear|weed|sort|scratch|rub|move|pull|strip) (your [^,;.]{2,40}?|the [^,;.]{2,40}?|[a-z]+) (?:out of|off|from|out|away)(?: (?:our|the|your) (?:\w+ )?(?:systems?|database|servers?|lists?|files?|records?|books|computers?|website|page|site|archives?|register|index))?/i,
    "we $1 delete $2",
  ],
  [
    new RegExp(
      `\\b((?:your |an? |the |all |any )?(?:\\w+ )?(?:accounts?|profiles?)) (?:that|which) (?:has|have|is|are|was|were)(?: not|n[’']t| never)? (?:been )?(?:\\w+ )?(?:used|active|inactive|logged|opened|accessed|visited|unused|dormant|seen)[^,;.]{0,12} (?:for|in|within|during|since) (?:more than |over |the last |at least )?(${time})(?: or (?:more|longer))? (is|are|will be|gets?) `,
      "i",
    ),
    "after $2 of inactivity $1 $3 ",
  ],
  [
    /^((?:the |an? |your |all |any )?[^,;.]{3,40}?) (?:to |with |from |about |for |of |in |on )?(?:which|that|whom|who|where) [^,;.]{3,60}? (remains?|stays?|(?:is|are|will be) (?:\w+ly )?(?:kept|stored|deleted|erased|retained|held|archived|destroyed|removed|wiped))\b/i,
    "$1 $2",
  ],
  [
    /^((?:the |an? |your |all |any )?[^,;.]{3,40}?) (?:you|we) (?:have )?[^,;.]{3,40}? (remains?|stays?|(?:is|are|will be) (?:\w+ly )?(?:kept|stored|deleted|erased|retained|held|archived|destroyed|removed|wiped))\b/i,
    "$1 $2",
  ],
  [/\b(exists?|lives on|is there|are there|is with us) (until|till|for|as long as)\b/i, "remains $2"],
];

/** Statements of sentences in which no keeping was read. */
export function readRetoldKeeping(document: Document, said: readonly Statement[]): Statement[] {
  const read = new Set(said.filter((s) => s.lifetime).map((s) => s.sentence));
  return document.sentences.flatMap((sentence, index): Statement[] => {
    const { text } = sentence.prose;
    if (read.has(index) || text.length > 300 || text.endsWith("?") || document.blocks[sentence.block]?.kind === "heading") return [];
    const listed = listedPeriods(document, index);
    if (listed.length > 0) return listed;
    for (const [pattern, plain] of retellings) {
      if (!pattern.test(text)) continue;
      const tokens = taggedWords(text.replace(pattern, plain));
      const frames = frameKeeping(tokens, [], readFacts(tokens)).filter((f) => f.lifetime);
      if (frames.length > 0) return frames.slice(0, 1).map((f) => toStatement(document, index, f.lifetime!));
    }
    return [];
  });
}

const period = new RegExp(`(?:^|[:,;] ?|and )(${time}) for ([^,;:.]{3,50})`, "gi");

/** "Retention: 30 days for recordings, two years for e-mails." */
function listedPeriods(document: Document, index: number): Statement[] {
  const { prose, section } = document.sentences[index]!;
  const title = section === undefined ? "" : document.sections[section]!.title;
  if (!/\b(?:retention|storage|kept|keep|stored|deletion|how long)\b/i.test(`${title} ${prose.text.slice(0, 40)}`)) return [];
  return [...prose.text.matchAll(period)].flatMap((match) => {
    const tokens = taggedWords(`${match[2]} are kept for ${match[1]}`);
    return frameKeeping(tokens, [], readFacts(tokens)).flatMap((f) => (f.lifetime ? [toStatement(document, index, f.lifetime)] : []));
  });
}

function toStatement(document: Document, index: number, lifetime: NonNullable<Statement["lifetime"]>): Statement {
  const { prose, span } = document.sentences[index]!;
  const data = [{ span, text: prose.text, term: "personal-data", narrowed: "kept" }];
  return sentenceStatement(document, index, taggedWords(prose.text), { practice: "last", polarity: "does" }, { data, lifetime });
}
