import type { MandateRow, SubscriptionRow } from "@sandbank/database";
import { transactionCategory, transactionDirection } from "@sandbank/domain";
import { z } from "zod";
import { toAmount } from "./amount.ts";

export const subscriptionKind = z.enum(["subscription", "bill", "income"]);
export const subscriptionStatus = z.enum(["pending", "confirmed", "dismissed"]);
export const subscriptionState = z.enum(["active", "trial", "paused", "cancelled"]);

/** What is paid or received again and again. Amounts are decimal strings. */
export const subscriptionView = z.object({
  id: z.uuid(),
  connectionId: z.uuid(),
  accountId: z.uuid().nullable().describe("Null for a mandate that has not been used yet"),
  name: z.string(),
  kind: subscriptionKind,
  category: transactionCategory,
  type: transactionDirection,
  amount: z.string().describe("The next one to expect"),
  isFixedAmount: z.boolean().describe("False where every one is another sum, as with usage"),
  currency: z.string(),
  frequency: z.enum([
    "weekly",
    "fortnightly",
    "four_weekly",
    "twice_monthly",
    "monthly",
    "two_monthly",
    "quarterly",
    "half_yearly",
    "yearly",
  ]),
  status: subscriptionStatus.describe("What the user said of it"),
  state: subscriptionState,
  firstSeen: z.iso.date(),
  lastSeen: z.iso.date().nullable(),
  nextExpected: z.iso.date().nullable().describe("Null once it is cancelled"),
  confidence: z.number().min(0).max(1),
  source: z.enum(["bank", "mandate"]),
  prices: z.array(z.object({ from: z.iso.date(), amount: z.string() })).describe("Oldest first"),
  transactionCount: z.int(),
});

export function toSubscriptionView(row: SubscriptionRow): z.infer<typeof subscriptionView> {
  const { userId: _user, streamKey: _key, createdAt: _made, updatedAt: _changed, direction, ...same } = row;
  return {
    ...same,
    type: direction,
    amount: toAmount(row.amount, row.currency),
    confidence: Number(row.confidence),
    prices: row.prices.map(({ from, amount }) => ({ from, amount: toAmount(amount, row.currency) })),
  };
}

/** A standing permission to collect, as the bank told it last. */
export const mandateView = z.object({
  id: z.uuid(),
  connectionId: z.uuid(),
  mandateId: z.string().describe("The bank's own"),
  merchantName: z.string(),
  amount: z.string(),
  currency: z.string(),
  frequency: z.enum(["weekly", "monthly", "quarterly", "yearly"]),
  startDate: z.iso.date(),
  status: z.enum(["active", "paused", "revoked"]),
});

export function toMandateView(row: MandateRow): z.infer<typeof mandateView> {
  return {
    id: row.id,
    connectionId: row.connectionId,
    mandateId: row.providerMandateId,
    merchantName: row.merchantName,
    amount: toAmount(row.amount, row.currency),
    currency: row.currency,
    frequency: row.frequency,
    startDate: row.startDate,
    status: row.state,
  };
}
