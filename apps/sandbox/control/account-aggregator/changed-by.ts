import { z } from "zod";
import { aggregatorConsentInput } from "./find-aggregator-consent.ts";

/** Who changes a consent that was given. */
export const changeInput = aggregatorConsentInput.extend({
  by: z
    .enum(["customer", "fiu", "fip"])
    .default("customer")
    .describe("Who does it: the person under their consents, the application, or a bank for them."),
});

export const ACTOR = { customer: "CUSTOMER", fiu: "FIU", fip: "FIP" } as const;
