import { DAY_MS, dateOf, type Instant, maskedNumber } from "@sandbank/domain";
import type { ProviderAccount, ProviderTransaction, UpiMandate } from "@sandbank/provider";
import { INTERVAL_DAYS, patterns, type SubscriptionPattern } from "./patterns.ts";

const ACCOUNT_ID = "savings";
const OPENING_MINOR = 75_000_000;
const HOUR_MS = 3_600_000;

/** Every charge from the first to `now`, oldest first. Charges go on arriving after the connection. */
export function chargesUntil(connectedAt: Instant, now: Instant): ProviderTransaction[] {
  return patterns
    .flatMap((pattern) => chargesOf(pattern, connectedAt, now))
    .sort((a, b) => a.authorizedAt - b.authorizedAt || (a.id < b.id ? -1 : 1));
}

/** The one account: what it opened with less everything charged. */
export function accountAt(connectedAt: Instant, now: Instant): ProviderAccount {
  const spent = chargesUntil(connectedAt, now).reduce((sum, charge) => sum + charge.amountMinor, 0);
  return {
    id: ACCOUNT_ID,
    name: "Savings Account",
    type: "savings",
    subtype: "standard",
    status: "open",
    mask: maskedNumber("4242"),
    currency: "INR",
    currentMinor: OPENING_MINOR - spent,
    availableMinor: OPENING_MINOR - spent,
    creditLimitMinor: null,
    balanceAt: now,
    statement: null,
  };
}

/** The standing mandates of seed B: Netflix and Spotify. */
export function mandatesOf(connectedAt: Instant): UpiMandate[] {
  return patterns
    .filter((pattern) => pattern.mandate)
    .map((pattern) => ({
      mandateId: `mock_mandate_${slug(pattern.merchant).split("_")[0]}`,
      merchantName: pattern.merchant,
      amountMinor: pattern.amountMinor,
      currency: "INR",
      frequency: pattern.frequency,
      startDate: dateOf(firstCharge(pattern, connectedAt)),
      status: "active",
    }));
}

function chargesOf(pattern: SubscriptionPattern, connectedAt: Instant, now: Instant): ProviderTransaction[] {
  const charges: ProviderTransaction[] = [];
  const step = INTERVAL_DAYS[pattern.frequency] * DAY_MS;
  for (let at = firstCharge(pattern, connectedAt); at <= now; at += step) charges.push(charge(pattern, at));
  return charges;
}

function firstCharge(pattern: SubscriptionPattern, connectedAt: Instant): Instant {
  const daysAgo = pattern.latestDaysAgo + (pattern.charges - 1) * INTERVAL_DAYS[pattern.frequency];
  const midnight = connectedAt - (connectedAt % DAY_MS);
  return midnight - daysAgo * DAY_MS + 9 * HOUR_MS;
}

function charge(pattern: SubscriptionPattern, at: Instant): ProviderTransaction {
  return {
    id: `mock_${slug(pattern.merchant)}_${dateOf(at)}`,
    accountId: ACCOUNT_ID,
    status: "posted",
    direction: "debit",
    amountMinor: pattern.amountMinor,
    currency: "INR",
    authorizedAt: at,
    postedAt: at,
    description: pattern.merchant,
    merchantName: pattern.merchant,
    category: pattern.category,
    location: null,
    pendingId: null,
    refundOf: null,
  };
}

function slug(merchant: string): string {
  return merchant.toLowerCase().replace(/[^a-z0-9]+/g, "_");
}
