import type { Outbox, Tink } from "@sandbank/protocol-tink/server";
import { ONE_TIME_CODE, PASSWORD } from "./credentials.ts";
import { readHealth } from "./faults/health-rules.ts";
import { findLogin } from "./words/find-login.ts";
import type { HostedWorld, HostWorldOptions } from "./worlds/hosted-world.ts";
import { editAccount, inTurnOfEdits } from "./worlds/kept-state.ts";

/** Tink of a world with its demo banks, told of by the world's outbox. */
export async function openTink(
  hosted: Pick<
    HostedWorld,
    "world" | "store" | "ingested" | "base" | "banksBehind" | "faults" | "webhooks" | "agenda"
  >,
  { machineClock, onServerError }: Pick<HostWorldOptions, "machineClock" | "onServerError">,
): Promise<Tink> {
  const { world, store, base, faults, webhooks } = hosted;
  const { createTink } = await import("@sandbank/protocol-tink/server");
  const outbox: Outbox = {
    ...webhooks.portOf("tink"),
    list: () => webhooks.endpoints.ofBank("tink"),
    change: webhooks.endpoints.change,
    async send(endpointId, message, delayMs) {
      await webhooks.fire(endpointId, message, delayMs);
    },
  };
  return createTink({
    world,
    store,
    ingested: hosted.ingested,
    base,
    banks: hosted.banksBehind.filter(({ protocol }) => protocol === "tink"),
    people: {
      findLogin: (country, username) => findLogin(world, country, username),
      password: PASSWORD,
      oneTimeCode: ONE_TIME_CODE,
    },
    health: (bank) => readHealth(faults, bank).status,
    outbox,
    machineClock,
    onServerError,
    onChanged: () => hosted.agenda.wake(),
    inTurnOfEdits: (work) =>
      inTurnOfEdits(store, () =>
        work({ world, apply: (account, edit) => editAccount({ world, store }, account, edit) }),
      ),
  });
}
