import type { BillKind } from "../../country.ts";
import { AUTOGIRO, BANKGIRO } from "./channels.ts";

/** Power is bought for heating as much as for light. */
const HEATING = [165, 150, 130, 100, 75, 60, 55, 58, 70, 95, 125, 150];
/** The network's bill is half a fixed fee. */
const NETWORK = [130, 124, 115, 100, 88, 80, 78, 80, 86, 98, 112, 125];

const UTILITY = { mcc: "4900", channel: "direct_debit", rail: "autogiro", ofTheHome: true } as const;

/** What belongs to the home; the network, the waterworks and the municipality are the place's own. */
export const home: readonly BillKind[] = [
  {
    ...UTILITY,
    id: "electricity",
    category: "electricity_and_gas",
    suppliers: ["Vattenfall", "Fortum", "E.ON", "Tibber", "Greenely", "Bixia"],
    text: "Autogiro {supplier} ELHANDEL",
    usualMinor: [19_500, 168_000],
    percent: 96,
    seasonPercent: HEATING,
  },
  {
    ...UTILITY,
    id: "electricity-network",
    category: "electricity_and_gas",
    suppliers: ["Vattenfall Eldistribution"],
    text: "Autogiro {supplier}",
    usualMinor: [17_500, 96_000],
    percent: 96,
    seasonPercent: NETWORK,
  },
  {
    ...BANKGIRO,
    id: "housing-fee",
    oneOf: "tenure",
    category: "housing_fees",
    mcc: "6513",
    suppliers: ["HSB Brf", "Riksbyggen Brf", "Brf Solgläntan", "Brf Kastanjen", "SBC Brf"],
    text: "Betalning BG 5{fixed:3}-{fixed:4} {supplier} AVGIFT",
    usualMinor: [245_000, 645_000],
    for: "owners",
    percent: 72,
    fixed: true,
    ofTheHome: true,
  },
  {
    ...BANKGIRO,
    id: "water",
    for: "owners",
    oneOf: "tenure",
    category: "water",
    mcc: "4900",
    suppliers: ["{city} kommun VA"],
    text: "Betalning BG 5{fixed:3}-{fixed:4} {supplier}",
    usualMinor: [118_000, 289_000],
    percent: 92,
    everyMonths: 3,
    ofTheHome: true,
  },
  {
    ...AUTOGIRO,
    id: "home-insurance",
    category: "home_insurance",
    mcc: "6300",
    suppliers: [
      "Folksam",
      "If Skadeförsäkring",
      "Länsförsäkringar",
      "Trygg-Hansa",
      "ICA Försäkring",
      "Hedvig",
    ],
    text: "Autogiro {supplier}",
    usualMinor: [11_900, 49_500],
    percent: 92,
    fixed: true,
    ofTheHome: true,
  },
  {
    ...BANKGIRO,
    id: "childcare",
    ages: [23, 47],
    category: "childcare",
    mcc: "8351",
    suppliers: ["{city} kommun"],
    text: "Betalning BG 5{fixed:3}-{fixed:4} {supplier} BARNOMSORG",
    usualMinor: [52_000, 168_800],
    percent: 14,
    fixed: true,
    ofTheHome: true,
  },
];
