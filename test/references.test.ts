// References and announced lists: what leads nowhere in many forms, what leads to other documents, and what was never a reference.
import assert from "node:assert/strict";
import type { Format } from "../server/document/document";
import { readPolicy } from "../server/policy/readPolicy";

type Case = readonly [format: Format, text: string];

const dangling: readonly Case[] = [
  [
    "plaintext",
    "Privacy\n\n1. Data\n\nWe keep a copy for no longer than section 2.4 permits.\n\n2. Use\n\n2.1 Shops\n\nWe use it in shops.",
  ],
  ["markdown", "# Disclaimer\n\n## 1. Data\n\nThis does not limit what is due under Section 9 of this disclaimer.\n\n## 2. Use\n\nText."],
  ["markdown", "# P\n\n## 1. Data\n\nSee Section 9 for details.\n\n## 2. Use\n\nText."],
  ["markdown", "# P\n\n## 1. Data\n\nAs described in Sections 2 and 7, we use data.\n\n## 2. Use\n\nText."],
  ["markdown", "# P\n\n## 1. Data\n\nDetails are in section 2.4 below.\n\n## 2. Use\n\nText here is plain."],
  ["markdown", "# P\n\n## I. Data\n\nDetails are in section VII.\n\n## II. Use\n\nText here is plain."],
  ["markdown", "# P\n\n## Data\n\nThe periods are set out in Schedule 2.\n\n## Use\n\nText here is plain."],
  ["markdown", "# P\n\nThe processors are listed in Appendix A below.\n\n## Use\n\nText here is plain."],
  ["plaintext", "Privacy\n\n1. Data\n\nWe keep what is set out in clause 8 of this policy.\n\n2. Use\n\nWe use it."],
  ["markdown", '# P\n\nSee "How Long We Keep Things" below.\n\n## Use\n\nText here is plain.'],
  ["markdown", "# P\n\nPlease see the section on retention titled “How Long We Keep Things”.\n\n## Use\n\nText here is plain."],
  ["markdown", '# P\n\nThis is explained under the heading "Cookies and Pixels".\n\n## Use\n\nText here is plain.'],
  ["html", '<h1>P</h1><p>See <a href="#retention">retention</a>.</p><h2 id="use">Use</h2><p>Text is plain.</p>'],
  ["markdown", "We keep logs for a week.[^1]"],
  ["markdown", "# P\n\nThe diagram below shows the flow of data.\n\nText."],
  ["markdown", "# P\n\nThe list above is not complete.\n\n## Use\n\nText."],
  ["html", "<p>To opt out, click here.</p><p>We answer soon.</p>"],
  ["plaintext", "To opt out, please click here. We answer soon."],
  ["markdown", "# P\n\nYou can download the form using the link below.\n\n## Use\n\nText."],
  ["markdown", "# P\n\nFor our retention periods, please refer to Table 3.\n\n## Use\n\nText."],
  ["html", "<h2>1. Data</h2><p>See section 5.</p><h2>2. Use</h2><p>Plain text.</p><h2>3. End</h2><p>Plain text.</p>"],
  ["markdown", "# P\n\n## 1. Data\n\nYour rights are described in paragraph 12 below.\n\n## 2. Use\n\nText here is plain."],
  ["markdown", "# P\n\n## 1. Data\n\nYou may object at any time (see Section 11(b)).\n\n## 2. Use\n\nText here is plain."],
  ["markdown", "# P\n\n## Data\n\nAs shown in the following table, we keep data for years.\n\n## Use\n\nText here is plain."],
  ["markdown", '# P\n\nThe exceptions are listed in the "Exceptions to the Rule" section of this policy.\n\n## Use\n\nText here is plain.'],
  [
    "markdown",
    "# P\n\n## 1. Data\n\nNames.\n\n## 2. Use\n\nParcels.\n\n## 3. Rights\n\nYou may ask:\n\n(a) for a copy;\n\n(b) for deletion.\n\nYou may also object as described in clause 3(d).",
  ],
  [
    "markdown",
    "# P\n\n## 1. Data\n\nNames.\n\n## 2. Use\n\nParcels.\n\n## 3. Rights\n\nYou may ask:\n\n(a) for a copy;\n\n(b) for deletion.\n\nClause 8 sets out when we delete it.",
  ],
  [
    "markdown",
    "# P\n\n## 1. Data\n\nNames.\n\n## 2. Use\n\nParcels.\n\n## 3. Rights\n\nYou may ask:\n\n(a) for a copy;\n\n(b) for deletion.\n\nFor the periods, see s. 9.",
  ],
  ["plaintext", "P\n\n1. Data\n\n1.1 We keep names.\n\n1.2 We keep orders.\n\n2. Use\n\nSection 1.3 says for how long."],
  [
    "html",
    "<h2>Data</h2><table><tr><td>Name</td><td>Year</td></tr></table><p>The periods are listed in the second table, at the end of this page.</p>",
  ],
  [
    "plaintext",
    "Storage of Data\n\n1. Orders are kept for ten years.\n\n2. Letters are kept for two years.\n\n3. Logs are kept for a week.\n\nYour Rights\n\nCopies are kept as point 7 of the chapter on Storage of Data says.",
  ],
  ["plaintext", "We share figures with our printers.*\n\nWe answer letters within a month."],
  ["plaintext", "Some carriers pay us a fee [4]. We answer letters within a month."],
  ["html", '<p>We hand parcels to the carriers on <a href="#">our list</a> and to nobody else.</p>'],
  ["plaintext", "Our depots are named on the following page."],
  ["markdown", "# P\n\nThe carriers are named in the annex to this policy.\n\n## Use\n\nText."],
  ["plaintext", "Our periods are set out in the attached schedule.\n\nWe use it."],
];

