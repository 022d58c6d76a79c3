import { useSuspenseQuery } from "@tanstack/react-query";
import { PageHeader } from "../../components/page-header.tsx";
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
  const refusing = connectionId && providers.find(({ connection }) => connection?.id === connectionId);
  return (
    <>
      <PageHeader title="Connect a bank">
        You sign in at the bank and decide there what it shares. All of them are simulated.
      </PageHeader>
      {refused && (
        <div className="mb-8">
          <RefusalNotice code={refused} provider={refusing || undefined} onDismiss={onDismiss} />
        </div>
      )}
      <ProviderGrid />
    </>
  );
}
