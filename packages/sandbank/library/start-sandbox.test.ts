import { inspect } from "node:util";
import * as oauth from "openid-client";
import { afterAll, expect, test } from "vitest";
import { ControlError, connectSandbox, startSandbox } from "../index.ts";

const AT = "2026-03-10T15:00:00.000Z";
const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
});

test("a sandbox listens on a free port, shows its time and its people, and ends with its scope", async () => {
  let url: string;
  {
    await using bank = await startSandbox({ at: AT, seed: 7 });
    url = bank.url;
    const index = await (await fetch(`${url}/`, { headers: { accept: "application/json" } })).json();
    expect(index).toMatchObject({ institutions: expect.any(Array) });
    expect(await bank.clock.show()).toEqual({ now: AT, rate: 0, frozen: true });
    expect(await bank.worlds.get({ world: "default" })).toMatchObject({ seed: 7 });
  }
  await expect(fetch(url)).rejects.toThrow();
});

test("without a port everything goes through bank.fetch, an unmodified OAuth client too", async () => {
  await using bank = await startSandbox({ port: null, at: new Date().toISOString() });
  const { clientId, clientSecret } = bank.client;
  const metadata = { client_secret: clientSecret, id_token_signed_response_alg: "ES256" };
  const config = await oauth.discovery(new URL(bank.issuer("amex")), clientId, metadata, undefined, {
    execute: [oauth.allowInsecureRequests],
    [oauth.customFetch]: bank.fetch,
  });
  const redirectUri = "http://localhost:3000/connect/callback";
  const pkceCodeVerifier = oauth.randomPKCECodeVerifier();
  const expectedState = oauth.randomState();
  const url = oauth.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: "openid fdx:accountbasic:read",
    state: expectedState,
    code_challenge: await oauth.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: "S256",
    sandbank_user: "ok",
    sandbank_decision: "approve",
  });
  const answer = await bank.fetch(url, { redirect: "manual" });
  const callback = new URL(answer.headers.get("location") ?? "");
  const tokens = await oauth.authorizationCodeGrant(config, callback, { pkceCodeVerifier, expectedState });
  const accounts = await bank.fetch(`${bank.url}/amex/fdx/v6/accounts`, {
    headers: { authorization: `Bearer ${tokens.access_token}` },
  });
  expect(accounts.status).toBe(200);
  expect(await bank.requests.verify({ filter: { operation: "getAccounts" }, exactly: 1 })).toMatchObject({
    isMet: true,
  });
});

test("a world made beside it has its own time and is gone when it is closed", async () => {
  await using bank = await startSandbox({ at: AT, port: null });
  {
    await using world = await bank.createWorld();
    expect(await world.clock.advance({ by: "P1D" })).toMatchObject({ now: "2026-03-11T15:00:00.000Z" });
    expect(await bank.clock.show()).toMatchObject({ now: AT });
    expect(world.issuer("amex")).toBe(`${bank.url}/~${world.id}/amex`);
  }
  const { worlds } = await bank.worlds.list();
  expect(worlds.map(({ id }) => id)).toEqual(["default"]);
});

test("a world made beside another has its people and its time, unless it is told others", async () => {
  await using bank = await startSandbox({ port: null, at: AT, seed: 7 });
  const seedAndTime = async (world: typeof bank) => {
    const { seed } = await world.worlds.get({ world: world.id });
    return [seed, (await world.clock.show()).now];
  };
  expect(await seedAndTime(await bank.createWorld())).toEqual([7, AT]);
  const other = await bank.createWorld({ seed: 8, at: "2030-01-01" });
  expect(await seedAndTime(other)).toEqual([8, "2030-01-01T00:00:00.000Z"]);
  await other.clock.advance({ by: "P1D" });
  expect(await seedAndTime(await other.createWorld())).toEqual([8, "2030-01-02T00:00:00.000Z"]);
});

