// Age sides: what people of an age may do, and what is done with their data: who is let in, whether a parent is asked, whether they see
// advertising by what they do, whether their data go at once. Ages are ranges, told by numbers, words, grades or "teenagers".

import type { Position, Sight } from "./positions";

type Ages = readonly [number, number];

const aged =
  "(?:members?|users?|players?|pupils?|students?|kids?|children|customers?|persons?|people|teens|anyone|everyone|readers?|visitors?|guests?)";

const numerals =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty twenty-one".split(
    " ",
  );
const number = `(?:\\d{1,2}|${[...numerals].sort((a, b) => b.length - a.length).join("|")})(?:th|st|nd|rd)?`;
const yearsOf = (word: string): number => (/^\d/.test(word) ? Number.parseInt(word, 10) : numerals.indexOf(word) + 1);
const eldest = 120;

const patterns: readonly (readonly [RegExp, (a: number, b: number) => Ages])[] = [
  [
    new RegExp(
      `\\b(?:between|aged?|ages?|from|of|the ages? of|are|turns? out to be|only)(?: the)?(?: ages?)?(?: of)? (${number}) ?(?:to|and|or|through|-|–|until) ?(${number})\\b(?! (?:days?|weeks?|months?|hours?|minutes?|over|older|above|up|younger|under))`,
      "g",
    ),
    (a, b) => [a, b],
  ],
  [
    new RegExp(`\\b(${number}) ?(?:to|-|–|and|or) ?(${number}) ?-?(?:years? old|year-olds?|years of age|-year-olds?)\\b`, "g"),
    (a, b) => [a, b],
  ],
  [
    new RegExp(
      `\\b(?:under|below|younger than|less than|not yet)(?: the)?(?: minimum)?(?: age)?(?: of)? (${number})\\b(?! (?:days?|weeks?|months?|hours?|minutes?|%|mb|gb))`,
      "g",
    ),
    (a) => [0, a - 1],
  ],
  [new RegExp(`\\b(${number}) (?:years? )?(?:of age |old )?(?:or|and) (?:under|younger|below)\\b`, "g"), (a) => [0, a]],
  [
    new RegExp(
      `\\b(?:aged? |ages |be |are |is |who are |from )?(${number}) (?:years? )?(?:of age |old )?(?:(?:or|and) (?:over|older|above|up|upwards)|upwards?|onwards?|plus)\\b`,
      "g",
    ),
    (a) => [a, eldest],
  ],
  [
    new RegExp(
      `\\b(?:(?:be|are|is|aged?|who|person|people|users?|members?|players?) (?:at least|over)|older than|(?<!under )(?:the )?(?<!under the |below the |minimum )age of|aged?|${aged} from|from age|turned|reached|be) (${number})(?: \\+)?(?: years?)?(?: old| of age)?\\b(?= (?:years?|to (?:use|join|open|register|sign|create|have|play|be|order|buy|take|become)|when|before|can|may|the|in order|at the|on the|[,.;:)])|$)(?! years (?:after|from|of (?:experience|service)))`,
      "g",
    ),
    (a) => [a, eldest],
  ],
  [
    new RegExp(
      `\\b(?:until|till|before) (?:you|they|he|she|he or she) (?:have |has |are |is |turns? |reach(?:es)? |turned |reached )*(${number})\\b`,
      "g",
    ),
    (a) => [0, a - 1],
  ],
  [new RegExp(`\\b(${number})-year-olds?\\b`, "g"), (a) => [a, a]],
  [new RegExp(`\\b(?:years?|grades?|forms?|classes) (${number}) ?(?:to|-|–|and) ?(${number})\\b`, "g"), (a, b) => [a + 5, b + 5]],
  [new RegExp(`\\b(?:kids?|child|children) (?:of|aged?) (${number})\\b(?! (?:to|or|and|-|–))`, "g"), (a) => [a, a]],
];
const groups: readonly (readonly [RegExp, Ages])[] = [
  [/\b(?:teens|teenagers?|adolescents?)\b/, [13, 17]],
  [
    /\b(?:primary school|elementary school|primary-school|elementary-school|primary) (?:\w+ )?(?:pupils?|children|students?|kids|age)\b|\b(?:pupils?|children|players?|kids|students?|members?|users?) (?:in|at|of) (?:primary|elementary)(?: school)?\b|\bschoolchildren\b/,
    [6, 10],
  ],
  [/\b(?:kindergarten|preschool|pre-school|nursery) (?:\w+ )?(?:children|kids|pupils)\b|\btoddlers?\b|\bpre-?schoolers?\b/, [3, 5]],
  [/\b(?:secondary school|high school|middle school) (?:\w+ )?(?:pupils?|students?)\b/, [12, 17]],
  [/\bminors?\b|\bunder-?aged?\b/, [0, 17]],
];

