import type { Merchant } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";
import { ENGLAND, GREAT_BRITAIN, NORTHERN_IRELAND } from "../regions.ts";

/** The NHS is free, so what is paid is prescriptions, teeth, glasses, and private care. */
export const healthAndCare: readonly Merchant[] = [
  ...inStore("pharmacies", "5912", [
    ["Boots", [390, 3400], "BOOTS {store:4} {city}", { weight: 7, refundPermille: 15 }],
    ["Superdrug", [350, 2900], "SUPERDRUG STORES {city}", { weight: 4, refundPermille: 15 }],
    ["Well Pharmacy", [450, 2200], "WELL PHARMACY {city}", { weight: 1.5, regions: GREAT_BRITAIN }],
    ["Rowlands Pharmacy", [450, 2100], "ROWLANDS PHARMACY {city}", { weight: 1.2, regions: GREAT_BRITAIN }],
    ["Gordons Chemists", [390, 2900], "GORDONS CHEMISTS {city}", { weight: 3, regions: NORTHERN_IRELAND }],
    ["High Street Chemist", [450, 2100], "HIGH STREET CHEMIST {city}", { weight: 1.5 }],
  ]),
  ...online("pharmacies", "5912", [
    // The certificate is £114.50 a year from May 2024: https://www.gov.uk/get-a-ppc
    [
      "NHS Prescription Prepayment",
      [2900, 11_450],
      "NHSBSA PPC NEWCASTLE",
      { weight: 0.5, regions: ENGLAND },
    ],
  ]),
  ...inStore("primary_care", "8011", [
    ["Private GP Clinic", [6900, 16_500], "THE PRIVATE GP CLINIC {city}", { weight: 2 }],
    ["Travel Vaccination Clinic", [3500, 16_000], "TRAVEL HEALTH CLINIC {city}", { weight: 1 }],
  ]),
  ...online("primary_care", "8011", [
    ["Livi", [3900, 6900], "LIVI.CO.UK LONDON", { weight: 1 }],
    ["Superdrug Online Doctor", [2400, 7900], "SUPERDRUG ONLINE DOCTOR LONDON", { weight: 1 }],
  ]),
  ...inStore("dental_care", "8021", [
    // NHS bands are £26.80, £73.50 and £319.10 (England, April 2024): https://www.nhs.uk/nhs-services/dentists
    ["mydentist", [2680, 31_910], "MYDENTIST {city}", { weight: 2.5, regions: GREAT_BRITAIN }],
    ["Bupa Dental Care", [4500, 38_500], "BUPA DENTAL CARE {city}", { weight: 1.5 }],
    ["Church Road Dental Practice", [2680, 28_500], "CHURCH RD DENTAL PRACT {city}", { weight: 2.5 }],
  ]),
  ...inStore("eye_care", "8042", [
    ["Specsavers", [2500, 24_500], "SPECSAVERS {city}", { weight: 5, refundPermille: 15 }],
    ["Vision Express", [2500, 26_500], "VISION EXPRESS {city}", { weight: 2, refundPermille: 15 }],
    [
      "Boots Opticians",
      [2500, 28_500],
      "BOOTS OPTICIANS {store:4} {city}",
      { weight: 2, refundPermille: 15 },
    ],
  ]),
  ...inStore("hospitals", "8062", [
    ["Spire Healthcare", [18_500, 148_000], "SPIRE HEALTHCARE {city}", { weight: 1 }],
    ["Nuffield Health Hospital", [17_500, 142_000], "NUFFIELD HEALTH HOSP {city}", { weight: 1 }],
  ]),
  ...inStore("other_health", "8099", [
    ["Riverside Physiotherapy", [4200, 7500], "RIVERSIDE PHYSIO {city}", { weight: 2 }],
    ["Bridge Osteopaths", [4500, 7200], "BRIDGE OSTEOPATHS {city}", { weight: 1 }],
    ["Scrivens Hearing Care", [3900, 38_500], "SCRIVENS {city}", { weight: 0.5 }],
  ]),
  ...inStore("hair_and_beauty", "7230", [
    ["Toni & Guy", [4200, 13_500], "TONI & GUY {city}", { weight: 1.5 }],
    ["Rush Hair", [3900, 12_500], "RUSH HAIR {city}", { weight: 1, regions: ENGLAND }],
    ["Kings Barbers", [1300, 2600], "SUMUP *KINGS BARBERS {city}", { weight: 4 }],
    ["Turkish Barber", [1200, 2400], "ZETTLE_*TURKISH BARBER {city}", { weight: 3 }],
    ["Studio Nine Hair", [2900, 9800], "SQ *STUDIO NINE HAIR {city}", { weight: 2 }],
    ["Polished Nail Bar", [2200, 5500], "SUMUP *POLISHED NAIL BAR {city}", { weight: 2 }],
  ]),
  ...inStore("cosmetics", "5977", [
    ["The Body Shop", [890, 4200], "THE BODY SHOP {city}", { weight: 1.5, refundPermille: 25 }],
    ["Lush", [790, 4400], "LUSH RETAIL LTD {city}", { weight: 1.5, refundPermille: 15 }],
    ["Space NK", [2200, 9800], "SPACE NK {city}", { weight: 0.7, refundPermille: 30 }],
    ["The Perfume Shop", [2400, 8900], "THE PERFUME SHOP {city}", { weight: 1.2, refundPermille: 25 }],
  ]),
  ...inStore("other_personal_care", "7298", [
    ["The Tanning Shop", [600, 3200], "THE TANNING SHOP {city}", { weight: 1 }],
    ["Champneys Spa", [5900, 24_500], "CHAMPNEYS CITY SPA {city}", { weight: 0.5 }],
    ["Serenity Massage", [3500, 7500], "SUMUP *SERENITY MASSAGE {city}", { weight: 1 }],
  ]),
  ...inStore("laundry", "7216", [
    ["Timpson", [590, 3200], "TIMPSON LTD {store:4} {city}", { weight: 3 }],
    ["Johnsons Cleaners", [890, 3900], "JOHNSONS CLEANERS {city}", { weight: 2, regions: GREAT_BRITAIN }],
    ["Snow White Launderette", [500, 1900], "SNOW WHITE LAUNDERETTE {city}", { weight: 1.5, mcc: "7211" }],
  ]),
  ...inStore("flowers", "5992", [
    ["Petals of the High Street", [1200, 5200], "SUMUP *PETALS FLORIST {city}", { weight: 1.5 }],
    ["The Flower Barrow", [800, 3600], "ZETTLE_*THE FLOWER BARROW {city}", { weight: 1 }],
  ]),
  ...inStore("veterinary", "0742", [
    ["Vets4Pets", [3200, 28_500], "VETS4PETS {city}", { weight: 2.5 }],
    ["Medivet", [3900, 32_500], "MEDIVET {city}", { weight: 1.5, regions: GREAT_BRITAIN }],
    ["Meadow View Vets", [3600, 34_500], "MEADOW VIEW VETS {city}", { weight: 2 }],
  ]),
];
