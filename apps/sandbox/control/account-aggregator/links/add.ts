import { z } from "zod";
import { procedure } from "../../trpc.ts";
import { aggregatorOf, refuseAsAggregator } from "../aggregator-of.ts";
import { personDescription } from "../find-mobile.ts";
import { linkWished, linkWishes } from "../link-wished.ts";
import { linkView, viewLink } from "./link-view.ts";

const addInput = z.strictObject({
  person: z.string().min(1).describe(`Whose accounts: ${personDescription}`),
  ...linkWishes,
  fiTypes: z
    .array(z.string())
    .min(1)
    .optional()
    .describe("Only of these kinds, e.g. `DEPOSIT`; all unless told."),
});

export const add = procedure
  .meta({
    rest: {
      method: "POST",
      path: "/account-aggregator/links",
      status: 201,
      summary: "Find and link a person's accounts at the Account Aggregator",
      description:
        "Discovers and links in one call, with the bank's code where one is asked for. Twice is as once.",
    },
  })
  .input(addInput)
  .output(z.object({ links: z.array(linkView) }))
  .mutation(async ({ ctx: { hosted }, input }) => {
    const aggregator = await aggregatorOf(hosted);
    const fiTypes = input.fiTypes ?? [...new Set(aggregator.fips.flatMap((fip) => fip.fiTypes))];
    const { links } = await refuseAsAggregator(() => linkWished(hosted, aggregator, { ...input, fiTypes }));
    return { links: links.map(viewLink) };
  });
