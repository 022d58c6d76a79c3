import type { Instant } from "@sandbank/domain";
import type { HostedWorld } from "../worlds/hosted-world.ts";
import { moveClock } from "../worlds/move-clock.ts";

/** Moves a world to an instant; its clock goes on from there at its rate. */
export async function advance(hosted: HostedWorld, to: Instant): Promise<void> {
  await moveClock(hosted, (clock) => clock.set(to));
}
