import { z } from "zod";
import { procedure } from "../../trpc.ts";
import { aggregatorOf } from "../aggregator-of.ts";
import { fipView, viewFip } from "./fip-view.ts";

export const list = procedure
  .meta({
    rest: {
      method: "GET",
      path: "/account-aggregator/fips",
      summary: "The banks behind the Account Aggregator, and how each behaves",
    },
  })
  .output(z.object({ fips: z.array(fipView) }))
  .query(async ({ ctx: { hosted, origin } }) => {
    const { fips } = await aggregatorOf(hosted);
    return { fips: await Promise.all(fips.map((fip) => viewFip(hosted, fip, origin))) };
  });
