import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { api, type Connection } from "../../lib/api.ts";
import { refreshBankData } from "../../lib/refresh.ts";
import { connectionQueries } from "./queries.ts";

/** A sync asked for begins within moments: so often is looked whether it has. */
const STARTING_MS = 300;

/**
 * A connection followed while it syncs: the server streams every change. `starting` says that a sync was asked
 * for and may begin any moment.
 */
export function useLiveConnection(connectionId: string, starting: boolean): Connection {
  const client = useQueryClient();
  const detail = connectionQueries.detail(connectionId);
  const { data: connection } = useSuspenseQuery(
    starting ? { ...detail, refetchInterval: STARTING_MS } : detail,
  );
  const { syncing } = connection;
  useEffect(() => {
    if (!syncing) return;
    const { queryKey } = connectionQueries.detail(connectionId);
    let seen = "";
    const subscription = api.connections.progress.subscribe(
      { connectionId },
      {
        onData(view) {
          client.setQueryData(queryKey, view);
          // The accounts, and the newest transactions, are there to be shown long before the sync ends.
          const shown = `${view.progress?.accountsUpdated} ${Boolean(view.progress?.transactionsAdded)}`;
          if (!view.syncing || shown !== seen) refreshBankData(client);
          seen = shown;
        },
        // The query's own interval goes on looking.
        onError: () => undefined,
      },
    );
    return () => subscription.unsubscribe();
  }, [client, connectionId, syncing]);
  return connection;
}
