import type { Merchant } from "../../country.ts";
import { inStore } from "../../merchant-row.ts";
import { ENGLAND, GREAT_BRITAIN, NORTH, SCOTLAND, WALES } from "../regions.ts";

/** The high street and the retail park. */
export const shops: readonly Merchant[] = [
  ...inStore("clothing", "5651", [
    ["Primark", [890, 6400], "PRIMARK STORES {city}", { weight: 6, refundPermille: 50 }],
    ["Next", [1600, 11_500], "NEXT RETAIL LTD {city}", { weight: 4, refundPermille: 90 }],
    ["H&M", [1290, 8400], "H&M {city}", { weight: 3, refundPermille: 80 }],
    ["TK Maxx", [1490, 8900], "TK MAXX {city}", { weight: 3, refundPermille: 60 }],
    ["New Look", [1290, 6800], "NEW LOOK RETAILERS {city}", { weight: 2, refundPermille: 80 }],
    ["Zara", [2290, 12_500], "ZARA UK {city}", { weight: 2, refundPermille: 100 }],
    ["Matalan", [1200, 7200], "MATALAN RETAIL {city}", { weight: 1.5, refundPermille: 60 }],
    [
      "Peacocks",
      [890, 4500],
      "PEACOCKS {city}",
      { weight: 1.2, regions: [...WALES, ...NORTH], refundPermille: 40 },
    ],
  ]),
  ...inStore("clothing", "5661", [
    ["Clarks", [3800, 11_500], "CLARKS {city}", { weight: 1.2, refundPermille: 60 }],
    ["Schuh", [3900, 13_500], "SCHUH LTD {city}", { weight: 1, refundPermille: 60 }],
  ]),
  ...inStore("department_stores", "5311", [
    ["Marks & Spencer", [1250, 11_500], "MARKS & SPENCER {city}", { weight: 5, refundPermille: 80 }],
    ["John Lewis", [1890, 24_500], "JOHN LEWIS {city}", { weight: 2.5, refundPermille: 80 }],
    ["Frasers", [2200, 18_500], "FRASERS {city}", { weight: 1, refundPermille: 70 }],
    [
      "Selfridges",
      [2900, 28_500],
      "SELFRIDGES {city}",
      { regions: ["Greater London", "Greater Manchester"] },
    ],
    ["Boyes", [590, 4200], "W BOYES & CO {city}", { weight: 1, regions: NORTH, refundPermille: 20 }],
  ]),
  ...inStore("discount_stores", "5331", [
    ["B&M", [780, 5600], "B & M RETAIL {store:3} {city}", { weight: 5, refundPermille: 20 }],
    ["Home Bargains", [650, 4200], "HOME BARGAINS {city}", { weight: 4, refundPermille: 15 }],
    ["Poundland", [290, 1900], "POUNDLAND LTD {store:4} {city}", { weight: 3 }],
    ["The Range", [890, 7800], "THE RANGE {city}", { weight: 2, refundPermille: 30 }],
    ["Flying Tiger", [420, 2400], "FLYING TIGER {city}", { weight: 1, refundPermille: 10 }],
  ]),
  ...inStore("superstores", "5310", [
    ["Tesco Extra", [1900, 16_500], "TESCO EXTRA {store:4} {city}", { weight: 4, refundPermille: 20 }],
    ["Asda Supercentre", [1900, 15_500], "ASDA SUPERCENTRE {city}", { weight: 3, refundPermille: 20 }],
    ["Argos", [1290, 15_900], "ARGOS LTD {city}", { weight: 4, refundPermille: 60 }],
  ]),
  ...inStore("superstores", "5300", [
    [
      "Costco",
      [6500, 32_500],
      "COSTCO WHOLESALE {city}",
      { weight: 1.2, regions: GREAT_BRITAIN, refundPermille: 20 },
    ],
  ]),
  ...inStore("electronics", "5732", [
    ["Currys", [1990, 54_500], "CURRYS {city}", { weight: 4, refundPermille: 60 }],
    ["Apple Store", [2900, 109_900], "APPLE RETAIL UK {city}", { weight: 1.2, refundPermille: 50 }],
    ["CeX", [600, 15_500], "CEX {city}", { weight: 1.5, refundPermille: 40 }],
    ["Richer Sounds", [3900, 64_500], "RICHER SOUNDS {city}", { weight: 0.6, refundPermille: 40 }],
  ]),
  ...inStore("books", "5942", [
    ["Waterstones", [899, 4400], "WATERSTONES {store:3} {city}", { weight: 5, refundPermille: 15 }],
    ["The Works", [400, 2400], "THE WORKS STORES {city}", { weight: 2, refundPermille: 10 }],
    ["Corner Bookshop", [850, 3600], "SQ *THE CORNER BOOKSHOP {city}", { weight: 1 }],
  ]),
  ...inStore("furniture", "5712", [
    ["IKEA", [2400, 38_500], "IKEA LTD {city}", { weight: 3, regions: GREAT_BRITAIN, refundPermille: 60 }],
    ["Dunelm", [1490, 14_500], "DUNELM (SOFT FURNISHI) {city}", { weight: 3.5, refundPermille: 50 }],
    ["DFS", [24_900, 159_900], "DFS TRADING {city}", { weight: 0.3, refundPermille: 20 }],
    ["Oak Furnitureland", [14_900, 94_900], "OAK FURNITURELAND {city}", { weight: 0.3, refundPermille: 20 }],
  ]),
  ...inStore("hardware", "5200", [
    ["B&Q", [890, 16_500], "B & Q {store:4} {city}", { weight: 5, refundPermille: 60 }],
    ["Screwfix", [690, 11_500], "SCREWFIX DIR LTD {city}", { weight: 4, refundPermille: 60 }],
    ["Wickes", [1290, 18_500], "WICKES BUILDING SUPP {city}", { weight: 2.5, refundPermille: 50 }],
    ["Toolstation", [690, 8900], "TOOLSTATION {city}", { weight: 2, refundPermille: 50 }],
    [
      "Robert Dyas",
      [590, 4900],
      "ROBERT DYAS {city}",
      { regions: ["Greater London", "Berkshire", "Oxfordshire"] },
    ],
  ]),
  ...inStore("hardware", "5261", [
    [
      "Dobbies Garden Centre",
      [1150, 7900],
      "DOBBIES GARDEN CENTRE {city}",
      { weight: 1.5, refundPermille: 20 },
    ],
  ]),
  ...inStore("sporting_goods", "5941", [
    ["Sports Direct", [1490, 9800], "SPORTS DIRECT {store:4} {city}", { weight: 4, refundPermille: 60 }],
    ["JD Sports", [2900, 14_500], "JD SPORTS {city}", { weight: 3, refundPermille: 70 }],
    [
      "Decathlon",
      [1290, 12_500],
      "DECATHLON {city}",
      { weight: 2.5, regions: GREAT_BRITAIN, refundPermille: 50 },
    ],
    ["Go Outdoors", [1990, 14_500], "GO OUTDOORS {city}", { weight: 1.2, refundPermille: 50 }],
    ["Tiso", [2900, 18_500], "GRAHAM TISO LTD {city}", { regions: SCOTLAND, refundPermille: 40 }],
  ]),
  ...inStore("gifts", "5947", [
    ["Card Factory", [199, 1650], "CARD FACTORY {city}", { weight: 4 }],
    ["Clintons", [299, 1900], "CLINTON CARDS {city}", { weight: 2, regions: ENGLAND }],
    ["Oliver Bonas", [1490, 6900], "OLIVER BONAS {city}", { weight: 1, refundPermille: 40 }],
    ["Paper Lantern Gifts", [590, 3600], "ZETTLE_*PAPER LANTERN {city}", { weight: 1 }],
  ]),
  ...inStore("jewelry", "5944", [
    ["Pandora", [2500, 14_500], "PANDORA {city}", { weight: 2, refundPermille: 40 }],
    ["H. Samuel", [2900, 28_500], "H SAMUEL {city}", { weight: 1.5, refundPermille: 40 }],
    ["Ernest Jones", [6900, 68_500], "ERNEST JONES {city}", { weight: 0.6, refundPermille: 40 }],
  ]),
  ...inStore("pet_supplies", "5995", [
    ["Pets at Home", [990, 6400], "PETS AT HOME LTD {city}", { weight: 5, refundPermille: 20 }],
    ["Jollyes", [890, 5200], "JOLLYES {city}", { weight: 1.5, refundPermille: 15 }],
    ["Paws & Claws", [690, 3900], "SUMUP *PAWS AND CLAWS {city}", { weight: 1 }],
  ]),
  ...inStore("other_shopping", "5931", [
    ["British Heart Foundation Shop", [250, 2200], "BRITISH HEART FDN {city}", { weight: 2 }],
    ["Oxfam Shop", [199, 1900], "OXFAM {store:4} {city}", { weight: 2 }],
    ["Cancer Research UK Shop", [199, 1800], "CANCER RESEARCH UK {city}", { weight: 2 }],
  ]),
  ...inStore("other_shopping", "5945", [
    ["Smyths Toys", [1290, 8900], "SMYTHS TOYS {city}", { weight: 2, refundPermille: 40 }],
    ["LEGO Store", [1499, 12_900], "LEGO STORE {city}", { weight: 0.8, refundPermille: 20 }],
  ]),
];
