import type { Merchant } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";

/** Journeys and nights away. */
export const travel: readonly Merchant[] = [
  ...online("flights", "4511", [
    ["IndiGo", [320_000, 1_650_000], "INTERGLOBE AVIATION GURGAON IN", { weight: 5, refundPermille: 60 }],
    ["Air India", [380_000, 2_400_000], "AIR INDIA LTD NEW DELHI IN", { weight: 2.5, refundPermille: 60 }],
    ["Akasa Air", [300_000, 1_300_000], "SNV AVIATION AKASA MUMBAI IN", { weight: 1.5, refundPermille: 60 }],
    ["SpiceJet", [300_000, 1_400_000], "SPICEJET LTD GURGAON IN", { weight: 1, refundPermille: 70 }],
    [
      "Air India Express",
      [290_000, 1_300_000],
      "AIR INDIA EXPRESS GURGAON IN",
      { weight: 1.5, refundPermille: 60 },
    ],
  ]),
  ...online("trains_and_ferries", "4112", [
    ["IRCTC", [38_000, 420_000], "IRCTC RAIL TICKET NEW DELHI IN", { weight: 7, refundPermille: 90 }],
    [
      "IRCTC Tatkal",
      [62_000, 380_000],
      "IRCTC E TICKETING NEW DELHI IN",
      { weight: 1.5, refundPermille: 30 },
    ],
    ["ConfirmTkt", [42_000, 320_000], "CONFIRMTKT IXIGO BANGALORE IN", { weight: 1.2, refundPermille: 80 }],
    ["RailYatri", [38_000, 300_000], "RAILYATRI STELLING NOIDA IN", { weight: 0.8, refundPermille: 70 }],
  ]),
  ...inStore("trains_and_ferries", "4112", [
    [
      "Railway Reservation Counter",
      [28_000, 260_000],
      "PRS COUNTER {store:3} {city} IN",
      { weight: 1.5, refundPermille: 60 },
    ],
  ]),
  ...online("other_travel", "4722", [
    ["MakeMyTrip", [280_000, 2_800_000], "MAKEMYTRIP INDIA GURGAON IN", { weight: 2.5, refundPermille: 70 }],
    ["Goibibo", [260_000, 2_200_000], "IBIBO GROUP GURGAON IN", { weight: 1.5, refundPermille: 70 }],
    ["Cleartrip", [280_000, 2_300_000], "CLEARTRIP PVT LTD MUMBAI IN", { weight: 1.2, refundPermille: 70 }],
    ["redBus", [55_000, 280_000], "REDBUS IBIBO BANGALORE IN", { weight: 3, refundPermille: 60 }],
    ["AbhiBus", [50_000, 260_000], "ABHIBUS SERVICES HYDERABAD IN", { weight: 1.5, refundPermille: 60 }],
  ]),
  ...inStore("lodging", "7011", [
    ["Taj Hotels", [1_100_000, 5_200_000], "TAJ HOTELS IHCL {city} IN", { weight: 0.8, habit: "deposit" }],
    ["ITC Hotels", [1_000_000, 4_600_000], "ITC HOTELS {city} IN", { weight: 0.7, habit: "deposit" }],
    [
      "Lemon Tree Hotel",
      [420_000, 1_600_000],
      "LEMON TREE HOTELS {city} IN",
      { weight: 1.5, habit: "deposit" },
    ],
    ["Ginger Hotel", [320_000, 1_100_000], "GINGER ROOTS CORP {city} IN", { weight: 1.5, habit: "deposit" }],
    ["Treebo", [180_000, 720_000], "TREEBO TREND HOTELS {city} IN", { weight: 1.2, refundPermille: 40 }],
    ["FabHotel", [160_000, 650_000], "FABHOTELS CASA2 {city} IN", { weight: 1.2, refundPermille: 40 }],
    ["Hotel Annapurna Lodge", [90_000, 320_000], "HOTEL ANNAPURNA LODGE {city} IN", { weight: 2 }],
    ["Zostel", [70_000, 240_000], "ZOSTEL HOSPITALITY {city} IN", { weight: 1, refundPermille: 30 }],
  ]),
  ...online("lodging", "7011", [
    ["OYO Rooms", [110_000, 420_000], "ORAVEL STAYS GURGAON IN", { weight: 2, refundPermille: 70 }],
    ["Airbnb", [320_000, 1_900_000], "AIRBNB PAYMENTS INDIA GURGAON IN", { weight: 1, refundPermille: 60 }],
  ]),
  ...inStore("rental_cars", "7512", [
    ["Zoomcar", [220_000, 950_000], "ZOOMCAR INDIA {city} IN", { weight: 1.5, habit: "deposit" }],
    ["Avis India", [320_000, 1_400_000], "AVIS INDIA {city} IN", { weight: 0.6, habit: "deposit" }],
    [
      "Savaari Car Rentals",
      [180_000, 820_000],
      "SAVAARI CAR RENTALS {city} IN",
      { weight: 1.2, refundPermille: 30 },
    ],
  ]),
];
