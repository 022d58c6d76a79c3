import { type CurrencyCode, isLiability } from "@sandbank/domain";
import type { TinkContext } from "../tink-context.ts";
import type { AnySource } from "./tink-account.ts";

/** Minor units; positive is there to be spent, negative is owed. Null is what nobody can say. */
export interface ShownBalance {
  readonly currency: CurrencyCode;
  readonly bookedMinor: number;
  /** With an arranged overdraft or what is left of a limit, after what is pending. */
  readonly availableMinor: number | null;
  /** The same without credit; accounts only. */
  readonly ownMinor: number | null;
  /** The arranged overdraft of an account, the limit of a card. */
  readonly creditLimitMinor: number | null;
}

/**
 * What an account holds. An ingested one shows what was ingested without what is reserved, as booked and as available;
 * its available credit is taken for the whole line.
 */
export function balanceOf({ world }: Pick<TinkContext, "world">, source: AnySource): ShownBalance {
  if (source.kind === "ingested") {
    const { currency, type, balanceMinor, availableCreditMinor } = source.account;
    const isCard = type === "CREDIT_CARD";
    const lineMinor = availableCreditMinor ?? 0;
    return {
      currency,
      bookedMinor: balanceMinor,
      availableMinor: isCard && availableCreditMinor === null ? null : balanceMinor + lineMinor,
      ownMinor: isCard ? null : balanceMinor,
      creditLimitMinor: isCard || lineMinor > 0 ? availableCreditMinor : null,
    };
  }
  const { account, seenAt } = source;
  const { ledgerMinor, availableMinor, holdsMinor } = world.balance(account, seenAt);
  const isDebt = isLiability(account.type);
  const overdraftMinor = availableMinor === null ? 0 : availableMinor - (ledgerMinor - holdsMinor);
  return {
    currency: account.currency,
    bookedMinor: ledgerMinor,
    availableMinor,
    ownMinor: isDebt || availableMinor === null ? null : ledgerMinor - holdsMinor,
    creditLimitMinor: isDebt ? account.creditLimitMinor : overdraftMinor > 0 ? overdraftMinor : null,
  };
}
