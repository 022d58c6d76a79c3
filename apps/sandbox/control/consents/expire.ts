import { procedure } from "../trpc.ts";
import { consentView, viewConsent } from "./consent-view.ts";
import { consentInput, findConsent } from "./find-consent.ts";

export const expire = procedure
  .meta({
    rest: {
      method: "POST",
      path: "/consents/{consent}/expire",
      summary: "Let a consent run out",
      description: "As if its time were over now. One that has ended stays as it ended.",
    },
  })
  .input(consentInput)
  .output(consentView)
  .mutation(async ({ ctx: { hosted }, input }) => {
    const { bank, consent } = await findConsent(hosted, input.consent);
    await bank.authorization.expireConsent(consent.id);
    return viewConsent(bank, (await findConsent(hosted, consent.id)).consent);
  });
