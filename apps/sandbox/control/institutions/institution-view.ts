import { accountType } from "@sandbank/domain";
import { accountTypesOf } from "@sandbank/institutions";
import { z } from "zod";
import { health, readHealth } from "../../faults/health-rules.ts";
import type { HostedPlace } from "../../hosted-place.ts";
import type { HostedWorld } from "../../worlds/hosted-world.ts";
import { Refusal } from "../refusal.ts";

export const institutionView = z
  .object({
    id: z.string(),
    name: z.string(),
    country: z.string(),
    protocol: z.string(),
    issuer: z.url().nullable().describe("Null for a bank behind the Account Aggregator."),
    api: z.url(),
    accountTypes: z.array(accountType),
    health,
  })
  .meta({ id: "Institution" });

export function viewInstitution(
  hosted: HostedWorld,
  { manifest, base, face, authorization }: HostedPlace,
  origin: string,
): z.input<typeof institutionView> {
  const { id, name, country, protocol } = manifest;
  const issuer = authorization && origin + base;
  const bank = everyBank(hosted).find((one) => one.id === id);
  const accountTypes = bank ? accountTypesOf(bank) : [];
  const api = origin + base + face.apiPath;
  return { id, name, country, protocol, issuer, api, accountTypes, health: readHealth(hosted.faults, id) };
}

/** Those with an authorization server and those behind the Account Aggregator. */
export function everyBank({ banks, banksBehind }: Pick<HostedWorld, "banks" | "banksBehind">) {
  return [...banks, ...banksBehind];
}

/** @throws Refusal for one that is not hosted */
export function findInstitution(hosted: HostedWorld, id: string): HostedPlace {
  const known = everyBank(hosted).map((bank) => bank.id);
  const found = known.includes(id) ? hosted.place(id) : undefined;
  if (found) return found;
  throw new Refusal(
    "not_found",
    "unknown_institution",
    `There is no institution "${id}"; there are ${known.join(", ")}.`,
  );
}
