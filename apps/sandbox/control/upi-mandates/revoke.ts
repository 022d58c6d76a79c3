import { z } from "zod";
import { procedure } from "../trpc.ts";
import { atDesk } from "./desk-of.ts";
import { mandateInput, mandateView, viewMandate } from "./mandate-view.ts";

export const revoke = procedure
  .meta({
    rest: {
      method: "POST",
      path: "/upi-mandates/{mandate}/revoke",
      summary: "Revoke a UPI mandate as its payer",
      description: "For good. The merchant does it by `PUT …/revoke`.",
    },
  })
  .input(z.strictObject(mandateInput))
  .output(mandateView)
  .mutation(({ ctx: { hosted }, input: { mandate } }) =>
    atDesk(hosted, async (desk) => viewMandate(await desk.revoke(mandate), hosted.base)),
  );
