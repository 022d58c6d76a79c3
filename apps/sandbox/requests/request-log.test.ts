import { fixedClock } from "@sandbank/domain";
import { afterEach, expect, test } from "vitest";
import { coreClient } from "../core-client.ts";
import { BANK, openSpoiledBank, ways } from "../faults/test/spoiled-bank.ts";
import { RequestLog } from "./request-log.ts";

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const bank of opened.splice(0)) await bank.close();
});

async function open() {
  const bank = await openSpoiledBank();
  opened.push(bank);
  return bank;
}

test.each(ways)("%s: a request is shown with who asked for what, and how it went", async (way) => {
  const bank = await open();
  const tokens = await bank.connect(BANK);
  const { fetch, origin } = bank.reach(way);
  const { sequence: before = 0 } = bank.requests.query().at(-1) ?? {};
  const answer = await fetch(`${origin}/${BANK}/fdx/v6/accounts?resultType=details&limit=1`, {
    headers: { authorization: `Bearer ${tokens.access_token}`, "x-trace": "abc" },
  });
  const text = await answer.text();
  const logged = bank.requests.query().at(-1);
  expect(logged).toMatchObject({
    sequence: before + 1,
    at: "2026-03-10T15:00:00.000Z",
    method: "GET",
    path: `/${BANK}/fdx/v6/accounts`,
    query: { resultType: "details", limit: "1" },
    institution: BANK,
    surface: "data",
    dialect: "fdx",
    operation: "getAccounts",
    customer: 1,
    outcome: "answered",
    status: 200,
    request: { headers: { authorization: "Bearer ***", "x-trace": "abc" }, body: null, bodyBytes: 0 },
    faults: [],
    reason: null,
  });
  expect(JSON.parse(logged?.response.body ?? "")).toEqual(JSON.parse(text));
  expect(logged?.response.bodyBytes).toBe(text.length);
  expect(logged?.response.headers["content-type"]).toContain("application/json");
});

test.each(ways)("%s: no secret of a whole journey is in the log", async (way) => {
  const bank = await open();
  const client = await bank.openidClient(way);
  const { callback, checks } = await bank.authorize(way, client);
  const { authorizationCodeGrant, refreshTokenGrant } = await import("openid-client");
  const granted = await authorizationCodeGrant(client, callback, checks);
  const refreshed = await refreshTokenGrant(client, granted.refresh_token ?? "");
  const shown = JSON.stringify(bank.requests.query());
  const secrets = [
    callback.searchParams.get("code"),
    checks.pkceCodeVerifier,
    coreClient.client_secret,
    ...[granted, refreshed].flatMap((tokens) => [tokens.access_token, tokens.refresh_token, tokens.id_token]),
  ];
  for (const secret of secrets) {
    expect(secret?.length).toBeGreaterThan(10);
    expect(shown).not.toContain(secret);
  }
  expect(shown).not.toContain(`password=${bank.user.password}`);
  expect(shown).not.toMatch(/=[\w-]{20,}; (?:path|Path)/);
  expect(bank.requests.query({ operation: "token" })).toHaveLength(2);
  expect(bank.requests.query({ body: { password: "***" } })).toHaveLength(1);
});

test("a refusal says why in one line, whoever refuses", async () => {
  const bank = await open();
  const reasonOf = async (path: string, init: RequestInit = {}) => {
    await (await bank.send(`http://localhost:4010${path}`, { redirect: "manual", ...init })).text();
    return bank.requests.query().at(-1)?.reason;
  };
  expect(await reasonOf(`/${BANK}/fdx/v6/accounts`)).toMatch(/^603: Send the access token/);
  expect(await reasonOf(`/${BANK}/token`, { method: "POST", body: new URLSearchParams({ a: "b" }) })).toMatch(
    /^invalid_request: /,
  );
  expect(await reasonOf("/nowhere")).toMatch(/^not_found: No institution at \/nowhere/);
  const html = { headers: { accept: "text/html" } };
  expect(await reasonOf(`/${BANK}/authorize?client_id=nobody`, html)).toMatch(
    /^This request cannot go on The application/,
  );
  const denied = await bank.deny(bank.authorizeUrl(BANK));
  expect(denied.searchParams.get("error")).toBe("access_denied");
  expect(bank.requests.query({ operation: "resumeAuthorize" }).at(-1)?.reason).toMatch(/^access_denied/);
  await bank.faults.add({ preset: "bank_down" });
  expect(await reasonOf(`/${BANK}/fdx/v6/accounts`)).toBe("503: The bank is not available at the moment.");
});

function askMany(log: RequestLog, times: number, bodyBytes: number) {
  for (let i = 0; i < times; i++) {
    const exchange = log.arrive({ method: "POST", url: `/${i}`, bank: undefined, rest: "", headers: [] });
    exchange.requestBody.add("x".repeat(bodyBytes));
    exchange.responseBody.add(Buffer.alloc(bodyBytes, "y"));
    exchange.end("answered");
  }
}

