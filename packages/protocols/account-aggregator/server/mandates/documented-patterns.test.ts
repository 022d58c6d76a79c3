import { DAY_MS } from "@sandbank/domain";
import type { World } from "@sandbank/world";
import { expect, test } from "vitest";
import { z } from "zod";
import { payerMandates } from "../../wire/mandates/index.ts";
import { openSetu } from "../setu/testing/fixture-setu.ts";
import { payingAccounts } from "./payer-of.ts";

/** Seed document on bank integration, "Mock Subscription Transactions": how a statement words it, rupees, days. */
const PATTERNS: readonly (readonly [
  merchant: string,
  printed: string,
  rupees: string,
  everyDays: readonly [number, number],
])[] = [
  ["Netflix India", "NETFLIX", "649.00", [28, 32]],
  ["Disney+ Hotstar", "HOTSTAR", "1499.00", [88, 95]],
  ["Amazon Prime", "AMAZON PRIME", "1499.00", [360, 370]],
  ["Spotify India", "SPOTIFY INDIA", "119.00", [28, 32]],
  ["YouTube Premium", "GOOGLE YOUTUBE", "129.00", [28, 32]],
  ["Zomato Pro", "ZOMATO PRO", "599.00", [88, 95]],
  ["Swiggy One", "SWIGGY ONE", "899.00", [88, 95]],
  ["Adobe Creative Cloud", "ADOBE SYSTEMS INDIA", "1675.00", [28, 32]],
  ["Microsoft 365", "MICROSOFT CORP INDIA", "489.00", [28, 32]],
  ["LinkedIn Premium", "LINKEDIN TECH INFO", "1699.00", [28, 32]],
  ["Cult.fit", "CUREFIT HEALTHCARE", "999.00", [28, 32]],
  ["Times Prime", "TIMES INTERNET PRIME", "999.00", [360, 370]],
  ["MX Player", "MX PLAYER", "299.00", [28, 32]],
];

const row = z.looseObject({
  amount: z.union([z.string(), z.number()]).transform((text) => Number(text).toFixed(2)),
  narration: z.string(),
  transactionTimestamp: z.string(),
});

/** A collector of subscriptions who is paid and charged at a bank. */
function collectorAt(world: World, bank: string) {
  for (let copy = 1; copy <= 60; copy++) {
    const username = copy === 1 ? "subscription_collector" : `subscription_collector.${copy}`;
    const customer = world.findCustomer(username, "IN");
    const account = customer && payingAccounts(world, customer)[0];
    if (customer && account?.bank === bank) return { customer, account, mobile: customer.phone.slice(-10) };
  }
  throw new Error(`none of sixty collectors is charged at ${bank}`);
}

const THREE_YEARS = { from: "2023-03-01T00:00:00Z", to: "2026-03-10T00:00:00Z" };

test.each(["hdfc", "icici", "sbi", "axis", "kotak"])(
  "at %s a collector's thirteen subscriptions are in what the aggregator hands over, as documented",
  async (bank) => {
    const setu = await openSetu();
    const { mobile } = collectorAt(setu.options.world, bank);
    const fips = [`${bank.toUpperCase()}-FIP`];
    const context = [{ key: "fipId", value: fips[0] }];
    const consentId = await setu.agreed({ vua: mobile, dataRange: THREE_YEARS, context }, fips);
    const session = await setu.begin(consentId, { dataRange: THREE_YEARS });
    const read = await setu.readSession(session.id);
    const rows = rowsOf(read.fips);
    for (const [merchant, printed, rupees, [least, most]] of PATTERNS) {
      const days = rows
        .filter(({ narration, amount }) => narration.includes(printed) && amount === rupees)
        .map(({ transactionTimestamp }) => Date.parse(transactionTimestamp))
        .sort((a, b) => a - b);
      const [first = Number.NaN, last = Number.NaN] = [days[0], days.at(-1)];
      const interval = (last - first) / DAY_MS / (days.length - 1);
      if (!(interval >= least && interval <= most))
        expect.fail(`${merchant}: ${days.length}, every ${interval}`);
    }
  },
);

