import { accountType } from "@sandbank/domain";
import { accountTypesOf } from "@sandbank/institutions";
import { z } from "zod";
import { health, readHealth } from "../../faults/health-rules.ts";
import type { HostedInstitution } from "../../hosted-institution.ts";
import { describeInstitution } from "../../sandbox-index.ts";
import type { HostedWorld } from "../../worlds/hosted-world.ts";
import { Refusal } from "../refusal.ts";

export const institutionView = z
  .object({
    id: z.string(),
    name: z.string(),
    country: z.string(),
    protocol: z.string(),
    issuer: z.url(),
    api: z.url(),
    accountTypes: z.array(accountType),
    health,
  })
  .meta({ id: "Institution" });

export function viewInstitution(
  hosted: HostedWorld,
  bank: HostedInstitution,
  origin: string,
): z.input<typeof institutionView> {
  const { id, name, country, protocol, issuer, api } = describeInstitution(bank, origin);
  const accountTypes = accountTypesOf(bank.manifest);
  return { id, name, country, protocol, issuer, api, accountTypes, health: readHealth(hosted.faults, id) };
}

/** @throws Refusal for one that is not hosted */
export function findInstitution(hosted: HostedWorld, id: string): HostedInstitution {
  const found = hosted.institution(id);
  if (found) return found;
  const known = hosted.banks.map((bank) => bank.id).join(", ");
  throw new Refusal(
    "not_found",
    "unknown_institution",
    `There is no institution "${id}"; there are ${known}.`,
  );
}
