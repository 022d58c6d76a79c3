const BARS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] as const;

/** One bar for each value, the lowest for the least of them, the highest for the most; all alike are halfway. */
export function sparkline(values: readonly number[]): string {
  const low = Math.min(...values);
  const high = Math.max(...values);
  return values
    .map((value) => BARS[high === low ? 3 : Math.min(7, Math.floor(((value - low) / (high - low)) * 8))])
    .join("");
}
