import { z } from "zod";
import type { HostedInstitution } from "../../hosted-institution.ts";
import type { HostedWorld } from "../../worlds/hosted-world.ts";
import { Refusal } from "../refusal.ts";

export const institutionId = z.string().min(1).describe("Id of an institution.");

/** Every institution of the world, or the one that is meant. @throws Refusal for one that is not there */
export function institutionsIn(hosted: HostedWorld, id?: string): HostedInstitution[] {
  const ids = id === undefined ? hosted.banks.map((bank) => bank.id) : [id];
  return ids.map((each) => findInstitution(hosted, each));
}

/** @throws Refusal naming those there are */
export function findInstitution({ institution, banks }: HostedWorld, id: string): HostedInstitution {
  const found = institution(id);
  if (found) return found;
  const all = banks.map((bank) => bank.id).join(", ");
  throw new Refusal(
    "not_found",
    "unknown_institution",
    `There is no institution "${id}". There are: ${all}.`,
  );
}
