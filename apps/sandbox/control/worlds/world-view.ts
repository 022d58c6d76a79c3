import { z } from "zod";
import type { HostedWorld } from "../../worlds/hosted-world.ts";
import { clockView, viewClock } from "../clock/clock-view.ts";

export const worldView = z
  .object({
    id: z.string(),
    seed: z.int(),
    generatorVersion: z.int(),
    url: z.url().describe("What every address of the world begins with."),
    clock: clockView,
    institutions: z.array(z.string()),
    edits: z.int().describe("How often an account was edited."),
  })
  .meta({ id: "World" });

export function viewWorld(
  { id, base, world, clock, banks }: HostedWorld,
  origin: string,
): z.input<typeof worldView> {
  return {
    id,
    seed: world.seed,
    generatorVersion: world.generatorVersion,
    url: origin + base,
    clock: viewClock(clock),
    institutions: banks.map((bank) => bank.id),
    edits: world.overlay.sequence,
  };
}
