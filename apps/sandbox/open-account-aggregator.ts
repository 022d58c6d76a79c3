import type { AccountAggregator, OpenBook, Outbox } from "@sandbank/protocol-account-aggregator/server";
import { readHealth } from "./faults/health-rules.ts";
import type { HostedWorld, HostWorldOptions } from "./worlds/hosted-world.ts";
import { editAccount, inTurnOfEdits } from "./worlds/kept-state.ts";

/** The Account Aggregator of a world with its banks, told of by the world's outbox. */
export async function openAccountAggregator(
  hosted: Pick<HostedWorld, "world" | "store" | "base" | "banksBehind" | "faults" | "webhooks" | "agenda">,
  { machineClock, onServerError }: Pick<HostWorldOptions, "machineClock" | "onServerError">,
): Promise<AccountAggregator> {
  const { world, store, base, faults, webhooks } = hosted;
  const banks = hosted.banksBehind.filter(({ protocol }) => protocol === "account-aggregator");
  const { createAccountAggregator } = await import("@sandbank/protocol-account-aggregator/server");
  const outboxOf = (door: string): Outbox => ({
    ...webhooks.portOf(door),
    list: () => webhooks.endpoints.ofBank(door),
    async send(endpointId, message, delayMs) {
      await webhooks.fire(endpointId, message, delayMs);
    },
  });
  const health = (bank: string) => readHealth(faults, bank).status;
  const apply: OpenBook["apply"] = (account, edit) => editAccount({ world, store }, account, edit);
  const aggregator = createAccountAggregator({
    world,
    store,
    banks,
    base,
    health,
    outboxOf,
    onChanged: () => hosted.agenda.wake(),
    inTurnOfEdits: (work) => inTurnOfEdits(store, () => work({ world, apply })),
    machineClock,
    onServerError,
  });
  // What follows from it by the clock may be due before anything else is.
  aggregator.engine.onEvent(() => hosted.agenda.wake());
  return aggregator;
}
