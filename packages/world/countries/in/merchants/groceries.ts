import type { Merchant } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";
import { EAST, NORTH, SOUTH, WEST } from "./regions.ts";

/** Supermarkets, the kirana round the corner, milk, quick commerce, and wine shops where the state has them. */
export const groceries: readonly Merchant[] = [
  ...inStore("groceries", "5411", [
    [
      "DMart",
      [45_000, 420_000],
      "AVENUE SUPERMARTS LTD {city} IN",
      { weight: 4, regions: [...WEST, ...SOUTH, "MP", "RJ", "PB", "HR"] },
    ],
    ["Reliance Smart", [35_000, 340_000], "RELIANCE SMART {store:4} {city} IN", { weight: 4 }],
    ["Reliance Fresh", [12_000, 120_000], "RELIANCE FRESH {store:4} {city} IN", { weight: 3 }],
    ["More Supermarket", [22_000, 210_000], "MORE RETAIL PVT LTD {city} IN", { weight: 2 }],
    [
      "Spencers Retail",
      [26_000, 230_000],
      "SPENCERS RETAIL LTD {city} IN",
      { weight: 2, regions: ["WB", "UP", "TS", "AP", "TN"] },
    ],
    [
      "Star Bazaar",
      [38_000, 290_000],
      "TRENT HYPERMARKET {city} IN",
      { weight: 2, regions: ["MH", "KA", "GJ", "TS"] },
    ],
    [
      "Nilgiris",
      [15_000, 130_000],
      "NILGIRIS SUPERMARKET {city} IN",
      { weight: 1.5, regions: ["KA", "TN", "KL"] },
    ],
    ["Ratnadeep", [20_000, 190_000], "RATNADEEP RETAIL {city} IN", { weight: 3, regions: ["TS", "KA"] }],
    [
      "Vijetha Supermarket",
      [15_000, 150_000],
      "VIJETHA SUPERMARKETS {city} IN",
      { weight: 2, regions: ["TS", "AP"] },
    ],
    [
      "Nature's Basket",
      [45_000, 320_000],
      "NATURES BASKET LTD {city} IN",
      { weight: 1, regions: ["MH", "KA"] },
    ],
    ["Modern Bazaar", [55_000, 380_000], "MODERN BAZAAR {city} IN", { weight: 1, regions: ["DL", "HR"] }],
    [
      "Margin Free Market",
      [18_000, 170_000],
      "MARGIN FREE MARKET {city} IN",
      { weight: 2.5, regions: ["KL"] },
    ],
    ["Osia Hypermart", [24_000, 240_000], "OSIA HYPER RETAIL {city} IN", { weight: 2, regions: ["GJ"] }],
    [
      "Balaji Vegetables",
      [4000, 32_000],
      "BALAJI VEGETABLES {city} IN",
      { weight: 5, habit: "whole", noCards: true },
    ],
    [
      "Ganesh Fruit Centre",
      [8000, 48_000],
      "GANESH FRUIT CENTRE {city} IN",
      { weight: 3, habit: "whole", noCards: true },
    ],
    [
      "Fresh Chicken Centre",
      [16_000, 62_000],
      "FRESH CHICKEN CENTRE {city} IN",
      { weight: 2, habit: "whole", noCards: true },
    ],
  ]),
  ...inStore("groceries", "5451", [
    [
      "Mother Dairy Booth",
      [3200, 24_000],
      "MOTHER DAIRY BOOTH {store:4} {city} IN",
      { weight: 5, regions: ["DL", "HR", "UP"] },
    ],
    [
      "Nandini Milk Parlour",
      [2600, 16_000],
      "NANDINI PARLOUR {store:4} {city} IN",
      { weight: 4, regions: ["KA"] },
    ],
    ["Aavin Parlour", [2600, 16_000], "AAVIN PARLOUR {store:4} {city} IN", { weight: 4, regions: ["TN"] }],
    [
      "Amul Parlour",
      [3200, 24_000],
      "AMUL PREFERRED OUTLET {city} IN",
      { weight: 3, regions: ["GJ", "MH", "MP", "RJ"] },
    ],
    [
      "Sudha Dairy",
      [3000, 18_000],
      "SUDHA DAIRY BOOTH {store:3} {city} IN",
      { weight: 3, regions: ["BR", "JH"] },
    ],
    ["Verka Booth", [3000, 18_000], "VERKA BOOTH {store:3} {city} IN", { weight: 3, regions: ["PB", "CH"] }],
  ]),
  ...online("groceries", "5411", [
    ["Blinkit", [14_000, 92_000], "BLINKIT GURGAON IN", { weight: 5, refundPermille: 20 }],
    ["Zepto", [14_000, 88_000], "ZEPTO MARKETPLACE MUMBAI IN", { weight: 4, refundPermille: 20 }],
    [
      "Swiggy Instamart",
      [15_000, 92_000],
      "SWIGGY INSTAMART BANGALORE IN",
      { weight: 3, refundPermille: 20 },
    ],
    ["BigBasket", [38_000, 310_000], "BIGBASKET INNOVATIVE BANGALORE IN", { weight: 3, refundPermille: 25 }],
    ["JioMart", [32_000, 280_000], "JIOMART RELIANCE MUMBAI IN", { weight: 1.5, refundPermille: 25 }],
    ["Licious", [32_000, 110_000], "LICIOUS DELIGHTFUL BANGALORE IN", { weight: 1.2, refundPermille: 15 }],
    ["Country Delight", [30_000, 100_000], "COUNTRY DELIGHT GURGAON IN", { weight: 1.2, habit: "whole" }],
  ]),
  ...inStore("convenience_store", "5499", [
    [
      "Sri Balaji Kirana",
      [2000, 42_000],
      "SRI BALAJI KIRANA STORE {city} IN",
      { weight: 6, habit: "whole", noCards: true },
    ],
    [
      "Gupta General Store",
      [2000, 46_000],
      "GUPTA GENERAL STORE {city} IN",
      { weight: 6, regions: [...NORTH, "MP", "BR", "JH"], habit: "whole", noCards: true },
    ],
    [
      "Lakshmi Provision Stores",
      [2000, 46_000],
      "LAKSHMI PROVISION STORES {city} IN",
      { weight: 6, regions: SOUTH, habit: "whole", noCards: true },
    ],
    [
      "Shree Ganesh Kirana",
      [2000, 46_000],
      "SHREE GANESH KIRANA {city} IN",
      { weight: 6, regions: WEST, habit: "whole", noCards: true },
    ],
    [
      "Maa Tara Bhandar",
      [2000, 42_000],
      "MAA TARA BHANDAR {city} IN",
      { weight: 6, regions: EAST, habit: "whole", noCards: true },
    ],
    [
      "24Seven",
      [6000, 48_000],
      "TWENTY FOUR SEVEN {city} IN",
      { weight: 1.5, regions: ["DL", "HR", "UP", "CH"] },
    ],
    ["The New Shop", [5000, 36_000], "THE NEW SHOP {store:3} {city} IN", { weight: 1, regions: NORTH }],
  ]),
  ...inStore("alcohol", "5921", [
    ["Peekay Wines", [28_000, 260_000], "PEEKAY WINES {city} IN", { weight: 2, regions: ["MH"] }],
    [
      "Living Liquidz",
      [55_000, 520_000],
      "LIVING LIQUIDZ {city} IN",
      { weight: 1, regions: ["MH", "KA", "GA"] },
    ],
    [
      "MSIL Liquor Outlet",
      [22_000, 190_000],
      "MSIL OUTLET {store:4} {city} IN",
      { weight: 2, regions: ["KA"] },
    ],
    ["TASMAC", [16_000, 110_000], "TASMAC SHOP {store:4} {city} IN", { weight: 3, regions: ["TN"] }],
    ["KSBC Bevco", [22_000, 180_000], "KSBC FL OUTLET {store:4} {city} IN", { weight: 3, regions: ["KL"] }],
    ["Tonique", [60_000, 540_000], "TONIQUE WINES {city} IN", { weight: 1, regions: ["TS", "KA"] }],
    [
      "Sri Venkateshwara Wines",
      [20_000, 160_000],
      "SRI VENKATESHWARA WINES {city} IN",
      { weight: 2, regions: ["TS", "AP"] },
    ],
    [
      "DSIIDC Liquor Shop",
      [32_000, 240_000],
      "DSIIDC L6 SHOP {store:3} {city} IN",
      { weight: 2, regions: ["DL"] },
    ],
    [
      "English Wine Shop",
      [22_000, 200_000],
      "ENGLISH WINE SHOP {city} IN",
      { weight: 2, regions: ["UP", "HR", "RJ", "PB", "CH", "UK", "MP", "JH"] },
    ],
    [
      "FL Off Shop",
      [24_000, 200_000],
      "FL OFF SHOP {store:4} {city} IN",
      { weight: 2, regions: ["WB", "OD", "AS"] },
    ],
    ["Goa Wines", [18_000, 160_000], "GOA WINES {city} IN", { weight: 2, regions: ["GA"] }],
  ]),
];
