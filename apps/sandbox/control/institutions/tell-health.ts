import type { InstitutionHealth } from "@sandbank/domain";
import { readHealth } from "../../faults/health-rules.ts";
import type { HostedWorld } from "../../worlds/hosted-world.ts";
import { everyBank } from "./institution-view.ts";

const TOLD_AS = {
  healthy: { kind: "service.restored", says: "is available again." },
  degraded: { kind: "service.degraded", says: "is slow and some requests fail." },
  down: { kind: "service.down", says: "is not available at the moment." },
} as const satisfies Record<InstitutionHealth, object>;

/**
 * Changes fault rules, which is where the health of institutions is kept, and has each bank tell its subscribers where
 * it is doing otherwise than before.
 */
export function tellHealth<Result>(
  hosted: Pick<HostedWorld, "faults" | "webhooks" | "clock" | "store" | "banks" | "banksBehind">,
  change: () => Promise<Result>,
): Promise<Result> {
  const { faults, webhooks, clock } = hosted;
  return hosted.store.inTurn("InstitutionHealth", async () => {
    const before = everyBank(hosted).map((bank) => ({ ...bank, status: readHealth(faults, bank.id).status }));
    const result = await change();
    for (const { id, name, status: was } of before) {
      const { status } = readHealth(faults, id);
      if (status === was) continue;
      const { kind, says } = TOLD_AS[status];
      await webhooks.emit(id, { kind, at: clock.now(), description: `${name} ${says}` });
    }
    return result;
  });
}
