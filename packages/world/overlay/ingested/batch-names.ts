import { MOST_INGESTED_AT_ONCE } from "../../model/index.ts";

const MASK = 8191;

/** What rows are called, as bits: of each the lower and the higher half. */
export interface NameBits {
  readonly lows: Int32Array;
  readonly highs: Int32Array;
}

/** What a batch calls its transactions; exact, and no more than a few words each. */
export class BatchNames {
  readonly #slots = new Int16Array(MASK + 1);
  readonly #accounts = new Int32Array(MOST_INGESTED_AT_ONCE);
  readonly #lows = new Int32Array(MOST_INGESTED_AT_ONCE);
  readonly #highs = new Int32Array(MOST_INGESTED_AT_ONCE);
  readonly #ids: string[] = [];

  /** Forgets what another batch called its own. */
  clear(): void {
    this.#slots.fill(0);
    this.#ids.length = 0;
  }

  /** @returns false where the batch named it before */
  add(account: number, externalId: string, low: number, high: number): boolean {
    let slot = low & MASK;
    for (let taken = this.#slots[slot]; taken; taken = this.#slots[slot]) {
      const at = taken - 1;
      const isSame = this.#highs[at] === high && this.#accounts[at] === account;
      if (isSame && this.#ids[at] === externalId) return false;
      slot = (slot + 1) & MASK;
    }
    const at = this.#ids.push(externalId) - 1;
    this.#slots[slot] = at + 1;
    this.#accounts[at] = account;
    this.#lows[at] = low;
    this.#highs[at] = high;
    return true;
  }

  /** The bits of all names, in their order. */
  bits(): NameBits {
    const count = this.#ids.length;
    return { lows: this.#lows.slice(0, count), highs: this.#highs.slice(0, count) };
  }
}
