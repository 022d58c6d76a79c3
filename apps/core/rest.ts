import { type ApiContext, appRouter, refusalOf } from "@sandbank/api";
import { createRest, type Rest } from "@sandbank/rest";
import type { SyncContext } from "@sandbank/sync";
import { answeredRequests } from "./answered-requests.ts";

/** The largest body any operation has use for is a bank's callback URL. */
const MOST_BODY_BYTES = 64 * 1024;

/** Everything under `/api/financial` and `/api/banks`, from the procedures the portal calls. */
export function createCoreRest(logError: SyncContext["logError"]): Rest<ApiContext> {
  return createRest(appRouter, {
    maxBodyBytes: MOST_BODY_BYTES,
    codeOf: (error) => refusalOf(error) ?? undefined,
    answeredTo: ({ sync, user }) => user && answeredRequests(sync, user.id),
    onServerError: (error) => logError("a REST request failed", error),
  });
}
