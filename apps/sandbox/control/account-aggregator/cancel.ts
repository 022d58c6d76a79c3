import { z } from "zod";
import { procedure } from "../trpc.ts";
import { aggregatorConsentView } from "./aggregator-consent-view.ts";
import { aggregatorConsentInput, onConsent } from "./find-aggregator-consent.ts";

const cancelInput = aggregatorConsentInput.extend({
  reason: z
    .string()
    .min(1)
    .default("cancel_will_share_later")
    .describe("In Setu's words, which tells it on."),
});

export const cancel = procedure
  .meta({
    rest: {
      method: "POST",
      path: "/account-aggregator/consents/{consent}/cancel",
      summary: "Leave a consent at the Account Aggregator for later",
      description:
        "As a person who cancels: it stays PENDING and can still be answered; Setu tells its application UserCancelled.",
    },
  })
  .input(cancelInput)
  .output(aggregatorConsentView)
  .mutation(({ ctx, input: { consent: wanted, reason } }) =>
    onConsent(ctx, wanted, ({ aggregator, consent: { handle } }) =>
      aggregator.engine.cancelConsent({ handle, reason }),
    ),
  );
