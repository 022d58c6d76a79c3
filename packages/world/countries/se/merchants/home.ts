import type { Merchant } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";

const WITH_IKEA = ["AB", "AC", "BD", "C", "E", "F", "G", "H", "M", "O", "S", "T", "U", "W", "X", "Y"];

/** Furniture, tools, gadgets, sport and what the dog eats. */
export const home: readonly Merchant[] = [
  ...inStore("furniture", "5712", [
    ["IKEA", [19_900, 389_000], "IKEA {city}", { weight: 5, refundPermille: 50, regions: WITH_IKEA }],
    ["Mio", [49_900, 1_290_000], "MIO {city}", { weight: 1, refundPermille: 25 }],
    ["Jysk", [14_900, 249_000], "JYSK {store:4} {city}", { weight: 2, refundPermille: 40 }],
    ["Em Home", [44_900, 1_190_000], "EM HOME {city}", { weight: 0.6, refundPermille: 25 }],
  ]),
  ...online("furniture", "5719", [
    ["IKEA.se", [49_900, 690_000], "WWW IKEA SE ALMHULT", { weight: 1.2, refundPermille: 60 }],
    ["Trademax", [79_900, 890_000], "TRADEMAX HELSINGBORG", { weight: 0.6, refundPermille: 60 }],
    ["Royal Design", [29_900, 249_000], "ROYALDESIGN.SE KALMAR", { weight: 0.6, refundPermille: 50 }],
  ]),
  ...inStore("furniture", "5719", [
    ["Hemtex", [14_900, 119_000], "HEMTEX {city}", { weight: 1.2, refundPermille: 40 }],
    ["Cervera", [14_900, 129_000], "CERVERA {city}", { weight: 1, refundPermille: 30 }],
    ["Kökets Porslin", [9_900, 89_900], "KOKETS PORSLIN {city}", { weight: 0.4, refundPermille: 20 }],
  ]),
  ...inStore("hardware", "5200", [
    ["Bauhaus", [14_900, 389_000], "BAUHAUS {city}", { weight: 2, refundPermille: 40 }],
    [
      "Hornbach",
      [14_900, 369_000],
      "HORNBACH {city}",
      { weight: 1.2, refundPermille: 40, regions: ["AB", "O", "M", "N"] },
    ],
    ["Byggmax", [19_900, 489_000], "BYGGMAX {store:3} {city}", { weight: 2.5, refundPermille: 30 }],
    ["K-Rauta", [14_900, 349_000], "K-RAUTA {city}", { weight: 1, refundPermille: 30 }],
    ["Beijer Bygg", [18_900, 420_000], "BEIJER BYGG {city}", { weight: 1, refundPermille: 25 }],
  ]),
  ...inStore("hardware", "5251", [
    ["Järnia", [7_900, 64_900], "JARNIA {city}", { weight: 1, refundPermille: 20 }],
    ["Colorama", [14_900, 149_000], "COLORAMA {city}", { weight: 0.8, refundPermille: 20 }],
  ]),
  ...inStore("hardware", "5261", [
    ["Plantagen", [9_900, 89_900], "PLANTAGEN {city}", { weight: 1.8, refundPermille: 15 }],
    ["Blomsterlandet", [9_900, 79_900], "BLOMSTERLANDET {city}", { weight: 1.6, refundPermille: 10 }],
  ]),
  ...inStore("home_maintenance", "1711", [
    ["Rörjouren", [129_000, 890_000], "RORJOUREN {city}", { weight: 0.8 }],
    ["Låssmeden", [49_900, 389_000], "LASSMEDEN {city}", { weight: 0.5 }],
  ]),
  ...online("home_maintenance", "7349", [
    ["Hemfrid", [59_900, 249_000], "HEMFRID I SVERIGE STOCKHOLM", { weight: 1 }],
  ]),
  ...inStore("electronics", "5732", [
    ["Elgiganten", [24_900, 990_000], "ELGIGANTEN {city}", { weight: 4, refundPermille: 50 }],
    ["Power", [24_900, 890_000], "POWER {city}", { weight: 1.5, refundPermille: 50 }],
    ["Kjell & Company", [9_900, 129_000], "KJELL O CO {store:3} {city}", { weight: 2.5, refundPermille: 40 }],
    [
      "Webhallen",
      [19_900, 690_000],
      "WEBHALLEN {city}",
      { weight: 1, refundPermille: 40, regions: ["AB", "O", "M", "C", "E", "U"] },
    ],
  ]),
  ...online("electronics", "5732", [
    ["NetOnNet", [24_900, 890_000], "NETONNET AB BORAS", { weight: 1.5, refundPermille: 60 }],
    ["Inet", [29_900, 1_290_000], "INET AB GOTEBORG", { weight: 0.8, refundPermille: 50 }],
    ["Apple Store", [49_900, 1_690_000], "APPLE.COM/SE CORK", { weight: 0.7, refundPermille: 40 }],
    ["Komplett", [29_900, 890_000], "KLARNA*KOMPLETT GOTEBORG", { weight: 0.6, refundPermille: 50 }],
  ]),
  ...inStore("sporting_goods", "5941", [
    ["Stadium", [19_900, 169_000], "STADIUM {store:3} {city}", { weight: 3, refundPermille: 60 }],
    ["Intersport", [19_900, 179_000], "INTERSPORT {city}", { weight: 2, refundPermille: 60 }],
    ["XXL", [24_900, 219_000], "XXL SPORT {city}", { weight: 1.5, refundPermille: 60 }],
    ["Naturkompaniet", [29_900, 289_000], "NATURKOMPANIET {city}", { weight: 1, refundPermille: 50 }],
    [
      "Decathlon",
      [14_900, 129_000],
      "DECATHLON {city}",
      { weight: 0.8, refundPermille: 50, regions: ["AB", "O", "M", "C"] },
    ],
  ]),
  ...online("sporting_goods", "5941", [
    ["Outnorth", [39_900, 269_000], "OUTNORTH AB KALMAR", { weight: 0.6, refundPermille: 120 }],
  ]),
  ...inStore("pet_supplies", "5995", [
    ["Arken Zoo", [9_900, 99_900], "ARKEN ZOO {city}", { weight: 2, refundPermille: 10 }],
    ["Granngården", [9_900, 119_000], "GRANNGARDEN {city}", { weight: 1.5, refundPermille: 15 }],
    ["Djurbutiken Tassen", [7_900, 79_900], "DJURBUTIKEN TASSEN {city}", { weight: 0.8 }],
  ]),
  ...online("pet_supplies", "5995", [
    ["Zooplus", [39_900, 149_000], "ZOOPLUS.SE MUNCHEN", { weight: 0.9, refundPermille: 15 }],
    ["Vetzoo", [29_900, 129_000], "VETZOO.SE HELSINGBORG", { weight: 0.6, refundPermille: 15 }],
  ]),
];
