import { accountSubtype, accountType } from "@sandbank/domain";
import { z } from "zod";
import { amountInput, keyInput, percentInput, whenInput } from "./common.ts";
import { expects, form, oneOf, text, whole } from "./expects.ts";
import { recurringInput, transactionInput } from "./transaction.ts";

/** Only the form is checked: wrong check digits may be what a test is about. */
const numbersInput = z
  .strictObject({
    accountNumber: form(/^[0-9A-Z]{4,34}$/, "an account or card number, without spaces"),
    iban: form(/^[A-Z]{2}\d{2}[0-9A-Z]{11,30}$/, "an IBAN, without spaces"),
    bic: form(/^[A-Z]{6}[0-9A-Z]{2}([0-9A-Z]{3})?$/, "a BIC of 8 or 11 characters"),
    sortCode: form(/^\d{6}$/, "a sort code of six digits"),
    routingNumber: form(/^\d{9}$/, "a routing number of nine digits"),
    ifsc: form(/^[A-Z]{4}0[0-9A-Z]{6}$/, "an IFSC of eleven characters"),
    clearingNumber: form(/^\d{4,5}$/, "a clearing number of four or five digits"),
  })
  .partial()
  .describe("Those given stand, the rest is generated.");

const partyInput = z.strictObject({
  name: text("a name"),
  role: oneOf(["holder", "authorized_user"], "a role").optional().describe("`holder` unless told."),
});

const account = {
  key: keyInput.describe("Unique within the person; the account's id follows from it."),
  bank: text("the id of a bank"),
  product: text("the id of a product")
    .optional()
    .describe("A product of the bank; it gives name, type, subtype, rate and limit where they are not told."),
  name: text("a name").optional(),
  type: oneOf(accountType.options, "an account type").optional(),
  subtype: oneOf(accountSubtype.options, "an account subtype").optional(),
  currency: form(/^[A-Z]{3}$/, "an ISO 4217 code such as USD")
    .optional()
    .describe("The bank's unless told."),
  numbers: numbersInput.optional(),
  parties: z
    .array(partyInput, { error: expects("a list of people") })
    .min(1, { error: "A list of nobody; name the holder first, or leave it out" })
    .optional()
    .describe("Who it belongs to, the person first; the person alone unless told."),
  openedOn: whenInput,
  closedOn: whenInput.optional(),
  openingBalance: amountInput
    .optional()
    .describe("Held on opening, negative is owed; transactions come on top. 0 unless told."),
  balance: amountInput
    .optional()
    .describe("Instead of `openingBalance`: held now, all posted transactions included; negative is owed."),
  creditLimit: amountInput.optional().describe("Cards only."),
  aprPercent: percentInput.optional().describe('Yearly rate in percent, such as "24.99".'),
  statementDay: whole(1, 28, "a day of the month from 1 to 28")
    .optional()
    .describe("Cards only: the day a cycle closes; 28 unless told."),
};

export const accountInput = z.strictObject({
  ...account,
  transactions: z.array(transactionInput, { error: expects("a list of transactions") }).optional(),
  recurring: z
    .array(recurringInput, { error: expects("a list of recurring transactions") })
    .optional()
    .describe("Written out as single transactions up to 400 days from now."),
});

/** The account alone; what is in its lists is checked one by one. */
export const accountShell = z.strictObject({
  ...account,
  transactions: z.array(z.unknown(), { error: expects("a list of transactions") }).optional(),
  recurring: z.array(z.unknown(), { error: expects("a list of recurring transactions") }).optional(),
});
export type AccountShell = z.infer<typeof accountShell>;
