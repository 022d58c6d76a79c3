import { useSuspenseQuery } from "@tanstack/react-query";
import { ConnectHeader } from "./connect-header.tsx";
import { ProviderGrid } from "./provider-grid.tsx";
import { connectionQueries } from "./queries.ts";
import { RefusalNotice } from "./refusal-notice.tsx";

interface ConnectPageProps {
  /** Why a bank's answer came to nothing, when it has just done so. */
  refused: string | undefined;
  connectionId: string | undefined;
  onDismiss(): void;
}

/** The banks to choose from. */
export function ConnectPage({ refused, connectionId, onDismiss }: ConnectPageProps) {
  const { data: providers } = useSuspenseQuery(connectionQueries.providers());
  const refusing = providers.find(({ connection }) => connection && connection.id === connectionId);
  return (
    <>
      <ConnectHeader />
      {refused && (
        <div className="mb-8">
          <RefusalNotice code={refused} provider={refusing} onDismiss={onDismiss} />
        </div>
      )}
      <ProviderGrid />
    </>
  );
}
