import {
  type AccountValues,
  beginConnection,
  listProviders,
  type OpenDatabase,
  readBalances,
  replaceProviders,
  updateConnection,
  upsertAccounts,
  upsertTransactions,
} from "@sandbank/database";
import { financialTransactions } from "@sandbank/database/schema";
import { databaseKinds, insertTestUser, openTestDatabase } from "@sandbank/database/testing";
import { DAY_MS, fromDecimal, startOfDate, toDecimal, toIso } from "@sandbank/domain";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { datesOf } from "./dates.ts";
import { balanceHistory, netWorth } from "./history.ts";

const START = startOfDate("2028-02-20");
const DAYS = 24;

/** Some posted, some reported, at any instant: midnight and the very instant of a report among them. */
const instant = fc
  .tuple(fc.integer({ min: 0, max: DAYS - 1 }), fc.constantFrom(0, 1, 43_200_000, DAY_MS - 1))
  .map(([day, ms]) => START + day * DAY_MS + ms);
const account = fc.record({
  currency: fc.constantFrom("USD", "JPY", "KWD"),
  type: fc.constantFrom("checking", "credit_card", "loan"),
  opening: fc.integer({ min: -1_000_000, max: 1_000_000 }),
  entries: fc.array(
    fc.record({
      at: instant,
      minor: fc.integer({ min: -99_999, max: 99_999 }),
      pending: fc.constantFrom(false, false, false, true),
    }),
    { maxLength: 40 },
  ),
  reports: fc.uniqueArray(instant, {
    minLength: 1,
    maxLength: 6,
    selector: (at) => Math.floor(at / DAY_MS),
  }),
});
type Account = typeof account extends fc.Arbitrary<infer T> ? T : never;

const isOwed = ({ type }: Account) => type !== "checking";
/** What the account holds at an instant, in minor units; on a liability what is owed. */
function held(one: Account, at: number): number {
  const posted = one.entries.filter((entry) => !entry.pending && entry.at <= at);
  const sum = posted.reduce((total, { minor }) => total + minor, one.opening);
  return (isOwed(one) ? -sum : sum) || 0;
}

