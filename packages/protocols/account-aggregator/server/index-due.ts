import type { Store } from "@sandbank/store";
import { createConsentBook } from "./engine/consent-book.ts";
import { createDueBook } from "./engine/due-book.ts";
import { createSessionBook } from "./engine/session-book.ts";
import { inTurnOfMandate, keepMandate, listMandates, requireMandate } from "./mandates/records.ts";
import { keepAutoFetch, listAutoFetches } from "./setu/auto-fetch.ts";

/** Keeps everything that time will change once more, and with it when: what was kept before that was written down. */
export async function indexDue(store: Store): Promise<void> {
  const due = createDueBook(store);
  const consents = createConsentBook(store, due);
  const sessions = createSessionBook(store, due);
  for (const { handle } of await consents.list()) {
    // Alone among those that change it meanwhile, also in other processes.
    await consents.change(handle, async (consent) => ({ next: { ...consent }, result: undefined }));
    for (const { id } of await sessions.list(handle)) {
      await sessions.change(id, async (session) => ({ next: { ...session }, result: undefined }));
    }
  }
  for (const { id } of await listMandates(store)) {
    await inTurnOfMandate(store, id, async () => keepMandate(store, await requireMandate(store, id, null)));
  }
  for (const fetching of await listAutoFetches(store)) await keepAutoFetch(store, fetching);
}
