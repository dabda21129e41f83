// Consent forms: whether mere use counts as agreement ("by using our site you consent"), or only an act of its own does.
import { useConsent } from "./useConsent";

const using =
  "(?:(?<!(?:terms|conditions) of )us(?:e|age|ing)|visit(?:s|ing)?|access(?:ing)?|brows(?:e|ing)|(?:stay|remain)ing on|continu(?:ing|ed|ation)|scroll(?:ing)?|surfing|sign(?:ing)? (?:up|in)|regist(?:ering|ration)|open(?:ing)?|install(?:ing|ation)?|download(?:ing)?|creat(?:ing|ion)|submission|submitting|silence|inactivity|presence|enter(?:ing)?|(?:plac|order|book|buy|purchas|join|upload|post|send|mak|work|attend|com|walk|park|stay|tak|participat|subscrib|complet|fill|call|contact|writ|enroll?|shopp|play|publish|rent|hir|ask|checking |step|rid|driv|log)ing)";
const agreement = "(?:agree(?:d|ment)?|consent(?:s|ed)?|acceptance|accept(?:s|ed)?|approval|permission|assent|authori[sz]ation|a yes)";
const reader =
  "(?:you|users?|visitors?|customers?|members?|guests?|patients?|players?|participants?|passengers?|students?|tenants?|drivers?|the user|the visitor)";

/** "expressly", ", as a guest,", "acknowledge and": between the reader and what he agrees to. */
const lightly =
  "(?:, as an? (?:\\w+ )?\\w+ , )?(?:(?:have read|acknowledge|understand|confirm|represent|accept|warrant)(?: ,)? (?:and |that you )?)?(?:\\w+ly |also |hereby |thereby |therefore |thus |do |shall |will ){0,2}";

/** "By using the app you agree that …", "your continued use constitutes consent to …". */
const byUse = new RegExp(
  [
    `\\b(?:by|through|in|when|whenever|upon) (?:\\w+ ){0,3}?${using}\\b[^.;:]{0,140}\\b${reader} ${lightly}(?:agrees?|consents?|accepts?|gives? (?:us )?(?:\\w+ )?(?:permission|consent)|authori[sz]es?)\\b`,
    `\\b(?:if|when|where) ${reader} (?:\\w+ )?(?:use|uses|visit|visits|access|accesses|browse|continue|continues) [^.;:]{0,80}\\b${reader} (?:\\w+ly |also |hereby |thereby )?(?:agrees?|consents?|accepts?)\\b`,
    `\\b${reader} (?:\\w+ly |also |hereby )?(?:agrees?|consents?),? by (?:\\w+ ){0,2}${using}\\b`,
    `\\b(?:whoever|anyone who|everyone who|everybody who|those who|any \\w+ who|every \\w+ who) [^.;:]{0,60} (?:\\w+ly |also |thereby )?(?:agrees?|consents?|gives? (?:us )?(?:\\w+ )?(?:permission|consent))\\b`,
    `\\b${using}\\b[^.;:]{0,80}\\b(?:constitutes?|signif(?:y|ies)|indicates?|counts? as|amounts? to|implies|means) (?:\\w+ ){0,3}(?:agreement|consent|acceptance|assent)\\b`,
  ].join("|"),
);

/** "Merely using it is not deemed consent", "we never treat silence as agreement", "it binds you only once you have ticked a box". */
const byAct = new RegExp(
  [
    `\\b${using}\\b[^.;:]{0,90}\\b(?:(?:not|n't|never) (?:\\w+ ){0,2}(?:count\\w*|deemed|considered|regarded|treated|taken|constitute|mean|imply|amount|enough|sufficient|suffice|understood|interpreted|read|seen)|(?:is|are) (?:no|not|never)) (?:\\w+ ){0,4}${agreement}\\b`,
    `\\b(?:not|n't|never|nor|neither) (?:\\w+ )?(?:treat|take|regard|read|understand|consider|deem|infer|interpret|count)\\b[^.;:]{0,60}\\b(?:${using}\\b[^.;:]{0,50}\\b${agreement}|${agreement} from [^.;:]{0,40}${using})\\b`,
    `\\b${agreement}s?\\b[^.;]{0,90}\\bonly (?:once|when|after|if|where) ${reader} (?:have |has |had )?[^.;]{0,60}?\\b(?:press|click|tick|check|tap|sign)(?:s|ed|ing)\\b`,
    `\\b(?:unless|until) ${reader} (?:have |has |had )?(?:\\w+ ){0,2}(?:press|click|tick|check|tap|sign)(?:s|ed)?\\b[^.;]{0,60}\\b(?:not|n't|never) (?:yet |ever |been )*(?:agreed|consented|accepted|given)`,
    `\\b${agreement}\\b[^.;]{0,40}\\b(?:is|are|be) (?:not|n't|never) (?:\\w+ ){0,2}(?:inferred|implied|assumed|presumed|derived)\\b`,
    `\\b(?:not|n't|never|nor) (?:\\w+ly |just |simply )?(?:assume|presume|infer|conclude|suppose|pretend|take it)\\b[^.;]{0,40}\\b(?:${agreement}|agrees?)\\b`,
  ].join("|"),
);

