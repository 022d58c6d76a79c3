import { detailedCategories, transactionChannel } from "@sandbank/domain";
import { z } from "zod";
import { amountInput, keyInput, locationInput, whenInput } from "./common.ts";
import { expects, form, oneOf, text, whole } from "./expects.ts";

export const WEEKDAYS = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;
export const RHYTHMS = ["week", "2 weeks", "month", "quarter", "year"] as const;

const DAY = `a day of the month from 1 to 31, or one of ${WEEKDAYS.join(", ")}`;

/** What a single movement and one that comes again and again both say. */
const movement = {
  amount: amountInput.describe('Negative leaves the account. Text such as "-12.50" keeps every digit.'),
  description: text("a description").describe("The raw text the bank prints."),
  merchant: text("a merchant's name").optional(),
  mcc: form(/^\d{4}$/, 'a merchant category code of four digits, such as "5411"').optional(),
  category: oneOf(detailedCategories, "a category").optional().describe("That of the mcc unless told."),
  channel: oneOf(transactionChannel.options, "a channel").optional(),
  location: locationInput.optional(),
  transferTo: form(
    /^([A-Za-z0-9][A-Za-z0-9._@+-]*\/)?[A-Za-z0-9][A-Za-z0-9._-]*$/,
    'the key of an account, such as "savings", or of another person\'s, such as "ada/savings"',
  )
    .optional()
    .describe("Key of the account on the other side; its leg is written for you."),
};

export const transactionInput = z.strictObject({
  key: keyInput.optional().describe("What other transactions refer to it by; unique within the account."),
  date: whenInput.optional().describe("When it was made and, unless it is pending, posted."),
  authorized: whenInput.optional().describe("When it was made, where it posts later. Instead of `date`."),
  posted: whenInput.optional().describe("When it posts; until then it is pending."),
  ...movement,
  status: oneOf(["pending", "posted"], "a status")
    .optional()
    .describe("`pending`: it never posts; it stays until `vanishes`, or for good."),
  vanishes: whenInput.optional().describe("When a pending transaction that never posts goes away."),
  held: amountInput.optional().describe("Shown and held while pending, where that differs from the amount."),
  refundOf: text("the key of a transaction").optional().describe("Key of the purchase that is paid back."),
  reversalOf: text("the key of a transaction").optional().describe("Key of the transaction that is undone."),
  chargebackOf: text("the key of a transaction")
    .optional()
    .describe("Key of the purchase that was disputed."),
  transfer: keyInput
    .optional()
    .describe("A name of your own on both legs of a transfer, where they differ. Instead of `transferTo`."),
});
export type TransactionInput = z.infer<typeof transactionInput>;

export const recurringInput = z.strictObject({
  key: keyInput.optional().describe("Its transactions have the keys `key@2026-03-01`."),
  every: oneOf(RHYTHMS, "a rhythm"),
  day: z
    .union([whole(1, 31, DAY), oneOf(WEEKDAYS, DAY)], { error: expects(DAY) })
    .optional()
    .describe("Day of the month (31 is the last), or weekday; that of `from` unless told."),
  from: whenInput.describe("The first is on this day or after it. Its time of day, if any, is that of all."),
  to: whenInput.optional().describe("No later than this; 400 days from now unless told."),
  ...movement,
});
export type RecurringInput = z.infer<typeof recurringInput>;
