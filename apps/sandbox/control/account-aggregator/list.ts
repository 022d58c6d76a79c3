import { z } from "zod";
import { procedure } from "../trpc.ts";
import {
  aggregatorConsentStatus,
  aggregatorConsentView,
  viewAggregatorConsent,
} from "./aggregator-consent-view.ts";
import { aggregatorOf } from "./aggregator-of.ts";
import { webviewOf } from "./find-aggregator-consent.ts";
import { addressOfPerson, personDescription } from "./find-mobile.ts";

export const list = procedure
  .meta({
    rest: {
      method: "GET",
      path: "/account-aggregator/consents",
      summary: "List consents at the Account Aggregator",
      description: "Those that wait for an answer, those that go on and those that ended; oldest first.",
    },
  })
  .input(
    z.strictObject({
      status: aggregatorConsentStatus.optional(),
      fiuId: z.string().optional().describe("Only those of this FIU."),
      person: z.string().optional().describe(`Only theirs: ${personDescription}`),
    }),
  )
  .output(z.object({ consents: z.array(aggregatorConsentView) }))
  .query(async ({ ctx: { hosted, origin }, input: { status, fiuId, person } }) => {
    const aggregator = await aggregatorOf(hosted);
    const vua = person === undefined ? undefined : await addressOfPerson(hosted, person);
    const found = await aggregator.engine.listConsents({ ...(fiuId && { fiuId }), ...(vua && { vua }) });
    const consents = await Promise.all(
      found
        .filter((consent) => status === undefined || consent.status === status)
        .map((consent) => viewAggregatorConsent(aggregator, consent, webviewOf(hosted, origin))),
    );
    return { consents };
  });
