import { z } from "zod";
import { between, strict, whole } from "./shapes.ts";

/** Longer than any client waits. */
const LONGEST_MS = 600_000;

const milliseconds = whole(0, LONGEST_MS);

/** A fixed time, an even spread between two, or a lognormal one: most about the median, a few far above it. */
export const duration = z.union(
  [
    milliseconds,
    strict({ from: milliseconds, to: milliseconds }),
    strict({ median: milliseconds, sigma: between(0, 5), most: milliseconds.default(LONGEST_MS) }),
  ],
  {
    error: `must be milliseconds up to ${LONGEST_MS}, { from, to } or { median, sigma, most }`,
  },
);
export type Duration = z.infer<typeof duration>;

/**
 * A time of the distribution, in whole milliseconds.
 * @param draw gives numbers from 0 up to 1, another for each purpose
 */
export function drawMs(distribution: Duration, draw: (purpose: string) => number): number {
  if (typeof distribution === "number") return distribution;
  if ("from" in distribution) {
    const { from, to } = distribution;
    return Math.round(from + (to - from) * draw("delay"));
  }
  const { median, sigma, most } = distribution;
  return Math.min(most, Math.round(median * Math.exp(sigma * normal(draw))));
}

/** Standard normal, Box and Muller. */
function normal(draw: (purpose: string) => number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - draw("radius")));
  return radius * Math.cos(2 * Math.PI * draw("angle"));
}
