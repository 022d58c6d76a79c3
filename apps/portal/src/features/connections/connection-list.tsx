import type { Instant } from "@sandbank/domain";
import { Link } from "@tanstack/react-router";
import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Monogram } from "../../components/monogram.tsx";
import { ROW_LINK } from "../../components/row-link.ts";
import { CalendarDate, RelativeTime } from "../../components/time.tsx";
import type { Connection } from "../../lib/api.ts";
import { cx } from "../../lib/cx.ts";
import { ConnectionBadge } from "./connection-badge.tsx";

/** Connections with how they are doing, each a link to its page. */
export function ConnectionList({ connections, now }: { connections: readonly Connection[]; now: Instant }) {
  return (
    <ul aria-label="Connections" className="divide-y divide-line rounded-lg border border-line bg-surface">
      {connections.map((connection) => (
        <ConnectionRow key={connection.id} connection={connection} now={now} />
      ))}
    </ul>
  );
}

function ConnectionRow({ connection, now }: { connection: Connection; now: Instant }) {
  const { id, provider, lastSyncedAt, nextSyncAt, syncing } = connection;
  return (
    <li className="relative flex flex-wrap items-center gap-x-6 gap-y-3 p-4 first:rounded-t-lg last:rounded-b-lg hover:bg-sunken/60 sm:px-5">
      <div className="flex min-w-0 flex-1 basis-64 items-center gap-4">
        <Monogram bank={provider} />
        <div className="min-w-0">
          <Link to="/connections/$id" params={{ id }} className={cx(ROW_LINK, "block font-medium")}>
            {provider.name}
          </Link>
          <div className="mt-1">
            <ConnectionBadge connection={connection} />
          </div>
        </div>
      </div>
      <dl className="grid flex-[2] basis-80 grid-cols-[repeat(auto-fit,minmax(5.75rem,1fr))] gap-x-4 gap-y-3 text-sm">
        <Fact label="Last sync">
          {lastSyncedAt ? <RelativeTime at={lastSyncedAt} now={now} past /> : "Never"}
        </Fact>
        <Fact label="Next sync">
          {syncing ? "Now" : nextSyncAt ? <RelativeTime at={nextSyncAt} now={now} /> : "None planned"}
        </Fact>
        <Fact label="Consent until">
          <ConsentUntil connection={connection} now={now} />
        </Fact>
      </dl>
      <ChevronRight aria-hidden className="hidden size-5 text-muted sm:block" />
    </li>
  );
}

function ConsentUntil({ connection, now }: { connection: Connection; now: Instant }) {
  const { consent, revocation, status } = connection;
  if (status === "disconnected") return revocation ? "The bank confirms its end" : "No consent";
  if (consent?.status !== "approved" && consent?.status !== "paused") return "No consent";
  return consent.expiresAt ? <CalendarDate at={consent.expiresAt} now={now} /> : "You revoke it";
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-muted">{label}</dt>
      <dd className="mt-0.5">{children}</dd>
    </div>
  );
}
