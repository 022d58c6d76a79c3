import type { Economy } from "../countries/economy.ts";
import { type Seed, streamOf } from "../rng.ts";

/** What a bank keeps back of interest for the state, minor units. `seed` is the account's: some keep all of it. */
export function withheldMinor(
  { untaxedPercent = 0, withholdingBasisPoints }: Economy,
  seed: Seed,
  interest: number,
): number {
  if (withholdingBasisPoints === 0 || streamOf(seed, "untaxed").unit() * 100 < untaxedPercent) return 0;
  return Math.floor((interest * withholdingBasisPoints) / 10_000);
}

/** Interest for `days` at a yearly rate, rounded half up: (minor units × basis points × days) / (10,000 × 365). */
export function interestMinor(balanceMinor: number, aprBasisPoints: number, days: number): number {
  const divisor = 10_000 * 365;
  return Math.floor((balanceMinor * aprBasisPoints * days + divisor / 2) / divisor);
}

/**
 * The smallest equal payment that repays a principal in payments so many days apart; minor units.
 * @param days before each payment, from the pay-out on
 */
export function levelPayment(
  principalMinor: number,
  aprBasisPoints: number,
  days: readonly number[],
): number {
  let low = 1;
  let high = principalMinor + interestMinor(principalMinor, aprBasisPoints, days[0] ?? 0);
  while (low < high) {
    const payment = Math.floor((low + high) / 2);
    let owed = principalMinor;
    for (const gap of days) owed += interestMinor(owed, aprBasisPoints, gap) - payment;
    if (owed <= 0) high = payment;
    else low = payment + 1;
  }
  return low;
}
