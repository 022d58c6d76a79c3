import { RefreshCw } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "../../components/button.tsx";
import { Monogram } from "../../components/monogram.tsx";
import { Notice } from "../../components/notice.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { Section } from "../../components/section.tsx";
import { toProblem } from "../../lib/api-error.ts";
import { useNow } from "../../lib/use-now.ts";
import { ConnectionBadge } from "./connection-badge.tsx";
import { ConnectionFacts } from "./connection-facts.tsx";
import { ConnectionTrouble } from "./connection-trouble.tsx";
import { DisconnectDialog } from "./disconnect-dialog.tsx";
import { describeCounts } from "./sync-counts.ts";
import { SyncProgress } from "./sync-progress.tsx";
import { useLiveConnection } from "./use-live-connection.ts";
import { useSyncNow } from "./use-sync-now.ts";

interface ConnectionPageProps {
  connectionId: string;
  /** The accounts read through it. */
  children: ReactNode;
}

/** One connection: what it is doing, what it has brought, and what can be done with it. */
export function ConnectionPage({ connectionId, children }: ConnectionPageProps) {
  const sync = useSyncNow(connectionId);
  const connection = useLiveConnection(connectionId, sync.isPending);
  const now = useNow();
  const { provider, status, syncing, lastSync, lastSyncedAt } = connection;
  // A sync that ends while one looks on is told; the one before is among the facts.
  const [toldSync, setToldSync] = useState(lastSyncedAt);
  const told = lastSyncedAt === toldSync || syncing || sync.isPending || status !== "connected";
  const canSync = status === "connected" || status === "error";
  const syncButton = (label: string, look: "primary" | "secondary") => (
    <Button look={look} busy={(sync.isPending || syncing) && "Syncing…"} onClick={() => sync.mutate()}>
      <RefreshCw aria-hidden className="size-4" />
      {label}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={provider.name}
        lead={<Monogram bank={provider} size="lg" />}
        actions={
          <>
            {canSync && syncButton("Sync now", "primary")}
            {status !== "disconnected" && <DisconnectDialog connection={connection} />}
          </>
        }
      >
        <ConnectionBadge connection={connection} />
      </PageHeader>
      <div className="space-y-8">
        <div className="space-y-4 empty:hidden">
          <ConnectionTrouble connection={connection} now={now} />
          {sync.isError && status !== "error" && status !== "expired" && (
            <Notice role="alert" tone="warning" title={toProblem(sync.error).message} />
          )}
          {syncing && <SyncProgress connection={connection} />}
          <div role="status">
            {!told && lastSync && (
              <Notice tone="positive" title="Synced just now" onDismiss={() => setToldSync(lastSyncedAt)}>
                {describeCounts(lastSync)}
              </Notice>
            )}
          </div>
        </div>
        <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
          {children}
          <Section title="About this connection">
            <ConnectionFacts connection={connection} now={now} />
          </Section>
        </div>
      </div>
    </>
  );
}
