import type { Instant } from "@sandbank/domain";
import type { ReactNode } from "react";
import { Notice } from "../../components/notice.tsx";
import { RelativeTime } from "../../components/time.tsx";
import type { Connection } from "../../lib/api.ts";
import { ConnectButton } from "./connect-button.tsx";

interface ConnectionTroubleProps {
  connection: Connection;
  now: Instant;
  /** What can be done besides connecting again: the button that syncs, a link to the connection. */
  actions?: ReactNode;
}

/** Why nothing new arrives from a bank, how old what is shown is, and what to do; nothing while all is well. */
export function ConnectionTrouble({ connection, now, actions }: ConnectionTroubleProps) {
  const { status, provider, errorMessage, nextSyncAt, syncing } = connection;
  if (syncing) return null;
  const age = <DataAge connection={connection} now={now} />;
  switch (status) {
    case "connected":
      return null;
    case "error":
      return (
        <Notice
          tone="warning"
          title={errorMessage ?? `${provider.name} could not be read.`}
          actions={actions}
        >
          {age} <NextTry at={nextSyncAt} now={now} />
        </Notice>
      );
    case "expired":
      return (
        <Notice
          tone="danger"
          title={errorMessage ?? `Your consent at ${provider.name} has ended.`}
          actions={
            <>
              <ConnectButton provider={provider} look="primary">
                Connect again
              </ConnectButton>
              {actions}
            </>
          }
        >
          {age} Nothing new arrives until you connect again.
        </Notice>
      );
    case "authorizing":
      return (
        <Notice
          tone="info"
          title={`${provider.name} is waiting for your approval`}
          actions={
            <ConnectButton provider={provider} look="primary">
              Continue
            </ConnectButton>
          }
        >
          You left for the bank's page and have not come back with an answer yet.
        </Notice>
      );
    case "disconnected":
      return (
        <Notice
          tone="info"
          title={errorMessage ?? "This connection has ended"}
          actions={
            <ConnectButton provider={provider} look="primary">
              Connect again
            </ConnectButton>
          }
        >
          {connection.lastSyncedAt && (
            <>
              It was last read <RelativeTime at={connection.lastSyncedAt} now={now} past />.{" "}
            </>
          )}
          Nothing is read from this bank until you connect again.
        </Notice>
      );
  }
}

function NextTry({ at, now }: { at: string | null; now: Instant }) {
  if (!at) return "We do not try again by ourselves.";
  if (Date.parse(at) <= now) return "We try again any moment.";
  return (
    <>
      We try again <RelativeTime at={at} now={now} />.
    </>
  );
}

function DataAge({ connection: { lastSyncedAt }, now }: { connection: Connection; now: Instant }) {
  if (!lastSyncedAt) return "Nothing has been read yet.";
  return (
    <>
      What you see was read <RelativeTime at={lastSyncedAt} now={now} past />.
    </>
  );
}
