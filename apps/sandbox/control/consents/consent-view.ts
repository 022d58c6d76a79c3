import { type ConsentRecord, consentState } from "@sandbank/protocol-oauth/server";
import { z } from "zod";
import type { HostedInstitution } from "../../hosted-institution.ts";
import { customerOf } from "../../subject.ts";
import { instantOutput, toIsoInstant } from "../instant.ts";

export const consentStates = z.enum(["active", "expired", "revoked"]);

export const consentView = z
  .object({
    id: z.string().describe("Also `grant_id` of the token response."),
    institution: z.string(),
    state: consentStates,
    clientId: z.string(),
    clientName: z.string(),
    customer: z.object({ number: z.int(), username: z.string() }),
    accountIds: z.array(z.string()),
    scopes: z.array(z.string()),
    createdAt: instantOutput,
    expiresAt: instantOutput.nullable().describe("Null where it lasts until revoked."),
    revokedAt: instantOutput.nullable(),
  })
  .meta({ id: "Consent" });

export function viewConsent(
  { manifest, world }: HostedInstitution,
  consent: ConsentRecord,
): z.input<typeof consentView> {
  const { id, clientId, clientName, accountIds, scopes, createdAt, expiresAt, revocation } = consent;
  const { number, username } = world.customer(customerOf(consent.subject), manifest.country);
  return {
    id,
    institution: manifest.id,
    state: consentState(consent, world.clock.now()),
    clientId,
    clientName,
    customer: { number, username },
    accountIds,
    scopes,
    createdAt: toIsoInstant(createdAt),
    expiresAt: expiresAt === null ? null : toIsoInstant(expiresAt),
    revokedAt: revocation && toIsoInstant(revocation.at),
  };
}
