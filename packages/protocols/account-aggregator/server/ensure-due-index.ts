import type { Store } from "@sandbank/store";

const INDEXED = "aa:DueIndexed";
/** Kinds of what time changes; what else begins so does no harm. */
const KINDS = ["aa:Consent", "aa:mandate"];

/**
 * Makes a store whose content is of before it was written down when time changes what, as one of today is: once. Loads
 * nothing for a store in which nobody asked for a consent or a mandate.
 */
export async function ensureDueIndex(store: Store): Promise<void> {
  const isIndexed = async () => (await store.get(INDEXED, INDEXED)) !== undefined;
  if (await isIndexed()) return;
  const kept = await Promise.all(KINDS.map((kind) => store.list(kind)));
  if (kept.every((records) => records.length === 0)) return;
  await store.inTurn(INDEXED, async () => {
    if (await isIndexed()) return;
    const { indexDue } = await import("./index-due.ts");
    await indexDue(store);
    await store.put({ kind: INDEXED, id: INDEXED, value: {} });
  });
}
