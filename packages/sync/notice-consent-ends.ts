import { listEndingConsents, noteEndNoticed, recordAudit } from "@sandbank/database";
import { DAY_MS } from "@sandbank/domain";
import type { SyncContext } from "./context.ts";
import { connectionChanged } from "./signals.ts";

/** How many days before a consent's end its person is told. */
const CONSENT_NOTICE_DAYS = 7;

/**
 * Since when a person is told that their consent ends, epoch ms; null while that is not due, or where it lasts until
 * revoked. A consent given for less than twice as long is told of from its last third.
 */
export function noticeOfEnd(
  consent: { readonly approvedAt: Date | null; readonly expiresAt: Date | null },
  now: number,
): number | null {
  if (!consent.expiresAt) return null;
  const end = consent.expiresAt.getTime();
  const lasts = consent.approvedAt ? end - consent.approvedAt.getTime() : Number.POSITIVE_INFINITY;
  const since = end - Math.min(CONSENT_NOTICE_DAYS * DAY_MS, lasts / 3);
  return since <= now && now < end ? since : null;
}

/** Notes in the audit log, once each, which consents are about to end, by the clock. Gives how many. */
export async function noticeConsentEnds(ctx: SyncContext): Promise<number> {
  const now = ctx.clock.now();
  const at = new Date(now);
  let told = 0;
  for (const { connection, consent } of await listEndingConsents(
    ctx.db,
    new Date(now + CONSENT_NOTICE_DAYS * DAY_MS),
  )) {
    if (noticeOfEnd(consent, now) === null) continue;
    const isFirst = await ctx.db.transaction(async (db) => {
      if (!(await noteEndNoticed(db, consent, at))) return false;
      await recordAudit(db, {
        userId: connection.userId,
        connectionId: connection.id,
        at,
        action: "consent.ending",
        outcome: "ok",
        detail: { consentId: consent.providerConsentId, endsAt: consent.expiresAt?.toISOString() ?? null },
      });
      return true;
    });
    if (!isFirst) continue;
    told += 1;
    ctx.signals.emit(connectionChanged(connection.id));
  }
  return told;
}
