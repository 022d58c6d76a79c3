import type { AccountDetail } from "@sandbank/database";
import { isLiability } from "@sandbank/domain";
import { toAmount, toOptionalAmount } from "./amount.ts";
import { toProviderBadge } from "./provider.ts";

/** Amounts are decimal strings. On a liability `current` is what is owed. */
export function toAccountView({ account, provider, connection }: AccountDetail) {
  const { currency } = account;
  return {
    id: account.id,
    connectionId: account.connectionId,
    connectionStatus: connection.status,
    provider: toProviderBadge(provider),
    name: account.name,
    type: account.type,
    subtype: account.subtype,
    liability: isLiability(account.type),
    mask: account.mask,
    currency,
    status: account.status,
    /** False when the bank no longer lists it under the consent. */
    shared: account.shared,
    balance: {
      current: toAmount(account.currentBalance, currency),
      available: toOptionalAmount(account.availableBalance, currency),
      creditLimit: toOptionalAmount(account.creditLimit, currency),
      at: account.balanceAt.toISOString(),
    },
    statement: account.statementDate
      ? {
          date: account.statementDate,
          balance: toOptionalAmount(account.statementBalance, currency),
          dueDate: account.dueDate,
          minimumPayment: toOptionalAmount(account.minimumPayment, currency),
        }
      : null,
  };
}
