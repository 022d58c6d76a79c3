import type { Merchant } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";
import { SOUTHEAST } from "./regions.ts";

/** Things: the wardrobe, the desk, the shelf, presents. */
export const shopping: readonly Merchant[] = [
  ...online("online_marketplaces", "5942", [
    ["Amazon", [890, 9800], "AMZN MKTP US*{code:9} AMZN.COM/BILL WA", { weight: 8, refundPermille: 70 }],
    ["Amazon", [1150, 12500], "AMAZON.COM*{code:9} SEATTLE WA", { weight: 4, refundPermille: 60 }],
  ]),
  ...online("online_marketplaces", "5964", [
    ["Etsy", [1450, 8600], "ETSY.COM*{digits:10} BROOKLYN NY", { weight: 1.5, refundPermille: 25 }],
    ["eBay", [1180, 13500], "EBAY O*{digits:2}-{digits:5}-{digits:5} SAN JOSE CA", { refundPermille: 40 }],
    ["Temu", [1200, 6800], "TEMU.COM TEMU.COM DE", { weight: 0.8, refundPermille: 60 }],
  ]),
  ...inStore("superstores", "5310", [
    ["Target", [1480, 14800], "TARGET 0000{store:4} {city} {region}", { weight: 6, refundPermille: 40 }],
  ]),
  ...inStore("superstores", "5411", [
    [
      "Walmart Supercenter",
      [1300, 17500],
      "WM SUPERCENTER #{store:4} {city} {region}",
      { weight: 6, refundPermille: 30 },
    ],
  ]),
  ...inStore("superstores", "5300", [
    ["Costco", [6200, 31000], "COSTCO WHSE #{store:4} {city} {region}", { weight: 3, refundPermille: 25 }],
    ["Sam's Club", [5400, 26500], "SAMSCLUB #{store:4} {city} {region}", { weight: 1.5, refundPermille: 25 }],
  ]),
  ...online("superstores", "5310", [
    ["Walmart.com", [2100, 13800], "WALMART.COM 800-925-6278 AR", { weight: 1.5, refundPermille: 45 }],
  ]),
  ...inStore("discount_stores", "5331", [
    ["Dollar Tree", [375, 2900], "DOLLAR TREE {city} {region}", { weight: 2 }],
    [
      "Dollar General",
      [450, 3600],
      "DOLLAR GENERAL #{store:5} {city} {region}",
      { weight: 2, regions: [...SOUTHEAST, "TX", "OH", "IN", "MO", "PA", "MI", "IL", "NM", "AZ", "WI"] },
    ],
  ]),
  ...inStore("discount_stores", "5310", [
    ["Five Below", [690, 4200], "FIVE BELOW {store:4} {city} {region}"],
    ["Ross Stores", [1650, 9400], "ROSS STORES #{store:4} {city} {region}", { refundPermille: 60 }],
    ["Ollie's Bargain Outlet", [1200, 6800], "OLLIES BARGAIN OUTLET {city} {region}", { weight: 0.6 }],
  ]),
  ...inStore("department_stores", "5311", [
    ["Macy's", [2900, 18900], "MACY'S {city} {city} {region}", { weight: 1.5, refundPermille: 110 }],
    ["Kohl's", [2400, 14500], "KOHL'S #{store:4} {city} {region}", { weight: 1.5, refundPermille: 100 }],
    ["JCPenney", [2200, 12900], "JCPENNEY {store:4} {city} {region}", { refundPermille: 90 }],
    [
      "Nordstrom",
      [4800, 29500],
      "NORDSTROM #{store:4} {city} {region}",
      { weight: 0.8, refundPermille: 120 },
    ],
  ]),
  ...inStore("clothing", "5651", [
    ["Old Navy", [2250, 12500], "OLD NAVY US {store:4} {city} {region}", { refundPermille: 100 }],
    ["Gap", [2600, 13900], "GAP US {store:4} {city} {region}", { weight: 0.8, refundPermille: 100 }],
    ["H&M", [1900, 9800], "H&M {store:4} {city} {region}", { refundPermille: 90 }],
    ["Nordstrom Rack", [2900, 18500], "NORDSTROM RACK #{store:4} {city} {region}", { refundPermille: 120 }],
    ["T.J. Maxx", [1950, 11800], "TJMAXX #{store:4} {city} {region}", { weight: 1.5, refundPermille: 70 }],
    ["Uniqlo", [2480, 13900], "UNIQLO {store:4} {city} {region}", { weight: 0.6, refundPermille: 80 }],
    ["Goodwill", [480, 3400], "GOODWILL {store:3} {city} {region}", { mcc: "5931" }],
  ]),
  ...inStore("clothing", "5661", [
    ["DSW", [3900, 13500], "DSW {store:4} {city} {region}", { weight: 0.7, refundPermille: 90 }],
  ]),
  ...online("clothing", "5651", [
    [
      "Nordstrom.com",
      [4200, 27500],
      "NORDSTROM.COM {digits:8} SEATTLE WA",
      { weight: 0.6, refundPermille: 140 },
    ],
    ["Zappos", [5400, 18900], "ZAPPOS.COM LAS VEGAS NV", { weight: 0.7, refundPermille: 160 }],
    ["Patagonia", [4500, 26500], "PATAGONIA WEB RENO NV", { weight: 0.4, refundPermille: 90 }],
    ["Shein", [1900, 8900], "SHEIN.COM 833-3000084 CA", { weight: 0.8, refundPermille: 120 }],
  ]),
  ...inStore("electronics", "5732", [
    [
      "Best Buy",
      [1890, 48500],
      "BEST BUY 0000{store:4} {city} {region}",
      { weight: 1.5, refundPermille: 80 },
    ],
    [
      "Apple Store",
      [1900, 129900],
      "APPLE STORE #R{store:3} {city} {region}",
      { weight: 0.6, refundPermille: 35 },
    ],
    [
      "Micro Center",
      [1900, 62500],
      "MICRO CENTER #{store:3} {city} {region}",
      {
        weight: 0.5,
        refundPermille: 60,
        regions: [
          "CA",
          "TX",
          "CO",
          "GA",
          "IL",
          "MD",
          "MA",
          "MI",
          "MN",
          "MO",
          "NJ",
          "NY",
          "OH",
          "PA",
          "VA",
          "FL",
          "NC",
          "IN",
        ],
      },
    ],
  ]),
  ...online("electronics", "5732", [
    ["Newegg", [2400, 54500], "NEWEGG INC. 800-390-1119 CA", { weight: 0.5, refundPermille: 60 }],
    ["Apple", [2900, 24900], "APPLE.COM/US 800-676-2775 CA", { weight: 0.5, refundPermille: 35 }],
  ]),
  ...inStore("books", "5942", [
    [
      "Barnes & Noble",
      [1280, 6800],
      "BARNES & NOBLE #{store:4} {city} {region}",
      { weight: 1.5, refundPermille: 15 },
    ],
    ["Half Price Books", [680, 4400], "HALF PRICE BOOKS #{store:3} {city} {region}", { weight: 0.5 }],
    ["The Paper Lantern Bookshop", [1190, 5400], "SQ *PAPER LANTERN BOOKS {city} {region}"],
  ]),
  ...inStore("news", "5994", [["Hudson News", [480, 2900], "HUDSON NEWS ST{store:4} {city} {region}"]]),
  ...inStore("sporting_goods", "5941", [
    [
      "Play It Again Sports",
      [1200, 9800],
      "PLAY IT AGAIN SPORTS {city} {region}",
      { weight: 0.6, refundPermille: 20 },
    ],
    ["REI", [2350, 21500], "REI #{store:3} {city} {region}", { refundPermille: 80 }],
    ["Dick's Sporting Goods", [2150, 16500], "DICK'S SPORTING GOODS {city} {region}", { refundPermille: 60 }],
    [
      "Academy Sports",
      [1900, 14500],
      "ACADEMY SPORTS #{store:3} {city} {region}",
      { refundPermille: 60, regions: [...SOUTHEAST, "TX", "MO", "IN"] },
    ],
    [
      "Big 5 Sporting Goods",
      [1700, 11500],
      "BIG 5 SPORTING GOODS {store:3} {city} {region}",
      { weight: 0.7, refundPermille: 50, regions: ["CA", "OR", "WA", "NV", "AZ", "ID", "UT", "NM", "CO"] },
    ],
  ]),
  ...inStore("gifts", "5947", [
    ["Hallmark", [690, 4200], "HALLMARK CARDS {store:4} {city} {region}"],
    ["Spencer's", [1200, 5900], "SPENCER GIFTS #{store:3} {city} {region}", { weight: 0.6 }],
    ["Paper Source", [850, 4800], "PAPER SOURCE {city} {region}", { weight: 0.8 }],
    ["Airport Gift Shop", [900, 4900], "MARKETPLACE GIFTS {store:4} {city} {region}", { weight: 1 }],
    ["Learning Express Toys", [1400, 7800], "LEARNING EXPRESS TOYS {city} {region}", { mcc: "5945" }],
  ]),
  ...inStore("jewelry", "5944", [
    [
      "Kay Jewelers",
      [8900, 98500],
      "KAY JEWELERS {store:4} {city} {region}",
      { weight: 0.6, refundPermille: 50 },
    ],
    ["Pandora", [5500, 24500], "PANDORA {store:4} {city} {region}", { refundPermille: 40 }],
    ["Harlow & Finch Jewelers", [6500, 68500], "HARLOW & FINCH JEWELERS {city} {region}", { weight: 0.5 }],
  ]),
];