const sound: readonly Case[] = [
  ["markdown", "# P\n\nThe price is set out in Schedule A attached to the Agreement.\n\n## Use\n\nText here is plain."],
  [
    "markdown",
    "# P\n\n## 1. Data\n\nUnder Section 5 of the FTC Act and Cal. Civ. Code Section 1798.83 you have rights. Article 15 GDPR applies. See Section 7 of our Terms of Use.\n\n## 2. Use\n\nSection 230 of the Act. Annex I to the Clauses.",
  ],
  [
    "markdown",
    "# P\n\n## 1. Data\n\nSee Section 2(a) and Sections 1 to 2, and Part 2 of the Data Protection Act 2018.\n\n## 2. Use\n\n(a) For orders.\n\n(b) For visits.",
  ],
  ["markdown", '# P\n\nGo to "Settings" below the menu, click "Privacy" and read the "Your choices" page.\n\n## Use\n\nText.'],
  ["markdown", '# P\n\nSee "Cookies" below.\n\n## Use of cookies\n\nText.'],
  ["markdown", "# P\n\nSee [Cookies](#use-of-cookies) and [top](#top) and [x](#) and [app](#/settings).\n\n## Use of Cookies!\n\nText."],
  ["markdown", '# P\n\nSee [Cookies](#ck) and [B](#b-id).\n\n## Use {#ck}\n\nText <a name="b-id"></a> here.'],
  ["plaintext", "To opt out, click here: https://heronbay.example/optout"],
  ["plaintext", "The opt-out form is available here (https://heronbay.example/optout)."],
  ["markdown", "# P\n\nThe table below shows all.\n\n| A | B |\n| - | - |\n| a | b |"],
  ["html", '<p>The table below shows all.</p><div><img src="table.png"></div>'],
  [
    "markdown",
    "# P\n\n## 1. Data\n\nWe rely on Article 6 (1) (f). Recital 47 applies. Rule 4 of the Scheme. PCI DSS Level 1, ISO 27001 Annex A.\n\n## 2. Use\n\nSee clause 14 of your contract of employment. Schedule 1, Part 2, paragraph 18 of the DPA 2018 applies.",
  ],
  ["markdown", '# P\n\nWrite "Privacy Request" in the subject line. See "Contact us" in the app. The "Do Not Sell" link below.\n\nText.'],
  [
    "markdown",
    "# P\n\n## 1. Data\n\nWe share with Section 8 housing bodies and Chapter 11 trustees. Part 1 of the form asks for names. Figure 8 running club.\n\n## 2. Use\n\nText.",
  ],
  [
    "markdown",
    "# P\n\n## 1. Data\n\nThe standard contractual clauses, in particular Clause 14 and Annex II, apply. Under Section 42 UrhG nothing is due.\n\n## 2. Use\n\nText.",
  ],
  ["html", '<p>To opt out, <a href="https://x.example">click here</a>. Or <button>click here</button>.</p>'],
  [
    "markdown",
    "We found 3 sections. See the section above on cookies. Details follow below. The above list of rights is not complete:\n\n- a\n- b",
  ],
  [
    "markdown",
    '# P\n\n## Definitions\n\nIn this notice the words in Section 4 of the Health Act (the "Act") count. Section 9 requires consent.\n\n## Use\n\nText.',
  ],
  ["markdown", "# P\n\nExhibit A in the museum is open. Table 4 at the restaurant. Our list below cost.\n\n## Use\n\nText"],
  ["markdown", '# P\n\nThis page explains what happens when you "click here" in a mail. The link below the picture leads home.\n\nText.'],
  [
    "markdown",
    "# P\n\n## 1. Data\n\nNames.\n\n## 2. Use\n\nParcels.\n\n## 3. Rights\n\nYou may ask:\n\n(a) for a copy;\n\n(b) for deletion.\n\nYou may also write as described in clause 3(b).",
  ],
  [
    "markdown",
    "# P\n\n## 1. Data\n\nNames.\n\n## 2. Use\n\nParcels.\n\n## 3. Rights\n\nYou may ask:\n\n(a) for a copy;\n\n(b) for deletion.\n\nClause 8 of the carriage agreement sets out when parcels count as lost.",
  ],
  [
    "markdown",
    "# P\n\n## 1. Data\n\nNames.\n\n## 2. Use\n\nParcels.\n\n## 3. Rights\n\nYou may ask:\n\n(a) for a copy;\n\n(b) for deletion.\n\nWe act as s. 9 of the Carriers Act asks.",
  ],
  ["plaintext", "P\n\n1. Data\n\n1.1 We keep names.\n\n1.2 We keep orders.\n\n2. Use\n\nSection 1.2 says for how long."],
  [
    "html",
    "<table><tr><td>Name</td></tr></table><p>Plain text.</p><table><tr><td>Year</td></tr></table><p>The periods are listed in the second table.</p>",
  ],
  [
    "plaintext",
    "Storage of Data\n\n1. Orders are kept for ten years.\n\n2. Letters are kept for two years.\n\n3. Logs are kept for a week.\n\nYour Rights\n\nCopies are kept as point 2 of the chapter on Storage of Data says.",
  ],
  ["plaintext", "We share figures with our printers.*\n\n* Figures that name nobody."],
  ["plaintext", "Fields with an asterisk are required. Name* is one of them."],
  ["plaintext", "The depot has 40 m² of room and cookies such as _ga_* last a day."],
  ["html", '<p>You can change this under <a href="#" onclick="openPanel()">your choices</a> at any time.</p>'],
  ["plaintext", "Our depots are named on the following page: https://heronbay.example/depots"],
  ["markdown", "# P\n\nThe carriers are named in the annex to this policy.\n\n## Annex: Carriers\n\nText."],
  ["plaintext", "The clauses are set out in the annex to that decision."],
];

