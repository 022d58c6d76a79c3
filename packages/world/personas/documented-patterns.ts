import type { TransactionCategory } from "@sandbank/domain";

export type Cadence = "weekly" | "monthly" | "quarterly" | "yearly";

/** Days between two charges on average, as the subscription detector of the seed document classifies them. */
const INTERVALS: Readonly<Record<Cadence, readonly [least: number, most: number]>> = {
  weekly: [6, 8],
  monthly: [28, 32],
  quarterly: [88, 95],
  yearly: [360, 370],
};

const CADENCES: readonly Cadence[] = ["weekly", "monthly", "quarterly", "yearly"];

/** Null where no subscription charges so often. */
export function cadenceOf(averageDays: number): Cadence | null {
  const fits = (cadence: Cadence) =>
    averageDays >= INTERVALS[cadence][0] && averageDays <= INTERVALS[cadence][1];
  return CADENCES.find(fits) ?? null;
}

/**
 * What subscription detection has to find in India: the seed document on bank integration, "Mock Subscription
 * Transactions". Amounts in paise.
 */
export const documentedPatterns: readonly (readonly [
  merchant: string,
  amountMinor: number,
  category: TransactionCategory,
  cadence: Cadence,
])[] = [
  ["Netflix India", 64_900, "streaming", "monthly"],
  ["Disney+ Hotstar", 149_900, "streaming", "quarterly"],
  ["Amazon Prime", 149_900, "streaming", "yearly"],
  ["Spotify India", 11_900, "music", "monthly"],
  ["YouTube Premium", 12_900, "streaming", "monthly"],
  ["Zomato Pro", 59_900, "dining", "quarterly"],
  ["Swiggy One", 89_900, "dining", "quarterly"],
  ["Adobe Creative Cloud", 167_500, "software", "monthly"],
  ["Microsoft 365", 48_900, "software", "monthly"],
  ["LinkedIn Premium", 169_900, "professional", "monthly"],
  ["Cult.fit", 99_900, "fitness", "monthly"],
  ["Times Prime", 99_900, "lifestyle", "yearly"],
  ["MX Player", 29_900, "streaming", "monthly"],
];
