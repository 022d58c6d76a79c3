import { dateOf, startOfDate } from "@sandbank/domain";
import {
  refreshFinished,
  tinkMessage,
  transactionsDeleted,
  transactionsModified,
  webhookEvents,
} from "@sandbank/protocol-tink/wire";
import type { Account, Transaction } from "@sandbank/world";
import { expect, test } from "vitest";
import { EXTERNAL_USER, startTink } from "./testing/told-tink.ts";

const DAY_MS = 86_400_000;
const BANK = "demobank-se";

/** Somebody whose accounts at a bank were shared, and a listener for everything. */
async function startReading() {
  const tink = await startTink();
  await tink.created({ enabledEvents: webhookEvents });
  const { world } = tink.hosted;
  // Somebody of whose pending payments some vanish.
  const { number: customer } = world.findCustomer("pending_heavy", "SE") ?? { number: 0 };
  const accounts = world.accounts({ bank: BANK, customer });
  const credentials = {
    id: "c".repeat(32),
    userId: tink.user.id,
    providerName: "se-demobank-password",
    type: "PASSWORD",
    status: "UPDATED",
    statusUpdated: 0,
    statusPayload: "",
    updated: 0,
    fields: {},
    asked: null,
    problem: null,
    sessionExpiryDate: tink.clock.now() + 90 * DAY_MS,
    customer,
    bank: BANK,
    accountIds: accounts.map(({ id }) => id),
    withoutTransactions: [],
    callbackUri: null,
    linkFailure: null,
  } as const;
  type Change = Partial<Parameters<typeof tink.context.events.tellRefresh>[0]["credentials"]>;
  /** Everything told of a reading of the bank. */
  const read = async (change: Change = {}) => {
    const before = tink.receiver.received.length;
    const at = tink.clock.now();
    const read = { ...credentials, statusUpdated: at, updated: at, ...change };
    await tink.context.events.tellRefresh({ at, credentials: read, source: "OPERATION_SOURCE_API" });
    await tink.hosted.agenda.settle();
    return tink.receiver.received.slice(before).map(({ body }) => tinkMessage.parse(JSON.parse(body)));
  };
  return { ...tink, world, accounts, credentials, read };
}

type World = Awaited<ReturnType<typeof startReading>>["world"];

function everyRow(world: World, account: Account, from?: number): Transaction[] {
  const rows: Transaction[] = [];
  let after: string | null = null;
  do {
    const page: ReturnType<World["transactions"]> = world.transactions(account, {
      limit: 500,
      ...(from !== undefined && { from }),
      ...(after !== null && { after }),
    });
    rows.push(...page.transactions);
    after = page.nextPageKey;
  } while (after !== null);
  return rows;
}

/** By what Tink knows a row by: the id it had first. */
const seen = (rows: readonly Transaction[]) => new Map(rows.map((row) => [row.pendingId ?? row.id, row]));

test("the first reading creates each account and inserts its transactions, and then the refresh has finished", async () => {
  const { read, accounts, world, user, clock, credentials } = await startReading();
  const told = await read();
  expect(accounts.length).toBeGreaterThan(1);
  const created = told.filter(({ event }) => event === "account:created");
  expect(created).toHaveLength(accounts.length);
  expect(new Set(created.map(({ content }) => content.id)).size).toBe(accounts.length);
  expect(told.filter(({ event }) => event === "account:updated")).toEqual([]);
  const modified = told.filter(({ event }) => event === "account-transactions:modified");
  // Banks serve two years.
  const earliest = startOfDate(dateOf(clock.now())) - 730 * DAY_MS;
  const isServed = ({ postedAt, authorizedAt }: Transaction) => (postedAt ?? authorizedAt) >= earliest;
  const withRows = accounts.filter((account) => everyRow(world, account).length > 0);
  expect(modified).toHaveLength(withRows.length);
  for (const [index, account] of withRows.entries()) {
    const rows = everyRow(world, account).filter(isServed);
    const days = rows.map(({ postedAt, authorizedAt }) => dateOf(postedAt ?? authorizedAt)).toSorted();
    expect(transactionsModified.parse(modified[index]?.content)).toEqual({
      userId: user.id,
      externalUserId: EXTERNAL_USER,
      account: { id: created[accounts.indexOf(account)]?.content.id },
      transactions: {
        earliestModifiedBookedDate: days[0],
        latestModifiedBookedDate: days.at(-1),
        inserted: rows.length,
        updated: 0,
        deleted: 0,
      },
    });
  }
  expect(refreshFinished.parse(told.at(-1)?.content)).toEqual({
    credentialsId: credentials.id,
    credentialsStatus: "UPDATED",
    status: "UPDATED",
    finished: clock.now(),
    source: "OPERATION_SOURCE_API",
    sessionExpiryDate: credentials.sessionExpiryDate,
  });
  const orderly = told.map(({ event }) => event);
  expect(orderly.indexOf("refresh:finished")).toBe(orderly.length - 1);
});

