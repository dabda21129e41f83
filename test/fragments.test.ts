// Fragments: items, rows and labels without a verb of their own, and what a phrase names that only looks like the reader's data.
import assert from "node:assert/strict";
import { findConflicts } from "../server/conflicts/findConflicts";
import { lint } from "../server/lint";
import { readPolicy } from "../server/policy/readPolicy";
import { defaultSettings } from "../server/settings";

const certainties = (text: string): string[] => findConflicts(readPolicy(text, "markdown")).map((b) => `${b.kind} ${b.certainty}`);

const innocent: Readonly<Record<string, string>> = {
  "the name of another thing, in a table":
    "## What we store\n\n| Data | Why |\n| --- | --- |\n| Hosting provider name | To pick the connector |\n\n## What we do not store:\n\n- Your name\n- Your telephone number",
  "a random number beside a denial of registration data":
    "## What we store\n\n| Data | Why |\n| --- | --- |\n| User ID (random string) | To keep your place |\n\n## What we do not store:\n\n- Any registration data",
  "read, but not kept":
    "To lay out the page, we may read (but do not keep or log) the following:\n\n- Browser version\n- Screen size\n\n**This is neither stored nor logged.** Your device information is never stored.",
  "the dates of a licence":
    "We never see or store your payment information.\n\n- Licence records: owner, seat counts, and seat expiry dates are stored on our server.",
  "a closed list that ends with data of other pages":
    "We do not collect your name, phone number, or any data from other sites. A message is stored on our server with the e-mail address of the shop.",
  "names of permissions":
    "The app does not collect or store any personal data.\n\nThe app asks for the following permissions:\n\n- **READ_CONTACTS** (Android 9+), to fill in a name\n- **USE_FINGERPRINT** (Android 6+), to unlock",
  "a number that has nothing to do with the reader":
    "We collect no personal data at all. A random number (not linked to your name, your account or your e-mail address) is made. It is stored on our server.",
  "cookies of others beside cookies of one's own":
    "We do not ourselves place cookies. The player by Vidlane places cookies to count views.\n\nOur shop sets no cookies of its own. Advertisers may set cookies to show advertisements.",
  "cookies for statistics only, and performance cookies":
    "We use cookies solely to compile aggregate data about visits to our pages.\n\nThe types of cookies used:\n\n- Performance cookies: show which pages are read.",
};

describe("fragments", () => {
  for (const [name, text] of Object.entries(innocent)) it(`silent: ${name}`, () => assert.deepEqual(certainties(text), []));

  it("a list under a line that governs it is as plain as a sentence", () =>
    assert.deepEqual(certainties("We never store your date of birth.\n\nWe store the following:\n\n- Date of birth"), [
      "collection plain",
    ]));

  it("the row of a table is less sure than a sentence", () =>
    assert.deepEqual(
      certainties(
        "We do not collect your phone number.\n\n## Information we collect\n\n| Data | Why |\n| --- | --- |\n| Phone number | To ring you |",
      ),
      ["collection implied"],
    ));

  it("one's own cookies are denied and used", () =>
    assert.deepEqual(certainties("We set no cookies of our own.\n\nWe use cookies to remember your basket."), ["tracking plain"]));

  it("a message quotes an item with the line that lends it its verb", () => {
    const policy = readPolicy("We store the following:\n\n- Date of birth\n\nWhat we do not store:\n\n- Date of birth", "markdown");
    const messages = lint(policy, defaultSettings)
      .findings.filter((f) => f.rule === "contradiction/collection")
      .map((f) => f.message);
    assert.equal(messages.length, 1);
    assert.match(messages[0]!, /“What we do not store: Date of birth”.*“We store the following: Date of birth”/);
  });
});
