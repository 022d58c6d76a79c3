/** Finds rows by 64 bits of what they are called; open addressing, about eight bytes a row. */
export class RowIndex {
  /** Row + 1; 0 is free. */
  #slots = new Int32Array(64);
  #used = 0;

  /**
   * The next row at or after a slot whose bits are these.
   * @param from where to look on, from an earlier answer's `slot` + 1; undefined for the first
   */
  find(
    low: number,
    high: number,
    lows: Int32Array,
    highs: Int32Array,
    after = -1,
  ): { readonly row: number; readonly slot: number } | null {
    const mask = this.#slots.length - 1;
    for (let slot = after < 0 ? low & mask : (after + 1) & mask; ; slot = (slot + 1) & mask) {
      const row = (this.#slots[slot] ?? 0) - 1;
      if (row < 0) return null;
      if (lows[row] === low && highs[row] === high) return { row, slot };
    }
  }

  /** @param count rows there are, so that all can be put anew where there is no room */
  add(row: number, lows: Int32Array, count: number): void {
    if (++this.#used * 4 > this.#slots.length * 3) this.#grow(lows, count);
    this.#put(row, lows[row] ?? 0);
  }

  #put(row: number, low: number): void {
    const mask = this.#slots.length - 1;
    let slot = low & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = row + 1;
  }

  #grow(lows: Int32Array, count: number): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    this.#used = count;
    for (let row = 0; row < count; row++) this.#put(row, lows[row] ?? 0);
  }
}
