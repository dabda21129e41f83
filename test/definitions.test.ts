// Definitions in their usual forms.
import assert from "node:assert/strict";
import { readPolicy } from "../server/policy/readPolicy";
import { termClashes } from "../server/policy/termClashes";

const read = (text: string): string[][] =>
  readPolicy(text, "markdown").definitions.map(({ term, span, meaning }) => [
    term,
    text.slice(span.start, span.end),
    text.slice(meaning.start, meaning.end).trim(),
  ]);

describe("definitions", () => {
  it("a term in quotation marks that means something", () => {
    assert.deepEqual(read("“Device” means any computer or telephone."), [["Device", "Device", "any computer or telephone."]]);
  });
  it("a capitalised term that opens the sentence", () => {
    assert.deepEqual(read("**Usage Data** refers to what our server notes."), [["Usage Data", "Usage Data", "what our server notes."]]);
  });
  it("terms in brackets after what they mean", () => {
    assert.deepEqual(read('This policy is published by Heronbay Ltd (hereinafter the "Company", "we" or "us").'), [
      ["Company", "Company", "This policy is published by Heronbay Ltd"],
      ["we", "we", "This policy is published by Heronbay Ltd"],
      ["us", "us", "This policy is published by Heronbay Ltd"],
    ]);
  });
  it("but no other brackets, and no quotation", () => {
    assert.deepEqual(read('We call it a day (as my aunt says, "enough is enough"). "Never" is a long time.'), []);
  });
});

describe("definitions in other forms", () => {
  const terms = (text: string, format: "markdown" | "html" | "plaintext" = "markdown"): string[] =>
    readPolicy(text, format).definitions.map(({ term, form }) => `${term}: ${form}`);

  it("behind words that say where they hold", () => {
    assert.deepEqual(terms("In this policy, **Keeper** means Heronbay Ltd."), ["Keeper: meaning"]);
    assert.deepEqual(terms("For the purposes of this policy, the term “Lamp Data” shall mean what a lamp sends."), ["Lamp Data: meaning"]);
  });
  it("in single and typographic quotation marks, several at once", () => {
    assert.deepEqual(terms("‘Keeper’s Data’ means what a keeper enters."), ["Keeper’s Data: meaning"]);
    assert.deepEqual(terms("“Lamp” or “Lantern” means any of our lights."), ["Lamp: meaning", "Lantern: meaning"]);
  });
  it("by what they include, and by what another text says", () => {
    assert.deepEqual(terms("“Lamp Data” includes, for example, the hours of light."), ["Lamp Data: part"]);
    assert.deepEqual(terms("“Controller” has the meaning given in the GDPR."), ["Controller: elsewhere"]);
  });
  it("by a name without quotation marks", () => {
    assert.deepEqual(terms("Heronbay Ltd (hereinafter the Keeper) mends lamps."), ["Keeper: name"]);
    assert.deepEqual(terms("Heronbay Ltd, hereinafter referred to as Keeper or Lamp Keeper, mends lamps."), [
      "Keeper: name",
      "Lamp Keeper: name",
    ]);
  });
  it("alone in bold in a bracket", () => {
    assert.deepEqual(terms("<p>We run heronbay.example (<strong>Webpage</strong>) (<b>not yet</b>).</p>", "html"), ["Webpage: name"]);
    assert.deepEqual(terms("We run heronbay.example (**Webpage**) and the Annex (Beta)."), ["Webpage: name"]);
  });
  it("in lists of definitions", () => {
    const entries = ["Account: entry", "Lamp: entry"];
    assert.deepEqual(terms("## Definitions\n\n- **Account**: what you open to order.\n- Lamp – any of our lights."), entries);
    assert.deepEqual(
      terms("<dl><dt>Account</dt><dd>What you open to order.</dd><dt>Lamp</dt><dd>Any of our lights.</dd></dl>", "html"),
      entries,
    );
    assert.deepEqual(terms("| Term | Meaning |\n|---|---|\n| Account | what you open to order |\n| Lamp | any of our lights |"), entries);
    assert.deepEqual(
      terms("## Definitions\n\n### Account\n\nAn Account is what you open to order.\n\n### Lamp\n\nA Lamp means any of our lights."),
      ["Account: entry", "Lamp: meaning"],
    );
  });
  it("but not where a sentence merely begins with a capital", () => {
    assert.deepEqual(terms("This means that we keep it. Heronbay describes its lamps. See below (“Storage”) for more."), ["Storage: name"]);
  });
});