const unanswered: readonly Case[] = [
  ["markdown", "# P\n\n## Data\n\nWe collect the following data:\n\n## Your rights\n\nYou can object."],
  ["markdown", "# P\n\n## Data\n\nYou can reach your rights as follows:"],
  ["markdown", "# P\n\n## Data\n\nThe information that we keep includes:\n\n## Security\n\nWe encrypt."],
  ["plaintext", "Privacy\n\n1. Data\n\nWe share your data with these companies:\n\n2. Rights\n\nYou may object."],
  ["html", "<h2>Data</h2><p>We transfer data to the following countries:</p><h2>Children</h2><p>Not for them.</p>"],
  ["markdown", "# P\n\n## Data\n\nWe work with the following partners.\n\nWe process your data for the following purposes:\n\n- orders"],
  ["plaintext", "We hand your data to the following recipients:\n\nHowever, we never sell it, and we tell you when the list changes."],
];

const answered: readonly Case[] = [
  ["markdown", "# P\n\n## Data\n\nWe collect the following:\n\n**Orders.** What you order.\n\n**Visits.** When you come."],
  ["markdown", "# P\n\n## Data\n\nWe collect the following:\n\n<!-- list -->\n\n![x](y.png)\n\n## Rights\n\nYou may object."],
  [
    "html",
    '<h2>Data</h2><p>We collect:</p><div class="list"><span>names</span><br><span>addresses</span></div><h2>Rights</h2><p>You may object.</p>',
  ],
  ["markdown", "# P\n\n## Data\n\nWe collect the following:\n\n{% include list.html %}\n\n## Rights\n\nYou may object."],
  ["markdown", "# P\n\n## Data\n\nEffective date: \n\n## Rights\n\nYou may object."],
];

const lost = ([format, text]: Case): string[] =>
  readPolicy(text, format)
    .references.filter((r) => r.isDangling)
    .map((r) => r.text);
const open = ([format, text]: Case): number => readPolicy(text, format).announcements.filter((a) => !a.isAnswered).length;
const nameOf = ([, text]: Case): string => text.replace(/\s+/g, " ").slice(0, 90);

describe("references", () => {
  for (const one of dangling) it(`dangle in ${nameOf(one)}`, () => assert.notDeepEqual(lost(one), []));
  for (const one of sound) it(`do not dangle in ${nameOf(one)}`, () => assert.deepEqual(lost(one), []));

  it("know where they lead and which words would change with it", () => {
    const text = "# P\n\n## 1. Data\n\nSee Sections 2 and 2.1.\n\n## 2. Use\n\nPlain text.\n\n### 2.1 Orders\n\nPlain text.";
    const { references, document } = readPolicy(text, "markdown");
    assert.deepEqual(
      references.map(({ name, section }) => [name?.text, document.sections[section!]?.name]),
      [
        ["2", "Use"],
        ["2.1", "Orders"],
      ],
    );
  });
});

describe("announced lists", () => {
  for (const one of unanswered) it(`are missing in ${nameOf(one)}`, () => assert.equal(open(one), 1));
  for (const one of answered) it(`are there in ${nameOf(one)}`, () => assert.equal(open(one), 0));
});
