import { toIso } from "@sandbank/domain";
import type { MadeAttempt } from "../webhooks/attempt-delivery.ts";
import type { AgendaSource } from "./agenda-source.ts";
import type { Happening } from "./happening.ts";

/** Webhooks that wait to be sent, for the first time or again. */
export const webhookAttempts: AgendaSource = {
  grows: true,
  async dueBetween({ webhooks }, _from, to) {
    const at = await webhooks.nextDue();
    if (at === undefined || at > to) return [];
    const run = async () => {
      const made = await webhooks.attemptNext(to);
      return made ? [tell(made)] : [];
    };
    return [{ at, happening: null, run }];
  },
  nextAfter: ({ webhooks }) => webhooks.nextDue(),
};

function tell({ delivery, attempt }: MadeAttempt): Happening {
  const { id: deliveryId, bank, endpointId, type, state, dueAt } = delivery;
  const { number, at, problem } = attempt;
  const nextAttemptAt = dueAt === null ? null : toIso(dueAt);
  return {
    kind: "webhook.attempted",
    at: toIso(at),
    bank,
    deliveryId,
    endpointId,
    type,
    attempt: number,
    state,
    problem,
    nextAttemptAt,
  };
}
