import type { Instant } from "@sandbank/domain";
import { z } from "zod";
import type { HostedWorld } from "../worlds/hosted-world.ts";
import { keepClock } from "../worlds/kept-state.ts";
import { type Happening, happening } from "./happening.ts";
import { runDue } from "./run-due.ts";

/** More are counted and not listed. */
const MOST_LISTED = 1000;

/** What happened while the clock was moved. */
export const advanced = z.object({
  happened: z.array(happening).describe(`In order; the first ${MOST_LISTED}.`),
  counts: z.record(z.string(), z.number()).describe("How often each kind of it happened, listed or not."),
});
export type Advanced = z.infer<typeof advanced>;

/**
 * Moves a world to an instant, or by a step from where it stands in its turn, and does everything due until then, in order, with the clock at the time of each;
 * then the clock goes on at its rate. Going back only sets the clock: what happened later has not happened yet.
 * @throws ClockIsAdvancing from within a webhook that another advance sent
 */
export async function advance(
  hosted: HostedWorld,
  target: Instant | ((from: Instant) => Promise<Instant>),
): Promise<Advanced> {
  const { clock, agenda, store } = hosted;
  return agenda.advancing(async () => {
    const { state } = clock;
    const now = clock.now();
    const to = typeof target === "function" ? await target(now) : target;
    const happened: Happening[] = [];
    const counts: Record<string, number> = {};
    const tell = (one: Happening) => {
      counts[one.kind] = (counts[one.kind] ?? 0) + 1;
      if (happened.length < MOST_LISTED) happened.push(one);
    };
    try {
      const from = Math.min((await agenda.doneUntil()) ?? now, now);
      if (to > now) await runDue(hosted, { from, to, tell, moveTo: (at) => clock.freeze(Math.max(at, now)) });
      clock.freeze(to);
      clock.scale(state.rate);
      await keepClock(store, clock.state);
    } catch (error) {
      clock.restore(state);
      throw error;
    }
    await agenda.noteDone(to);
    agenda.wake();
    return { happened, counts };
  });
}
