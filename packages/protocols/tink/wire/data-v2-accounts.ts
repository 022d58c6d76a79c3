import { z } from "zod";
import {
  currencyCode,
  exactInteger,
  iban,
  nextPageToken,
  party,
  stringAmount,
  tinkId,
  wireInstant,
} from "./data-v2-parts.ts";

export const accountTypes = ["CHECKING", "SAVINGS", "CREDIT_CARD"] as const;
export const customerSegments = ["UNDEFINED_CUSTOMER_SEGMENT", "PERSONAL", "BUSINESS"] as const;

const balance = z.object({ amount: stringAmount });

/** https://docs.tink.com/api-data-v2#data-v2/account/get-account/response-account */
export const dataAccount = z.object({
  id: tinkId,
  name: z.string(),
  /** One of {@link accountTypes}, or one that came later: unknown ones have to be understood. */
  type: z.string(),
  customerSegment: z.string().optional(),
  balances: z.object({ booked: balance.optional(), available: balance.optional() }).optional(),
  identifiers: z
    .object({
      iban: iban.optional(),
      sortCode: z.object({ code: z.string(), accountNumber: z.string() }).optional(),
      pan: z.object({ masked: z.string() }).optional(),
      financialInstitution: z
        .object({ accountNumber: z.string(), referenceNumbers: z.record(z.string(), z.string()).optional() })
        .optional(),
    })
    .optional(),
  dates: z.object({ lastRefreshed: wireInstant }),
  /** Of aggregated accounts only. */
  financialInstitutionId: tinkId.optional(),
  /** Of accounts ingested through the Connector only. */
  externalAccountId: z.string().optional(),
});
export type DataAccount = z.infer<typeof dataAccount>;

/** https://docs.tink.com/api-data-v2#data-v2/account/list-accounts */
export const listAccountsResponse = z.object({ accounts: z.array(dataAccount), nextPageToken });
export type ListAccountsResponse = z.infer<typeof listAccountsResponse>;

const minorBalance = z.object({
  amount: z.object({ currencyCode, value: exactInteger, valueInMinorUnit: z.int() }),
});

/**
 * Numbers here, not strings. Positive is there to be spent, negative is owed, on cards too; of a card only what is
 * booked and what is available including credit mean something.
 * https://docs.tink.com/api-data-v2#data-v2/account/get-account-balances
 */
export const accountBalances = z.object({
  accountId: tinkId,
  refreshed: wireInstant,
  balances: z.object({
    bookedBalance: minorBalance.optional(),
    availableBalanceExcludingCredit: minorBalance.optional(),
    availableBalanceIncludingCredit: minorBalance.optional(),
  }),
  /** The arranged overdraft of an account, the limit of a card. */
  creditLimit: minorBalance.optional(),
});
export type AccountBalances = z.infer<typeof accountBalances>;

/** https://docs.tink.com/api-data-v2#data-v2/account/get-account-parties */
export const accountParties = z.object({ parties: z.array(party) });
export type AccountParties = z.infer<typeof accountParties>;

/** https://docs.tink.com/api-data-v2#data-v2/identity/list-identities */
export const listIdentitiesResponse = z.object({
  identities: z.array(
    z.object({
      name: z.string().optional(),
      dateOfBirth: z.iso.date().optional(),
      ssn: z.string().optional(),
      financialInstitutionId: tinkId.optional(),
      providerName: z.string(),
    }),
  ),
});
export type ListIdentitiesResponse = z.infer<typeof listIdentitiesResponse>;
