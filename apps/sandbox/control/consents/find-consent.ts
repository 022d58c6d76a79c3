import type { ConsentRecord } from "@sandbank/protocol-oauth/server";
import { z } from "zod";
import type { HostedInstitution } from "../../hosted-institution.ts";
import type { HostedWorld } from "../../worlds/hosted-world.ts";
import { Refusal } from "../refusal.ts";
import { institutionsIn } from "./find-institution.ts";

export const consentInput = z.strictObject({
  consent: z.string().min(1).describe("Id of the consent: `grant_id` of the token response."),
});

/** A consent wherever it was given. @throws Refusal for one that is not there */
export async function findConsent(
  hosted: HostedWorld,
  id: string,
): Promise<{ readonly bank: HostedInstitution; readonly consent: ConsentRecord }> {
  for (const bank of institutionsIn(hosted)) {
    const consent = await bank.authorization.consents.find(id);
    if (consent) return { bank, consent };
  }
  const message = `There is no consent "${id}" in this world. GET /consents lists those there are.`;
  throw new Refusal("not_found", "unknown_consent", message);
}
