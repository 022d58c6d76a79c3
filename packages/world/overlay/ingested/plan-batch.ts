import type { Instant } from "@sandbank/domain";
import {
  type IngestedBatch,
  type IngestOptions,
  MOST_INGESTED_AT_ONCE,
  type NewIngestedTransaction,
} from "../../model/index.ts";
import { BatchNames } from "./batch-names.ts";
import type { KeptAccount } from "./head.ts";
import { IdHash } from "./id-hash.ts";
import { accountNamed, Plan, type PlanningUser, replacePending, rowNamed } from "./plan.ts";
import {
  namedTwice,
  noAccounts,
  Refused,
  tooMany,
  transactionDeleted,
  transactionExists,
} from "./refusals.ts";
import { isOver } from "./rows.ts";
import { LIVE } from "./user-rows.ts";

const hash = new IdHash();
/** Of the batch that is looked through at the moment; nothing is waited for meanwhile. */
const names = new BatchNames();

/** A batch with the accounts it is about, in its order. */
interface Addressed extends Pick<IngestedBatch, "overridePending" | "autoBook"> {
  readonly upsert: boolean;
  readonly parts: readonly {
    readonly account: KeptAccount;
    readonly transactions: readonly NewIngestedTransaction[];
  }[];
}

/** @throws Refused */
export async function planBatch(
  user: PlanningUser,
  { accounts, overridePending, autoBook }: IngestedBatch,
  { upsert = false }: IngestOptions,
): Promise<Plan> {
  const count = accounts.reduce((sum, { transactions }) => sum + transactions.length, 0);
  if (count > MOST_INGESTED_AT_ONCE) throw new Refused(tooMany(count));
  if (user.accounts.length === 0) throw new Refused(noAccounts());
  const parts = accounts.map(({ externalId, transactions }) => ({
    account: accountNamed(user, externalId),
    transactions,
  }));
  const batch = { parts, upsert, overridePending, autoBook };
  const plan = new Plan();
  const { maybeThere, bookings, bits } = lookThrough(user, batch);
  // Then all are new, in the order they were looked at.
  if (maybeThere.size === 0) plan.bits = bits;
  await planRows(user, plan, batch, maybeThere);
  await planBookings(user, plan, bookings);
  planPending(user, plan, batch);
  return plan;
}

/** A booking that stands in the place of pending ones. */
interface Booking {
  readonly place: number;
  readonly transaction: NewIngestedTransaction;
  readonly pendingIds: readonly string[];
}

/**
 * Those that may be there already, next to none, so that nothing has to be read for the others; and those that stand in
 * the place of others.
 * @throws Refused for what the batch names twice
 */
function lookThrough({ rows }: PlanningUser, { parts }: Addressed) {
  const maybeThere = new Set<NewIngestedTransaction>();
  const bookings: Booking[] = [];
  names.clear();
  for (const { account, transactions } of parts) {
    const { place } = account;
    for (const transaction of transactions) {
      const { externalId, payload } = transaction;
      const { low, high } = hash.of(place, externalId);
      if (!names.add(place, externalId, low, high))
        throw new Refused(namedTwice(account.externalId, externalId));
      if (rows.index.find(low, high, rows.lows, rows.highs)) maybeThere.add(transaction);
      if (!payload || payload.pendingIds.length === 0 || transaction.pending) continue;
      const pendingIds = payload.pendingIds.filter((id) => id !== externalId);
      bookings.push({ place, transaction, pendingIds });
    }
  }
  return { maybeThere, bookings, bits: names.bits() };
}

async function planRows(
  user: PlanningUser,
  plan: Plan,
  batch: Addressed,
  known: ReadonlySet<NewIngestedTransaction>,
): Promise<void> {
  for (const { account, transactions } of batch.parts) {
    const before = plan.inserted.length;
    for (const transaction of transactions) {
      if (known.size > 0 && known.has(transaction)) await planKnown(user, plan, batch, account, transaction);
      else plan.inserted.push(transaction);
    }
    if (plan.inserted.length > before) plan.runs.push(account.place, plan.inserted.length - before);
  }
}

async function planKnown(
  user: PlanningUser,
  plan: Plan,
  { overridePending, upsert }: Addressed,
  { place, externalId: account }: KeptAccount,
  transaction: NewIngestedTransaction,
): Promise<void> {
  const { externalId, pending, payload } = transaction;
  const { rows, now } = user;
  const row = await rowNamed(user, place, externalId);
  if (row === undefined) return void plan.inserted.push(transaction);
  if (rows.state[row] !== LIVE) throw new Refused(transactionDeleted(account, externalId));
  if (rows.isExpired(row, now)) {
    plan.freed.push(row);
    return void plan.inserted.push(transaction);
  }
  const booksItself = !pending && payload?.pendingIds.includes(externalId) === true;
  const mayReplace = rows.pending[row] === 1 && (overridePending === true || booksItself);
  if (!upsert && !mayReplace) throw new Refused(transactionExists(account, externalId));
  plan.updates.set(row, transaction);
}

/** What bookings of the batch stand in the place of, whether it was there before or came along. */
async function planBookings(user: PlanningUser, plan: Plan, bookings: readonly Booking[]): Promise<void> {
  if (bookings.length === 0) return;
  const cameAlong = pendingInserted(plan, user.now);
  for (const { place, transaction, pendingIds } of bookings) {
    await replacePending(user, plan, place, transaction);
    for (const id of pendingIds) {
      const at = cameAlong.get(`${place} ${id}`);
      if (at !== undefined) plan.deleted.add(user.rows.count + at);
    }
  }
}

/** Places of the pending ones among the inserted, by account and external id. */
function pendingInserted({ inserted, runs }: Plan, now: Instant): Map<string, number> {
  const found = new Map<string, number>();
  let at = 0;
  for (let run = 0; run < runs.length; run += 2) {
    for (const end = at + (runs[run + 1] ?? 0); at < end; at++) {
      const transaction = inserted[at];
      if (transaction?.pending && !isOver(transaction, now))
        found.set(`${runs[run]} ${transaction.externalId}`, at);
    }
  }
  return found;
}

/** What was pending before the batch goes where the batch overrides it, or is booked where the batch says so. */
function planPending(
  { rows, now }: PlanningUser,
  plan: Plan,
  { overridePending, autoBook, parts }: Addressed,
): void {
  if (!overridePending && !autoBook) return;
  const places = new Set(parts.map(({ account }) => account.place));
  for (const row of rows.pendings) {
    if (!places.has(rows.account[row] ?? -1) || !rows.isThere(row, now)) continue;
    if (plan.updates.has(row) || plan.deleted.has(row)) continue;
    (overridePending ? plan.freed : plan.booked).push(row);
  }
}
