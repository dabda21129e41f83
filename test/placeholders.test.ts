// Placeholders: what a template leaves in many forms, and what looks like it and is none.
import assert from "node:assert/strict";
import type { Format } from "../server/document/document";
import { readPolicy } from "../server/policy/readPolicy";

type Case = readonly [format: Format, text: string];

const left: readonly Case[] = [
  ["plaintext", "We reply within two days (office hours to be inserted)."],
  ["plaintext", "We keep logs for 30 days (period still to be confirmed by IT)."],
  ["plaintext", "Orders are erased after a year (Priya pls confirm with finance)."],
  ["plaintext", "Orders are erased after a year (Tom, can you check this with ops before go-live?)."],
  ["plaintext", "We share it with our carrier (do we still use them?)."],
  ["plaintext", "Mara pls verify this with the hosting team before we publish."],
  ["plaintext", "We answer within a week -- Lena to double-check before launch."],
  ["plaintext", "We answer within a week (copied from the old site, needs updating)."],
  ["plaintext", "- Support hours: to be inserted"],
  ["markdown", "The controller is [Insert Company Name], registered in [Country]."],
  ["markdown", "Personal data are kept for XX months after the end of the contract."],
  ["markdown", "We keep invoices for [●] years."],
  ["markdown", "The controller is {{Company Name}}."],
  ["markdown", "The controller is {COMPANY NAME}."],
  ["markdown", "We [do | do not] sell data."],
  ["markdown", "We [share/do not share] data with brokers."],
  ["markdown", "Data are kept for [12/24] months."],
  ["markdown", "Data are kept for [30] days."],
  ["markdown", "FIXME: the retention periods are those of last year."],
  ["markdown", "We keep order data for ten years (TBC with finance)."],
  ["markdown", "**Drafting note:** the client has to choose between these two options."],
  ["markdown", "[Note to draft: confirm with the client whether profiling takes place.]"],
  ["markdown", "Delete this section if you do not use cookies."],
  ["markdown", "[Delete if not applicable] We send newsletters."],
  ["markdown", "Effective date: TBD"],
  ["markdown", "Our data protection officer is [Name, Title]."],
  ["markdown", 'Your Company ("we", "us") runs this site.'],
  ["markdown", "Welcome to Company Name Here! We value your privacy."],
  ["markdown", "We host our servers with $$HOSTING_PROVIDER$$ in Ireland."],
  ["markdown", "Data are hosted by «Hosting_Provider» in Ireland."],
  ["markdown", "Data are hosted by %HOSTING_PROVIDER% in Ireland."],
  ["markdown", "This site, www.yourwebsite.com, is run by a club."],
  ["markdown", "The fee for a second copy is EUR [amount]."],
  ["markdown", "Our servers are in [insert country/region]."],
  ["markdown", "[JD: is this still true after the move to the new host?] Logs are kept for a week."],
  ["markdown", "Logs are kept for a week. [KL: please check with IT.]"],
  ["markdown", "@legal please review whether we need consent here."],
  ["markdown", "[OPTION A: We use cookies.] [OPTION B: We do not use cookies.]"],
  ["markdown", "We may transfer your data to … (list countries here)."],
  ["markdown", "Last updated: Month XX, 20XX"],
  ["markdown", "This notice was last changed on XX/XX/XXXX and replaces the older one."],
  ["markdown", "Insert your company name here before publishing."],
  ["markdown", "Please replace the highlighted text with the name of your shop."],
  ["markdown", "Processing is based on [legal basis]."],
  ["markdown", "The app [APP_NAME] keeps nothing."],
  ["markdown", "??? need to ask IT about this"],
  ["markdown", "Data are passed on to [Vendor]."],
  ["html", "<p>Data are kept by <mark>[processor name – confirm with legal]</mark>.</p>"],
  ["html", "<p>Data are kept by [processor].</p>"],
  ["html", "<p>The controller is <COMPANY NAME>.</p>"],
  ["html", "<p>The controller is &lt;company name&gt;, Paris.</p>"],
  ["markdown", "The controller is <Company Name>, Paris."],
  ["plaintext", "The controller is <<Company>>, Paris."],
  ["plaintext", "We keep logs for ... days and invoices for ..... years."],
  ["markdown", "Data will be kept for ___ months."],
  ["markdown", "Number of employees who see the files: ____"],
  ["markdown", "Placeholder text: to be replaced before launch."],
  ["markdown", "This paragraph still needs input from marketing."],
  ["markdown", "Note to self: ask Priya whether the old CRM is gone."],
  ["markdown", "(Marketing to supply wording for this section.)"],
  ["markdown", "[Choose one:] We keep data for a year."],
  ["markdown", "We are [a company / a sole trader] based in Leeds."],
];

