// Policies in other languages than English: told for what they are, said so once, and never read as if they were English.
import assert from "node:assert/strict";
import { readDocument } from "../server/document/readDocument";
import { languageExamples } from "../server/knowledge/languages";
import { lint } from "../server/lint";
import { readLanguage } from "../server/policy/language";
import { readPolicy } from "../server/policy/readPolicy";
import { recognise } from "../server/recognise";
import { defaultSettings } from "../server/settings";

const languageOf = (text: string) => readLanguage(readDocument(text, "markdown"));
const findingsIn = (text: string) => lint(readPolicy(text, "markdown"), defaultSettings).findings;

const english = `# Privacy Policy of Ellerby Looms

Ellerby Looms Ltd weaves blankets. This policy says what we do with the personal information of our customers.

## What we collect

When you order a blanket we collect your name, your postal address and your e-mail address. We use them to send you the blanket and the bill.
We do not ask for anything else, and you need not tell us who the blanket is for. If you visit our mill, a camera at the gate takes your picture.

## Who gets it

We never share your e-mail address with anybody. We share your e-mail address with advertising networks.

## Contact

Write to us at privacy@ellerby-looms.test.
`;

/** The same sort of policy, by people who write in these languages. */
const others: Readonly<Record<string, string>> = {
  German: `# Datenschutzerklärung

Die Weberei Ellerby webt Decken. Hier steht, was wir mit den personenbezogenen Daten unserer Kunden machen.

## Welche Daten wir erheben

Wenn Sie eine Decke bestellen, erheben wir Ihren Namen, Ihre Anschrift und Ihre E-Mail-Adresse. Wir verwenden sie nur, um Ihnen die Decke und die
Rechnung zu schicken, und geben sie nicht an andere weiter. Nach einem Jahr werden sie gelöscht.

## Kontakt

Schreiben Sie uns an info@ellerby.`,
  French: `# Politique de confidentialité

L'atelier Ellerby tisse des couvertures. Cette page dit ce que nous faisons des données de nos clients.

## Les données que nous recueillons

Quand vous commandez une couverture, nous recueillons votre nom, votre adresse et votre courriel. Nous les utilisons pour vous envoyer la couverture et
la facture, et nous ne les donnons à personne. Elles sont effacées au bout d'un an, sauf si vous nous demandez de le faire plus tôt.`,
  Spanish: `# Política de privacidad

El taller Ellerby teje mantas. Esta página dice lo que hacemos con los datos de nuestros clientes.

## Los datos que recogemos

Cuando usted pide una manta, recogemos su nombre, su dirección y su correo. Los usamos para enviarle la manta y la factura, y no los damos a nadie más.
Al cabo de un año se borran, si no nos pide usted que lo hagamos antes.`,
  Polish: `# Polityka prywatności

Tkalnia Ellerby tka koce. Na tej stronie piszemy, co robimy z danymi naszych klientów.

## Jakie dane zbieramy

Gdy zamawiają Państwo koc, zbieramy imię, adres oraz pocztę. Używamy ich tylko po to, żeby wysłać koc i rachunek, i nie przekazujemy ich nikomu, kto nie
jest do tego uprawniony. Po roku są usuwane, chyba że ktoś poprosi o to wcześniej, na przykład przez telefon lub listem od siebie.`,
  Japanese: `# プライバシーポリシー

エラビー織物は毛布を織っています。このページでは、お客様の個人情報をどのように取り扱うかを説明します。毛布をご注文いただくとき、お名前、ご住所、メールアドレスをお伺いします。
毛布と請求書をお送りするためだけに使い、ほかの人には渡しません。一年後に消去します。ご質問があれば、いつでもお手紙をください。喜んでお答えします。`,
};

/** Not listed: told by the absence of English alone. */
const icelandic = `# Persónuverndarstefna

Vefstofan Ellerby vefur teppi. Hér segir frá því hvað gert er við upplýsingar um viðskiptavini okkar. ${"Þegar teppi er pantað skráum við nafn, heimilisfang og netfang þess sem pantar. Við notum upplýsingarnar aðeins til þess að senda teppið og reikninginn, og látum engan annan hafa þær. Eftir eitt ár er öllu eytt, nema beðið sé um það fyrr. ".repeat(6)}`;

