import { addDays, dateOf, type IsoDate, startOfDate } from "@sandbank/domain";
import { describe, expect, test } from "vitest";
import { ProviderError, type ProviderErrorCode } from "./error.ts";
import type { Grant, Provider, ProviderAccount, ProviderTransaction } from "./provider.ts";

export interface ProviderUnderTest {
  readonly provider: Provider;
  readonly bankId: string;
  /** Connects a person the way this provider does and gives their credentials. */
  connect(): Promise<string>;
  readonly now: () => number;
  close?(): Promise<void>;
}

export interface ContractOptions {
  readonly setUp: () => Promise<ProviderUnderTest>;
  /** False for a provider that keeps no record of consents. Default true. */
  readonly remembersRevocation?: boolean;
  /** True where the state is in what the person is sent back with, and not in the address they are sent to. */
  readonly sendsStateBack?: boolean;
  /** What people are known by, where that has to be said. */
  readonly mobile?: string;
}

const ENDED: readonly ProviderErrorCode[] = ["login_required", "consent_expired", "consent_revoked"];
const HISTORY_DAYS = 180;

/** What every adapter must do, whatever its dialect. Call it in a test file of its own. */
export function testProvider(
  name: string,
  { setUp, remembersRevocation = true, sendsStateBack = false, mobile }: ContractOptions,
): void {
  describe(`provider contract: ${name}`, () => {
    test("it lists the bank with a name, a country and a colour", async () => {
      await using s = await disposable(setUp);
      const banks = await s.provider.getSupportedBanks();
      expect(new Set(banks.map((bank) => bank.id)).size).toBe(banks.length);
      expect(banks.find((bank) => bank.id === s.bankId)).toMatchObject({
        name: expect.stringMatching(/\S/),
        country: expect.stringMatching(/^[A-Z]{2}$/),
        color: expect.stringMatching(/^#[0-9a-f]{6}$/i),
      });
    });

    test("a bank it does not have is not supported", async () => {
      await using s = await disposable(setUp);
      const request = { bankId: "no-such-bank", redirectUri: "http://localhost/callback", state: "s" };
      await expectCode(s.provider.initiateConnection(request), "not_supported");
    });

    test("every attempt to connect has secrets of its own, and the person carries the state", async () => {
      await using s = await disposable(setUp);
      const begin = (state: string) =>
        s.provider.initiateConnection({
          bankId: s.bankId,
          redirectUri: "http://localhost:4000/connect/callback",
          state,
          ...(mobile && { mobile }),
        });
      const [one, two] = [await begin("state-one"), await begin("state-two")];
      if (one.status === "approved" || two.status === "approved") return;
      const { searchParams } = new URL(one.authorizeUrl);
      expect(searchParams.get("state")).toBe(sendsStateBack ? null : "state-one");
      expect(one.pending).not.toBe(two.pending);
      expect(one.authorizeUrl).not.toContain(one.pending);
    });

    if (mobile) {
      test("without the number people are known by nothing is begun", async () => {
        await using s = await disposable(setUp);
        const request = {
          bankId: s.bankId,
          redirectUri: "http://localhost:4000/connect/callback",
          state: "s",
        };
        await expectCode(s.provider.initiateConnection(request), "mobile_required");
      });
    }

    test("a fresh consent is approved, and runs out in the future if at all", async () => {
      await using s = await disposable(setUp);
      const consent = await s.provider.getConsentStatus(await openGrant(s));
      expect(consent).toMatchObject({ status: "approved", consentId: expect.stringMatching(/\S/) });
      expect(consent.approvedAt ?? 0).toBeLessThanOrEqual(s.now());
      expect(consent.expiresAt ?? Number.POSITIVE_INFINITY).toBeGreaterThan(s.now());
    });

    test("accounts have ids of their own, masked numbers and whole minor units", async () => {
      await using s = await disposable(setUp);
      const accounts = await s.provider.fetchBankData(await openGrant(s));
      expect(accounts.length).toBeGreaterThan(0);
      expect(new Set(accounts.map((account) => account.id)).size).toBe(accounts.length);
      for (const account of accounts) {
        expect(account.mask).toMatch(/^\*{4}\S{4}$/);
        expect(account.currency).toMatch(/^[A-Z]{3}$/);
        for (const minor of [account.currentMinor, account.availableMinor, account.creditLimitMinor]) {
          if (minor !== null) expect(Number.isSafeInteger(minor)).toBe(true);
        }
      }
    });

    test("a first sync gives each transaction once, within the window, of the listed accounts", async () => {
      await using s = await disposable(setUp);
      const grant = await openGrant(s);
      const accounts = await s.provider.fetchBankData(grant);
      const { transactions } = await readAll(s, grant, accounts);
      expect(transactions.length).toBeGreaterThan(0);
      const known = new Set(accounts.map((account) => account.id));
      const keys = transactions.map((transaction) => `${transaction.accountId}/${transaction.id}`);
      expect(new Set(keys).size).toBe(keys.length);
      for (const transaction of transactions) {
        expect(known.has(transaction.accountId)).toBe(true);
        expectSound(transaction, s.now());
      }
    });

    test("what could not be read is of another account than those that were, and explained", async () => {
      await using s = await disposable(setUp);
      const grant = await openGrant(s);
      const accounts = await s.provider.fetchBankData(grant);
      const listed = new Set(accounts.map(({ id }) => id));
      for (const trouble of (await s.provider.listTroubles?.(grant)) ?? []) {
        expect(listed.has(trouble.accountId)).toBe(false);
        expect(trouble).toMatchObject({
          label: expect.stringMatching(/\S/),
          message: expect.stringMatching(/\S/),
        });
      }
    });

    test("repeating a cursor gives the same page again", async () => {
      await using s = await disposable(setUp);
      const grant = await openGrant(s);
      const accounts = await s.provider.fetchBankData(grant);
      const query = { accounts, from: windowStart(s), cursor: null };
      const first = await s.provider.syncTransactions(grant, query);
      expect(await s.provider.syncTransactions(grant, query)).toEqual(first);
      const second = { ...query, cursor: first.cursor };
      expect(await s.provider.syncTransactions(grant, second)).toEqual(
        await s.provider.syncTransactions(grant, second),
      );
    });

    test("a sync with nothing new says nothing new", async () => {
      await using s = await disposable(setUp);
      const grant = await openGrant(s);
      const accounts = await s.provider.fetchBankData(grant);
      const first = await readAll(s, grant, accounts);
      const again = await readAll(s, grant, accounts, first.cursor);
      const before = new Map(first.transactions.map((row) => [`${row.accountId}/${row.id}`, row]));
      for (const row of again.transactions) {
        const { pendingId: _a, refundOf: _b, ...same } = row;
        expect(before.get(`${row.accountId}/${row.id}`)).toMatchObject(same);
      }
      expect(again.removed).toEqual([]);
    });

    test("credentials that are not its own need a new login", async () => {
      await using s = await disposable(setUp);
      const grant = { ...(await openGrant(s)), credentials: "not mine" };
      await expectCode(s.provider.fetchBankData(grant), "login_required");
    });

    test("a cursor that is not its own is refused", async () => {
      await using s = await disposable(setUp);
      const grant = await openGrant(s);
      const accounts = await s.provider.fetchBankData(grant);
      const query = { accounts, from: windowStart(s), cursor: "not mine" };
      await expectCode(s.provider.syncTransactions(grant, query), "invalid_response");
    });

    test("revoking twice is fine, and after it the bank gives nothing more", async () => {
      await using s = await disposable(setUp);
      const grant = await openGrant(s);
      await s.provider.revokeConsent(grant);
      await s.provider.revokeConsent(grant);
      if (!remembersRevocation) return;
      await expectCode(s.provider.fetchBankData(grant), ...ENDED);
    });
  });
}

async function disposable(setUp: ContractOptions["setUp"]) {
  const subject = await setUp();
  return { ...subject, [Symbol.asyncDispose]: async () => subject.close?.() };
}

/** A grant that keeps rotated credentials, as the engine does. */
async function openGrant(s: ProviderUnderTest): Promise<Grant> {
  let credentials = await s.connect();
  return {
    bankId: s.bankId,
    get credentials() {
      return credentials;
    },
    save: async (rotated) => {
      credentials = rotated;
    },
  };
}

const windowStart = (s: ProviderUnderTest): IsoDate => addDays(dateOf(s.now()), -HISTORY_DAYS);

async function readAll(
  s: ProviderUnderTest,
  grant: Grant,
  accounts: readonly ProviderAccount[],
  start: string | null = null,
) {
  const transactions: ProviderTransaction[] = [];
  const removed: unknown[] = [];
  let cursor = start;
  for (let pages = 0; pages < 1_000; pages++) {
    const page = await s.provider.syncTransactions(grant, { accounts, from: windowStart(s), cursor });
    transactions.push(...page.upserted);
    removed.push(...page.removed);
    cursor = page.cursor;
    if (!page.hasMore) return { transactions, removed, cursor };
  }
  throw new Error("the sync does not come to an end");
}

function expectSound(transaction: ProviderTransaction, now: number): void {
  expect(Number.isSafeInteger(transaction.amountMinor)).toBe(true);
  expect(transaction.amountMinor).toBeGreaterThanOrEqual(0);
  expect(transaction.description).toMatch(/\S/);
  expect(transaction.authorizedAt).toBeLessThanOrEqual(now);
  // A purchase on the day before the window may post inside it.
  expect(transaction.authorizedAt).toBeGreaterThan(startOfDate(addDays(dateOf(now), -HISTORY_DAYS - 14)));
  expect(transaction.postedAt === null).toBe(transaction.status === "pending");
  expect(transaction.postedAt ?? 0).toBeLessThanOrEqual(now);
}

async function expectCode(attempt: Promise<unknown>, ...codes: ProviderErrorCode[]): Promise<void> {
  const outcome = await attempt.then(
    () => "no error",
    (error: unknown) => (error instanceof ProviderError ? error.code : error),
  );
  expect(codes).toContain(outcome);
}
