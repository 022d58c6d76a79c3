// Each preset, as the adapter the core reads banks with and the clients under it see it.
import { systemClock } from "@sandbank/domain";
import * as openid from "openid-client";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Tokens } from "../testing/harness.ts";
import { type PresetName, presetNames } from "./presets.ts";
import { BANK, openSpoiledBank } from "./test/spoiled-bank.ts";

let bank: Awaited<ReturnType<typeof openSpoiledBank>>;
let tokens: Tokens;
beforeAll(async () => {
  bank = await openSpoiledBank();
  tokens = await bank.connect(BANK);
});
afterEach(() => bank.faults.clear());
afterAll(() => bank.close());

const read = (options = {}) => bank.fdxClient("over a socket", options).fetchBankData(bank.grantOf(tokens));

/** Ids of the first pages of the first account's transactions. */
async function readIds(pages: number): Promise<string[]> {
  const client = bank.fdxClient("over a socket", { pageSize: 4 });
  const [account] = await client.fetchBankData(bank.grantOf(tokens));
  if (!account) throw new Error("there is no account");
  let cursor: string | null = null;
  const ids: string[] = [];
  for (let page = 0; page < pages; page++) {
    const sync = { accounts: [account], from: "2026-01-01", cursor } as const;
    const { upserted, cursor: next } = await client.syncTransactions(bank.grantOf(tokens), sync);
    ids.push(...upserted.map(({ id }) => id));
    cursor = next;
  }
  return ids;
}

/** At a bank whose clock runs: where it stands still, id tokens last for good. */
async function connectVerifying(preset: PresetName) {
  const running = await openSpoiledBank({ clock: systemClock });
  try {
    await running.faults.add({ preset });
    const client = await running.openidClient("over a socket");
    openid.enableNonRepudiationChecks(client);
    const { callback, checks } = await running.authorize("over a socket", client);
    return await openid.authorizationCodeGrant(client, callback, checks);
  } finally {
    await running.close();
  }
}

const outcomesOf = (attempts: readonly PromiseSettledResult<unknown>[]) =>
  attempts.map(({ status }) => status);

const LEADS_BACK = "a page leads back to itself";

