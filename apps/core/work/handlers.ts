import {
  applyRetention,
  checkBalances,
  forgetNotifications,
  type RetentionSettings,
} from "@sandbank/database";
import { DAY_MS } from "@sandbank/domain";
import type { Handlers } from "@sandbank/jobs";
import { expireConsents, type SyncContext, syncConnection } from "@sandbank/sync";

/** A bank sends a notification again for a day at most. */
const NOTIFICATIONS_DAYS = 30;

/** What each job does. Every one of them may be done twice. */
export function createHandlers(sync: SyncContext, keep: RetentionSettings): Handlers {
  return {
    "sync-provider-connection": ({ userId, connectionId }, signal) =>
      syncConnection(sync, { userId, id: connectionId }, signal),

    "calculate-account-balance": ({ userId, connectionId }) =>
      checkBalances(sync.db, { userId, id: connectionId }, new Date(sync.clock.now())),

    "consent-expiry": async () => {
      await expireConsents(sync);
    },

    retention: async () => {
      await applyRetention(sync.db, new Date(sync.clock.now()), keep);
      await forgetNotifications(sync.db, new Date(sync.clock.now() - NOTIFICATIONS_DAYS * DAY_MS));
    },
  };
}
