import { procedure } from "../trpc.ts";
import { aggregatorConsentView } from "./aggregator-consent-view.ts";
import { ACTOR, changeInput } from "./changed-by.ts";
import { idOf, onConsent } from "./find-aggregator-consent.ts";

export const resume = procedure
  .meta({
    rest: {
      method: "POST",
      path: "/account-aggregator/consents/{consent}/resume",
      summary: "Resume a consent at the Account Aggregator",
      description: "Of one that is paused.",
    },
  })
  .input(changeInput)
  .output(aggregatorConsentView)
  .mutation(({ ctx, input }) =>
    onConsent(ctx, input.consent, ({ aggregator, consent }) =>
      aggregator.engine.resumeConsent({ consentId: idOf(consent), by: ACTOR[input.by] }),
    ),
  );
