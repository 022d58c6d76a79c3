import { z } from "zod";
import { currencyCode, tinkId } from "./data-v2-parts.ts";

export const accountTypesV1 = [
  "CHECKING",
  "SAVINGS",
  "INVESTMENT",
  "MORTGAGE",
  "CREDIT_CARD",
  "LOAN",
  "PENSION",
  "OTHER",
  "EXTERNAL",
] as const;

export const accountExclusions = ["AGGREGATION", "PFM_AND_SEARCH", "PFM_DATA", "NONE"] as const;

/** Times are epoch milliseconds, lists are JSON in a string. https://docs.tink.com/api-data-v1#data-v1/account */
export const accountV1 = z.object({
  id: tinkId,
  accountExclusion: z.enum(accountExclusions),
  accountNumber: z.string(),
  /** In units of the currency; `currencyDenominatedBalance` is exact. */
  balance: z.number(),
  /** The external id of an account ingested through the Connector. */
  bankId: z.string().optional(),
  closed: z.boolean().optional(),
  credentialsId: z.string(),
  currencyDenominatedBalance: z.object({ currencyCode, scale: z.int(), unscaledValue: z.int() }).optional(),
  excluded: z.boolean(),
  favored: z.boolean(),
  financialInstitutionId: tinkId.optional(),
  firstSeen: z.int().optional(),
  flags: z.string().optional(),
  holderName: z.string().optional(),
  iban: z.string().optional(),
  identifiers: z.string().optional(),
  name: z.string(),
  ownership: z.number(),
  refreshed: z.int().optional(),
  type: z.enum(accountTypesV1),
});
export type AccountV1 = z.infer<typeof accountV1>;

/** `GET /api/v1/accounts/list` */
export const accountListResponse = z.object({ accounts: z.array(accountV1) });
export type AccountListResponse = z.infer<typeof accountListResponse>;

/** What a user may change of an account, https://docs.tink.com/api-data-v1#data-v1/account/update-an-account */
export const updateAccountRequest = z.object({
  accountExclusion: z.enum(accountExclusions).optional(),
  accountNumber: z.string().min(1).optional(),
  excluded: z.boolean().optional(),
  favored: z.boolean().optional(),
  name: z.string().min(1).optional(),
  type: z.enum(accountTypesV1).optional(),
});
export type UpdateAccountRequest = z.infer<typeof updateAccountRequest>;
