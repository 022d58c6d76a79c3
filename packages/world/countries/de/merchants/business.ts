import type { Merchant } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";

/** What the self-employed and small firms buy. */
export const business: readonly Merchant[] = [
  ...inStore("wholesale", "5199", [
    ["METRO", [6900, 79000], "METRO DEUTSCHLAND {store:3}//{city}/DE", { weight: 5, refundPermille: 10 }],
    ["Selgros", [6900, 69000], "SELGROS CASH+CARRY//{city}/DE", { weight: 3, refundPermille: 10 }],
    [
      "Hamberger Großmarkt",
      [8900, 89000],
      "HAMBERGER GROSSMARKT//{city}/DE",
      { weight: 2, regions: ["BY", "BE"] },
    ],
  ]),
  ...online("wholesale", "5085", [
    ["Würth", [4900, 69000], "ADOLF WUERTH GMBH KUENZELSAU DE", { weight: 2.5, refundPermille: 15 }],
    ["Hoffmann Group", [6900, 89000], "HOFFMANN SE MUENCHEN DE", { weight: 1 }],
  ]),
  ...inStore("office_supplies", "5943", [
    ["Staples", [1490, 14900], "STAPLES {store:3}//{city}/DE", { weight: 2 }],
    ["McPaper", [490, 3900], "MCPAPER {store:3}//{city}/DE", { weight: 4 }],
    ["Bürohaus Schreiber", [1290, 12900], "BUEROHAUS SCHREIBER//{city}/DE", { weight: 2 }],
  ]),
  ...online("office_supplies", "5111", [
    ["OTTO Office", [4900, 32900], "OTTO OFFICE GMBH HAMBURG DE", { weight: 2, refundPermille: 15 }],
    ["Viking", [4900, 34900], "VIKING DIREKT GROSSOSTHEIM DE", { weight: 2, refundPermille: 15 }],
    ["toner-partner.de", [2900, 18900], "TONERPARTNER HATTINGEN DE", { weight: 1 }],
  ]),
  ...inStore("postage", "9402", [
    ["Deutsche Post Filiale", [85, 2900], "DEUTSCHE POST FIL {store:3}//{city}/DE", { weight: 5 }],
  ]),
  ...inStore("postage", "4215", [
    ["DHL Paketshop", [399, 1899], "DHL PAKETSHOP//{city}/DE", { weight: 3 }],
    ["Hermes PaketShop", [395, 1495], "HERMES PAKETSHOP//{city}/DE", { weight: 2 }],
  ]),
  ...online("postage", "4215", [
    ["DHL Online Frankierung", [399, 2490], "DHL ONLINE FRANKIERUNG BONN DE", { weight: 3 }],
  ]),
  ...online("advertising", "7311", [
    ["Google Ads", [5000, 90000], "GOOGLE*ADS{digits:10} CC@GOOGLE.COM IE", { weight: 4 }],
    ["Meta Ads", [3000, 60000], "FACEBK *{code:10} FB.ME/ADS IE", { weight: 4 }],
    ["Das Örtliche", [9900, 59000], "DAS OERTLICHE VERLAG ESSEN DE", { weight: 0.8 }],
    ["Flyeralarm", [2900, 34900], "FLYERALARM GMBH WUERZBURG DE", { weight: 2 }],
  ]),
  ...online("software", "5734", [
    ["JetBrains", [2490, 28900], "JETBRAINS S.R.O. PRAHA CZ", { weight: 1.5 }],
    ["AWS", [1900, 48000], "AWS EMEA AWS.AMAZON.CO LU", { weight: 3 }],
    ["Hetzner Online", [590, 14900], "HETZNER ONLINE GMBH GUNZENHAUSEN DE", { weight: 3 }],
    ["IONOS", [600, 6900], "IONOS SE MONTABAUR DE", { weight: 3 }],
  ]),
  ...inStore("legal_and_accounting", "8931", [
    ["Steuerkanzlei Berger", [14900, 98000], "STEUERKANZLEI BERGER//{city}/DE", { weight: 3 }],
    ["Notariat am Rathaus", [7900, 119000], "NOTARIAT AM RATHAUS//{city}/DE", { weight: 0.8, mcc: "8111" }],
    ["Lohnsteuerhilfe", [6900, 32000], "LOHNSTEUERHILFEVEREIN//{city}/DE", { weight: 2 }],
  ]),
  ...online("legal_and_accounting", "8931", [
    ["WISO Steuer", [2499, 4999], "BUHL DATA SERVICE NEUNKIRCHEN DE", { weight: 3, mcc: "5734" }],
  ]),
  ...inStore("professional_services", "7338", [
    ["Copyshop am Campus", [190, 4900], "COPYSHOP AM CAMPUS//{city}/DE", { weight: 3 }],
    [
      "Design Offices Coworking",
      [2500, 34900],
      "DESIGN OFFICES {city}//{city}/DE",
      { weight: 1.5, mcc: "7399" },
    ],
  ]),
  ...online("professional_services", "7399", [
    ["Fiverr", [2900, 38000], "FIVERR EU NICOSIA CY", { weight: 1.5 }],
    ["LinkedIn", [2990, 19900], "LINKEDIN *{digits:9} DUBLIN IE", { weight: 1.5 }],
  ]),
];
