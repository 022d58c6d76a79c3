import { DAY_MS, fixedClock } from "@sandbank/domain";
import { testProvider } from "@sandbank/provider/contract-tests";
import { expect, test } from "vitest";
import { createMockProvider, patterns } from "./index.ts";

const banks = [{ id: "mock-bank", name: "Mock Bank", country: "IN", color: "#4b3f72" }];

function setUp() {
  const clock = fixedClock("2026-02-18T10:00:00Z");
  const provider = createMockProvider({ banks, clock });
  const connect = async () => {
    const begun = await provider.initiateConnection({ bankId: "mock-bank", redirectUri: "", state: "" });
    if (begun.status !== "approved") throw new Error("the mock bank asks nobody");
    return begun.credentials;
  };
  return { provider, clock, connect, bankId: "mock-bank", now: () => clock.now() };
}

testProvider("mock", { setUp: async () => setUp(), remembersRevocation: false });

async function readYear() {
  const { provider, connect, clock } = setUp();
  const grant = { bankId: "mock-bank", credentials: await connect(), save: async () => undefined };
  const accounts = await provider.fetchBankData(grant);
  const charges = [];
  let cursor: string | null = null;
  for (;;) {
    const page = await provider.syncTransactions(grant, { accounts, from: "2025-02-18", cursor });
    charges.push(...page.upserted);
    cursor = page.cursor;
    if (!page.hasMore) return { provider, grant, clock, accounts, charges, cursor };
  }
}

test("a new connection shows the thirteen subscriptions with the charges the document counts", async () => {
  const { charges } = await readYear();
  for (const pattern of patterns) {
    const own = charges.filter((charge) => charge.merchantName === pattern.merchant);
    expect([pattern.merchant, own.length]).toEqual([pattern.merchant, pattern.charges]);
    expect(new Set(own.map((charge) => charge.amountMinor))).toEqual(new Set([pattern.amountMinor]));
  }
  expect(patterns).toHaveLength(13);
  expect(charges).toHaveLength(39);
});

test("the balance is what the account opened with less what was charged", async () => {
  const { charges, accounts } = await readYear();
  const spent = charges.reduce((sum, charge) => sum + charge.amountMinor, 0);
  expect(accounts[0]?.currentMinor).toBe(75_000_000 - spent);
});

test("as time passes new charges arrive, and only those", async () => {
  const { provider, grant, clock, accounts, charges, cursor } = await readYear();
  clock.advance(31 * DAY_MS);
  const page = await provider.syncTransactions(grant, { accounts, from: "2025-02-18", cursor });
  const earlier = new Set(charges.map((charge) => charge.id));
  expect(page.upserted.length).toBeGreaterThan(0);
  expect(page.upserted.filter((charge) => earlier.has(charge.id))).toEqual([]);
});

test("Netflix and Spotify are standing mandates", async () => {
  const { provider, grant } = await readYear();
  const mandates = await provider.detectUpiMandates?.(grant);
  expect(mandates).toMatchObject([
    { mandateId: "mock_mandate_netflix", amountMinor: 64_900, frequency: "monthly", status: "active" },
    { mandateId: "mock_mandate_spotify", amountMinor: 11_900, frequency: "monthly", status: "active" },
  ]);
});

test("after ninety days the consent is over and nothing more is given", async () => {
  const { provider, grant, clock } = await readYear();
  clock.advance(90 * DAY_MS);
  expect(await provider.getConsentStatus(grant)).toMatchObject({ status: "expired" });
  await expect(provider.fetchBankData(grant)).rejects.toMatchObject({ code: "consent_expired" });
});