test("a log keeps so many requests and no more of a body than its beginning", () => {
  const clock = fixedClock("2026-03-10T15:00:00Z");
  const log = new RequestLog({ world: clock, machine: clock }, 3);
  askMany(log, 5, 100_000);
  const kept = log.query();
  expect(kept.map(({ path }) => path)).toEqual(["/2", "/3", "/4"]);
  expect(kept[0]?.request).toMatchObject({ bodyBytes: 100_000, body: "x".repeat(65_536) });
  expect(kept[2]?.response).toMatchObject({ bodyBytes: 100_000, body: "y".repeat(65_536) });
  log.clear();
  expect(log.query()).toEqual([]);
  askMany(log, 1, 1);
  expect(log.query().map(({ sequence }) => sequence)).toEqual([6]);
});

test("the oldest bodies make room for the newest, however many times around", () => {
  const clock = fixedClock("2026-03-10T15:00:00Z");
  const log = new RequestLog({ world: clock, machine: clock }, 1_000);
  const bodiesKept = () => log.query().filter(({ response }) => response.body !== null).length;
  askMany(log, 150, 40_000);
  expect(log.query()).toHaveLength(150);
  expect(bodiesKept()).toBe(100);
  expect(log.query().at(-1)?.response.body).toHaveLength(40_000);
  askMany(log, 2_500, 100);
  expect([log.query().length, bodiesKept()]).toEqual([1_000, 1_000]);
  askMany(log, 110, 40_000);
  expect(bodiesKept()).toBe(100);
});

test("time is told by the world's clock and by the machine's", () => {
  const [world, machine] = [fixedClock("2026-03-10T15:00:00Z"), fixedClock("2026-03-10T15:00:00Z")];
  const log = new RequestLog({ world, machine });
  const exchange = log.arrive({ method: "GET", url: "/", bank: undefined, rest: "", headers: [] });
  machine.advance(20);
  world.advance(1_200);
  exchange.end("answered");
  expect(log.query()).toMatchObject([{ worldMs: 1_200, realMs: 20 }]);
});

test("waiting resolves with what is there, or with what comes; a filter narrows it", async () => {
  const { requests, send } = await open();
  const ask = (path: string) => send(`http://localhost:4010/${BANK}/fdx/v6${path}`);
  await ask("/availability");
  expect(await requests.waitFor({ operation: "getAvailability" })).toMatchObject({ sequence: 1 });
  const next = requests.waitFor({ operation: "getAvailability", after: 1 });
  const refused = requests.waitFor({ status: "4xx" });
  await ask("/accounts");
  await ask("/availability");
  expect(await refused).toMatchObject({ operation: "getAccounts", status: 401, sequence: 2 });
  expect(await next).toMatchObject({ sequence: 3, status: 200 });
});

test("waiting in vain ends in real time, and says what came nearest", async () => {
  const { requests, send } = await open();
  await send(`http://localhost:4010/${BANK}/fdx/v6/availability`);
  await expect(requests.waitFor({ operation: "getAccounts", method: "GET" }, 10)).rejects.toMatchObject({
    name: "RequestTimeout",
    message: expect.stringMatching(
      /within 10 ms\..*Nearest: GET .*availability, but operation is "getAvailability"/,
    ),
  });
});

test("a verification counts exactly, at least or at most, and says what came nearest", async () => {
  const { requests, post, connect } = await open();
  const nothing = requests.verify({ operation: "token" }, {});
  expect(nothing).toMatchObject({
    isMet: false,
    count: 0,
    message: expect.stringContaining("Nothing was asked"),
  });
  await connect(BANK);
  await post(`/${BANK}/token`, { grant_type: "refresh_token", refresh_token: "none" });
  const token = { operation: "token", body: { grant_type: "refresh_token" } };
  expect(requests.verify(token, {})).toMatchObject({ isMet: true, count: 1 });
  expect(requests.verify(token, { exactly: 1 }).isMet).toBe(true);
  expect(requests.verify({ operation: "token" }, { exactly: 2 }).isMet).toBe(true);
  expect(requests.verify({ operation: "token" }, { atLeast: 1, atMost: 2 }).isMet).toBe(true);
  expect(requests.verify({ operation: "token" }, { atMost: 1 })).toMatchObject({
    isMet: false,
    count: 2,
    message: '{"operation":"token"} was asked 2 times, expected at most once.',
    nearest: null,
  });
  expect(requests.verify({ operation: "getAccounts" }, { exactly: 0 }).isMet).toBe(true);
  const missed = requests.verify({ ...token, status: 200 }, { atLeast: 1 });
  expect(missed).toMatchObject({ isMet: false, nearest: { request: { operation: "token" } } });
  expect(missed.message).toMatch(/expected at least once\. Nearest: POST \/chase\/token, but /);
  expect(missed.nearest?.differences).toHaveLength(1);
});

test("each world has a log of its own, and what is said to the control plane is in none", async () => {
  const { sandbox, send, requests } = await open();
  const blue = await sandbox.worlds.create({ id: "blue" });
  await send(`http://localhost:4010/~blue/${BANK}/fdx/v6/availability`);
  await send("http://localhost:4010/_sandbank/health");
  expect(requests.query()).toEqual([]);
  expect(blue.requests.query()).toMatchObject([{ operation: "getAvailability", institution: BANK }]);
});
