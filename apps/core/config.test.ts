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
