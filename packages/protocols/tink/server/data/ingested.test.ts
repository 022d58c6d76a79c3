import { DAY_MS, isoDate } from "@sandbank/domain";
import type { NewIngestedAccount, NewIngestedTransaction } from "@sandbank/world";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  accountBalances,
  accountListResponse,
  listAccountsResponse,
  listCategoriesResponse,
  listIdentitiesResponse,
  minorOfExact,
} from "../../wire/index.ts";
import { openTink } from "../testing/fixture-tink.ts";
import { connect, read, readAllTransactions } from "./testing/fixture-data.ts";

const checking: NewIngestedAccount = {
  externalId: "checking-001",
  name: "Checking Account",
  number: "1234567890",
  type: "CHECKING",
  currency: "GBP",
  balanceMinor: 1_500_050,
};

const coffee: NewIngestedTransaction = {
  externalId: "txn-001",
  amountMinor: -4550,
  at: Date.UTC(2026, 2, 9, 8, 30, 15),
  description: "  GROCERY   STORE ",
  type: "DEFAULT",
  pending: false,
};

async function ingesting(...accounts: readonly NewIngestedAccount[]) {
  const tink = await openTink();
  const { user_id: userId } = await tink.createUser({ external_user_id: "test-user-1" });
  await tink.context.ingested.open(userId, accounts);
  const reader = { tink, token: await tink.userToken(userId) };
  const ingest = (...transactions: readonly NewIngestedTransaction[]) =>
    tink.context.ingested.ingest(userId, {
      type: "REAL_TIME",
      accounts: [{ externalId: checking.externalId, balanceMinor: 1_495_500, transactions }],
    });
  const shown = async () => (await read(reader, "/data/v2/accounts", listAccountsResponse)).accounts;
  return { tink, userId, reader, ingest, shown };
}

test("an ingested account comes back with its external id, exact money, and no institution", async () => {
  const { shown, reader } = await ingesting(
    { ...checking, reservedMinor: 10_000, availableCreditMinor: 0 },
    { ...checking, externalId: "iban", number: "GB33 BUKB 2020 1555 5555 55", flags: ["BUSINESS"] },
    {
      ...checking,
      externalId: "card",
      type: "CREDIT_CARD",
      number: "4111111111111111",
      balanceMinor: -250_000,
      availableCreditMinor: 2_000_000,
    },
    { ...checking, externalId: "pension", type: "PENSION" },
  );
  const [first, withIban, card, pension] = await shown();
  const gbp = (unscaledValue: string) => ({
    amount: { currencyCode: "GBP", value: { unscaledValue, scale: "2" } },
  });
  expect(first).toMatchObject({
    name: "Checking Account",
    type: "CHECKING",
    customerSegment: "PERSONAL",
    externalAccountId: "checking-001",
    balances: { booked: gbp("1490050"), available: gbp("1490050") },
    identifiers: { financialInstitution: { accountNumber: "1234567890" } },
    dates: { lastRefreshed: "2026-03-10T15:00:00Z" },
  });
  expect(first?.financialInstitutionId).toBeUndefined();
  expect(withIban).toMatchObject({
    customerSegment: "BUSINESS",
    identifiers: { iban: { iban: "GB33BUKB20201555555555", bban: "BUKB20201555555555" } },
  });
  expect(card).toMatchObject({
    identifiers: { pan: { masked: "4111 11** **** 1111" } },
    balances: { booked: gbp("-250000"), available: gbp("1750000") },
  });
  expect(JSON.stringify(card)).not.toContain("4111111111111111");
  const limit = await read(reader, `/data/v2/accounts/${card?.id}/balances`, accountBalances);
  expect(limit.creditLimit?.amount.valueInMinorUnit).toBe(2_000_000);
  expect(limit.balances.availableBalanceExcludingCredit).toBeUndefined();
  expect(pension).toMatchObject({ type: "PENSION", externalAccountId: "pension" });
  const v1 = (await read(reader, "/api/v1/accounts/list", accountListResponse)).accounts;
  expect(v1.map(({ bankId }) => bankId)).toEqual(["checking-001", "iban", "card", "pension"]);
  expect(v1[0]).toMatchObject({ balance: 14_900.5, accountExclusion: "NONE", type: "CHECKING" });
  expect((await read(reader, "/data/v2/identities", listIdentitiesResponse)).identities).toEqual([]);
});

