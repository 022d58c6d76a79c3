import type { Instant } from "@sandbank/domain";
import { keepUntil, type RetentionClocks } from "./retention.ts";
import type { StoreRecord } from "./store.ts";

const SWEEP_EVERY_AT_LEAST = 256;

interface Row {
  record: StoreRecord;
  /** Machine time before which it is never swept. */
  keepUntil: Instant;
  /** Its place among all rows in the order they were first put. */
  readonly place: number;
}

/** Records of one kind by id, and their ids by index, then by value. */
interface Shelf {
  readonly rows: Map<string, Row>;
  readonly indexes: Map<string, Map<string, Set<string>>>;
}

/**
 * Records in memory with their indexes. Bounded: what has expired by the world's clock, and has been here for
 * its lifetime and a day by the machine's, is swept as new records come.
 */
export class RecordTable {
  /** By kind. Looking up twice costs less than one key made of both. */
  readonly #shelves = new Map<string, Shelf>();
  readonly #clocks: RetentionClocks;
  #size = 0;
  #placed = 0;
  #sweepCountdown = SWEEP_EVERY_AT_LEAST;

  constructor(options: RetentionClocks) {
    this.#clocks = options;
  }

  get size(): number {
    return this.#size;
  }

  put(record: StoreRecord): void {
    const shelf = this.#shelfOf(record.kind);
    const { rows } = shelf;
    const { id } = record;
    const until = keepUntil(record.expiresAt, this.#clocks);
    const row = rows.get(id);
    if (row) {
      unindex(shelf, row.record);
      row.record = record;
      row.keepUntil = until;
    } else {
      rows.set(id, { record, keepUntil: until, place: this.#placed++ });
      this.#size += 1;
    }
    for (const name in record.indexes) idsOf(shelf, name, record.indexes[name] ?? "").add(id);
    if (--this.#sweepCountdown <= 0) this.#sweep();
  }

  get(kind: string, id: string): StoreRecord | undefined {
    return this.#shelves.get(kind)?.rows.get(id)?.record;
  }

  find(kind: string, index: string, value: string): StoreRecord[] {
    const shelf = this.#shelves.get(kind);
    const ids = shelf?.indexes.get(index)?.get(value) ?? [];
    const rows = [...ids].flatMap((id) => shelf?.rows.get(id) ?? []);
    // A record that was put again is indexed anew, and stands where it stood.
    return rows.sort((a, b) => a.place - b.place).map(({ record }) => record);
  }

  consume(kind: string, id: string): boolean {
    const row = this.#shelves.get(kind)?.rows.get(id);
    if (!row || row.record.consumed) return false;
    row.record = { ...row.record, consumed: true };
    return true;
  }

  delete(kind: string, id: string): void {
    const shelf = this.#shelves.get(kind);
    const row = shelf?.rows.get(id);
    if (!shelf || !row) return;
    unindex(shelf, row.record);
    shelf.rows.delete(id);
    this.#size -= 1;
  }

  /** Of all kinds that begin with a text, in the order they were first put. */
  records(kindPrefix = ""): StoreRecord[] {
    const rows: Row[] = [];
    for (const [kind, shelf] of this.#shelves) {
      if (kind.startsWith(kindPrefix)) for (const row of shelf.rows.values()) rows.push(row);
    }
    return rows.sort((a, b) => a.place - b.place).map(({ record }) => record);
  }

  replace(kindPrefix: string, records: readonly StoreRecord[]): void {
    for (const { kind, id } of this.records(kindPrefix)) this.delete(kind, id);
    for (const record of records) this.put(record);
  }

  #shelfOf(kind: string): Shelf {
    const known = this.#shelves.get(kind);
    if (known) return known;
    const shelf = { rows: new Map(), indexes: new Map() };
    this.#shelves.set(kind, shelf);
    return shelf;
  }

  #sweep(): void {
    const worldNow = this.#clocks.worldClock.now();
    const machineNow = this.#clocks.machineClock.now();
    for (const { rows } of this.#shelves.values()) {
      for (const { record, keepUntil } of rows.values()) {
        if (record.expiresAt === null || record.expiresAt > worldNow || keepUntil > machineNow) continue;
        this.delete(record.kind, record.id);
      }
    }
    // Looking at every row is paid for by as many writes since the last look.
    this.#sweepCountdown = Math.max(SWEEP_EVERY_AT_LEAST, this.#size);
  }
}

/** Ids of the records whose index has this value, to add to. */
function idsOf({ indexes }: Shelf, index: string, value: string): Set<string> {
  const byValue = indexes.get(index) ?? new Map<string, Set<string>>();
  indexes.set(index, byValue);
  const ids = byValue.get(value) ?? new Set<string>();
  byValue.set(value, ids);
  return ids;
}

function unindex({ indexes }: Shelf, record: StoreRecord): void {
  for (const name in record.indexes) {
    const value = record.indexes[name] ?? "";
    const byValue = indexes.get(name);
    const ids = byValue?.get(value);
    ids?.delete(record.id);
    if (ids?.size === 0) byValue?.delete(value);
  }
}
