// Recognition: which documents are policies, by the user's word, by name, by what they say; and which are left alone.
import assert from "node:assert/strict";
import { fileNames, isPolicyName, isProse } from "../server/knowledge/fileNames";
import { type Candidate, recognise } from "../server/recognise";
import { defaultSettings, type Settings } from "../server/settings";
import { readOthers, readSamples } from "./samples";

const policyText = `# How Tarnhollow Looms handles your data

Tarnhollow Looms Ltd sells weaving yarn. This policy explains which personal data we collect, why, and what rights you have.

## What we collect

We collect your name, e-mail address and delivery address when you place an order. Cookies keep your basket together.

## Who receives it

We share your address with the carrier that delivers the parcel. We do not sell personal information to third parties.

## How long we keep it

Order records are kept for six years. You can ask us to delete your data by writing to privacy@tarnhollow.example.
`;

const readme = `# yarnspool

A command line that winds yarn. Install it with npm, then run \`yarnspool wind\`. It collects the ends of the thread and stores
them in a list. Share your patterns with us in the forum. See the privacy policy of the forum before you post there.
`;

const untitled = `For the shop of extensions, here is the privacy policy of Spoolwatch:

1. "Your data" are the patterns that you store in it.
2. We do not collect your personal data, and we do not share your data with third parties.
3. You can delete your data at any time.

By using Spoolwatch you agree to the above privacy policy.
`;

const privateFields = `# Privacy

Members of a class whose names begin with a hash are private fields: the compiler emits a WeakMap for older targets, and no code
outside of the class can read them. Use the keyword \`private\` where only the type checker needs to know.

\`\`\`ts
class Spool {
  #length = 0;
  private colour = "red";
}
\`\`\`
`;

const tell = (path: string, text: string, more: Partial<Candidate> & { set?: Partial<Settings> } = {}) =>
  recognise({ path, text, languageId: more.languageId, settings: { ...defaultSettings, ...more.set } });

describe("file names", () => {
  for (const path of fileNames.examples.policy) it(`${path} is a policy's`, () => assert.ok(isPolicyName(path)));
  for (const path of fileNames.examples.other) it(`${path} is not`, () => assert.ok(!isPolicyName(path)));

  it("are read with either slash", () => {
    assert.ok(isPolicyName("legal\\privacy\\index.html"));
    assert.ok(isPolicyName("/srv/www/legal/privacy/index.html"));
  });

  it("tell prose from other files", () => {
    for (const path of ["a.md", "b/c.HTML", "NOTICE", "d.v2.txt", ".md"]) assert.ok(isProse(path), path);
    for (const path of ["a.ts", "b.json", "c.tar.gz", "d.png"]) assert.ok(!isProse(path), path);
  });
});

describe("a policy is recognised", () => {
  it("by its name, while it is being written", () => {
    for (const text of ["", "# Privacy\n", "We store nothing about you.\n"])
      assert.deepEqual(tell("docs/PRIVACY.md", text), { policy: true, by: "name", because: "its name is docs/PRIVACY.md" });
  });

  it("by what it says, whatever its name", () => {
    for (const path of ["page.md", "legal/index.md", "untitled"]) {
      const { policy, by } = tell(path, policyText);
      assert.deepEqual([policy, by], [true, "content"], path);
    }
  });

  it("by what it calls itself, under no title", () => {
    assert.deepEqual([tell("page.md", untitled).policy, tell("page.md", untitled).by], [true, "content"]);
    assert.equal(
      tell("page.md", untitled.replace("here is the", "we once had a").replace("the above privacy policy", "this")).policy,
      false,
    );
  });

  it("by its language mode", () => {
    assert.deepEqual(tell("notes.log", "Anything.", { languageId: "policy" }), {
      policy: true,
      by: "user",
      because: "its language mode is policy",
    });
  });

  it("by a setting", () => {
    const set = { policies: ["legal/**"], ignore: ["legal/old/**", "draft-*"] };
    assert.deepEqual(tell("legal/terms.vue", "Anything.", { set }), {
      policy: true,
      by: "user",
      because: 'the setting "policies" names it (legal/**)',
    });
    assert.equal(tell("legal/old/privacy.md", policyText, { set }).policy, false);
    assert.deepEqual(tell("docs/draft-privacy-policy.md", policyText, { set }), {
      policy: false,
      by: "user",
      because: 'the setting "ignore" leaves it out (draft-*)',
    });
  });

  it("by its own word, which goes before everything else", () => {
    const set = { ignore: ["**"] };
    for (const word of ["on", "privacy", "cookie", "terms"]) {
      assert.equal(tell("a.md", `<!-- policywright: ${word} -->\n\nAnything.`, { set }).by, "user");
      assert.equal(tell("a.md", `---\ntitle: A\npolicywright: ${word}\n---\nAnything.`, { set }).policy, true);
    }
    assert.equal(tell("a.mdx", "{/* policywright: on */}\n", { set }).policy, true);
  });

  it("for every sample", () => {
    for (const { name, text } of readSamples()) {
      assert.equal(tell(name, text).policy, true, name);
      assert.equal(tell("page.md", text).by, "content", `${name} under another name`);
    }
  });
});

describe("a document is left alone", () => {
  it("when it says so", () => {
    for (const text of [
      `<!-- policywright: off -->\n${policyText}`,
      `---\npolicywright: "off"\n---\n${policyText}`,
      `---\r\npolicywright: false\r\n---\r\n`,
    ])
      assert.deepEqual(tell("PRIVACY.md", text), { policy: false, by: "user", because: "it says so itself (policywright: off)" });
  });

  it("when it only shows how a file says so", () => {
    const manual =
      "# Manual\n\nWrite this at the top:\n\n```html\n<!-- policywright: on -->\n```\n\nOr `<!-- policywright: on -->` in a line.\n";
    assert.equal(tell("manual.md", manual).policy, false);
    assert.equal(tell("manual.md", `${manual}\n`.replace("```html", "")).policy, true);
  });

  it("when it only mentions privacy", () => {
    assert.equal(tell("README.md", readme).policy, false);
    assert.equal(tell("class.md", privateFields).policy, false);
    for (const { name, text } of readOthers()) assert.equal(tell(name, text).policy, false, name);
  });

  it("when it has a policy's name and speaks of something else", () => {
    assert.deepEqual(tell("docs/PRIVACY.md", privateFields), {
      policy: false,
      by: "content",
      because: "its name is docs/PRIVACY.md, but it speaks of something else",
    });
  });

  it("when it is no prose", () => {
    assert.equal(tell("privacy-policy.ts", policyText).policy, false);
    assert.equal(tell("page.vue", policyText, { languageId: "vue" }).policy, false);
  });

  it("when it is empty or odd", () => {
    for (const text of ["", "\uFEFF", "---", "---\npolicywright:\n---", "<!-- policywright: -->", "\uD800".repeat(99), "\0".repeat(999)])
      assert.equal(tell("page.md", text).policy, false, JSON.stringify(text.slice(0, 30)));
  });
});
