import { databaseKinds } from "@sandbank/database/testing";
import { DAY_MS } from "@sandbank/domain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { restCalls } from "./connected-person.ts";
import { coreAndSandbox } from "./core-and-sandbox.ts";

describe.each(databaseKinds)("on %s", (kind) => {
  let both: Awaited<ReturnType<typeof coreAndSandbox>>;
  beforeAll(async () => {
    both = await coreAndSandbox({ kind, now: "2026-06-15T14:00:00Z" });
  });
  afterAll(() => both[Symbol.asyncDispose]());

  /** Somebody whose card has purchases that have not posted yet. */
  function customerWithHolds(): number {
    const since = both.clock.now() - 7 * DAY_MS;
    const holds = (customer: number) =>
      both.truthOf("amex", customer, since).filter((row) => row.endsWith("pending")).length;
    const found = Array.from({ length: 40 }, (_, n) => n + 1).find((customer) => holds(customer) > 1);
    if (!found) throw new Error("nobody has");
    return found;
  }

  test("a purchase that posts days later is the same transaction, and its history says what it was before", async () => {
    const { client, cookie, sync } = await both.connect("history@example.com", "amex", customerWithHolds());
    const call = restCalls(both.core, cookie);
    const { transactions: held } = await client.transactions.list.query({ status: "pending" });
    expect(held.length).toBeGreaterThan(0);
    for (const { id } of held) {
      expect(await client.transactions.history.query({ transactionId: id })).toEqual({ changes: [] });
    }
    both.clock.advance(7 * DAY_MS);
    await sync();

    const kinds = new Set<string>();
    for (const { id, amount } of held) {
      const { status, body } = await call("GET", `/api/financial/transactions/${id}/history`);
      expect(status).toBe(200);
      const [change] = body.changes;
      kinds.add(change.kind);
      expect(change.at).toBe(new Date(both.clock.now()).toISOString());
      expect(change.before).toMatchObject({ status: "pending" });
      if (change.kind !== "posted") continue;
      const now = await client.transactions.get.query({ transactionId: id });
      expect(change.after).toMatchObject({ status: "posted", postedAt: now.postedAt });
      expect([change.before.amount ?? amount, change.after.amount ?? amount]).toEqual([amount, now.amount]);
    }
    expect(kinds).toContain("posted");

    const stranger = restCalls(both.core, (await both.core.signUp("stranger@example.com")).cookie);
    const posted = held.map(({ id }) => `/api/financial/transactions/${id}/history`);
    for (const path of posted) expect([403, 404]).toContain((await stranger("GET", path)).status);
    expect((await stranger("GET", `/api/financial/transactions/${crypto.randomUUID()}/history`)).status).toBe(
      404,
    );
  });
});
