import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "../open.ts";
import { providerConnections, type SyncRun } from "../schema/connections.ts";
import { accountCtes, type IdentifiedAccount } from "./account-ctes.ts";
import type { ConnectionChanges, NewConsent } from "./connections.ts";
import { rowsOf } from "./rows-of.ts";
import { type Lease, LeaseLostError, leaseEnd } from "./sync-lease.ts";
import { transactionCtes } from "./transaction-ctes.ts";
import type { TransactionBatch } from "./transaction-values.ts";
import { batchCounts } from "./upsert-transactions.ts";

/** What a sync run has read since it last stored something. */
export interface SyncStep {
  /** When, by the core's clock. */
  readonly at: Date;
  readonly consent: Omit<NewConsent, "userId" | "connectionId"> | null;
  /** All accounts the provider lists; null where they have been stored. */
  readonly accounts: readonly IdentifiedAccount[] | null;
  readonly batch: TransactionBatch;
  /** The run's counts before this step. */
  readonly run: SyncRun;
  /** Of the connection's row, besides the counts: the cursor behind the batch. */
  readonly changes: ConnectionChanges;
  /** True for the last step: the counts become those of the last completed run, and the lease is given back. */
  readonly isLast: boolean;
}

/**
 * Stores a step of a sync run in one statement, for whoever holds its lease, and prolongs that: whatever happens, the
 * cursor is never apart from the transactions before it. Gives the run's counts with the step's. What has not changed
 * is not written, but for a day's balance snapshot and the connection's row.
 * @throws LeaseLostError when somebody else holds the lease by now; nothing is stored then.
 */
export async function storeSync(db: Database, lease: Lease, step: SyncStep): Promise<SyncRun> {
  const { at, consent, accounts, batch, run, isLast } = step;
  const counted = sql`${JSON.stringify(run)}::text::jsonb || jsonb_build_object(
    'transactionsAdded', ${run.transactionsAdded}::int + counts.added,
    'transactionsModified', ${run.transactionsModified}::int + counts.modified,
    'transactionsRemoved', ${run.transactionsRemoved}::int + counts.removed)`;
  const update = db
    .update(providerConnections)
    .set({
      ...(isLast
        ? { lastSync: counted, syncRun: null, leaseOwner: null, leaseUntil: null }
        : { syncRun: counted, leaseUntil: leaseEnd }),
      updatedAt: new Date(),
      ...step.changes,
    })
    .from(sql`counts, scope`)
    .where(and(eq(providerConnections.userId, lease.userId), eq(providerConnections.id, lease.id)))
    .getSQL();
  const ctes = [
    held(lease),
    ...(consent ? [consentCte(consent)] : []),
    ...(accounts ? [accountCtes(accounts)] : []),
    transactionCtes(lease, batch, at),
    ...(isLast ? [auditCte(at)] : []),
  ];
  const result = await db.execute(
    sql`with ${sql.join(ctes, sql`, `)} ${update} returning counts.added, counts.modified, counts.removed`,
  );
  const [counts] = rowsOf(result, batchCounts);
  if (!counts) throw new LeaseLostError(`the sync of connection ${lease.id} was taken away`);
  const { added, modified, removed } = counts;
  return {
    ...run,
    transactionsAdded: run.transactionsAdded + added,
    transactionsModified: run.transactionsModified + modified,
    transactionsRemoved: run.transactionsRemoved + removed,
  };
}

/** The connection's row, locked until the statement has ended; none where the lease is not ours. */
function held({ userId, id, owner }: Lease): SQL {
  return sql`scope as materialized (
    select user_id, id as connection_id from provider_connections
    where user_id = ${userId} and id = ${id} and lease_owner = ${owner} for update)`;
}

function consentCte(consent: Omit<NewConsent, "userId" | "connectionId">): SQL {
  const { providerConsentId, status, approvedAt, expiresAt } = consent;
  const instant = (date: Date | null | undefined) => sql`${date?.toISOString() ?? null}::timestamptz`;
  return sql`stored_consent as (
    insert into consents as c (user_id, connection_id, provider_consent_id, status, approved_at, expires_at)
    select user_id, connection_id, ${providerConsentId}, ${status}, ${instant(approvedAt)}, ${instant(expiresAt)} from scope
    on conflict (user_id, connection_id, provider_consent_id)
      do update set status = excluded.status, expires_at = excluded.expires_at, updated_at = now()
      where (c.status, c.expires_at) is distinct from (excluded.status, excluded.expires_at))`;
}

function auditCte(at: Date): SQL {
  return sql`audited as (
    insert into audit_events (user_id, at, action, connection_id, outcome, detail)
    select user_id, ${at.toISOString()}::timestamptz, 'connection.sync', connection_id, 'ok', jsonb_build_object(
      'added', counts.added, 'modified', counts.modified, 'removed', counts.removed)
    from scope, counts)`;
}
