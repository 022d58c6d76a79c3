import { z } from "zod";
import { procedure } from "../../trpc.ts";
import { aggregatorOf } from "../aggregator-of.ts";
import { addressOfPerson, personDescription } from "../find-mobile.ts";
import { linkView, viewLink } from "./link-view.ts";

export const list = procedure
  .meta({
    rest: {
      method: "GET",
      path: "/account-aggregator/links",
      summary: "List the accounts a person linked at the Account Aggregator",
      description: "Oldest first; without those whose link was removed.",
    },
  })
  .input(z.strictObject({ person: z.string().min(1).describe(`Whose: ${personDescription}`) }))
  .output(z.object({ links: z.array(linkView) }))
  .query(async ({ ctx: { hosted }, input }) => {
    const { engine } = await aggregatorOf(hosted);
    const links = await engine.listLinks(await addressOfPerson(hosted, input.person));
    return { links: links.map(viewLink) };
  });
