// Contacts: what is seen as a channel, as a broken one and as none; where readers are told to get in touch; whose a channel is.
import assert from "node:assert/strict";
import freeEmailDomains from "free-email-domains";
import allNumbers from "libphonenumber-js/metadata.max.json";
import phoneNumbers from "libphonenumber-js/metadata.min.json";
import type { Format } from "../server/document/document";
import { readDocument } from "../server/document/readDocument";
import { callingCodes, lengthsByDigit } from "../server/knowledge/callingCodes";
import { freeMail } from "../server/knowledge/contactWords";
import { findBlanks } from "../server/policy/contactBlank";
import { callReader } from "../server/policy/contactInvitations";
import { findWebAddresses, readTarget } from "../server/policy/contactLink";
import { findMail } from "../server/policy/contactMail";
import { nearlySame } from "../server/policy/contactPairs";
import { findPhones } from "../server/policy/contactPhone";
import { findPlaces } from "../server/policy/contactPlace";
import { isUsable, readContacts } from "../server/policy/contacts";
import type { Contact } from "../server/policy/policy";
import { type Sighting, withoutOverlaps } from "../server/policy/sighting";

/** A sighting in short: "value", "?shown" for a placeholder, "!shown" for a broken one. */
const short =
  (text: string) =>
  (s: Sighting): string =>
    s.placeholder ? `?${text.slice(s.start, s.end)}` : s.malformed ? `!${text.slice(s.start, s.end)}` : s.value;

function tellsOf(find: (text: string) => Sighting[], cases: readonly (readonly [text: string, ...expected: string[]])[]): void {
  for (const [text, ...expected] of cases) it(text, () => assert.deepEqual(find(text).map(short(text)), expected));
}

describe("e-mail addresses", () => {
  tellsOf(findMail, [
    ["Write to privacy@heronbay.test.", "privacy@heronbay.test"],
    ["E-mail:Privacy@Heronbay.test", "privacy@heronbay.test"],
    ["a@heronbay.test/b@heronbay.test", "a@heronbay.test", "b@heronbay.test"],
    ["privacy+shop@mail.heronbay.test’s inbox", "privacy+shop@mail.heronbay.test"],
    ["📩 privacy@heronbay.test", "privacy@heronbay.test"],
    ["Mail privacy@heronbay.org.If you prefer", "privacy@heronbay.org"],
    ["privacy [at] heronbay [dot] org", "privacy@heronbay.org"],
    ["privacy AT heronbay.org", "privacy@heronbay.org"],
    ["privacy @ heronbay.org", "privacy@heronbay.org"],
    ["Write to privacy@@heronbay.test", "!privacy@@heronbay.test"],
    ["Write to privacy.@heronbay..org", "!privacy.@heronbay..org"],
    ["Write to privacy @heronbay.org", "!privacy @heronbay.org"],
    ["Write to privacy@ heronbay.org", "!privacy@ heronbay.org"],
    ["Write to privacy@heronbay,com", "!privacy@heronbay,com"],
    ["Write to privacy@heronbay.con", "!privacy@heronbay.con"],
    ["Write to privacy@heronbay", "!privacy@heronbay"],
    ["Write to data‐protection@heronbay.org", "!data‐protection@heronbay.org"],
    ["Write to privаcy@heronbay.org", "!privаcy@heronbay.org"],
    ["Write to info@example.com", "?info@example.com"],
    ["Write to your-email@heronbay.test", "?your-email@heronbay.test"],
    ["Write to contact@yourdomain.com", "?contact@yourdomain.com"],
    ["Write to privacy@[your domain].com", "?privacy@[your domain].com"],
    ["Write to office@24heronbay.", "!office@24heronbay"],
    ["an address such as ada@example.com"],
    ["your own address (name@yourcompany.com, say)"],
    ["our build of tool@2beta"],
    ["Follow @heronbay or @heronbay@social.test"],
    ["https://video.test/@heronbay"],
    ["logo@2x.png and left-pad@1.3.0"],
    ["the form user@host"],
  ]);

  it("are corrected where it is clear what was meant", () => {
    const correction = (text: string) => findMail(text)[0]?.correction;
    assert.equal(correction("Write to privacy@@heronbay.org"), "privacy@heronbay.org");
    assert.equal(correction("Write to data‐protection@heronbay.con"), "data-protection@heronbay.com");
    assert.equal(correction("Write to privаcy@heronbay.org"), "privacy@heronbay.org");
    assert.equal(correction("Write to privacy@heronbay.qqqq"), undefined);
  });
});

