import type { Stream } from "../rng.ts";

/** Standard deviations between the median and the 95th percentile of a normal distribution. */
const TO_95TH = 1.645;
const FARTHEST = 2.2;

/** Log-normal, as prices and incomes are: one in twenty below `low`, one in twenty above `high`. */
export interface UsualRange {
  readonly mu: number;
  readonly sigma: number;
}

export function usualRange([low, high]: readonly [low: number, high: number]): UsualRange {
  const mu = (Math.log(low) + Math.log(high)) / 2;
  return { mu, sigma: (Math.log(high) - mu) / TO_95TH };
}

/** Whole minor units drawn from the range times `scale`, a little beyond it at most. */
export function drawUsual(stream: Stream, { mu, sigma }: UsualRange, scale = 1): number {
  const drawn = stream.normal();
  // What lies far out is folded back: cut off at the limit, all of it would be one and the same sum.
  const z = drawn > FARTHEST ? 2 * FARTHEST - drawn : drawn < -FARTHEST ? -2 * FARTHEST - drawn : drawn;
  return Math.max(1, Math.round(Math.exp(mu + sigma * z) * scale));
}

/** What drawing from the range comes to on average. */
export function meanOf({ mu, sigma }: UsualRange): number {
  return Math.exp(mu + (sigma * sigma) / 2);
}

export function usualAmount(stream: Stream, range: readonly [low: number, high: number]): number {
  return drawUsual(stream, usualRange(range));
}

/** To the nearest whole multiple, at least one: `(12_345, 1000)` → `12_000`. */
export function roundTo(amountMinor: number, step: number): number {
  return Math.max(step, Math.round(amountMinor / step) * step);
}

/** Down to a whole multiple: `(12_345, 5000)` → `10_000`. */
export function floorTo(amountMinor: number, step: number): number {
  return Math.floor(amountMinor / step) * step;
}

/** Up to a whole multiple: `(12_345, 5000)` → `15_000`. */
export function ceilTo(amountMinor: number, step: number): number {
  return Math.ceil(amountMinor / step) * step;
}
