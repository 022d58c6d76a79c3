import type { Instant } from "@sandbank/domain";
import type { NewIngestedTransaction } from "../../model/index.ts";
import type { NameBits } from "./batch-names.ts";
import { IdHash } from "./id-hash.ts";
import type { OpenedEntry } from "./opened-entry.ts";
import { RowIndex } from "./row-index.ts";
import { expiryOf, type Rows } from "./rows.ts";

/** What became of a row. */
export const LIVE = 0;
/** Gone for good: its id is never taken again. */
export const DELETED = 1;
/** Gone, and its id may come again. */
export const FREED = 2;

/** New rows as they came, with what they are called. */
export interface FreshRows extends NameBits {
  readonly transactions: readonly NewIngestedTransaction[];
}

/** Where the content of a row stands: an entry of the log, in its new rows or its updates, and which of them. */
export interface RowPlace {
  readonly version: number;
  readonly part: "rows" | "updates";
  readonly at: number;
}

const hash = new IdHash();

/**
 * What has to be at hand of a user's transactions: when they are booked, what they are called (as bits), whether they
 * are there. About 40 bytes each; what they say is read where it is kept.
 */
export class UserRows {
  /** Of the last entry that was taken up. */
  version = 0;
  count = 0;
  at = new Float64Array(64);
  account = new Int32Array(64);
  state = new Uint8Array(64);
  pending = new Uint8Array(64);
  lows = new Int32Array(64);
  highs = new Int32Array(64);
  readonly index = new RowIndex();
  /** Live ones that are pending. */
  readonly pendings = new Set<number>();
  /** When pending ones are gone by the clock. */
  readonly expiries = new Map<number, Instant>();
  /** Rows that are gone and the version each went with, in the order they went. */
  readonly gone: { readonly row: number; readonly version: number }[] = [];
  /** First row of each entry that brought some, and its version. */
  readonly #firsts: number[] = [];
  readonly #versions: number[] = [];
  /** Where the content of rows that were updated stands now. */
  readonly #updated = new Map<number, RowPlace>();
  #order = new Int32Array(0);
  #ordered = 0;

  /** Bytes held, about; for what is kept in mind at once. */
  get weight(): number {
    return 1 + this.count;
  }

  isThere(row: number, now: Instant): boolean {
    return this.state[row] === LIVE && !this.isExpired(row, now);
  }

  /** A pending one whose time is over. */
  isExpired(row: number, now: Instant): boolean {
    if (this.expiries.size === 0 || this.pending[row] === 0) return false;
    return (this.expiries.get(row) ?? Number.POSITIVE_INFINITY) <= now;
  }

  placeOf(row: number): RowPlace {
    const updated = this.#updated.get(row);
    if (updated) return updated;
    let low = 0;
    for (let high = this.#firsts.length - 1; low < high; ) {
      const middle = (low + high + 1) >> 1;
      if ((this.#firsts[middle] ?? 0) <= row) low = middle;
      else high = middle - 1;
    }
    return { version: this.#versions[low] ?? 0, part: "rows", at: row - (this.#firsts[low] ?? 0) };
  }

  /**
   * Takes up what the next call did; one that was taken up before changes nothing.
   * @param fresh its new rows, where they need not be read again
   */
  apply(opened: OpenedEntry, fresh: FreshRows | null = null): void {
    const { entry } = opened;
    if (entry.version !== this.version + 1) return;
    this.version = entry.version;
    if (fresh) this.#appendFresh(opened, fresh);
    else if (entry.rows.count > 0) this.#append(opened);
    if (entry.updates.count > 0) this.#update(opened);
    for (const row of entry.booked) this.#book(row);
    for (const row of entry.deleted) this.#remove(row, DELETED);
    for (const row of entry.freed) this.#remove(row, FREED);
    if (entry.account >= 0) this.#removeAccount(entry.account);
  }

  /** All rows by date and then by arrival, the oldest first; those that are gone among them. */
  order(): Int32Array {
    if (this.#ordered < this.count) this.#sortNew();
    return this.#order;
  }

  isBefore(row: number, at: Instant, other: number): boolean {
    const own = this.at[row] ?? 0;
    return own < at || (own === at && row < other);
  }

  #append({ entry: { version, at, runs }, rows }: OpenedEntry): void {
    const first = this.count;
    this.#reserve(first + rows.count);
    this.#firsts.push(first);
    this.#versions.push(version);
    this.at.set(rows.at, first);
    let row = first;
    for (let run = 0; run < runs.length; run += 2) {
      const account = runs[run] ?? 0;
      for (const end = row + (runs[run + 1] ?? 0); row < end; row++) {
        this.account[row] = account;
        this.#name(row, rows, row - first);
        this.#setPending(row, rows, row - first, at);
        this.count = row + 1;
      }
    }
  }

  #appendFresh({ entry }: OpenedEntry, { transactions, lows, highs }: FreshRows): void {
    if (transactions.length === 0) return;
    const first = this.count;
    this.#reserve(first + transactions.length);
    this.#firsts.push(first);
    this.#versions.push(entry.version);
    this.lows.set(lows, first);
    this.highs.set(highs, first);
    let row = first;
    for (let run = 0; run < entry.runs.length; run += 2) {
      const end = row + (entry.runs[run + 1] ?? 0);
      this.account.fill(entry.runs[run] ?? 0, row, end);
      for (; row < end; row++) {
        const transaction = transactions[row - first];
        if (!transaction) continue;
        this.at[row] = transaction.at;
        this.index.add(row, this.lows, row);
        if (transaction.pending) this.#hold(row, expiryOf(transaction), entry.at);
      }
    }
    this.count = row;
  }

  #update({ entry: { version, at: now, updated }, updates: rows }: OpenedEntry): void {
    for (const [at, row] of updated.entries()) {
      const before = this.at[row];
      this.at[row] = rows.at[at] ?? 0;
      if (before !== this.at[row]) this.#ordered = 0;
      const [low, high] = [this.lows[row], this.highs[row]];
      hash.of(this.account[row] ?? 0, rows.externalId(at));
      if (hash.low !== low || hash.high !== high) this.#name(row, rows, at);
      this.#updated.set(row, { version, part: "updates", at });
      this.expiries.delete(row);
      this.#setPending(row, rows, at, now);
    }
  }

  #name(row: number, rows: Rows, at: number): void {
    hash.of(this.account[row] ?? 0, rows.externalId(at));
    this.lows[row] = hash.low;
    this.highs[row] = hash.high;
    this.index.add(row, this.lows, this.count);
  }

