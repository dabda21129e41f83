// Notes among colleagues, left in brackets, behind a dash or as a sentence: "(Ana, pls check with finance)", "(opening times to be inserted)".
import {
  askedOfColleague,
  asksBack,
  awaiting,
  calledAside,
  calledReaders,
  colleague,
  doubt,
  leftOpen,
  leftOut,
  needsWork,
  noteOrder,
  release,
  remark,
  stillOpen,
} from "../knowledge/blankNotes";

/** Words that speak to the reader of the finished text. */
const toCustomer = /(?<!(?:can|could|would) )\byou\b|\byours?\b/i;
const pleading = /(?<!\p{L})(?:pls|plz)(?!\p{L})/iu;
/** "Ana, can you", "we need to", "please". */
const call = /^(?:\p{Lu}\p{Ll}+[,:]? |@\p{L}+[,:]? )?(?:(?:pls|plz|please|can you|could you|we need to|need to|to) )?/u;
/** The same with somebody who is called upon. */
const namedCall = /^(?:\p{Lu}\p{Ll}+|@\p{L}+)(?:[,:]? (?:pls|plz)|, (?:please|can you|could you)| to|: (?:please )?) ?/u;
const conditional = /^(?:if|when|where|unless|in case|for|as)\b/i;

/** Words in round brackets or behind a dash. */
export function isColleagueAside(words: string): boolean {
  if (toCustomer.test(words) || conditional.test(words)) return false;
  if (isLeftOpen(words) || leftOut.test(words) || needsWork.test(words)) return true;
  if (
    /^(?:do|does|did|are|should|shall|must|can) we\b[^?]{3,}\?$|^(?:is|are|was) (?:this|that|it|these|those|they) (?:still|really|correct|right|true|so|ok|up to date|accurate)\b[^?]*\?$/i.test(
      words,
    )
  )
    return true;
  if (calledAside.test(words)) return true;
  if (/^not sure (?:about (?:this|that)|if we|whether we)\b/i.test(words)) return true;
  if (/^ask \p{Lu}?\p{Ll}+(?: (?:which|what|who|if|whether|about|how|when|why)(?!\p{L})|$)/u.test(words))
    return /^ask (?:\p{Lu}|legal|ops|dev)/u.test(words);
  if (/^(?:still )?waiting (?:for|on) \p{Lu}\p{Ll}+['’]s /u.test(words)) return true;
  const order = orderIn(words, call);
  return order && (pleading.test(words) || release.test(words) || colleague.test(words));
}

/** Words in square brackets, which finished texts hardly have: a question among colleagues or what one asks of another, sentence by sentence. */
export function isColleagueQuery(words: string): boolean {
  if (words.length > 240 || toCustomer.test(words) || /^(?:need|any|more) /i.test(words)) return false;
  const bare = words.replace(/^(?:(?:NB|N\.B\.|[Nn]ote|[Cc]omment|[Qq]uery|[Qq]uestion|Q|@\p{L}+)[:,]? |\p{Lu}\p{Ll}+[:,] )/u, "");
  const pieces = bare.match(/[^?.!;]+[?.!;]*/g) ?? [];
  return isColleagueAside(bare) || pieces.some((piece) => asksBack.test(piece.trim()) || askedOfColleague.test(piece.trim()));
}

/** A sentence of its own: somebody is called upon, and for the time before it is published or to ask a colleague. */
export function isColleagueNote(sentence: string): boolean {
  const words = sentence.trim().replace(/[.!]$/, "");
  if (words.length > 240) return false;
  if (awaiting.test(words) && !toCustomer.test(words)) return true;
  if (remark.test(words) || asksColleague(words) || (doubt.test(words) && !toCustomer.test(words))) return true;
  if (words.length > 160 || toCustomer.test(words) || conditional.test(words)) return false;
  if (isLeftOpen(words) && words.split(" ").length <= 9) return true;
  return (orderIn(words, namedCall) || (pleading.test(words) && orderIn(words, call))) && (release.test(words) || colleague.test(words));
}

/** "Dora, can you check whether …?", "Note to Sam: please ask …", "@Ines confirm this": somebody is called by a name and asked to do something about the text. */
function asksColleague(words: string): boolean {
  const called =
    /^(?:(?:Note|Question|Reminder|Comment|Query) (?:to|for) (\p{Lu}\p{Ll}{1,14}):|(\p{Lu}\p{Ll}{1,14}),? (?=can you|could you|would you|will you)|@(\p{L}{2,20})[,:]? ) ?/u.exec(
      words,
    );
  const name = called?.[1] ?? called?.[2] ?? called?.[3];
  if (!called || !name || calledReaders.has(name.toLowerCase().replace(/s$/, ""))) return false;
  const rest = words.slice(called[0].length);
  const asked = /^(?:can|could|would|will) you(?: please| pls)? /.exec(rest)?.[0] ?? "";
  const order = rest.slice(asked.length);
  return (
    (noteOrder.test(order) || /^(?:please |pls )?ask (?!for\b)/.test(order)) &&
    (asked === "" ? !toCustomer.test(rest) : rest.endsWith("?") || !/\?/.test(rest))
  );
}

/** "opening times to be inserted", "wording still to be agreed". */
const isLeftOpen = (words: string): boolean => leftOpen.test(words) || stillOpen.test(words);

/** An order right behind the words that call upon somebody. */
function orderIn(words: string, opening: RegExp): boolean {
  const length = opening.exec(words)?.[0].length;
  return length !== undefined && noteOrder.test(words.slice(length));
}
