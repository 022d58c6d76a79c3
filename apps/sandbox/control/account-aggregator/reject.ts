import { z } from "zod";
import { procedure } from "../trpc.ts";
import { aggregatorConsentView } from "./aggregator-consent-view.ts";
import { aggregatorConsentInput, onConsent } from "./find-aggregator-consent.ts";

const rejectInput = aggregatorConsentInput.extend({
  reason: z.string().min(1).default("reject_other").describe("In Setu's words, which tells it on."),
});

export const reject = procedure
  .meta({
    rest: {
      method: "POST",
      path: "/account-aggregator/consents/{consent}/reject",
      summary: "Reject a consent at the Account Aggregator",
      description: "As its person would: nothing is shared, and its FIU is told.",
    },
  })
  .input(rejectInput)
  .output(aggregatorConsentView)
  .mutation(({ ctx, input: { consent: wanted, reason } }) =>
    onConsent(ctx, wanted, ({ aggregator, consent: { handle } }) =>
      aggregator.engine.rejectConsent({ handle, reason }),
    ),
  );
