import { z } from "zod";
import { findPerson, personInput } from "../customers/find-person.ts";
import { procedure } from "../trpc.ts";
import { atDesk } from "./desk-of.ts";
import { mandateView, viewMandate } from "./mandate-view.ts";

export const list = procedure
  .meta({
    rest: {
      method: "GET",
      path: "/upi-mandates",
      summary: "UPI mandates merchants asked for",
      description: "Oldest first; those of the generated lives are not among them.",
    },
  })
  .input(z.strictObject({ customer: personInput.customer.optional() }))
  .output(z.object({ mandates: z.array(mandateView) }))
  .query(({ ctx: { hosted }, input: { customer } }) => {
    const number =
      customer === undefined ? undefined : findPerson(hosted, { customer, country: "IN" }).number;
    return atDesk(hosted, async (desk) => ({
      mandates: (await desk.list(number)).map((mandate) => viewMandate(mandate, hosted.base)),
    }));
  });
