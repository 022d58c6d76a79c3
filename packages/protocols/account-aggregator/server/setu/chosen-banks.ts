import type { Store } from "@sandbank/store";
import { extrasOf } from "./consent-extras.ts";
import type { SetuServerOptions } from "./context.ts";
import { banksChosenNotification } from "./map-notification.ts";
import { findProduct } from "./registrations.ts";
import { stampOf, tell } from "./tell.ts";

const KIND = "aa:setu/ChosenBanks";

/** Whether the person of a consent that began INITIATED has chosen banks since. */
export async function hasChosenBanks(store: Store, handle: string): Promise<boolean> {
  return (await store.get(KIND, handle)) !== undefined;
}

/**
 * The person has chosen banks: a consent that was INITIATED is PENDING from now on, which its application is told.
 * Quiet for any other, and the second time.
 */
export async function noteBanksChosen(server: SetuServerOptions, handle: string): Promise<void> {
  const { store, engine, clock } = server;
  const consent = await engine.findConsentByHandle(handle);
  const extras = consent && extrasOf(consent);
  if (!consent || !extras?.fipSelector || consent.status !== "PENDING") return;
  const isFirst = await store.inTurn(`${KIND} ${handle}`, async () => {
    if (await hasChosenBanks(store, handle)) return false;
    await store.put({ kind: KIND, id: handle, value: {} });
    return true;
  });
  const product = isFirst ? await findProduct(store, extras.productInstanceId) : undefined;
  if (product)
    await tell(server, product, banksChosenNotification(consent, await stampOf(server, clock.now())));
}
