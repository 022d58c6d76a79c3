import type { Merchant } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";

// Aldi divided the country between two brothers; North Rhine-Westphalia has both.
const ALDI_SOUTH = ["BW", "BY", "HE", "RP", "SL", "NW"];
const ALDI_NORTH = ["BB", "BE", "HB", "HH", "MV", "NI", "NW", "SH", "SN", "ST", "TH"];
const NORTH = ["HB", "HH", "MV", "NI", "SH"];
const EAST = ["BB", "BE", "MV", "SN", "ST", "TH"];

/** What is eaten and drunk at home. A girocard terminal prints `NAME//TOWN/DE`. */
export const groceries: readonly Merchant[] = [
  ...inStore("groceries", "5411", [
    ["REWE", [620, 7200], "REWE SAGT DANKE. {store:5}//{city}/DE", { weight: 9, refundPermille: 2 }],
    ["REWE City", [380, 3400], "REWE CITY {store:5}//{city}/DE", { weight: 3 }],
    ["EDEKA", [640, 7600], "EDEKA {city}//{city}/DE", { weight: 6, refundPermille: 2 }],
    ["EDEKA Neukauf", [640, 7600], "EDEKA NEUKAUF {store:3}//{city}/DE", { weight: 3 }],
    ["E center", [980, 10800], "E-CENTER {store:3}//{city}/DE", { weight: 2 }],
    ["ALDI SÜD", [590, 5900], "ALDI SUED SAGT DANKE//{city}/DE", { weight: 8, regions: ALDI_SOUTH }],
    ["ALDI Nord", [590, 5700], "ALDI NORD {store:3}//{city}/DE", { weight: 7, regions: ALDI_NORTH }],
    ["Lidl", [560, 5800], "LIDL SAGT DANKE {store:4}//{city}/DE", { weight: 9, refundPermille: 2 }],
    ["PENNY", [440, 4300], "PENNY SAGT DANKE. {store:5}//{city}/DE", { weight: 5 }],
    ["Netto Marken-Discount", [450, 4400], "NETTO MARKEN-DISCOU {store:4}//{city}/DE", { weight: 5 }],
    ["NORMA", [430, 3900], "NORMA SAGT DANKE//{city}/DE", { weight: 2, regions: ["BY", "BW", "SN", "TH"] }],
    ["tegut…", [780, 6900], "TEGUT FILIALE {store:4}//{city}/DE", { weight: 3, regions: ["HE", "TH", "BY"] }],
    ["famila", [980, 9900], "FAMILA {city}//{city}/DE", { weight: 3, regions: NORTH }],
    [
      "Combi Verbrauchermarkt",
      [760, 7200],
      "COMBI {store:3}//{city}/DE",
      { weight: 2, regions: ["NI", "HB"] },
    ],
    ["Konsum", [420, 3900], "KONSUM {city} EG {store:3}//{city}/DE", { weight: 3, regions: ["SN"] }],
    ["nahkauf", [360, 3200], "NAHKAUF {store:4}//{city}/DE"],
    ["Alnatura", [890, 7400], "ALNATURA {store:3}//{city}/DE", { weight: 1.5 }],
    ["denns BioMarkt", [920, 7900], "DENNS BIOMARKT {store:3}//{city}/DE", { weight: 1.2 }],
    [
      "BIO COMPANY",
      [880, 7200],
      "BIO COMPANY {store:2}//{city}/DE",
      { weight: 1.5, regions: ["BE", "BB", "HH"] },
    ],
    ["Yaprak Frischemarkt", [520, 4600], "YAPRAK FRISCHEMARKT//{city}/DE", { weight: 1.2 }],
    ["Asia Markt Hoa", [680, 4300], "ASIA MARKT HOA//{city}/DE", { weight: 0.6 }],
    ["Metzgerei Huber", [640, 3800], "METZGEREI HUBER//{city}/DE", { weight: 1.2, regions: ["BY", "BW"] }],
    [
      "Fleischerei Richter",
      [620, 3600],
      "FLEISCHEREI RICHTER//{city}/DE",
      { regions: [...NORTH, ...EAST, "NW"] },
    ],
    ["Hofladen Lindenhof", [760, 4200], "SUMUP *HOFLADEN LINDENHOF//{city}/DE", { weight: 0.5 }],
  ]),
  ...online("groceries", "5411", [
    ["REWE Lieferservice", [5400, 13800], "REWE DIGITAL GMBH KOELN DE", { weight: 0.8 }],
    ["Flink", [1450, 4900], "FLINK SE BERLIN DE", { weight: 0.6 }],
    [
      "Picnic",
      [3600, 9800],
      "PICNIC GMBH {digits:9} NEUSS DE",
      { weight: 0.7, regions: ["NW", "HE", "BE", "HH"] },
    ],
  ]),
  ...inStore("convenience_store", "5499", [
    ["Kiosk am Eck", [190, 1150], "KIOSK AM ECK//{city}/DE", { weight: 3 }],
    ["Späti International", [180, 1250], "SPAETI INTERNATIONAL//{city}/DE", { weight: 4, regions: EAST }],
    ["Büdchen", [180, 1100], "SUMUP *TRINKHALLE BUEDCHEN//{city}/DE", { weight: 4, regions: ["NW", "HE"] }],
    ["REWE To Go", [280, 1450], "REWE TO GO {store:5}//{city}/DE", { weight: 2 }],
    ["Aral Store", [290, 1350], "ARAL STORE {store:4}//{city}/DE", { weight: 1.5 }],
    ["Relay", [260, 1600], "RELAY {store:4} HBF//{city}/DE", { weight: 1.5 }],
    ["k kiosk", [240, 1400], "VALORA RETAIL K KIOSK//{city}/DE", { weight: 1.5 }],
  ]),
  ...inStore("alcohol", "5921", [
    ["Getränke Hoffmann", [1150, 4900], "GETRAENKE HOFFMANN {store:4}//{city}/DE", { weight: 4 }],
    ["trinkgut", [1250, 5200], "TRINKGUT {city}//{city}/DE", { weight: 3, regions: ["NW", "NI", "RP"] }],
    [
      "Fristo Getränkemarkt",
      [1150, 4600],
      "FRISTO GETRAENKEMARKT//{city}/DE",
      { weight: 3, regions: ["BY", "BW", "SN"] },
    ],
    ["Jacques' Wein-Depot", [1900, 8900], "JACQUES WEIN DEPOT {store:3}//{city}/DE", { weight: 1.5 }],
    ["Weinhandlung Rebstock", [1450, 7600], "WEINHANDLUNG REBSTOCK//{city}/DE"],
  ]),
  ...inStore("tobacco", "5993", [
    ["Tabak Wolsdorff", [620, 3200], "WOLSDORFF TOBACCO {store:3}//{city}/DE", { weight: 2 }],
    ["Tabak & Presse Schulz", [480, 2600], "TABAK PRESSE SCHULZ//{city}/DE", { weight: 3 }],
  ]),
  ...inStore("vending_machines", "5814", [
    ["Selecta", [120, 380], "SELECTA AUTOMAT {digits:6}//{city}/DE", { weight: 2 }],
    ["Snackautomat", [150, 420], "NAYAX AUTOMATEN SERVICE//{city}/DE"],
  ]),
];
