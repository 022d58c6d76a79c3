// The data API over the real world, as an application with a token meets it.
import { addDays, dateOf } from "@sandbank/domain";
import { institutions } from "@sandbank/institutions";
import * as wire from "@sandbank/protocol-fdx/wire";
import type { Account, World } from "@sandbank/world";
import { expect, test } from "vitest";
import { canHost } from "./hosted-institution.ts";
import { startSandbox } from "./testing/harness.ts";

const banks = institutions.filter(canHost);

type Harness = Awaited<ReturnType<typeof startSandbox>>;

/** Every page of an account's transactions in the last `days`. */
async function readAll(
  { fdx, clock }: Harness,
  from: { bank: string; account: string; token: string; days: number; limit: number },
) {
  const today = dateOf(clock.now());
  const window = `startDate=${addDays(today, -from.days)}&endDate=${today}&limit=${from.limit}`;
  const all: wire.Transaction[] = [];
  let pageKey: string | undefined;
  let total: number | undefined;
  do {
    const key = pageKey === undefined ? "" : `&pageKey=${encodeURIComponent(pageKey)}`;
    const path = `/accounts/${from.account}/transactions?${window}${key}`;
    const response = await fdx(from.bank, path, from.token);
    expect(response.status).toBe(200);
    const page = wire.transactionsPage.parse(await response.json());
    total = page.page?.totalElements;
    all.push(...page.transactions);
    pageKey = page.page?.nextPageKey;
  } while (pageKey !== undefined);
  expect(all).toHaveLength(total ?? -1);
  return all;
}

async function accountsOf({ fdx }: Harness, bank: string, token: string) {
  const response = await fdx(bank, "/accounts?resultType=details", token);
  return wire.accountDetailsPage.parse(await response.json()).accounts;
}

test.each(banks)("$id serves a life: accounts with balances, and each transaction once", async ({ id }) => {
  const harness = await startSandbox();
  const { access_token: token } = await harness.connect(id);
  const accounts = await accountsOf(harness, id, token);
  expect(accounts.length).toBeGreaterThan(0);
  for (const { accountId: account } of accounts) {
    const all = await readAll(harness, { bank: id, account, token, days: 180, limit: 37 });
    expect(new Set(all.map(({ transactionId }) => transactionId)).size).toBe(all.length);
    const when = all.map((each) => Date.parse(each.postedTimestamp ?? each.transactionTimestamp));
    expect(when).toEqual([...when].sort((a, b) => b - a));
    expect(await readAll(harness, { bank: id, account, token, days: 180, limit: 500 })).toEqual(all);
  }
});

test("what is owed on a card, its limit and what is available agree with the world", async () => {
  const harness = await startSandbox();
  const { access_token: token } = await harness.connect("amex");
  const { world } = harness.sandbox;
  const accounts = await accountsOf(harness, "amex", token);
  for (const account of world.accounts({ bank: "amex", customer: 1 })) {
    const shown = accounts.find(({ accountId }) => accountId === account.id);
    const balance = world.balance(account);
    expect(shown).toMatchObject({
      accountCategory: "LOC_ACCOUNT",
      currentBalance: -balance.ledgerMinor / 100,
      accountNumberDisplay: account.lastFour,
    });
  }
});

/** Customers with at least so many pending transactions on one account, at a bank. */
function pendingAt({ sandbox: { world } }: Harness, bank: string, least = 1): number[] {
  return Array.from({ length: 60 }, (_, index) => index + 1).filter((customer) =>
    world.accounts({ bank, customer }).some((account) => pendingOf(world, account).length >= least),
  );
}

/** So many that not all of them vanish. */
const SEVERAL = 2;

function pendingOf(world: World, account: Account) {
  return world.transactions(account).transactions.filter(({ status }) => status === "pending");
}

test("a bank that shows pending transactions does: without a posting time, and later under another id", async () => {
  const harness = await startSandbox();
  const [customer] = pendingAt(harness, "amex", SEVERAL);
  const username = String(customer);
  const tokens = await harness.connect("amex", { username });
  const [account] = harness.sandbox.world
    .accounts({ bank: "amex", customer: customer ?? 0 })
    .filter((each) => pendingOf(harness.sandbox.world, each).length >= SEVERAL);
  const query = {
    bank: "amex",
    account: account?.id ?? "",
    token: tokens.access_token,
    days: 10,
    limit: 100,
  };
  const before = (await readAll(harness, query)).filter(({ status }) => status === "PENDING");
  expect(before.length).toBeGreaterThan(0);
  for (const pending of before) expect(pending).not.toHaveProperty("postedTimestamp");

  harness.clock.advance(12 * 86_400_000);
  const later = await harness.connect("amex", { username });
  const after = await readAll(harness, { ...query, token: later.access_token, days: 25 });
  const ids = new Set(after.map(({ transactionId }) => transactionId));
  for (const { transactionId } of before) expect(ids.has(transactionId)).toBe(false);
  const replaced = after.filter(({ referenceTransactionId: reference }) =>
    before.some(({ transactionId }) => transactionId === reference),
  );
  expect(replaced.length).toBeGreaterThan(0);
});

test.each(banks.filter(({ showsPending }) => !showsPending))(
  "$id shows nothing before it has posted",
  async ({ id }) => {
    const harness = await startSandbox();
    expect(pendingAt(harness, id)).toEqual([]);
    const { access_token: token } = await harness.connect(id);
    for (const { accountId: account } of await accountsOf(harness, id, token)) {
      const all = await readAll(harness, { bank: id, account, token, days: 30, limit: 100 });
      expect(all.every(({ status }) => status === "POSTED")).toBe(true);
    }
  },
);

test.each(banks)("$id serves history as far back as it says and no further", async ({ id, historyDays }) => {
  const harness = await startSandbox();
  const { access_token: token } = await harness.connect(id);
  const [account] = await accountsOf(harness, id, token);
  const today = dateOf(harness.clock.now());
  const from = async (days: number) =>
    harness.fdx(
      id,
      `/accounts/${account?.accountId}/transactions?startDate=${addDays(today, -days)}&endDate=${today}`,
      token,
    );
  expect((await from(historyDays)).status).toBe(200);
  const refused = await from(historyDays + 1);
  expect(refused.status).toBe(400);
  expect(wire.fdxError.parse(await refused.json()).code).toBe("703");
});

test("the same sandbox gives the same answers byte for byte", async () => {
  const answers: string[] = [];
  for (let run = 0; run < 2; run++) {
    const harness = await startSandbox({ seed: 7 });
    const { access_token: token } = await harness.connect("chase", { username: "5" });
    const list = await (await harness.fdx("chase", "/accounts?resultType=details", token)).text();
    const { accountId } = wire.accountDetailsPage.parse(JSON.parse(list)).accounts[0] ?? {};
    const path = `/accounts/${accountId}/transactions`;
    answers.push(list + (await (await harness.fdx("chase", path, token)).text()));
  }
  expect(answers[0]).toBe(answers[1]);
});
