import { listAccounts, listAuditEvents } from "@sandbank/database";
import { institutionCircuits, revocations } from "@sandbank/database/schema";
import { databaseKinds } from "@sandbank/database/testing";
import { DAY_MS } from "@sandbank/domain";
import { ProviderError, type ProviderErrorCode } from "@sandbank/provider";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { completeConnection, deleteAccount, disconnect, revokeConsents, startConnection } from "./index.ts";
import { runOneDue } from "./sync-runner.ts";
import { openStage, type Stage } from "./testing/stage.ts";

const HOUR_MS = 3_600_000;

describe.each(databaseKinds)("on %s", (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(kind);
  });
  afterAll(() => stage.close());

  /** Somebody who is connected and read once, and whose bank can be made to fail when it is told. */
  async function connected(expiresInMs: number | null = 30 * DAY_MS) {
    // Those of other tests are nobody's business here.
    await stage.db.delete(revocations);
    const bank = await stage.bank();
    const { ctx, provider, clock } = bank;
    provider.expiresAt = expiresInMs === null ? null : clock.now() + expiresInMs;
    const person = await bank.connect();
    await runOneDue(ctx);
    const told: string[] = [];
    let failure: ProviderErrorCode | null = null;
    provider.onCall = async (call, grant) => {
      if (call !== "revoke") return;
      told.push(grant?.credentials ?? "");
      if (failure) throw new ProviderError(failure, "as the test says");
    };
    const audit = async () => {
      const events = await listAuditEvents(stage.db, person.userId, 50);
      return events.map(({ action, outcome }) => `${action} ${outcome}`).reverse();
    };
    return {
      ...bank,
      ...person,
      told,
      fail: (code: ProviderErrorCode | null) => {
        failure = code;
      },
      leave: (deleteData = false) =>
        disconnect({ ctx, input: { userId: person.userId, connectionId: person.connectionId, deleteData } }),
      kept: () => stage.db.select().from(revocations).where(eq(revocations.userId, person.userId)),
      audit,
      async connectAgain() {
        const started = await startConnection({ ctx, input: person });
        const state = new URL(started.authorizeUrl ?? "").searchParams.get("state");
        const callbackUrl = new URL(`${ctx.redirectUri}?code=c2&state=${state}`);
        await completeConnection({ ctx, input: { userId: person.userId, callbackUrl } });
      },
    };
  }

  test("who disconnects while the bank is down has disconnected at once, and the bank is told until it knows", async () => {
    const p = await connected();
    p.fail("unavailable");
    expect(await p.leave()).toEqual({ bankConfirmed: false });
    expect(await p.row()).toMatchObject({
      connection: { status: "disconnected", credentials: null, nextSyncAt: null },
      // What is not known to have ended there is not said to have.
      consent: { status: "approved" },
      revocation: { attempts: 1, errorCode: "unavailable", nextAttemptAt: new Date(p.clock.now() + 30_000) },
    });
    expect(await listAccounts(stage.db, p.userId, {})).toHaveLength(1);
    await revokeConsents(p.ctx);
    expect(p.told, "not before it is time").toHaveLength(1);
    for (let attempts = 2; attempts <= 20; attempts++) {
      p.clock.advance(6 * HOUR_MS);
      await revokeConsents(p.ctx);
      expect(await p.kept()).toMatchObject([{ attempts }]);
    }
    p.fail(null);
    p.clock.advance(6 * HOUR_MS);
    await revokeConsents(p.ctx);
    expect(new Set(p.told)).toEqual(new Set(["verifier/c1"]));
    expect(await p.kept()).toEqual([]);
    expect(await p.row()).toMatchObject({ consent: { status: "revoked" }, revocation: null });
    const events = await p.audit();
    expect(events.at(-1)).toBe("consent.revoke ok");
    expect(events.filter((event) => event === "consent.revoke failed")).toHaveLength(1);
  });

  test("a bank that knows at once leaves nothing to be told, and no credentials", async () => {
    const p = await connected();
    expect(await p.leave()).toEqual({ bankConfirmed: true });
    expect(p.told).toEqual(["verifier/c1"]);
    expect(await p.kept()).toEqual([]);
    expect((await p.row()).consent?.status).toBe("revoked");
    const events = await p.audit();
    expect(events).toContain("connection.disconnect ok");
    expect(events).not.toContain("consent.revoke ok");
  });

  test("nobody waits for a bank that takes its time; what it says later counts", async () => {
    const p = await connected();
    const { userId, connectionId } = p;
    const [told, answered] = [signal(), signal()];
    p.provider.onCall = () => {
      told.give();
      return answered.given;
    };
    const input = { userId, connectionId, deleteData: false, patienceMs: 1 };
    expect(await disconnect({ ctx: p.ctx, input })).toEqual({ bankConfirmed: false });
    await told.given;
    // It is being told: nobody else begins.
    await revokeConsents(p.ctx);
    expect(p.provider.calls.filter((call) => call === "revoke")).toHaveLength(1);
    answered.give();
    await expect.poll(p.kept, { timeout: 30_000 }).toEqual([]);
  });

  test("a process that died over telling a bank is followed by another", async () => {
    const p = await connected();
    const told = signal();
    p.provider.onCall = () => {
      told.give();
      return new Promise<void>(() => undefined);
    };
    const { userId, connectionId } = p;
    await disconnect({ ctx: p.ctx, input: { userId, connectionId, deleteData: false, patienceMs: 1 } });
    await told.given;
    p.provider.onCall = () => undefined;
    p.clock.advance(2 * 60_000);
    await revokeConsents(p.ctx);
    expect(await p.kept()).toEqual([]);
  });

  test("data is deleted at once though the bank is down, and the credentials wait sealed for one use", async () => {
    const p = await connected();
    p.fail("unavailable");
    await p.leave(true);
    expect(await listAccounts(stage.db, p.userId, {})).toEqual([]);
    const [row] = await p.kept();
    const sealed = row?.credentials ?? "";
    expect(sealed).not.toContain("verifier");
    const inItsPlace = `revocation/${p.userId}/${row?.id}`;
    expect(p.ctx.vault.open(sealed, inItsPlace)).toBe("verifier/c1");
    expect(() => p.ctx.vault.open(sealed, `connection/${p.userId}/${p.connectionId}`)).toThrow();
  });

  test("credentials that change while a bank is told in vain are kept for the next time", async () => {
    const p = await connected();
    const seen: string[] = [];
    p.provider.onCall = async (_, grant) => {
      seen.push(grant?.credentials ?? "");
      await grant?.save(`rotated ${seen.length}`);
      if (seen.length === 1) throw new ProviderError("unavailable", "after that");
    };
    await p.leave();
    p.clock.advance(HOUR_MS);
    await revokeConsents(p.ctx);
    expect(seen).toEqual(["verifier/c1", "rotated 1"]);
    expect(await p.kept()).toEqual([]);
  });

  test("when the consent has ended nothing more is told", async () => {
    const p = await connected(HOUR_MS);
    p.fail("unavailable");
    await p.leave();
    const endsAt = new Date(p.clock.now() + HOUR_MS);
    p.clock.set(endsAt.getTime() - 1);
    await revokeConsents(p.ctx);
    expect(await p.kept()).toMatchObject([{ nextAttemptAt: endsAt }]);
    p.clock.set(endsAt.getTime());
    await revokeConsents(p.ctx);
    expect(await p.kept()).toEqual([]);
    expect((await p.row()).consent?.status).toBe("expired");
    expect((await p.audit()).at(-1)).toBe("consent.expire ok");
  });

  test("an institution that is left alone is not told until that is over, and nothing counts against it", async () => {
    const p = await connected();
    const openUntil = new Date(p.clock.now() + HOUR_MS);
    const { providerId } = p;
    const open = { failures: 5, opens: 1, openUntil };
    await stage.db
      .insert(institutionCircuits)
      .values({ providerId, ...open })
      .onConflictDoUpdate({ target: institutionCircuits.providerId, set: open });
    expect(await p.leave()).toEqual({ bankConfirmed: false });
    expect(p.told).toEqual([]);
    const nextAttemptAt = new Date(openUntil.getTime() + 30_000);
    expect(await p.kept()).toMatchObject([{ attempts: 0, nextAttemptAt }]);
    p.clock.set(nextAttemptAt.getTime());
    await revokeConsents(p.ctx);
    expect(p.told).toHaveLength(1);
    expect(await p.kept()).toEqual([]);
  });

  test("who connects again has a consent of their own, and the former one still ends", async () => {
    const p = await connected();
    p.fail("unavailable");
    await p.leave();
    p.provider.consentId = "consent-2";
    await p.connectAgain();
    p.fail(null);
    p.clock.advance(HOUR_MS);
    await revokeConsents(p.ctx);
    expect(p.told).toEqual(["verifier/c1", "verifier/c1"]);
    expect(await p.row()).toMatchObject({
      connection: { status: "connected" },
      consent: { providerConsentId: "consent-2", status: "approved" },
      revocation: null,
    });
  });

  test("who gives the same consent again does not lose it to what they asked before", async () => {
    const p = await connected();
    p.fail("unavailable");
    await p.leave();
    await p.connectAgain();
    p.clock.advance(HOUR_MS);
    await revokeConsents(p.ctx);
    expect(p.told).toHaveLength(1);
    expect(await p.row()).toMatchObject({ consent: { status: "approved" }, revocation: null });
  });

  test("a fault of ours at one does not keep the others from being told", async () => {
    const one = await connected();
    const two = await one.connect();
    one.fail("unavailable");
    await one.leave();
    const { userId, connectionId } = two;
    await disconnect({ ctx: one.ctx, input: { userId, connectionId, deleteData: false } });
    await stage.db
      .update(revocations)
      .set({ credentials: "k.broken" })
      .where(eq(revocations.userId, one.userId));
    one.fail(null);
    one.clock.advance(HOUR_MS);
    await revokeConsents(one.ctx);
    expect(await one.kept()).toMatchObject([{ errorCode: "internal", attempts: 2 }]);
    expect((await two.row()).revocation).toBeNull();
  });

  test("deleting the account tells the bank once more, and forgets the credentials whatever it says", async () => {
    for (const code of [null, "unavailable"] as const) {
      const { ctx, userId, fail, leave, told, kept, clock } = await connected();
      fail("unavailable");
      await leave();
      fail(code);
      const { revoked, notRevoked } = await deleteAccount({ ctx, input: { userId, subjects: [] } });
      expect([revoked, Object.values(notRevoked)]).toEqual(code ? [0, [code]] : [1, []]);
      expect(told).toHaveLength(2);
      expect(await kept()).toEqual([]);
      clock.advance(DAY_MS);
      await revokeConsents(ctx);
      expect(told).toHaveLength(2);
    }
  });
});

function signal() {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}
