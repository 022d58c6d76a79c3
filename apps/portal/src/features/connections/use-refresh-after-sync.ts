import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { Connection } from "../../lib/api.ts";
import { refreshBankData } from "../../lib/refresh.ts";

/** Asks anew for everything banks told whenever one of these connections has been synced meanwhile. */
export function useRefreshAfterSync(connections: readonly Connection[]): void {
  const client = useQueryClient();
  const synced = connections.map(({ id, lastSyncedAt }) => `${id} ${lastSyncedAt}`).join();
  const seen = useRef(synced);
  useEffect(() => {
    if (seen.current === synced) return;
    seen.current = synced;
    refreshBankData(client);
  }, [client, synced]);
}
