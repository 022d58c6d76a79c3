import { procedure } from "../trpc.ts";
import { aggregatorConsentView } from "./aggregator-consent-view.ts";
import { ACTOR, changeInput } from "./changed-by.ts";
import { idOf, onConsent } from "./find-aggregator-consent.ts";

export const revoke = procedure
  .meta({
    rest: {
      method: "POST",
      path: "/account-aggregator/consents/{consent}/revoke",
      summary: "Revoke a consent at the Account Aggregator",
      description: "Ends it for good, at every bank; its FIU is told.",
    },
  })
  .input(changeInput)
  .output(aggregatorConsentView)
  .mutation(({ ctx, input }) =>
    onConsent(ctx, input.consent, ({ aggregator, consent }) =>
      aggregator.engine.revokeConsent({ consentId: idOf(consent), by: ACTOR[input.by] }),
    ),
  );