/** What a client sees while a preset is on, or what it makes of it. */
const seen: Record<PresetName, () => Promise<unknown>> = {
  bank_down: () => expect(read()).rejects.toMatchObject({ code: "unavailable", message: /503/ }),
  maintenance: async () => {
    const { fetch, origin } = bank.reach("over a socket");
    const answer = await fetch(`${origin}/${BANK}/.well-known/openid-configuration`);
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "3600"]);
    await expect(read()).rejects.toMatchObject({
      code: "unavailable",
      message: "503: Scheduled maintenance.",
    });
  },
  server_error: () => expect(read()).rejects.toMatchObject({ code: "unavailable", message: /500/ }),
  unreachable: () =>
    expect(read()).rejects.toMatchObject({ code: "unavailable", cause: { cause: { code: "ECONNRESET" } } }),
  hanging: () =>
    expect(read({ timeoutMs: 30 })).rejects.toMatchObject({
      code: "unavailable",
      cause: { name: "TimeoutError" },
    }),
  slow: () =>
    expect(read({ timeoutMs: 30 })).rejects.toMatchObject({
      code: "unavailable",
      cause: { name: "TimeoutError" },
    }),
  flaky: async () => {
    const outcomes: string[] = [];
    for (let i = 0; i < 30; i++) outcomes.push(...outcomesOf(await Promise.allSettled([read()])));
    const failed = outcomes.filter((outcome) => outcome === "rejected").length;
    expect(failed).toBeGreaterThan(3);
    expect(failed).toBeLessThan(18);
  },
  temporary: async () => {
    await expect(read()).rejects.toMatchObject({ code: "unavailable" });
    expect((await read()).length).toBeGreaterThan(0);
  },
  rate_limited: () => expect(read()).rejects.toMatchObject({ code: "rate_limited", retryAfterMs: 60_000 }),
  four_a_day: async () => {
    for (let i = 0; i < 4; i++) await read();
    await expect(read()).rejects.toMatchObject({ code: "rate_limited", retryAfterMs: 86_400_000 });
  },
  expired_tokens: async () => {
    await bank.faults.clear();
    await bank.faults.add({ preset: "expired_tokens", times: 1 });
    const grant = bank.grantOf(await bank.connect(BANK));
    const before = grant.credentials;
    expect((await bank.fdxClient("over a socket").fetchBankData(grant)).length).toBeGreaterThan(0);
    expect(grant.credentials).not.toBe(before);
    await bank.faults.add({ preset: "expired_tokens" });
    const again = bank.grantOf(await bank.connect(BANK));
    await expect(bank.fdxClient("over a socket").fetchBankData(again)).rejects.toMatchObject({
      code: "login_required",
    });
  },
  consent_withdrawn: () => expect(read()).rejects.toMatchObject({ code: "consent_revoked", message: /602/ }),
  lost_answer: async () => {
    const client = await bank.openidClient("over a socket");
    const { refresh_token } = tokens;
    const refresh = openid.refreshTokenGrant(client, refresh_token);
    await expect(refresh).rejects.toMatchObject({ cause: { code: "ECONNRESET" } });
    await bank.faults.clear();
    await expect(openid.refreshTokenGrant(client, refresh_token)).rejects.toMatchObject({
      error: "invalid_grant",
    });
    tokens = await bank.connect(BANK);
  },
  torn_answer: () =>
    expect(read()).rejects.toMatchObject({ code: "unavailable", cause: { message: "terminated" } }),
  truncated: () => expect(read()).rejects.toMatchObject({ code: "invalid_response", message: "not JSON" }),
  malformed: () => expect(read()).rejects.toMatchObject({ code: "invalid_response", message: "not JSON" }),
  html_answer: () => expect(read()).rejects.toMatchObject({ code: "invalid_response", message: "not JSON" }),
  dribble: () => expect(read({ timeoutMs: 150 })).rejects.toMatchObject({ code: "unavailable" }),
  duplicate_page: async () => {
    await expect(readIds(2)).rejects.toMatchObject({ code: "invalid_response", message: LEADS_BACK });
    expect(new Set(await readIds(2)).size).toBe(8);
  },
  broken_pagination: async () => {
    await expect(readIds(2)).rejects.toMatchObject({ code: "invalid_response", message: LEADS_BACK });
    await expect(readIds(2)).rejects.toMatchObject({ message: LEADS_BACK });
  },
  moving_pages: () =>
    expect(readIds(2)).rejects.toMatchObject({
      code: "invalid_response",
      message: expect.stringContaining("transactions that are left"),
    }),
  out_of_order: async () => {
    const moved = await readIds(1);
    await bank.faults.clear();
    const right = await readIds(1);
    expect(moved).not.toEqual(right);
    expect(moved.toSorted()).toEqual(right.toSorted());
  },
  clock_ahead: async () => {
    expect((await connectVerifying("clock_ahead")).claims()?.iat).toBeGreaterThan(Date.now() / 1_000 + 7_000);
  },
  clock_behind: () =>
    expect(connectVerifying("clock_behind")).rejects.toMatchObject({
      code: "OAUTH_JWT_TIMESTAMP_CHECK_FAILED",
    }),
  bad_signature: () =>
    expect(connectVerifying("bad_signature")).rejects.toMatchObject({
      cause: { message: "JWT signature verification failed" },
    }),
};

test.each(presetNames)("%s", async (preset) => {
  expect((await read()).length).toBeGreaterThan(0);
  await bank.faults.add({ preset });
  await seen[preset]();
  await bank.faults.clear();
  expect((await read()).length).toBeGreaterThan(0);
});
