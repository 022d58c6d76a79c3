import { procedure } from "../trpc.ts";
import { aggregatorConsentView } from "./aggregator-consent-view.ts";
import { aggregatorConsentInput, onConsent } from "./find-aggregator-consent.ts";

export const get = procedure
  .meta({
    rest: {
      method: "GET",
      path: "/account-aggregator/consents/{consent}",
      summary: "Show a consent at the Account Aggregator",
    },
  })
  .input(aggregatorConsentInput)
  .output(aggregatorConsentView)
  .query(({ ctx, input }) => onConsent(ctx, input.consent));
