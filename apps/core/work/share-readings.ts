/** A costly reading that many may ask for. */
export interface Readings<T> {
  /** As of now. */
  fresh(): Promise<T>;
  /** Not older than `keptMs`, and made once for all who ask together. */
  recent(): Promise<T>;
}

/**
 * Has those who may ask as often as they like share a reading; one that fails is not kept.
 * @param elapsedMs counts real time, from whenever
 */
export function shareReadings<T>(
  read: () => Promise<T>,
  { keptMs, elapsedMs = () => performance.now() }: { keptMs: number; elapsedMs?: () => number },
): Readings<T> {
  let last: { readonly reading: Promise<T>; readonly begun: number } | null = null;
  const fresh = () => {
    const mine = { reading: read(), begun: elapsedMs() };
    last = mine;
    mine.reading.catch(() => {
      if (last === mine) last = null;
    });
    return mine.reading;
  };
  return {
    fresh,
    recent: () => (last && elapsedMs() - last.begun < keptMs ? last.reading : fresh()),
  };
}
