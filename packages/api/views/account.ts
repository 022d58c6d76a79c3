import type { AccountDetail } from "@sandbank/database";
import { accountStatus, accountSubtype, accountType, isLiability, isoDate } from "@sandbank/domain";
import { z } from "zod";
import { decimal, toAmount, toOptionalAmount } from "./amount.ts";
import { connectionStatus } from "./connection-status.ts";
import { instant } from "./instant.ts";
import { providerBadge, toProviderBadge } from "./provider.ts";

/** Seed F, `/api/financial/accounts/{accountId}`: "full account object including balance, limits, statement info". */
export const accountView = z
  .object({
    id: z.uuid(),
    connectionId: z.uuid(),
    connectionStatus,
    provider: providerBadge,
    name: z.string(),
    type: accountType,
    subtype: accountSubtype.nullable(),
    liability: z.boolean().describe("True where the balance is money owed"),
    mask: z.string().meta({ examples: ["****1234"] }),
    currency: z.string().describe("ISO 4217"),
    status: accountStatus,
    shared: z.boolean().describe("False when the bank no longer lists it under the consent"),
    balance: z.object({
      current: decimal,
      available: decimal.nullable(),
      creditLimit: decimal.nullable(),
      at: instant,
    }),
    statement: z
      .object({
        date: isoDate,
        balance: decimal.nullable(),
        dueDate: isoDate.nullable(),
        minimumPayment: decimal.nullable(),
      })
      .nullable()
      .describe("Cards: the last closed cycle"),
  })
  .meta({ id: "Account" });

export function toAccountView({ account, provider, connection }: AccountDetail): z.infer<typeof accountView> {
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
