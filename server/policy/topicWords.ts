// Words for phrase matching: a sentence becomes a row of stems, so that "retained", "retains" and "retaining" are one word.
// The stem of a word need not be a word itself; it only has to be the same for the phrase in the knowledge and for the text.

/** The words of a passage: three rows of the same length. Offsets are UTF-16, relative to the passage. */
export interface Words {
  readonly stems: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** "a:b c:d" as a map. */
const table = (text: string): ReadonlyMap<string, string> => new Map(text.split(" ").map((pair) => pair.split(":") as [string, string]));

/** Forms that no rule of spelling leads back to one stem. */
const irregular = table(
  "kept:keep sold:sell sent:send gave:give given:give giving:give held:hold made:make making:make taken:take took:take taking:take chose:choose " +
    "chosen:choose choosing:choose choose:choose children:child lost:lose losing:lose lose:lose sought:seek written:write wrote:write writing:write " +
    "write:write built:build met:meet left:leave shown:show withdrawn:withdraw withdrew:withdraw told:tell found:find sell:sell selling:sell sells:sell make:make take:take give:give " +
    "use:use uses:use used:use using:use us:us is:be are:be was:be were:be been:be being:be am:be has:have had:have having:have have:have does:do " +
    "did:do done:do doing:do cookie:cookie cookies:cookie bases:basis basis:basis this:this cannot:not emails:email emailed:email emailing:email " +
    "ids:id ads:ad apps:app thing:thing things:thing during:during ages:age aged:age enquiry:inquiry enquiries:inquiry enquire:inquire licence:license " +
    "behaviour:behavior behavioural:behavioral centre:center news:news always:always analyses:analysis analysis:analysis makes:make takes:take gives:give " +
    "marketing:marketing billing:billing profiling:profiling setting:setting settings:setting minors:minors posting:posting posted:posting",
);

const doubled = /([bdfglmnprstz])\1$/;

/** The stem of a lower-case word. */
export function stemOf(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (word.length <= 3 || isDigit(word.charCodeAt(0))) return word;
  return spelling(ending(word));
}

/** Takes off what inflection adds: -s, -ed, -ing. */
function ending(word: string): string {
  if (word.endsWith("s")) {
    if (word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) return word;
    if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
    if (/(?:ss|ch|sh|x|z)es$/.test(word)) return word.slice(0, -2);
    return word.slice(0, -1);
  }
  if (word.endsWith("ied") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith("ed") && !word.endsWith("eed") && word.length > 4) return verbal(word.slice(0, -2), word);
  if (word.endsWith("ing") && word.length > 5) return verbal(word.slice(0, -3), word);
  return word;
}

const verbal = (rest: string, whole: string): string => (/[aeiouy]/.test(rest) ? rest : whole);

/** One spelling for silent e, doubled consonants, and -ise beside -ize. */
function spelling(word: string): string {
  const bare = word.replace(/e$/, "").replace(doubled, "$1");
  return bare
    .replace(/is(ation|ational)?$/, "iz$1")
    .replace(/ys$/, "yz")
    .replace(/our$/, "or");
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** Letters and digits; beyond ASCII all but the blocks of punctuation, symbols and private use. */
function isWordUnit(unit: number): boolean {
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || isDigit(unit);
  if (unit < 192 || unit === 0xd7 || unit === 0xf7) return false;
  return !(unit >= 0x2000 && unit <= 0x2bff) && !(unit >= 0x3000 && unit <= 0x303f) && unit < 0xd800;
}

const numbers = table(
  "one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 fifteen:15 sixteen:16 " +
    "eighteen:18 twenty:20 twentyone:21 thirty:30 sixty:60 ninety:90",
);

/** Stems of words as written. Emptied when full: the words of a language are few, those of hostile text are not. */
const known = new Map<string, string>();

function stemOfWritten(written: string): string {
  const found = known.get(written);
  if (found !== undefined) return found;
  const word = written.slice(0, 40).toLowerCase();
  const stem = numbers.get(word) ?? stemOf(word);
  if (known.size > 20_000) known.clear();
  known.set(written, stem);
  return stem;
}

/** Splits a passage into words: hyphens part words (but "e-mail" is one), apostrophes do not, "n't" becomes "not". */
export function readWords(text: string): Words {
  const stems: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!isWordUnit(text.charCodeAt(i))) continue;
    const start = i;
    while (i < text.length && isWordUnit(text.charCodeAt(i))) i++;
    const mark = text[i];
    let stem: string | undefined;
    if (mark === "-" && i === start + 1 && isEMail(text, start)) {
      i += 5;
      stem = "email";
    } else if ((mark === "'" || mark === "’") && isWordUnit(text.charCodeAt(i + 1))) {
      const end = i;
      i += 2;
      while (i < text.length && isWordUnit(text.charCodeAt(i))) i++;
      stem = stemOfWritten(text.slice(start, end));
      if (text[i - 1] === "t" && i === end + 2 && text[end - 1] === "n") {
        stems.push(stemOfWritten(text.slice(start, end - 1)));
        starts.push(start);
        ends.push(end);
        stem = "not";
      }
    }
    stems.push(stem ?? stemOfWritten(text.slice(start, i)));
    starts.push(start);
    ends.push(i);
  }
  return { stems, starts, ends };
}

const isEMail = (text: string, at: number): boolean =>
  (text[at] === "e" || text[at] === "E") && /^mail\b/i.test(text.slice(at + 2, at + 7));
