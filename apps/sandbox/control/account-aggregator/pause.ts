import { procedure } from "../trpc.ts";
import { aggregatorConsentView } from "./aggregator-consent-view.ts";
import { ACTOR, changeInput } from "./changed-by.ts";
import { idOf, onConsent } from "./find-aggregator-consent.ts";

export const pause = procedure
  .meta({
    rest: {
      method: "POST",
      path: "/account-aggregator/consents/{consent}/pause",
      summary: "Pause a consent at the Account Aggregator",
      description: "No data can be asked for under it until it is resumed.",
    },
  })
  .input(changeInput)
  .output(aggregatorConsentView)
  .mutation(({ ctx, input }) =>
    onConsent(ctx, input.consent, ({ aggregator, consent }) =>
      aggregator.engine.pauseConsent({ consentId: idOf(consent), by: ACTOR[input.by] }),
    ),
  );