test("what is refused rejects with a code to switch on and a message that helps", async () => {
  await using bank = await startSandbox({ port: null });
  const refused = await bank.clock.advance({ by: "a day" }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ControlError);
  expect(refused).toMatchObject({ code: "invalid_request", status: 400 });
  expect(String(refused)).toContain("P1D");
  await expect(bank.worlds.get({ world: "nowhere" })).rejects.toMatchObject({ code: "unknown_world" });
  const misspelt: unknown = Reflect.get(bank.clock, "forward");
  if (typeof misspelt !== "function") throw new Error("the compiler alone knows what verbs there are");
  await expect(misspelt({ by: "P1D" })).rejects.toThrow(/There is no "clock.forward"; .*lists what there is/);
});

test("tokens come without a browser, for whom and what the test says", async () => {
  await using bank = await startSandbox({ at: AT, port: null });
  const everything = await bank.authorize("amex");
  expect(everything.refreshToken).toBeDefined();
  expect(everything.scopes).toContain("fdx:transactions:read");
  const { accessToken, consentId, ...little } = await bank.authorize("chase", {
    username: "overspender",
    scope: "openid fdx:accountbasic:read fdx:transactions:read",
    permissions: ["fdx:accountbasic:read"],
    duration: "P90D",
  });
  expect(little).toMatchObject({ refreshToken: undefined, scopes: ["openid", "fdx:accountbasic:read"] });
  expect(await bank.consents.get({ consent: consentId })).toMatchObject({
    customer: { username: "overspender" },
    expiresAt: "2026-06-08T15:00:00.000Z",
  });
  const headers = { authorization: `Bearer ${accessToken}` };
  const accounts = await bank.fetch(`${bank.url}/chase/fdx/v6/accounts`, { headers });
  expect(accounts.status).toBe(200);
});

test.for([
  ["blocked", "access_denied", "blocked"],
  ["wrong_password", "sign_in_failed", "do not belong together"],
  ["nobody", "invalid_answer", "nobody's user name"],
] as const)("where %s signs in there are no tokens but %s", async ([username, code, said]) => {
  await using bank = await startSandbox({ at: AT, port: null });
  const refused = await bank.authorize("amex", { username }).catch((error: unknown) => error);
  expect(refused).toMatchObject({ name: "ControlError", code });
  expect(String(refused)).toContain(said);
});

test("a bank that is not there is refused with the names of those that are", async () => {
  await using bank = await startSandbox({ at: AT, port: null });
  const refused = bank.authorize("amx");
  await expect(refused).rejects.toThrow('There is no institution "amx". authorize() is for amex, chase,');
  await expect(refused).rejects.toMatchObject({ code: "unknown_institution" });
});

test.each([
  ["hdfc", "HDFC Bank has no authorization server; its data is asked for through the Account Aggregator"],
  ["demobank-gb", "Demo Bank United Kingdom has no authorization server; its data is asked for through Tink"],
])("a bank without an authorization server, %s, says who gives its data", async (institution, said) => {
  await using bank = await startSandbox({ at: AT, port: null });
  const refused = bank.authorize(institution);
  await expect(refused).rejects.toThrow(said);
  await expect(refused).rejects.toMatchObject({ code: "no_authorization_server" });
});

test.each([
  [{ sed: 7 }, "startSandbox(): sed is not known; known are seed, at, port, clients"],
  [{ seed: "7" }, "startSandbox(): seed: has to be a whole number"],
  [{ port: "high" }, "startSandbox(): port: has to be a port, 0 to 65535, or null"],
  [{ port: 70_000 }, "startSandbox(): port: has to be a port"],
  [{ at: "2026-02-30" }, "startSandbox(): at: has to be an ISO 8601 instant such as"],
  [{ clients: [{ client_id: "a" }] }, "startSandbox(): clients.0.redirect_uris: has to be an array of URLs"],
])("options that no compiler looked at, %j, are refused in words", async (options, said) => {
  const opened = startSandbox(Object(options));
  await expect(opened).rejects.toThrow(said);
  await expect(opened).rejects.toBeInstanceOf(RangeError);
});

