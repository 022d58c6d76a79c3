import type { ControlledClock } from "@sandbank/domain";
import type { HostedWorld } from "./hosted-world.ts";
import { keepClock } from "./kept-state.ts";

/** Two readings of a clock that was not moved are closer. */
const JUMP_MS = 1000;

/**
 * Moves the clock of a world and keeps how it stands. What cannot be kept has not moved. What came due in between
 * is not told of; webhooks that wait are sent late. An advance that runs ends first.
 * @throws RangeError
 * @throws ClockIsAdvancing from within a webhook that an advance sent
 */
export async function moveClock(
  { clock, store, agenda }: Pick<HostedWorld, "clock" | "store" | "agenda">,
  move: (clock: ControlledClock) => void,
): Promise<void> {
  await agenda.notAdvancing();
  return store.inTurn("Clock", async () => {
    const before = clock.state;
    const from = clock.now();
    move(clock);
    const to = clock.now();
    try {
      await keepClock(store, clock.state);
    } catch (error) {
      clock.restore(before);
      throw error;
    }
    if (Math.abs(to - from) > JUMP_MS) await agenda.noteDone(to);
    agenda.wake();
  });
}
