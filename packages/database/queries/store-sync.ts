import { and, eq, getTableColumns, is, SQL, sql } from "drizzle-orm";
import type { Database } from "../open.ts";
import { providerConnections, type SyncRun } from "../schema/connections.ts";
import { accountCtes, type IdentifiedAccount } from "./account-ctes.ts";
import type { ConnectionChanges, NewConsent } from "./connections.ts";
import { rowsOf } from "./rows-of.ts";
import { type Lease, type LeasedChanges, LeaseLostError, leaseEnd } from "./sync-lease.ts";
import { transactionCtes } from "./transaction-ctes.ts";
import type { BatchText } from "./transaction-values.ts";
import { batchCounts } from "./upsert-transactions.ts";

/** What a sync run has read since it last stored something. */
export interface SyncStep {
  /** When, by the core's clock. */
  readonly at: Date;
  readonly consent: Omit<NewConsent, "userId" | "connectionId"> | null;
  /** All accounts the provider lists; null where they have been stored. */
  readonly accounts: readonly IdentifiedAccount[] | null;
  readonly batch: BatchText;
  /** The run's counts before this step. */
  readonly run: SyncRun;
  /** Of the connection's row, besides the counts: the cursor behind the batch. */
  readonly changes: ConnectionChanges;
  /** Of the last step: how the row stands after a run that found nothing new. Then the lease is given back. */
  readonly ending: LeasedChanges | null;
}

/** True when there is anything that the run before this one did not know. */
export function hasNews({ transactionsAdded, transactionsModified, transactionsRemoved }: SyncRun): boolean {
  return transactionsAdded + transactionsModified + transactionsRemoved > 0;
}

/**
 * Stores a step of a sync run in one statement, for whoever holds its lease, and prolongs that: whatever happens, the
 * cursor is never apart from the transactions before it. Gives the run's counts with the step's: where the last
 * step has news, the run is left to be ended with what follows from it. What has not changed is not written, but for a
 * day's balance snapshot and the connection's row.
 * @throws LeaseLostError when somebody else holds the lease by now; nothing is stored then.
 */
export async function storeSync(db: Database, lease: Lease, step: SyncStep): Promise<SyncRun> {
  const { at, consent, accounts, batch, run, changes, ending } = step;
  const counted = sql`${JSON.stringify(run)}::text::jsonb || jsonb_build_object(
    'transactionsAdded', ${run.transactionsAdded}::int + counts.added,
    'transactionsModified', ${run.transactionsModified}::int + counts.modified,
    'transactionsRemoved', ${run.transactionsRemoved}::int + counts.removed)`;
  const isOver =
    ending === null || hasNews(run) ? null : sql`counts.added + counts.modified + counts.removed = 0`;
  const update = db
    .update(providerConnections)
    .set({
      syncRun: counted,
      leaseUntil: leaseEnd,
      updatedAt: new Date(),
      ...changes,
      ...(isOver && {
        ...whereOver(isOver, { ...ending, leaseOwner: null }),
        lastSync: sql`case when ${isOver} then ${counted} else ${providerConnections.lastSync} end`,
        syncRun: sql`case when ${isOver} then null else ${counted} end`,
        leaseUntil: sql`case when ${isOver} then ${ending?.leaseUntil ?? null} else ${leaseEnd} end`,
      }),
    })
    .from(sql`counts, scope`)
    .where(and(eq(providerConnections.userId, lease.userId), eq(providerConnections.id, lease.id)))
    .getSQL();
  const ctes = [
    held(lease),
    ...(consent ? [consentCte(consent)] : []),
    ...(accounts
      ? [
          accountCtes(
            accounts,
            run.troubles?.map(({ accountId }) => accountId),
          ),
        ]
      : []),
    transactionCtes(lease, batch, at),
    ...(isOver ? [auditCte(at, isOver)] : []),
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
  const { providerConsentId, status, approvedAt, expiresAt, covers } = consent;
  const covered = covers ? JSON.stringify(covers) : null;
  const instant = (date: Date | null | undefined) => sql`${date?.toISOString() ?? null}::timestamptz`;
  return sql`stored_consent as (
    insert into consents as c (user_id, connection_id, provider_consent_id, status, approved_at, expires_at, covers)
    select user_id, connection_id, ${providerConsentId}, ${status}, ${instant(approvedAt)}, ${instant(expiresAt)},
      (select array_agg(value) from jsonb_array_elements_text(${covered}::text::jsonb)) from scope
    on conflict (user_id, connection_id, provider_consent_id)
      do update set status = excluded.status, expires_at = excluded.expires_at, covers = excluded.covers, updated_at = now(),
        -- One that was made longer ends at another time, of which is to be told anew.
        end_noticed_at = case when c.expires_at is distinct from excluded.expires_at then null else c.end_noticed_at end
      where (c.status, c.expires_at, c.covers) is distinct from (excluded.status, excluded.expires_at, excluded.covers))`;
}

function auditCte(at: Date, isOver: SQL): SQL {
  return sql`audited as (
    insert into audit_events (user_id, at, action, connection_id, outcome, detail)
    select user_id, ${at.toISOString()}::timestamptz, 'connection.sync', connection_id, 'ok', jsonb_build_object(
      'added', counts.added, 'modified', counts.modified, 'removed', counts.removed)
    from scope, counts where ${isOver})`;
}

/** Changes of the connection's row that are made only where the run is over. */
function whereOver(isOver: SQL, changes: LeasedChanges): Record<string, SQL> {
  const columns = getTableColumns(providerConnections);
  return Object.fromEntries(
    Object.entries(changes).map(([name, value]) => {
      const column = columns[name as keyof typeof columns];
      const changed = is(value, SQL)
        ? value
        : sql`${sql.param(value, column)}::${sql.raw(column.getSQLType())}`;
      return [name, sql`case when ${isOver} then ${changed} else ${column} end`];
    }),
  );
}
