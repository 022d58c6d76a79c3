import {
  type AccountSubtype,
  categoryOfDetail,
  type DetailedCategory,
  type TransactionCategory,
} from "@sandbank/domain";
import type { Aisle } from "./favourites.ts";

/** How often each category is bought, against the others. */
export type SpendingMix = Readonly<Partial<Record<Aisle, number>>>;

const everyday: SpendingMix = {
  groceries: 27,
  dining: 30,
  transport: 16,
  shopping: 15,
  health: 4,
  personal_care: 2.2,
  entertainment: 3,
  lifestyle: 1.2,
  fitness: 0.4,
  education: 0.3,
  travel: 0.5,
};

const travelling: SpendingMix = {
  groceries: 9,
  dining: 38,
  transport: 18,
  shopping: 18,
  health: 2,
  personal_care: 2,
  entertainment: 5,
  lifestyle: 1.5,
  travel: 6.5,
};

const business: SpendingMix = {
  professional: 40,
  software: 8,
  transport: 18,
  dining: 16,
  shopping: 9,
  travel: 5,
  education: 1,
};

const debit: SpendingMix = {
  groceries: 34,
  dining: 27,
  transport: 17,
  shopping: 10,
  health: 5,
  personal_care: 2.5,
  entertainment: 2,
  lifestyle: 1.5,
};

const MIX_BY_SUBTYPE: Readonly<Partial<Record<AccountSubtype, SpendingMix>>> = {
  travel: travelling,
  platinum: travelling,
  charge: travelling,
  business,
};

export function cardMix(subtype: AccountSubtype): SpendingMix {
  return MIX_BY_SUBTYPE[subtype] ?? everyday;
}

export function debitMix(subtype: AccountSubtype): SpendingMix {
  return subtype === "business" ? business : debit;
}

/** Bets, and nothing else. */
export const bettingMix: SpendingMix = { gambling: 1 };

/** What one buys in a strange town. */
export const awayMix: SpendingMix = {
  dining: 52,
  transport: 22,
  shopping: 12,
  entertainment: 9,
  travel: 4,
  health: 1,
};

/** Sunday first: how much of an average day's shopping is done. */
export const WEEKDAY_FACTOR = [1.05, 0.8, 0.84, 0.88, 0.97, 1.22, 1.34] as const;

/** January first. */
export const MONTH_FACTOR = [0.9, 0.92, 0.97, 0.98, 1.02, 1.02, 1.04, 1.02, 0.97, 0.98, 1.06, 1.22] as const;

/** Spending in the days after pay, the day itself first. */
export const PAYDAY_FACTOR = [1.25, 1.3, 1.2, 1.1] as const;

/** When in the waking day something is bought: fractions of it, in windows of equal weight. */
const HOURS: Readonly<Partial<Record<TransactionCategory, readonly (readonly [number, number])[]>>> = {
  dining: [
    [0.0, 0.2],
    [0.36, 0.52],
    [0.75, 1],
  ],
  groceries: [
    [0.25, 0.6],
    [0.6, 0.95],
  ],
  transport: [
    [0, 0.2],
    [0.2, 0.98],
  ],
  entertainment: [[0.6, 1]],
  professional: [[0.05, 0.6]],
};
const HOURS_OF_DETAIL: Readonly<Partial<Record<DetailedCategory, HourWindows>>> = {
  fast_food: [
    [0.29, 0.5],
    [0.5, 0.68],
    [0.64, 0.94],
  ],
  vending_machines: [[0.08, 0.85]],
  coffee: [
    [0.02, 0.28],
    [0.3, 0.7],
  ],
  restaurants: [
    [0.36, 0.52],
    [0.7, 0.96],
    [0.7, 0.96],
  ],
  food_delivery: [
    [0.36, 0.5],
    [0.68, 1],
    [0.68, 1],
  ],
  bars: [[0.62, 1]],
  alcohol: [[0.35, 0.93]],
  museums_and_parks: [[0.22, 0.65]],
};
const ANY_HOUR = [[0.18, 0.86]] as const;

/**
 * How often something is bought for every visit to another shop of its aisle: glasses once in years, a ring once in
 * a life. 1 unless told.
 */
const OFTEN: Readonly<Partial<Record<DetailedCategory, number>>> = {
  alcohol: 0.35,
  tobacco: 0.5,
  eye_care: 0.12,
  dental_care: 0.4,
  hospitals: 0.25,
  primary_care: 0.5,
  veterinary: 0.5,
  jewelry: 0.12,
  furniture: 0.4,
  electronics: 0.6,
  cosmetics: 0.6,
  car_maintenance: 0.4,
  courses: 0.5,
  flights: 0.5,
  legal_and_accounting: 0.3,
};

/** How one comes back to what is bought seldom, whoever sells it. */
export interface Pace {
  /** Days at least between two times in a month. */
  readonly restDays: number;
  /** Only in one of so many months. */
  readonly everyMonths: number;
  /** Numbers the paces there are, from 0. */
  readonly slot: number;
}

/** Days between two times, months of which one is a month for it: a tank lasts some days, a vet is seen twice a year. */
const PACES: Readonly<Partial<Record<DetailedCategory, readonly [restDays: number, everyMonths: number]>>> = {
  fuel: [3, 1],
  hair_and_beauty: [9, 1],
  gyms: [20, 1],
  primary_care: [5, 1],
  flights: [4, 1],
  lodging: [2, 1],
  childcare: [25, 1],
  car_maintenance: [31, 2],
  dental_care: [12, 3],
  veterinary: [12, 3],
  government_fees: [12, 3],
  rental_cars: [6, 1],
  furniture: [8, 2],
  electronics: [6, 1],
  eye_care: [31, 6],
  hospitals: [31, 6],
  jewelry: [31, 6],
  legal_and_accounting: [31, 12],
};
const SLOTS = Object.keys(PACES);
export const PACE_COUNT = SLOTS.length;

/** Null where one comes back as one likes. */
export function paceOf(category: DetailedCategory): Pace | null {
  const pace = PACES[category];
  return pace ? { restDays: pace[0], everyMonths: pace[1], slot: SLOTS.indexOf(category) } : null;
}

/** What costs everybody the same: fares, fees, what is charged by a scale. */
const SET_PRICES: ReadonlySet<DetailedCategory> = new Set([
  "public_transit",
  "parking",
  "public_transit",
  "parking",
  "tolls",
  "postage",
  "government_fees",
  "car_maintenance",
  "veterinary",
  "primary_care",
  "dental_care",
  "hospitals",
  "legal_and_accounting",
  "childcare",
]);

/** Whether its price is the same for the rich and the poor, and for those who buy often and seldom. */
export function hasSetPrice(category: DetailedCategory): boolean {
  return SET_PRICES.has(category);
}

export function oftenBought(category: DetailedCategory): number {
  return OFTEN[category] ?? 1;
}

export type HourWindows = readonly (readonly [from: number, to: number])[];

export function hoursOf(detail: DetailedCategory): HourWindows {
  return HOURS_OF_DETAIL[detail] ?? HOURS[categoryOfDetail[detail]] ?? ANY_HOUR;
}

/** What costs by weight, volume, time or distance, and whole baskets. */
const MEASURED: ReadonlySet<DetailedCategory> = new Set([
  "groceries",
  "superstores",
  "fuel",
  "taxis_and_rides",
  "bikes_and_scooters",
  "tolls",
  "postage",
  "hospitals",
]);

export function isMeasured(category: DetailedCategory): boolean {
  return MEASURED.has(category);
}
