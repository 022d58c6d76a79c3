import type { IngestedUser } from "@sandbank/world";
import { z } from "zod";
import type { HostedWorld } from "../../worlds/hosted-world.ts";
import { Refusal } from "../refusal.ts";

/** How verbs say whose it is. */
export const ingestedInput = {
  user: z.string().min(1).describe("Id of the user, or the application's own name for them."),
};

/** @throws Refusal for a user nobody ingested anything for */
export async function findIngested(hosted: HostedWorld, user: string): Promise<IngestedUser> {
  for (const id of [user, ...(await namedSo(hosted, user))]) {
    const accounts = await hosted.ingested.accountsOf(id);
    if (accounts.length > 0) return { id, accounts };
  }
  throw new Refusal(
    "not_found",
    "unknown_user",
    `Nothing is ingested for a user "${user}". Use the id or the external id of one whose accounts were ingested.`,
  );
}

/** Ids of the users applications call so. */
async function namedSo(hosted: HostedWorld, externalId: string): Promise<string[]> {
  const { apps, users } = (await hosted.tink()).context;
  const found = await Promise.all((await apps.list()).map(({ id }) => users.byExternalId(id, externalId)));
  return found.flatMap((user) => user?.id ?? []);
}
