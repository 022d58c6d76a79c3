interface Kept<T> {
  readonly value: T;
  readonly weight: number;
}

/**
 * Keeps what was used last, bounded by total weight: when that is exceeded the least recently used go,
 * but never the one just used, however heavy it is.
 */
export class LruCache<T> {
  readonly #maxWeight: number;
  readonly #weigh: (value: T) => number;
  readonly #kept = new Map<string, Kept<T>>();
  #newest: Kept<T> | undefined;
  #weight = 0;

  constructor(maxWeight: number, weigh: (value: T) => number) {
    this.#maxWeight = maxWeight;
    this.#weigh = weigh;
  }

  get size(): number {
    return this.#kept.size;
  }

  get weight(): number {
    return this.#weight;
  }

  /** What `use` makes of the kept value, or of one made anew. The value may grow in use: it is weighed afterwards. */
  with<R>(key: string, make: () => T, use: (value: T) => R): R {
    const kept = this.#kept.get(key);
    const value = kept?.value ?? make();
    const result = use(value);
    const weight = this.#weigh(value);
    // Asked for again and again: it is the newest already.
    if (this.#newest === kept && kept?.weight === weight) return result;
    // Read again: `use` may have asked for other keys, which may have put this one out or weighed it anew.
    this.#weight += weight - (this.#kept.get(key)?.weight ?? 0);
    this.#kept.delete(key);
    this.#newest = { value, weight };
    this.#kept.set(key, this.#newest);
    this.#evict();
    return result;
  }

  /** The kept value, which is the one used last then; undefined where there is none. */
  find(key: string): T | undefined {
    const kept = this.#kept.get(key);
    return (
      kept &&
      this.with(
        key,
        () => kept.value,
        (value) => value,
      )
    );
  }

  forget(key: string): void {
    const kept = this.#kept.get(key);
    if (!kept) return;
    this.#weight -= kept.weight;
    this.#kept.delete(key);
    if (this.#newest === kept) this.#newest = undefined;
  }

  #evict(): void {
    for (const [key, { weight }] of this.#kept) {
      if (this.#weight <= this.#maxWeight || this.#kept.size === 1) return;
      this.#kept.delete(key);
      this.#weight -= weight;
    }
  }
}
