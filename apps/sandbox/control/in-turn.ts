import type { Store } from "@sandbank/store";

const running = new WeakMap<Store, Promise<unknown>>();

/** Runs one after the other what reads a world's records and then writes what follows from them. */
export function inTurn<T>(store: Store, run: () => Promise<T>): Promise<T> {
  const before = running.get(store) ?? Promise.resolve();
  const mine = before.then(run, run);
  running.set(store, mine);
  return mine;
}