describe("the language of a policy", () => {
  for (const { name, example } of languageExamples)
    it(`${name} is told by its small words or its letters`, () => {
      const { kind, name: told } = languageOf(Array(5).fill(example).join("\n\n"));
      assert.deepEqual([kind, told], ["other", name]);
    });

  for (const [name, text] of [...Object.entries(others), ["another language", icelandic] as const])
    it(`one finding says that a policy is in ${name}; nothing is said to be missing or to contradict`, () => {
      const found = findingsIn(text).filter(({ rule }) => !/^(?:contact|structure|dates)\//.test(rule));
      assert.deepEqual(
        found.map(({ rule, severity }) => [rule, severity]),
        [["clarity/language", "information"]],
      );
      assert.match(found[0]!.message, name === "another language" ? /a language other than English/ : new RegExp(`written in ${name}`));
      assert.match(found[0]!.message, /only structure, contact details and dates/);
      assert.deepEqual(readPolicy(text, "markdown").statements, []);
    });

  it("an English policy is read as before", () => {
    assert.equal(languageOf(english).kind, "english");
    const rules = findingsIn(english).map(({ rule }) => rule);
    assert.ok(
      rules.includes("contradiction/sharing") && rules.includes("missing/retention") && !rules.includes("clarity/language"),
      rules.join(),
    );
  });

  it("of two languages the English one is read, the other marked once, and no topic is called missing", () => {
    for (const text of [`${english}\n${others.German}`, `${others.French}\n\n${english}`]) {
      const found = findingsIn(text);
      assert.equal(found.filter(({ rule }) => rule === "clarity/language").length, 1);
      assert.ok(found.some(({ rule }) => rule === "contradiction/sharing"));
      assert.deepEqual(
        found.filter(({ rule }) => rule.startsWith("missing/")),
        [],
      );
    }
    const text = `${english}\n${others.German}`;
    const { span } = findingsIn(text).find(({ rule }) => rule === "clarity/language")!;
    assert.ok(span.start >= english.length && text.slice(span.start, span.end).length < 120, text.slice(span.start, span.end));
  });

  const sound: Readonly<Record<string, string>> = {
    "a short text": "# Datenschutz\n\nWir speichern nichts.",
    "a list of names": `# Our partners\n\n${Array.from({ length: 40 }, (_, i) => `- Müller & Söhne GmbH, Rue de la Gare ${i}, Société du Lin, Casa de los Paños`).join("\n")}`,
    "a row of names": Array(20).fill("Marta Brückner, Jörg Wünsche, Søren Kjær, Zoë de la Cruz, Łukasz Żak, Ana dos Santos").join("; "),
    "a table of data": `# Cookies\n\n| Name | Purpose | Duration |\n| --- | --- | --- |\n${Array.from({ length: 60 }, (_, i) => `| _el_${i} | session state, language choice, basket | 30 days |`).join("\n")}`,
    "a list of terms": `# Data\n\n${Array(50).fill("- name, postal address, e-mail address, telephone number, browser type, session length").join("\n")}`,
    "words in capitals": "WE KEEP YOUR NAME AND YOUR ADDRESS FOR A YEAR, AND WE DO NOT PASS THEM ON TO ANYBODY WHO IS NOT WITH US. ".repeat(
      5,
    ),
    "a quotation": `${english}\n\nThe French authority asks for this sentence: “Vous avez le droit de vous opposer à ce que vos données soient traitées.”`,
    "addresses of pages": `${english}\n\n${Array(30).fill("- https://www.example.com/de/la/el/los/und/die.html www.ellerby.com mail.ellerby.com").join("\n")}`,
    "nothing at all": "",
    "broken letters": "\ud800 \u0000 ".repeat(500),
  };
  for (const [name, text] of Object.entries(sound))
    it(`${name} is in no other language`, () => assert.equal(languageOf(text).kind, "english"));

  it("a file with a policy's name in another language is taken for a policy", () => {
    const asked = (path: string, text: string) => recognise({ path, text, settings: defaultSettings });
    assert.deepEqual(asked("legal/privacy-policy.de.md", others.German!), {
      policy: true,
      because: "its name is legal/privacy-policy.de.md",
      by: "name",
    });
    assert.equal(asked("datenschutzerklaerung.html", `<h1>Datenschutz</h1><p>${others.German}</p>`).policy, true);
    assert.equal(asked("notes.md", others.German!).policy, false);
  });
});
