import { type AccountSubtype, addDays, dateOf, type IsoDate } from "@sandbank/domain";
import { type LoanAccount, shortestExact } from "../../wire/index.ts";
import type { TinkContext } from "../tink-context.ts";
import { financialInstitutionId } from "./financial-institution-id.ts";
import { integerAmountOf } from "./map-account.ts";
import { mapParties } from "./map-parties.ts";
import type { BankSource, TinkAccount } from "./tink-account.ts";
import { toWireInstant } from "./wire-time.ts";

const LOAN_TYPES: Readonly<Partial<Record<AccountSubtype, string>>> = {
  home_loan: "MORTGAGE",
  car_loan: "VEHICLE",
  student_loan: "STUDENT",
};

/**
 * A loan or mortgage, in one part. What is owed is negative, initially as well as now. Sums are written without the
 * zeros they end with: what was lent has a negative scale.
 */
export function mapLoan(context: Pick<TinkContext, "world">, loan: TinkAccount<BankSource>): LoanAccount {
  const { account, seenAt } = loan.source;
  const { currency, subtype, openedOn, numbers } = account;
  const amount = (amountMinor: number) => integerAmountOf(amountMinor, currency, shortestExact);
  const terms = context.world.loanTerms(account);
  const owedMinor = context.world.balance(account, seenAt).ledgerMinor;
  const paid = terms && { amountPaid: amount(terms.principalMinor + owedMinor) };
  const balances = {
    ...(terms && { initial: amount(0 - terms.principalMinor) }),
    principal: amount(owedMinor),
  };
  const basisPoints = terms?.aprBasisPoints ?? account.aprBasisPoints ?? 0;
  return {
    id: loan.id,
    accountName: loan.changes.name ?? account.name,
    ...paid,
    balances,
    dates: { lastRefreshed: toWireInstant(seenAt) },
    financialInstitutionId: financialInstitutionId({ id: account.bank }),
    identifiers: { accountNumber: numbers.accountNumber },
    loanParts: [
      {
        ...paid,
        balances,
        ...(terms && {
          dates: {
            ...(terms.nextPaymentOn !== null && {
              nextPaymentDate: terms.nextPaymentOn,
              ...previousTo(terms.nextPaymentOn, openedOn),
            }),
            originationDate: openedOn,
            payoffExpectedDate: terms.endsOn,
          },
          installment: { amount: amount(terms.paymentMinor), period: "MONTHLY" },
        }),
        interestRate: { value: Number(`${basisPoints}e-4`), variableRate: false },
        loanPartNumber: "1",
      },
    ],
    loanType: LOAN_TYPES[subtype] ?? "PERSONAL",
    parties: mapParties(context, loan),
  };
}

/** A month before the next payment, or nothing before the first one. */
function previousTo(next: IsoDate, openedOn: IsoDate): { previousPaymentDate?: IsoDate } {
  const [year = 0, month = 1, day = 1] = next.split("-").map(Number);
  const last = addDays(dateOf(Date.UTC(year, month - 1, 1)), -1);
  const date = `${last.slice(0, 8)}${String(Math.min(day, Number(last.slice(8)))).padStart(2, "0")}`;
  return date > openedOn ? { previousPaymentDate: date } : {};
}
