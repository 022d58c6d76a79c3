import { endConnectionByConsent, listExpiredConsents, recordAudit } from "@sandbank/database";
import type { SyncContext } from "./context.ts";
import { explainProviderError } from "./provider-refusal.ts";
import { connectionChanged } from "./signals.ts";

/** Notices consents whose time is over, by the clock: no bank is asked. Gives how many. */
export async function expireConsents(ctx: SyncContext): Promise<number> {
  const now = new Date(ctx.clock.now());
  let ended = 0;
  for (const { connection, provider, consent } of await listExpiredConsents(ctx.db, now)) {
    const owned = { userId: connection.userId, id: connection.id };
    const message = explainProviderError("consent_expired", provider.name);
    const changed = await ctx.db.transaction(async (db) => {
      if (!(await endConnectionByConsent(db, owned, consent, message))) return false;
      await recordAudit(db, {
        userId: owned.userId,
        connectionId: owned.id,
        at: now,
        action: "consent.expire",
        outcome: "ok",
        detail: { consentId: consent.providerConsentId },
      });
      return true;
    });
    if (!changed) continue;
    ended += 1;
    ctx.signals.emit(connectionChanged(owned.id));
  }
  return ended;
}