/** The ranges of age that the words tell; "children" alone is nobody's age. */
export function agesIn(text: string, childrenUnder = 13): Ages[] {
  const found: Ages[] = [];
  let rest = text;
  for (const [pattern, range] of patterns)
    rest = rest.replace(pattern, (match, a: string, b?: string) => {
      const [from, to] = [yearsOf(a), typeof b === "string" ? yearsOf(b) : 0];
      const [low, high] = range(from, to);
      if (from > 0 && from < 22 && high >= low) found.push([low, high]);
      return " ".repeat(match.length);
    });
  for (const [pattern, range] of groups) if (pattern.test(rest)) found.push(range);
  if (found.length === 0 && /\b(?:children|kids|a child|youngsters)\b/.test(rest)) found.push([0, childrenUnder - 1]);
  return found;
}

const people =
  "(?:members?|users?|players?|pupils?|students?|kids?|child|children|customers?|persons?|people|anyone|everyone|everybody|whoever|teens|teenagers?|minors?|youngsters?|participants?|visitors?|riders?|readers?|guests?|gamers?|athletes?|learners?|accounts?|[\\w-]+-year-olds?|schoolchildren|toddlers?|preschoolers?|those)";
const joining =
  "(?:join|sign up|register|open|create|set up|have|hold|get|enter|take part|participate|post|upload|chat|log in|use|play|start|enrol|enroll|subscribe|apply|send|write|publish|share|make|buy|order|vote|compete|comment)";
const grownUp =
  /\b(?:parents?|parental|guardians?|mother|father|mum|mom|dad|caregivers?|carers?|grown-?ups?|legal representatives?|family)\b/;
const needed =
  /\b(?:only|not|until|before|first|requires?|required|needs?|needed|must|without|unless|ask|asks|asked|obtain|obtained|verified|verifiable|have to|has to|with)\b/;
