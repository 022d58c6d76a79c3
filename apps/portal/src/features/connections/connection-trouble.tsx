import type { Instant } from "@sandbank/domain";
import type { ReactNode } from "react";
import { Notice } from "../../components/notice.tsx";
import { CalendarDate, RelativeTime } from "../../components/time.tsx";
import type { Connection } from "../../lib/api.ts";
import { ConnectButton } from "./connect-button.tsx";
import { endsSoon } from "./connection-state.ts";
import { RenewButton } from "./renew-button.tsx";

interface ConnectionTroubleProps {
  connection: Connection;
  now: Instant;
  /** What can be done besides connecting again: the button that syncs, a link to the connection. */
  actions?: ReactNode;
}

/** Why nothing new arrives from a bank, how old what is shown is, and what to do; nothing while all is well. */
export function ConnectionTrouble({ connection, now, actions }: ConnectionTroubleProps) {
  const { status, provider, errorMessage, nextSyncAt, syncing } = connection;
  // What ends soon does so while it is read, too.
  if (syncing) return <EndOfConsent connection={connection} now={now} actions={actions} />;
  const age = <DataAge connection={connection} now={now} />;
  switch (status) {
    case "connected":
      return (
        <Notices>
          {connection.troubles.length > 0 && (
            <Notice tone="warning" title={`Not all of ${provider.name} could be read`} actions={actions}>
              <Troubles connection={connection} /> <NextTry at={nextSyncAt} now={now} />
            </Notice>
          )}
          <EndOfConsent connection={connection} now={now} actions={actions} />
        </Notices>
      );
    case "error":
      return (
        <Notices>
          <Notice
            tone={connection.errorCode === "consent_paused" ? "info" : "warning"}
            title={errorMessage ?? `${provider.name} could not be read.`}
            actions={actions}
          >
            {age} <NextTry at={nextSyncAt} now={now} />
          </Notice>
          <EndOfConsent connection={connection} now={now} />
        </Notices>
      );
    case "expired":
      return (
        <Notice
          tone="danger"
          title={errorMessage ?? `Your consent at ${provider.name} has ended.`}
          actions={
            <>
              <ConnectButton provider={provider} renews={connection.id} look="primary">
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
          Nothing is read from this bank until you connect again.{" "}
          <Unconfirmed connection={connection} now={now} />
        </Notice>
      );
  }
}

/** Said as long as the bank does not confirm that a consent has ended. */
function Unconfirmed({ connection: { revocation, provider }, now }: ConnectionTroubleProps) {
  if (!revocation) return null;
  return (
    <>
      {provider.name} has not confirmed yet that your consent is revoked. We tell it again by ourselves until
      it does
      {revocation.endsAt && (
        <>
          , or the consent ends on <CalendarDate at={revocation.endsAt} now={now} />
        </>
      )}
      .
    </>
  );
}

function Notices({ children }: { children: ReactNode }) {
  return <div className="space-y-3 empty:hidden">{children}</div>;
}

/** Told before a consent's end, so that there is time to say what happens then. */
function EndOfConsent({ connection, now, actions }: ConnectionTroubleProps) {
  const { consent, provider } = connection;
  if (!consent?.expiresAt || !endsSoon(connection)) return null;
  return (
    <Notice
      tone="info"
      title={`Your consent at ${provider.name} ends soon`}
      actions={
        <>
          <RenewButton connection={connection} look="primary" />
          {actions}
        </>
      }
    >
      It ends on <CalendarDate at={consent.expiresAt} now={now} />. Renew it at the bank and it goes on;
      otherwise nothing new arrives after that, and what was read stays.
    </Notice>
  );
}

function Troubles({ connection: { troubles } }: { connection: Connection }) {
  return (
    <ul className="list-disc pl-5">
      {troubles.map(({ label, message }) => (
        <li key={label}>{message}</li>
      ))}
    </ul>
  );
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
