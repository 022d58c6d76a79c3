import type { Merchant } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";

/** The house, the garden, the pet. */
export const home: readonly Merchant[] = [
  ...inStore("hardware", "5200", [
    [
      "The Home Depot",
      [980, 24500],
      "THE HOME DEPOT #{store:4} {city} {region}",
      { weight: 2.5, refundPermille: 60 },
    ],
    ["Lowe's", [980, 22500], "LOWE'S #{store:4} {city} {region}", { weight: 2, refundPermille: 60 }],
  ]),
  ...inStore("hardware", "5251", [
    ["Ace Hardware", [640, 6900], "ACE HARDWARE #{store:5} {city} {region}", { refundPermille: 25 }],
    [
      "Harbor Freight Tools",
      [990, 11500],
      "HARBOR FREIGHT TOOLS {store:3} {city} {region}",
      { weight: 0.8, refundPermille: 40 },
    ],
  ]),
  ...inStore("hardware", "5261", [
    ["Green Thumb Nursery", [1490, 11900], "GREEN THUMB NURSERY {city} {region}", { weight: 0.6 }],
  ]),
  ...inStore("furniture", "5712", [
    ["IKEA", [2450, 36500], "IKEA {city} {city} {region}", { weight: 0.6, refundPermille: 60 }],
    ["HomeGoods", [1890, 14500], "HOMEGOODS #{store:4} {city} {region}", { weight: 1, refundPermille: 50 }],
    [
      "Crate & Barrel",
      [3900, 48500],
      "CRATE & BARREL #{store:3} {city} {region}",
      { weight: 0.6, refundPermille: 60 },
    ],
    [
      "Mattress Firm",
      [24900, 189900],
      "MATTRESS FIRM {store:6} {city} {region}",
      { weight: 0.1, refundPermille: 30 },
    ],
  ]),
  ...online("furniture", "5712", [
    ["Wayfair", [3900, 38500], "WAYFAIR*WAYFAIR {digits:9} BOSTON MA", { weight: 0.8, refundPermille: 80 }],
  ]),
  ...inStore("home_maintenance", "1711", [
    ["Reliable Heating & Air", [9900, 68500], "RELIABLE HEATING & AIR {city} {region}", { weight: 0.5 }],
    ["Roto-Rooter", [14900, 64500], "ROTO-ROOTER {city} {region}", { weight: 0.4 }],
  ]),
  ...inStore("home_maintenance", "7349", [
    ["Molly Maid", [12900, 28500], "MOLLY MAID OF {city} {city} {region}"],
    ["Green Acres Lawn Care", [4500, 18500], "GREEN ACRES LAWN CARE {city} {region}", { mcc: "0780" }],
  ]),
  ...inStore("pet_supplies", "5995", [
    ["PetSmart", [1650, 10900], "PETSMART # {store:4} {city} {region}", { weight: 1.2, refundPermille: 25 }],
    ["Petco", [1580, 9900], "PETCO {store:4} {city} {region}", { refundPermille: 25 }],
    ["Happy Tails Pet Supply", [1290, 7800], "HAPPY TAILS PET SUPPLY {city} {region}", { weight: 0.7 }],
  ]),
  ...online("pet_supplies", "5995", [
    ["Chewy", [2450, 11900], "CHEWY.COM 800-672-4399 FL", { weight: 1.2, refundPermille: 20 }],
  ]),
  ...inStore("veterinary", "0742", [
    ["Riverside Animal Clinic", [6450, 38500], "RIVERSIDE ANIMAL CLINIC {city} {region}"],
    ["Banfield Pet Hospital", [5900, 32500], "BANFIELD-PET {store:4} {city} {region}"],
    ["VCA Animal Hospital", [8500, 58500], "VCA ANIMAL HOSP {store:4} {city} {region}", { weight: 0.8 }],
  ]),
  ...inStore("flowers", "5992", [
    ["Bloom & Vine Florist", [2890, 9600], "SQ *BLOOM & VINE FLORIST {city} {region}"],
    ["Petal & Stem", [2490, 8900], "PETAL & STEM FLOWERS {city} {region}"],
  ]),
  ...online("flowers", "5992", [
    [
      "1-800-Flowers",
      [4490, 12900],
      "1-800-FLOWERS.COM,INC. 800-468-1141 NY",
      { weight: 0.7, refundPermille: 30 },
    ],
  ]),
  ...inStore("laundry", "7216", [
    ["Sunrise Cleaners", [1240, 5400], "SUNRISE DRY CLEANERS {city} {region}"],
    ["Tide Cleaners", [1490, 5900], "TIDE CLEANERS {store:3} {city} {region}", { weight: 0.6 }],
  ]),
  ...inStore("laundry", "7211", [
    ["Spin Cycle Coin Laundry", [400, 1600], "SPIN CYCLE LAUNDRY {city} {region}", { weight: 1.2 }],
    ["CSC ServiceWorks", [300, 1000], "CSC SERVICEWORKS {store:5} {city} {region}"],
  ]),
];
