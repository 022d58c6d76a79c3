import { databaseKinds } from "@sandbank/database/testing";
import { DAY_MS } from "@sandbank/domain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signUpPerson } from "./connected-person.ts";
import { coreAndSandbox } from "./core-and-sandbox.ts";

describe.each(databaseKinds)("on %s", (kind) => {
  let both: Awaited<ReturnType<typeof coreAndSandbox>>;
  beforeAll(async () => {
    both = await coreAndSandbox({ kind, now: "2026-06-15T14:00:00Z" });
  });
  afterAll(() => both[Symbol.asyncDispose]());

  /** Somebody new, connected to a bank over REST, and what is asked of that bank. */
  async function connected(email: string) {
    const { call } = await signUpPerson(both.core, email);
    const { accountId } = (await call("POST", "/api/banks/connect", { body: { bankId: "hdfc" } })).body;
    const one = `/api/banks/connections/${accountId}`;
    return { call, accountId, get: async (path: string) => (await call("GET", one + path)).body, one };
  }

  test("what recurs is marked among the transactions, until the user says that it does not", async () => {
    const { call, get } = await connected("recurring@example.com");
    const { recurring, count } = await get("/recurring");
    expect(count).toBe(11);
    const netflix = recurring.find((row: { merchantName: string }) => row.merchantName === "Netflix India");
    const { transactions } = await get("/transactions");
    const marked = transactions.filter(({ isRecurring }: { isRecurring: boolean }) => isRecurring);
    expect(marked).toHaveLength(37);
    const own = marked.filter(({ id }: { id: string }) => netflix.transactionIds.includes(id));
    const [subscriptionId, ...others] = new Set(
      own.map((row: { subscriptionId: string }) => row.subscriptionId),
    );
    expect([own.length, others]).toEqual([4, []]);
    await call("POST", `/api/financial/subscriptions/${subscriptionId}/dismiss`);
    expect((await get("/recurring")).count).toBe(10);
    const after = (await get("/transactions")).transactions;
    expect(after.filter(({ isRecurring }: { isRecurring: boolean }) => isRecurring)).toHaveLength(33);
  });

  test("after disconnecting the consent is over and what was read stays, to be found by its dates", async () => {
    const { call, get, one } = await connected("leaving@example.com");
    await call("DELETE", one);
    expect(await get("/consent")).toMatchObject({ status: "expired" });
    expect(await get("")).toMatchObject({ status: "disconnected" });
    expect(await call("POST", `${one}/sync`)).toMatchObject({ status: 409, body: { error: "conflict" } });
    // By their ids: what recurs may be marked meanwhile.
    const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
    const all = (await get("/transactions?limit=500")).transactions;
    const day = all[5].date.slice(0, 10);
    const ofDay = all.filter(({ date }: { date: string }) => date.startsWith(day));
    const shown = (await get(`/transactions?fromDate=${day}&toDate=${day}`)).transactions;
    expect(idsOf(shown)).toEqual(idsOf(ofDay));
    const exact = encodeURIComponent(all[5].date);
    const atOnce = (await get(`/transactions?fromDate=${exact}&toDate=${exact}`)).transactions;
    expect(idsOf(atOnce)).toContain(all[5].id);
    expect(await call("GET", `${one}/transactions?fromDate=2026-03-02&toDate=2026-03-01`)).toMatchObject({
      status: 400,
      body: { issues: [{ in: "query", field: "toDate", message: "is before fromDate" }] },
    });
  });

  test("a connection to a bank of another kind is none of this family", async () => {
    const { call } = await signUpPerson(both.core, "other-kind@example.com");
    const { providers } = (await call("GET", "/api/financial/providers")).body;
    const { id: providerId } = providers.find(({ slug }: { slug: string }) => slug === "chase");
    const { connectionId } = (await call("POST", "/api/financial/connections", { body: { providerId } }))
      .body;
    expect((await call("GET", `/api/banks/connections/${connectionId}`)).status).toBe(404);
    expect((await call("GET", "/api/banks/connections")).body).toEqual({ connections: [] });
    expect(both.core.errors).toEqual([]);
  });

  // Last: it moves the clock of all.
  test("a consent has expired when its time is over, and mandates are told as the bank told them last", async () => {
    const { call, get, one } = await connected("expiry@example.com");
    expect(await get("/consent")).toMatchObject({
      status: "approved",
      approvedAt: "2026-06-15T14:00:00.000Z",
      expiresAt: "2026-09-13T14:00:00.000Z",
    });
    const told = await get("/mandates");
    expect(told.count).toBe(2);
    both.clock.advance(90 * DAY_MS);
    expect(await get("/consent")).toMatchObject({ status: "expired" });
    expect(await get("/mandates")).toEqual(told);
    expect(await call("POST", `${one}/sync`)).toMatchObject({
      status: 502,
      body: { error: "consent_expired" },
    });
    expect(await get("")).toMatchObject({ status: "expired", errorCode: "consent_expired" });
    const again = await call("POST", "/api/banks/connect", { body: { bankId: "hdfc" } });
    expect(again).toMatchObject({ status: 201, body: { status: "approved" } });
    expect(await get("/consent")).toMatchObject({ status: "approved" });
  });
});
