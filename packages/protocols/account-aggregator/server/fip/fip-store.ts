import { type Store, scopedStore } from "@sandbank/store";

/** Where a bank keeps what it knows as a FIP: a part of the world's store. */
export function fipStore(store: Store, bank: string): Store {
  return scopedStore(store, `aa:fip:${bank}`);
}
