import { DAY_MS, dateOf, isoDate, isoInstant, tinkCategoryCodes } from "@sandbank/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import {
  accountBalances,
  type DataTransaction,
  type ListTransactionsResponse,
  listAccountsResponse,
  listCategoriesResponse,
  listTransactionsResponse,
  minorOfExact,
} from "../../wire/index.ts";
import { openTink } from "../testing/fixture-tink.ts";
import { connect, connected, read, readAllTransactions } from "./testing/fixture-data.ts";

const minorOf = ({ amount: { value, currencyCode } }: Pick<DataTransaction, "amount">) =>
  minorOfExact(value.unscaledValue, value.scale, currencyCode);

test("a walk over pages of any size gives each row once, in one order, and whole lists of filters", async () => {
  const reader = await connected("SE", "pending_heavy");
  const since = dateOf(reader.tink.clock.now() - 30 * DAY_MS);
  const { accounts } = await read(reader, "/data/v2/accounts", listAccountsResponse);
  const whole = (await readAllTransactions(reader, `bookedDateGte=${since}`)).rows;
  expect(whole.length).toBeGreaterThan(20);
  expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length);
  const pageSize = fc.integer({ min: 1, max: 120 });
  const status = fc.constantFrom("", "BOOKED", "PENDING", "PENDING,BOOKED", "UNDEFINED");
  const chosen = fc.subarray(accounts.map(({ id }) => id));
  await fc.assert(
    fc.asyncProperty(pageSize, status, chosen, fc.boolean(), async (size, statusIn, ids, isRepeated) => {
      const filters = isRepeated
        ? [...ids.map((id) => `accountIdIn=${id}`), ...statusIn.split(",").map((each) => `statusIn=${each}`)]
        : [`accountIdIn=${ids.join(",")}`, `statusIn=${statusIn}`];
      const query = [`bookedDateGte=${since}`, `pageSize=${size}`, ...filters].join("&");
      const { rows, pages } = await readAllTransactions(reader, query);
      const expected = whole
        .filter(({ accountId }) => ids.length === 0 || ids.includes(accountId))
        .filter((row) => statusIn === "" || statusIn.split(",").includes(row.status));
      expect(rows).toEqual(expected);
      expect(pages).toBe(Math.max(1, Math.ceil(expected.length / Math.min(size, 100))));
    }),
    { numRuns: 15 },
  );
  expect(reader.tink.failures).toEqual([]);
});