const agreement = /\b(?:consent\w*|permission|agree\w*|approv\w*|allow\w*|say-so|said yes|says yes|yes|sign\w*|authori[sz]\w+|okay|ok)\b/;
const unasked =
  /\b(?:no (?:parent|parental \w+|guardian|grown-?up|adult)\b|(?:without|not need|no need for|need no) (?:\w+ ){0,3}(?:parent|parents|parental|guardian|grown-?up|adult)\b|by themselves|on their own|all by themselves|(?:parent|guardian|grown-?up|permission|consent|agreement|approval)(?: [\w']+){0,6} (?:is|are|has to|need|needs) ?(?:not|never)? ?(?:needed|required|necessary|asked|agree)|does not have to agree)/;
const adverts = /\b(?:ads?|adverts?|advertising|advertisements?|commercials?|sponsored \w+|offers|promotions?|banners?)\b/;
const tailored =
  /\b(?:personali[sz]ed|targeted|tailored|behaviou?ral|interest-based|based on|picked|chosen|selected|match(?:es|ed|ing)?|fit|fits|suited|according to|profil\w+|what (?:they|you|he|she) (?:do|does|like|have|play|watch))\b/;
const takes =
  /\b(?:we|our \w+|the \w+|who|they) (?:\w+ly |also |then |do |may |will )*(?:store|stores|collect|collects|hold|holds|keep|keeps|process|processes|record|records|save|saves|gather|gathers|ask|asks|register|registers|note|notes|have|receive)\b/;
const erases = /\b(?:delet\w+|eras\w+|remov\w+|wip\w+|destroy\w*|discard\w*)\b/;
const atOnce =
  /\b(?:at once|immediately|without delay|straight away|right away|promptly|as soon as|instantly|forthwith|without undue delay|the same day|on discovery)\b/;
const rarely =
  /\b(?:yearly|annual(?:ly)?|once a year|every (?:month|quarter|year)|monthly|quarterly)\b|\b(?:after|within) (?:a|an|one|two|three|six|twelve|\d+) (?:weeks?|months?|years?)\b/;
const keeps = /\b(?:kept|keep|keeps|stays?|remains?|stored|store|retain(?:ed)?|held|hold|on file|archived)\b/;
const lasting = /\b(?:until|till|for (?!(?:this|that|the|us|our|any|no|example|more)\b)|on file|as long as|years?|months?|indefinitely)\b/;
const negated = /\b(?:not|never|no|nobody|none|neither|nothing)\b/;
const comesToLight =
  /\b(?:if|when|whenever|once|should|in the event|where|as soon as)\b.{0,40}\b(?:aware|learn\w*|discover\w*|find out|believe\w*|comes to our|attention|knowledge|notified|informed|inadvertently|determine\w*|suspect\w*|notice\w*)\b|\bwe have (?:collected|received)\b/;
const otherRules =
  /\b(?:california|ccpa|coppa|gdpr|article|eu|eea|state law|residents?|if you are a (?:parent|guardian)|please contact us|believe|aware|learn|discover\w*|find out|comes to our|attention|turns out)\b/;
const doubtful =
  /\b(?:may not|some|certain (?:features|parts)|recommend\w*|should|rated?|suitable|film|movie|years of experience|years' experience|alcohol|responsib\w+|ensure|instruct\w*|encourage\w*)\b/;

export function ageSides({ text, before, childrenUnder }: Sight): Position[] {
  if (text.length > 320 || !mayAge.test(text) || doubtful.test(text)) return [];
  const own = agesIn(text, childrenUnder);
  // "Anyone younger than that": below the age of the sentence before.
  const ages =
    own.length === 0 && pointing.test(text)
      ? agesIn(before).flatMap(([low, high]): Ages[] => (high === eldest ? [[0, low - 1]] : low === 0 ? [[low, high]] : []))
      : own;
  if (ages.length === 0) return [];
  const at = (matter: Position["matter"], side: Position["side"], held: readonly Ages[] = ages): Position => ({
    matter,
    side,
    things: [],
    ages: held,
    notes: [],
  });
  const young = ages.filter(([low]) => low < 18);
  if (young.length === 0 && !/\bmust\b|\bonly\b|\bfor\b/.test(text)) return [];
  const found: Position[] = [];
  if (adverts.test(text) && tailored.test(text)) {
    const until =
      own.length > 0
        ? null
        : /\b(?:until|till|before) (?:you|they|he|she)(?: have| has)?(?: turned| turn| turns| reached| reach| are| is)? (\d{1,2})/.exec(
            text,
          );
    const range: Ages[] = until ? [[0, Number(until[1]) - 1]] : [...young];
    if (/\b(?:unless|consent|parent\w*|if|may)\b/.test(text)) return [];
    return range.length > 0 ? [at("age-advertising", negated.test(text) ? "kept" : "broken", range)] : [];
  }
  const parent = grownUp.test(text);
  // What is done when it comes to light that there are data of theirs.
  if (comesToLight.test(text))
    return erases.test(text) && atOnce.test(text) && !/\b(?:without (?!delay|undue)|unless|if you|consent)\b/.test(text)
      ? [at("age-erased", "kept", young)]
      : [];
  if (unasked.test(text) && admits(text)) return [at("parent-asked", "broken", young), at("age-admitted", "broken", young)];
  if (parent)
    return agreement.test(text) && needed.test(text) && !/\b(?:request|review|delete|remove|rights?)\b/.test(text) && !unasked.test(text)
      ? [at("parent-asked", "kept", young)]
      : [];
  if (erases.test(text) && atOnce.test(text) && !negated.test(text.replace(/\bnot know\w*/g, ""))) return [at("age-erased", "kept", young)];
  if (erases.test(text) && rarely.test(text) && !negated.test(text) && !/\bif you\b/.test(text)) return [at("age-erased", "broken", young)];
  if (
    keeps.test(text) &&
    lasting.test(text) &&
    !negated.test(text) &&
    /\b(?:data|details|information|records?|account|profile|photos?|results?)\b/.test(text)
  )
    found.push(
      at(
        "age-erased",
        "broken",
        young.filter(([low, high]) => low > 0 || high !== 12),
      ),
    );
  const out = refuses(text) ? excluded(text, ages) : [];
  if (out.length > 0) return [at("age-admitted", "kept", out)];
  if (!otherRules.test(text) && !negated.test(text) && admits(text))
    found.push(
      at(
        "age-admitted",
        "broken",
        young.filter(([low]) => low > 0),
      ),
    );
  return found.filter((p) => (p.ages?.length ?? 0) > 0);
}

const pointing =
  /\b(?:younger than (?:that|this)|below (?:that|this) age|under (?:that|this) age|anyone younger|younger (?:people|persons|users|players|children))\b/;
const mayAge =
  /\d|\b(?:age|aged|year|years|year-olds?|old|young\w*|teen\w*|minors?|child|children|kids?|pupils?|school\w*|toddlers?|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen)\b/;

/** People of the age take part, or their data are taken. */
const admits = (text: string): boolean => joinings.some((p) => p.test(text)) || (takes.test(text) && ofPeople.test(text));

const joinings = [
  new RegExp(
    `\\b${people}\\b[^;:.]{0,40}\\b(?:can|may|could|are able to|are allowed to|are welcome to|is able to|are free to) (?:\\w+ly |also |then |all |themselves )*${joining}\\b`,
  ),
  new RegExp(
    `\\b${people}\\b[^;:.]{0,60}\\b(?:sign up|signs up|register|registers|join|joins|get|gets|log in|post|come across|are shown|see|have|receive|are given|are sent|open|create|play)\\b`,
  ),
];
const ofPeople = new RegExp(`\\b(?:for|of|from|about|on) (?:each|every|all|any|our|the|some)? ?(?:\\w+ )?${people}\\b`);

/** Nobody younger takes part, or no data of theirs are taken. */
const refuses = (text: string): boolean =>
  /\b(?:must|need to|have to|has to|required to) (?:be|have (?:reached|turned))\b/.test(text) ||
  floor.test(text) ||
  (/\b(?:not|never|no|nobody|none|neither)\b/.test(text) &&
    /\b(?:under|below|younger|minors?|children|anyone|not yet|aged?|up to|and under)\b/.test(text) &&
    /\b(?:collect\w*|hold|holds|store\w*|keep|data|information|open|register|use|join|account|sign up|allowed|admit\w*|accept\w*|permitted|create|member\w*|asked (?:for|to)|enter|provide|numbers?|take part)\b/.test(
      text,
    ) &&
    !/\bknowing\w*\b.{0,10}\b(?:sell|share)\b|\b(?:sell|share|sold|shared|advertis\w+|market\w*)\b/.test(text)) ||
  (/\b(?:accounts?|profiles?|registrations?)\b/.test(text) &&
    /\b(?:below|under|younger)\b/.test(text) &&
    /\b(?:closed|deleted|removed|blocked)\b/.test(text));

/** "Only for players aged 16 and over", "is for people of 16 and older". */
const floor = new RegExp(
  `\\b(?:only|solely|exclusively|reserved) (?:be used by |for |to |by |open to |available to |if you are |accepts? |admits? )?(?:adults?|${people}|(?:aged|from|over|at least|if))\\b[^;.]{0,30}\\b(?:over|above|older|from|at least|up|adults?)\\b|\\b${people} (?:aged )?(?:over|above|from|of) [^;.]{1,30}\\bonly\\b|\\b(?:is|are) (?:only )?(?:for|intended for|meant for|designed for|aimed at|directed at|open to|made for) (?:\\w+ )?${people} (?:who are |of |aged |over |from )*[^;.]{0,20}\\b(?:(?:and|or) (?:over|older|above|up)|upwards?|onwards?)\\b`,
);

/** The ages that are kept out: below a floor, or those named as too young. */
function excluded(text: string, ages: readonly Ages[]): Ages[] {
  const low = ages.filter(([from]) => from === 0);
  if (low.length > 0) return low;
  if (!/\b(?:must|only|solely|exclusively|reserved|need to|have to|has to|required)\b/.test(text) && !floor.test(text)) return [];
  return ages.filter(([from, to]) => from > 0 && to === eldest).map(([from]) => [0, from - 1] as const);
}
