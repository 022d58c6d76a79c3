import type { ControlledClock } from "@sandbank/domain";
import { z } from "zod";
import { instantOutput, toIsoInstant } from "../instant.ts";

export const clockView = z
  .object({
    now: instantOutput.describe("What it shows."),
    rate: z
      .number()
      .describe("World time per machine time: 1 runs, 0 stands still, 60 makes a minute of a second."),
    frozen: z.boolean(),
  })
  .meta({ id: "Clock" });

export function viewClock(clock: ControlledClock): z.input<typeof clockView> {
  const { rate } = clock.state;
  return { now: toIsoInstant(clock.now()), rate, frozen: rate === 0 };
}
