import { z } from "zod";

/** Every kind of message a person may be sent, https://docs.tink.com/api#general/user */
export const tinkNotifications = [
  "balance",
  "budget",
  "doubleCharge",
  "einvoices",
  "fraud",
  "income",
  "largeExpense",
  "leftToSpend",
  "loanUpdate",
  "summaryMonthly",
  "summaryWeekly",
  "transaction",
  "unusualAccount",
  "unusualCategory",
] as const;

export const tinkNotificationSettings = z.record(z.enum(tinkNotifications), z.boolean());

/** What of a user its application may change. */
export const tinkUserProfile = z.object({
  /** ISO 4217: what ingested accounts are kept in. */
  currency: z.string(),
  locale: z.string(),
  /** ISO 3166-1 alpha-2. */
  market: z.string(),
  timeZone: z.string(),
  periodMode: z.enum(["MONTHLY", "MONTHLY_ADJUSTED"]),
  /** Day of the month. */
  periodAdjustedDay: z.int(),
  notificationSettings: tinkNotificationSettings,
});
export type TinkUserProfile = z.infer<typeof tinkUserProfile>;

/** `GET /api/v1/user` */
export const tinkUserView = z.object({
  id: z.string(),
  appId: z.string(),
  /** Epoch milliseconds. */
  created: z.int(),
  externalUserId: z.string().optional(),
  flags: z.array(z.string()),
  username: z.string().optional(),
  nationalId: z.string().optional(),
  profile: tinkUserProfile,
});
export type TinkUserView = z.infer<typeof tinkUserView>;

/** `POST /api/v1/user/create`, in snake case as documented; its answer. */
export const tinkCreatedUser = z.object({
  user_id: z.string(),
  external_user_id: z.string().optional(),
  market: z.string(),
  locale: z.string(),
});
export type TinkCreatedUser = z.infer<typeof tinkCreatedUser>;
