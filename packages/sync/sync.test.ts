import { randomBytes } from "node:crypto";
import {
  findConnection,
  listAccounts,
  listConnections,
  listProviders,
  listTransactions,
  type OpenDatabase,
  replaceProviders,
} from "@sandbank/database";
import { providerConnections } from "@sandbank/database/schema";
import { databaseKinds, insertTestUser, openTestDatabase, testProvider } from "@sandbank/database/testing";
import { DAY_MS, fixedClock } from "@sandbank/domain";
import { ProviderError } from "@sandbank/provider";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sweepAbandoned } from "./abandon-connection.ts";
import {
  completeConnection,
  createSignals,
  createVault,
  disconnect,
  startConnection,
  startSyncRunner,
} from "./index.ts";
import { runOneDue } from "./sync-runner.ts";
import { createScriptedProvider, scriptedAccount, scriptedTransaction } from "./testing/scripted-provider.ts";

describe.each(databaseKinds)("on %s", (kind) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await openTestDatabase(kind);
  });
  afterAll(() => opened.close());

  /** A user, a bank of their own, and a context whose every part the test can move. */
  async function setUp() {
    // The queue is one for all users: what an earlier test left due must not be taken for this one's.
    await opened.db.update(providerConnections).set({ nextSyncAt: null });
    const userId = await insertTestUser(opened);
    const provider = createScriptedProvider();
    provider.accounts = [scriptedAccount("a")];
    const clock = fixedClock(Date.UTC(2026, 2, 1));
    const errors: unknown[] = [];
    const ctx = {
      db: opened.db,
      clock,
      vault: createVault([{ id: "k", key: randomBytes(32) }]),
      providers: new Map([[`script-${userId}`, provider]]),
      signals: createSignals(),
      random: () => 0.5,
      pause: async () => undefined,
      redirectUri: "http://localhost:4000/connect/callback",
      initialHistoryDays: 365,
      logError: (_: string, cause: unknown) => errors.push(cause),
    };
    await replaceProviders(opened.db, [
      testProvider({
        slug: userId,
        name: "Test Bank",
        protocol: `script-${userId}`,
        connectKind: "redirect",
      }),
    ]);
    const providerId = (await listProviders(opened.db, userId))[0]?.provider.id ?? "";
    const row = async () => (await listConnections(opened.db, userId))[0];
    return { userId, provider, clock, errors, ctx, providerId, row };
  }

  type SetUp = Awaited<ReturnType<typeof setUp>>;

  async function connect({ ctx, userId, providerId }: SetUp) {
    const started = await startConnection({ ctx, input: { userId, providerId } });
    const state = new URL(started.authorizeUrl ?? "").searchParams.get("state");
    const callbackUrl = new URL(`${ctx.redirectUri}?code=c1&state=${state}`);
    await completeConnection({ ctx, input: { userId, callbackUrl } });
    return { connectionId: started.connectionId, callbackUrl };
  }

  const count = async (s: SetUp) => (await listTransactions(opened.db, s.userId, {}, { limit: 200 })).total;

  test("connect, approve, first sync: accounts and transactions are there and the connection says so", async () => {
    const s = await setUp();
    s.provider.pages = [
      { upserted: [1, 2].map((n) => scriptedTransaction("a", n)), removed: [] },
      { upserted: [3].map((n) => scriptedTransaction("a", n)), removed: [] },
    ];
    await connect(s);
    await runOneDue(s.ctx);
    expect(await count(s)).toBe(3);
    expect(await listAccounts(opened.db, s.userId, {})).toHaveLength(1);
    expect((await s.row())?.connection).toMatchObject({
      status: "connected",
      lastSync: { accountsUpdated: 1, transactionsAdded: 3 },
      nextSyncAt: new Date(s.clock.now() + DAY_MS),
      syncRun: null,
      leaseOwner: null,
    });
  });

  test("what the consent does not cover is not asked for", async () => {
    const s = await setUp();
    s.provider.pages = [{ upserted: [scriptedTransaction("a", 1)], removed: [] }];
    s.provider.covers = ["accounts", "balances"];
    await connect(s);
    await runOneDue(s.ctx);
    expect(s.provider.calls.filter((call) => call.startsWith("page"))).toEqual([]);
    expect(await listAccounts(opened.db, s.userId, {})).toHaveLength(1);
    expect(await count(s)).toBe(0);
    expect((await s.row())?.connection.status).toBe("connected");
    expect((await s.row())?.consent?.covers).toEqual(["accounts", "balances"]);
  });

  test("credentials are stored sealed, bound to their row", async () => {
    const s = await setUp();
    await connect(s);
    const sealed = (await s.row())?.connection.credentials ?? "";
    expect(sealed).toMatch(/^k\./);
    expect(sealed).not.toContain("verifier");
    expect(() => s.ctx.vault.open(sealed, "connection/other/row")).toThrow();
  });

  test("the answer from the bank works once, and for nobody else", async () => {
    const s = await setUp();
    const stranger = await insertTestUser(opened);
    const started = await startConnection({ ctx: s.ctx, input: s });
    const state = new URL(started.authorizeUrl ?? "").searchParams.get("state");
    const callbackUrl = new URL(`${s.ctx.redirectUri}?code=c1&state=${state}`);
    const as = (userId: string) => completeConnection({ ctx: s.ctx, input: { userId, callbackUrl } });
    await expect(as(stranger)).rejects.toMatchObject({ code: "invalid" });
    expect(await as(s.userId)).toMatchObject({ refusal: null });
    await expect(as(s.userId)).rejects.toMatchObject({ code: "invalid" });
  });

  test("an answer that comes after a quarter of an hour is refused", async () => {
    const s = await setUp();
    const started = await startConnection({ ctx: s.ctx, input: s });
    s.clock.advance(15 * 60_000);
    const state = new URL(started.authorizeUrl ?? "").searchParams.get("state");
    const callbackUrl = new URL(`${s.ctx.redirectUri}?code=c1&state=${state}`);
    const late = completeConnection({ ctx: s.ctx, input: { userId: s.userId, callbackUrl } });
    await expect(late).rejects.toMatchObject({ code: "invalid" });
  });

  test("a person who declines leaves nothing connected and can try again", async () => {
    const s = await setUp();
    s.provider.onCall = (call) => {
      if (call === "complete") throw new ProviderError("access_denied", "no");
    };
    const { connectionId } = await connect(s);
    const declined = await findConnection(opened.db, { userId: s.userId, id: connectionId });
    expect(declined?.connection).toMatchObject({ status: "disconnected", errorCode: "access_denied" });
    expect(await listConnections(opened.db, s.userId)).toHaveLength(0);
    s.provider.onCall = () => undefined;
    expect(await connect(s)).toMatchObject({ connectionId });
    expect((await s.row())?.connection.status).toBe("connected");
  });

  test("a second connection to the same bank is a conflict", async () => {
    const s = await setUp();
    await connect(s);
    await expect(startConnection({ ctx: s.ctx, input: s })).rejects.toMatchObject({ code: "conflict" });
  });

  test("a bank that is down when asked leaves no half-made connection", async () => {
    const s = await setUp();
    s.provider.onCall = () => {
      throw new ProviderError("unavailable", "down");
    };
    const refused = startConnection({ ctx: s.ctx, input: s });
    await expect(refused).rejects.toMatchObject({ code: "provider", providerCode: "unavailable" });
    expect((await listProviders(opened.db, s.userId))[0]?.connection?.id ?? null).toBeNull();
  });

  test("a bank that fails half-way: the next run goes on at the failed page and counts on", async () => {
    const s = await setUp();
    s.provider.pages = [1, 2, 3].map((n) => ({ upserted: [scriptedTransaction("a", n)], removed: [] }));
    await connect(s);
    s.provider.onCall = (call) => {
      if (call === "page 1") throw new ProviderError("unavailable", "down");
    };
    await runOneDue(s.ctx);
    const failed = (await s.row())?.connection;
    expect(failed).toMatchObject({ status: "error", errorCode: "unavailable", failedAttempts: 1 });
    expect(failed?.nextSyncAt?.getTime()).toBe(s.clock.now() + 30_000);
    expect(await count(s)).toBe(1);

    s.provider.onCall = () => undefined;
    s.clock.advance(30_000);
    s.provider.calls.length = 0;
    await runOneDue(s.ctx);
    // And once more from there, for what came where it had read before it was interrupted.
    expect(s.provider.calls).toEqual(["consent", "accounts", "page 1", "page 2", "page 3"]);
    expect((await s.row())?.connection).toMatchObject({
      status: "connected",
      errorCode: null,
      failedAttempts: 0,
      lastSync: { transactionsAdded: 3 },
    });
  });

  test("retries come later and later, and never before the bank allows", async () => {
    const s = await setUp();
    await connect(s);
    const waits: number[] = [];
    for (let n = 0; n < 4; n++) {
      s.provider.onCall = () => {
        throw new ProviderError("rate_limited", "slow down", n === 3 ? { retryAfterMs: 3_600_000 } : {});
      };
      await runOneDue(s.ctx);
      const next = (await s.row())?.connection.nextSyncAt?.getTime() ?? 0;
      waits.push(next - s.clock.now());
      s.clock.set(next);
    }
    expect(waits).toEqual([30_000, 60_000, 120_000, 3_600_000]);
  });

  test("a consent that ran out is noticed, shown, and not retried; connecting again renews it", async () => {
    const s = await setUp();
    await connect(s);
    s.provider.consentStatus = "expired";
    await runOneDue(s.ctx);
    const row = await s.row();
    expect(row?.connection).toMatchObject({
      status: "expired",
      errorCode: "consent_expired",
      nextSyncAt: null,
    });
    expect(row?.consent?.status).toBe("expired");
    s.provider.consentStatus = "approved";
    await connect(s);
    await runOneDue(s.ctx);
    expect((await s.row())?.connection.status).toBe("connected");
  });

  test("a connection does not end without its consent: where one cannot be written, neither is", async () => {
    const s = await setUp();
    await connect(s);
    const { db } = s.ctx;
    await db.execute(sql`alter table consents add constraint endless check (status <> 'expired') not valid`);
    s.provider.onCall = () => {
      throw new ProviderError("consent_expired", "the grant is over");
    };
    await expect(runOneDue(s.ctx)).rejects.toThrow();
    await db.execute(sql`alter table consents drop constraint endless`);
    expect(await s.row()).toMatchObject({
      connection: { status: "connected", errorCode: null, nextSyncAt: expect.any(Date) },
      consent: { status: "approved" },
    });
  });

  test("a rotated credential is stored and used from the next call on", async () => {
    const s = await setUp();
    await connect(s);
    const seen: string[] = [];
    s.provider.onCall = async (call, grant) => {
      seen.push(grant?.credentials ?? "");
      if (call === "consent") await grant?.save("rotated");
    };
    await runOneDue(s.ctx);
    expect(seen).toEqual(["verifier/c1", "rotated", "rotated"]);
    seen.length = 0;
    await disconnect({
      ctx: s.ctx,
      input: { userId: s.userId, connectionId: (await s.row())?.connection.id ?? "", deleteData: false },
    });
    expect(seen).toEqual(["rotated"]);
  });

  test("a runner told to stop gives the run back after the page at hand, and the next one goes on from there", async () => {
    const s = await setUp();
    s.provider.pages = [1, 2, 3].map((n) => ({ upserted: [scriptedTransaction("a", n)], removed: [] }));
    await connect(s);
    const runner = startSyncRunner(s.ctx, { workers: 1 });
    const stopped = new Promise<void>((resolve) => {
      s.provider.onCall = (call) => {
        if (call === "page 1") void runner.stop().then(resolve);
      };
    });
    await stopped;
    expect((await s.row())?.connection).toMatchObject({
      leaseOwner: null,
      lastSyncedAt: null,
      syncCursor: "2",
    });
    s.provider.onCall = () => undefined;
    await runOneDue(s.ctx);
    expect(await count(s)).toBe(3);
    expect((await s.row())?.connection.lastSync).toMatchObject({ transactionsAdded: 3 });
  });

  test("a person who never comes back leaves nothing connected, and is not said to have declined", async () => {
    const s = await setUp();
    const { connectionId } = await startConnection({ ctx: s.ctx, input: s });
    s.clock.advance(15 * 60_000);
    await sweepAbandoned(s.ctx);
    const left = await findConnection(opened.db, { userId: s.userId, id: connectionId });
    expect(left?.connection).toMatchObject({ status: "disconnected", errorCode: "abandoned" });
    expect(left?.connection.errorMessage).toContain("did not come back");
  });

  test("disconnecting in the middle of a run stops it and leaves no later write", async () => {
    const s = await setUp();
    const page = (first: number) =>
      Array.from({ length: 2_000 }, (_, n) => scriptedTransaction("a", first + n));
    // Pages are read while those before them are stored.
    s.provider.pages = [0, 1, 2, 3].map((n) => ({ upserted: page(n * 2_000), removed: [] }));
    const { connectionId } = await connect(s);
    s.provider.onCall = async (call) => {
      if (call !== "page 1") return;
      await disconnect({ ctx: s.ctx, input: { userId: s.userId, connectionId, deleteData: true } });
    };
    await runOneDue(s.ctx);
    expect(await count(s)).toBe(0);
    expect((await s.row())?.connection).toMatchObject({ status: "disconnected", credentials: null });
    expect(s.provider.calls).not.toContain("page 3");
  });

  test("an access that is over already at the bank is over here", async () => {
    const s = await setUp();
    const { connectionId } = await connect(s);
    s.provider.onCall = (call) => {
      if (call === "revoke") throw new ProviderError("consent_revoked", "already over");
    };
    await disconnect({ ctx: s.ctx, input: { userId: s.userId, connectionId, deleteData: false } });
    expect(await s.row()).toMatchObject({
      connection: { status: "disconnected", credentials: null },
      consent: { status: "revoked" },
    });
  });

  test("a transaction of an account the bank did not list is an invalid response, and nothing of it is kept", async () => {
    const s = await setUp();
    s.provider.pages = [
      { upserted: [scriptedTransaction("a", 1), scriptedTransaction("ghost", 2)], removed: [] },
    ];
    await connect(s);
    await runOneDue(s.ctx);
    expect(await count(s)).toBe(0);
    expect((await s.row())?.connection).toMatchObject({ status: "error", errorCode: "invalid_response" });
  });

  test("a fault of ours is retried and logged with its cause, and shows the user no internals", async () => {
    const s = await setUp();
    await connect(s);
    s.provider.onCall = () => {
      throw new TypeError("secret internals");
    };
    await runOneDue(s.ctx);
    const row = (await s.row())?.connection;
    expect(row).toMatchObject({ status: "error", errorCode: "internal" });
    expect(row?.errorMessage).not.toContain("secret");
    expect(s.errors[0]).toBeInstanceOf(TypeError);
  });

  test("a pending transaction the bank takes back is gone", async () => {
    const s = await setUp();
    const pending = { ...scriptedTransaction("a", 1), id: "p-1", status: "pending" as const, postedAt: null };
    s.provider.pages = [{ upserted: [pending], removed: [] }];
    await connect(s);
    await runOneDue(s.ctx);
    expect(await count(s)).toBe(1);
    s.provider.pages.push({ upserted: [], removed: [{ accountId: "a", id: "p-1" }] });
    s.clock.advance(DAY_MS);
    await runOneDue(s.ctx);
    expect(await count(s)).toBe(0);
    expect((await s.row())?.connection.lastSync).toMatchObject({ transactionsRemoved: 1 });
  });
});
