// Where data are said to stay, and that they go elsewhere, in the ways in which that is said.
import { testPairs } from "./conflicting";

describe("contradictions of transfer", () => {
  testPairs("transfer", {
    faulty: [
      [
        "Your data never leave the European Union.",
        "Our e-mail provider stores the messages on servers in the United States. Your data are stored on servers in Texas.",
      ],
      ["All personal data stay in Canada.", "Backups are kept in Virginia."],
      ["We store personal data exclusively in Switzerland.", "Personal data are transferred to servers in India."],
      [
        "We do not transfer personal data to third countries.",
        "Your personal data may be transferred to countries outside the European Economic Area.",
      ],
      ["Everything is hosted in Germany only.", "Our databases are mirrored to Singapore."],
      [
        "Data processing takes place solely within the EEA.",
        "Support staff process your personal data in the Philippines. Your personal data are processed in the Philippines.",
      ],
      ["No personal data is sent abroad.", "We send your personal data to other countries."],
      ["Our servers are all located in France.", "Our backup server is located in Ohio."],
      ["Personal data remain in the United Kingdom at all times.", "We export personal data to our office in Mumbai."],
      ["No transfer of personal data to countries outside the EU takes place.", "Personal data are transmitted to the USA."],
      ["Personal data does not leave Germany.", "For backups, personal data are copied to a data centre in Ireland."],
      ["We keep all customer data within Australia.", "Customer data are also stored in Singapore."],
      ["We do not store data in the United States.", "The database is hosted on servers in Virginia."],
      ["Our data centres are located exclusively in the EU.", "One of our servers is located in Toronto."],
      ["Personal data will not be transferred internationally.", "We may transfer your personal data to other countries."],
      ["The data you enter remain in Brazil.", "The data you enter are transferred to the United States."],
      [
        "Your information always stays within the European Economic Area.",
        "Your information may be processed in the United States and India.",
      ],
      ["Guest records never leave Portugal.", "Guest records are copied to a data centre in Brazil."],
      ["Your data are sent to no country beyond the European Economic Area.", "Your data are stored on servers in India."],
      ["The data are never transferred outside of New Zealand.", "The data are sent to a server in Japan."],
    ],
    sound: [
      ["Your data are stored only in Germany.", "Our servers are in Frankfurt."],
      ["Your data never leave the European Union.", "Your data are stored in Dublin."],
      ["Personal data of European users stay in the EU.", "Data of American users are stored in Oregon."],
      ["We do not transfer personal data outside the EU unless you ask us to.", "Your data may be transferred to the USA."],
      ["Payment data stay in India.", "Newsletter addresses are kept in the United States."],
      ["Primary storage is in Norway.", "A copy of your data is stored in the Netherlands."],
      ["Before 2020 all data stayed in Spain.", "Your data are stored in the United States."],
      ["Data are stored in Germany.", "Data may be transferred to the United States on the basis of standard contractual clauses."],
      ["We do not transfer your data outside the EEA without appropriate safeguards.", "We transfer your data to the USA."],
      ["If you live in the EU, your data stay in the EU.", "Your data are stored in the USA."],
      ["Your data stay in the United States.", "Our servers are in Oregon and Virginia."],
      ["Our company is based in Canada.", "Data are stored in the United States."],
      ["Your data never leave Europe.", "Your data are stored in Switzerland."],
      ["We do not transfer data to Russia.", "We transfer data to the USA."],
      ["Employees' data stay in Spain.", "Customers' data are stored in the USA."],
      ["We comply with all laws in the EU.", "We are located in the USA."],
    ],
  });
});
