import { AaRefusal } from "../engine/aa-refusal.ts";
import type { Session } from "../engine/model.ts";
import type { SetuServerOptions } from "./context.ts";
import type { Documents } from "./map-session.ts";

type Ask = Parameters<SetuServerOptions["engine"]["fetchData"]>[0];

/**
 * Everything that is ready in a session, as its banks wrote it. A bank that cannot be reached gives nothing.
 * @throws AaRefusal for a consent that ended or pauses, and when no bank at all can be reached
 */
export async function collectDocuments(
  { engine }: Pick<SetuServerOptions, "engine">,
  { id: sessionId, fiuId, status, isGone, fips }: Session,
): Promise<Documents> {
  const documents = new Map<string, string>();
  let unreached: AaRefusal | undefined;
  const fetch = async (ask: Ask) => {
    try {
      return await engine.fetchData(ask);
    } catch (error) {
      if (!(error instanceof AaRefusal)) throw error;
      if (error.status >= 500) unreached = error;
      else if (error.code !== "NoDataFound" && error.code !== "DataGone") throw error;
      return [];
    }
  };
  if (isGone || status === "EXPIRED") return documents;
  for (const { fipId, accounts } of fips) {
    if (!accounts.some((account) => account.status === "READY" || account.status === "DELIVERED")) continue;
    for (const fetched of await fetch({ fiuId, sessionId, fipId })) {
      for (const { linkRefNumber, fi } of fetched.accounts) if (fi !== "") documents.set(linkRefNumber, fi);
    }
  }
  if (unreached && documents.size === 0) throw unreached;
  return documents;
}
