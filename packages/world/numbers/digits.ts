import type { Stream } from "../rng.ts";

/** So many random digits, the first of them not zero. */
export function drawDigits(stream: Stream, count: number): string {
  let digits = String(stream.int(1, 9));
  while (digits.length < count) digits += stream.int(0, 9);
  return digits;
}

/** Sum of each digit times its weight; the weights repeat from the left. */
export function weightedSum(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) sum += Number(digits[i]) * (weights[i % weights.length] ?? 0);
  return sum;
}
