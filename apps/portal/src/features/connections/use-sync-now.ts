import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";
import { refreshBankData } from "../../lib/refresh.ts";

/**
 * Syncs a connection now; done when the sync is. What it is called with, when the connection was last synced, tells
 * later whether a failure is still news.
 */
export function useSyncNow(connectionId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (_lastSyncedAt: string | null) => api.connections.sync.mutate({ connectionId }),
    onSettled: () => refreshBankData(client),
  });
}
