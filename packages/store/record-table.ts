import type { Instant } from "@sandbank/domain";
import { keepUntil, type RetentionClocks } from "./retention.ts";
import type { StoreRecord } from "./store.ts";

const SWEEP_EVERY_AT_LEAST = 256;

interface Row {
  record: StoreRecord;
  /** Machine time before which it is never swept. */
  keepUntil: Instant;
}

/**
 * Records in memory with their indexes. Bounded: what has expired by the world's clock, and has been here for
 * its lifetime and a day by the machine's, is swept as new records come.
 */
export class RecordTable {
  readonly #rows = new Map<string, Row>();
  readonly #byIndex = new Map<string, Set<string>>();
  readonly #clocks: RetentionClocks;
  #sweepCountdown = SWEEP_EVERY_AT_LEAST;

  constructor(options: RetentionClocks) {
    this.#clocks = options;
  }

  get size(): number {
    return this.#rows.size;
  }

  put(record: StoreRecord): void {
    const key = keyOf(record.kind, record.id);
    const before = this.#rows.get(key);
    if (before) this.#unindex(key, before.record);
    this.#rows.set(key, { record, keepUntil: keepUntil(record.expiresAt, this.#clocks) });
    for (const name of indexKeysOf(record)) {
      const keys = this.#byIndex.get(name) ?? new Set();
      this.#byIndex.set(name, keys.add(key));
    }
    if (--this.#sweepCountdown <= 0) this.#sweep();
  }

  get(kind: string, id: string): StoreRecord | undefined {
    return this.#rows.get(keyOf(kind, id))?.record;
  }

  find(kind: string, index: string, value: string): StoreRecord[] {
    const keys = this.#byIndex.get(indexKeyOf(kind, index, value)) ?? [];
    return [...keys].flatMap((key) => this.#rows.get(key)?.record ?? []);
  }

  consume(kind: string, id: string): boolean {
    const row = this.#rows.get(keyOf(kind, id));
    if (!row || row.record.consumed) return false;
    row.record = { ...row.record, consumed: true };
    return true;
  }

  delete(kind: string, id: string): void {
    const key = keyOf(kind, id);
    const row = this.#rows.get(key);
    if (row) this.#unindex(key, row.record);
    this.#rows.delete(key);
  }

  *records(kindPrefix = ""): Generator<StoreRecord> {
    for (const { record } of this.#rows.values()) if (record.kind.startsWith(kindPrefix)) yield record;
  }

  replace(kindPrefix: string, records: readonly StoreRecord[]): void {
    for (const { kind, id } of [...this.records(kindPrefix)]) this.delete(kind, id);
    for (const record of records) this.put(record);
  }

  #sweep(): void {
    const worldNow = this.#clocks.worldClock.now();
    const machineNow = this.#clocks.machineClock.now();
    for (const { record, keepUntil } of this.#rows.values()) {
      if (record.expiresAt === null || record.expiresAt > worldNow || keepUntil > machineNow) continue;
      this.delete(record.kind, record.id);
    }
    // Looking at every row is paid for by as many writes since the last look.
    this.#sweepCountdown = Math.max(SWEEP_EVERY_AT_LEAST, this.#rows.size);
  }

  #unindex(key: string, record: StoreRecord): void {
    for (const name of indexKeysOf(record)) {
      const keys = this.#byIndex.get(name);
      keys?.delete(key);
      if (keys?.size === 0) this.#byIndex.delete(name);
    }
  }
}

const keyOf = (kind: string, id: string) => `${kind}\n${id}`;
const indexKeyOf = (kind: string, index: string, value: string) => `${kind}\n${index}\n${value}`;

function indexKeysOf({ kind, indexes }: StoreRecord): string[] {
  const keys: string[] = [];
  for (const index in indexes) keys.push(indexKeyOf(kind, index, indexes[index] ?? ""));
  return keys;
}
