import { z } from "zod";
import { procedure } from "../trpc.ts";
import { aggregatorConsentView } from "./aggregator-consent-view.ts";
import { aggregatorConsentInput, onConsent } from "./find-aggregator-consent.ts";
import { linkWished, linkWishes } from "./link-wished.ts";

const approveInput = aggregatorConsentInput.extend({
  ...linkWishes,
  person: z
    .string()
    .optional()
    .describe("Who says yes, where it may be anybody; the person it was asked of unless told."),
});

export const approve = procedure
  .meta({
    rest: {
      method: "POST",
      path: "/account-aggregator/consents/{consent}/approve",
      summary: "Approve a consent at the Account Aggregator",
      description:
        "As its person would in the web-view: finds their accounts, links them with the bank's code, and says yes. " +
        "All accounts of the kinds asked for, unless `banks` or `accounts` say which.",
    },
  })
  .input(approveInput)
  .output(aggregatorConsentView)
  .mutation(({ ctx, input }) =>
    onConsent(ctx, input.consent, async ({ aggregator, consent }) => {
      const { handle, vua, detail } = consent;
      if (consent.status !== "PENDING") {
        // Refused in the engine's own words.
        return aggregator.engine.approveConsent({ handle, linkRefNumbers: [] });
      }
      const person = input.person ?? vua ?? "";
      const { links, address } = await linkWished(ctx.hosted, aggregator, {
        ...input,
        person,
        fiTypes: detail.fiTypes,
      });
      const { isAskedFor } = await import("@sandbank/protocol-account-aggregator/webview");
      const linkRefNumbers = links
        .filter((link) => isAskedFor(link, consent))
        .map(({ linkRefNumber }) => linkRefNumber);
      return aggregator.engine.approveConsent({ handle, vua: address, linkRefNumbers });
    }),
  );
