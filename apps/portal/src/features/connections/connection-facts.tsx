import type { Instant } from "@sandbank/domain";
import { Card } from "../../components/card.tsx";
import { Fact, FactList } from "../../components/fact-list.tsx";
import { CalendarDate, RelativeTime } from "../../components/time.tsx";
import type { Connection } from "../../lib/api.ts";
import { formatInstant } from "../../lib/dates.ts";
import { RenewButton } from "./renew-button.tsx";
import { describeCounts } from "./sync-counts.ts";

/** What was agreed with the bank, and what the syncing does. */
export function ConnectionFacts({ connection, now }: { connection: Connection; now: Instant }) {
  const { consent, lastSync, lastSyncedAt, nextSyncAt, revocation, syncing, status } = connection;
  return (
    <Card className="px-5 py-2">
      <FactList>
        <Fact label="Consent">{consentInWords(connection)}</Fact>
        {consent?.approvedAt && <Fact label="Approved">{formatInstant(consent.approvedAt)}</Fact>}
        {(consent?.status === "approved" || consent?.status === "paused") && status !== "disconnected" && (
          <Fact label="Valid until">
            {consent.expiresAt ? <CalendarDate at={consent.expiresAt} now={now} /> : "You revoke it"}
            {consent.renewable && (
              <div className="mt-2">
                <RenewButton connection={connection} look="secondary" />
              </div>
            )}
          </Fact>
        )}
        {revocation && status !== "disconnected" && (
          <Fact label="Earlier consent">Revoked here, not yet confirmed by the bank</Fact>
        )}
        <Fact label="Last sync">
          {lastSyncedAt ? (
            <>
              <RelativeTime at={lastSyncedAt} now={now} past />
              {lastSync && <span className="block text-muted">{describeCounts(lastSync)}</span>}
            </>
          ) : (
            "Never"
          )}
        </Fact>
        <Fact label="Next sync">
          {syncing ? "Running now" : nextSyncAt ? <RelativeTime at={nextSyncAt} now={now} /> : "None planned"}
        </Fact>
        <Fact label="Since">
          <CalendarDate at={connection.createdAt} now={now} />
        </Fact>
      </FactList>
    </Card>
  );
}

const CONSENT = {
  pending: "Not given yet",
  approved: "Given",
  paused: "Paused",
  rejected: "Declined",
  expired: "Ended",
  revoked: "Revoked",
};

function consentInWords({ consent, revocation, status }: Connection): string {
  if (!consent) return "None";
  if (status === "disconnected" && revocation) return "Revoked here, not yet confirmed by the bank";
  return status === "disconnected" && consent.status === "approved"
    ? CONSENT.revoked
    : CONSENT[consent.status];
}