describe("handles", () => {
  const handles = (text: string): string[] =>
    readContacts(readDocument(text, "markdown"), ["Heronbay Ltd"]).contacts.map(({ value }) => value);
  for (const text of [
    "Questions can also be put to us on Twitter, @heronbay.",
    "You can contact us via Telegram: @heronbay.",
    "Please write to us at @heronbay on Mastodon.",
  ])
    it(`are channels: ${text}`, () => assert.deepEqual(handles(text), ["@heronbay"]));
  for (const text of ["Our courier tells the news on Twitter, @heronbay.", "You can contact us, as @heronbay did."])
    it(`are none: ${text}`, () => assert.deepEqual(handles(text), []));
});

describe("telephone numbers", () => {
  tellsOf(findPhones, [
    ["Call +44 (0)20 7123 4567 today", "4402071234567"],
    ["Telephone: 0301 2345678", "03012345678"],
    ["1-877-654-0192", "18776540192"],
    ["(802) 654-0192", "8026540192"],
    ["☎ 020 7123 4567", "02071234567"],
    ["Phone: +1 802 5550 19234", "!+1 802 5550 19234"],
    ["Phone: +91 918885321888", "!+91 918885321888"],
    ["Phone: +999 1234 5678", "!+999 1234 5678"],
    ["Call 802-555-0123", "?802-555-0123"],
    ["Call (555) 123-4567", "?(555) 123-4567"],
    ["Call 123-456-7890", "?123-456-7890"],
    ["Call +1 (XXX) XXX-XXXX", "?+1 (XXX) XXX-XXXX"],
    ["Regulation (EU) 2016/679 of 27.04.2016"],
    ["registered under 09121453 since 2014-2019"],
    ["ISO 27001:2013, 94105-1234"],
    ["version 1.2.3.4567890"],
  ]);
});

describe("postal addresses", () => {
  const finds = (text: string, expected: number) => it(text, () => assert.equal(findPlaces(text).length, expected));
  finds("12 Mill Lane, Heronbay", 1);
  finds("Heronbay Ltd, P.O. Box 123, Heronbay", 1);
  finds("Mühlenstraße 3, 10115 Berlin", 1);
  finds("Rue du Moulin 3, 75001 Paris", 1);
  finds("Suite 200, Heronbay, CA 94105", 1);
  finds("We answer within 30 days in every way we can.", 0);
  finds("© 2024 Heronbay Drive", 0);
  finds("Section 12 of the Act", 0);
  it("that nobody filled in", () => {
    assert.equal(findPlaces("123 Main Street, Anytown")[0]?.placeholder, true);
    assert.equal(findPlaces("Your Company Address")[0]?.placeholder, true);
    assert.equal(findPlaces("17 Main Street, Heronbay")[0]?.placeholder, undefined);
  });
});

describe("blanks", () => {
  tellsOf(
    (text) => withoutOverlaps(findBlanks(text)),
    [
      ["Write to [email protected].", "?[email protected]"],
      ["Write to [insert e-mail address].", "?[insert e-mail address]"],
      ["Mail: [Your Physical Address]", "?[Your Physical Address]"],
      ["contact us at __________.", "?__________"],
      ["E-mail: {{CONTACT_EMAIL}}", "?{{CONTACT_EMAIL}}"],
      ["Postal address: [to be filled in]", "?[to be filled in]"],
      ["Telephone: TBD", "?TBD"],
      ["E-mail: {{ site.email }}", "{{ site.email }}"],
      ["Write to <%= contact_email %>", "<%= contact_email %>"],
      ["E-mail: e-mail address", "blank:e-mail address"],
      ["Contact data: e-mail address, telephone number"],
      ["[Your] rights under [Article 15]"],
      ["the [city] of residence"],
    ],
  );
});

