import type { ControlledClock } from "@sandbank/domain";
import type { HostedWorld } from "./hosted-world.ts";
import { keepClock } from "./kept-state.ts";

/** Moves the clock of a world and keeps how it stands. What cannot be kept has not moved. @throws RangeError */
export async function moveClock(
  { clock, store }: Pick<HostedWorld, "clock" | "store">,
  move: (clock: ControlledClock) => void,
): Promise<void> {
  const before = clock.state;
  move(clock);
  try {
    await keepClock(store, clock.state);
  } catch (error) {
    clock.restore(before);
    throw error;
  }
}
