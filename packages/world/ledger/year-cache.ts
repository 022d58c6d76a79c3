/** Kept of one entity. */
export const MOST_YEARS = 20;

/** What was generated of an entity, year by year; the years asked for longest ago go first. */
export class YearCache<T> {
  readonly #make: (year: number) => T;
  readonly #weigh: (value: T) => number;
  readonly #kept = new Map<number, T>();
  size = 0;

  constructor(make: (year: number) => T, weigh: (value: T) => number) {
    this.#make = make;
    this.#weigh = weigh;
  }

  get(year: number): T {
    const kept = this.#kept.get(year);
    if (kept !== undefined) return kept;
    const made = this.#make(year);
    if (this.#kept.size >= MOST_YEARS) this.#evictOldest();
    this.#kept.set(year, made);
    this.size += this.#weigh(made);
    return made;
  }

  #evictOldest(): void {
    for (const [year, value] of this.#kept) {
      this.#kept.delete(year);
      this.size -= this.#weigh(value);
      return;
    }
  }
}
