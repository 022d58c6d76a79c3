import { procedure } from "../trpc.ts";
import { consentView, viewConsent } from "./consent-view.ts";
import { consentInput, findConsent } from "./find-consent.ts";

export const get = procedure
  .meta({ rest: { method: "GET", path: "/consents/{consent}", summary: "Show a consent" } })
  .input(consentInput)
  .output(consentView)
  .query(async ({ ctx: { hosted }, input }) => {
    const { bank, consent } = await findConsent(hosted, input.consent);
    return viewConsent(bank, consent);
  });
