import { databaseKinds } from "@sandbank/database/testing";
import { startJobs } from "@sandbank/jobs";
import { expect, test } from "vitest";
import { coreAndSandbox } from "./core-and-sandbox.ts";

test.each(databaseKinds)(
  "on %s: who disconnects while their bank is down is gone at once, told so honestly, and still connected at the bank",
  async (kind) => {
    await using both = await coreAndSandbox({ kind, now: "2026-06-15T14:00:00Z" });
    const { client, connectionId, cookie } = await both.connect("leaves@example.com", "chase", 7);
    const accounts = (await client.accounts.list.query({})).length;
    both.network.down = true;
    const left = await both.core.send(`/api/financial/connections/${connectionId}`, {
      method: "DELETE",
      cookie,
    });
    expect([left.status, await left.json()]).toEqual([
      200,
      { connectionId, status: "disconnected", dataDeleted: false, bankConfirmed: false },
    ]);
    expect(await client.connections.get.query({ connectionId })).toMatchObject({
      status: "disconnected",
      errorCode: null,
      nextSyncAt: null,
      consent: { status: "approved", renewable: false },
      revocation: { askedAt: "2026-06-15T14:00:00.000Z" },
    });
    expect(await client.accounts.list.query({})).toHaveLength(accounts);
    const deleted = await client.connections.disconnect.mutate({ connectionId, deleteData: true });
    expect(deleted).toMatchObject({ dataDeleted: true, bankConfirmed: false });
    expect(await client.accounts.list.query({})).toEqual([]);
    both.core.errors.length = 0;
  },
);

test.each(databaseKinds.filter((kind) => kind === "postgres"))(
  "on %s: the core tells the bank again once it is back",
  async (kind) => {
    await using both = await coreAndSandbox({ kind, now: "2026-06-15T14:00:00Z" });
    const { client, connectionId } = await both.connect("revoked@example.com", "chase", 7);
    both.network.down = true;
    await client.connections.disconnect.mutate({ connectionId });
    both.network.down = false;
    both.clock.advance(3_600_000);
    await both.core.work();
    // As the queue does each minute.
    const direct = { url: both.core.databaseUrl ?? "" };
    const queue = await startJobs({
      opened: { direct },
      handlers: {},
      concurrency: 0,
      logError: expect.fail,
    });
    await queue.send("revoke-consents", {});
    await queue.stop();
    const confirmed = async () => (await client.connections.get.query({ connectionId })).revocation;
    await expect.poll(confirmed, { interval: 100 }).toBeNull();
    expect(await client.connections.get.query({ connectionId })).toMatchObject({
      consent: { status: "revoked" },
    });
    const { events } = await client.audit.list.query({ limit: 50 });
    expect(events).toContainEqual(expect.objectContaining({ action: "consent.revoke", outcome: "ok" }));
    both.core.errors.length = 0;
  },
);
