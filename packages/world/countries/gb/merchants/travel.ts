import type { Merchant } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";
import { GREAT_BRITAIN, NORTH, NORTHERN_IRELAND, SCOTLAND, SOUTH } from "../regions.ts";

/** Trains, planes and beds. */
export const travel: readonly Merchant[] = [
  ...online("flights", "3245", [
    ["easyJet", [4800, 42_500], "EASYJET 000{code:7} LUTON", { weight: 5, refundPermille: 30 }],
  ]),
  ...online("flights", "3246", [
    ["Ryanair", [3900, 34_500], "RYANAIR {code:6} DUBLIN", { weight: 5, refundPermille: 20 }],
  ]),
  ...online("flights", "3005", [
    ["British Airways", [9800, 98_500], "BRITISH A 125{digits:10} LONDON", { weight: 3, refundPermille: 40 }],
  ]),
  ...online("flights", "4511", [
    ["Jet2", [8900, 72_500], "JET2.COM LEEDS", { weight: 3, refundPermille: 30 }],
    [
      "Loganair",
      [7800, 28_500],
      "LOGANAIR {code:6} GLASGOW",
      { weight: 2, regions: SCOTLAND, refundPermille: 30 },
    ],
    ["Wizz Air", [3900, 29_500], "WIZZ AIR {code:6} LONDON", { weight: 1.5, refundPermille: 20 }],
  ]),
  ...inStore("lodging", "7011", [
    ["Premier Inn", [5900, 24_500], "PREMIER INN {fixed:8} {city}", { weight: 6, refundPermille: 20 }],
    ["Travelodge", [4500, 18_500], "TRAVELODGE GB {city}", { weight: 4, refundPermille: 15 }],
    ["The Old Vicarage B&B", [8500, 26_500], "THE OLD VICARAGE B&B {city}", { weight: 1 }],
  ]),
  ...inStore("lodging", "3501", [
    ["Holiday Inn", [8900, 31_500], "HOLIDAY INN {city}", { weight: 2, habit: "deposit" }],
  ]),
  ...inStore("lodging", "3504", [
    ["Hilton", [11_500, 46_500], "HILTON {city}", { weight: 1.5, habit: "deposit" }],
  ]),
  ...online("lodging", "7011", [
    ["Airbnb", [12_500, 78_500], "AIRBNB * {code:10} LONDON", { weight: 3, refundPermille: 50 }],
    ["Booking.com", [9800, 58_500], "HOTEL AT BOOKING.COM AMSTERDAM", { weight: 3, refundPermille: 60 }],
    ["Haven Holidays", [14_900, 72_500], "HAVEN HOLIDAYS HEMEL HEMPSTED", { weight: 1, refundPermille: 15 }],
    ["Center Parcs", [32_500, 118_500], "CENTER PARCS UK NEWARK", { weight: 0.8, refundPermille: 15 }],
  ]),
  ...online("trains_and_ferries", "4112", [
    [
      "Trainline",
      [890, 9800],
      "TRAINLINE.COM LONDON",
      { weight: 8, regions: GREAT_BRITAIN, refundPermille: 40 },
    ],
    [
      "LNER",
      [2400, 14_500],
      "LNER LTD YORK",
      { weight: 2, regions: [...NORTH, ...SCOTLAND], refundPermille: 40 },
    ],
    ["GWR", [1450, 11_500], "GWR.COM SWINDON", { weight: 2, regions: SOUTH, refundPermille: 40 }],
    ["Eurostar", [9800, 38_500], "EUROSTAR INTL LONDON", { weight: 1, regions: SOUTH, refundPermille: 30 }],
    ["Stena Line", [7900, 32_500], "STENA LINE LTD ASHFORD", { weight: 3, regions: NORTHERN_IRELAND }],
    ["P&O Ferries", [9500, 36_500], "P&O FERRIES DOVER", { weight: 0.7, refundPermille: 20 }],
  ]),
  ...inStore("trains_and_ferries", "4112", [
    ["Northern", [420, 2600], "NORTHERN TRAINS LTD {city}", { weight: 4, regions: NORTH }],
    ["South Western Railway", [590, 4900], "SOUTH WEST TRAINS TVM {city}", { weight: 3, regions: SOUTH }],
    ["ScotRail", [420, 3400], "SCOTRAIL {city}", { weight: 5, regions: SCOTLAND }],
    ["Translink NI Railways", [480, 2600], "TRANSLINK NIR {city}", { weight: 4, regions: NORTHERN_IRELAND }],
  ]),
  ...inStore("rental_cars", "3405", [
    ["Enterprise Rent-A-Car", [6800, 38_500], "ENTERPRISE R-A-C {city}", { weight: 2, habit: "deposit" }],
  ]),
  ...inStore("rental_cars", "7512", [
    ["Europcar", [7200, 39_500], "EUROPCAR UK {city}", { weight: 1.2, habit: "deposit" }],
    [
      "Arnold Clark Car Hire",
      [6500, 32_500],
      "ARNOLD CLARK RENTAL {city}",
      { regions: SCOTLAND, habit: "deposit" },
    ],
  ]),
  ...online("rental_cars", "7512", [
    ["Zipcar", [900, 9800], "ZIPCAR TRIP LONDON", { weight: 1.5, regions: ["Greater London"] }],
  ]),
  ...online("other_travel", "4722", [
    ["TUI", [38_500, 289_000], "TUI UK LTD LUTON", { weight: 1, refundPermille: 20 }],
    ["On the Beach", [28_500, 198_000], "ON THE BEACH MANCHESTER", { weight: 0.8, refundPermille: 20 }],
    ["Expedia", [12_500, 88_500], "EXPEDIA {digits:14} LONDON", { weight: 0.8, refundPermille: 50 }],
  ]),
];
