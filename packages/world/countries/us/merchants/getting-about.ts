import type { Merchant } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";
import { MIDWEST, NORTHEAST, SOUTHEAST, WEST } from "./regions.ts";

/** The car, the bus, the ride. */
export const gettingAbout: readonly Merchant[] = [
  ...inStore("fuel", "5542", [
    ["Shell", [2450, 7100], "SHELL OIL {fixed:11} {city} {region}", { habit: "fuel", weight: 3 }],
    [
      "Chevron",
      [2500, 7400],
      "CHEVRON 0{store:6} {city} {region}",
      { habit: "fuel", weight: 3, regions: [...WEST, "TX", "FL", "GA"] },
    ],
    [
      "Exxon",
      [2400, 6800],
      "EXXONMOBIL {store:8} {city} {region}",
      { habit: "fuel", weight: 2, regions: ["TX", ...NORTHEAST, ...SOUTHEAST] },
    ],
    [
      "ARCO",
      [2300, 6600],
      "ARCO #{store:5} {city} {region}",
      { habit: "fuel", weight: 2, regions: ["CA", "OR", "WA", "NV", "AZ"] },
    ],
    [
      "BP",
      [2350, 6700],
      "BP#{store:7} {city} {region}",
      { habit: "fuel", weight: 2, regions: [...MIDWEST, ...NORTHEAST, ...SOUTHEAST] },
    ],
    [
      "Wawa",
      [2200, 6500],
      "WAWA {store:4} {city} {region}",
      { habit: "fuel", weight: 2, regions: ["PA", "NJ", "MD", "VA", "FL", "DC"] },
    ],
    [
      "Speedway",
      [2250, 6500],
      "SPEEDWAY {store:5} {city} {region}",
      { habit: "fuel", weight: 2, regions: MIDWEST },
    ],
    ["Costco Gas", [2900, 7600], "COSTCO GAS #{store:4} {city} {region}", { habit: "fuel", weight: 1.5 }],
  ]),
  ...online("fuel", "5552", [
    ["Tesla Supercharger", [780, 2900], "TESLA SUPERCHARGER US 877-7983752 CA", { weight: 0.5 }],
    ["ChargePoint", [600, 2400], "CHARGEPOINT INC 408-841-4500 CA", { weight: 0.3 }],
  ]),
  ...inStore("parking", "7523", [
    ["ParkMobile", [285, 1650], "PARKMOBILE {code:6} {city} {region}", { weight: 2 }],
    ["SP+ Parking", [640, 3250], "SP PLUS {store:6} {city} {region}"],
    ["City Parking Meters", [150, 900], "CITY OF {city} METERS {city} {region}", { weight: 2 }],
  ]),
  ...inStore("public_transit", "4111", [
    ["MTA OMNY", [290, 580], "MTA*NYCT PAYGO {city} {region}", { weight: 6, regions: ["NY"] }],
    ["NJ Transit", [175, 1800], "NJT RAIL MY-TIX {city} {region}", { weight: 4, regions: ["NJ"] }],
    ["MBTA", [240, 2250], "MBTA MTICKET {city} {region}", { weight: 4, regions: ["MA", "RI"] }],
    ["SEPTA Key", [1000, 3000], "SEPTA KEY {city} {region}", { weight: 3, regions: ["PA"], habit: "whole" }],
    [
      "WMATA SmarTrip",
      [1000, 3000],
      "WMATA SMARTRIP {city} {region}",
      { weight: 4, regions: ["DC", "MD", "VA"], habit: "whole" },
    ],
    [
      "CTA Ventra",
      [1000, 2500],
      "VENTRA ACCOUNT {city} {region}",
      { weight: 4, regions: ["IL"], habit: "whole" },
    ],
    [
      "Clipper",
      [1000, 3000],
      "CLIPPER SYSTEMS {city} {region}",
      { weight: 3, regions: ["CA"], habit: "whole" },
    ],
    ["TriMet Hop", [280, 2000], "TRIMET HOP FASTPASS {city} {region}", { weight: 3, regions: ["OR"] }],
    ["ORCA", [1000, 3000], "ORCA CARD {city} {region}", { weight: 3, regions: ["WA"], habit: "whole" }],
    ["City Bus", [200, 1200], "CITY OF {city} TRANSIT {city} {region}", { weight: 0.8 }],
    ["Metro Day Pass", [500, 900], "TOKEN TRANSIT {city} {region}", { weight: 0.6 }],
    ["Park & Ride Shuttle", [300, 1400], "PARK & RIDE SHUTTLE {city} {region}", { weight: 0.5 }],
  ]),
  ...online("taxis_and_rides", "4121", [
    ["Uber", [980, 4150], "UBER *TRIP HELP.UBER.COM CA", { weight: 3, refundPermille: 8 }],
    ["Lyft", [940, 3900], "LYFT *RIDE {digits:8} LYFT.COM CA", { weight: 2, refundPermille: 8 }],
  ]),
  ...inStore("taxis_and_rides", "4121", [
    ["Yellow Cab", [1250, 5400], "YELLOW CAB CO {store:4} {city} {region}", { weight: 1, habit: "tip" }],
    ["Curb Taxi", [1100, 4900], "CURB MOBILITY TAXI {city} {region}", { weight: 1, habit: "tip" }],
  ]),
  ...online("tolls", "4784", [
    [
      "E-ZPass",
      [2500, 5000],
      "E-ZPASS REBILL 800-333-8655 NY",
      { weight: 0.6, regions: [...NORTHEAST, "VA", "OH", "IN", "IL", "NC"], habit: "whole" },
    ],
    [
      "FasTrak",
      [2500, 5000],
      "FASTRAK CSC 877-229-8655 CA",
      { weight: 0.6, regions: ["CA"], habit: "whole" },
    ],
    [
      "SunPass",
      [1000, 4000],
      "SUNPASS*ACC{digits:8} 888-865-5352 FL",
      { weight: 0.6, regions: ["FL", "GA"], habit: "whole" },
    ],
    ["TxTag", [2000, 4000], "TXTAG 888-468-9824 TX", { weight: 0.6, regions: ["TX"], habit: "whole" }],
    ["Toll by Plate", [280, 1900], "PAYTOLLO {code:6} MIAMI FL", { weight: 0.2, regions: ["FL"] }],
  ]),
  ...inStore("bikes_and_scooters", "4789", [
    ["Lime", [350, 1250], "LIME*RIDE {code:4} {city} {region}", { weight: 0.4 }],
    ["Bird", [330, 1150], "BIRD APP*RIDE {city} {region}", { weight: 0.3 }],
    ["City Bike Share", [400, 1900], "BIKE SHARE DAY PASS {city} {region}", { weight: 0.3 }],
  ]),
  ...inStore("car_maintenance", "7542", [
    ["Sparkle Car Wash", [890, 2450], "SPARKLE EXPRESS CAR WASH {city} {region}", { weight: 0.8 }],
  ]),
  ...inStore("car_maintenance", "7538", [
    ["Jiffy Lube", [6240, 13900], "JIFFY LUBE #{store:4} {city} {region}", { weight: 0.3 }],
    ["Westside Auto Repair", [9800, 88500], "WESTSIDE AUTO REPAIR {city} {region}", { weight: 0.2 }],
    [
      "Les Schwab Tires",
      [4680, 68500],
      "LES SCHWAB TIRES #{store:4} {city} {region}",
      { weight: 0.15, regions: WEST },
    ],
    ["Discount Tire", [4200, 66000], "DISCOUNT-TIRE-CO {store:4} {city} {region}", { weight: 0.15 }],
  ]),
  ...inStore("car_maintenance", "5533", [
    ["AutoZone", [1290, 13900], "AUTOZONE #{store:4} {city} {region}", { weight: 0.6, refundPermille: 40 }],
    [
      "O'Reilly Auto Parts",
      [1190, 12800],
      "O'REILLY {store:4} {city} {region}",
      { weight: 0.5, refundPermille: 40 },
    ],
  ]),
];
