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
import { explainRefusedRenewal } from "./refusal.ts";
import { describeCounts } from "./sync-counts.ts";
import { SyncProgress } from "./sync-progress.tsx";
import { useLiveConnection } from "./use-live-connection.ts";
import { useSyncNow } from "./use-sync-now.ts";

/** How long a person may take from a bank's page to here and still expect to be told. */
const ARRIVAL_MS = 10_000;

interface ConnectionPageProps {
  connectionId: string;
  /** Why a renewal of its consent came to nothing, when it has just done so. */
  refused: string | undefined;
  onDismissRefusal(): void;
  /** Whether anything read through it is kept. */
  hasData: boolean;
  /** What was read through it. */
  children: ReactNode;
}

/** One connection: what it is doing, what it has brought, and what can be done with it. */
export function ConnectionPage({
  connectionId,
  refused,
  onDismissRefusal,
  hasData,
  children,
}: ConnectionPageProps) {
  const sync = useSyncNow(connectionId);
  const connection = useLiveConnection(connectionId, sync.isPending);
  const now = useNow();
  const { provider, status, syncing, lastSync, lastSyncedAt } = connection;
  // A sync that ends while one looks on, or ended while one was on the way here, is told; others are facts.
  const [toldSync, setToldSync] = useState(() =>
    lastSyncedAt && now - Date.parse(lastSyncedAt) < ARRIVAL_MS ? null : lastSyncedAt,
  );
  const told = lastSyncedAt === toldSync || syncing || sync.isPending || status !== "connected";
  const news = told || !lastSync ? null : describeCounts(lastSync);
  const failed = sync.isError && sync.variables === lastSyncedAt && status === "connected";
  const ended = status === "disconnected";
  const neverBegan = status === "authorizing" && !hasData;
  const canEnd = ended ? hasData : !neverBegan;
  const canSync = status === "connected" || status === "error";
  return (
    <>
      <PageHeader
        title={provider.name}
        lead={<Monogram bank={provider} size="lg" />}
        actions={
          <>
            {canSync && (
              <Button
                look="primary"
                busy={(sync.isPending || syncing) && "Syncing…"}
                onClick={() => sync.mutate(lastSyncedAt)}
              >
                <RefreshCw aria-hidden className="size-4" />
                Sync now
              </Button>
            )}
            {canEnd && <DisconnectDialog connection={connection} />}
          </>
        }
      >
        <ConnectionBadge connection={connection} />
      </PageHeader>
      <div className="mb-8 space-y-4 has-[>:only-child:empty]:mb-0">
        {/* Always there, for a screen reader to watch; takes no room while it is empty. */}
        <div role="status" className="empty:absolute">
          {news && (
            <Notice tone="positive" title="Synced just now" onDismiss={() => setToldSync(lastSyncedAt)}>
              {news}
            </Notice>
          )}
        </div>
        {refused && canSync && (
          <Notice
            role="alert"
            tone={refused === "access_denied" ? "info" : "warning"}
            title={explainRefusedRenewal(refused, provider.name).title}
            onDismiss={onDismissRefusal}
          >
            {explainRefusedRenewal(refused, provider.name).text}
          </Notice>
        )}
        <ConnectionTrouble connection={connection} now={now} />
        {failed && <Notice role="alert" tone="warning" title={toProblem(sync.error).message} />}
        {syncing && <SyncProgress connection={connection} />}
      </div>
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0">{children}</div>
        <Section title="About this connection">
          <ConnectionFacts connection={connection} now={now} />
        </Section>
      </div>
    </>
  );
}
