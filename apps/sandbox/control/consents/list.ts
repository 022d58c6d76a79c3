import { z } from "zod";
import { procedure } from "../trpc.ts";
import { consentStates, consentView, viewConsent } from "./consent-view.ts";
import { institutionId, institutionsIn } from "./find-institution.ts";

export const list = procedure
  .meta({
    rest: {
      method: "GET",
      path: "/consents",
      summary: "List consents",
      description: "Those that were given, at every institution, with the ended ones; oldest first at each.",
    },
  })
  .input(
    z.strictObject({
      institution: institutionId.optional(),
      clientId: z.string().optional(),
      customer: z.coerce.number().int().optional().describe("A customer's number."),
      state: consentStates.optional(),
    }),
  )
  .output(z.object({ consents: z.array(consentView) }))
  .query(async ({ ctx: { hosted }, input: { institution, clientId, customer, state } }) => {
    const banks = institutionsIn(hosted, institution);
    const ofBanks = await Promise.all(
      banks.map(async (bank) =>
        (await bank.authorization.consents.list()).map((consent) => viewConsent(bank, consent)),
      ),
    );
    const consents = ofBanks
      .flat()
      .filter((consent) => clientId === undefined || consent.clientId === clientId)
      .filter((consent) => customer === undefined || consent.customer.number === customer)
      .filter((consent) => state === undefined || consent.state === state);
    return { consents };
  });
