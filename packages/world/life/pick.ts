import type { Stream } from "../rng.ts";

/** One of a list, each as likely as its weight. */
export function pickWeighted<T>(list: readonly (readonly [value: T, weight: number])[], stream: Stream): T {
  let total = 0;
  for (const [, weight] of list) total += weight;
  let draw = stream.unit() * total;
  for (const [value, weight] of list) {
    draw -= weight;
    if (draw < 0) return value;
  }
  const last = list.at(-1);
  if (!last) throw new RangeError("nothing to pick from");
  return last[0];
}

/** Upper ends of the weights' shares, ascending to 1. */
export function shares(weights: readonly number[]): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const upTo = new Float64Array(weights.length);
  let sum = 0;
  weights.forEach((weight, index) => {
    sum += weight;
    upTo[index] = sum / total;
  });
  return upTo;
}

/** Which share a draw of 0 ≤ x < 1 falls into. */
export function indexOfShare(upTo: Float64Array, draw: number): number {
  const last = upTo.length - 1;
  for (let index = 0; index < last; index++) {
    if (draw < (upTo[index] ?? 1)) return index;
  }
  return last;
}

/** The same, quicker where all shares are about as large. */
export function indexOfEvenShare(upTo: Float64Array, draw: number): number {
  const last = upTo.length - 1;
  let index = Math.floor(draw * upTo.length);
  while (index > 0 && draw < (upTo[index - 1] ?? 0)) index--;
  while (index < last && draw >= (upTo[index] ?? 1)) index++;
  return index;
}