test("what comes in while one walks is on no later page, and shifts none", async () => {
  const reader = await connected("GB", "stable_income");
  const { tink, userId, credentialsId } = reader;
  const since = dateOf(tink.clock.now() - 40 * DAY_MS);
  const before = (await readAllTransactions(reader, `bookedDateGte=${since}`)).rows;
  const rows: DataTransaction[] = [];
  let pageToken: string | undefined = "";
  for (let page = 0; page === 0 || pageToken; page++) {
    const path: string = `/data/v2/transactions?bookedDateGte=${since}&pageSize=7&pageToken=${pageToken}`;
    const answer: ListTransactionsResponse = await read(reader, path, listTransactionsResponse);
    rows.push(...answer.transactions);
    pageToken = answer.nextPageToken;
    tink.clock.advance(60_000);
    await tink.context.credentials.refresh(credentialsId).catch(() => undefined);
    await tink.context.ingested.open(userId, [
      {
        externalId: `account-${page}`,
        name: "New",
        number: "1",
        type: "CHECKING",
        currency: "GBP",
        balanceMinor: 0,
      },
    ]);
    await tink.context.ingested.ingest(userId, {
      type: "REAL_TIME",
      accounts: [
        {
          externalId: `account-${page}`,
          balanceMinor: 0,
          transactions: [
            {
              externalId: "t",
              amountMinor: -1,
              at: tink.clock.now(),
              description: "NEW",
              type: "DEFAULT",
              pending: false,
            },
          ],
        },
      ],
    });
  }
  expect(rows.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  const after = (await readAllTransactions(reader, `bookedDateGte=${since}`)).rows;
  expect(after.filter(({ descriptions }) => descriptions?.original === "NEW").length).toBeGreaterThan(2);
});

test("a walk during which pendings are booked gives each row of its first moment once", async () => {
  const reader = await connected("SE", "pending_heavy");
  const { tink, userId } = reader;
  const since = "2026-02-01";
  const before = (await readAllTransactions(reader, `bookedDateGte=${since}`)).rows;
  const rows: DataTransaction[] = [];
  let pageToken: string | undefined = "";
  for (let page = 0; page === 0 || pageToken; page++) {
    const path: string = `/data/v2/transactions?bookedDateGte=${since}&pageSize=6&pageToken=${pageToken}`;
    const token: string = await tink.userToken(userId);
    const answer: ListTransactionsResponse = await read({ tink, token }, path, listTransactionsResponse);
    rows.push(...answer.transactions);
    pageToken = answer.nextPageToken;
    tink.clock.advance(DAY_MS / 2);
  }
  expect(rows).toEqual(before);
  const later = { tink, token: await tink.userToken(userId) };
  const now = (await readAllTransactions(later, `bookedDateGte=${since}`)).rows;
  const booked = new Set(now.filter(({ status }) => status === "BOOKED").map(({ id }) => id));
  expect(before.filter(({ id, status }) => status === "PENDING" && booked.has(id)).length).toBeGreaterThan(0);
});

test("what is booked between two looks is what the booked balance changed by", async () => {
  const tink = await openTink();
  for (const [market, username] of [
    ["SE", "overspender"],
    ["GB", "pending_heavy"],
    ["DE", "gig_worker"],
    ["SE", "multi_currency_traveller"],
  ] as const) {
    const reader = await connect(tink, market, username);
    const bookedOf = async () => {
      const { accounts } = await read(reader, "/data/v2/accounts", listAccountsResponse);
      const shown = accounts.map(async ({ id }) => {
        const { balances } = await read(reader, `/data/v2/accounts/${id}/balances`, accountBalances);
        return [id, balances.bookedBalance?.amount.valueInMinorUnit ?? Number.NaN] as const;
      });
      return new Map(await Promise.all(shown));
    };
    const balances = await bookedOf();
    const known = new Set((await readAllTransactions(reader, "statusIn=BOOKED")).rows.map(({ id }) => id));
    tink.clock.advance(40 * DAY_MS);
    const token = await tink.userToken(reader.userId);
    const later = { ...reader, token };
    const { accounts } = await read(later, "/data/v2/accounts", listAccountsResponse);
    const since = dateOf(tink.clock.now() - 60 * DAY_MS);
    const { rows } = await readAllTransactions(later, `statusIn=BOOKED&bookedDateGte=${since}`);
    let moved = 0;
    for (const { id } of accounts) {
      const fresh = rows.filter((row) => row.accountId === id && !known.has(row.id));
      moved += fresh.length;
      const sum = fresh.reduce((total, row) => total + minorOf(row), 0);
      const { balances: now } = await read(later, `/data/v2/accounts/${id}/balances`, accountBalances);
      expect(now.bookedBalance?.amount.valueInMinorUnit).toBe((balances.get(id) ?? Number.NaN) + sum);
    }
    expect(moved).toBeGreaterThan(5);
  }
});

test("a pending transaction keeps its id when it is booked, and is gone from what is pending", async () => {
  const reader = await connected("SE", "pending_heavy");
  const { tink } = reader;
  const pending = (await readAllTransactions(reader, "statusIn=PENDING")).rows;
  expect(pending.length).toBeGreaterThan(2);
  for (const row of pending) {
    expect(row).toMatchObject({ status: "PENDING", providerMutability: "MUTABLE" });
    expect(row.identifiers).toBeUndefined();
    expect(row.dates).toEqual({ booked: row.dates?.transaction, transaction: row.dates?.transaction });
  }
  tink.clock.advance(30 * DAY_MS);
  const later = { tink, token: await tink.userToken(reader.userId) };
  const { rows } = await readAllTransactions(later, "statusIn=BOOKED&pageSize=100");
  const booked = new Map(rows.map((row) => [row.id, row]));
  const kept = pending.filter(({ id }) => booked.has(id));
  expect(kept.length).toBeGreaterThan(0);
  for (const { id, accountId, dates } of kept) {
    const now = booked.get(id);
    expect(now).toMatchObject({ accountId, dates: { transaction: dates?.transaction } });
    expect(now?.identifiers?.providerTransactionId).toEqual(expect.any(String));
  }
  const still = new Set((await readAllTransactions(later, "statusIn=PENDING")).rows.map(({ id }) => id));
  for (const { id } of pending) expect(still.has(id)).toBe(false);
});

test("a strict decoder reads every row: whole texts for money, days as days, times with a zone", async () => {
  // As a payments hub decodes them: strings into exact types, and an error for anything else.
  const whole = z.string().regex(/^-?\d+$/);
  const strict = z.object({
    id: z.string().min(1),
    accountId: z.string().min(1),
    status: z.enum(["BOOKED", "PENDING"]),
    bookedDateTime: isoInstant.optional(),
    transactionDateTime: isoInstant.optional(),
    valueDateTime: isoInstant.optional(),
    dates: z.object({
      booked: isoDate.optional(),
      transaction: isoDate.optional(),
      value: isoDate.optional(),
    }),
    amount: z.object({
      currencyCode: z.string().length(3),
      value: z.object({ scale: whole, unscaledValue: whole }),
    }),
    descriptions: z.object({ display: z.string().min(1), original: z.string().min(1) }),
    types: z.object({ type: z.string() }),
  });
  const seen = {
    withTime: 0,
    withoutTime: 0,
    scaleOne: 0,
    withMerchant: 0,
    withReference: 0,
    withCounterparty: 0,
  };
  const tink = await openTink();
  for (const market of ["SE", "GB", "DE"]) {
    const reader = await connect(tink, market, "overspender");
    const since = dateOf(tink.clock.now() - 200 * DAY_MS);
    const { rows } = await readAllTransactions(reader, `bookedDateGte=${since}`);
    for (const row of rows) {
      strict.parse(row);
      for (const time of [row.bookedDateTime, row.transactionDateTime, row.valueDateTime]) {
        if (time !== undefined) expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      }
      if (row.transactionDateTime) expect(row.transactionDateTime.slice(0, 10)).toBe(row.dates?.transaction);
      if (row.transactionDateTime) seen.withTime++;
      else seen.withoutTime++;
      if (row.amount.value.scale === "1") {
        seen.scaleOne++;
        expect(row.types.type).toBe("WITHDRAWAL");
      }
      if (row.merchantInformation) seen.withMerchant++;
      if (row.reference) seen.withReference++;
      if (row.counterparties) seen.withCounterparty++;
      expect(row.categories?.pfm.name).toBe("");
    }
  }
  for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(0);
});

test("every transaction is in a leaf of the categories that are listed", async () => {
  const reader = await connected("SE", "overspender");
  const categories = await read(reader, "/api/v1/categories", listCategoriesResponse);
  const codeOf = new Map(categories.map(({ id, code }) => [id, code]));
  const since = dateOf(reader.tink.clock.now() - 100 * DAY_MS);
  const { rows } = await readAllTransactions(reader, `bookedDateGte=${since}`);
  const codes = new Set<string>();
  for (const row of rows) {
    const code = codeOf.get(row.categories?.pfm.id ?? "") ?? "";
    expect(tinkCategoryCodes).toContain(code);
    expect(code.startsWith(minorOf(row) < 0 ? "income:" : "expenses:")).toBe(false);
    codes.add(code);
  }
  expect(codes.size).toBeGreaterThan(8);
});

test("the days of a window are both in it, and statuses, dates, sizes and tokens that mean nothing are refused", async () => {
  const reader = await connected("GB", "overspender");
  const { tink, token } = reader;
  const { rows } = await readAllTransactions(reader, "statusIn=BOOKED&pageSize=100");
  const day = rows[30]?.dates?.booked ?? "";
  const on = rows.filter(({ dates }) => dates?.booked === day);
  const window = `bookedDateGte=${day}&bookedDateLte=${day}`;
  expect((await readAllTransactions(reader, `statusIn=BOOKED&${window}`)).rows).toEqual(on);
  const codeOf = async (query: string) => {
    const refusal = await tink.refusal(tink.send("GET", `/data/v2/transactions?${query}`, { token }));
    expect(refusal.status).toBe(400);
    return refusal.errorCode;
  };
  expect(await codeOf("bookedDateGte=2026-02-30")).toBe("data.invalid_date");
  expect(await codeOf("bookedDateGte=2026-03-02&bookedDateLte=2026-03-01")).toBe("data.invalid_date_range");
  expect(await codeOf("statusIn=booked")).toBe("data.invalid_status");
  for (const size of ["0", "-1", "ten", "1.5"]) {
    expect(await codeOf(`pageSize=${size}`)).toBe("data.invalid_page_size");
  }
  const { nextPageToken = "" } = await read(reader, "/data/v2/transactions", listTransactionsResponse);
  for (const wrong of ["x", `${nextPageToken}A`, `${nextPageToken}&statusIn=BOOKED`]) {
    expect(await codeOf(`pageToken=${wrong}`)).toBe("data.invalid_page_token");
  }
  const other = await connect(tink, "GB", "overspender");
  const answer = tink.send("GET", `/data/v2/transactions?pageToken=${nextPageToken}`, { token: other.token });
  expect((await tink.refusal(answer)).errorCode).toBe("data.invalid_page_token");
  expect(
    (await read(reader, "/data/v2/transactions?pageSize=1000", listTransactionsResponse)).transactions,
  ).toHaveLength(100);
});

test("the last page says an empty token, or none where the application wants none", async () => {
  const tink = await openTink();
  const app = await tink.keepApp({
    id: "d".repeat(32),
    clientId: "e".repeat(32),
    options: { emptyNextPageToken: false },
  });
  for (const [reader, expected] of [
    [await connect(tink, "SE", "thin_file"), { nextPageToken: "" }],
    [await connect(tink, "SE", "thin_file", app), {}],
  ] as const) {
    for (const path of ["/data/v2/transactions", "/data/v2/accounts"]) {
      const response = await tink.send("GET", path, { token: reader.token });
      const {
        transactions: _,
        accounts: __,
        ...rest
      } = z.record(z.string(), z.unknown()).parse(await response.json());
      expect(rest).toEqual(expected);
    }
  }
});

test("the same seed names accounts and transactions alike, another one otherwise", async () => {
  const idsOf = async (seed: number) => {
    const reader = await connect(await openTink({ seed }), "SE", "1");
    const accounts = (await read(reader, "/data/v2/accounts", listAccountsResponse)).accounts;
    const { transactions } = await read(reader, "/data/v2/transactions", listTransactionsResponse);
    return [...accounts, ...transactions].map(({ id }) => id);
  };
  const ids = await idsOf(1);
  expect(await idsOf(1)).toEqual(ids);
  const others = new Set(await idsOf(2));
  expect(ids.filter((id) => others.has(id))).toEqual([]);
});

test("an edited transaction shows at once, also on a page that was sent before", async () => {
  const reader = await connected("SE", "stable_income");
  const { tink } = reader;
  const [shown] = await tink.context.credentials.of(reader.userId);
  const [account] = tink.world.accounts({ bank: "demobank-se", customer: shown?.customer ?? 0 });
  if (!account) throw new Error("no account");
  const first = async () =>
    (await read(reader, "/data/v2/transactions?pageSize=5", listTransactionsResponse)).transactions;
  const before = await first();
  expect(await first()).toEqual(before);
  const [movement] = tink.world.transactions(account, { limit: 1, status: "posted" }).transactions;
  tink.world.overlay.apply(account, {
    kind: "change",
    transactionId: movement?.id ?? "",
    to: { description: "EDITED" },
  });
  const { rows } = await readAllTransactions(reader, "pageSize=100");
  expect(rows.some(({ descriptions }) => descriptions?.original === "EDITED")).toBe(true);
});