describe("links", () => {
  const reads = (target: string, label: string, expected: Partial<ReturnType<typeof readTarget>>) =>
    it(`${target} “${label}”`, () => {
      const target_ = readTarget(target, label);
      for (const [key, value] of Object.entries(expected)) assert.deepEqual(target_[key as keyof typeof target_], value);
    });
  reads("mailto:Privacy@heronbay.test?subject=Access%20request", "write", {
    kind: "email",
    value: "privacy@heronbay.test",
    malformed: undefined,
  });
  reads("mailto:mailto:privacy@heronbay.test", "write", { correction: "mailto:privacy@heronbay.test" });
  reads("mailto://privacy@heronbay.test", "write", { correction: "mailto:privacy@heronbay.test" });
  reads("mailto:data%E2%80%90protection@heronbay.test", "write", { correction: "mailto:data-protection@heronbay.test" });
  reads("tel:+18026540192", "1-802-654-0192", { kind: "phone", value: "18026540192", malformed: undefined });
  reads("tel:1-877-HERON-BAY", "call", { malformed: "has letters where only digits can be dialled", correction: "tel:187743766229" });
  reads("http:/heronbay.org/x", "page", { correction: "http://heronbay.org/x" });
  reads("https//heronbay.org", "page", { correction: "https://heronbay.org" });
  reads("www.heronbay.org", "page", { correction: "https://www.heronbay.org" });
  reads("privacy@heronbay.org", "page", { correction: "mailto:privacy@heronbay.org" });
  reads("https://heronbay.con/x", "page", { correction: "https://heronbay.com/x" });
  reads("/contact", "here", { kind: "link", malformed: undefined });
  reads("https://wa.me/18026540192", "us", { kind: "link" });
  reads("terms.html", "terms", { kind: undefined, malformed: undefined });
  reads("https://localhost:3000/x", "page", { malformed: undefined });
  reads("{{ site.url }}/contact", "page", { malformed: undefined });

  it("in words", () => {
    const text = "See https://heronbay.org/contact, www.heronbay.org or http:/heronbay.org; not e.g. this.";
    assert.deepEqual(findWebAddresses(text).map(short(text)), [
      "https://heronbay.org/contact",
      "https://www.heronbay.org",
      "!http:/heronbay.org",
    ]);
  });
});

const lines = (text: string): string[] => text.trim().split(/\n\s*/);

describe("invitations", () => {
  const read = callReader(["Heronbay Ltd", "Heronbay", "the Company"]);

  for (const sentence of lines(`
    Please contact us if you have questions.
    Contact us at any time.
    If you have any questions, contact us.
    If anything is unclear, please do not hesitate to get in touch.
    Should you wish to object, you may write to our privacy team.
    You can withdraw your consent at any time by contacting us.
    You can withdraw your consent by sending an e-mail to our data protection officer.
    To exercise these rights, please send us a written request.
    Requests should be sent to the Company in writing.
    All questions may be directed to our customer care department.
    For any concerns, reach out to Heronbay's legal team.
    We encourage you to contact us first.
    Users may contact the Company to have their data corrected.
    Parents who think that their child gave us data can contact us to have it deleted.
    Questions or comments? Get in touch with us.
    You may opt out by emailing us or by calling our hotline.
    We recommend contacting us before you do this.
    Kindly send your request to our grievance officer.
    If you want your account deleted, contact our support.`))
    it(`tells: ${sentence}`, () => assert.equal(read(sentence).length > 0, true));

  for (const sentence of lines(`
    When you contact us, we keep your message.
    If you contact us by e-mail, we store your address.
    We may contact you about your order.
    You can contact the supervisory authority of your country.
    We collect the data that you provide when you register, place an order or contact us.
    Information you give us by contacting our support is deleted after a year.
    Third parties may contact us for this information.
    How to contact us
    Contact us
    The contact form is protected against robots.
    We process your name in order to allow you to contact us.
    You may contact the owner of such a website.
    Data is sent to our servers in Ireland.
    We may ask you to contact your bank.
    After you have contacted us, we delete your data.`))
    it(`tells nothing: ${sentence}`, () => assert.deepEqual(read(sentence), []));

  for (const sentence of lines(`
    Please contact us at:
    You can reach us in the following ways:
    Please contact us through one of the following channels:
    Contact us using the details below.
    To contact us, please use the following contact details:
    Our contact details are as follows:
    Our data protection officer can be contacted at:
    If you have questions, please contact:
    Please send an email to:
    Please send your request to the following address:
    Please contact us at .
    All inquiries are to be sent to the address given above.
    Please contact us by phone or email:
    You can find our contact details below.`))
    it(`announces: ${sentence}`, () =>
      assert.equal(
        read(sentence).some((call) => call.announces),
        true,
      ));

  for (const sentence of lines(`
    Please contact us if you want to:
    You can contact us to:
    When contacting us, please include the following information:
    Please contact us with the following details:
    You may contact us for the following reasons:
    Please contact us at privacy@heronbay.test.
    Please contact us by e-mail.
    Please contact us as described in section 9.`))
    it(`announces nothing: ${sentence}`, () =>
      assert.equal(
        read(sentence).some((call) => call.announces),
        false,
      ));

  it("in a list tell what its introduction says", () => {
    assert.equal(read("Contact us by e-mail or telephone", "We collect information when you:").length, 0);
    assert.equal(read("Contact us by e-mail or telephone", "To have your data deleted you can:").length, 1);
    assert.equal(read("writing to us", "You can withdraw your consent by:").length, 1);
  });
});

