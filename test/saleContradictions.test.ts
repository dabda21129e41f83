// What is said not to be sold, and goes for money, in the ways in which that is said.
import { testPairs } from "./conflicting";

describe("contradictions of sale", () => {
  testPairs("sale", {
    faulty: [
      ["We never sell personal data.", "Advertisers may rent our customer list for a fee."],
      [
        "We do not sell or rent personal information to third parties for marketing purposes.",
        "Twice a year we rent our mailing list to seed merchants for their own advertising.",
      ],
      ["Your personal information is not for sale.", "We sell the addresses of subscribers to publishers."],
      ["We do not sell or rent your personal information.", "In return for payment, we pass your phone number on to insurance brokers."],
      ["We do not trade in personal data.", "Our partners pay us for access to your profile data."],
      ["Nobody can buy your data from us.", "Market researchers can purchase your purchase history from us."],
      ["We make no money from your personal information.", "We sell your e-mail address to data brokers."],
      ["We will never sell, rent or lease your contact data.", "We lease our mailing list to carefully chosen brands."],
      ["We do not sell your data.", "We are paid for sharing your e-mail address with retailers."],
      ["Do you sell my data? Never.", "We license our users' location data to market researchers."],
      ["We do not sell member data to anybody.", "Your survey answers and e-mail address are sold to panel companies."],
      ["Your data is never sold.", "We receive a commission for every phone number that we hand to a lender."],
      [
        "At no time will the Company sell or otherwise trade your Personal Information.",
        "The Company sells contact data of inactive accounts to telemarketers.",
      ],
      ["Your e-mail address will not be sold, rented or given away.", "Our e-mail list is rented out to partner brands twice a year."],
      ["We do not receive any payment for your data.", "Lenders pay us for your phone number and e-mail address."],
      [
        "We don't make a business of your information. We do not sell it to anyone.",
        "Profile data are auctioned to advertisers in real time.",
      ],
      [
        "Under no circumstances is customer information sold.",
        "Selected customer information is licensed to research firms against payment.",
      ],
      ["We have never sold and will never sell personal data.", "Personal data of former members are sold to a recruiting agency."],
      ["We do not sell your location.", "Location data are sold to traffic analysts."],
      ["No personal information is ever rented or sold.", "Third parties may rent names and addresses from us for their mailings."],
      [
        "We do not sell personal information to third parties.",
        "In exchange for money, we disclose your purchase history to data brokers.",
      ],
      ["We do not monetise your data.", "We earn money by selling your browsing history to advertisers."],
    ],
    sound: [
      ["We do not sell your data.", "We sell t-shirts and mugs to our members."],
      ["We do not sell your data.", "If our business is sold, customer data are transferred to the buyer."],
      ["We do not sell your data.", "We may buy lists of names from publishers."],
      ["We do not sell your data.", "Advertisers can buy space in our newsletter from us."],
      ["We do not sell your data.", "You pay us a fee for copies of your data beyond the first."],
      ["We do not sell your data.", "We receive payment for your order through Stripe."],
      ["We do not sell your health data.", "We sell anonymous statistics to researchers."],
      ["We do not sell your data.", "Under the CCPA, sharing data with advertising partners may be considered a sale."],
      ["We do not sell your data without your consent.", "If you agree, we sell your profile data to brands."],
      ["We do not sell your data.", "You can sell your used goods to other members."],
      ["Our partners must not sell your data.", "We sell your address to publishers."],
      ["We do not sell your data.", "Merchants sell you their products through our marketplace."],
      ["We do not sell personal information.", "We sell advertising space, and advertisers pay us for clicks."],
      ["We don't sell personal data.", "In the event of a sale of all our assets, personal data will be transferred."],
      ["We do not sell your e-mail address.", "We sell your name to publishers if you ask us to."],
      ["Partners may not sell your data.", "We sell aggregated statistics."],
      [
        "We have not sold personal information in the past 12 months.",
        "California residents can opt out of the sale of their personal information.",
      ],
      ["We do not sell your personal information for money.", 'We share identifiers with ad networks, which some laws call a "sale".'],
      ["Users pay us for premium accounts; we do not sell their data.", "We receive a commission when you book a trip."],
      ["We do not sell your data.", "We are paid by advertisers for showing ads."],
      ["We do not sell your data.", "You may sell your account to another player."],
    ],
  });
});
