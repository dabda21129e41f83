// Companies known by name from a public data set: their roles, who makes what, and names that are English words as well.
import assert from "node:assert/strict";
import { isCompany, termOf } from "../server/knowledge/terms";
import { ordinaryNames, vendorNames, vendorProducts } from "../server/knowledge/vendors";
import { readPolicy } from "../server/policy/readPolicy";

/** "role name" of each recipient that a text names. */
const recipientsIn = (text: string): string[] =>
  readPolicy(text, "markdown").statements.flatMap(({ recipients }) =>
    recipients.map(({ term, name }) => (name ? `${term} ${name}` : term)),
  );

describe("companies by name", () => {
  it("have roles that the knowledge holds", () => {
    for (const role of Object.keys(vendorNames)) assert.ok(termOf("recipient", role), role);
  });

  it("are a few hundred, each a name that a policy may write", () => {
    const names = Object.values(vendorNames).flat();
    assert.ok(names.length > 250 && names.length < 600, String(names.length));
    for (const name of names) assert.match(name, /^\p{Lu}[^,:#[\]{}]+$/u);
  });

  const sentences: readonly [text: string, ...recipients: string[]][] = [
    ["We share your e-mail address with Optimizely.", "analytics-provider Optimizely"],
    ["We send your device identifiers to Taboola and the Trade Desk.", "advertiser Taboola", "advertiser Trade Desk"],
    ["We pass your name to Freshchat.", "service-provider Freshchat"],
    ["We give your e-mail address to GetResponse.", "email-sender GetResponse"],
    ["We share your usage data with Fastly.", "service-provider Fastly"],
    ["We share your name with Booking.com.", "named-company Booking.com"],
  ];
  for (const [text, ...recipients] of sentences) it(`are read in “${text}”`, () => assert.deepEqual(recipientsIn(text), recipients));

  it("of our own choice win over the data set", () => {
    assert.deepEqual(recipientsIn("We share your e-mail address with Klaviyo."), ["email-sender Klaviyo"]);
    assert.deepEqual(recipientsIn("We share your card number with PayPal."), ["payment-processor PayPal"]);
  });

  it("lead from a product to its maker", () => {
    for (const [product, maker] of [
      ["Google Analytics", "Google"],
      ["Google Optimize", "Google"],
      ["Matomo", "InnoCraft"],
      ["TikTok", "ByteDance Ltd"],
    ])
      assert.ok(isCompany(product!, maker!), `${product} is ${maker}'s`);
    assert.ok(!isCompany("Google", "Google Analytics"));
    assert.ok(Object.keys(vendorProducts).length > 20);
  });

  it("that are English words are names only where they stand as names do", () => {
    for (const name of ["Segment", "Heap", "Adjust", "Outlook"]) assert.ok(ordinaryNames.has(name.toLowerCase()), name);
    assert.deepEqual(recipientsIn("We share your usage data with Segment."), ["analytics-provider Segment"]);
    assert.deepEqual(recipientsIn("We share your usage data with:\n\n- Segment\n- Heap"), [
      "analytics-provider Segment",
      "analytics-provider Heap",
    ]);
    const words = [
      "We share your usage data with each segment of the market.",
      "We share your usage data with every Customer Segment.",
      "WE SHARE YOUR USAGE DATA WITH EVERY SEGMENT.",
      "Heap upon heap of usage data is shared with our friends.",
      "Adjust your settings if we shall not share your usage data.",
    ];
    for (const text of words) assert.doesNotMatch(recipientsIn(text).join(), /analytics-provider/, text);
  });

  it("do not make a company's own policy one about somebody else", () => {
    const text = "# Privacy Policy of Wistia\n\nThis policy says how Wistia uses your data.\n\nWistia collects your name.";
    assert.ok(readPolicy(text, "markdown").statements.every(({ actor }) => actor.kind === "first-party"));
  });
});
