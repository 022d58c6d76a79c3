import { TINK_DEMO_APP } from "@sandbank/protocol-tink/wire";
import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

test("without settings it is the zero-configuration server on loopback with the demo user", () => {
  expect(readConfig({})).toMatchObject({
    port: 4000,
    host: "127.0.0.1",
    publicUrl: null,
    sandboxUrl: "http://localhost:4010",
    databaseUrl: null,
    demoUser: true,
  });
});

test("every problem is listed at once, by its variable", () => {
  const settings = {
    PORT: "eighty",
    SANDBOX_URL: "localhost:4010",
    TOKEN_KEYS: "k:tooshort",
    AUTH_SECRET: "short",
    DEMO_USER: "yes",
  };
  expect(() => readConfig(settings)).toThrow(
    "PORT must be a port, 0 to 65535; SANDBOX_URL must be a URL such as http://localhost:4000; " +
      "TOKEN_KEYS must be id:base64 of 32 bytes, several separated by commas; " +
      "AUTH_SECRET must be at least 32 characters; DEMO_USER must be on or off",
  );
});

const aa = { USE_PRODUCTION_BANK_PROVIDER: "true" };

test("without the switch the Indian banks are the mock ones, whatever else is set", () => {
  expect(readConfig({ AA_CLIENT_ID: "me" }).accountAggregator).toBeNull();
  expect(readConfig({ ...aa, USE_PRODUCTION_BANK_PROVIDER: "false" }).accountAggregator).toBeNull();
});

test("every setting an aggregator needs and lacks is named, with other problems", () => {
  const needed = "is needed where USE_PRODUCTION_BANK_PROVIDER is true";
  expect(() => readConfig({ ...aa, PORT: "eighty", AA_CLIENT_ID: "me" })).toThrow(
    `PORT must be a port, 0 to 65535; AA_PROVIDER_BASE_URL ${needed}; AA_CLIENT_SECRET ${needed}; AA_REDIRECT_URL ${needed}`,
  );
  expect(() => readConfig({ ...aa, AA_DOOR: "rebit" })).toThrow("AA_SIGNING_KEY is needed");
  expect(() => readConfig({ ...aa, AA_DOOR: "window" })).toThrow("AA_DOOR must be setu or rebit");
});

test("beside a sandbox that is named its own aggregator is used, by either door", () => {
  const beside = { ...aa, SANDBOX_URL: "http://localhost:4010" };
  expect(readConfig(beside).accountAggregator).toMatchObject({
    door: "setu",
    baseUrl: "http://localhost:4010/setu",
    clientId: "sandbank-core",
    rebit: null,
  });
  expect(readConfig({ ...beside, AA_DOOR: "rebit" }).accountAggregator).toMatchObject({
    baseUrl: "http://localhost:4010/aa",
    rebit: { aaId: "sandbank-aa", signingKey: null },
  });
});

test("an aggregator elsewhere gets no client of the sandbox", () => {
  const elsewhere = {
    ...aa,
    SANDBOX_URL: "http://localhost:4010",
    AA_PROVIDER_BASE_URL: "https://fiu.setu.co/",
  };
  expect(() => readConfig(elsewhere)).toThrow("AA_CLIENT_ID is needed");
  const complete = {
    ...elsewhere,
    AA_CLIENT_ID: "me",
    AA_CLIENT_SECRET: "secret",
    AA_REDIRECT_URL: "https://your.app/connect/callback",
  };
  expect(readConfig(complete).accountAggregator).toMatchObject({
    baseUrl: "https://fiu.setu.co",
    clientId: "me",
    redirectUrl: "https://your.app/connect/callback",
  });
});

test("an empty variable counts as unset", () => {
  expect(readConfig({ PORT: "", DATABASE_URL: "" })).toMatchObject({ port: 4000, databaseUrl: null });
});

test("a server that others can reach has no demo user unless asked for", () => {
  expect(readConfig({ HOST: "0.0.0.0" }).demoUser).toBe(false);
  expect(readConfig({ HOST: "0.0.0.0", DEMO_USER: "on" }).demoUser).toBe(true);
});

test("token keys are read newest first", () => {
  const [a, b] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
  const text = `new:${b.toString("base64")},old:${a.toString("base64")}`;
  expect(readConfig({ TOKEN_KEYS: text }).tokenKeys).toEqual([
    { id: "new", key: b },
    { id: "old", key: a },
  ]);
});

test("without settings Tink is the sandbox's, with the application it knows", () => {
  expect(readConfig({}).tink).toEqual({
    baseUrl: "http://localhost:4010/tink",
    linkUrl: "http://localhost:4010/tink",
    clientId: TINK_DEMO_APP.clientId,
    clientSecret: TINK_DEMO_APP.clientSecret,
    locale: "en_US",
    testBanks: true,
  });
  const elsewhere = { SANDBOX_URL: "http://localhost:9", TINK_CLIENT_ID: "mine", TINK_CLIENT_SECRET: "s" };
  expect(readConfig(elsewhere).tink).toMatchObject({
    baseUrl: "http://localhost:9/tink",
    clientId: "mine",
  });
});

test("Tink itself gets no application of the sandbox, and every problem is named with the others", () => {
  const needed = "is needed where Tink is not the sandbox's";
  const settings = { USE_PRODUCTION_TINK: "true", PORT: "eighty", ...aa, AA_DOOR: "window" };
  expect(() => readConfig(settings)).toThrow(
    `PORT must be a port, 0 to 65535; AA_DOOR must be setu or rebit; TINK_CLIENT_ID ${needed}; TINK_CLIENT_SECRET ${needed}`,
  );
  expect(() => readConfig({ TINK_BASE_URL: "https://tink.example", TINK_CLIENT_ID: "me" })).toThrow(
    `TINK_CLIENT_SECRET ${needed}`,
  );
  expect(() => readConfig({ TINK_BASE_URL: "tink", TINK_LOCALE: "swedish" })).toThrow(
    "TINK_BASE_URL must be a URL such as https://api.tink.com; TINK_LOCALE must be a language and a country",
  );
  const application = { TINK_CLIENT_ID: "me", TINK_CLIENT_SECRET: "secret" };
  expect(
    readConfig({ USE_PRODUCTION_TINK: "true", TINK_TEST_BANKS: "off", ...application }).tink,
  ).toMatchObject({
    baseUrl: "https://api.tink.com",
    linkUrl: "https://link.tink.com",
    clientId: "me",
    testBanks: false,
  });
});