const finished: readonly Case[] = [
  ["plaintext", "If the mail does not arrive (please check your spam folder) write to us."],
  ["plaintext", "The amount (to be confirmed by your bank) is shown. The date (to be announced) of the raffle is shown."],
  ["plaintext", "The snippet (the code to be inserted in your page) sets no cookie; fields (those to be filled in by you) are marked."],
  ["plaintext", "Before we publish a review we check it (spam, insults). Parents (please check with your child first) may order."],
  ["plaintext", "Items to be added to your basket are kept. We keep your photo (should we ask for one) for a day."],
  ["markdown", "Write to us under Settings > Privacy > [Export]."],
  ["markdown", "The controller is {{ site.data.company }} in {{ site.city }}."],
  ["markdown", "The controller is <%= company_name %> of ${city}."],
  ["markdown", "We use cookies named `_ga_{ID}` and `session_[hash]`."],
  ["markdown", "The parameter [id] of the request is not stored."],
  ["markdown", "As the court put it, “the controller [must] inform [the data subject]”."],
  ["markdown", "Studies [1], [2] and [3, 4] show this."],
  ["markdown", "- [ ] I agree\n- [x] I do not agree"],
  ["markdown", "Please tick [X] next to your choice."],
  ["markdown", "Your name(s) and address(es) are kept."],
  ["markdown", "Type List<String> is used. Map<Key, Value> too."],
  ["markdown", "We collect: company name, app name, website name and number."],
  ["markdown", "Your Company Account is managed by your employer."],
  ["markdown", "The to do app keeps your tasks. Your to-do list stays on your device."],
  ["markdown", "(*) Delete as appropriate."],
  ["markdown", "Signature: ______________  Date: ____________"],
  ["plaintext", "1. Introduction .......... 3\n2. Cookies ............... 5"],
  ["markdown", "[Privacy Policy](https://x.example) and [email](mailto:a@heronbay.example)"],
  ["markdown", "Please include your order number, if applicable."],
  ["markdown", "We collect your name, e-mail address and, where applicable, VAT number."],
  ["markdown", "If the period is still to be determined, we tell you."],
  ["markdown", "Write to name [at] heronbay [dot] example."],
  ["markdown", "Dates are shown as YYYY-MM-DD. Date of birth (DD/MM/YYYY)."],
  ["markdown", "Generation X users and size XXL shirts. The XXX factor. Malware X."],
  ["markdown", "Fonts such as Lorem Ipsum previews are loaded from our server."],
  ["markdown", "{t('privacy.title')} and {company} and {props.name}"],
  ["markdown", "See [Note 3] and [Annex A]."],
  ["markdown", "Update your settings if you do not wish to get e-mails."],
  ["markdown", "Please check this page before you order. Please review this policy before using the site."],
  ["markdown", "Delete the app if you do not agree."],
  ["markdown", "Remove cookies if you do not want them. Keep a copy if you have questions."],
  ["markdown", "Use this section if you have an account with us."],
  ["markdown", "Note to developers: our API keeps logs."],
  ["markdown", "We pay up to $$ for reports, and $5."],
  ["markdown", "Personnel (name, title, company) data. [Updated] We changed this [link](https://a.example)."],
  ["markdown", "IT: our IT team sees your tickets. Legal: our lawyers see claims."],
  ["markdown", "The draft is for discussion with the works council. The board will confirm the budget."],
  ["markdown", "Press [Enter] or [Esc]. Choose [Yes/No]. Click [Delete]."],
  ["markdown", "he [or she] may object; “users [of the service] agree”."],
  ["html", "<p>Shown by <my-table></my-table> and <Trans>text</Trans>, <details open><summary>More</summary></details></p>"],
  ["markdown", '{% include cookies.html company="x" %} {{< param "name" >}} {{ content }}'],
  ["markdown", "{{t privacy}} {{> footer}} {{#if x}}a{{/if}} {{ company_name }} {{ companyName | upcase }}"],
  ["markdown", "Requests are answered within X-Request-ID headers; N days are counted by the API."],
  ["markdown", "[translated from the German original] [EU only] [UK] [Beta] [iOS] [new]"],
  ["markdown", 'Comments you leave ("This post is great!") are public. Question: how long do we keep data?'],
];

const found = ([format, text]: Case): string[] => {
  const { placeholders, contacts } = readPolicy(text, format);
  return [...placeholders.map((p) => p.text), ...contacts.filter((c) => c.placeholder && c.owner !== "other").map((c) => c.text)];
};

describe("placeholders", () => {
  for (const one of left) it(`are seen in ${one[1].slice(0, 70)}`, () => assert.notDeepEqual(found(one), []));
  for (const one of finished) it(`are not in ${one[1].slice(0, 70)}`, () => assert.deepEqual(found(one), []));

  it("say what they ask for, and what there is to choose", () => {
    const [first, second] = readPolicy(
      "The controller is [insert company name]. Logs are kept for [7 | 30] days.",
      "markdown",
    ).placeholders;
    assert.equal(first!.asks, "company name");
    assert.deepEqual(second!.options, ["7", "30"]);
  });
});
