// Each effect, as unmodified clients see it: without a port, and over a socket.
import * as wire from "@sandbank/protocol-fdx/wire";
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

describe.each(ways)("%s", (way) => {
  const spoil = (effect: object, rule: object = {}) => bank.faults.add({ effect, ...rule });
  const readAccounts = (options = {}) => bank.fdxClient(way, options).fetchBankData(bank.grantOf(tokens));
  const get = (path: string, init: RequestInit = {}) => {
    const { fetch, origin } = bank.reach(way);
    const headers = { authorization: `Bearer ${tokens.access_token}`, ...init.headers };
    return fetch(`${origin}/${BANK}/fdx/v6${path}`, { ...init, headers });
  };
  const lastLogged = () => bank.requests.query().at(-1);

  test("delay: the answer is the bank's own and comes later, for an impatient client too late", async () => {
    await spoil({ type: "delay", ms: 40 });
    const begun = performance.now();
    expect((await readAccounts()).length).toBeGreaterThan(0);
    expect(performance.now() - begun).toBeGreaterThan(35);
    await bank.faults.clear();
    await spoil({ type: "delay", ms: { from: 30_000, to: 60_000 } });
    await expect(readAccounts({ timeoutMs: 30 })).rejects.toMatchObject({
      code: "unavailable",
      cause: { name: "TimeoutError" },
    });
  });

  test("status: the dialect's own error, from data and from the authorization server", async () => {
    await spoil({
      type: "status",
      status: 503,
      message: "Down for a minute.",
      headers: { "Retry-After": "60" },
    });
    await expect(readAccounts()).rejects.toMatchObject({
      code: "unavailable",
      message: expect.stringContaining("503: Down for a minute."),
    });
    const answer = await get("/accounts");
    expect(answer.headers.get("retry-after")).toBe("60");
    expect(wire.fdxError.parse(await answer.json())).toEqual({ code: "503", message: "Down for a minute." });
    await bank.faults.clear();
    const client = await bank.openidClient(way);
    await spoil({ type: "status", status: 503, message: "Down." }, { match: { operation: "token" } });
    await expect(openid.refreshTokenGrant(client, tokens.refresh_token)).rejects.toMatchObject({
      code: "OAUTH_RESPONSE_IS_NOT_CONFORM",
      cause: { status: 503 },
    });
    await bank.faults.clear();
    await spoil({ type: "status", status: 400, message: "No." }, { match: { operation: "token" } });
    await expect(openid.refreshTokenGrant(client, tokens.refresh_token)).rejects.toMatchObject({
      error: "invalid_request",
      error_description: "No.",
      status: 400,
    });
  });

  test("status: a person sees a page", async () => {
    await spoil({ type: "status", status: 503, message: "Down." });
    const { fetch, origin } = bank.reach(way);
    const page = await fetch(`${origin}/${BANK}/authorize`, { headers: { accept: "text/html" } });
    expect(page.status).toBe(503);
    expect(page.headers.get("content-type")).toContain("text/html");
    expect(await page.text()).toContain("<p>Down.</p>");
  });

  test("reset: the connection is gone before an answer", async () => {
    await spoil({ type: "reset" });
    await expect(get("/accounts")).rejects.toMatchObject({
      name: "TypeError",
      cause: { code: "ECONNRESET" },
    });
    await expect(readAccounts()).rejects.toMatchObject({ code: "unavailable" });
    const logged = await bank.requests.waitFor({ fault: "reset", outcome: "broken_off" });
    expect(logged).toMatchObject({ status: null, operation: "getAccounts" });
  });

  test("reset during the body: half of it arrives, then nothing", async () => {
    const whole = await (await get("/accounts")).text();
    await spoil({ type: "reset", at: "during" });
    const response = await get("/accounts");
    expect(response.status).toBe(200);
    const received: Uint8Array[] = [];
    const read = async () => {
      for await (const chunk of response.body ?? []) received.push(chunk);
    };
    await expect(read()).rejects.toMatchObject({ name: "TypeError", message: "terminated" });
    expect(Buffer.concat(received).toString()).toBe(whole.slice(0, Math.floor(whole.length / 2)));
    await expect(readAccounts()).rejects.toMatchObject({ code: "unavailable" });
  });

  test("hang: nothing comes until the client gives up", async () => {
    await spoil({ type: "hang" });
    const { sequence = 0 } = lastLogged() ?? {};
    const patience = new AbortController();
    const asked = get("/accounts", { signal: patience.signal });
    asked.catch(() => {});
    const underway = await bank.requests.waitFor({ after: sequence, outcome: "underway" });
    expect(underway).toMatchObject({ operation: "getAccounts", status: null });
    patience.abort();
    await expect(asked).rejects.toMatchObject({ name: "AbortError" });
    await bank.requests.waitFor({ after: sequence, outcome: "broken_off" });
  });

  test("dribble: all of it comes, in drops", async () => {
    const whole = await (await get("/accounts")).text();
    await spoil({ type: "dribble", bytes: Math.ceil(whole.length / 4), everyMs: 5 });
    const begun = performance.now();
    const response = await get("/accounts");
    let text = "";
    let drops = 0;
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      drops += 1;
    }
    expect(text).toBe(whole);
    expect(drops).toBeGreaterThan(1);
    expect(performance.now() - begun).toBeGreaterThan(12);
    await bank.faults.clear();
    await spoil({ type: "dribble", bytes: 1, everyMs: 60_000 });
    await expect(readAccounts({ timeoutMs: 40 })).rejects.toMatchObject({ code: "unavailable" });
  });

  test("truncate: HTTP is whole, the JSON is not", async () => {
    const whole = await (await get("/accounts")).text();
    await spoil({ type: "truncate", keep: 0.25 });
    const response = await get("/accounts");
    expect(response.ok).toBe(true);
    expect(await response.text()).toBe(whole.slice(0, Math.floor(whole.length / 4)));
    await expect(readAccounts()).rejects.toMatchObject({ code: "invalid_response", message: /not JSON/ });
  });

  test("malform: as long as it was, and no JSON", async () => {
    const whole = await (await get("/accounts")).text();
    await spoil({ type: "malform" });
    const text = await (await get("/accounts")).text();
    expect(text).toHaveLength(whole.length);
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    await expect(readAccounts()).rejects.toMatchObject({ code: "invalid_response", message: /not JSON/ });
  });

  test("content_type: a page where data belongs, or data under the wrong name", async () => {
    await spoil({ type: "content_type" });
    const page = await get("/accounts");
    expect(page.status).toBe(200);
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(await page.text()).toMatch(/^<!doctype html>/);
    await expect(readAccounts()).rejects.toMatchObject({ code: "invalid_response" });
    await bank.faults.clear();
    const client = await bank.openidClient(way);
    await spoil({ type: "content_type" }, { match: { operation: "token" } });
    await expect(openid.refreshTokenGrant(client, tokens.refresh_token)).rejects.toMatchObject({
      code: "OAUTH_RESPONSE_IS_NOT_JSON",
    });
    await bank.faults.clear();
    await spoil({ type: "content_type", contentType: "text/plain", body: "kept" });
    const kept = await get("/accounts");
    expect(kept.headers.get("content-type")).toBe("text/plain");
    expect(wire.accountsPage.parse(await kept.json()).accounts.length).toBeGreaterThan(0);
  });

  test("rate_limit: so many pass in a window of world time, then 429 with Retry-After", async () => {
    await spoil({ type: "rate_limit", requests: 2, windowSeconds: 600 });
    await readAccounts();
    await readAccounts();
    await expect(readAccounts()).rejects.toMatchObject({ code: "rate_limited", retryAfterMs: 600_000 });
    bank.sandbox.worlds.default.clock.advance(599_000);
    await expect(readAccounts()).rejects.toMatchObject({ retryAfterMs: 1_000 });
    bank.sandbox.worlds.default.clock.advance(1_000);
    expect((await readAccounts()).length).toBeGreaterThan(0);
    bank.sandbox.worlds.default.clock.advance(-600_000);
    await bank.faults.clear();
    await spoil({ type: "rate_limit", windowSeconds: 90, retryAfter: "date" });
    const answer = await get("/accounts");
    expect(answer.headers.get("retry-after")).toBe(new Date(bank.clock.now() + 90_000).toUTCString());
    expect(await answer.json()).toEqual({ code: "1207", message: expect.any(String) });
    await expect(readAccounts()).rejects.toMatchObject({ code: "rate_limited", retryAfterMs: 90_000 });
    await bank.faults.clear();
    await spoil({ type: "rate_limit", retryAfter: "none" });
    await expect(readAccounts()).rejects.toMatchObject({ code: "rate_limited", retryAfterMs: null });
  });

  test("a header spoils one request and no other", async () => {
    const fault = JSON.stringify({ type: "status", status: 418, message: "Tea." });
    const answer = await get("/accounts", { headers: { "sandbank-fault": fault } });
    expect(answer.status).toBe(418);
    expect(lastLogged()?.faults).toEqual([{ rule: "sandbank-fault", preset: null, effect: "status" }]);
    expect((await get("/accounts", { headers: { "sandbank-fault": "bank_down" } })).status).toBe(503);
    expect((await get("/accounts")).status).toBe(200);
    const wrong = await get("/accounts", { headers: { "sandbank-fault": '{"type":"status","status":200}' } });
    expect(wrong.status).toBe(400);
    expect(await wrong.json()).toEqual({
      error: "invalid_fault",
      message: expect.stringContaining("status must be a whole number from 400 to 599"),
    });
  });
});
