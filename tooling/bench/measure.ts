/** The middle one; of an even number the lower of the two. @throws RangeError when there is none */
export function median(samples: readonly number[]): number {
  const middle = samples.toSorted((a, b) => a - b)[(samples.length - 1) >> 1];
  if (middle === undefined) throw new RangeError("There is no median of nothing");
  return middle;
}

/** Milliseconds that one call took. */
export async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Calls `batch`, which answers how many it made, again and again for at least `ms`. @returns how many a second */
export function ratePerSecond(ms: number, batch: () => number): number {
  const start = performance.now();
  let count = 0;
  let elapsed = 0;
  while (elapsed < ms) {
    count += batch();
    elapsed = performance.now() - start;
  }
  return (count / elapsed) * 1_000;
}

/**
 * Runs the candidates in turn, so that whatever else the machine does hits all alike: once to warm up, then
 * `rounds` times. @returns each one's median
 */
export async function inTurn<Name extends string>(
  rounds: number,
  candidates: Readonly<Record<Name, () => number | Promise<number>>>,
): Promise<Record<Name, number>> {
  const names = Object.keys(candidates) as Name[];
  const samples = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const sample = await candidates[name]();
      if (round > 0) samples.get(name)?.push(sample);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(samples.get(name) ?? [])])) as Record<
    Name,
    number
  >;
}
