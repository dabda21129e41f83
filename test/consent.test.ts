// Which sentences promise to ask first, and which say that nobody is asked.
import assert from "node:assert/strict";
import { readPolicy } from "../server/policy/readPolicy";

const stances = (text: string): string[] =>
  readPolicy(text, "markdown")
    .statements.filter((s) => s.practice === "ask-consent")
    .map((s) => (s.polarity === "does" ? "asks" : "does not ask"));

const asking = [
  "We read your location only after you have said yes.",
  "Newsletter: only once you have ticked the box.",
  "Health data are passed to insurers with your explicit consent.",
  "We never publish your photo without your permission.",
  "Before we read your contacts we ask you for leave.",
  "Visiting our pages is never taken as consent to tracking.",
  "Entering the shop does not count as consent to being filmed.",
  "We do not regard silence as agreement.",
  "You get no adverts from us unless you asked for them.",
  "Reading our pages is not the same as agreeing to this policy.",
  "Nobody consents to this policy just by looking round our shop.",
  "It takes more than a visit to agree to this policy: you have to press the button.",
  "Your consent counts only when you have given it by ticking the box.",
];
const notAsking = [
  "Photos are passed to the press whether you like it or not.",
  "We text offers to every number we have; nobody is asked.",
  "Health data are read by our insurers. There is no need for you to agree.",
  "Voice recordings are analysed as soon as you speak; your agreement is taken for granted.",
  "Location is switched on for everyone; a yes is not required.",
  "The heat map starts with the page; visitors are not asked beforehand.",
  "You are not asked before the beacon is loaded.",
  "Nobody is asked for permission before the microphone is switched on.",
  "Entering the shop counts as consent to being filmed.",
  "By using this site you consent to this privacy policy.",
  "If you continue to browse, you accept our cookies.",
  "When accessing our portal, members are agreeing to this notice.",
  "If you decide to open the shop you are consenting to the practices described in this policy.",
  "Anyone visiting our pages accepts this privacy policy.",
  "Your visit to the site is your consent to the data practices below.",
  "Your use of the shop constitutes consent to the processing of your data.",
  "Whoever registers is automatically subscribed to the newsletter.",
];
const silent = [
  "When you use the forum you can agree with other members when to meet.",
  "Reading the policy is required before you accept it.",
  "When you open a map in our app you agree to the terms of its maker.",
  "We do not ask you for your password.",
  "You may withdraw your consent at any time.",
  "By using this site you agree to settle disputes by arbitration.",
  "By ticking the box you consent to our newsletter.",
  "Where the law demands it, we act without your consent.",
  "Photos are never passed on. You are not asked about this.",
];

describe("consent", () => {
  for (const text of asking) it(`asks first: ${text}`, () => assert.deepEqual(stances(text), ["asks"]));
  for (const text of notAsking) it(`does not ask: ${text}`, () => assert.deepEqual(stances(text), ["does not ask"]));
  for (const text of silent) it(`says neither: ${text}`, () => assert.deepEqual(stances(text), []));
});