test("a later reading tells what came, was booked and went since, each account for itself, and nothing else", async () => {
  const { read, accounts, world, clock } = await startReading();
  const ids = (await read()).flatMap(({ event, content }) => (event === "account:created" ? content.id : []));
  const since = clock.now() - 200 * DAY_MS;
  const totals = { inserted: 0, updated: 0, deleted: 0 };
  for (let round = 0; round < 12; round++) {
    const before = accounts.map((account) => seen(everyRow(world, account, since)));
    clock.advance(1.5 * DAY_MS);
    const told = await read();
    const expected = accounts.flatMap((account, index) => {
      const [was, is] = [before[index] ?? new Map(), seen(everyRow(world, account, since))];
      const isOther = ([id, row]: [string, Transaction]) =>
        was.has(id) && JSON.stringify(was.get(id)) !== JSON.stringify(row);
      const counts = {
        inserted: [...is.keys()].filter((id) => !was.has(id)).length,
        updated: [...is].filter(isOther).length,
        deleted: [...was.keys()].filter((id) => !is.has(id)).length,
      };
      for (const what of ["inserted", "updated", "deleted"] as const) totals[what] += counts[what];
      return Object.values(counts).some((count) => count > 0) ? { id: ids[index], ...counts } : [];
    });
    const modified = told.flatMap(({ event, content }) => {
      if (event !== "account-transactions:modified") return [];
      const { account, transactions } = transactionsModified.parse(content);
      const { inserted, updated, deleted } = transactions;
      return { id: account.id, inserted, updated, deleted };
    });
    expect(modified).toEqual(expected);
    const deleted = told.flatMap(({ event, content }) =>
      event === "account-transactions:deleted" ? [transactionsDeleted.parse(content)] : [],
    );
    expect(deleted.map(({ account, transactions }) => [account.id, new Set(transactions.ids).size])).toEqual(
      expected.flatMap((one) => (one.deleted > 0 ? [[one.id, one.deleted]] : [])),
    );
    const updated = told.flatMap(({ event, content }) => (event === "account:updated" ? content.id : []));
    for (const id of updated) expect(ids).toContain(id);
    expect(new Set(updated).size).toBe(updated.length);
  }
  for (const total of Object.values(totals)) expect(total).toBeGreaterThan(0);
});

test("a reading that brings nothing new tells that it has finished, and no more", async () => {
  const { read } = await startReading();
  await read();
  expect((await read()).map(({ event }) => event)).toEqual(["refresh:finished"]);
});

test("a reading that failed tells why, and nothing of the accounts", async () => {
  const { read, clock } = await startReading();
  clock.advance(DAY_MS);
  const problem = {
    type: "AUTHORIZATION_ERROR",
    displayMessage: "Sign in again.",
    details: { reason: "SESSION_EXPIRED", retryable: true },
  } as const;
  const [only, ...more] = await read({ status: "SESSION_EXPIRED", problem });
  expect(more).toEqual([]);
  expect(only?.content).toMatchObject({ credentialsStatus: "SESSION_EXPIRED", detailedError: problem });
  expect(await read({ status: "AWAITING_SUPPLEMENTAL_INFORMATION" })).toEqual([]);
});

test("of an account the bank gave no transactions of, only the account is told of", async () => {
  const { read, accounts } = await startReading();
  const told = await read({ withoutTransactions: accounts.map(({ id }) => id) });
  expect(new Set(told.map(({ event }) => event))).toEqual(new Set(["account:created", "refresh:finished"]));
  expect((await read()).some(({ event }) => event === "account-transactions:modified")).toBe(true);
});
