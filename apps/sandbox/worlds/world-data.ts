// What a world is made of as it comes from outside: a file, a snapshot, a store. Typed by the world's own types.
import {
  accountSubtype,
  accountType,
  currencyCode,
  detailedCategories,
  isoDate,
  paymentRail,
  transactionChannel,
} from "@sandbank/domain";
import type {
  AppliedEdit,
  Edit,
  Scenario,
  ScenarioAccount,
  ScenarioPerson,
  ScenarioTransaction,
} from "@sandbank/world";
import { z } from "zod";

const text = z.string();
const minor = z.int();
const instant = z.number();
const country = z.string().length(2);

const scenarioTransaction: z.ZodType<ScenarioTransaction> = z.strictObject({
  key: text.min(1),
  authorizedAt: instant,
  postedAt: instant.nullable(),
  vanishesAt: instant.nullable(),
  amountMinor: minor,
  heldMinor: minor,
  description: text,
  merchantName: text.nullable(),
  merchantCategoryCode: text.nullable(),
  category: z.enum(detailedCategories),
  channel: transactionChannel,
  rail: paymentRail.optional(),
  location: z.strictObject({ city: text, region: text.nullable(), country: text }).nullable(),
  refersTo: z.strictObject({ kind: z.enum(["refund", "reversal", "chargeback"]), key: text }).nullable(),
  transferKey: text.nullable(),
});

const scenarioAccount: z.ZodType<ScenarioAccount> = z.strictObject({
  key: text.min(1),
  bank: text,
  productId: text,
  name: text,
  type: accountType,
  subtype: accountSubtype,
  currency: currencyCode,
  numbers: z.strictObject({
    accountNumber: text.optional(),
    iban: text.nullable().optional(),
    bic: text.nullable().optional(),
    sortCode: text.nullable().optional(),
    routingNumber: text.nullable().optional(),
    ifsc: text.nullable().optional(),
    clearingNumber: text.nullable().optional(),
  }),
  parties: z.array(z.strictObject({ name: text, role: z.enum(["holder", "authorized_user"]) })).nullable(),
  openedOn: isoDate,
  closedOn: isoDate.nullable(),
  openingMinor: minor,
  creditLimitMinor: minor.nullable(),
  aprBasisPoints: minor.nullable(),
  statementDay: minor.nullable(),
  transactions: z.array(scenarioTransaction),
});

const scenarioPerson: z.ZodType<ScenarioPerson> = z.strictObject({
  username: text.min(1),
  country,
  customer: z.int().positive().nullable(),
  persona: text.nullable(),
  only: z.boolean(),
  identity: z.strictObject({
    givenName: text.optional(),
    familyName: text.optional(),
    email: text.optional(),
    phone: text.optional(),
    birthDate: isoDate.optional(),
    address: z
      .strictObject({ line1: text, city: text, region: text, postalCode: text, country: text })
      .optional(),
  }),
  accounts: z.array(scenarioAccount),
});

export const scenarioData: z.ZodType<Scenario> = z.strictObject({ people: z.array(scenarioPerson) });

const edit: z.ZodType<Edit> = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("add"),
    transaction: scenarioTransaction,
    givesBack: z
      .strictObject({ transactionId: text, how: z.enum(["refund", "reversal", "chargeback"]) })
      .optional(),
  }),
  z.strictObject({
    kind: z.literal("change"),
    transactionId: text,
    to: z.strictObject({
      description: text.optional(),
      merchantName: text.nullable().optional(),
      amountMinor: minor.optional(),
    }),
  }),
  z.strictObject({ kind: z.literal("post"), transactionId: text, amountMinor: minor.optional() }),
  z.strictObject({ kind: z.literal("void"), transactionId: text }),
  z.strictObject({ kind: z.literal("remove"), transactionId: text }),
  z.strictObject({ kind: z.literal("close"), at: instant }),
]);

export const appliedEditData: z.ZodType<AppliedEdit> = z.strictObject({
  at: instant,
  holder: z.strictObject({ bank: text, customer: z.int().positive() }),
  accountId: text,
  edit,
});
