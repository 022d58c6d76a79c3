import { type AccountType, type Instant, isLiability, maskedNumber } from "@sandbank/domain";
import type { ProviderAccount } from "@sandbank/provider";
import { minorOfExact } from "../wire/index.ts";
import type { Account, AccountBalances, Amount, InvestmentAccount, LoanAccount } from "./answers.ts";

const TYPES: ReadonlyMap<string, AccountType> = new Map([
  ["CHECKING", "checking"],
  ["SAVINGS", "savings"],
  ["CREDIT_CARD", "credit_card"],
  ["LOAN", "loan"],
  ["MORTGAGE", "mortgage"],
  ["INVESTMENT", "investment"],
  ["PENSION", "pension"],
]);

/** The rest, `OTHER` and what Tink may add, is money of whose kind we know nothing. */
export function accountTypeOf(type: string): AccountType {
  return TYPES.get(type) ?? "checking";
}

/**
 * A Tink account in our terms. At Tink what is owed is negative, on cards too; here it is positive. `now` stands in
 * where it is not said when the account was read.
 * @throws RangeError for an amount its currency cannot have, or where no balance says what the currency is
 */
export function mapAccount(
  account: Account,
  balances: AccountBalances | null,
  now: Instant,
): ProviderAccount {
  const type = accountTypeOf(account.type);
  const owed = isLiability(type);
  const booked = account.balances?.booked?.amount ?? balances?.balances.bookedBalance?.amount;
  const available =
    account.balances?.available?.amount ??
    (type === "credit_card"
      ? balances?.balances.availableBalanceIncludingCredit?.amount
      : balances?.balances.availableBalanceExcludingCredit?.amount);
  const current = booked ?? available;
  if (!current) throw new RangeError("no balance was given");
  const currency = current.currencyCode;
  const currentMinor = minorOf(current, currency);
  return {
    id: account.id,
    name: account.name.trim() || "Account",
    type,
    subtype: account.customerSegment === "BUSINESS" ? "business" : null,
    status: "open",
    mask: maskedNumber(lastFour(account)),
    currency,
    // Not −0.
    currentMinor: owed ? 0 - currentMinor : currentMinor,
    availableMinor: available ? minorOf(available, currency) : null,
    creditLimitMinor: balances?.creditLimit ? minorOf(balances.creditLimit.amount, currency) : null,
    balanceAt: account.dates.lastRefreshed ? Date.parse(account.dates.lastRefreshed) : now,
    statement: null,
  };
}

/** A loan in our terms: what is still to be paid back. @throws RangeError as {@link mapAccount} */
export function mapLoan(loan: LoanAccount, now: Instant): ProviderAccount {
  const parts = loan.balances ? [loan.balances] : (loan.loanParts ?? []).map(({ balances }) => balances);
  const isMortgage = loan.loanType === "MORTGAGE";
  return {
    ...otherAccount(loan, now),
    name: loan.accountName?.trim() || (isMortgage ? "Mortgage" : "Loan"),
    type: isMortgage ? "mortgage" : "loan",
    ...sumOf(
      parts.map(({ principal }) => principal),
      { owed: true },
    ),
  };
}

/** An investment account or a pension in our terms: what everything on it is worth, cash included. @throws RangeError */
export function mapInvestment(investment: InvestmentAccount, now: Instant): ProviderAccount {
  const { financialProduct, holdingValue, balances } = investment;
  const isPension = financialProduct.endsWith("_PENSION");
  return {
    ...otherAccount(investment, now),
    name: investment.accountName?.trim() || (isPension ? "Pension" : "Investments"),
    type: isPension ? "pension" : "investment",
    ...sumOf([holdingValue.total, ...(balances?.booked ? [balances.booked.amount] : [])], { owed: false }),
  };
}

function otherAccount(
  { id, dates, identifiers }: Pick<LoanAccount, "id" | "dates" | "identifiers">,
  now: Instant,
) {
  const accountNumber = identifiers?.accountNumber;
  return {
    id,
    subtype: null,
    status: "open",
    mask: maskedNumber(
      lastFour({ identifiers: accountNumber ? { financialInstitution: { accountNumber } } : {} }),
    ),
    availableMinor: null,
    creditLimitMinor: null,
    balanceAt: dates.lastRefreshed ? Date.parse(dates.lastRefreshed) : now,
    statement: null,
  } as const;
}

function sumOf(amounts: readonly Amount[], { owed }: { owed: boolean }) {
  const [first] = amounts;
  if (!first) throw new RangeError("no balance was given");
  const currency = first.currencyCode;
  const total = amounts.reduce((sum, each) => sum + minorOf(each, currency), 0);
  return { currency, currentMinor: owed ? 0 - total : total };
}

function minorOf({ value, currencyCode }: Amount, currency: string): number {
  if (currencyCode !== currency) throw new RangeError(`balances in ${currency} and in ${currencyCode}`);
  return minorOfExact(value.unscaledValue, value.scale, currency);
}

/** Of the number people know the account by: a card's, the bank's own, the international one. */
function lastFour({ identifiers }: Pick<Account, "identifiers">): string {
  const numbers = [
    identifiers?.pan?.masked,
    identifiers?.financialInstitution?.accountNumber,
    identifiers?.sortCode?.accountNumber,
    identifiers?.iban?.iban,
    identifiers?.iban?.bban,
  ];
  const number = numbers.map((each) => each?.replace(/[^\da-z]/gi, "") ?? "").find((each) => each !== "");
  return (number ?? "").slice(-4).padStart(4, "?");
}
