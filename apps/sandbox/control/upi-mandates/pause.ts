import { z } from "zod";
import { procedure } from "../trpc.ts";
import { atDesk } from "./desk-of.ts";
import { mandateInput, mandateView, viewMandate } from "./mandate-view.ts";

export const pause = procedure
  .meta({
    rest: {
      method: "POST",
      path: "/upi-mandates/{mandate}/pause",
      summary: "Pause a UPI mandate as its payer",
      description: "Nothing is taken until it is unpaused; what was missed is not made up for.",
    },
  })
  .input(z.strictObject(mandateInput))
  .output(mandateView)
  .mutation(({ ctx: { hosted }, input: { mandate } }) =>
    atDesk(hosted, async (desk) => viewMandate(await desk.pause(mandate), hosted.base)),
  );
