// Where sentences end: each sample is written with a bar at its boundaries.
import assert from "node:assert/strict";
import { splitSentences } from "../server/document/sentences";

const split = (text: string): string =>
  splitSentences(text)
    .map(([start, end]) => text.slice(start, end))
    .join("|");

/** Boundaries at a blank. */
const samples: Readonly<Record<string, readonly string[]>> = {
  "stops, questions, exclamations": [
    "We keep names.|We sell none.",
    "Do we sell your name?|No.|We never did.",
    "We care about boats!|Here is how.",
    "May we ask?|yes, says the law.",
    "We wait...|Then we act.",
    "We share nothing ... except with pilots.",
    "It is so…|Nobody knows why.",
  ],
  "abbreviations that go on": [
    "Data (e.g. a name, i.e. yours) is kept, etc. in a ledger.|It is locked.",
    "Write to Dr. Quill, Mrs. Tern and Prof. Gull at St. Elmo's Quay.|They answer.",
    "We rely on Art. 6(1) lit. f GDPR and on Sec. 4 para. 2 of the Act.|This is our duty.",
    "Berth No. 12 is free.|Ask for it.",
    "It holds until Dec. 31, 2025 or approx. 3 days more.|Then it ends.",
    "See 12 U.S.C. § 40 et seq. and 7 C.F.R. Part 9.|They apply.",
    "The office opens at 9 a.m. and closes at 5 p.m. on weekdays.|Call then.",
    "J. K. Heron, vs. the port, won.|We appealed.",
  ],
  "abbreviations that may end a sentence": [
    "We are Quayside Inc. and its heirs.|We sell rope.",
    "Names go to Quayside Inc.|We remain answerable.",
    "Names go to Gull & Co. in this matter.|They are careful.",
    "Quayside Marina Co., Ltd. keeps the ledger.|Ask for it.",
    "We obey U.S. Coast Guard orders.|They are few.",
    "Our servers stand in the U.S.|By mooring here you agree.",
    "We keep names, numbers, etc.|We then lock them away.",
    "We call at 5 p.m.|Please wait.",
  ],
  "addresses, files and numbers": [
    "See https://quay.example/a.html?b=1.c for more.|It is short.",
    "Write to ledger@quay.example.|We answer.",
    "Write to ledger@quay.example .|We answer.",
    "On www.quay.example.|We set no cookies.",
    "Version 2.1.3 keeps logs for 1.5 years at $2.50 a page.|Older ones do not.",
    "We use Node.js and ASP.NET here.|Both are quiet.",
  ],
  "quotes and brackets behind the stop": [
    '"We never tell." |That is our promise.'.replace(" |", "|"),
    "Some data (a name.)|It is kept.",
    "Some data (see 2.1. for more) is kept.",
    "“We ask.”|You answer.",
    "[It is locked.]|Nobody has a key.",
    'Read "What do we keep?" at the end.',
  ],
  enumerators: [
    "1. We keep names.|We sell none.",
    "(a) names; (b) numbers; and (c) berths.",
    "III. We keep names.|All of them.",
    "A. We keep names.|All of them.",
    "We keep: a. your name; b. your number.",
    "2.1. Names are kept.|Numbers are not.",
  ],
  "sentences that begin small": [
    "We keep names.|we sell none.",
    "Boats are logged.|iPads are not.",
    "The app is called e.quay. and is free.",
  ],
  "one sentence however long": ["We keep: names; numbers; berths; hulls; and masts.", "Yahoo! and others may see it.|They must not tell."],
};

describe("sentences", () => {
  for (const [name, cases] of Object.entries(samples))
    it(name, () => {
      for (const marked of cases) assert.equal(split(marked.replaceAll("|", " ")), marked);
    });

  it("run together without a blank", () => {
    assert.equal(split("It stands on the form.We ask twice.Then we wait."), "It stands on the form.|We ask twice.|Then we wait.");
    assert.equal(split("Is it so?We think it is."), "Is it so?|We think it is.");
    for (const whole of ["We use Quay.Log files.", "a.b", "See 2.1.Names", "Mail A.Tern now", "quay.Example.org is ours"].slice(1))
      assert.equal(split(whole), whole);
  });

  it("a hard line break ends one, a wrapped line does not", () => {
    const text = "Quayside Ltd 1 Pier Road and a long way down to the third lock gate";
    assert.deepEqual(
      splitSentences(text, [{ at: 12, hard: true }]).map(([a, b]) => text.slice(a, b)),
      ["Quayside Ltd", text.slice(13)],
    );
    assert.equal(splitSentences(text, [{ at: 12, hard: false }]).length, 1);
    assert.equal(splitSentences(text, [{ at: 56, hard: true }]).length, 1);
  });

  it("nothing but blanks has none", () => {
    assert.deepEqual(splitSentences(""), []);
    assert.deepEqual(splitSentences("   "), []);
  });
});