describe("contacts of a document", () => {
  const read = (text: string, format: Format = "markdown", names: readonly string[] = ["Heronbay Ltd"]) =>
    readContacts(readDocument(text, format), names);
  const told = ({ kind, value, owner }: Contact) => `${kind} ${value} ${owner}`;

  it("are told from those of authorities and other companies", () => {
    const { contacts } = read(
      "Questions? Contact us at privacy@heronbay.org.\n\nYou may complain to the Information Commissioner, ico@ico.org.uk.\n\nStripe's notice is at https://stripe.com/contact.",
    );
    assert.deepEqual(contacts.map(told), [
      "email privacy@heronbay.org own",
      "email ico@ico.org.uk other",
      "link https://stripe.com/contact other",
    ]);
  });

  it("know their place in the source", () => {
    const text = "<p>Write&nbsp;to <b>privacy</b>@heronbay.org &amp; wait.</p>";
    const [contact] = read(text, "html").contacts;
    assert.equal(text.slice(contact!.span.start, contact!.span.end), "privacy</b>@heronbay.org");
  });

  it("follow a link that leads elsewhere", () => {
    const [contact] = read('<p>Write to <a href="mailto:jobs@heronbay.org">privacy@heronbay.org</a>.</p>', "html").contacts;
    assert.equal(contact!.leadsTo, "jobs@heronbay.org");
    assert.equal(read('<p>Call <a href="tel:+18026540192">(802) 654-0192</a>.</p>', "html").contacts[0]!.leadsTo, undefined);
  });

  it("decode what a page's e-mail protection hid", () => {
    // The first byte is the key, so it stands for a zero.
    const code = [..."\u0000privacy@heronbay.org"].map((c) => (c.charCodeAt(0) ^ 0x5c).toString(16).padStart(2, "0")).join("");
    const page = `<p>Write to <a href="/cdn-cgi/l/email-protection" data-cfemail="${code}">[email&#160;protected]</a>.</p>`;
    assert.deepEqual(read(page, "html").contacts.map(told), ["email privacy@heronbay.org own"]);
    assert.equal(read(page.replace(/ data-cfemail="\w+"/, ""), "html").contacts[0]!.placeholder, true);
  });

  it("may be a form, a page or a place in the product", () => {
    assert.deepEqual(
      read("Please contact us through our [contact form](/help).").contacts.map((c) => c.kind),
      ["form", "in-app"],
    );
    assert.deepEqual(
      read("You can delete your data under Settings > Privacy.").contacts.map((c) => c.kind),
      ["in-app"],
    );
  });

  it("may be a picture, a component or a tag that is filled later", () => {
    const isReachable = (text: string, format: Format) => {
      const { contacts, invitations } = read(text, format);
      return contacts.some(isUsable) && invitations.every((i) => i.answered);
    };
    assert.equal(isReachable("Please contact us at ![our address](mail.png).", "markdown"), true);
    assert.equal(isReachable("Please contact us at <Email />.", "markdown"), true);
    assert.equal(isReachable('<p>Please contact us at <span id="mail"></span>.</p>', "html"), true);
    assert.equal(isReachable("<p>Please contact us at <b>once</b>.</p>", "html"), false);
  });

  it("answer an announcement before the next heading only", () => {
    const isAnswered = (text: string) => read(text).invitations.map((i) => i.answered);
    assert.deepEqual(isAnswered("# P\n\n## Contact\n\nContact us at:\n\n- privacy@heronbay.org\n\n## Changes\n\nNone."), [true]);
    assert.deepEqual(
      isAnswered("# P\n\n## Contact\n\nContact us at:\n\n## Changes\n\nWe tell you of changes from privacy@heronbay.org by e-mail."),
      [false],
    );
    assert.deepEqual(isAnswered("# P\n\n## Contact\n\nContact us at:\n\nHeronbay House\n\n## Changes\n\nNone."), [true]);
    assert.deepEqual(isAnswered("Contact us at the address above.\n\nprivacy@heronbay.org"), [false]);
  });
});

