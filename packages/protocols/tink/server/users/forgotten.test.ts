import { DAY_MS } from "@sandbank/domain";
import { expect, test } from "vitest";
import { listAccountsResponse } from "../../wire/index.ts";
import { openUser } from "../testing/connected.ts";
import { deleteUser } from "./delete-user.ts";

test("of a deleted user nothing is kept: no credentials, accounts, operations, journeys or tokens", async () => {
  const opened = await openUser("SE");
  const { userId, updated, send, store } = opened;
  const id = await updated();
  await send("GET", "/data/v2/accounts");
  const account = { externalId: "a", name: "A", number: "1", type: "CHECKING", balance: 1 };
  await send("POST", "/data/v2/connector/accounts", { accounts: [account] });
  await send("POST", `/api/v1/credentials/${id}/refresh`, {});
  const listed = await send("GET", "/data/v2/accounts");
  const { accounts } = listAccountsResponse.parse(await listed.json());
  for (const { id: accountId } of accounts) {
    await send("PATCH", `/api/v1/accounts/${accountId}`, { name: "Renamed" });
    await send("POST", "/api/v1/balance-refresh", { accountId });
  }
  const about = async () =>
    (await store.list("")).filter(
      (record) => JSON.stringify(record).includes(userId) || JSON.stringify(record).includes(id),
    );
  expect((await about()).length).toBeGreaterThan(3);
  const { context } = opened.tink;
  const user = await context.users.get(userId);
  if (user) await deleteUser(context, user);
  expect((await about()).map(({ kind }) => kind)).toEqual([]);
});

test("of a temporary user nothing is kept once their day is over: the clock brings it, and nobody is told of them after", async () => {
  const opened = await openUser("SE");
  const { context, schedule } = opened.tink;
  const { user_id: userId } = await opened.createUser({
    market: "SE",
    external_user_id: "for-a-day",
    retention_class: "temporary",
  });
  const token = await opened.userToken(userId);
  const account = { externalId: "a", name: "A", number: "1", type: "CHECKING", balance: 1 };
  await opened.send("POST", "/data/v2/connector/accounts", { token, json: { accounts: [account] } });
  const credentials = await context.credentials.create({
    userId,
    providerName: "se-demobank-open-banking-redirect",
    fields: {},
  });
  await opened.throughBank(credentials.id);
  const about = async () =>
    (await opened.store.list("")).filter((record) => JSON.stringify(record).includes(userId));
  expect((await about()).length).toBeGreaterThan(2);

  const end = opened.clock.now() + DAY_MS;
  for (let at = opened.clock.now(); at < end; ) {
    const next = (await schedule.nextAfter(at)) ?? end;
    opened.clock.set(next);
    for (const due of await schedule.dueBetween(at, next)) await due.run();
    at = next;
  }
  expect(opened.clock.now()).toBe(end);
  expect((await about()).map(({ kind }) => kind)).toEqual([]);
  expect(await schedule.nextAfter(end)).toBeUndefined();
});

test("who ended unnoticed is forgotten when the next user is made, and their name is free", async () => {
  const opened = await openUser("SE");
  const wished = { market: "SE", external_user_id: "for-a-day", retention_class: "temporary" };
  const first = await opened.createUser(wished);
  opened.clock.advance(2 * DAY_MS);
  const second = await opened.createUser(wished);
  expect(second.user_id).not.toBe(first.user_id);
  const kept = JSON.stringify(await opened.store.list(""));
  expect(kept).not.toContain(first.user_id);
  expect(kept).toContain(second.user_id);
});
