import { z } from "zod";
import { whenInput } from "../input/common.ts";
import { expects, text } from "../input/expects.ts";

const amount = z.number({ error: expects("a number") });
/** Taken note of, never looked into. */
const untouched = z.unknown();
const day = z.union([z.int().min(1).max(28), z.literal("last"), z.string().regex(/^([1-9]|1\d|2[0-8])$/)], {
  error: expects('a day of the month from 1 to 28, or "last"'),
});

/** Unset fields are null in Plaid's template; they mean the same as missing ones. */
function allOptional<Shape extends Record<string, z.ZodType>>(shape: Shape) {
  return z.strictObject(shape).partial();
}

const contact = allOptional({ data: z.string(), primary: z.boolean(), type: z.string() });

const address = allOptional({
  primary: z.boolean(),
  data: allOptional({
    city: z.string(),
    region: z.string(),
    street: z.string(),
    postal_code: z.string(),
    country: z.string(),
  }),
});

const transaction = allOptional({
  date_transacted: whenInput,
  date_posted: whenInput,
  amount,
  description: text("a description"),
  currency: z.string(),
});
export type PlaidTransaction = z.infer<typeof transaction>;

const account = allOptional({
  type: z.string(),
  subtype: z.string(),
  /** Not Plaid's: the bank the account is kept at. */
  bank: z.string(),
  starting_balance: amount,
  force_available_balance: untouched,
  has_null_available_balance: untouched,
  currency: z.string(),
  meta: allOptional({ name: z.string(), official_name: z.string(), limit: amount, mask: z.string() }),
  numbers: allOptional({
    account: z.string(),
    ach_routing: z.string(),
    ach_wire_routing: untouched,
    eft_institution: untouched,
    eft_branch: untouched,
    international_bic: z.string(),
    international_iban: z.string(),
    bacs_sort_code: z.string(),
  }),
  transactions: z.array(transaction),
  holdings: untouched,
  investment_transactions: untouched,
  income: untouched,
  identity: allOptional({
    names: z.array(z.string().optional()),
    phone_numbers: z.array(contact),
    emails: z.array(contact),
    addresses: z.array(address),
  }),
  liability: z.looseObject({
    type: z.string().optional(),
    purchase_apr: amount.optional(),
    nominal_apr: amount.optional(),
    principal: amount.optional(),
    loan_name: z.string().optional(),
    origination_date: whenInput.optional(),
  }),
  inflow_model: allOptional({
    type: z.enum(["none", "monthly-income", "monthly-balance-payment", "monthly-interest-only-payment"]),
    income_amount: amount,
    payment_day_of_month: day,
    transaction_name: text("a description"),
    statement_day_of_month: untouched,
  }),
});
export type PlaidAccount = z.infer<typeof account>;

/** A custom user of Plaid's sandbox, https://plaid.com/docs/sandbox/user-custom/, with two fields of our own. */
export const plaidUser = allOptional({
  $schema: z.string(),
  version: untouched,
  seed: untouched,
  override_accounts: z.array(account),
  mfa: untouched,
  recaptcha: untouched,
  force_error: untouched,
  /** Not Plaid's: whom to sign in as; the file's name unless told. */
  username: z.string(),
  /** Not Plaid's: where all accounts without a bank of their own are. */
  bank: z.string(),
});
export type PlaidUser = z.infer<typeof plaidUser>;

/** The value without its nulls; in a list they leave a gap, so that the rest keeps its place. */
export function withoutNulls(value: unknown): unknown {
  if (value === null) return undefined;
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== "object") return value;
  const entries = Object.entries(value).map(([key, each]) => [key, withoutNulls(each)] as const);
  return Object.fromEntries(entries.filter(([, each]) => each !== undefined));
}
