import type { Merchant } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";
import { NORTH, SOUTH } from "./regions.ts";

/** Market places, clothes, and the large shops. */
export const shopping: readonly Merchant[] = [
  ...online("online_marketplaces", "5399", [
    [
      "Amazon India",
      [24_000, 480_000],
      "AMAZON PAY INDIA PRIVA BANGALORE IN",
      { weight: 7, refundPermille: 80 },
    ],
    ["Flipkart", [24_000, 480_000], "FLIPKART INTERNET PVT BANGALORE IN", { weight: 6, refundPermille: 80 }],
    ["Meesho", [15_000, 95_000], "MEESHO FASHNEAR BANGALORE IN", { weight: 3, refundPermille: 120 }],
    ["Tata CLiQ", [75_000, 480_000], "TATA UNISTORE MUMBAI IN", { weight: 0.8, refundPermille: 90 }],
    ["Snapdeal", [18_000, 110_000], "SNAPDEAL ACEVECTOR GURGAON IN", { weight: 0.6, refundPermille: 110 }],
  ]),
  ...online("clothing", "5651", [
    ["Myntra", [58_000, 360_000], "MYNTRA DESIGNS BANGALORE IN", { weight: 4, refundPermille: 180 }],
    ["AJIO", [55_000, 340_000], "AJIO RELIANCE RETAIL MUMBAI IN", { weight: 2.5, refundPermille: 180 }],
    [
      "The Souled Store",
      [70_000, 260_000],
      "THE SOULED STORE MUMBAI IN",
      { weight: 0.8, refundPermille: 100 },
    ],
  ]),
  ...inStore("clothing", "5651", [
    ["Westside", [95_000, 520_000], "WESTSIDE TRENT LTD {city} IN", { weight: 2, refundPermille: 60 }],
    ["Zudio", [40_000, 260_000], "ZUDIO TRENT LTD {city} IN", { weight: 3, refundPermille: 40 }],
    [
      "Reliance Trends",
      [60_000, 340_000],
      "RELIANCE TRENDS {store:4} {city} IN",
      { weight: 3, refundPermille: 50 },
    ],
    ["Pantaloons", [90_000, 480_000], "PANTALOONS ABFRL {city} IN", { weight: 2, refundPermille: 60 }],
    ["Max Fashion", [60_000, 320_000], "MAX LIFESTYLE INTL {city} IN", { weight: 2, refundPermille: 50 }],
    ["Fabindia", [110_000, 620_000], "FABINDIA LTD {city} IN", { weight: 1.2, refundPermille: 40 }],
    ["Manyavar", [220_000, 2_200_000], "VEDANT FASHIONS {city} IN", { weight: 0.6, refundPermille: 20 }],
    [
      "Pothys",
      [120_000, 980_000],
      "POTHYS SILKS {city} IN",
      { weight: 1.5, regions: ["TN", "KL", "KA"], refundPermille: 15 },
    ],
    [
      "Chennai Silks",
      [120_000, 980_000],
      "THE CHENNAI SILKS {city} IN",
      { weight: 1.5, regions: ["TN", "TS", "AP", "KA"], refundPermille: 15 },
    ],
    [
      "Nalli Silks",
      [320_000, 2_400_000],
      "NALLI CHINNASAMI CHETTY {city} IN",
      { weight: 0.6, regions: ["TN", "KA", "DL", "MH"] },
    ],
    ["Modern Tailors", [30_000, 160_000], "MODERN TAILORS {city} IN", { weight: 1, habit: "whole" }],
  ]),
  ...inStore("clothing", "5661", [
    ["Bata", [80_000, 360_000], "BATA INDIA LTD {store:4} {city} IN", { weight: 2, refundPermille: 40 }],
    ["Metro Shoes", [140_000, 520_000], "METRO BRANDS LTD {city} IN", { weight: 1, refundPermille: 40 }],
    ["Relaxo Footwear", [30_000, 140_000], "RELAXO FOOTWEARS {city} IN", { weight: 1 }],
  ]),
  ...inStore("electronics", "5732", [
    ["Croma", [120_000, 4_800_000], "CROMA INFINITI RETAIL {city} IN", { weight: 2, refundPermille: 30 }],
    [
      "Reliance Digital",
      [120_000, 4_800_000],
      "RELIANCE DIGITAL {store:4} {city} IN",
      { weight: 2, refundPermille: 30 },
    ],
    [
      "Vijay Sales",
      [120_000, 4_200_000],
      "VIJAY SALES {city} IN",
      { weight: 1.5, regions: ["MH", "GJ", "DL", "HR", "TS", "AP"], refundPermille: 25 },
    ],
    [
      "Girias",
      [110_000, 3_800_000],
      "GIRIAS INVESTMENT {city} IN",
      { weight: 1, regions: ["KA", "TN"], refundPermille: 20 },
    ],
    [
      "Sri Krishna Mobiles",
      [15_000, 320_000],
      "SRI KRISHNA MOBILES {city} IN",
      { weight: 2, refundPermille: 10 },
    ],
  ]),
  ...inStore("department_stores", "5311", [
    ["Shoppers Stop", [140_000, 780_000], "SHOPPERS STOP LTD {city} IN", { weight: 1.5, refundPermille: 60 }],
    [
      "Lifestyle",
      [130_000, 720_000],
      "LIFESTYLE INTL PVT LTD {city} IN",
      { weight: 1.5, refundPermille: 60 },
    ],
    ["Centro", [120_000, 640_000], "CENTRO RETAIL {city} IN", { weight: 0.8, refundPermille: 50 }],
  ]),
  ...inStore("discount_stores", "5310", [
    [
      "Vishal Mega Mart",
      [30_000, 240_000],
      "VISHAL MEGA MART {store:3} {city} IN",
      { weight: 2.5, refundPermille: 20 },
    ],
    [
      "V-Mart",
      [30_000, 220_000],
      "V MART RETAIL LTD {city} IN",
      { weight: 1.5, regions: [...NORTH, "BR", "JH", "MP", "OD"], refundPermille: 20 },
    ],
    ["Miniso", [25_000, 160_000], "MINISO INDIA {city} IN", { weight: 1, refundPermille: 15 }],
    ["Rs 99 Bazaar", [9900, 60_000], "RS 99 BAZAAR {city} IN", { weight: 1.5, habit: "whole" }],
  ]),
  ...inStore("superstores", "5411", [
    [
      "Smart Bazaar",
      [60_000, 480_000],
      "SMART BAZAAR {store:4} {city} IN",
      { weight: 3, refundPermille: 20 },
    ],
    [
      "Lulu Hypermarket",
      [80_000, 620_000],
      "LULU HYPERMARKET {city} IN",
      { weight: 3, regions: ["KL", "KA", "UP", "TN", "TS"], refundPermille: 15 },
    ],
    [
      "Spar Hypermarket",
      [70_000, 520_000],
      "SPAR HYPERMARKETS {city} IN",
      { weight: 1.5, regions: [...SOUTH, "DL", "HR"], refundPermille: 15 },
    ],
    ["Hyper Bazaar", [55_000, 440_000], "HYPER BAZAAR RETAIL {city} IN", { weight: 1.5, refundPermille: 20 }],
  ]),
  ...inStore("jewelry", "5944", [
    ["Tanishq", [800_000, 9_500_000], "TITAN CO TANISHQ {city} IN", { weight: 1.5, refundPermille: 10 }],
    [
      "Kalyan Jewellers",
      [700_000, 8_800_000],
      "KALYAN JEWELLERS {city} IN",
      { weight: 1.2, refundPermille: 10 },
    ],
    [
      "Malabar Gold",
      [700_000, 8_800_000],
      "MALABAR GOLD DIAMONDS {city} IN",
      { weight: 1.2, refundPermille: 10 },
    ],
    ["Shree Laxmi Jewellers", [120_000, 2_600_000], "SHREE LAXMI JEWELLERS {city} IN", { weight: 1 }],
  ]),
  ...inStore("tobacco", "5993", [
    [
      "Banarasi Paan Bhandar",
      [1000, 8000],
      "BANARASI PAAN BHANDAR {city} IN",
      { weight: 3, habit: "whole", noCards: true },
    ],
    [
      "Krishna Paan Corner",
      [1000, 9000],
      "KRISHNA PAAN CORNER {city} IN",
      { weight: 2, habit: "whole", noCards: true },
    ],
    [
      "Mahalaxmi Cigar Stall",
      [2000, 18_000],
      "MAHALAXMI CIGAR STALL {city} IN",
      { weight: 1, habit: "whole" },
    ],
  ]),
];
