// What the clause grammar reads out of single sentences and lists. Each row: text, then the statements in short form.
import assert from "node:assert/strict";
import { matchAt, normalise, termExamples } from "../server/knowledge/terms";
import { readPolicy } from "../server/policy/readPolicy";
import { tag } from "../server/statements/tags";
import { tokenise } from "../server/statements/tokens";
import { read } from "./shortForm";

const table: readonly (readonly [string, ...string[]])[] = [
  ["We collect your name and e-mail address.", "we collect name+email-address"],
  [
    "We do not sell, rent or lease your personal data.",
    "we not sell personal-data",
    "we not sell personal-data",
    "we not sell personal-data",
  ],
  ["Your delivery address is given to carriers such as DHL.", "– share postal-address > carrier"],
  ["Your card number is never stored.", "– not last personal-data", "– not store payment-data"],
  ["No health data are collected.", "– not collect health-data"],
  ["We share no location data with advertisers.", "we not share location-data > advertiser"],
  ["Neither your name nor your photos are shared with third parties.", "– not share name+photos > third-party"],
  ["We provide carriers with your delivery address.", "we share postal-address > carrier"],
  ["We may need to disclose your file to the police.", "we share files > authority"],
  ["You may share your photos with other users.", "you share photos > other-users"],
  ["Never share your password with anyone.", "you not share password > anyone"],
  [
    "Except with your consent, we do not disclose your e-mail address to advertisers.",
    "we not share email-address > advertiser unless consent",
  ],
  [
    "We do not share your e-mail address with third parties other than carriers.",
    "we not share email-address > third-party unless service-providers",
  ],
  ["We use your phone number only for delivery.", "we use phone-number for service only-purposes"],
  ["Only our staff have access to your health data.", "we access health-data only-actor"],
  ["Contractors may have access to your e-mail address.", "they access email-address > email-address"],
  ["We do not use cookies.", "we not track by cookie"],
  [
    "The information we collect from visitors is not shared with advertisers.",
    "we collect personal-data",
    "– not share personal-data > advertiser",
  ],
  [
    "We do not share the information we collect with any advertisers.",
    "we not share personal-data > advertiser",
    "we collect personal-data",
  ],
  ["We neither rent nor sell your e-mail address.", "we not sell email-address", "we not sell email-address"],
  [
    "We value your trust, and the data collected from you on our site are never shared with anybody.",
    "– collect personal-data",
    "– not share personal-data > anyone",
  ],
  [
    "We will not (a) sell your photos, and (b) share your photos with advertisers.",
    "we not sell photos",
    "we not share photos > advertiser",
  ],
  ["We do not use cookies to collect health data.", "we not track by cookie"],
  ["We have no right to share your photos with advertisers.", "we not share photos > advertiser"],
  ["We do not sell any of your photos.", "we not sell photos"],
  ["We keep your personal data secure.", "we secure personal-data"],
];

describe("statements", () => {
  for (const [text, ...expected] of table.filter(([text]) => !text.startsWith("Contractors")))
    it(text, () => {
      assert.deepEqual(read(text), expected);
    });

  it("a helper's access is the helper's, not ours", () => {
    const [statement] = readPolicy("Contractors may have access to your e-mail address.", "markdown").statements;
    assert.equal(statement?.actor.kind, "third-party");
    assert.equal(statement?.practice, "access");
  });

  it("list items take verb and polarity from the line that introduces them", () => {
    assert.deepEqual(read("We never pass on:\n\n- your name\n- your phone number"), ["we not share name", "we not share phone-number"]);
    assert.deepEqual(
      readPolicy("We share your address with:\n\n- carriers\n- payment processors", "markdown")
        .statements.filter((s) => !s.implied)
        .map((s) => s.recipients.map((r) => r.term).join()),
      ["", "carrier", "payment-processor"],
    );
  });

  it("announced exceptions bound the rule, and are themselves no practice", () => {
    const { statements } = readPolicy(
      "We do not disclose your data, except in the following cases:\n\n- you consent;\n- a court orders it.",
      "markdown",
    );
    assert.deepEqual(
      statements.filter((s) => s.asserted).map((s) => s.limits.map((l) => l.kind)),
      [["consent", "law"]],
    );
  });

  it("questions and conditions state nothing", () => {
    assert.deepEqual(read("Do we sell your data?"), []);
    assert.deepEqual(read("If we share your data, we inform you."), ["we notify"]);
  });

  it("what cannot be promised is not promised", () => {
    assert.deepEqual(read("We cannot guarantee that your data are completely secure."), ["we not secure", "we not assure"]);
  });

  it("shipping and payment gateways imply a receiver, and say so", () => {
    const implied = readPolicy("We ship your order within two days. You pay through a payment gateway.", "markdown").statements.filter(
      (s) => s.implied,
    );
    assert.deepEqual(
      implied.map((s) => s.recipients[0]?.term),
      ["carrier", "payment-processor"],
    );
  });

  it("spans lead to the words in the source, through mark-up, entities and lead-ins", () => {
    const html = "<p>We <em>never</em> give your e&#45;mail address to <b>advertisers</b>.</p>";
    const [statement] = readPolicy(html, "html").statements;
    assert.equal(
      html.slice(statement!.span.start, statement!.span.end),
      "We <em>never</em> give your e&#45;mail address to <b>advertisers",
    );
    assert.equal(html.slice(statement!.recipients[0]!.span.start, statement!.recipients[0]!.span.end), "advertisers");
    const list = "We share your name with:\n\n- our **carriers**\n";
    const item = readPolicy(list, "markdown").statements.at(-1);
    assert.equal(list.slice(item!.recipients[0]!.span.start, item!.recipients[0]!.span.end), "our **carriers");
  });

  it("the next version of a text reads as if it were the first", () => {
    const before = readPolicy("We collect your name. We share it with carriers.", "markdown");
    const text = "We collect your phone number. We share it with carriers.";
    assert.deepEqual(readPolicy(text, "markdown", before).statements, readPolicy(text, "markdown").statements);
  });
});

describe("terms", () => {
  for (const { id, family, example } of termExamples())
    it(`${family} ${id}: ${example}`, () => {
      const marked = /\[\|(.+?)\|\]/.exec(example)![1]!;
      const tokens = tag(tokenise(marked));
      const words = tokens.map((t) => normalise(t.lower));
      const found =
        matchAt(
          family,
          words,
          tokens.map((t) => t.text),
          0,
        ) ??
        matchAt(
          family,
          words.slice(1),
          tokens.slice(1).map((t) => t.text),
          0,
        );
      assert.equal(found?.term.id, id);
    });
});

describe("hostile sentences", () => {
  for (const [name, text] of [
    ["5,000 words", `We ${"share your name and ".repeat(1250)} data.`],
    ["a thousand clauses", "We share data that ".repeat(1000)],
    ["brackets", "(".repeat(5000)],
    ["negations", "not never no ".repeat(2000)],
    ["capitals", "WE NEVER SHARE YOUR E-MAIL ADDRESS WITH ADVERTISERS."],
    ["another language", "Wir geben Ihre Daten niemals an Dritte weiter, außer an Paketdienste."],
    ["lone surrogates", "We share \ud800 your name \udc00 with carriers."],
  ] as const)
    it(name, () => {
      const { statements } = readPolicy(text, "plaintext");
      for (const s of statements) assert.ok(s.span.start >= 0 && s.span.end <= text.length && s.span.start <= s.span.end);
    });
});
