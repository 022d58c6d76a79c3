import type { Merchant } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";
import { NORTH } from "./regions.ts";

/** Roads, rails and repairs. People fill up for round sums. */
export const gettingAbout: readonly Merchant[] = [
  ...inStore("fuel", "5541", [
    ["IndianOil", [20_000, 260_000], "IOCL COCO {store:4} {city} IN", { weight: 6, habit: "whole" }],
    [
      "HP Petrol Pump",
      [20_000, 260_000],
      "HPCL {store:5} AUTO CARE {city} IN",
      { weight: 4, habit: "whole" },
    ],
    [
      "Bharat Petroleum",
      [20_000, 260_000],
      "BPCL {store:5} SERVICE STN {city} IN",
      { weight: 4, habit: "whole" },
    ],
    [
      "Nayara Energy",
      [20_000, 240_000],
      "NAYARA ENERGY {store:4} {city} IN",
      { weight: 1.5, habit: "whole" },
    ],
    [
      "Shell",
      [50_000, 360_000],
      "SHELL INDIA MKT {store:3} {city} IN",
      { weight: 1.5, regions: ["KA", "TN", "TS", "MH", "GJ"], habit: "whole" },
    ],
    ["Jio-bp", [30_000, 300_000], "JIO BP {store:4} {city} IN", { weight: 1.2, habit: "whole" }],
  ]),
  ...inStore("fuel", "5542", [
    [
      "IGL CNG Station",
      [18_000, 72_000],
      "IGL CNG STATION {store:3} {city} IN",
      { weight: 3, regions: ["DL", "UP", "HR"] },
    ],
    ["MGL CNG Station", [18_000, 72_000], "MGL CNG {store:3} {city} IN", { weight: 3, regions: ["MH"] }],
    ["Adani CNG", [18_000, 72_000], "ADANI TOTAL GAS CNG {city} IN", { weight: 2.5, regions: ["GJ"] }],
  ]),
  ...inStore("fuel", "5552", [
    ["Tata Power EZ Charge", [12_000, 62_000], "TATA POWER EZ CHARGE {city} IN", { weight: 0.7 }],
    ["Statiq", [12_000, 58_000], "STATIQ SHARIFY {city} IN", { weight: 0.4, regions: NORTH }],
  ]),
  ...inStore("parking", "7523", [
    [
      "Municipal Pay and Park",
      [2000, 8000],
      "PAY AND PARK {store:3} {city} IN",
      { weight: 3, habit: "whole" },
    ],
    [
      "Phoenix Mall Parking",
      [4000, 15_000],
      "PHOENIX MALL PARKING {city} IN",
      { weight: 1.5, habit: "whole" },
    ],
    ["Airport Parking", [10_000, 48_000], "AIRPORT PARKING {city} IN", { weight: 0.8, habit: "whole" }],
    ["Park+", [3000, 12_000], "PARK PLUS {city} IN", { weight: 1, habit: "whole" }],
  ]),
  ...inStore("public_transit", "4111", [
    [
      "Delhi Metro",
      [10_000, 50_000],
      "DMRC LTD CARD TOPUP {city} IN",
      { weight: 6, regions: ["DL", "HR", "UP"], habit: "whole" },
    ],
    [
      "Mumbai Metro",
      [2000, 8000],
      "MUMBAI METRO ONE {city} IN",
      { weight: 4, regions: ["MH"], habit: "whole" },
    ],
    [
      "Namma Metro",
      [2000, 10_000],
      "BMRCL NAMMA METRO {city} IN",
      { weight: 5, regions: ["KA"], habit: "whole" },
    ],
    [
      "Chennai Metro",
      [2000, 10_000],
      "CHENNAI METRO RAIL {city} IN",
      { weight: 3, regions: ["TN"], habit: "whole" },
    ],
    [
      "Hyderabad Metro",
      [2000, 10_000],
      "L AND T METRO RAIL HYD {city} IN",
      { weight: 4, regions: ["TS"], habit: "whole" },
    ],
    [
      "Kolkata Metro",
      [10_000, 20_000],
      "METRO RAILWAY KOLKATA {city} IN",
      { weight: 4, regions: ["WB"], habit: "whole" },
    ],
    [
      "Kochi Metro",
      [2000, 8000],
      "KOCHI METRO RAIL {city} IN",
      { weight: 3, regions: ["KL"], habit: "whole" },
    ],
    [
      "GMRC Metro",
      [2000, 6000],
      "GUJARAT METRO RAIL {city} IN",
      { weight: 2, regions: ["GJ"], habit: "whole" },
    ],
    [
      "UTS Local Train",
      [1000, 6000],
      "UTS CRIS TICKET {city} IN",
      { weight: 4, regions: ["MH", "WB", "TN", "DL", "UP", "TS", "BR"], habit: "whole" },
    ],
  ]),
  ...inStore("public_transit", "4131", [
    [
      "City Bus",
      [1000, 5000],
      "CITY BUS ETM {store:5} {city} IN",
      { weight: 3, habit: "whole", noCards: true },
    ],
    ["State Transport", [8000, 62_000], "STATE TRANSPORT CORP {city} IN", { weight: 1.5, habit: "whole" }],
    [
      "BMTC",
      [1000, 5000],
      "BMTC BUS {store:5} {city} IN",
      { weight: 4, regions: ["KA"], habit: "whole", noCards: true },
    ],
    [
      "BEST",
      [1000, 4000],
      "BEST UNDERTAKING {city} IN",
      { weight: 4, regions: ["MH"], habit: "whole", noCards: true },
    ],
  ]),
  ...inStore("taxis_and_rides", "4121", [
    [
      "Auto Rickshaw",
      [3000, 18_000],
      "AUTO DRIVER {store:4} {city} IN",
      { weight: 6, habit: "whole", noCards: true },
    ],
    [
      "E-Rickshaw",
      [1000, 5000],
      "E RICKSHAW {store:4} {city} IN",
      { weight: 2.5, regions: [...NORTH, "WB", "BR", "JH", "MP"], habit: "whole", noCards: true },
    ],
    ["Prepaid Taxi Booth", [25_000, 95_000], "PREPAID TAXI BOOTH {city} IN", { weight: 1, habit: "whole" }],
  ]),
  ...online("taxis_and_rides", "4121", [
    ["Uber", [9000, 62_000], "UBER INDIA SYSTEMS MUMBAI IN", { weight: 4, refundPermille: 10 }],
    ["Ola", [9000, 58_000], "OLA ANI TECHNOLOGIES BANGALORE IN", { weight: 3, refundPermille: 10 }],
    ["Rapido", [3000, 18_000], "RAPIDO ROPPEN TRANS BANGALORE IN", { weight: 4, refundPermille: 5 }],
    [
      "Namma Yatri",
      [4000, 22_000],
      "JUSPAY NAMMA YATRI BANGALORE IN",
      { weight: 1.5, regions: ["KA", "TN", "WB", "KL"] },
    ],
  ]),
  ...online("tolls", "4784", [
    [
      "FASTag Recharge",
      [30_000, 100_000],
      "NETC FASTAG RECHARGE {fixed:6} IN",
      { weight: 3, habit: "whole" },
    ],
    ["Park+ FASTag", [30_000, 100_000], "PARKPLUS FASTAG TOPUP GURGAON IN", { weight: 1.5, habit: "whole" }],
    [
      "Airtel FASTag",
      [20_000, 100_000],
      "AIRTEL FASTAG RECHARGE NEW DELHI IN",
      { weight: 1, habit: "whole" },
    ],
  ]),
  ...inStore("car_maintenance", "7538", [
    ["Maruti Service", [180_000, 1_250_000], "MARUTI SUZUKI ARENA SVC {city} IN", { weight: 1.2 }],
    ["Hero Service Centre", [45_000, 240_000], "HERO MOTOCORP SERVICE {city} IN", { weight: 2 }],
    ["Bosch Car Service", [160_000, 980_000], "BOSCH CAR SERVICE {city} IN", { weight: 0.8 }],
    [
      "Sri Sai Tyre Works",
      [5000, 30_000],
      "SRI SAI TYRE WORKS {city} IN",
      { weight: 2, habit: "whole", noCards: true },
    ],
    [
      "PUC Centre",
      [6000, 11_000],
      "PUC EMISSION CENTRE {city} IN",
      { weight: 1, habit: "whole", noCards: true },
    ],
  ]),
  ...inStore("car_maintenance", "5532", [
    ["MRF Tyres", [150_000, 2_400_000], "MRF TYRES AND SERVICE {city} IN", { weight: 0.5 }],
    ["CEAT Shoppe", [140_000, 2_200_000], "CEAT SHOPPE {city} IN", { weight: 0.4 }],
  ]),
  ...inStore("bikes_and_scooters", "7519", [
    [
      "Yulu",
      [3000, 18_000],
      "YULU BIKES {city} IN",
      { weight: 1.5, regions: ["KA", "MH", "DL", "HR"], habit: "whole" },
    ],
    [
      "Bounce Infinity",
      [4000, 20_000],
      "BOUNCE WICKEDRIDE {city} IN",
      { weight: 1, regions: ["KA", "TS", "TN", "KL"] },
    ],
    ["Royal Brothers", [40_000, 180_000], "ROYAL BROTHERS BIKE RENTAL {city} IN", { weight: 0.8 }],
  ]),
];
