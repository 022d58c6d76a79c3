import type { InstitutionHealth } from "@sandbank/domain";
import { type Health, readHealth, setHealth } from "../../faults/health-rules.ts";
import type { HostedPlace } from "../../hosted-place.ts";
import type { HostedWorld } from "../../worlds/hosted-world.ts";

const TOLD_AS = {
  healthy: { kind: "service.restored", says: "is available again." },
  degraded: { kind: "service.degraded", says: "is slow and some requests fail." },
  down: { kind: "service.down", says: "is not available at the moment." },
} as const satisfies Record<InstitutionHealth, object>;

/** Sets how a bank is doing, and has it tell its subscribers where that is something new. */
export async function changeHealth(
  { faults, webhooks, clock }: Pick<HostedWorld, "faults" | "webhooks" | "clock">,
  bank: HostedPlace,
  next: Health,
): Promise<void> {
  const { id, name } = bank.manifest;
  const before = readHealth(faults, id).status;
  await setHealth({ ...bank, faults }, next);
  const { status } = readHealth(faults, id);
  if (status === before) return;
  const { kind, says } = TOLD_AS[status];
  await webhooks.emit(id, { kind, at: clock.now(), description: `${name} ${says}` });
}