describe.each(databaseKinds)("on %s", (kind) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await openTestDatabase(kind);
    const brand = { color: "#000000", onColor: "#ffffff", monogram: "B" };
    const bank = { ...brand, slug: "bank", name: "Bank", shortName: "Bank", country: "US" };
    await replaceProviders(opened.db, [
      { ...bank, protocol: "fdx", connectKind: "redirect", accountTypes: ["checking"] },
    ]);
  });
  afterAll(() => opened.close());

  /** A user with these accounts, each reported when it says, with all their transactions. */
  async function store(accounts: readonly Account[]): Promise<string> {
    const { db } = opened;
    const userId = await insertTestUser(opened);
    const [provider] = await listProviders(db, userId);
    const connection = await beginConnection(db, userId, provider?.provider.id ?? "");
    if (!connection) throw new Error("no connection");
    await updateConnection(db, connection, { status: "connected" });
    const instants = [...new Set(accounts.flatMap(({ reports }) => reports))].sort((a, b) => a - b);
    const last = (one: Account, at: number) => Math.max(...one.reports.filter((each) => each <= at));
    let ids = new Map<string, string>();
    for (const at of instants) {
      const listed = accounts.flatMap((one, index) => {
        const reportedAt = last(one, at);
        return Number.isFinite(reportedAt) ? [toValues(one, index, reportedAt)] : [];
      });
      ids = await upsertAccounts(db, connection, listed);
    }
    const page = accounts.flatMap((one, index) =>
      one.entries.map((entry, n) => ({
        account_id: ids.get(String(index)) ?? "",
        provider_transaction_id: String(n),
        status: entry.pending ? ("pending" as const) : ("posted" as const),
        direction: entry.minor < 0 ? ("debit" as const) : ("credit" as const),
        amount: toDecimal(Math.abs(entry.minor), one.currency),
        currency: one.currency,
        occurred_at: toIso(entry.at - 3_600_000),
        posted_at: entry.pending ? null : toIso(entry.at),
        description: "X",
        merchant_name: null,
        category: "other" as const,
        city: null,
        region: null,
        country: null,
        pending_id: null,
        refund_of: null,
      })),
    );
    await upsertTransactions(db, connection, page);
    return userId;
  }

  function toValues(one: Account, index: number, at: number): AccountValues {
    return {
      providerAccountId: String(index),
      name: `Account ${index}`,
      type: one.type,
      subtype: null,
      mask: "****0000",
      currency: one.currency,
      status: "open",
      currentBalance: toDecimal(held(one, at), one.currency),
      availableBalance: null,
      creditLimit: null,
      balanceAt: new Date(at),
      statementDate: null,
      statementBalance: null,
      dueDate: null,
      minimumPayment: null,
    };
  }

  test("a line is exact in every currency, across a leap day, whatever was reported when", async () => {
    const dates = datesOf("2028-02-18", "2028-03-20", "day");
    const now = START + (DAYS + 5) * DAY_MS;
    const run = fc.asyncProperty(account, async (one) => {
      const userId = await store([one]);
      const from = new Date(START - DAY_MS);
      const [record] = await readBalances(opened.db, userId, { from, to: new Date(now) });
      if (!record) throw new Error("nothing was read");
      const points = balanceHistory(record, dates, now);
      for (const { at, balance, date, source, exact } of points) {
        expect([date, exact]).toEqual([date, true]);
        expect([date, balance]).toEqual([date, toDecimal(held(one, Date.parse(at)), one.currency)]);
        const reported = one.reports.some((each) => toIso(each) === at);
        expect([date, source]).toEqual([date, reported ? "reported" : "derived"]);
      }
      const firstReport = toIso(Math.min(...one.reports)).slice(0, 10);
      const known = points.map(({ date }) => date);
      expect(known.slice(-1)).toEqual(["2028-03-20"]);
      expect(known).toEqual(dates.filter((date) => date >= (known[0] ?? "")));
      expect((known[0] ?? "") <= firstReport).toBe(true);
    });
    await fc.assert(run, { numRuns: kind === "embedded" ? 15 : 40 });
  });

  test("where a posting is missing between two reports, what lies between them is no longer called exact", async () => {
    const noon = (day: number) => START + day * DAY_MS + DAY_MS / 2;
    const one: Account = {
      currency: "USD",
      type: "checking",
      opening: 10_000,
      entries: [3, 9, 15].map((day) => ({ at: noon(day), minor: -1_000, pending: false })),
      reports: [noon(1), noon(6), noon(12), noon(18)],
    };
    const userId = await store([one]);
    await opened.db
      .delete(financialTransactions)
      .where(eq(financialTransactions.postedAt, new Date(noon(9))));
    const from = new Date(START);
    const [record] = await readBalances(opened.db, userId, { from, to: new Date(noon(20)) });
    const points = record ? balanceHistory(record, datesOf("2028-02-20", "2028-03-11", "day"), noon(20)) : [];
    const doubted = points.filter(({ exact }) => !exact).map(({ date }) => date);
    expect(doubted).toEqual(["2028-02-27", "2028-02-28", "2028-02-29", "2028-03-01", "2028-03-02"]);
    const [worth] = record ? netWorth([record], ["2028-02-29", "2028-03-05"], noon(20)) : [];
    expect(worth?.points.map(({ exact }) => exact)).toEqual([false, true]);
  });

  test("a worth is the sum of its accounts at one instant, and says where some are missing", async () => {
    const dates = datesOf("2028-02-18", "2028-03-20", "week");
    const now = START + (DAYS + 5) * DAY_MS;
    const run = fc.asyncProperty(fc.array(account, { minLength: 1, maxLength: 4 }), async (accounts) => {
      const last = START + (DAYS - 1) * DAY_MS;
      // All are listed at the last: an account that is not is no longer shared and does not count.
      const listed = accounts.map((one) => ({
        ...one,
        reports: [...one.reports.filter((at) => at < last), last],
      }));
      const userId = await store(listed);
      const from = new Date(START - DAY_MS);
      const records = await readBalances(opened.db, userId, { from, to: new Date(now) });
      const worth = netWorth(records, dates, now);
      expect(worth.map(({ currency }) => currency)).toEqual(
        [...new Set(listed.map(({ currency }) => currency))].sort(),
      );
      for (const { currency, points } of worth) {
        const own = listed.filter((one) => one.currency === currency);
        expect(points.at(-1)).toMatchObject({ date: "2028-03-20", complete: true, accounts: own.length });
        for (const point of points.filter(({ complete }) => complete)) {
          const sum = (owed: boolean) =>
            own
              .filter((one) => isOwed(one) === owed)
              .reduce((total, one) => total + held(one, Date.parse(point.at)), 0);
          expect(fromDecimal(point.assets, currency)).toBe(sum(false));
          expect(fromDecimal(point.liabilities, currency)).toBe(sum(true));
          expect(fromDecimal(point.net, currency)).toBe(sum(false) - sum(true));
        }
      }
    });
    await fc.assert(run, { numRuns: kind === "embedded" ? 10 : 25 });
  });
});
