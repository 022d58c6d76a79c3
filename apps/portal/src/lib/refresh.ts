import type { QueryClient } from "@tanstack/react-query";

/** Asks anew for everything read from banks: after a sync any of it may have changed. Not for the session. */
export function refreshBankData(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" });
}