describe("terms", () => {
  it("know all their uses, in any inflection", () => {
    const text =
      'A person who mends lamps (a "Keeper") has a file. Keepers may read it. A keeper may not print it, and no Keeper\'s file is sold.';
    const [keeper] = readPolicy(text, "markdown").terms;
    assert.equal(keeper!.term, "Keeper");
    assert.deepEqual(
      keeper!.uses.map(({ start, end }) => text.slice(start, end)),
      ["Keepers", "Keeper"],
    );
    assert.deepEqual(
      keeper!.uncapitalised.map(({ start, end }) => text.slice(start, end)),
      ["keeper"],
    );
  });
});

describe("terms that a drafter made up", () => {
  const loose = (text: string): string[] => readPolicy(text, "markdown").looseTerms.map(({ term }) => term);
  for (const [text, terms] of [
    ["Claims of a Parish Lamplighter are settled with its Sponsoring Employer.", ["Parish Lamplighter", "Sponsoring Employer"]],
    ["A lamp that stands in a Shared Vault may be lit by each Vault Keeper.", ["Shared Vault", "Vault Keeper"]],
    ["The Lantern Rules decide which Wick Data we read from your lamp.", ["Lantern Rules", "Wick Data"]],
    ["Lamps that are lent by a Travelling Lender fall under the Mending Exemption.", ["Travelling Lender", "Mending Exemption"]],
    ["Where a shop has lent you the lamp, the Reseller Conditions hold in place of this page.", ["Reseller Conditions"]],
    ["A lamp may be fetched on demand, and the Promoter names the place.", ["Promoter"]],
  ] as const)
    it(text, () => assert.deepEqual([...loose(text)].sort(), [...terms].sort()));
  for (const text of [
    "You may write to the Attorney General, to the Head Teacher or to a Data Protection Officer.",
    "The Internal Revenue Code and the Small Lamps Act hold, and the Federal Lamp Commission reads them.",
    "Please read these Official Rules and our Lantern Rules before you light a lamp.",
    "Each Premium Member may open the Night Watch page and use the Wick Meter tool.",
    "A Swiss Reseller and a New York Reseller may lend lamps.",
    "At Heronbay Ltd, an Alderlight Company, we sell lamps.",
    "The Emergency Lamp Keepers' Association meets in May.",
    "The Society of Lamp Lenders and Traders lends lamps, as any lamp keeper may. A Lamp Keeper is one who keeps lamps.",
    "Somebody who lends lamps (a “Lamp Lender”) is told. Each Lamp Lender answers.",
  ])
    it(`leaves alone: ${text}`, () => assert.deepEqual(loose(text), []));
});

describe("a second definition", () => {
  const start =
    "Heronbay Ltd (“Heronbay”, “we”) runs the website heronbay.example (the “Site”). “Lamp Data” means what a lamp sends to us, such as the hours of light.\n\nPeople who buy our lamps (“Keepers”) may write to us. We refer to what you tell us about an order as “Order Details”.\n\n";
  const clashes = (text: string): string[] => termClashes(readPolicy(start + text, "markdown")).map(({ term }) => term);
  for (const [text, term] of [
    ["Where we speak of the “Site” in this policy, we have in mind our page on Facebook.", "Site"],
    ["For this purpose “Lamp Data” means the e-mail addresses of our customers.", "Lamp Data"],
    ["Unless the context requires otherwise, “Lamp Data” means the e-mail addresses of our customers.", "Lamp Data"],
    ["By Lamp Data we understand the e-mail addresses of our customers.", "Lamp Data"],
    ["The e-mail addresses and names of our customers (“Lamp Data”) are kept for a year.", "Lamp Data"],
    ["We call the e-mail addresses and names of our customers “Lamp Data”.", "Lamp Data"],
    ["Visitors who read our magazine without an account (“Keepers”) are not asked for names.", "Keepers"],
    ["Shops that sell our lamps are “Keepers” in the sense of this policy.", "Keepers"],
    ["In this policy “Order Details” means the technical record of a visit, such as the browser used.", "Order Details"],
  ] as const)
    it(text, () => assert.deepEqual(clashes(text), [term]));
  for (const text of [
    "In this section, “Lamp Data” means the e-mail addresses of our customers.",
    "What you tell us when you order (“Order Details”) is kept.",
    "People who buy lamps from us (the “Keepers”) are told by letter.",
    "We refer to the website as the “Site”, and we use “Lamp Data” for two purposes.",
    "Anybody who buys one of our lamps is one of our “Keepers”.",
    "Where we speak of the “Site”, we have in mind every page of our website.",
  ])
    it(`leaves alone: ${text}`, () => assert.deepEqual(clashes(text), []));
});
