import { type AccountType, toIso, toWireNumber } from "@sandbank/domain";
import type { Account, Balance, Statement } from "@sandbank/world";
import type { AccountDescriptor, AccountWithDetails } from "../wire.ts";

export type AccountCategory = AccountDescriptor["accountCategory"];

/** FDX's category of an account; null for a kind this server does not serve. */
export function categoryOf(type: AccountType): AccountCategory | null {
  if (type === "checking" || type === "savings") return "DEPOSIT_ACCOUNT";
  return type === "credit_card" ? "LOC_ACCOUNT" : null;
}

/** Null for a kind of account this server does not serve. */
export function mapDescriptor(account: Account): AccountDescriptor | null {
  const common = {
    accountId: account.id,
    accountNumberDisplay: account.lastFour,
    productName: account.name,
    productId: account.productId,
    status: account.status === "closed" ? ("CLOSED" as const) : ("OPEN" as const),
    currency: { currencyCode: account.currency },
    fiAttributes: [{ name: "subtype", value: account.subtype }],
  };
  const category = categoryOf(account.type);
  if (category === "DEPOSIT_ACCOUNT") {
    const accountType = account.type === "savings" ? "SAVINGS" : "CHECKING";
    return { accountCategory: category, accountType, ...common };
  }
  if (category === "LOC_ACCOUNT") {
    const accountType = account.creditLimitMinor === null ? "CHARGE" : "CREDITCARD";
    return { accountCategory: category, accountType, ...common };
  }
  return null;
}

/** @param lastStatement of a card; undefined before its first cycle closed. */
export function mapDetails(
  account: Account,
  balance: Balance,
  lastStatement: Statement | undefined,
): AccountWithDetails | null {
  const descriptor = mapDescriptor(account);
  if (!descriptor) return null;
  const wire = (amountMinor: number) => toWireNumber(amountMinor, account.currency);
  const balanceAsOf = toIso(balance.at);
  if (descriptor.accountCategory === "DEPOSIT_ACCOUNT") {
    return {
      ...descriptor,
      balanceAsOf,
      currentBalance: wire(balance.ledgerMinor),
      availableBalance: wire(balance.availableMinor ?? balance.ledgerMinor),
    };
  }
  return {
    ...descriptor,
    balanceAsOf,
    // The world counts money owed as negative, FDX as positive.
    currentBalance: wire(-balance.ledgerMinor),
    ...(account.creditLimitMinor !== null && { creditLine: wire(account.creditLimitMinor) }),
    ...(balance.availableMinor !== null && { availableCredit: wire(balance.availableMinor) }),
    ...(account.aprBasisPoints !== null && { purchasesApr: percent(account.aprBasisPoints) }),
    ...(lastStatement && mapBill(lastStatement, wire)),
  };
}

function mapBill(statement: Statement, wire: (amountMinor: number) => number) {
  const statementBalance = wire(-statement.closingMinor);
  const { to: statementDate, dueDate, minimumPaymentMinor } = statement;
  const minimumPayment = minimumPaymentMinor === null ? undefined : wire(minimumPaymentMinor);
  return {
    bills: [
      {
        totalPaymentDue: statementBalance,
        statementBalance,
        statementDate,
        ...(dueDate !== null && { dueDate }),
        ...(minimumPayment !== undefined && { minimumPaymentDue: minimumPayment }),
      },
    ],
    lastStmtBalance: statementBalance,
    lastStmtDate: statementDate,
    ...(dueDate !== null && { nextPaymentDate: dueDate }),
    ...(minimumPayment !== undefined && { minimumPaymentAmount: minimumPayment }),
  };
}

/** Basis points as percent: 2449 → 24.49. */
const percent = (basisPoints: number): number => basisPoints / 100;
