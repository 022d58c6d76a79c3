import type { Store } from "@sandbank/store";
import { z } from "zod";
import { KIND } from "./records.ts";

const counted = z.object({ count: z.number() });
const last = new WeakMap<Store, Promise<unknown>>();

/** One more than the last time this was counted, from 1. */
export function countOn(store: Store, what: string): Promise<number> {
  const next = (last.get(store) ?? Promise.resolve()).then(async () => {
    const kept = await store.get(KIND.count, what);
    const count = (kept ? counted.parse(kept.value).count : 0) + 1;
    await store.put({ kind: KIND.count, id: what, value: { count } });
    return count;
  });
  last.set(
    store,
    next.catch(() => {}),
  );
  return next;
}
