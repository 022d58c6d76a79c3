import type { TransactionCategory } from "@sandbank/domain";

/** A subscription as seed B tabulates it: how often, how much, and how many charges a new connection shows. */
export interface SubscriptionPattern {
  readonly merchant: string;
  readonly amountMinor: number;
  readonly category: TransactionCategory;
  readonly frequency: "monthly" | "quarterly" | "yearly";
  readonly charges: number;
  /** Days before the connection that the latest of those charges happened. */
  readonly latestDaysAgo: number;
  /** Paid by a UPI mandate. */
  readonly mandate?: true;
}

/** Seed B, "Mock Subscription Transactions (13 patterns)"; amounts in paise. */
export const patterns: readonly SubscriptionPattern[] = [
  {
    merchant: "Netflix India",
    amountMinor: 64_900,
    category: "streaming",
    frequency: "monthly",
    charges: 4,
    latestDaysAgo: 3,
    mandate: true,
  },
  {
    merchant: "Disney+ Hotstar",
    amountMinor: 149_900,
    category: "streaming",
    frequency: "quarterly",
    charges: 3,
    latestDaysAgo: 21,
  },
  {
    merchant: "Amazon Prime",
    amountMinor: 149_900,
    category: "streaming",
    frequency: "yearly",
    charges: 1,
    latestDaysAgo: 112,
  },
  {
    merchant: "Spotify India",
    amountMinor: 11_900,
    category: "music",
    frequency: "monthly",
    charges: 4,
    latestDaysAgo: 12,
    mandate: true,
  },
  {
    merchant: "YouTube Premium",
    amountMinor: 12_900,
    category: "streaming",
    frequency: "monthly",
    charges: 3,
    latestDaysAgo: 8,
  },
  {
    merchant: "Zomato Pro",
    amountMinor: 59_900,
    category: "dining",
    frequency: "quarterly",
    charges: 3,
    latestDaysAgo: 40,
  },
  {
    merchant: "Swiggy One",
    amountMinor: 89_900,
    category: "dining",
    frequency: "quarterly",
    charges: 3,
    latestDaysAgo: 57,
  },
  {
    merchant: "Adobe Creative Cloud",
    amountMinor: 167_500,
    category: "software",
    frequency: "monthly",
    charges: 3,
    latestDaysAgo: 17,
  },
  {
    merchant: "Microsoft 365",
    amountMinor: 48_900,
    category: "software",
    frequency: "monthly",
    charges: 4,
    latestDaysAgo: 24,
  },
  {
    merchant: "LinkedIn Premium",
    amountMinor: 169_900,
    category: "professional",
    frequency: "monthly",
    charges: 3,
    latestDaysAgo: 5,
  },
  {
    merchant: "Cult.fit",
    amountMinor: 99_900,
    category: "fitness",
    frequency: "monthly",
    charges: 3,
    latestDaysAgo: 1,
  },
  {
    merchant: "Times Prime",
    amountMinor: 99_900,
    category: "lifestyle",
    frequency: "yearly",
    charges: 1,
    latestDaysAgo: 200,
  },
  {
    merchant: "MX Player",
    amountMinor: 29_900,
    category: "streaming",
    frequency: "monthly",
    charges: 4,
    latestDaysAgo: 27,
  },
];

/** Days between two charges; the middle of what seed B's detector accepts for each name. */
export const INTERVAL_DAYS = { monthly: 30, quarterly: 91, yearly: 365 } as const;
