import type { Store, StoreRecord } from "./store.ts";

/** Part of a store that looks like a whole one: what is put there is seen there only. Closing it closes nothing. */
export function scopedStore(store: Store, scope: string): Store {
  const prefix = `${scope}/`;
  const within = (kind: string) => prefix + kind;
  const inside = (record: StoreRecord) => ({ ...record, kind: record.kind.slice(prefix.length) });
  return {
    put: (record) => store.put({ ...record, kind: within(record.kind) }),
    get: async (kind, id) => {
      const record = await store.get(within(kind), id);
      return record && inside(record);
    },
    find: async (kind, index, value) => (await store.find(within(kind), index, value)).map(inside),
    consume: (kind, id) => store.consume(within(kind), id),
    increment: (kind, id) => store.increment(within(kind), id),
    delete: (kind, id) => store.delete(within(kind), id),
    deleteWhere: (kind, index, value) => store.deleteWhere(within(kind), index, value),
    list: async (kindPrefix) => (await store.list(within(kindPrefix))).map(inside),
    replace: (kindPrefix, records) =>
      store.replace(
        within(kindPrefix),
        records.map((record) => ({ ...record, kind: within(record.kind) })),
      ),
    inTurn: (name, work) => store.inTurn(within(name), work),
    close: async () => {},
  };
}