test("an ingested transaction comes back with all that was said of it", async () => {
  const { reader, ingest, shown } = await ingesting(checking);
  await ingest(coffee, {
    ...coffee,
    externalId: "txn-002",
    amountMinor: -129_900,
    pending: true,
    type: "TRANSFER",
    at: Date.UTC(2026, 2, 10, 9),
    description: "Rent",
    merchantName: "Landlord",
    merchantCategoryCode: "6513",
    payee: { name: "Landlord", accountNumber: "GB33BUKB20201555555555" },
  });
  const [account] = await shown();
  const { rows } = await readAllTransactions(reader);
  expect(rows).toHaveLength(2);
  expect(rows[1]).toMatchObject({
    accountId: account?.id,
    status: "BOOKED",
    amount: { currencyCode: "GBP", value: { unscaledValue: "-4550", scale: "2" } },
    dates: { booked: "2026-03-09", value: "2026-03-09" },
    bookedDateTime: "2026-03-09T08:30:15Z",
    descriptions: { original: "  GROCERY   STORE ", display: "GROCERY STORE" },
    identifiers: { providerTransactionId: "txn-001" },
    types: { type: "DEFAULT" },
  });
  const categories = await read(reader, "/api/v1/categories", listCategoriesResponse);
  const codes = rows.map((row) => categories.find(({ id }) => id === row.categories?.pfm.id)?.code);
  expect(codes).toEqual(["expenses:home.rent", "expenses:misc.uncategorized"]);
  expect(rows[0]).toMatchObject({
    status: "PENDING",
    descriptions: { original: "Rent", display: "Landlord" },
    merchantInformation: { merchantName: "Landlord", merchantCategoryCode: "6513" },
    counterparties: {
      payee: {
        name: "Landlord",
        identifiers: { financialInstitution: { accountNumber: "GB33BUKB20201555555555" } },
      },
    },
    types: { type: "TRANSFER" },
  });
  expect((await readAllTransactions(reader, "statusIn=PENDING")).rows).toEqual([rows[0]]);
  expect((await readAllTransactions(reader, "bookedDateLte=2026-03-09")).rows).toEqual([rows[1]]);
});

test("any amounts at any instants come back exactly, each once, in pages of any size beside a bank's", async () => {
  const { tink, userId, reader, ingest } = await ingesting(checking);
  await tink.context.credentials.create({
    userId,
    providerName: "uk-demobank-password",
    fields: { username: "stable_income", password: "sandbank" },
  });
  const noon = Date.UTC(2026, 1, 1, 12);
  const amounts = fc.sample(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), { numRuns: 240, seed: 7 });
  // Forty of an instant at a time, and more than a page of one.
  const sent = amounts.map((amountMinor, n) => ({
    ...coffee,
    externalId: `t-${n}`,
    amountMinor,
    at: noon + (n < 130 ? 0 : Math.floor(n / 40) * DAY_MS),
    pending: n % 11 === 0,
  }));
  expect((await ingest(...sent)).ok).toBe(true);
  const whole = (await readAllTransactions(reader, "bookedDateGte=2026-01-15&pageSize=100")).rows;
  const ours = new Map(whole.map((row) => [row.identifiers?.providerTransactionId ?? "", row]));
  for (const { externalId, amountMinor, pending } of sent) {
    const row = ours.get(externalId);
    const { unscaledValue = "", scale = "" } = row?.amount.value ?? {};
    expect(minorOfExact(unscaledValue, scale, "GBP")).toBe(amountMinor);
    expect(row?.status).toBe(pending ? "PENDING" : "BOOKED");
  }
  expect(whole.length).toBeGreaterThan(sent.length);
  const instants = whole.map(({ dates }) => isoDate.parse(dates?.booked));
  expect(instants).toEqual([...instants].sort().reverse());
  for (const pageSize of [7, 64]) {
    const query = `bookedDateGte=2026-01-15&pageSize=${pageSize}`;
    expect((await readAllTransactions(reader, query)).rows).toEqual(whole);
  }
});

test("what was deleted or is another user's is not there", async () => {
  const { tink, userId, reader, ingest, shown } = await ingesting(checking);
  await ingest(coffee);
  const other = await connect(tink, "GB", "thin_file");
  const [account] = await shown();
  const { rows } = await readAllTransactions(other, `accountIdIn=${account?.id}`);
  expect(rows).toEqual([]);
  await tink.context.ingested.deleteAccount(userId, checking.externalId);
  expect(await shown()).toEqual([]);
  expect((await readAllTransactions(reader)).rows).toEqual([]);
  const answer = tink.send("GET", `/data/v2/accounts/${account?.id}`, { token: reader.token });
  expect((await tink.refusal(answer)).status).toBe(404);
});
