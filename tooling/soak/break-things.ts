import { setTimeout as pause } from "node:timers/promises";
import type { Control } from "./control.ts";
import { createDice, stir } from "./happenings.ts";
import type { Link } from "./person.ts";
import type { SoakPlan } from "./soak.ts";
import type { Workers } from "./workers.ts";

const STEP_HOURS = 6;
const STEP_EVERY_SECONDS = 5;

export interface Stage {
  readonly control: Control;
  readonly workers: Workers;
  readonly links: readonly Link[];
  /** Moves the world and every core on. */
  readonly move: (hours: number) => Promise<void>;
  readonly say: (line: string) => void;
}

/** For as long as planned: time passes, accounts change, and every few seconds a worker is killed. */
export async function breakThings(plan: SoakPlan, { control, workers, links, move, say }: Stage) {
  const dice = createDice(plan.seed);
  const end = Date.now() + plan.seconds * 1_000;
  const killing = (async () => {
    const drawn = createDice(plan.seed + 1);
    while (Date.now() < end) {
      await pause(plan.killEverySeconds * 1_000);
      await workers.killOne(drawn());
    }
  })();
  while (Date.now() < end) {
    await pause(STEP_EVERY_SECONDS * 1_000);
    await stir(control, links, dice, Math.ceil(links.length / 10));
    await move(STEP_HOURS);
    say(`${Math.max(0, Math.round((end - Date.now()) / 1_000))} s to go, ${workers.kills} killed`);
  }
  await killing;
}
