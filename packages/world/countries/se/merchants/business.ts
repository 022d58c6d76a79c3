import type { Merchant } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";

/** What a small firm buys with its card. */
export const business: readonly Merchant[] = [
  ...inStore("wholesale", "5199", [
    ["Axfood Snabbgross", [89_000, 989_000], "AXFOOD SNABBGROSS {city}", { weight: 2 }],
    ["Grossisten City", [49_000, 589_000], "GROSSISTEN CITY {city}", { weight: 0.5 }],
  ]),
  ...inStore("wholesale", "5072", [
    ["Ahlsell", [39_000, 789_000], "AHLSELL BUTIK {city}", { weight: 1.5, refundPermille: 20 }],
    ["Swedol", [34_000, 489_000], "SWEDOL {city}", { weight: 1.2, refundPermille: 20 }],
  ]),
  ...online("wholesale", "5046", [
    ["AJ Produkter", [89_000, 1_290_000], "AJ PRODUKTER HALMSTAD", { weight: 0.7, refundPermille: 20 }],
    ["Gerdmans", [69_000, 890_000], "GERDMANS INREDNINGAR MARKARYD", { weight: 0.4, refundPermille: 20 }],
  ]),
  ...inStore("office_supplies", "5943", [
    ["Kontorsbutiken", [14_900, 149_000], "KONTORSBUTIKEN {city}", { weight: 1 }],
    ["Kontorsgiganten", [12_900, 129_000], "KONTORSGIGANTEN {city}", { weight: 0.8 }],
  ]),
  ...online("office_supplies", "5943", [
    ["Lyreco", [29_900, 289_000], "LYRECO SVERIGE BORAS", { weight: 1.2, refundPermille: 15 }],
    ["Dustin", [49_900, 1_290_000], "DUSTIN AB NACKA STRAND", { weight: 1.2, refundPermille: 25 }],
    ["Bläck.se", [24_900, 129_000], "BLACK.SE NORRKOPING", { weight: 0.6 }],
  ]),
  ...inStore("postage", "9402", [["PostNord", [2_200, 29_900], "POSTNORD OMBUD {city}", { weight: 2 }]]),
  ...online("postage", "4215", [
    ["PostNord Skicka Direkt", [4_900, 29_900], "POSTNORD SVERIGE SOLNA", { weight: 1.5 }],
    ["DHL Freight", [8_900, 89_000], "DHL FREIGHT SWEDEN STOCKHOLM", { weight: 0.8 }],
    ["Fraktjakt", [5_900, 39_900], "FRAKTJAKT AB STOCKHOLM", { weight: 0.6 }],
  ]),
  ...online("advertising", "7311", [
    ["Google Ads", [50_000, 590_000], "GOOGLE *ADS{digits:10} DUBLIN", { weight: 1.5 }],
    ["Meta Ads", [30_000, 490_000], "FACEBK *{code:10} FB.ME/ADS", { weight: 1.4 }],
    ["Vistaprint", [24_900, 189_000], "VISTAPRINT VENLO", { weight: 0.6, mcc: "2741" }],
  ]),
  ...online("software", "5734", [
    ["Microsoft Azure", [19_900, 389_000], "MSFT * {code:10} DUBLIN", { weight: 1 }],
    ["AWS EMEA", [14_900, 349_000], "AWS EMEA AWS.AMAZON.CO", { weight: 1 }],
    ["Loopia", [9_900, 129_000], "LOOPIA AB VASTERAS", { weight: 1 }],
    ["One.com", [8_900, 89_000], "ONE.COM MALMO", { weight: 0.5 }],
  ]),
  ...online("legal_and_accounting", "8931", [
    ["Aspia", [189_000, 890_000], "ASPIA AB STOCKHOLM", { weight: 0.8 }],
    ["Avtal24", [39_500, 389_000], "AVTAL24 STOCKHOLM", { weight: 0.5, mcc: "8111" }],
  ]),
  ...online("government_fees", "9399", [
    ["Bolagsverket", [10_000, 220_000], "BOLAGSVERKET SUNDSVALL", { weight: 0.7 }],
  ]),
  ...online("professional_services", "7399", [
    ["Notarius Publicus", [59_000, 389_000], "NOTARIUS PUBLICUS STOCKHOLM", { weight: 0.3 }],
    ["Creditsafe", [29_900, 249_000], "CREDITSAFE I SVERIGE GOTEBORG", { weight: 0.6 }],
    ["Fiverr", [19_900, 249_000], "FIVERR {digits:8} LIMASSOL", { weight: 0.6, refundPermille: 25 }],
  ]),
  ...inStore("professional_services", "7349", [
    ["Städservice i Centrum", [89_000, 389_000], "STADSERVICE CENTRUM {city}", { weight: 0.7 }],
  ]),
  ...inStore("storage", "4225", [
    ["Shurgard", [79_500, 249_000], "SHURGARD {city}", { weight: 0.5, regions: ["AB", "O", "M", "C", "E"] }],
    ["24Storage", [69_500, 219_000], "24STORAGE {city}", { weight: 0.5 }],
  ]),
];
