// Signals: whether readers' browsers are heeded when they send "Do Not Track" or "Global Privacy Control", by whichever words: a verb of heeding,
// what is left off when the signal comes, or that it makes no difference.

export interface Heeding {
  readonly signal: "do-not-track" | "gpc";
  readonly heeded: boolean;
}

const named =
  /["“'‘]?\b(?:do[- ]not[- ]track(?! (?:you|your|yours|users?|visitors?|the|any|anyone|our|what|who|where|how|its|their|them|it)\b)|dnt|global privacy control|gpc)\b["”'’]?/g;

const heeds =
  /\b(?<verb>respects?|honou?rs?|heeds?|obeys?|respond(?:s|ing)? to|observes?|follows?|complies with|comply with|recogni[sz]es?|acts? on|reacts? to|supports?|accepts?|abides? by|listens? to|pays? (?:\w+ )?(?:regard|attention|heed) to|takes?|takes? (?:no )?notice of) (?:[\w“”"'’/-]+ ){0,5}?SIGNAL|SIGNAL[^.;,]{0,30}\b(?:is|are|will be|gets?) (?:\w+ ){0,2}?(?<done>respected|honou?red|heeded|obeyed|observed|followed|recogni[sz]ed|supported|accepted|taken into account)|SIGNAL[^.;]{0,60}\bwe (?:will |do |always )*(?<after>respect|honou?r|heed|obey) (?:it|this|that|them|your)\b|SIGNAL[^.;,]{0,30}\b(?:has|have|makes?) (?<idle>no|not any) (?:effect|difference|influence|bearing)/;
const ignores = /\b(?:ignores?|ignored|disregards?|disregarded|overrides?|overridden|passes? over|passed over)\b/;
/** The signal makes no difference. */
const anyway =
  /\b(?:whether or not|whether|regardless of|irrespective of|no matter (?:whether|if|what)|even (?:if|when|where|though|with)|despite|in spite of|notwithstanding|whatever)\b[^.;]{0,70}\bSIGNAL/;
/** When it comes … */
const onArrival =
  /\b(?:if|when|whenever|where|once|as soon as|for|with|in case)\b[^.;]{0,70}\bSIGNAL|\bSIGNAL[^.;,]{0,30}\b(?:is|are|has been) (?:set|sent|on|active|activated|enabled|switched on|turned on|received|detected|present)/;
/** … nothing of this kind is done. */
const off =
  /\b(?:not|n't|never|no|without|nobody|nothing|none|refrain\w*|stops?|cease[sd]?|switch(?:es|ed)? off|turn(?:s|ed)? off|disabled?|leaves? out|omits?|exclud\w+|skips?)\b[^.;]{0,60}\b(?:track\w*|count\w*|cookies?|analytics|tools?|statistics|load\w*|record\w*|measur\w*|collect\w*|follow\w*|log(?:s|ged)?|visits?|pixels?|scripts?|profil\w*|advertis\w*)\b|\b(?:left out|excluded|skipped|exempt\w*)\b/;
const done =
  /\b(?:track\w*|count\w*|cookies?|analytics|tools?|statistics|scripts?|measur\w*|visits?|pixels?|follow\w*)\b[^.;]{0,60}\b(?:all the same|the same|same way|same manner|alike|anyway|nonetheless|nevertheless|unchanged|as usual|as ever|just as|equally|still)\b|\b(?:set|tracked?|counted|measured|recorded|loaded|run|runs|follow(?:s|ed)?|used)\b/;
const others =
  /\b(?:may|might|some|many|most|third|other|partners?|they|their|vendors?|providers?|advertisers?|networks?|standard|industry|currently no|linked|links?|you|prior|distinct|differs?|information on|learn)\b/;
/** What a signal asks for beyond being let alone, and tools that serve none but the reader. */
const apart =
  /\b(?:sell|selling|sale|sales|opt[- ]?out|opting|california|targeted|sign-?in|log-?in|session|essential|necessary|functional|preferences?|account)\b/;

/** "We respect it", "such signals are ignored": stands for a signal that the sentence before names. */
const pointing =
  /(?<=\b(?:respect|honou?r|heed|obey|ignore|disregard|observe|follow|respond to|react to|recogni[sz]e|support) )(?:it|this|that|them|these|such (?:signals?|settings?|requests?))\b|\b(?:such|these|those) (?:signals|headers|settings)\b/;

/** Longer sentences say more than one thing, in UTF-16 code units. */
const longest = 800;

/** What a sentence (in lower case) says of the signals; none where it is about others or about what readers may set. */
export function heedingOf(sentence: string, previous = ""): Heeding | undefined {
  if (sentence.length > longest) return undefined;
  const name = sentence.match(named) ? undefined : previous.match(named)?.at(-1);
  const text = name ? sentence.replace(pointing, name).replace(/\bif yours does\b/, "") : sentence;
  const names = new Set(text.match(named)?.map((name) => (/global|gpc/.test(name) ? "gpc" : "do-not-track")));
  if (names.size !== 1 || apart.test(text)) return undefined;
  const [signal] = names as Set<Heeding["signal"]>;
  const plain = text.replace(named, "SIGNAL");
  const before = plain.slice(0, plain.indexOf("SIGNAL"));
  const set =
    /\bif you have (?:configured|set|told|turned|switched)\b|\b(?:your|each|every|a|the|whatever your) (?:web )?browser\b|\byou (?:have )?(?:turned on|switched on|set|use|enabled?|activated?)\b/g;
  if (others.test(before.replace(set, ""))) return undefined;
  const told = (heeded: boolean): Heeding => ({ signal: signal!, heeded });
  if (anyway.test(plain)) return done.test(plain) && !off.test(plain.replace(/\bwhether or not\b/g, "whether")) ? told(false) : undefined;
  if (ignores.test(plain)) return told(/\b(?:not|n't|never)\b/.test(plain.slice(0, plain.search(ignores)).slice(-25)));
  if (onArrival.test(plain) && off.test(plain)) return told(true);
  const verb = heeds.exec(plain);
  if (!verb) return undefined;
  if (verb.groups!.idle) return told(false);
  if (verb.groups!.after || verb.groups!.done)
    return told(!/\b(?:not|n't|never|no)\b/.test(plain.slice(0, verb.index + verb[0].length).slice(-60)));
  const ahead = plain.slice(0, verb.index).slice(-30);
  if (/\b(?:can|could|please(?! note)|if|when|to)\b[^.;]*$/.test(ahead)) return undefined;
  return told(!/\b(?:not|n't|never|cannot|unable|no)\b/.test(ahead + verb[0]));
}
