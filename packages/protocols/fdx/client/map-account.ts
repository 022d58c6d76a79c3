import { type AccountSubtype, accountSubtype, fromWireNumber, maskedNumber } from "@sandbank/domain";
import type { ProviderAccount } from "@sandbank/provider";
import type { AccountWithDetails, DepositAccount, LineOfCreditAccount } from "../wire.ts";

/** An FDX account in our terms. `now` stands in where the bank does not date its balance. */
export function mapAccount(account: AccountWithDetails, now: number): ProviderAccount {
  const common = {
    id: account.accountId,
    name: account.nickname ?? account.productName,
    subtype: subtypeOf(account),
    status: account.status === "CLOSED" ? "closed" : "open",
    mask: maskedNumber(account.accountNumberDisplay?.slice(-4) ?? "????"),
    currency: account.currency.currencyCode,
    balanceAt: account.balanceAsOf ? Date.parse(account.balanceAsOf) : now,
  } as const;
  return account.accountCategory === "DEPOSIT_ACCOUNT"
    ? { ...common, ...mapDeposit(account) }
    : { ...common, ...mapCard(account) };
}

function mapDeposit(account: DepositAccount) {
  const minor = (amount: number) => fromWireNumber(amount, account.currency.currencyCode);
  return {
    type: account.accountType === "CHECKING" ? ("checking" as const) : ("savings" as const),
    currentMinor: minor(account.currentBalance),
    availableMinor: minor(account.availableBalance),
    creditLimitMinor: null,
    statement: null,
  };
}

function mapCard(account: LineOfCreditAccount) {
  const minor = (amount: number | undefined) =>
    amount === undefined ? null : fromWireNumber(amount, account.currency.currencyCode);
  const [bill] = account.bills ?? [];
  const statementDate = bill?.statementDate ?? account.lastStmtDate ?? null;
  return {
    type: "credit_card" as const,
    currentMinor: fromWireNumber(account.currentBalance, account.currency.currencyCode),
    availableMinor: minor(account.availableCredit),
    creditLimitMinor: minor(account.creditLine),
    statement:
      statementDate === null
        ? null
        : {
            statementDate,
            balanceMinor: minor(bill?.statementBalance ?? account.lastStmtBalance),
            dueDate: bill?.dueDate ?? account.nextPaymentDate ?? null,
            minimumPaymentMinor: minor(bill?.minimumPaymentDue ?? account.minimumPaymentAmount),
          },
  };
}

function subtypeOf(account: AccountWithDetails): AccountSubtype | null {
  const named = account.fiAttributes?.find((attribute) => attribute.name === "subtype")?.value;
  return accountSubtype.safeParse(named).data ?? null;
}