test("what is misspelt of a world, a consent or a connection is refused too", async () => {
  await using bank = await startSandbox({ port: null });
  const misspelt = Object({ user: "blocked" });
  await expect(bank.createWorld(misspelt)).rejects.toThrow("createWorld(): user is not known; known are id");
  await expect(bank.authorize("amex", misspelt)).rejects.toThrow("authorize(): user is not known");
  expect(() => connectSandbox("http://localhost:4010", misspelt)).toThrow(
    "connectSandbox(): user is not known",
  );
});

test("a bank and its verbs can be printed, compared and turned to text without asking the sandbox anything", async () => {
  await using bank = await startSandbox({ port: null });
  expect(JSON.parse(JSON.stringify(bank))).toMatchObject({ id: "default", url: bank.url });
  expect(inspect(bank)).toContain("issuer");
  expect(`${bank.clock.advance}`).toContain("function");
  expect(bank).not.toEqual({ ...bank, id: "other" });
  expect(bank.clock).not.toEqual(bank.faults);
});

test("verifying what was not asked fails by itself, and says what came nearest", async () => {
  await using bank = await startSandbox({ at: AT, port: null });
  await bank.authorize("amex");
  expect(await bank.requests.verify({ filter: { operation: "token" } })).toMatchObject({ count: 1 });
  const verified = bank.requests.verify({ filter: { operation: "token" }, exactly: 2 });
  await expect(verified).rejects.toThrow(/was asked once, expected exactly 2 times/);
});

test("a port that is taken is said to be, and closing twice is closing once", async () => {
  const running = await startSandbox();
  const port = Number(new URL(running.url).port);
  await expect(startSandbox({ port })).rejects.toThrow(`Port ${port} is taken`);
  const world = await running.createWorld();
  await Promise.all([world.close(), world.close()]);
  await running.close();
  await running.close();
});

test("a sandbox elsewhere is driven the same way, and each caller's worlds have names of their own", async () => {
  const running = await startSandbox({ at: AT });
  closing.push(running.close);
  const [one, other] = [connectSandbox(running.url), connectSandbox(running.url)];
  const worlds = await Promise.all([one.createWorld(), other.createWorld()]);
  await worlds[0].clock.advance({ by: "PT1H" });
  expect(await worlds[1].clock.show()).toMatchObject({ now: AT });
  await Promise.all(worlds.map((world) => world.close()));
  expect((await running.worlds.list()).worlds).toHaveLength(1);
  await expect(connectSandbox("http://localhost:1").clock.show()).rejects.toThrow(
    "Nothing answers at http://localhost:1.",
  );
});

test("a world elsewhere is spoken of by its URL or its name, and one that is not there is said to be", async () => {
  await using running = await startSandbox({ at: AT });
  const world = await running.createWorld({ id: "blue" });
  await world.clock.advance({ by: "PT1H" });
  for (const blue of [
    connectSandbox(`${running.url}/~blue`),
    connectSandbox(running.url, { world: "blue" }),
  ]) {
    expect(blue).toMatchObject({ id: "blue", url: world.url });
    expect(await blue.clock.show()).toMatchObject({ now: "2026-03-10T16:00:00.000Z" });
  }
  const nowhere = connectSandbox(running.url, { world: "blu" }).clock.show();
  await expect(nowhere).rejects.toMatchObject({ code: "unknown_world", status: 404 });
  await expect(nowhere).rejects.toThrow("There are: default, blue");
});

test.each(["localhost:4010", "/~blue", "http://localhost:4010/amex", "ftp://localhost"])(
  "%s is no URL of a sandbox",
  (url) => {
    expect(() => connectSandbox(url)).toThrow(
      `connectSandbox(): "${url}" has to be the URL of a sandbox such as`,
    );
  },
);
