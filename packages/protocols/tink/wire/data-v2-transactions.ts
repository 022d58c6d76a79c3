import { z } from "zod";
import { nextPageToken, stringAmount, tinkId, wireDate, wireInstant } from "./data-v2-parts.ts";

export const transactionStatuses = ["UNDEFINED", "PENDING", "BOOKED"] as const;
export const transactionTypes = [
  "UNDEFINED",
  "CREDIT_CARD",
  "PAYMENT",
  "WITHDRAWAL",
  "DEFAULT",
  "TRANSFER",
] as const;

const counterparty = z.object({
  name: z.string().optional(),
  identifiers: z
    .object({ financialInstitution: z.object({ accountNumber: z.string().optional() }).optional() })
    .optional(),
});

/** https://docs.tink.com/api-data-v2#data-v2/transaction/list-transactions */
export const dataTransaction = z.object({
  id: tinkId,
  accountId: tinkId,
  status: z.enum(transactionStatuses),
  /** Negative leaves the account. */
  amount: stringAmount,
  /** While pending, `booked` is when it is expected to be. */
  dates: z
    .object({ booked: wireDate.optional(), transaction: wireDate.optional(), value: wireDate.optional() })
    .optional(),
  /** These three only where the bank tells a time. */
  bookedDateTime: wireInstant.optional(),
  transactionDateTime: wireInstant.optional(),
  valueDateTime: wireInstant.optional(),
  descriptions: z
    .object({
      original: z.string(),
      display: z.string(),
      detailed: z.object({ unstructured: z.string().optional() }).optional(),
    })
    .optional(),
  identifiers: z.object({ providerTransactionId: z.string().optional() }).optional(),
  merchantInformation: z
    .object({ merchantName: z.string().optional(), merchantCategoryCode: z.string().optional() })
    .optional(),
  /** The name is documented as not populated: an empty string. */
  categories: z.object({ pfm: z.object({ id: tinkId, name: z.string() }) }).optional(),
  counterparties: z.object({ payee: counterparty.optional(), payer: counterparty.optional() }).optional(),
  providerMutability: z.enum(["MUTABILITY_UNDEFINED", "MUTABLE", "IMMUTABLE"]).optional(),
  reference: z.string().optional(),
  types: z.object({
    type: z.enum(transactionTypes),
    financialInstitutionTypeCode: z.string().optional(),
  }),
});
export type DataTransaction = z.infer<typeof dataTransaction>;

export const listTransactionsResponse = z.object({ transactions: z.array(dataTransaction), nextPageToken });
export type ListTransactionsResponse = z.infer<typeof listTransactionsResponse>;
