import { z } from "zod";
import { procedure } from "../trpc.ts";
import { consentView, viewConsent } from "./consent-view.ts";
import { consentInput, findConsent } from "./find-consent.ts";

const revokeInput = consentInput.extend({
  by: z
    .enum(["customer", "bank", "application"])
    .default("customer")
    .describe("Who ends it: the customer under connected apps, the bank on its own, or the application."),
});

export const revoke = procedure
  .meta({
    rest: {
      method: "POST",
      path: "/consents/{consent}/revoke",
      summary: "Revoke a consent",
      description: "Ends it with every token of it, at once. One that has ended stays as it ended.",
    },
  })
  .input(revokeInput)
  .output(consentView)
  .mutation(async ({ ctx: { hosted }, input }) => {
    const { bank, consent } = await findConsent(hosted, input.consent);
    const view = viewConsent(bank, consent);
    if (view.state !== "active") return view;
    await bank.authorization.revokeConsent(consent.id, {
      by: input.by === "application" ? "recipient" : "provider",
      reason: input.by === "bank" ? "business_rule" : "user_action",
    });
    return viewConsent(bank, (await findConsent(hosted, consent.id)).consent);
  });
