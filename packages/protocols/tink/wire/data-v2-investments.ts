import { z } from "zod";
import { iban, integerAmount, nextPageToken, party, tinkId, wireDate, wireInstant } from "./data-v2-parts.ts";

const cash = z.object({ amount: integerAmount });

/** https://docs.tink.com/api-data-v2#data-v2/investment/get-investment-account */
export const investmentAccount = z.object({
  id: tinkId,
  accountName: z.string().optional(),
  /** Not there where no cash can be on it. */
  balances: z.object({ available: cash.optional(), booked: cash.optional() }).optional(),
  dates: z.object({ lastRefreshed: wireInstant }),
  financialInstitutionId: tinkId,
  /** `SE_ISK`, `SE_PENSION`, `ES_INVESTMENT` …; new ones have to be understood. */
  financialProduct: z.string(),
  holdingValue: z.object({
    bond: integerAmount.optional(),
    equity: integerAmount.optional(),
    fund: integerAmount.optional(),
    pensionPlan: integerAmount.optional(),
    total: integerAmount,
  }),
  identifiers: z.object({ accountNumber: z.string(), iban: iban.optional() }),
  monetaryAccountIdentifiers: z.object({ iban: iban.optional() }).optional(),
  parties: z.array(party),
});
export type InvestmentAccount = z.infer<typeof investmentAccount>;

export const listInvestmentAccountsResponse = z.object({ investmentAccounts: z.array(investmentAccount) });
export type ListInvestmentAccountsResponse = z.infer<typeof listInvestmentAccountsResponse>;

/** https://docs.tink.com/api-data-v2#data-v2/investment/list-holdings */
export const holding = z.object({
  accountId: tinkId,
  averageAcquisitionPrice: integerAmount.optional(),
  financialInstrument: z.object({
    expirationDate: wireDate.optional(),
    identifiers: z
      .object({ isin: z.string().optional(), pensionPlanIdentifier: z.string().optional() })
      .optional(),
    name: z.string(),
    nativeIsoCurrencyCode: z.string().optional(),
    tickerSymbol: z.string().optional(),
    /** `FUND`, `BOND`, `EQUITY`, `PENSION_PLAN`, or one that came later. */
    type: z.string(),
  }),
  /** Of what was paid: 6 % is 0.06. */
  holdingPercentageReturn: z.number().optional(),
  holdingReturn: integerAmount.optional(),
  holdingValue: integerAmount,
  quantity: z.number(),
});
export type Holding = z.infer<typeof holding>;

export const listHoldingsResponse = z.object({ holdings: z.array(holding), nextPageToken });
export type ListHoldingsResponse = z.infer<typeof listHoldingsResponse>;
