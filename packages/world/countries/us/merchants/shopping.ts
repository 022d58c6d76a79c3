import type { Merchant } from "../../country.ts";
import { inStore, online } from "./row.ts";

/** Things: for the home, the wardrobe, the desk, the pet. */
export const shopping: readonly Merchant[] = [
  ...online("shopping", "5942", [
    ["Amazon", [890, 9800], "AMZN MKTP US*{code:9} AMZN.COM/BILL WA", { weight: 8, refundPermille: 70 }],
    ["Amazon", [1150, 12500], "AMAZON.COM*{code:9} SEATTLE WA", { weight: 4, refundPermille: 60 }],
  ]),
  ...online("shopping", "5964", [
    ["Etsy", [1450, 8600], "ETSY.COM*{digits:10} BROOKLYN NY", { weight: 1.5, refundPermille: 25 }],
    ["Chewy", [2450, 11900], "CHEWY.COM 800-672-4399 FL", { weight: 1.2, refundPermille: 20 }],
    ["Wayfair", [3900, 38500], "WAYFAIR*WAYFAIR {digits:9} BOSTON MA", { weight: 0.7, refundPermille: 80 }],
    ["eBay", [1180, 13500], "EBAY O*{digits:2}-{digits:5}-{digits:5} SAN JOSE CA", { refundPermille: 40 }],
    ["Apple Store", [2900, 24900], "APPLE.COM/US 800-676-2775 CA", { weight: 0.5, refundPermille: 35 }],
  ]),
  ...online("shopping", "5651", [
    ["Nordstrom", [4200, 27500], "NORDSTROM.COM {digits:8} SEATTLE WA", { weight: 0.6, refundPermille: 140 }],
    ["Zappos", [5400, 18900], "ZAPPOS.COM LAS VEGAS NV", { weight: 0.7, refundPermille: 160 }],
    ["Patagonia", [4500, 26500], "PATAGONIA WEB RENO NV", { weight: 0.4, refundPermille: 90 }],
  ]),
  ...inStore("shopping", "5310", [
    ["Target", [1480, 14800], "TARGET 0000{store:4} {city} {region}", { weight: 6, refundPermille: 40 }],
    ["Five Below", [690, 4200], "FIVE BELOW {store:4} {city} {region}", { weight: 0.6 }],
    ["Dollar Tree", [375, 2900], "DOLLAR TREE {city} {region}", { weight: 1 }],
  ]),
  ...inStore("shopping", "5651", [
    ["Old Navy", [2250, 12500], "OLD NAVY US {store:4} {city} {region}", { refundPermille: 100 }],
    ["Nordstrom Rack", [2900, 18500], "NORDSTROM RACK #{store:4} {city} {region}", { refundPermille: 120 }],
    ["T.J. Maxx", [1950, 11800], "TJMAXX #{store:4} {city} {region}", { weight: 1.5, refundPermille: 70 }],
    ["Ross Stores", [1650, 9400], "ROSS STORES #{store:4} {city} {region}", { refundPermille: 60 }],
    ["Uniqlo", [2480, 13900], "UNIQLO {city} {city} {region}", { weight: 0.6, refundPermille: 80 }],
  ]),
  ...inStore("shopping", "5200", [
    [
      "The Home Depot",
      [980, 24500],
      "THE HOME DEPOT #{store:4} {city} {region}",
      { weight: 2.5, refundPermille: 60 },
    ],
    ["Lowe's", [980, 22500], "LOWE'S #{store:4} {city} {region}", { weight: 2, refundPermille: 60 }],
    ["Ace Hardware", [640, 6900], "ACE HARDWARE #{store:5} {city} {region}", { refundPermille: 25 }],
  ]),
  ...inStore("shopping", "5732", [
    [
      "Best Buy",
      [1890, 48500],
      "BEST BUY 0000{store:4} {city} {region}",
      { weight: 1.2, refundPermille: 80 },
    ],
  ]),
  ...inStore("shopping", "5712", [
    ["IKEA", [2450, 36500], "IKEA {city} {city} {region}", { weight: 0.6, refundPermille: 60 }],
    ["HomeGoods", [1890, 14500], "HOMEGOODS #{store:4} {city} {region}", { refundPermille: 50 }],
  ]),
  ...inStore("shopping", "5941", [
    ["REI", [2350, 21500], "REI #{store:3} {city} {region}", { weight: 0.8, refundPermille: 80 }],
    [
      "Dick's Sporting Goods",
      [2150, 16500],
      "DICK'S SPORTING GOODS {city} {region}",
      { weight: 0.8, refundPermille: 60 },
    ],
  ]),
  ...inStore("shopping", "5942", [
    ["Barnes & Noble", [1280, 6800], "BARNES & NOBLE #{store:4} {city} {region}", { refundPermille: 15 }],
    ["Half Price Books", [680, 4400], "HALF PRICE BOOKS #{store:3} {city} {region}", { weight: 0.5 }],
  ]),
  ...inStore("shopping", "5995", [
    ["PetSmart", [1650, 10900], "PETSMART # {store:4} {city} {region}", { weight: 1.2, refundPermille: 25 }],
  ]),
  ...inStore("lifestyle", "5992", [
    ["Bloom & Vine Florist", [2890, 9600], "SQ *BLOOM & VINE FLORIST {city} {region}"],
  ]),
  ...inStore("lifestyle", "7216", [
    ["Sunrise Cleaners", [1240, 5400], "SUNRISE DRY CLEANERS {city} {region}"],
  ]),
  ...inStore("lifestyle", "0742", [
    ["Riverside Animal Clinic", [6450, 38500], "RIVERSIDE ANIMAL CLINIC {city} {region}", { weight: 0.5 }],
  ]),
];
