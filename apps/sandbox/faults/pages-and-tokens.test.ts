// Effects on lists that come in pages and on tokens, as unmodified clients see them.
import { systemClock } from "@sandbank/domain";
import { transactionsPage } from "@sandbank/protocol-fdx/wire";
import * as openid from "openid-client";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Tokens } from "../testing/harness.ts";
import { BANK, openSpoiledBank, ways } from "./test/spoiled-bank.ts";

let bank: Awaited<ReturnType<typeof openSpoiledBank>>;
let tokens: Tokens;
beforeAll(async () => {
  bank = await openSpoiledBank();
  tokens = await bank.connect(BANK);
});
afterEach(() => bank.faults.clear());
afterAll(() => bank.close());

/** Ids of the transactions of each page of the first account, for a client that follows the keys and looks no further. */
async function readPages(way: (typeof ways)[number], most = 100): Promise<string[][]> {
  const { fetch, origin } = bank.reach(way);
  const [account] = await bank.fdxClient(way).fetchBankData(bank.grantOf(tokens));
  if (!account) throw new Error("there is no account");
  const pages: string[][] = [];
  let pageKey: string | undefined;
  do {
    const query = new URLSearchParams({ startTime: "2026-01-01", endTime: "2026-03-10", limit: "4" });
    if (pageKey) query.set("pageKey", pageKey);
    const answer = await fetch(`${origin}/${BANK}/fdx/v6/accounts/${account.id}/transactions?${query}`, {
      headers: { authorization: `Bearer ${tokens.access_token}` },
    });
    const { page, transactions } = transactionsPage.parse(await answer.json());
    pages.push(transactions.map(({ transactionId }) => transactionId));
    pageKey = page?.nextPageKey;
  } while (pageKey && pages.length < most);
  return pages;
}

/** Reads two pages of the first account as the core does. */
async function readByAdapter(way: (typeof ways)[number]): Promise<void> {
  const client = bank.fdxClient(way, { pageSize: 4 });
  const accounts = (await client.fetchBankData(bank.grantOf(tokens))).slice(0, 1);
  const query = { accounts, from: "2026-01-01" };
  const { cursor } = await client.syncTransactions(bank.grantOf(tokens), { ...query, cursor: null });
  await client.syncTransactions(bank.grantOf(tokens), { ...query, cursor });
}

describe.each(ways)("%s", (way) => {
  const spoil = (effect: object, rule: object = {}) => bank.faults.add({ effect, ...rule });

  test("duplicate_page: once, a client sees the first page twice and then goes on", async () => {
    const pages = await readPages(way);
    expect(pages.length).toBeGreaterThan(2);
    await spoil({ type: "duplicate_page" }, { times: 1 });
    expect(await readPages(way)).toEqual([pages[0], ...pages]);
    await bank.faults.clear();
    await spoil({ type: "duplicate_page" }, { times: 1 });
    await expect(readByAdapter(way)).rejects.toThrow("a page leads back to itself");
    await readByAdapter(way);
  });

  test("duplicate_page: for good, a client never comes to the end", async () => {
    const [first] = await readPages(way, 1);
    await spoil({ type: "duplicate_page" });
    expect(await readPages(way, 8)).toEqual(Array.from({ length: 8 }, () => first));
    await expect(readByAdapter(way)).rejects.toThrow("a page leads back to itself");
  });

  test("change_between_pages: an item comes twice, or is missed", async () => {
    const pages = await readPages(way);
    await spoil({ type: "change_between_pages" }, { times: 1 });
    const grown = await readPages(way);
    expect(grown[1]).toEqual([pages[0]?.at(-1), ...(pages[1] ?? [])]);
    expect(grown.slice(2)).toEqual(pages.slice(2));
    await bank.faults.clear();
    await spoil({ type: "change_between_pages", change: "removed" }, { times: 1 });
    const shrunk = await readPages(way);
    expect(shrunk.flat()).toEqual(pages.flat().filter((id) => id !== pages[1]?.[0]));
    await bank.faults.clear();
    await spoil({ type: "change_between_pages" }, { times: 1 });
    await expect(readByAdapter(way)).rejects.toThrow("transactions that are left");
  });

  test("shuffle: the same items in another order", async () => {
    const pages = await readPages(way);
    await spoil({ type: "shuffle" }, { match: { operation: "getTransactions" } });
    const shuffled = await readPages(way);
    expect(shuffled.map((page) => page.toSorted())).toEqual(pages.map((page) => page.toSorted()));
    expect(shuffled[0]).not.toEqual(pages[0]);
  });

  test("reset after: the tokens were rotated, and the client that asks again has lost its grant", async () => {
    const client = await bank.openidClient(way);
    const mine = await bank.connect(BANK);
    await spoil({ type: "reset", at: "after" }, { match: { operation: "token" }, times: 1 });
    await expect(openid.refreshTokenGrant(client, mine.refresh_token)).rejects.toMatchObject({
      cause: { code: "ECONNRESET" },
    });
    await expect(openid.refreshTokenGrant(client, mine.refresh_token)).rejects.toMatchObject({
      error: "invalid_grant",
    });
  });

  test("reset before: nothing was done, and asking again works", async () => {
    const client = await bank.openidClient(way);
    const mine = await bank.connect(BANK);
    await spoil({ type: "reset" }, { match: { operation: "token" }, times: 1 });
    await expect(openid.refreshTokenGrant(client, mine.refresh_token)).rejects.toThrow();
    expect((await openid.refreshTokenGrant(client, mine.refresh_token)).refresh_token).toBeDefined();
  });

  test("skew_clock: id tokens of a slow clock are over when they come; the signature is good", async () => {
    // Where a clock stands still, id tokens last for good.
    const running = await openSpoiledBank({ clock: systemClock });
    const client = await running.openidClient(way);
    openid.enableNonRepudiationChecks(client);
    await running.faults.add({ effect: { type: "skew_clock", seconds: 600 } });
    const early = await running.authorize(way, client);
    const granted = await openid.authorizationCodeGrant(client, early.callback, early.checks);
    expect(granted.claims()?.iat).toBeGreaterThan(Date.now() / 1_000 + 500);
    await running.faults.clear();
    await running.faults.add({
      effect: { type: "skew_clock", seconds: -7_200 },
      match: { operation: "token" },
    });
    const late = await running.authorize(way, client);
    await expect(openid.authorizationCodeGrant(client, late.callback, late.checks)).rejects.toMatchObject({
      code: "OAUTH_JWT_TIMESTAMP_CHECK_FAILED",
    });
    await running.close();
  });

  test("skew_clock: the Date of an answer is off by as much", async () => {
    await spoil({ type: "skew_clock", seconds: -7_200 });
    const { fetch, origin } = bank.reach(way);
    const answer = await fetch(`${origin}/${BANK}/fdx/v6/availability`);
    expect(answer.headers.get("date")).toBe(new Date(bank.clock.now() - 7_200_000).toUTCString());
  });

  test("bad_signature: a client that verifies refuses the id token, another takes it", async () => {
    const careful = await bank.openidClient(way);
    openid.enableNonRepudiationChecks(careful);
    await spoil({ type: "bad_signature" });
    const first = await bank.authorize(way, careful);
    await expect(openid.authorizationCodeGrant(careful, first.callback, first.checks)).rejects.toMatchObject({
      cause: { message: "JWT signature verification failed" },
    });
    const careless = await bank.openidClient(way);
    const second = await bank.authorize(way, careless);
    const granted = await openid.authorizationCodeGrant(careless, second.callback, second.checks);
    expect(granted.claims()?.sub).toBe("customer-1");
  });
});
