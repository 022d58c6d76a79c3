import { DAY_MS } from "@sandbank/domain";
import { expect, test } from "vitest";
import { listAccountsResponse, listIdentitiesResponse } from "../../wire/index.ts";
import { connected, read, readAllTransactions } from "./testing/fixture-data.ts";

const HOUR_MS = 3_600_000;

test("data is as the bank had it when it was last read: every six hours, or when somebody asks", async () => {
  const reader = await connected("SE", "overspender");
  const { tink, credentialsId } = reader;
  const look = async () => {
    const [account] = (await read(reader, "/data/v2/accounts", listAccountsResponse)).accounts;
    const { rows } = await readAllTransactions(reader, "bookedDateGte=2026-02-20&pageSize=100");
    return { refreshed: account?.dates.lastRefreshed, ids: rows.map(({ id, status }) => id + status) };
  };
  const before = await look();
  expect(before.refreshed).toBe("2026-03-10T15:00:00Z");
  tink.clock.advance(1.9 * HOUR_MS);
  expect(await look()).toEqual(before);
  await tink.context.credentials.refresh(credentialsId);
  expect((await look()).refreshed).toBe("2026-03-10T16:54:00Z");
});

test("once the consent has ended the data stays as it was, and goes on where it is given again", async () => {
  const reader = await connected("GB", "expires.in.7d");
  const { tink, userId, credentialsId } = reader;
  const look = async () => {
    const token = await tink.userToken(userId);
    const { accounts } = await read({ tink, token }, "/data/v2/accounts", listAccountsResponse);
    const { rows } = await readAllTransactions({ tink, token }, "bookedDateGte=2026-03-01&pageSize=100");
    return { accounts, ids: rows.map(({ id, status }) => id + status) };
  };
  const first = await look();
  tink.clock.advance(20 * DAY_MS);
  const ended = await look();
  expect(await tink.context.credentials.get(credentialsId)).toMatchObject({ status: "SESSION_EXPIRED" });
  expect(ended.ids.length).toBeGreaterThan(first.ids.length);
  tink.clock.advance(30 * DAY_MS);
  expect(await look()).toEqual(ended);
  await tink.context.credentials.update(credentialsId, { username: "expires.in.7d", password: "sandbank" });
  const renewed = await look();
  expect(renewed.ids.length).toBeGreaterThan(ended.ids.length);
  expect(renewed.accounts.map(({ id }) => id)).toEqual(ended.accounts.map(({ id }) => id));
  await tink.context.credentials.delete(credentialsId);
  expect(await look()).toEqual({ accounts: [], ids: [] });
});

test("a user with banks in two countries sees both, and one again once the other is forgotten", async () => {
  const reader = await connected("SE", "stable_income");
  const { tink, userId } = reader;
  const british = await tink.context.credentials.create({
    userId,
    providerName: "uk-demobank-password",
    fields: { username: "stable_income", password: "sandbank" },
  });
  const query = "bookedDateGte=2026-02-01";
  const { rows } = await readAllTransactions(reader, `${query}&pageSize=100`);
  expect(new Set(rows.map(({ amount }) => amount.currencyCode))).toEqual(new Set(["SEK", "GBP"]));
  for (const pageSize of [3, 41]) {
    expect((await readAllTransactions(reader, `${query}&pageSize=${pageSize}`)).rows).toEqual(rows);
  }
  const { identities } = await read(reader, "/data/v2/identities", listIdentitiesResponse);
  expect(identities.map(({ providerName }) => providerName)).toEqual([
    "se-demobank-password",
    "uk-demobank-password",
  ]);
  await tink.context.credentials.delete(british.id);
  const left = (await readAllTransactions(reader, `${query}&pageSize=100`)).rows;
  expect(left).toEqual(rows.filter(({ amount }) => amount.currencyCode === "SEK"));
});

test("an account whose transactions the bank would not give is listed without them", async () => {
  const reader = await connected("SE", "partial");
  const { tink, userId } = reader;
  const [credentials] = await tink.context.credentials.of(userId);
  expect(credentials?.withoutTransactions).toHaveLength(1);
  const { accounts } = await read(reader, "/data/v2/accounts", listAccountsResponse);
  const { rows } = await readAllTransactions(reader, "bookedDateGte=2025-12-01&pageSize=100");
  const told = new Set(rows.map(({ accountId }) => accountId));
  expect(accounts.length).toBeGreaterThan(0);
  expect(told.size).toBe((credentials?.accountIds.length ?? 0) - 1);
});