  #setPending(row: number, rows: Rows, at: number, now: Instant): void {
    if (!rows.isPending(at)) {
      this.#book(row);
      return;
    }
    this.#hold(row, rows.expiresAt(at), now);
  }

  #hold(row: number, expiresAt: Instant | null, now: Instant): void {
    this.pending[row] = 1;
    this.pendings.add(row);
    if (expiresAt === null) return;
    this.expiries.set(row, expiresAt);
    if (expiresAt <= now) this.gone.push({ row, version: this.version });
  }

  #book(row: number): void {
    if (this.pending[row] === 0) return;
    this.pending[row] = 0;
    this.pendings.delete(row);
    this.expiries.delete(row);
  }

  #remove(row: number, state: typeof DELETED | typeof FREED): void {
    if (this.state[row] !== LIVE) return;
    this.state[row] = state;
    this.expiries.delete(row);
    this.pendings.delete(row);
    this.gone.push({ row, version: this.version });
  }

  #removeAccount(account: number): void {
    for (let row = 0; row < this.count; row++) {
      if (this.account[row] === account) this.#remove(row, FREED);
    }
  }

  #reserve(count: number): void {
    if (count <= this.at.length) return;
    const size = Math.max(count, Math.ceil(this.at.length * 1.5));
    this.at = grown(new Float64Array(size), this.at);
    this.account = grown(new Int32Array(size), this.account);
    this.state = grown(new Uint8Array(size), this.state);
    this.pending = grown(new Uint8Array(size), this.pending);
    this.lows = grown(new Int32Array(size), this.lows);
    this.highs = grown(new Int32Array(size), this.highs);
  }

  /** Sorts the rows that came since the last time and merges them in. */
  #sortNew(): void {
    const compare = (a: number, b: number) => (this.at[a] ?? 0) - (this.at[b] ?? 0) || a - b;
    const old = this.#order.subarray(0, this.#ordered);
    const fresh = Int32Array.from({ length: this.count - this.#ordered }, (_, at) => this.#ordered + at);
    fresh.sort(compare);
    const merged = new Int32Array(this.count);
    let [fromOld, fromFresh] = [0, 0];
    for (let at = 0; at < merged.length; at++) {
      const [a, b] = [old[fromOld], fresh[fromFresh]];
      const takesOld = b === undefined || (a !== undefined && compare(a, b) < 0);
      merged[at] = (takesOld ? a : b) ?? 0;
      if (takesOld) fromOld++;
      else fromFresh++;
    }
    this.#order = merged;
    this.#ordered = this.count;
  }
}

type Column = Float64Array | Int32Array | Uint8Array;

function grown<Kind extends Column>(to: Kind, from: Column): Kind {
  to.set(from);
  return to;
}
