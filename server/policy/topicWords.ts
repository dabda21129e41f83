// Words for phrase matching: a sentence becomes a row of stems, so that "retained", "retains" and "retaining" are one word.
// The stem of a word need not be a word itself; it only has to be the same for the phrase in the knowledge and for the text.

/** The words of a passage: three rows of the same length. Offsets are UTF-16, relative to the passage. */
export interface Words {
  readonly stems: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Written with a capital first letter. */
  readonly capital: readonly boolean[];
}

/** "a:b c:d" as a map. */
const table = (text: string): ReadonlyMap<string, string> => new Map(text.split(" ").map((pair) => pair.split(":") as [string, string]));

/** Forms that no rule of spelling leads back to one stem. */
const irregular = table(
  "kept:keep sold:sell sent:send gave:give given:give giving:give held:hold made:make making:make taken:take took:take taking:take chose:choose " +
    "chosen:choose choosing:choose choose:choose children:child lost:lose losing:lose lose:lose sought:seek written:write wrote:write writing:write " +
    "write:write built:build met:meet left:leave shown:show told:tell found:find sell:sell selling:sell sells:sell make:make take:take give:give " +
    "use:use uses:use used:use using:use us:us is:be are:be was:be were:be been:be being:be am:be has:have had:have having:have have:have does:do " +
    "did:do done:do doing:do cookie:cookie cookies:cookie bases:basis basis:basis this:this cannot:not emails:email emailed:email emailing:email " +
    "ids:id ads:ad apps:app thing:thing things:thing during:during ages:age aged:age enquiry:inquiry enquiries:inquiry enquire:inquire licence:license " +
    "behaviour:behavior behavioural:behavioral centre:center news:news always:always analyses:analysis analysis:analysis makes:make takes:take gives:give " +
    "marketing:marketing billing:billing",
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

/** Letters, digits and the marks that may stand inside a word. */
function isWordUnit(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || isDigit(unit) || unit >= 192;
}

const numbers = table(
  "one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 fifteen:15 sixteen:16 " +
    "eighteen:18 twenty:20 twentyone:21 thirty:30 sixty:60 ninety:90",
);

/** Splits a passage into words: hyphens part words (but "e-mail" is one), apostrophes do not, "n't" becomes "not". */
export function readWords(text: string): Words {
  const words = { stems: [] as string[], starts: [] as number[], ends: [] as number[], capital: [] as boolean[] };
  const push = (stem: string, start: number, end: number): void => {
    words.stems.push(stem);
    words.starts.push(start);
    words.ends.push(end);
    const first = text.charCodeAt(start);
    words.capital.push(first >= 65 && first <= 90);
  };
  for (let i = 0; i < text.length; ) {
    if (!isWordUnit(text.charCodeAt(i))) {
      i++;
      continue;
    }
    const start = i;
    while (i < text.length && isWordUnit(text.charCodeAt(i))) i++;
    i = readWord(text, start, i, push);
  }
  return words;
}

/** Reads one word [start, end), what an apostrophe adds, and the second half of "e-mail"; returns where to go on. */
function readWord(text: string, start: number, end: number, push: (stem: string, start: number, end: number) => void): number {
  let to = end;
  let word = text.slice(start, Math.min(end, start + 40)).toLowerCase();
  if (word === "e" && text[to] === "-" && text.slice(to + 1, to + 5).toLowerCase() === "mail") {
    to += 5;
    while (to < text.length && isWordUnit(text.charCodeAt(to))) to++;
    word = "email";
  } else if ((text[to] === "'" || text[to] === "’") && isWordUnit(text.charCodeAt(to + 1))) {
    const tail = to + 1;
    to++;
    while (to < text.length && isWordUnit(text.charCodeAt(to))) to++;
    if (to - tail === 1 && text[tail] === "t" && word.endsWith("n")) {
      push(stemOf(word === "can" ? "can" : word.slice(0, -1)), start, end);
      push("not", end, to);
      return to;
    }
  }
  push(numbers.get(word) ?? stemOf(word), start, to);
  return to;
}
