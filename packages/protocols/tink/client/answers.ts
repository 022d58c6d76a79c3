import { currencyCode, isoDate, isoInstant } from "@sandbank/domain";
import { z } from "zod";

// What the adapter reads of Tink's answers. Fields it does not read are not looked at, and values that Tink may add
// (types of accounts, statuses) are text: "clients must tolerate unknown values". https://docs.tink.com/api

const id = z.string().min(1);
const text = z.string();
const wholeNumber = z.union([z.string(), z.int()]);

/** `/data/v2/accounts` writes the numbers as text, `/data/v2/accounts/{id}/balances` as whole numbers. */
const amount = z.object({
  currencyCode,
  value: z.object({ unscaledValue: wholeNumber, scale: wholeNumber }),
});
export type Amount = z.infer<typeof amount>;

const balance = z.object({ amount });

export const tokenAnswer = z.object({ access_token: id, expires_in: z.number().min(0) });

export const codeAnswer = z.object({ code: id });

/** One of several credentials of a user at a bank. */
export const credentialsAnswer = z.object({
  id,
  providerName: text,
  status: text,
  userId: id,
  /** Epoch ms. */
  sessionExpiryDate: z.number().nullish(),
});

export const credentialsList = z.object({ credentials: z.array(z.object({ id, status: text })) });

const detailedError = z.object({
  type: text.optional(),
  displayMessage: text.optional(),
  details: z.object({ reason: text.optional(), retryable: z.boolean().optional() }).optional(),
});
export type DetailedError = z.infer<typeof detailedError>;

const providerConsent = z.object({
  credentialsId: id,
  providerName: text.optional(),
  accountIds: z.array(id).default([]),
  status: text,
  /** Epoch ms. */
  sessionExpiryDate: z.number().nullish(),
  sessionExtendable: z.boolean().optional(),
  detailedError: detailedError.nullish(),
});
export type ProviderConsent = z.infer<typeof providerConsent>;

export const providerConsents = z.object({ providerConsents: z.array(providerConsent) });

export const account = z.object({
  id,
  name: text,
  type: text,
  customerSegment: text.optional(),
  balances: z.object({ booked: balance.optional(), available: balance.optional() }).optional(),
  identifiers: z
    .object({
      iban: z.object({ iban: text.optional(), bban: text.optional() }).optional(),
      sortCode: z.object({ accountNumber: text.optional() }).optional(),
      pan: z.object({ masked: text.optional() }).optional(),
      financialInstitution: z.object({ accountNumber: text.optional() }).optional(),
    })
    .optional(),
  dates: z.object({ lastRefreshed: isoInstant.optional() }),
  externalAccountId: text.optional(),
});
export type Account = z.infer<typeof account>;

/** The last page has an empty token or none. */
const nextPageToken = text.optional();

export const accountsPage = z.object({ accounts: z.array(account), nextPageToken });

export const accountBalances = z.object({
  balances: z.object({
    bookedBalance: balance.optional(),
    availableBalanceExcludingCredit: balance.optional(),
    availableBalanceIncludingCredit: balance.optional(),
  }),
  creditLimit: balance.optional(),
});
export type AccountBalances = z.infer<typeof accountBalances>;

const ofOtherKinds = {
  id,
  accountName: text.optional(),
  dates: z.object({ lastRefreshed: isoInstant.optional() }),
  identifiers: z.object({ accountNumber: text.optional() }).optional(),
};

/** A loan or mortgage: not among the accounts. What is owed is negative. */
const loanAccount = z.object({
  ...ofOtherKinds,
  loanType: text,
  balances: z.object({ principal: amount }).optional(),
  loanParts: z.array(z.object({ balances: z.object({ principal: amount }) })).optional(),
});
export type LoanAccount = z.infer<typeof loanAccount>;

export const loanAccounts = z.object({ loanAccounts: z.array(loanAccount) });

/** Securities or a pension: not among the accounts either. */
const investmentAccount = z.object({
  ...ofOtherKinds,
  /** `SE_ISK`, `SE_PENSION` … */
  financialProduct: text,
  balances: z.object({ booked: balance.optional() }).optional(),
  holdingValue: z.object({ total: amount }),
});
export type InvestmentAccount = z.infer<typeof investmentAccount>;

export const investmentAccounts = z.object({ investmentAccounts: z.array(investmentAccount) });

export const transaction = z.object({
  id,
  accountId: id,
  status: text,
  amount,
  dates: z.object({ booked: isoDate.optional(), transaction: isoDate.optional() }).optional(),
  bookedDateTime: isoInstant.optional(),
  transactionDateTime: isoInstant.optional(),
  descriptions: z
    .object({
      original: text.optional(),
      display: text.optional(),
      detailed: z.object({ unstructured: text.optional() }).optional(),
    })
    .optional(),
  merchantInformation: z
    .object({ merchantName: text.optional(), merchantCategoryCode: text.optional() })
    .optional(),
  categories: z.object({ pfm: z.object({ id: text }).optional() }).optional(),
  reference: text.optional(),
});
export type Transaction = z.infer<typeof transaction>;

export const transactionsPage = z.object({ transactions: z.array(transaction), nextPageToken });

/** `/api/v1/categories` is a bare array. */
export const categories = z.array(z.object({ id, code: text }));

const webhookEndpoint = z.object({ id, url: text });
export const newWebhookEndpoint = webhookEndpoint.extend({ secret: id });
export const webhookEndpoints = z.object({ webhookEndpoints: z.array(webhookEndpoint), nextPageToken });

const named = z.object({ id: id.optional() });

/** What a webhook says; nothing of it is believed but that there is something to read. */
export const event = z.object({
  event: id,
  context: z.object({ userId: id.optional(), externalUserId: id.optional() }).optional(),
  content: z
    .object({ credentialsId: id.optional(), id: id.optional(), account: named.optional() })
    .optional(),
});
export type TinkEvent = z.infer<typeof event>;
