import { accountEvents } from "./account-events.ts";
import type { AgendaSource } from "./agenda-source.ts";
import { aggregatorEvents } from "./aggregator-events.ts";
import { closedStatements } from "./closed-statements.ts";
import { expiredConsents } from "./expired-consents.ts";
import { expiredTokens } from "./expired-tokens.ts";
import { tinkEvents } from "./tink-events.ts";
import { upiMandates } from "./upi-mandates.ts";
import { webhookAttempts } from "./webhook-attempts.ts";

/** Everything that comes due in a world; of what is due at one instant the earlier listed comes first. */
export const sources: readonly AgendaSource[] = [
  accountEvents,
  closedStatements,
  expiredConsents,
  expiredTokens,
  aggregatorEvents,
  tinkEvents,
  upiMandates,
  webhookAttempts,
];