/** "If you do not answer, we take that as a yes", "the guest is deemed to have consented". */
const bySilence = new RegExp(
  [
    `\\b(?:if|when|where|whoever|who) (?:${reader} )?(?:do not|does not|do n't|does n't|did not|fails? to|never|not) (?:\\w+ ){0,2}?(?:answer|reply|respond|react|object|return|contact|write|contradict|hear)\\w*\\b[^.;]{0,60}\\b(?:take|takes|taken|treat|treated|read|count|counts|regard|regarded|consider|considered|understand|assume|deem|deemed|interpret|agrees?|consents?)\\b[^.;]{0,40}\\b(?:yes|agreement|consent|consented|agreed?|agrees|approval|permission|assent)\\b`,
    `\\b(?:is|are|will be|shall be|be) (?:thereby |thus |also |hereby )?(?:taken|deemed|presumed|understood|considered|assumed|regarded) (?:to|as) (?:have |having )?(?:given (?:\\w+ )?)?(?:agreed?|consent(?:ed|ing)?|accepted|agreeing|permission)\\b`,
    `\\b(?:silence|inaction|no (?:answer|reply|response|objection))\\b[^.;]{0,40}\\b(?:means|is|counts as|amounts to|equals|is (?:taken|treated|read|regarded) as) (?:a |an |your |the )?(?:yes|agreement|consent|approval|permission|assent)\\b`,
  ].join("|"),
);

/** What is agreed to is what a privacy policy is about, not a contract of another kind or a duty of the reader. */
const ofData =
  /\b(?:privacy|polic(?:y|ies)|statement|notice|provisions?|data|information|cookies?|process\w*|collect\w*|practices|track\w*|record\w*|e-?mails?|newsletters?|pixels?|location|where you are|photo\w*|pictures?|images?|fingerprints?|recordings?|recorded|filmed|voice|profil\w+|messages?|phone|calls|sharing|shared|transfer\w*|publish\w*|marketing)\b/;
const aside =
  /\b(?:arbitrat\w+|indemnif\w+|minors?|child|children|parents?|guardians?|third part(?:y|ies) (?:web)?sites?|changes?|modif\w+|updated?|revised|amend\w+|liab\w+|not (?:to|agree|consent|accept)|withdraw\w*|dispute)\b/;

/** "you agree to this": what stands before. */
const toThat = /^(?: ,)? to (?:this|that|these|it|them|the above|all (?:of )?(?:this|that|the above))(?= (?:and|or|,|[.;!])|$)/;

export type ConsentForm = "by-use" | "by-act" | "deemed";

/** The form of consent that a sentence (its words in lower case, one blank between) is about. */
export function consentForm(text: string): ConsentForm | undefined {
  if (isToThat(text)) return "by-use";
  if (aside.test(text.replace(/\bnot (?:consent|agree|accept)(?:ment)?\b/g, "")) || !ofData.test(text)) {
    if (aside.test(text.replace(silent, "").replace(/\bnot (?:consent|agree|accept)(?:ment)?\b/g, ""))) return undefined;
    return byAct.test(text) || useConsent(text)?.form === "by-act" ? "by-act" : isSilence(text) ? "deemed" : undefined;
  }
  const drawn = useConsent(text);
  if (byAct.test(text) || drawn?.form === "by-act") return "by-act";
  if (isSilence(text)) return "deemed";
  const used = byUse.exec(text);
  if (!used) return drawn && ofData.test(drawn.object) ? "by-use" : undefined;
  const to = text.slice(used.index + used[0].length);
  // "Those whom you authorise", "if you consent": a choice, and no consequence of use.
  if (
    /\b(?:(?<!\b(?:confirm|acknowledge|understand|represent|warrant) )that|who|whom|which) you \w+$/.test(used[0]) ||
    /\bif ,? ?$/.test(text.slice(0, used.index))
  )
    return undefined;
  if (!ofData.test(to) || /\b(?:click\w*|tick\w*|check\w*|button|box)\b/.test(used[0])) return undefined;
  return /\b(?:not|n't|never|nobody|no one)\b/.test(text.slice(0, used.index + used[0].length)) ? undefined : "by-use";
}

/** "By using it you agree to this": a sentence that takes up what stands before. */
function isToThat(text: string): boolean {
  const used = byUse.exec(text);
  if (
    !used ||
    /\b(?:not|n't|never|if|before|unless|click\w*|tick\w*|check\w*|button|box)\b/.test(text.slice(0, used.index + used[0].length))
  )
    return false;
  return toThat.test(text.slice(used.index + used[0].length)) && !aside.test(text);
}

const silent = /\b(?:do|does) (?:not|n't) (?:answer|reply|respond|react|object|return|contact|write|contradict|hear)\b/g;

const isSilence = (text: string): boolean =>
  bySilence.test(text) &&
  !/\b(?:not|never|n't|no longer)\b/.test(text.replace(silent, "")) &&
  !/\b(?:terms|contract|price|conditions)\b/.test(text);

export const isAboutPolicy = (text: string): boolean =>
  /\b(?:privacy (?:policy|statement|notice)|this (?:policy|statement|notice|provision|document)|our (?:policy|practices))\b/.test(text);
