import { type Clock, systemClock } from "@sandbank/domain";
import { RecordTable } from "./record-table.ts";
import { asRecord, incremented, type Store } from "./store.ts";
import { Turns } from "./turns.ts";

export interface StoreOptions {
  /** The world's clock: what `expiresAt` is measured by. */
  readonly clock: Clock;
  readonly machineClock?: Clock;
}

/** A store that lives and dies with the process. */
export function createMemoryStore({ clock, machineClock = systemClock }: StoreOptions): Store {
  const table = new RecordTable({ worldClock: clock, machineClock });
  const turns = new Turns();
  return {
    put: async (record) => {
      table.put(asRecord(record));
    },
    get: async (kind, id) => table.get(kind, id),
    find: async (kind, index, value) => table.find(kind, index, value),
    consume: async (kind, id) => table.consume(kind, id),
    increment: async (kind, id) => {
      const { count, record } = incremented(kind, id, table.get(kind, id));
      table.put(record);
      return count;
    },
    delete: async (kind, id) => {
      table.delete(kind, id);
    },
    deleteWhere: async (kind, index, value) => {
      for (const { id } of table.find(kind, index, value)) table.delete(kind, id);
    },
    list: async (kindPrefix) => table.records(kindPrefix),
    replace: async (kindPrefix, records) => table.replace(kindPrefix, records),
    inTurn: (name, work) => turns.take(name, work),
    close: async () => {},
  };
}
