// Use as consent: whether a sentence draws agreement from what a reader does anyway ("when accessing the shop you are agreeing to …", "your visit is
// your consent") or says that none is drawn from it ("reading on is not the same as agreeing"), by the places of its words.

/** What readers do anyway, whoever says it. */
const acts = new Set(
  "use uses using used usage visit visits visiting access accesses accessing browse browses browsing read reading look looking view viewing play playing open opening stay staying remain remaining scroll scrolling surf surfing continue continues continuing continued carrying navigate navigating enter entering install installing download downloading walking going proceeding interacting presence closing ordering buying shopping registering".split(
    " ",
  ),
);
/** On what they do it. */
const products = new Set(
  "site sites website websites webpage webpages page pages app apps application applications service services shop store platform portal game games product products software visit visits tool network blog forum system homepage bot bots server servers extension extensions addon add-on plugin widget channel guild community client map wallet program tool tools here it banner on session".split(
    " ",
  ),
);
const agreeing = /^(?:agree[sd]?|agreeing|consent(?:s|ed|ing)?|accept(?:s|ed|ing)?)$/;
const agreement = /^(?:agreement|consent|acceptance|assent|agreeing|consenting|accepting|permission|approval|yes)$/;
const readers =
  /^(?:you|users?|visitors?|customers?|members?|guests?|patients?|players?|participants?|readers?|clients?|students?|drivers?|tenants?|they|anyone|everyone|whoever|everybody|anybody|nobody)$/;
const openers = /^(?:by|through|when|whenever|if|once|where|upon|in|while|as|because|since)$/;
const whoever = /^(?:anyone|anybody|everyone|everybody|whoever|those|persons?|people|users?|visitors?|customers?|members?|guests?)$/;
/** May stand between a reader and what he agrees to. */
const lightly =
  /^(?:are|is|do|does|will|shall|have|has|be|also|thereby|hereby|therefore|thus|then|automatically|expressly|explicitly|fully|freely|unconditionally|irrevocably|acknowledge|acknowledges|understand|and|read|understood|deemed|to|in|turn|unambiguously|clearly|knowingly|confirm|confirms|that|you|the|user|represent|warrant|,)$/;
const links =
  /^(?:is|are|be|means?|constitutes?|count(?:s|ed)?|amounts?|signif(?:y|ies)|impl(?:y|ies)|equals?|indicates?|taken|taking|deemed|regarded|considered|treated|understood|interpreted|read|suffices?|enough|stands?|serves?|makes?|turns?|same)$/;
const negations = /^(?:not|n't|never|no|nobody|none|nothing|neither|nor|hardly|cannot)$/;
/** What the use is measured by, no agreement drawn from it. */
const unlike =
  /^(?:unless|until|before|without|if|possible|impossible|required|necessary|available|allowed|able|subject|prohibited|free|after|only|can|may|must|should|could|might|need|needed|requires?|ought|whether|where|age|years|old)$/;

export interface Drawn {
  /** "by-use" where mere use is agreement, "by-act" where it is said to be none. */
  readonly form: "by-use" | "by-act";
  /** The words behind the agreement, to the end of its clause: what is agreed to. */
  readonly object: string;
}

/** Whether agreement is drawn from use. The text is the sentence's words in lower case, one blank between. */
export function useConsent(text: string): Drawn | undefined {
  const words = text.split(" ");
  for (let i = 0; i < words.length; i++) {
    if (!acts.has(words[i]!) || !products.has(productNear(words, i))) continue;
    const drawn = drawnAfter(words, i) ?? drawnBefore(words, i);
    if (drawn) return drawn;
  }
  return undefined;
}

/** The product within some words of the act. */
function productNear(words: readonly string[], act: number): string {
  if (/^(?:visits?|presence|scrolling|browsing|surfing|playing|shopping)$/.test(words[act]!)) return "site";
  const stretch = words.slice(act + 1, act + 9);
  const stop = stretch.findIndex((w) => /^(?:[;:.]|agree\w*|consent\w*|accept\w*)$/.test(w));
  return (stop < 0 ? stretch : stretch.slice(0, stop)).find((w) => products.has(w)) ?? "";
}

/** The agreement stands behind the act. */
function drawnAfter(words: readonly string[], act: number): Drawn | undefined {
  const end = stretchEnd(words, act);
  const to = (form: Drawn["form"], a: number): Drawn => ({ form, object: words.slice(a + 1, stretchEnd(words, a)).join(" ") });
  for (let a = act + 2; a < end; a++) {
    const word = words[a]!;
    const between = words.slice(act + 1, a);
    const link = between.findLastIndex((w) => links.test(w));
    // "Your visit is your consent", "reading on does not mean that you agree".
    if ((agreement.test(word) || agreeing.test(word)) && link >= 0 && between.length - link <= 7 && !between.some((w) => unlike.test(w))) {
      const before = words.slice(Math.max(0, act - 6), act);
      if (!before.some((w) => openers.test(w) || whoever.test(w) || readers.test(w))) {
        if (
          between.slice(link).some((w) => negations.test(w)) ||
          (link > 0 && between.slice(Math.max(0, link - 3), link).some((w) => negations.test(w)))
        )
          return to("by-act", a);
        return agreement.test(word) && !between.slice(link).includes("to") ? to("by-use", a) : undefined;
      }
    }
    if (!agreeing.test(word)) continue;
    // "When accessing it, members are agreeing to …": from the verb back to the reader over light words.
    let at = a - 1;
    while (at > act && lightly.test(words[at]!) && !readers.test(words[at]!)) at--;
    const opened = words.slice(Math.max(0, act - 5), act).some((w) => openers.test(w));
    if (at > act && readers.test(words[at]!) && opened && !conditional(words, act)) return to("by-use", a);
    const general = words.slice(Math.max(0, act - 3), act).some((w) => whoever.test(w));
    if (general && /^(?:agrees?|consents?|accepts?)$/.test(word) && at >= act && !between.some((w) => unlike.test(w) || negations.test(w)))
      return to("by-use", a);
  }
  return undefined;
}

/** "If you do not use it", "before you use it": no use at all. */
const conditional = (words: readonly string[], act: number): boolean =>
  words.slice(Math.max(0, act - 5), act).some((w) => negations.test(w) || /^(?:before|until|unless|can|may|after)$/.test(w));

/** The agreement stands before the act: "nobody consents to it by looking at a page", "it takes more than a visit to agree". */
function drawnBefore(words: readonly string[], act: number): Drawn | undefined {
  const lead = words.slice(Math.max(0, act - 4), act).join(" ");
  if (/\bmore than\b/.test(lead) && words.slice(act, act + 8).some((w) => agreeing.test(w) || agreement.test(w)))
    return { form: "by-act", object: "" };
  if (!/\b(?:by|through|from|upon)(?: \w+){0,3}$/.test(lead)) return undefined;
  const a = words.slice(0, act).findLastIndex((w) => agreeing.test(w));
  if (a < 0 || act - a > 16) return undefined;
  const before = words.slice(Math.max(0, a - 5), a);
  if (before.some((w) => unlike.test(w))) return undefined;
  const denied = before.some((w) => negations.test(w));
  if (!before.some((w) => readers.test(w))) return undefined;
  return { form: denied ? "by-act" : "by-use", object: words.slice(a + 1, act).join(" ") };
}

function stretchEnd(words: readonly string[], from: number): number {
  for (let i = from + 1; i < words.length && i < from + 34; i++) if (/^[.;:!]$/.test(words[i]!)) return i;
  return Math.min(words.length, from + 34);
}
