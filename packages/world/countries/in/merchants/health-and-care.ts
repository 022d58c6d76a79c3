import type { Merchant } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";
import { NORTH, SOUTH } from "./regions.ts";

/** Medicine, doctors, salons. */
export const healthAndCare: readonly Merchant[] = [
  ...inStore("pharmacies", "5912", [
    [
      "Apollo Pharmacy",
      [9000, 145_000],
      "APOLLO PHARMACY {store:5} {city} IN",
      { weight: 4, refundPermille: 10 },
    ],
    [
      "MedPlus",
      [8000, 130_000],
      "MEDPLUS HEALTH {store:4} {city} IN",
      { weight: 3, regions: [...SOUTH, "MH", "WB", "OD"] },
    ],
    [
      "Wellness Forever",
      [10_000, 140_000],
      "WELLNESS FOREVER {city} IN",
      { weight: 2, regions: ["MH", "GA", "KA"] },
    ],
    ["Jan Aushadhi Kendra", [4000, 42_000], "PM JAN AUSHADHI {store:4} {city} IN", { weight: 1.5 }],
    ["Noble Medicos", [6000, 95_000], "NOBLE MEDICOS {city} IN", { weight: 3, habit: "whole" }],
    ["Frank Ross", [10_000, 120_000], "FRANK ROSS PHARMACY {city} IN", { weight: 2, regions: ["WB"] }],
  ]),
  ...online("pharmacies", "5912", [
    ["Tata 1mg", [25_000, 180_000], "TATA 1MG HEALTHCARE GURGAON IN", { weight: 1.5, refundPermille: 20 }],
    ["PharmEasy", [25_000, 180_000], "PHARMEASY API HOLDINGS MUMBAI IN", { weight: 1, refundPermille: 20 }],
    ["NetMeds", [25_000, 160_000], "NETMEDS RELIANCE CHENNAI IN", { weight: 0.7, refundPermille: 20 }],
  ]),
  ...inStore("primary_care", "8011", [
    ["Sai Family Clinic", [30_000, 80_000], "SAI FAMILY CLINIC {city} IN", { weight: 3, habit: "whole" }],
    ["Apollo Clinic", [60_000, 180_000], "APOLLO CLINIC {city} IN", { weight: 1.5 }],
    [
      "Dr Mehta Child Clinic",
      [50_000, 120_000],
      "DR MEHTA CHILD CLINIC {city} IN",
      { weight: 1, habit: "whole" },
    ],
  ]),
  ...online("primary_care", "8099", [
    ["Practo", [30_000, 90_000], "PRACTO TECHNOLOGIES BANGALORE IN", { weight: 0.8, refundPermille: 40 }],
  ]),
  ...inStore("dental_care", "8021", [
    [
      "Clove Dental",
      [80_000, 680_000],
      "CLOVE DENTAL STAR {city} IN",
      { weight: 1, regions: [...NORTH, "MH", "KA", "TS", "TN", "AP"] },
    ],
    ["Partha Dental", [70_000, 620_000], "PARTHA DENTAL {city} IN", { weight: 1, regions: SOUTH }],
    [
      "Smile Care Dental Clinic",
      [50_000, 480_000],
      "SMILE CARE DENTAL {city} IN",
      { weight: 1.5, habit: "whole" },
    ],
    [
      "Family Dental Centre",
      [50_000, 450_000],
      "FAMILY DENTAL CENTRE {city} IN",
      { weight: 1, habit: "whole" },
    ],
  ]),
  ...inStore("eye_care", "8043", [
    ["Lenskart", [120_000, 620_000], "LENSKART SOLUTIONS {city} IN", { weight: 2.5, refundPermille: 40 }],
    ["Titan Eye+", [180_000, 880_000], "TITAN EYE PLUS {city} IN", { weight: 1.2, refundPermille: 20 }],
    ["Vasan Eye Care", [50_000, 320_000], "VASAN EYE CARE {city} IN", { weight: 0.8 }],
  ]),
  ...inStore("hospitals", "8062", [
    [
      "Apollo Hospitals",
      [120_000, 2_800_000],
      "APOLLO HOSPITALS ENT {city} IN",
      { weight: 1, refundPermille: 20 },
    ],
    [
      "Fortis Hospital",
      [120_000, 2_600_000],
      "FORTIS HEALTHCARE {city} IN",
      { weight: 0.8, regions: ["DL", "HR", "UP", "KA", "MH", "WB", "PB", "RJ"] },
    ],
    ["City Nursing Home", [80_000, 1_200_000], "CITY NURSING HOME {city} IN", { weight: 1 }],
  ]),
  ...inStore("other_health", "8071", [
    ["Dr Lal PathLabs", [45_000, 320_000], "DR LAL PATHLABS {city} IN", { weight: 2 }],
    ["Thyrocare", [60_000, 280_000], "THYROCARE TECH {city} IN", { weight: 1 }],
    [
      "Vijaya Diagnostic",
      [45_000, 340_000],
      "VIJAYA DIAGNOSTIC {city} IN",
      { weight: 1.5, regions: ["TS", "AP"] },
    ],
  ]),
  ...inStore("hair_and_beauty", "7230", [
    [
      "New Style Gents Saloon",
      [8000, 25_000],
      "NEW STYLE GENTS SALOON {city} IN",
      { weight: 4, habit: "whole" },
    ],
    ["Green Trends", [35_000, 180_000], "GREEN TRENDS SALON {city} IN", { weight: 1.5, regions: SOUTH }],
    ["Lakme Salon", [60_000, 360_000], "LAKME SALON {city} IN", { weight: 1.2 }],
    ["Naturals", [45_000, 280_000], "NATURALS SALON {city} IN", { weight: 1.5, regions: SOUTH }],
    ["Jawed Habib", [40_000, 240_000], "JAWED HABIB HAIR {city} IN", { weight: 1.2 }],
    [
      "Roop Ladies Parlour",
      [15_000, 120_000],
      "ROOP LADIES PARLOUR {city} IN",
      { weight: 2.5, habit: "whole" },
    ],
  ]),
  ...online("hair_and_beauty", "7230", [
    ["Urban Company", [60_000, 280_000], "URBANCLAP TECH GURGAON IN", { weight: 1.5, refundPermille: 30 }],
  ]),
  ...inStore("cosmetics", "5977", [
    ["Health and Glow", [25_000, 160_000], "HEALTH AND GLOW {city} IN", { weight: 1.2, refundPermille: 20 }],
    ["Sephora", [160_000, 780_000], "SEPHORA {city} IN", { weight: 0.6, refundPermille: 30 }],
    ["New Lady Corner", [8000, 80_000], "NEW LADY CORNER {city} IN", { weight: 1.5, habit: "whole" }],
  ]),
  ...online("cosmetics", "5977", [
    ["Nykaa", [45_000, 280_000], "NYKAA E RETAIL MUMBAI IN", { weight: 2, refundPermille: 50 }],
    ["Purplle", [35_000, 180_000], "PURPLLE MANASH MUMBAI IN", { weight: 0.8, refundPermille: 50 }],
  ]),
  ...inStore("other_personal_care", "7298", [
    ["Tattva Spa", [180_000, 560_000], "TATTVA SPA {city} IN", { weight: 0.6 }],
    ["Kairali Ayurvedic", [140_000, 480_000], "KAIRALI AYURVEDIC {city} IN", { weight: 0.6 }],
  ]),
];
