import type { Merchant } from "../../country.ts";
import { inStore } from "../../merchant-row.ts";

const NORTH_EAST = ["HH", "SH", "MV", "NI", "HB", "BE", "BB"];

/** Things bought in shops. */
export const shopping: readonly Merchant[] = [
  ...inStore("clothing", "5651", [
    ["H&M", [1490, 8900], "H+M HENNES MAURITZ {store:4}//{city}/DE", { weight: 5, refundPermille: 70 }],
    ["C&A", [1490, 9200], "C+A MODE {store:3}//{city}/DE", { weight: 4, refundPermille: 50 }],
    ["Zara", [2290, 11900], "ZARA DEUTSCHLAND {store:4}//{city}/DE", { weight: 3, refundPermille: 80 }],
    ["Peek & Cloppenburg", [2990, 22900], "PEEK+CLOPPENBURG//{city}/DE", { weight: 2, refundPermille: 60 }],
    ["Primark", [1200, 7400], "PRIMARK {store:3}//{city}/DE", { weight: 2.5, refundPermille: 20 }],
    ["KiK", [690, 3900], "KIK FIL {store:4}//{city}/DE", { weight: 2 }],
    [
      "Ernsting's family",
      [890, 4600],
      "ERNSTINGS FAMILY {store:4}//{city}/DE",
      { weight: 2, refundPermille: 20 },
    ],
    ["TK Maxx", [1490, 8900], "TK MAXX {store:4}//{city}/DE", { weight: 2, refundPermille: 40 }],
    ["Humana Second Hand", [650, 3900], "HUMANA SECOND HAND//{city}/DE", { weight: 1 }],
  ]),
  ...inStore("clothing", "5661", [
    ["Deichmann", [1990, 8900], "DEICHMANN SE FIL {store:4}//{city}/DE", { weight: 4, refundPermille: 30 }],
    ["Snipes", [3990, 16900], "SNIPES {store:3}//{city}/DE", { weight: 1.2, refundPermille: 40 }],
  ]),
  ...inStore("electronics", "5732", [
    ["MediaMarkt", [1490, 52000], "MEDIA MARKT {store:3}//{city}/DE", { weight: 5, refundPermille: 30 }],
    ["SATURN", [1490, 52000], "SATURN SAGT VIELEN DANK//{city}/DE", { weight: 4, refundPermille: 30 }],
    ["Expert", [1900, 48000], "EXPERT {city} GMBH//{city}/DE", { weight: 1.5 }],
    ["Conrad", [990, 14900], "CONRAD ELECTRONIC//{city}/DE", { weight: 1 }],
    ["Handy Klinik", [2900, 18900], "SUMUP *HANDY KLINIK//{city}/DE", { weight: 0.8 }],
  ]),
  ...inStore("department_stores", "5311", [
    ["GALERIA", [1490, 12900], "GALERIA S.A. {store:3}//{city}/DE", { weight: 5, refundPermille: 40 }],
    [
      "Breuninger",
      [3900, 32900],
      "E. BREUNINGER GMBH//{city}/DE",
      { weight: 2, regions: ["BW", "BY", "HE", "NW", "SN", "TH"], refundPermille: 70 },
    ],
    ["KaDeWe", [2900, 34900], "KADEWE//{city}/DE", { weight: 2, regions: ["BE"] }],
    ["Müller", [590, 4200], "MUELLER SAGT DANKE {store:3}//{city}/DE", { weight: 5, refundPermille: 8 }],
  ]),
  ...inStore("discount_stores", "5331", [
    ["Woolworth", [490, 3400], "WOOLWORTH {store:4}//{city}/DE", { weight: 4 }],
    ["Action", [590, 3900], "ACTION {store:4}//{city}/DE", { weight: 5 }],
    ["TEDi", [350, 2200], "TEDI FIL {store:4}//{city}/DE", { weight: 4 }],
    ["EuroShop", [330, 1540], "EUROSHOP SCHUM {store:3}//{city}/DE", { weight: 2 }],
    ["NKD", [490, 3200], "NKD DEUTSCHLAND {store:4}//{city}/DE", { weight: 1.5 }],
  ]),
  ...inStore("superstores", "5411", [
    ["EDEKA Center", [1250, 11500], "EDEKA CENTER {store:4}//{city}/DE", { weight: 2 }],
    ["Kaufland", [980, 10900], "KAUFLAND {city} {store:4}//{city}/DE", { weight: 8, refundPermille: 3 }],
    [
      "GLOBUS",
      [1450, 13900],
      "GLOBUS {city}//{city}/DE",
      { weight: 4, regions: ["SL", "RP", "HE", "BY", "SN", "TH", "ST"] },
    ],
    [
      "Marktkauf",
      [1150, 11500],
      "MARKTKAUF {store:3}//{city}/DE",
      { weight: 4, regions: ["NW", "NI", "HB", "HH", "BW", "BY"] },
    ],
  ]),
  ...inStore("books", "5942", [
    ["Thalia", [990, 5400], "THALIA {store:4}//{city}/DE", { weight: 5, refundPermille: 12 }],
    [
      "Hugendubel",
      [990, 5400],
      "HUGENDUBEL//{city}/DE",
      { weight: 3, regions: ["BY", "BE", "HE", "BW", "SN", "NI"] },
    ],
    ["Buchhandlung Lesezeichen", [990, 4600], "BUCHHANDLUNG LESEZEICHEN//{city}/DE", { weight: 2 }],
  ]),
  ...inStore("furniture", "5712", [
    ["IKEA", [1690, 34900], "IKEA DEUTSCHLAND {store:3}//{city}/DE", { weight: 6, refundPermille: 40 }],
    ["XXXLutz", [4900, 89000], "XXXLUTZ {city}//{city}/DE", { weight: 1.5, refundPermille: 20 }],
    ["JYSK", [1490, 24900], "JYSK {store:4}//{city}/DE", { weight: 2.5, refundPermille: 20 }],
    ["POCO", [1490, 29900], "POCO EINRICHTUNGSMARKT//{city}/DE", { weight: 2 }],
    ["Depot", [890, 6900], "GRIES DECO DEPOT {store:3}//{city}/DE", { weight: 2 }],
  ]),
  ...inStore("hardware", "5211", [
    ["OBI", [890, 13900], "OBI BAU+HEIMWERKER {store:3}//{city}/DE", { weight: 5, refundPermille: 25 }],
    ["BAUHAUS", [990, 14900], "BAUHAUS {city}//{city}/DE", { weight: 4, refundPermille: 25 }],
    ["hagebau", [890, 11900], "HAGEBAUMARKT {store:3}//{city}/DE", { weight: 2, refundPermille: 20 }],
    ["toom", [890, 11900], "TOOM BAUMARKT {store:4}//{city}/DE", { weight: 3, refundPermille: 20 }],
    ["HORNBACH", [990, 15900], "HORNBACH {store:3}//{city}/DE", { weight: 3, refundPermille: 25 }],
  ]),
  ...inStore("sporting_goods", "5941", [
    ["Decathlon", [990, 12900], "DECATHLON {store:4}//{city}/DE", { weight: 5, refundPermille: 40 }],
    ["Intersport", [2490, 17900], "INTERSPORT {city}//{city}/DE", { weight: 3, refundPermille: 30 }],
    [
      "Globetrotter",
      [2990, 32900],
      "GLOBETROTTER AUSRUESTUNG//{city}/DE",
      { weight: 1.2, refundPermille: 40 },
    ],
  ]),
  ...inStore("gifts", "5947", [
    ["Nanu-Nana", [390, 2600], "NANU-NANA {store:3}//{city}/DE", { weight: 3 }],
    ["Butlers", [990, 5900], "BUTLERS {store:3}//{city}/DE", { weight: 2 }],
    ["Geschenke Stübchen", [690, 3900], "GESCHENKE STUEBCHEN//{city}/DE", { weight: 2 }],
    ["Søstrene Grene", [590, 3400], "SOSTRENE GRENE//{city}/DE", { weight: 1.5, regions: NORTH_EAST }],
  ]),
  ...inStore("gifts", "5945", [
    ["Smyths Toys", [1490, 9900], "SMYTHS TOYS {store:3}//{city}/DE", { weight: 2, refundPermille: 20 }],
    ["Spielwaren Vedes", [990, 5900], "VEDES SPIELWAREN//{city}/DE", { weight: 1.5 }],
  ]),
  ...inStore("pet_supplies", "5995", [
    ["Fressnapf", [890, 6900], "FRESSNAPF {store:4}//{city}/DE", { weight: 6, refundPermille: 8 }],
    ["Futterhaus", [890, 6400], "DAS FUTTERHAUS//{city}/DE", { weight: 3 }],
    ["Zoo & Co.", [690, 5400], "ZOO+CO {city}//{city}/DE", { weight: 1.5 }],
  ]),
  ...inStore("jewelry", "5944", [
    ["CHRIST", [4900, 39900], "CHRIST JUWELIERE {store:3}//{city}/DE", { weight: 2, refundPermille: 30 }],
    ["Juwelier Wempe", [9900, 89000], "WEMPE//{city}/DE", { weight: 0.4 }],
    ["Bijou Brigitte", [690, 2900], "BIJOU BRIGITTE {store:4}//{city}/DE", { weight: 3 }],
  ]),
  ...inStore("other_shopping", "5999", [
    ["Tchibo", [890, 5900], "TCHIBO FIL {store:4}//{city}/DE", { weight: 4, refundPermille: 15 }],
    ["Flohmarkt Laden", [500, 3900], "SUMUP *TROEDEL UND KUNST//{city}/DE", { weight: 1 }],
    ["NANU Stoffe", [890, 5400], "STOFFE UND WOLLE//{city}/DE", { weight: 1 }],
  ]),
];
