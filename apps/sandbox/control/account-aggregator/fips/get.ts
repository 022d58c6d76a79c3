import { procedure } from "../../trpc.ts";
import { findFip, fipInput, fipView, viewFip } from "./fip-view.ts";

export const get = procedure
  .meta({
    rest: {
      method: "GET",
      path: "/account-aggregator/fips/{fip}",
      summary: "One bank behind the Account Aggregator, and how it behaves",
    },
  })
  .input(fipInput)
  .output(fipView)
  .query(async ({ ctx: { hosted, origin }, input }) =>
    viewFip(hosted, await findFip(hosted, input.fip), origin),
  );
