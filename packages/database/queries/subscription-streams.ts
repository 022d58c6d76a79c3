import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "../open.ts";
import {
  detectedSubscriptions,
  financialAccounts,
  financialTransactions,
  mandates,
} from "../schema/index.ts";
import { rowsOf } from "./rows-of.ts";
import type { SubscriptionRow } from "./subscriptions.ts";

/** A stream as a detector found it, ready for the table. */
export interface StreamValues
  extends Omit<SubscriptionRow, "userId" | "id" | "status" | "transactionCount" | "createdAt" | "updatedAt"> {
  readonly transactionIds: readonly string[];
}

export interface SavedStreams {
  readonly added: number;
  readonly updated: number;
  readonly removed: number;
}

const t = detectedSubscriptions;
const LOCK = 7_263_623;

/**
 * Makes a user's detected subscriptions what a run found, in one transaction; the same again changes nothing. A stream
 * takes the row most of its transactions belong to already, or the one of its key, so that what the user said of it
 * stays. Of the rows nothing was found for, those the user said nothing of go.
 * @param scope only rows of this connection where one is named
 */
export async function saveSubscriptions(
  db: Database,
  userId: string,
  scope: { connectionId?: string | undefined },
  found: readonly StreamValues[],
): Promise<SavedStreams> {
  return db.transaction(async (tx) => {
    // Two runs at once would both insert what neither finds.
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK}, hashtext(${userId}))`);
    const streams = await withoutDeleted(tx, userId, found);
    const owned = and(
      eq(t.userId, userId),
      scope.connectionId ? eq(t.connectionId, scope.connectionId) : undefined,
    );
    const known = await tx.select().from(t).where(owned);
    const rowOf = match(streams, known, await sharedWith(tx, userId, streams));
    const taken = new Set(known.map(({ streamKey }) => streamKey));
    let updated = 0;
    const links: { id: string; subscription: string; recurring: boolean }[] = [];
    for (const stream of streams) {
      const { transactionIds, ...values } = stream;
      const row = rowOf.get(stream);
      const saved = row
        ? await update(tx, row, { ...values, transactionCount: transactionIds.length })
        : await insert(tx, userId, { ...values, transactionCount: transactionIds.length }, taken);
      if (row && saved.changed) updated++;
      const recurring = saved.status !== "dismissed";
      for (const id of transactionIds) links.push({ id, subscription: saved.id, recurring });
    }
    const kept = new Set([...rowOf.values()].map(({ id }) => id));
    const gone = known.filter(({ id, status }) => !kept.has(id) && status === "pending").map(({ id }) => id);
    if (gone.length > 0) await tx.delete(t).where(and(eq(t.userId, userId), inArray(t.id, gone)));
    await link(tx, userId, scope, links);
    return { added: streams.length - rowOf.size, updated, removed: gone.length };
  });
}

/** Those whose accounts and mandates are still there, and stay until the transaction ends. */
async function withoutDeleted(
  db: Database,
  userId: string,
  streams: readonly StreamValues[],
): Promise<StreamValues[]> {
  const [a, m] = [financialAccounts, mandates];
  const accounts = await db
    .select({ id: a.id })
    .from(a)
    .where(eq(a.userId, userId))
    .orderBy(asc(a.id))
    .for("key share");
  const told = await db
    .select({ id: m.connectionId })
    .from(m)
    .where(eq(m.userId, userId))
    .orderBy(asc(m.id))
    .for("key share");
  const there = new Set([...accounts, ...told].map(({ id }) => id));
  return streams.filter(({ accountId, connectionId }) => there.has(accountId ?? connectionId));
}

/** How many transactions of each stream (by its place) are linked to each row now. */
async function sharedWith(
  db: Database,
  userId: string,
  streams: readonly StreamValues[],
): Promise<{ place: number; subscription: string; n: number }[]> {
  const places = streams.flatMap(({ transactionIds }, place) => transactionIds.map((id) => ({ place, id })));
  const result = await db.execute(sql`
    select r.place, t.subscription_id as subscription, count(*)::int as n
    from jsonb_to_recordset(${JSON.stringify(places)}::text::jsonb) as r(place int, id uuid)
    join ${financialTransactions} as t on t.user_id = ${userId} and t.id = r.id
    where t.subscription_id is not null
    group by 1, 2 order by 3 desc, 1`);
  return rowsOf(result, z.object({ place: z.int(), subscription: z.string(), n: z.int() }));
}

function match(
  streams: readonly StreamValues[],
  known: readonly SubscriptionRow[],
  shared: readonly { place: number; subscription: string }[],
): Map<StreamValues, SubscriptionRow> {
  const byId = new Map(known.map((row) => [row.id, row]));
  const byKey = new Map(known.map((row) => [row.streamKey, row]));
  const rowOf = new Map<StreamValues, SubscriptionRow>();
  const taken = new Set<SubscriptionRow>();
  const take = (stream: StreamValues | undefined, row: SubscriptionRow | undefined) => {
    if (!stream || !row || rowOf.has(stream) || taken.has(row)) return;
    rowOf.set(stream, row);
    taken.add(row);
  };
  for (const { place, subscription } of shared) take(streams[place], byId.get(subscription));
  for (const stream of streams) take(stream, byKey.get(stream.streamKey));
  return rowOf;
}

type Values = Omit<SubscriptionRow, "userId" | "id" | "status" | "createdAt" | "updatedAt">;
interface Saved extends Pick<SubscriptionRow, "id" | "status"> {
  readonly changed: boolean;
}

async function update(db: Database, row: SubscriptionRow, values: Values): Promise<Saved> {
  // The key a row was made with stays: another stream may have come to be called so.
  const next = { ...values, streamKey: row.streamKey };
  if (isSame(row, next)) return { ...row, changed: false };
  await db
    .update(t)
    .set({ ...next, updatedAt: new Date() })
    .where(and(eq(t.userId, row.userId), eq(t.id, row.id)));
  return { ...row, changed: true };
}

function isSame(row: SubscriptionRow, values: Values): boolean {
  const numbers = new Set<string>(["amount", "confidence"]);
  return Object.entries(values).every(([name, value]) => {
    const before: unknown = Reflect.get(row, name);
    if (numbers.has(name)) return Number(before) === Number(value);
    return JSON.stringify(before) === JSON.stringify(value);
  });
}

async function insert(db: Database, userId: string, values: Values, taken: Set<string>): Promise<Saved> {
  let { streamKey } = values;
  for (let n = 2; taken.has(streamKey); n++) streamKey = `${values.streamKey}~${n}`;
  taken.add(streamKey);
  const [row] = await db
    .insert(t)
    .values({ ...values, streamKey, userId })
    .returning({ id: t.id, status: t.status });
  if (!row) throw new Error("an insert returned no row");
  return { ...row, changed: true };
}

async function link(
  db: Database,
  userId: string,
  { connectionId }: { connectionId?: string | undefined },
  links: readonly { id: string; subscription: string; recurring: boolean }[],
): Promise<void> {
  const tx = financialTransactions;
  const wanted = sql`jsonb_to_recordset(${JSON.stringify(links)}::text::jsonb) as r(id uuid, subscription uuid, recurring boolean)`;
  await db.execute(sql`
    update ${tx} as t set subscription_id = null, is_recurring = false
    where t.user_id = ${userId} and t.subscription_id is not null
      ${connectionId ? sql`and t.connection_id = ${connectionId}` : sql``}
      and not exists (select from ${wanted} where r.id = t.id)`);
  await db.execute(sql`
    update ${tx} as t set subscription_id = r.subscription, is_recurring = r.recurring
    from ${wanted}
    where t.user_id = ${userId} and t.id = r.id
      and (t.subscription_id, t.is_recurring) is distinct from (r.subscription, r.recurring)`);
}
