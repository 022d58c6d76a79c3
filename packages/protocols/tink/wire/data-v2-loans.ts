import { z } from "zod";
import { integerAmount, party, tinkId, wireDate, wireInstant } from "./data-v2-parts.ts";

/** Debt is negative. */
const loanBalances = z.object({ initial: integerAmount.optional(), principal: integerAmount });

/** https://docs.tink.com/api-data-v2#data-v2/loan/get-loan-account */
export const loanAccount = z.object({
  id: tinkId,
  accountName: z.string().optional(),
  amountPaid: integerAmount.optional(),
  balances: loanBalances.optional(),
  dates: z.object({ lastRefreshed: wireInstant }),
  financialInstitutionId: tinkId,
  identifiers: z.object({ accountNumber: z.string().optional() }),
  loanParts: z
    .array(
      z.object({
        amountPaid: integerAmount.optional(),
        balances: loanBalances,
        dates: z
          .object({
            nextPaymentDate: wireDate.optional(),
            originationDate: wireDate.optional(),
            payoffExpectedDate: wireDate.optional(),
            previousPaymentDate: wireDate.optional(),
          })
          .optional(),
        installment: z
          .object({ amount: integerAmount.optional(), period: z.enum(["MONTHLY", "QUARTERLY", "YEARLY"]) })
          .optional(),
        interestRate: z.object({
          /** 4.565 % is 0.04565. */
          value: z.number(),
          variableRate: z.boolean().optional(),
        }),
        loanPartNumber: z.string().optional(),
      }),
    )
    .optional(),
  /** `UNDEFINED`, `MORTGAGE`, `PERSONAL`, `VEHICLE`, `STUDENT`, or one that came later. */
  loanType: z.string(),
  parties: z.array(party),
});
export type LoanAccount = z.infer<typeof loanAccount>;

export const listLoanAccountsResponse = z.object({ loanAccounts: z.array(loanAccount) });
export type ListLoanAccountsResponse = z.infer<typeof listLoanAccountsResponse>;
