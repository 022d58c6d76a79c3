import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";
import { refreshBankData } from "../../lib/refresh.ts";

/** Syncs a connection now; done when the sync is. */
export function useSyncNow(connectionId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.connections.sync.mutate({ connectionId }),
    onSettled: () => refreshBankData(client),
  });
}
