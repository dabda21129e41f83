// missing/profile: the text lets see that a law matters to it whose profile is not switched on. A suggestion: nothing is asked for by it.
import { excerpt } from "../../document/excerpt";
import { type Profile, profiles, withIncluded } from "../../knowledge/requirements";
import { isPart } from "../../policy/kind";
import type { Policy, Signal } from "../../policy/policy";
import type { Fault, Rule, RuleSettings } from "../rule";

const body = `

We collect your name and your postal address when you send us an umbrella. We use them to send it back.

Write to us at 4 Mill Lane, Leeds, LS1 4AB.`;

/** More profiles than this at once are more than a reader takes in. */
const mostNamed = 4;

export const profile: Rule = {
  name: "missing/profile",
  summary: "The text speaks of a law or a place whose profile is not switched on",
  why: `Each law asks for statements of its own. Which laws apply to a company cannot be seen from its policy, so nothing beyond what nearly every law asks
for is looked for until a profile is switched on. Where the text itself speaks of Europe, California or children, somebody should decide: add the profile
to \`profiles\` in \`policywright.yaml\` or in the editor's settings, or allow this suggestion.`,
  basis: [],
  severity: "hint",
  faulty: [
    { text: `# Privacy Policy\n\nIf you live in the [|European Economic Area|], you may write to us.${body}\n` },
    { text: `# Privacy Policy\n\n[|California residents|] may ask us what we know about them.${body}\n` },
  ],
  sound: [
    { text: `# Privacy Policy\n\nIf you live in the European Economic Area, you may write to us.${body}\n`, profiles: ["gdpr"] },
    {
      text: `# Privacy Policy\n\nWe are not subject to the GDPR, and the CCPA does not apply to us.${body}\n`,
      note: "the mention is denied",
    },
    {
      text: `# Privacy Policy\n\nOur shop is meant for people outside the United Kingdom. Residents of California must not use the shop.${body}\n`,
      note: "those who live there are turned away",
    },
    { text: `# Privacy Policy\n\nThe app stores the following data: your colours.${body}\n`, note: "no store of apps" },
    { text: `# Privacy Policy\n\nOur shop is not directed to children under 13.${body}\n`, note: "the usual disclaimer" },
  ],
  *check(policy: Policy, settings: RuleSettings): Iterable<Fault> {
    if (policy.kind !== "privacy" || isPart(policy.document)) return;
    const signals = suggested(policy.signals, settings.profiles).slice(0, mostNamed);
    const first = signals.reduce<Signal | undefined>((a, b) => (a && a.span.start <= b.span.start ? a : b), undefined);
    if (!first) return;
    yield {
      span: first.span,
      message: messageOf(policy, signals),
      related: signals
        .filter((one) => one !== first)
        .map((one) => ({ span: one.span, message: `${one.profile}: the text speaks of ${profileOf(one)["speaks-of"]}` })),
    };
  },
};

/** The signals of profiles that are neither on nor brought by another one that is suggested. */
function suggested(signals: readonly Signal[], chosen: readonly string[]): Signal[] {
  const on = new Set(withIncluded(chosen));
  const wanted = signals.filter(({ profile }) => !on.has(profile));
  return wanted.filter(
    ({ profile }) => !wanted.some((other) => other.profile !== profile && withIncluded([other.profile]).includes(profile)),
  );
}

const profileOf = ({ profile }: Signal): Profile => profiles.find(({ id }) => id === profile)!;

function messageOf({ document }: Policy, signals: readonly Signal[]): string {
  const said = signals.map((one) => `${profileOf(one)["speaks-of"]} (“${excerpt(document, one.span)}”)`);
  const names = signals.map((one) => profileOf(one).name);
  const ids = signals.map((one) => one.profile).join(", ");
  const isOne = signals.length === 1 && !/^the (?:\S+ )?(?:rules|acts|principles)\b|^the consumer privacy acts/i.test(names[0]!);
  const they = isOne ? "it applies" : "they apply";
  return `This text speaks of ${said.join(", ")}, but is not checked for what ${names.join(", ")} ask${isOne ? "s" : ""} a policy to say. If ${they} to you, put into the settings: profiles: [${ids}].`;
}
