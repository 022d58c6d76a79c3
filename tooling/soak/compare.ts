import { type Database, listConnections } from "@sandbank/database";
import { financialAccounts, financialTransactions } from "@sandbank/database/schema";
import { fromDecimal, type IsoDate, startOfDate } from "@sandbank/domain";
import { and, eq } from "drizzle-orm";
import type { Control } from "./control.ts";
import type { Link } from "./person.ts";

/** How what is stored differs from what happened; all zero is right. */
export interface Difference {
  readonly truth: number;
  readonly stored: number;
  readonly missing: string[];
  readonly twice: string[];
  readonly wrong: string[];
  readonly extra: string[];
  readonly notConnected: string[];
}

/** One line for all that must be right of a transaction. */
type Facts = string;

/**
 * Holds what is stored of each connection against the world itself, from a day on: each transaction once, with the
 * status, amount, direction, times and words it has, and nothing else.
 */
export async function compare(
  db: Database,
  control: Control,
  links: readonly Link[],
  from: IsoDate,
): Promise<Difference> {
  const sum = { truth: 0, stored: 0 };
  const found = { missing: [], twice: [], wrong: [], extra: [], notConnected: [] } as Record<
    "missing" | "twice" | "wrong" | "extra" | "notConnected",
    string[]
  >;
  for (const link of links) {
    const truth = await truthOf(control, link, from);
    const stored = await storedOf(db, link, startOfDate(from));
    sum.truth += truth.size;
    sum.stored += stored.length;
    const seen = new Set<string>();
    for (const [key, facts] of stored) {
      const expected = truth.get(key);
      if (seen.has(key)) found.twice.push(`${key}: ${facts}`);
      else if (expected === undefined) found.extra.push(`${key}: ${facts}`);
      else if (expected !== facts) found.wrong.push(`${key}: ${facts} instead of ${expected}`);
      seen.add(key);
    }
    for (const [key, facts] of truth) if (!seen.has(key)) found.missing.push(`${key}: ${facts}`);
    const [detail] = (await listConnections(db, link.userId)).filter(
      ({ connection }) => connection.id === link.connectionId,
    );
    if (detail?.connection.status !== "connected") {
      found.notConnected.push(`${link.bank} ${link.username}: ${detail?.connection.errorCode}`);
    }
  }
  return { ...sum, ...found };
}

async function truthOf(control: Control, link: Link, from: IsoDate): Promise<Map<string, Facts>> {
  const { accounts } = await control.customers.describe.query({ customer: link.username });
  const truth = new Map<string, Facts>();
  for (const account of accounts.filter(({ institution }) => institution === link.bank)) {
    let after: string | undefined;
    do {
      const page = await control.transactions.list.query({
        customer: link.username,
        account: account.id,
        from,
        limit: 500,
        ...(after !== undefined && { after }),
      });
      for (const each of page.transactions) {
        const { status, direction, amountMinor, currency, authorizedAt, postedAt, description } = each;
        const facts = [status, direction, amountMinor, currency, authorizedAt, postedAt, description];
        truth.set(`${link.bank}/${account.id}/${each.id}`, facts.join(" | "));
      }
      after = page.nextPage ?? undefined;
    } while (after !== undefined);
  }
  return truth;
}

async function storedOf(db: Database, link: Link, from: number): Promise<[string, Facts][]> {
  const rows = await db
    .select({ transaction: financialTransactions, account: financialAccounts.providerAccountId })
    .from(financialTransactions)
    .innerJoin(
      financialAccounts,
      and(
        eq(financialAccounts.userId, financialTransactions.userId),
        eq(financialAccounts.id, financialTransactions.accountId),
      ),
    )
    .where(
      and(
        eq(financialTransactions.userId, link.userId),
        eq(financialTransactions.connectionId, link.connectionId),
      ),
    );
  return rows
    .filter(({ transaction: { postedAt, occurredAt } }) => (postedAt ?? occurredAt).getTime() >= from)
    .map(({ transaction, account }) => {
      const { status, direction, currency, occurredAt, postedAt, description } = transaction;
      const amountMinor = fromDecimal(transaction.amount, currency);
      const times = [occurredAt.toISOString(), postedAt?.toISOString() ?? null];
      const facts = [status, direction, amountMinor, currency, ...times, description];
      return [`${link.bank}/${account}/${transaction.providerTransactionId}`, facts.join(" | ")];
    });
}
