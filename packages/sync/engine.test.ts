import {
  checkBalances,
  findBalanceCheck,
  listAccounts,
  listTransactions,
  updateConnection,
} from "@sandbank/database";
import { consents } from "@sandbank/database/schema";
import { databaseKinds } from "@sandbank/database/testing";
import { DAY_MS } from "@sandbank/domain";
import { ProviderError } from "@sandbank/provider";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dataAge, disconnect, expireConsents, markDue, syncConnection } from "./index.ts";
import { runOneDue } from "./sync-runner.ts";
import { scriptedAccount, scriptedTransaction } from "./testing/scripted-provider.ts";
import { openStage, type Stage } from "./testing/stage.ts";

describe.each(databaseKinds)("on %s", (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(kind);
  });
  afterAll(() => stage.close());

  async function connected() {
    const bank = await stage.bank();
    const person = await bank.connect();
    const owned = { userId: person.userId, id: person.connectionId };
    return { ...bank, ...person, owned };
  }

  test("credentials that were rotated are kept though another worker took the run over meanwhile", async () => {
    const { ctx, provider, owned, row } = await connected();
    provider.onCall = async (call, grant) => {
      if (call !== "accounts") return;
      await updateConnection(stage.db, owned, { leaseOwner: "00000000-0000-4000-8000-000000000000" });
      await grant?.save("rotated");
    };
    await runOneDue(ctx);
    const { connection } = await row();
    expect(ctx.vault.open(connection.credentials ?? "", `connection/${owned.userId}/${owned.id}`)).toBe(
      "rotated",
    );
    expect(connection.leaseOwner).toBe("00000000-0000-4000-8000-000000000000");
  });

  test("credentials that were rotated do not come back to life in a connection that was given up", async () => {
    const { ctx, provider, owned, row } = await connected();
    provider.onCall = async (call, grant) => {
      if (call !== "accounts") return;
      await disconnect({ ctx, input: { userId: owned.userId, connectionId: owned.id, deleteData: false } });
      await grant?.save("rotated");
    };
    await runOneDue(ctx);
    expect((await row()).connection).toMatchObject({ status: "disconnected", credentials: null });
  });

  test("a sync asked for while one runs is done after it; otherwise the next comes by its frequency", async () => {
    const { ctx, provider, clock, owned, row } = await connected();
    provider.onCall = async (call) => {
      if (call !== "accounts") return;
      clock.advance(1_000);
      await markDue(ctx, owned);
    };
    await runOneDue(ctx);
    expect((await row()).connection.nextSyncAt?.getTime()).toBe(clock.now());
    provider.onCall = () => undefined;
    await runOneDue(ctx);
    expect((await row()).connection.nextSyncAt?.getTime()).toBe(clock.now() + DAY_MS);
    expect(await runOneDue(ctx)).toBeNull();
  });

  test("a page that is stored ends a row of failures", async () => {
    const { ctx, provider, clock, row } = await connected();
    provider.pages = [1, 2].map((n) => ({ upserted: [scriptedTransaction("a", n)], removed: [] }));
    const failAt = (call: string) => {
      provider.onCall = (made) => {
        if (made === call) throw new ProviderError("invalid_response", "half a page");
      };
    };
    for (const failures of [1, 2, 3]) {
      failAt("accounts");
      await runOneDue(ctx);
      expect((await row()).connection.failedAttempts).toBe(failures);
      clock.advance(DAY_MS);
    }
    failAt("page 1");
    await runOneDue(ctx);
    expect((await row()).connection.failedAttempts).toBe(1);
  });

  test("what is not pending any more at a bank that cannot tell what went is taken out", async () => {
    const { ctx, provider, userId } = await connected();
    const pending = (n: number) => ({
      ...scriptedTransaction("a", n),
      status: "pending" as const,
      postedAt: null,
    });
    provider.pages = [
      { upserted: [pending(1), pending(2), scriptedTransaction("a", 3)], removed: [] },
      { upserted: [], removed: [], pending: [{ accountId: "a", ids: ["t-2"] }] },
    ];
    await runOneDue(ctx);
    const { rows } = await listTransactions(stage.db, userId, {}, { limit: 10 });
    expect(rows.map(({ transaction }) => transaction.providerTransactionId).sort()).toEqual(["t-2", "t-3"]);
  });

  test("a fault of ours fails the job, a bank's does not", async () => {
    const { ctx, provider, owned } = await connected();
    provider.onCall = () => {
      throw new TypeError("a bug");
    };
    await expect(syncConnection(ctx, owned)).rejects.toThrow("a fault of ours");
    provider.onCall = () => {
      throw new ProviderError("unavailable", "down");
    };
    await syncConnection(ctx, owned);
  });

  test("a consent whose time is over is noticed by the clock: no bank is asked", async () => {
    const { ctx, provider, clock, owned, row } = await connected();
    await runOneDue(ctx);
    const expiresAt = new Date(clock.now() + DAY_MS);
    await stage.db.update(consents).set({ expiresAt }).where(eq(consents.connectionId, owned.id));
    provider.calls.length = 0;
    expect(await expireConsents(ctx)).toBe(0);
    clock.advance(DAY_MS);
    expect(await expireConsents(ctx)).toBe(1);
    expect(await expireConsents(ctx)).toBe(0);
    expect(await row()).toMatchObject({
      connection: { status: "expired", errorCode: "consent_expired", nextSyncAt: null },
      consent: { status: "expired" },
    });
    expect(provider.calls).toEqual([]);
  });

  test("data is stale once it cannot be read, or was not read when it should have been", async () => {
    const { ctx, provider, clock, row, makeDue } = await connected();
    expect(dataAge(await row(), clock.now())).toEqual({ dataAgeMs: null, staleSince: null });
    await runOneDue(ctx);
    const read = clock.now();
    clock.advance(DAY_MS);
    expect(dataAge(await row(), clock.now())).toEqual({ dataAgeMs: DAY_MS, staleSince: null });
    clock.advance(DAY_MS);
    expect(dataAge(await row(), clock.now())).toEqual({
      dataAgeMs: 2 * DAY_MS,
      staleSince: read + DAY_MS * 1.1,
    });
    provider.onCall = () => {
      throw new ProviderError("unavailable", "down");
    };
    await makeDue();
    await runOneDue(ctx);
    expect(dataAge(await row(), clock.now()).staleSince).toBe(read);
  });

  test("a balance is held against its transactions: what is missing is drift, for as long as it is", async () => {
    const { ctx, provider, clock, owned, userId, makeDue } = await connected();
    const spent = { ...scriptedTransaction("a", 1), amountMinor: 2_500 };
    provider.pages = [{ upserted: [spent], removed: [] }];
    const check = async (currentMinor: number) => {
      provider.accounts = [{ ...scriptedAccount("a"), currentMinor }];
      await makeDue();
      await runOneDue(ctx);
      await checkBalances(stage.db, owned, new Date(clock.now()));
      const [account] = await listAccounts(stage.db, userId, {});
      return findBalanceCheck(stage.db, { userId, id: account?.account.id ?? "" });
    };
    expect(await check(10_000)).toMatchObject({
      openingBalance: "125.0000",
      drift: "0.0000",
      driftingSince: null,
    });
    const since = new Date(clock.now());
    expect(await check(9_000)).toMatchObject({
      calculatedBalance: "100.0000",
      providerBalance: "90.0000",
      drift: "-10.0000",
      driftingSince: since,
    });
    clock.advance(DAY_MS);
    expect(await check(9_000)).toMatchObject({ driftingSince: since });
    provider.pages.push({ upserted: [{ ...scriptedTransaction("a", 2), amountMinor: 1_000 }], removed: [] });
    expect(await check(9_000)).toMatchObject({ drift: "0.0000", driftingSince: null });
  });
});
