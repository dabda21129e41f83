// Holders: places that say who has what is put there: "the register of …", "the hands of …", "the public leaderboard".
import type { Clause } from "./clauses";
import { receiverIn } from "./outsiders";
import type { Sentence } from "./parsed";
import type { Part } from "./parts";

const holdsForOthers =
  /^(?:reception|counter|till|register|registry|database|list|directory|systems?|platform|index|archive|files?|pool|table|desk|records?|books|hands|possession|portal|folder|servers?|inbox|mailbox|screens?|displays?|phones?|cloud|account|dashboard|catalogue|catalog|panel|board|jury|committee|group|number|range|attention|disposal|eyes|reach|care|lap|knowledge)$/;
const open =
  /^(?:leaderboard|scoreboard|internet|homepage|noticeboard|gallery|showcase|ranking|board|wall|page|pages|feed|timeline|website|site|blog|map|list|directory|channel|show|display|view|sight|ear|exhibition|hall)$/;

/** Those whose place something comes to: "to the register of Acme", "before a panel of lenders", "on the screens of drivers". */
export function receiversAt(sentence: Sentence, clause: Clause): Part[] {
  const after = clause.attached.filter((a) => (a.phrases[0]?.from ?? 0) > clause.vg.from);
  return after.flatMap((a): Part[] => {
    const [phrase] = a.phrases;
    if (!phrase || !/^(?:to|into|in|on|onto|at|before|with)$/.test(a.prep)) return [];
    if (holdsForOthers.test(sentence.tokens[phrase.to - 1]!.lower)) {
      const of = after.find((b) => /^(?:of|at)$/.test(b.prep) && b.phrases[0]?.from === phrase.to + 1);
      return (of?.phrases ?? []).flatMap((p) => receiverIn(sentence, p));
    }
    return a.prep === "before" ? a.phrases.flatMap((p) => receiverIn(sentence, p)) : [];
  });
}

/** "on the public leaderboard", "on our home page", "on show": where everybody sees it. */
export function publicPlace({ tokens }: Sentence, clause: Clause): Part[] {
  return clause.attached
    .filter((a) => /^(?:on|in|to|onto|at|into)$/.test(a.prep) && (a.phrases[0]?.from ?? 0) > clause.vg.from)
    .flatMap((a) => a.phrases)
    .filter((p) => {
      const words = tokens.slice(p.from, p.to).map((t) => t.lower);
      const last = words[words.length - 1]!;
      return (
        /^(?:leaderboard|scoreboard|internet|homepage|noticeboard)$/.test(last) ||
        /^(?:newspapers?|bulletin|yearbook|brochures?|leaflets?|press)$/.test(last) ||
        (open.test(last) && words.some((w) => /^(?:public|publicly|home|notice|open|news)$/.test(w)))
      );
    })
    .map((p) => ({ from: p.from, to: p.to, term: "other-users" }));
}
