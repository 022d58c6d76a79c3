import type { Store } from "@sandbank/store";

/** Kind of the records mandates are kept in. */
export const MANDATE_KIND = "aa:mandate";

/** Whether the passing of time may bring something to a mandate; reads no mandate and loads nothing. */
export async function hasOpenMandates(store: Pick<Store, "find">): Promise<boolean> {
  return (await store.find(MANDATE_KIND, "state", "open")).length > 0;
}