test("mandates are shown under an active consent only: Netflix, Spotify, and what was approved here", async () => {
  const setu = await openSetu();
  const { mobile, customer, account } = collectorAt(setu.options.world, "hdfc");
  const consentId = await setu.agreed({ vua: mobile }, ["HDFC-FIP"]);
  const path = `/v2/consents/${consentId}/mandates`;
  const list = async () => payerMandates.strict().parse((await setu.get(path)).body).mandates;
  const before = await list();
  for (const [merchantName, amount] of [
    ["Netflix India", 64_900],
    ["Spotify India", 11_900],
  ] as const) {
    expect(before.find((mandate) => mandate.merchantName === merchantName)).toMatchObject({
      amount,
      currency: "INR",
      frequency: "monthly",
      status: "live",
      umn: expect.stringMatching(/^[0-9a-f]{32}@mockupi$/),
      fipId: "HDFC-FIP",
      nextDebitDate: expect.any(String),
      lastDebitAt: expect.any(String),
    });
  }
  expect(before.every(({ umn }) => umn !== null)).toBe(true);
  const body = {
    startDate: "10032026",
    endDate: "09032027",
    amount: 29_900,
    currency: "INR",
    amountRule: "max",
    frequency: "weekly",
    recurrenceValue: 1,
    transactionNote: "News",
    purpose: "14",
    initiationMode: "00",
    creationMode: "collect",
    merchantVpa: "dailynews@mockpsp",
    customerVpa: `${mobile}@mockupi`,
  };
  const asked = await setu.request("POST", "/api/v1/merchants/mandates", body, {
    "content-type": "application/json",
    merchantId: "dailynews",
  });
  const { id } = z.object({ id: z.string() }).parse(asked.body);
  await setu.mandates.approve({ mandateId: id });
  const [made, ...others] = (await list()).filter(({ mandateId }) => mandateId === id);
  expect(others).toEqual([]);
  expect(made).toMatchObject({
    merchantName: "Dailynews",
    frequency: "weekly",
    status: "live",
    nextDebitDate: "2026-03-16",
  });
  expect(made?.maskedAccNumber).toMatch(new RegExp(`${account.lastFour}$`));
  await setu.mandates.revoke(id);
  expect((await list()).find(({ mandateId }) => mandateId === id)).toMatchObject({
    status: "revoked",
    nextDebitDate: null,
  });
  expect(customer.country).toBe("IN");
  await setu.post(`/v2/consents/${consentId}/revoke`);
  const over = await setu.get(path);
  expect(over).toMatchObject({ status: 400, body: { errorCode: "InvalidRequest" } });
  expect(JSON.stringify(over.body)).toContain("REVOKED");
});

test("what a mandate took is in what the aggregator hands over, as a payment by UPI", async () => {
  const setu = await openSetu();
  const { mobile } = collectorAt(setu.options.world, "hdfc");
  const range = { from: "2026-03-09T00:00:00Z", to: "2026-03-11T00:00:00Z" };
  const consentId = await setu.agreed({ vua: mobile, dataRange: range }, ["HDFC-FIP"]);
  const body = {
    startDate: "10032026",
    endDate: "09032027",
    amount: 29_900,
    currency: "INR",
    amountRule: "exact",
    frequency: "one time",
    transactionNote: "News",
    purpose: "14",
    initiationMode: "00",
    creationMode: "collect",
    merchantVpa: "dailynews@mockpsp",
    customerVpa: `${mobile}@mockupi`,
    firstExecutionAmount: 9900,
  };
  const asked = await setu.request("POST", "/api/v1/merchants/mandates", body, {
    "content-type": "application/json",
    merchantId: "dailynews",
  });
  const { id } = z.object({ id: z.string() }).parse(asked.body);
  await setu.mandates.approve({ mandateId: id });
  const session = await setu.begin(consentId, { dataRange: range });
  const read = await setu.readSession(session.id);
  const taken = rowsOf(read.fips).filter(({ narration }) => narration.includes("/DAILYNEWS/"));
  expect(taken).toMatchObject([{ amount: "99.00", mode: "UPI", type: "DEBIT" }]);
});

/** Every transaction of a session in JSON. */
function rowsOf(value: unknown): z.output<typeof row>[] {
  if (Array.isArray(value)) return value.flatMap(rowsOf);
  if (typeof value !== "object" || value === null) return [];
  const read = row.safeParse(value);
  return read.success ? [read.data] : Object.values(value).flatMap(rowsOf);
}
