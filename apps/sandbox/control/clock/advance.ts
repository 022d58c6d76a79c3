import { addDuration, isDuration } from "@sandbank/domain";
import { z } from "zod";
import { advanced, advance as advanceWorld } from "../../agenda/advance.ts";
import { instantOutput, toIsoInstant } from "../instant.ts";
import { orRefuse } from "../refusal.ts";
import { procedure } from "../trpc.ts";
import { clockView, viewClock } from "./clock-view.ts";

const duration = z
  .string()
  .refine(isDuration, "has to be an ISO 8601 duration such as P1D, P3M or PT90S")
  .meta({ examples: ["P1D", "P3M", "PT90S"] });

export const advance = procedure
  .meta({
    rest: {
      method: "POST",
      path: "/clock/advance",
      summary: "Let time pass",
      description:
        "By an ISO 8601 duration; months and years are those of the calendar in UTC. Everything due is done in " +
        "order and told: transactions, statements, expiries, webhooks.",
    },
  })
  .input(z.strictObject({ by: duration }))
  .output(clockView.extend({ from: instantOutput.describe("What it showed before."), ...advanced.shape }))
  .mutation(async ({ ctx: { hosted }, input }) => {
    let from = hosted.clock.now();
    const happened = await advanceWorld(hosted, (now) => {
      from = now;
      return orRefuse("too_far", () => addDuration(now, input.by));
    });
    return { ...viewClock(hosted.clock), from: toIsoInstant(from), ...happened };
  });
