import { z } from "zod";
import { procedure } from "../trpc.ts";
import { atDesk } from "./desk-of.ts";
import { mandateInput, mandateView, viewMandate } from "./mandate-view.ts";

export const unpause = procedure
  .meta({
    rest: {
      method: "POST",
      path: "/upi-mandates/{mandate}/unpause",
      summary: "Unpause a UPI mandate as its payer",
    },
  })
  .input(z.strictObject(mandateInput))
  .output(mandateView)
  .mutation(({ ctx: { hosted }, input: { mandate } }) =>
    atDesk(hosted, async (desk) => viewMandate(await desk.unpause(mandate), hosted.base)),
  );
