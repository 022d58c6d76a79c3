import { databaseKinds } from "@sandbank/database/testing";
import { DAY_MS, fixedClock } from "@sandbank/domain";
import { approveConsent, createFormBrowser, denyConsent } from "@sandbank/form-browser";
import { institutions } from "@sandbank/institutions";
import { createSandbox, type Sandbox } from "@sandbank/sandbox";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { coreUnderTest } from "./core-under-test.ts";

const CALLBACK = "http://localhost:4000/connect/callback";
const redirecting = institutions.filter(({ protocol }) => protocol === "fdx").map(({ id }) => id);

describe.each(databaseKinds)("on %s", (kind) => {
  const clock = fixedClock("2026-06-15T14:00:00Z");
  let sandbox: Sandbox;
  let core: Awaited<ReturnType<typeof coreUnderTest>>;
  let down = false;

  beforeAll(async () => {
    sandbox = await createSandbox({ clock });
    const send: typeof fetch = async (input, init) => {
      if (down) throw new TypeError("fetch failed");
      return sandbox.fetch(new Request(input, init));
    };
    core = await coreUnderTest({ kind, clock, fetch: send });
  });
  afterAll(async () => {
    await core[Symbol.asyncDispose]();
    await sandbox.close();
  });

  const browser = () =>
    createFormBrowser({ fetch: (input, init) => sandbox.fetch(new Request(input, init)), leaveAt: CALLBACK });

  const login = (customer: number) => ({
    username: sandbox.world.customer(customer).username,
    password: "sandbank",
  });

  /** A new user who begins to connect to a bank. */
  async function begin(email: string, bankId: string) {
    const { client, cookie } = await core.signUp(email);
    const providers = await client.providers.list.query();
    const provider = providers.find(({ slug }) => slug === bankId);
    const created = await client.connections.create.mutate({ providerId: provider?.id ?? "" });
    const comeBack = (url: URL) => core.send(url.pathname + url.search, { cookie });
    return {
      client,
      comeBack,
      providerId: provider?.id ?? "",
      ...created,
      authorizeUrl: created.authorizeUrl ?? "",
    };
  }

  async function connect(email: string, bankId: string, customer = 7) {
    const begun = await begin(email, bankId);
    const left = await approveConsent(browser(), begun.authorizeUrl, login(customer));
    const back = await begun.comeBack(left);
    expect(back.headers.get("location")).toBe(`/connections/${begun.connectionId}`);
    return begun;
  }

  const balancesOf = (bankId: string, customer: number) => {
    const holder = { bank: bankId, customer };
    return sandbox.world
      .accounts(holder)
      .map((account) => [
        account.name,
        (Math.abs(sandbox.world.balance(account).ledgerMinor) / 100).toFixed(2),
      ]);
  };

  test.each(redirecting)("%s: connect, consent, sync, look, sync again, disconnect", async (bankId) => {
    const { client, connectionId, providerId } = await connect(`${bankId}@example.com`, bankId);
    await client.connections.sync.mutate({ connectionId });

    const accounts = await client.accounts.list.query({ connectionId });
    const shown = accounts.map(({ name, balance }) => [name, balance.current.replace("-", "")]);
    expect(shown.sort()).toEqual(balancesOf(bankId, 7).sort());

    const from = clock.now() - 365 * DAY_MS;
    const expected = sandbox.world
      .accounts({ bank: bankId, customer: 7 })
      .reduce(
        (sum, account) => sum + sandbox.world.transactions(account, { from: from - (from % DAY_MS) }).total,
        0,
      );
    const page = await client.transactions.list.query({ connectionId, limit: 1 });
    expect(page.pagination.total).toBe(expected);
    expect(expected).toBeGreaterThan(5);

    const again = await client.connections.sync.mutate({ connectionId });
    expect(again).toMatchObject({ transactionsAdded: 0, transactionsModified: 0, transactionsRemoved: 0 });

    await client.connections.disconnect.mutate({ connectionId, deleteData: true });
    expect(await client.accounts.list.query({})).toEqual([]);
    const reconnected = await client.connections.create.mutate({ providerId });
    expect(reconnected.connectionId).toBe(connectionId);
    expect(core.errors).toEqual([]);
  });

  test("as days pass: pendings post in place, new ones arrive, and every row is still there once", async () => {
    const { client, connectionId } = await connect("days@example.com", "chase", 11);
    await client.connections.sync.mutate({ connectionId });
    for (let day = 0; day < 5; day++) {
      clock.advance(DAY_MS);
      await client.connections.sync.mutate({ connectionId });
      const rows = [];
      let cursor: string | undefined;
      do {
        const page = await client.transactions.list.query({ limit: 500, ...(cursor ? { cursor } : {}) });
        rows.push(...page.transactions);
        cursor = page.pagination.cursor ?? undefined;
      } while (cursor);
      const horizon = clock.now() - 300 * DAY_MS;
      const truth = sandbox.world.accounts({ bank: "chase", customer: 11 }).flatMap((account) => {
        const all = [];
        let after: string | undefined;
        do {
          const page = sandbox.world.transactions(account, {
            from: horizon,
            limit: 500,
            ...(after ? { after } : {}),
          });
          all.push(...page.transactions);
          after = page.nextPageKey ?? undefined;
        } while (after);
        return all;
      });
      const key = (at: number, description: string, minor: string, status: string) =>
        `${new Date(at).toISOString()} ${description} ${minor} ${status}`;
      const want = truth.map((t) =>
        key(t.authorizedAt, t.description, (t.amountMinor / 100).toFixed(2), t.status),
      );
      const have = rows
        .filter((row) => Date.parse(row.postedAt ?? row.date) >= horizon)
        .map((row) => key(Date.parse(row.date), row.description, row.amount, row.status));
      expect(have.sort()).toEqual(want.sort());
    }
    clock.advance(-5 * DAY_MS);
  });

  test("declining at the bank comes back as declined, and nothing is connected", async () => {
    const begun = await begin("no@example.com", "amex");
    const back = await begun.comeBack(await denyConsent(browser(), begun.authorizeUrl, login(3)));
    expect(back.headers.get("location")).toBe(
      `/connect?refused=access_denied&connection=${begun.connectionId}`,
    );
    expect(await begun.client.connections.list.query()).toEqual([]);
  });

  test("only the accounts that were ticked are read", async () => {
    const customer = Array.from({ length: 50 }, (_, n) => n + 1).find(
      (n) => sandbox.world.accounts({ bank: "chase", customer: n }).length > 1,
    );
    const [chosen] = sandbox.world.accounts({ bank: "chase", customer: customer ?? 0 });
    const begun = await begin("some@example.com", "chase");
    const answers = { ...login(customer ?? 0), accounts: [chosen?.lastFour ?? ""] };
    await begun.comeBack(await approveConsent(browser(), begun.authorizeUrl, answers));
    await begun.client.connections.sync.mutate({ connectionId: begun.connectionId });
    const accounts = await begun.client.accounts.list.query({});
    expect(accounts.map(({ mask }) => mask)).toEqual([`****${chosen?.lastFour}`]);
  });

  test("transactions kept back on the bank's page are not asked for, and the connection is fine", async () => {
    const begun = await begin("private@example.com", "amex");
    const answers = { ...login(5), withhold: ["ransaction"] };
    await begun.comeBack(await approveConsent(browser(), begun.authorizeUrl, answers));
    const synced = await begun.client.connections.sync.mutate({ connectionId: begun.connectionId });
    expect(synced).toMatchObject({ transactionsAdded: 0 });
    expect(synced.accountsUpdated).toBeGreaterThan(0);
    expect((await begun.client.transactions.list.query({})).pagination.total).toBe(0);
    expect(await begun.client.connections.get.query({ connectionId: begun.connectionId })).toMatchObject({
      status: "connected",
    });
  });

  test("a bank that is down shows its last data and an error, and is connected again when it is back", async () => {
    const { client, connectionId } = await connect("down@example.com", "wells-fargo");
    await client.connections.sync.mutate({ connectionId });
    const before = await client.transactions.list.query({ connectionId });
    down = true;
    await expect(client.connections.sync.mutate({ connectionId })).rejects.toMatchObject({
      data: { code: "BAD_GATEWAY" },
    });
    const failed = await client.connections.get.query({ connectionId });
    expect(failed).toMatchObject({ status: "error", errorCode: "unavailable" });
    expect(await client.transactions.list.query({ connectionId })).toEqual(before);
    down = false;
    await client.connections.sync.mutate({ connectionId });
    expect(await client.connections.get.query({ connectionId })).toMatchObject({
      status: "connected",
      errorCode: null,
    });
    core.errors.length = 0;
  });

  test("a consent that has run out by the world's clock is shown as expired and can be renewed", async () => {
    const { client, connectionId, providerId } = await connect("expiry@example.com", "capital-one");
    await client.connections.sync.mutate({ connectionId });
    clock.advance(366 * DAY_MS);
    await expect(client.connections.sync.mutate({ connectionId })).rejects.toMatchObject({
      data: { code: "BAD_GATEWAY" },
    });
    expect(await client.connections.get.query({ connectionId })).toMatchObject({
      status: "expired",
      nextSyncAt: null,
    });
    const again = await client.connections.create.mutate({ providerId });
    expect(again).toMatchObject({ connectionId, status: "authorizing" });
    clock.advance(-366 * DAY_MS);
    core.errors.length = 0;
  });

  test("disconnecting ends the access at the bank: the credentials are of no more use there", async () => {
    const begun = await begin("revoked@example.com", "bank-of-america");
    const visitor = browser();
    await begun.comeBack(await approveConsent(visitor, begun.authorizeUrl, login(5)));
    await begun.client.connections.sync.mutate({ connectionId: begun.connectionId });
    const apps = async () =>
      (await visitor.open("http://localhost:4010/bank-of-america/connected-apps")).page?.text;
    expect(await apps()).toMatch(/Sandbank/);
    const shared = await apps();
    await begun.client.connections.disconnect.mutate({ connectionId: begun.connectionId });
    expect(await apps()).not.toEqual(shared);
  });
});
