import {
  changedSettings,
  fipSettings,
  keepFipSettings,
  readFipSettings,
} from "@sandbank/protocol-account-aggregator/fip-settings";
import { procedure } from "../../trpc.ts";
import { findFip, fipInput, fipView, viewFip } from "./fip-view.ts";

export const set = procedure
  .meta({
    rest: {
      method: "PATCH",
      path: "/account-aggregator/fips/{fip}",
      summary: "Have a bank behind the Account Aggregator behave otherwise",
      description:
        "Denied, late, partial or undecryptable data, accounts nobody finds, OTPs that come too late, dirty documents. " +
        "What is left out stays as it is. Whoever asks the bank meets it: the sandbox's own Account Aggregator, " +
        "Setu's façade, and an Account Aggregator under test.",
    },
  })
  .input(fipInput.extend(changedSettings.shape))
  .output(fipView)
  .mutation(async ({ ctx: { hosted, origin }, input: { fip: wanted, ...changes } }) => {
    const fip = await findFip(hosted, wanted);
    await hosted.store.inTurn("aa:FipSettings", async () => {
      const before = await readFipSettings(hosted.store, fip.bank);
      await keepFipSettings(hosted.store, fip.bank, fipSettings.parse({ ...before, ...changes }));
    });
    return viewFip(hosted, fip, origin);
  });
