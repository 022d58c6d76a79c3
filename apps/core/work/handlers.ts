import {
  applyRetention,
  checkBalances,
  forgetNotifications,
  type RetentionSettings,
} from "@sandbank/database";
import { DAY_MS } from "@sandbank/domain";
import type { Handlers } from "@sandbank/jobs";
import {
  categorizeTransactions,
  detectRecurring,
  expireConsents,
  noticeConsentEnds,
  revokeConsents,
  ServiceError,
  type SyncContext,
  sweepStrayed,
  syncConnection,
} from "@sandbank/sync";

/** A bank sends a notification again for a day at most. */
const NOTIFICATIONS_DAYS = 30;

/** What each job does. Every one of them may be done twice. */
export function createHandlers(sync: SyncContext, keep: RetentionSettings): Handlers {
  return {
    "sync-provider-connection": ({ userId, connectionId }, signal) =>
      syncConnection(sync, { userId, id: connectionId }, signal),

    "calculate-account-balance": ({ userId, connectionId }) =>
      checkBalances(sync.db, { userId, id: connectionId }, new Date(sync.clock.now())),

    // What was deleted since it was sent has nothing left to look at.
    "categorize-transactions": async ({ userId, connectionId }) => {
      await unlessGone(categorizeTransactions(sync, { userId, id: connectionId }));
    },

    "detect-recurring": async ({ userId }) => {
      await unlessGone(detectRecurring(sync, { userId }));
    },

    "consent-expiry": async () => {
      await noticeConsentEnds(sync);
      await expireConsents(sync);
      await sweepStrayed(sync);
    },

    "revoke-consents": (_, signal) => revokeConsents(sync, signal),

    retention: async () => {
      await applyRetention(sync.db, new Date(sync.clock.now()), keep);
      await forgetNotifications(sync.db, new Date(sync.clock.now() - NOTIFICATIONS_DAYS * DAY_MS));
    },
  };
}

/** A user or a connection may go between sending and doing; then there is nothing to do. */
async function unlessGone(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof ServiceError && error.code === "not_found")) throw error;
  }
}
