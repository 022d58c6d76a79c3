import { z } from "zod";
import { procedure } from "../../trpc.ts";
import { aggregatorOf, refuseAsAggregator } from "../aggregator-of.ts";
import { addressOfPerson, personDescription } from "../find-mobile.ts";

export const remove = procedure
  .meta({
    rest: {
      method: "DELETE",
      path: "/account-aggregator/links/{linkRefNumber}",
      status: 204,
      summary: "Remove a person's link to an account",
      description: "At the Account Aggregator and at the bank. Every consent with the account is revoked.",
    },
  })
  .input(
    z.strictObject({
      linkRefNumber: z.string().min(1),
      person: z.string().min(1).describe(`Whose it is: ${personDescription}`),
    }),
  )
  .mutation(async ({ ctx: { hosted }, input: { linkRefNumber, person } }) => {
    const { engine } = await aggregatorOf(hosted);
    const vua = await addressOfPerson(hosted, person);
    await refuseAsAggregator(() => engine.delink({ vua, linkRefNumber }));
  });