describe("addresses that are nearly the same", () => {
  const pairs: [string, string, boolean][] = [
    ["privacy@heronbay.test", "privacy@heronbays.test", true],
    ["privacy@heronbay.test", "pirvacy@heronbay.test", true],
    ["privacy@heronbay.com", "privacy@heronbay.co", false],
    ["privacy@heronbay.test", "privacy@uk.heronbay.test", false],
    ["privacy1@heronbay.test", "privacy2@heronbay.test", false],
    ["heron@gmail.com", "heron@ymail.com", false],
    ["info@heronbay.test", "jobs@heronbay.test", false],
  ];
  for (const [a, b, same] of pairs) it(`${a} and ${b}: ${same ? "a slip" : "two"}`, () => assert.equal(nearlySame(a, b), same));
});

describe("calling codes", () => {
  it("have the lengths of the package libphonenumber-js", () => {
    const {
      country_calling_codes: codes,
      countries,
      nonGeographic,
    } = phoneNumbers as unknown as {
      country_calling_codes: Record<string, string[]>;
      countries: Record<string, [string, string, string, number[]]>;
      nonGeographic: Record<string, [string, string, string, number[]]>;
    };
    const theirs = new Map<string, number[]>();
    for (const [code, names] of Object.entries(codes))
      theirs.set(
        code,
        [...new Set(names.flatMap((name) => countries[name]![3]))].sort((a, b) => a - b),
      );
    for (const [code, [, , , lengths]] of Object.entries(nonGeographic)) theirs.set(code, lengths);
    const byCode = (a: readonly [string, unknown], b: readonly [string, unknown]) => (a[0] < b[0] ? -1 : 1);
    assert.deepEqual(callingCodes.map(({ code, lengths }) => [code, [...lengths]] as const).sort(byCode), [...theirs].sort(byCode));
  });

  it("are followed by as many digits as the package says, by the first of them", () => {
    const { country_calling_codes: codes, countries } = allNumbers as unknown as {
      country_calling_codes: Record<string, string[]>;
      countries: Record<string, [string, string, string]>;
    };
    for (const [code, lengths] of Object.entries(lengthsByDigit)) {
      const patterns = codes[code]!.map((name) => new RegExp(`^(?:${countries[name]![2]})$`));
      for (const [digit, length] of Object.entries(lengths)) {
        const seen = new Set<number>();
        for (let prefix = 0; prefix < 1000; prefix++) {
          const start = digit + String(prefix).padStart(3, "0");
          for (let size = 4; size <= 13; size++)
            for (const tail of ["0000000000", "2345678912", "7654321987"])
              if (patterns.some((pattern) => pattern.test((start + tail).slice(0, size)))) seen.add(size);
        }
        assert.deepEqual([...seen], [length], `+${code} ${digit}`);
      }
    }
  });
});

describe("free-mail providers", () => {
  it("all stand in the package free-email-domains", () => {
    const known = new Set(freeEmailDomains);
    assert.deepEqual(
      [...freeMail].filter((domain) => !known.has(domain)),
      [],
    );
    assert.ok(freeMail.has("gmail.com") && freeMail.size > 150);
  });
});

describe("contacts in hostile texts", () => {
  const length = 200_000;
  for (const piece of [
    "@",
    "a@",
    "a@b.",
    "@ ",
    "1",
    "1 ",
    "+1 ",
    "_",
    "___ ",
    "[",
    "[email ",
    "{{ ",
    "http://",
    "a.",
    "contact us at: ",
    "12 Aa ",
    "xxx-",
    "[at]",
    "call us ",
  ])
    it(`${JSON.stringify(piece)} without end`, () => {
      const text = piece.repeat(length / piece.length);
      const { contacts } = readContacts(readDocument(text, "plaintext"), ["Heronbay"]);
      for (const { span } of contacts) assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
    }).timeout(20_000);
});
