// One truth: the language server and the command line say the same of the same bytes, to the letter.
import assert from "node:assert/strict";
import { cpSync } from "node:fs";
import { type Agreement, agreementOn } from "./agreement";
import { makeFolder } from "./commandLine";

const config = `profiles: [gdpr, ccpa]
rules:
  missing/*: hint
  contact/*: error
  clarity/modality: off
company:
  name: Larkspur Trading Ltd
allow:
  - rule: missing/retention
    reason: agreed
overrides:
  - files: "*.html"
    rules:
      contradiction/*: information
ignore: [quillmoor/**]
`;

describe("editor and command line agree", function () {
  this.timeout(300_000);
  const agree = ({ files, findings, differences }: Agreement, least: number) => {
    assert.deepEqual(differences, []);
    assert.ok(files > 9 && findings > least, `${findings} findings in ${files} files`);
  };

  it("on all sample policies", async () => agree(await agreementOn("test/policies"), 20));

  it("under vendors and terms of the user's own", async () => {
    const folder = makeFolder({
      "policywright.yaml":
        "rules: { '*': off, contradiction/*: error, terms/*: warning }\nvendors: { tinybox: advertiser }\nterms: [Permitted Period]\n",
      "privacy.md":
        "# Privacy Policy\n\nWe never share your e-mail address with advertisers.\n\nWe send your e-mail address to tinybox.\n\nYour data are kept for the Permitted Period. Within the Permitted Period you can ask us. Each Permitted Period begins anew.\n",
    });
    try {
      assert.deepEqual(await agreementOn(folder.path), { files: 1, findings: 1, differences: [] });
    } finally {
      folder.remove();
    }
  });

  it("under settings of every kind, those of an inner folder among them", async () => {
    const folder = makeFolder();
    try {
      cpSync("test/policies", folder.path, { recursive: true });
      folder.write("policywright.yaml", config);
      folder.write("brindlebee/policywright.yaml", "rules: { missing/*: warning }\nprofiles: [coppa]\n");
      folder.write("nettlewick/policywright.yaml", "root: true\nrules: { '*': error }\n");
      folder.write("hollin-vale/policywright.yaml", "rules: [\n");
      agree(await agreementOn(folder.path), 20);
    } finally {
      folder.remove();
    }
  });
});
