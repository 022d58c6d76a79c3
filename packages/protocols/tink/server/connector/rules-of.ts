import { minorUnitDigits } from "@sandbank/domain";
import type { TinkContext } from "../tink-context.ts";
import type { TinkUser } from "../users/user.ts";
import type { ReadingRules } from "./read/batch.ts";
import { oldestPossible } from "./read/dates.ts";

/** By what a body about a user is read: the currency of their profile, and the world's clock. */
export function rulesOf({ clock }: Pick<TinkContext, "clock">, { profile }: TinkUser): ReadingRules {
  const { currency } = profile;
  return { currency, digits: minorUnitDigits(currency), oldest: oldestPossible(clock.now()) };
}
