import { keepFipSettings, USUAL_FIP } from "@sandbank/protocol-account-aggregator/fip-settings";
import { procedure } from "../../trpc.ts";
import { findFip, fipInput, fipView, viewFip } from "./fip-view.ts";

export const reset = procedure
  .meta({
    rest: {
      method: "POST",
      path: "/account-aggregator/fips/{fip}/reset",
      summary: "Have a bank behind the Account Aggregator behave as one that works",
    },
  })
  .input(fipInput)
  .output(fipView)
  .mutation(async ({ ctx: { hosted, origin }, input }) => {
    const fip = await findFip(hosted, input.fip);
    await keepFipSettings(hosted.store, fip.bank, USUAL_FIP);
    return viewFip(hosted, fip, origin);
  });
