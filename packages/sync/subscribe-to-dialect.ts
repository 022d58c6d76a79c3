import {
  claimDialectSubscription,
  findDialectSecret,
  releaseDialectSubscription,
  saveDialectSecret,
} from "@sandbank/database";
import { type Provider, ProviderError } from "@sandbank/provider";
import type { SyncContext, Webhooks } from "./context.ts";

/** Who claimed the asking and has not come back by then is dead. */
const ABANDONED_MS = 5 * 60_000;

/**
 * Asks whoever tells for a dialect, once for all its banks, and keeps what their notifications are known by. One process
 * asks: the answer to a second one would take the first one's place.
 */
export async function subscribeToDialect(
  { db, clock, vault, logError }: SyncContext,
  { baseUrl, settled }: Webhooks,
  protocol: string,
  adapter: Provider,
): Promise<void> {
  if (settled.has(protocol)) return;
  const callbackUrl = `${baseUrl}/${protocol}`;
  const now = clock.now();
  const claim = { protocol, callbackUrl, now: new Date(now) };
  if (await claimDialectSubscription(db, claim, new Date(now - ABANDONED_MS))) {
    try {
      const subscribed = await adapter.subscribeToAll?.(callbackUrl);
      if (subscribed) {
        await saveDialectSecret(db, protocol, vault.seal(subscribed.secret, dialectContext(protocol)));
      }
    } catch (error) {
      await releaseDialectSubscription(db, protocol);
      if (!(error instanceof ProviderError)) throw error;
      logError(`nobody tells us what happens at the banks of ${protocol}`, error);
      // What does not work now may at the next start.
      settled.add(protocol);
      return;
    }
  }
  if ((await findDialectSecret(db, protocol)) !== null) settled.add(protocol);
}

/** What the notifications of a dialect are known by; undefined where nobody was asked. */
export async function secretOf({ db, vault }: SyncContext, protocol: string): Promise<string | undefined> {
  const sealed = await findDialectSecret(db, protocol);
  return sealed === null ? undefined : vault.open(sealed, dialectContext(protocol));
}

/** The context that binds the secret of a dialect's notifications to its row. */
export function dialectContext(protocol: string): string {
  return `dialect/${protocol}`;
}
