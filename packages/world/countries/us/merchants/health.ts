import type { Merchant } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";

/** Health and looks. */
export const health: readonly Merchant[] = [
  ...inStore("pharmacies", "5912", [
    [
      "CVS Pharmacy",
      [680, 5900],
      "CVS/PHARMACY #0{store:4} {city} {region}",
      { weight: 4, refundPermille: 10 },
    ],
    ["Walgreens", [620, 5600], "WALGREENS #{store:5} {city} {region}", { weight: 4, refundPermille: 10 }],
    ["Medicine Shoppe", [900, 6400], "MEDICINE SHOPPE {store:4} {city} {region}", { weight: 0.7 }],
  ]),
  ...online("pharmacies", "5912", [
    ["Amazon Pharmacy", [500, 7800], "AMAZON PHARMACY {code:9} AMZN.COM/BILL WA", { weight: 0.6 }],
  ]),
  ...inStore("primary_care", "8011", [
    ["Cascade Family Medicine", [2500, 18500], "CASCADE FAMILY MEDICINE {city} {region}"],
    [
      "ZoomCare Clinic",
      [3500, 16500],
      "ZOOM CARE {city} {region}",
      { weight: 0.5, regions: ["OR", "WA", "CO"] },
    ],
    ["CityMD Urgent Care", [4000, 22500], "CITYMD URGENT CARE {city} {region}", { regions: ["NY", "NJ"] }],
    ["Concentra Urgent Care", [3500, 19500], "CONCENTRA {store:4} {city} {region}", { weight: 0.7 }],
    ["Lakeview Internal Medicine", [2500, 16500], "LAKEVIEW INTERNAL MED {city} {region}"],
  ]),
  ...inStore("dental_care", "8021", [
    ["Bright Smile Dental", [4200, 34500], "BRIGHT SMILE DENTAL {city} {region}"],
    ["Aspen Dental", [4900, 58500], "ASPEN DENTAL {store:4} {city} {region}", { weight: 0.8 }],
    ["Gentle Care Orthodontics", [12500, 32500], "GENTLE CARE ORTHODONTIC {city} {region}", { weight: 0.5 }],
  ]),
  ...inStore("eye_care", "8043", [
    ["Warby Parker", [9500, 29500], "WARBY PARKER {city} {region}", { refundPermille: 40 }],
    ["LensCrafters", [12900, 44500], "LENSCRAFTERS #{store:4} {city} {region}", { refundPermille: 30 }],
    ["Clearview Optometry", [4500, 21500], "CLEARVIEW OPTOMETRY {city} {region}", { mcc: "8042" }],
  ]),
  ...inStore("hospitals", "8062", [
    ["General Hospital", [7500, 68500], "{city} GENERAL HOSPITAL {city} {region}", { weight: 0.7 }],
    ["Quest Diagnostics", [1900, 21500], "QUEST DIAGNOSTICS {city} {region}", { mcc: "8071" }],
    ["Labcorp", [1900, 19500], "LABCORP {city} {region}", { mcc: "8071" }],
  ]),
  ...inStore("other_health", "8099", [
    ["Summit Physical Therapy", [2500, 9500], "SUMMIT PHYSICAL THERAPY {city} {region}"],
    ["Back in Balance Chiropractic", [4000, 11500], "BACK IN BALANCE CHIRO {city} {region}", { mcc: "8041" }],
    ["Willow Counseling", [3000, 16500], "WILLOW COUNSELING LLC {city} {region}"],
  ]),
  ...inStore("hair_and_beauty", "7230", [
    ["Great Clips", [1890, 3650], "GREAT CLIPS #{store:4} {city} {region}", { weight: 1.5, habit: "tip" }],
    ["Supercuts", [1990, 3900], "SUPERCUTS {store:5} {city} {region}", { habit: "tip" }],
    ["Studio Nine Hair", [4200, 16500], "SQ *STUDIO NINE HAIR {city} {region}", { habit: "tip" }],
    ["Lacquer Nail Bar", [3200, 9200], "LACQUER NAIL BAR {city} {region}", { weight: 0.8, habit: "tip" }],
    [
      "Northside Barbershop",
      [2500, 4500],
      "SQ *NORTHSIDE BARBERSHOP {city} {region}",
      { weight: 1.2, habit: "tip" },
    ],
  ]),
  ...inStore("cosmetics", "5977", [
    ["Sephora", [1850, 11900], "SEPHORA {store:4} {city} {region}", { weight: 1.2, refundPermille: 40 }],
    ["Ulta Beauty", [1680, 10800], "ULTA #{store:4} {city} {region}", { refundPermille: 40 }],
    [
      "Bath & Body Works",
      [1500, 7200],
      "BATH & BODY WORKS {store:4} {city} {region}",
      { refundPermille: 30 },
    ],
    ["Lush", [1400, 6400], "LUSH {store:4} {city} {region}", { weight: 0.5 }],
  ]),
  ...inStore("other_personal_care", "7298", [
    ["Massage Envy", [6500, 14500], "MASSAGE ENVY {store:4} {city} {region}", { habit: "tip" }],
    [
      "European Wax Center",
      [2500, 8500],
      "EUROPEAN WAX CENTER {store:4} {city} {region}",
      { weight: 0.7, habit: "tip" },
    ],
    ["Lotus Day Spa", [7500, 24500], "LOTUS DAY SPA {city} {region}", { weight: 0.5, habit: "tip" }],
  ]),
];
