import { fixedClock } from "@sandbank/domain";
import { expect, test } from "vitest";
import { createSandbox } from "../../app.ts";
import { startTwo } from "../../testing/two-sandboxes.ts";
import { tinkAt } from "../../tink/testing/tink-at.ts";
import { controlOf } from "../testing/control-of.ts";

const NOW = Date.UTC(2026, 2, 10, 15);
const account = {
  externalId: "a-1",
  name: "Current",
  number: "1234567890",
  type: "CHECKING",
  balance: 15000.5,
};
const transactions = Array.from({ length: 5 }, (_, number) => ({
  externalId: `t-${number}`,
  amount: -4.55,
  date: NOW - number * 3_600_000,
  description: `COFFEE ${number}`,
  type: "DEFAULT",
  pending: number === 0,
  merchantCategoryCode: "5814",
}));
const batch = {
  type: "REAL_TIME",
  transactionAccounts: [{ externalId: "a-1", balance: 100, reservedAmount: 4.55, transactions }],
};
const PATH = "/ingested/me/accounts/a-1/transactions";

async function ingest(tink: ReturnType<typeof tinkAt>) {
  const userId = await tink.createUser();
  const token = await tink.clientToken();
  const put = async (what: string, json: unknown) =>
    (await tink.call("POST", `/connector/users/me/${what}`, { token, json })).status;
  expect([await put("accounts", { accounts: [account] }), await put("transactions", batch)]).toEqual([
    204, 204,
  ]);
  return userId;
}

test("whom something was ingested for is listed and read as people of the world are", async () => {
  const sandbox = await createSandbox({ clock: fixedClock(NOW) });
  const { rest } = controlOf(sandbox);
  expect((await rest("GET", "/ingested")).body).toEqual({ users: [], next: null });
  const id = await ingest(tinkAt(sandbox.fetch));
  const { body } = await rest("GET", "/ingested");
  expect(body).toMatchObject({
    users: [{ id, externalId: "me", accounts: [{ externalId: "a-1", type: "checking", lastFour: "7890" }] }],
    next: null,
  });
  expect(body.users[0].accounts[0].balance).toMatchObject({ ledgerMinor: 95_45, availableMinor: 95_45 });
  expect((await rest("GET", "/ingested/me")).body).toEqual(body.users[0]);
  expect((await rest("GET", `/ingested/${id}`)).body).toEqual(body.users[0]);

  const first = (await rest("GET", `${PATH}?limit=3`)).body;
  expect(first).toMatchObject({
    transactions: [
      { externalId: "t-0", status: "pending", direction: "debit", amountMinor: 455, postedAt: null },
      { externalId: "t-1", status: "posted", postedAt: "2026-03-10T14:00:00.000Z" },
      { externalId: "t-2", description: "COFFEE 2", category: expect.stringContaining("dining") },
    ],
    total: 5,
  });
  const rest2 = (await rest("GET", `${PATH}?limit=3&after=${first.nextPage}`)).body;
  expect([rest2.transactions.length, rest2.nextPage]).toEqual([2, null]);
  expect(await rest("GET", `${PATH}?after=abc`)).toMatchObject({
    status: 400,
    body: { error: "invalid_page" },
  });
  expect(await rest("GET", "/ingested/nobody")).toMatchObject({
    status: 404,
    body: { error: "unknown_user" },
  });
  expect(await rest("GET", "/ingested/me/accounts/b/transactions")).toMatchObject({
    status: 404,
    body: { error: "unknown_account" },
  });
});

test("a fork, a snapshot and what is restored from it have what was ingested; a reset has nothing of it", async () => {
  const sandbox = await createSandbox({ clock: fixedClock(NOW) });
  const { rest } = controlOf(sandbox);
  await ingest(tinkAt(sandbox.fetch));
  const seen = (await rest("GET", PATH)).body;
  const { body: snapshot } = await rest("GET", "/worlds/default/snapshot");
  await sandbox.worlds.fork("default", "forked");
  expect((await rest("PUT", "/worlds/restored/snapshot", snapshot)).status).toBe(200);
  await rest("POST", "/worlds/default/reset");
  expect((await rest("GET", "/ingested")).body.users).toEqual([]);
  for (const world of ["forked", "restored"]) {
    const there = controlOf(sandbox, `/~${world}`);
    expect((await there.rest("GET", PATH)).body).toEqual(seen);
  }
  expect((await rest("PUT", "/worlds/default/snapshot", snapshot)).status).toBe(200);
  expect((await rest("GET", PATH)).body).toEqual(seen);
});

test.skipIf(!process.env.TEST_DATABASE_URL)(
  "what one process ingests another reads, and refuses to take twice",
  async () => {
    await using two = await startTwo();
    const [one, other] = [tinkAt(two.one.fetch), tinkAt(two.two.fetch)];
    await ingest(one);
    const [here, there] = [controlOf(two.one), controlOf(two.two)];
    expect((await there.rest("GET", PATH)).body).toEqual((await here.rest("GET", PATH)).body);
    const token = await other.clientToken();
    const send = (tink: typeof other, json: unknown) =>
      tink.call("POST", "/connector/users/me/transactions", { token, json });
    expect((await send(other, batch)).status).toBe(409);
    const [row] = transactions;
    const both = await Promise.all(
      [one, other].map((tink) =>
        send(tink, {
          type: "REAL_TIME",
          transactionAccounts: [
            { externalId: "a-1", balance: 90, transactions: [{ ...row, externalId: "same" }] },
          ],
        }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect((await here.rest("GET", PATH)).body.total).toBe(6);
    expect((await there.rest("GET", PATH)).body.total).toBe(6);
  },
);
