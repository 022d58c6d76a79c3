import { SettingsError } from "@sandbank/run-server";
import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

test("nothing set is the sandbox on port 4010 of this machine, in memory", () => {
  expect(readConfig({ PATH: "/bin", PORT: "" })).toEqual({
    port: 4010,
    host: "127.0.0.1",
    seed: 42,
    keptIn: undefined,
    publicUrl: undefined,
    tlsFolder: undefined,
    worlds: [],
    allowedHosts: [],
    scenarioFiles: [],
    webhookTargets: { reach: "loopback", hosts: [] },
    token: undefined,
  });
});

test("every setting is read", () => {
  const config = readConfig({
    PORT: "0",
    HOST: "0.0.0.0",
    SANDBOX_TOKEN: "a-token-of-mine",
    SEED: "-7",
    DATA_FILE: "/tmp/data",
    PUBLIC_URL: "https://sandbox.example/",
    ALLOWED_HOSTS: "sandbox, sandbox:4010",
  });
  expect(config).toMatchObject({
    port: 0,
    host: "0.0.0.0",
    seed: -7,
    keptIn: { file: "/tmp/data" },
    token: "a-token-of-mine",
  });
  expect(config.publicUrl?.origin).toBe("https://sandbox.example");
  expect(config.allowedHosts).toEqual(["sandbox", "sandbox:4010"]);
});

test.each([
  [{ DATA_DIR: "/tmp/data" }, { folder: "/tmp/data" }],
  [{ SANDBOX_DATABASE_URL: "postgres://localhost/a" }, { database: "postgres://localhost/a" }],
  [{ SANDBOX_DATABASE_URL: "pglite:/tmp/a", DATA_FILE: "" }, { database: "pglite:/tmp/a" }],
])("with %o things are kept in %o", (env, keptIn) => {
  expect(readConfig(env).keptIn).toEqual(keptIn);
});

test.each([
  [{ SANDBOX_DATABASE_URL: "mysql://localhost" }, /^SANDBOX_DATABASE_URL must be postgres:[^\n]+$/],
  [{ DATA_DIR: "a", DATA_FILE: "b" }, /^DATA_FILE and DATA_DIR each say [^\n]+; set one of them alone$/],
])("%o is refused in one line", (env, line) => {
  expect(() => readConfig(env)).toThrow(line);
});

test.each([
  [{ HOST: "::1", PUBLIC_URL: "http://localhost:4010" }, "loopback"],
  [{ PUBLIC_URL: "https://sandbox.example" }, "internet"],
  [{ HOST: "0.0.0.0", SANDBOX_TOKEN: "a-token-of-mine" }, "internet"],
])("with %o webhooks go to %s", (env, reach) => {
  const { webhookTargets } = readConfig({ ...env, WEBHOOK_HOSTS: "core:4000" });
  expect(webhookTargets).toEqual({ reach, hosts: ["core:4000"] });
});

test("all that is wrong is said at once, in one line", () => {
  const env = {
    PORT: "70000",
    SEED: "forty-two",
    PUBLIC_URL: "sandbox.example",
    ALLOWED_HOSTS: "fine, not a host",
  };
  expect(() => readConfig(env)).toThrow(SettingsError);
  expect(() => readConfig(env)).toThrow(
    /^PORT must[^\n]+; SEED must[^\n]+; PUBLIC_URL must[^\n]+; ALLOWED_HOSTS must[^\n]+$/,
  );
});

test.each([
  { PORT: "-1" },
  { PORT: "80a" },
  { PORT: "1.5" },
  { SEED: "1e3" },
  { PUBLIC_URL: "ftp://sandbox.example" },
  { PUBLIC_URL: "https://sandbox.example/path" },
  { SANDBOX_TOKEN: "short" },
  { SANDBOX_TOKEN: "with a space in it" },
])("%o is refused", (env) => {
  expect(() => readConfig(env)).toThrow(SettingsError);
});

test("without a token only loopback can be listened on", () => {
  for (const HOST of ["127.0.0.1", "127.8.8.8", "::1", "localhost"])
    expect(readConfig({ HOST }).host).toBe(HOST);
  for (const HOST of ["0.0.0.0", "::", "192.168.1.7", "sandbox.example", "127.0.0.1.example"]) {
    expect(() => readConfig({ HOST })).toThrow(
      /^SANDBOX_TOKEN has to be set where HOST is not loopback[^\n]+$/,
    );
  }
  expect(() => readConfig({ HOST: "0.0.0.0", PORT: "x" })).toThrow(
    /PORT must[^\n]+; SANDBOX_TOKEN has to be set/,
  );
});
