import type { CurrencyCode } from "@sandbank/domain";
import type { AccountBalances } from "../../wire/index.ts";
import type { TinkContext } from "../tink-context.ts";
import { balanceOf } from "./balance-of.ts";
import { integerAmountOf, refreshedAt } from "./map-account.ts";
import type { TinkAccount } from "./tink-account.ts";
import { toWireInstant } from "./wire-time.ts";

/** The balances of an account on their own: in numbers, and with the credit told apart. */
export function mapBalances(
  context: Pick<TinkContext, "world">,
  { id, source }: TinkAccount,
): AccountBalances {
  const { currency, bookedMinor, availableMinor, ownMinor, creditLimitMinor } = balanceOf(context, source);
  return {
    accountId: id,
    refreshed: toWireInstant(refreshedAt(source)),
    balances: {
      bookedBalance: balance(bookedMinor, currency),
      ...(ownMinor !== null && { availableBalanceExcludingCredit: balance(ownMinor, currency) }),
      ...(availableMinor !== null && { availableBalanceIncludingCredit: balance(availableMinor, currency) }),
    },
    ...(creditLimitMinor !== null && { creditLimit: balance(creditLimitMinor, currency) }),
  };
}

function balance(amountMinor: number, currency: CurrencyCode) {
  return { amount: { ...integerAmountOf(amountMinor, currency), valueInMinorUnit: amountMinor } };
}
