import { z } from "zod";
import { procedure } from "../trpc.ts";
import { atDesk } from "./desk-of.ts";
import { mandateInput, mandateView, operationView, viewMandate, viewOperation } from "./mandate-view.ts";

export const get = procedure
  .meta({
    rest: {
      method: "GET",
      path: "/upi-mandates/{mandate}",
      summary: "A UPI mandate and everything that was done to it",
    },
  })
  .input(z.strictObject(mandateInput))
  .output(mandateView.extend({ operations: z.array(operationView) }))
  .query(({ ctx: { hosted }, input }) =>
    atDesk(hosted, async (desk) => ({
      ...viewMandate(await desk.get(input.mandate), hosted.base),
      operations: (await desk.operations(input.mandate)).map(viewOperation),
    })),
  );
