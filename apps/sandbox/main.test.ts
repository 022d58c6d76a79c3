// The sandbox as a process of its own: how it starts, refuses to start, stops, and what it keeps.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as wire from "@sandbank/protocol-fdx/wire";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { personAt, readTokens } from "./testing/harness.ts";
import { killAll, run, start } from "./testing/sandbox-process.ts";

// Each test starts whole processes, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), "sandbank-main-"));
afterEach(killAll);
afterAll(() => rmSync(folder, { recursive: true }));

test("it says where it listens in one line and to its parent, and a signal, sent twice, ends it cleanly", async () => {
  const { child, said, ended, ready } = await start();
  expect(ready).toEqual({ type: "ready", url: expect.stringMatching(/^http:\/\/localhost:\d+$/) });
  expect((await fetch(ready.url)).status).toBe(200);
  expect((await fetch(`${ready.url}/amex/.well-known/openid-configuration`)).status).toBe(200);
  expect(said.out).toBe(`sandbox listening on ${ready.url}\n`);
  expect(said.err).toBe("");
  child.kill("SIGTERM");
  child.kill("SIGINT");
  expect(await ended).toMatchObject({ code: 0, err: "" });
});

test("a busy port is one line and exit code 1", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  const { code, out, err } = await run({ PORT: String(port) }).ended;
  server.close();
  expect(code).toBe(1);
  expect(out).toBe("");
  expect(err).toBe(
    `sandbox: port ${port} on 127.0.0.1 is in use; stop what uses it or choose another with PORT\n`,
  );
});

test.each([
  [
    { PORT: "eighty", SEED: "x" },
    /^sandbox: PORT must be a port, 0 to 65535; SEED must be a whole number[^\n]*\n$/,
  ],
  [
    { DATA_FILE: "/no/such/folder/data" },
    /^sandbox: \/no\/such\/folder\/data cannot be used: ENOENT[^\n]*\n$/,
  ],
  [{ DATA_DIR: "/dev/null" }, /^sandbox: DATA_DIR \/dev\/null cannot be used as a folder: EEXIST[^\n]*\n$/],
  [
    { SANDBOX_DATABASE_URL: "pglite:/dev/null" },
    /^sandbox: the database in \/dev\/null cannot be used: EEXIST[^\n]*\n$/,
  ],
  [
    { SANDBOX_DATABASE_URL: "postgres://me:secret@127.0.0.1:9/bank" },
    /^sandbox: cannot use the database at 127\.0\.0\.1:9\/bank: connect ECONNREFUSED 127\.0\.0\.1:9\n$/,
  ],
  [{ HOST: "0.0.0.0" }, /^sandbox: SANDBOX_TOKEN has to be set where HOST is not loopback[^\n]*\n$/],
  [
    { HOST: "203.0.113.7", SANDBOX_TOKEN: "a-token-of-mine" },
    /^sandbox: HOST 203\.0\.113\.7 is no address of this machine[^\n]*\n$/,
  ],
])("%o is one line and exit code 1", async (env, line) => {
  const { code, out, err } = await run(env).ended;
  expect(code).toBe(1);
  expect(out).toBe("");
  expect(err).toMatch(line);
});

test("a data file that is not ours is refused and left alone", async () => {
  const file = join(folder, "diary.txt");
  writeFileSync(file, "dear diary\n");
  const { code, err } = await run({ DATA_FILE: file }).ended;
  expect(code).toBe(1);
  expect(err).toMatch(/^sandbox: [^\n]*not a Sandbank data file[^\n]*\n$/);
  expect(readFileSync(file, "utf8")).toBe("dear diary\n");
});

test("what was agreed survives kill -9: tokens, consents and registered clients", async () => {
  const env = { DATA_FILE: join(folder, "sandbox.journal") };
  const first = await start(env);
  const user = { username: "1", password: "sandbank" };
  const before = personAt(fetch, first.ready.url, user);
  const tokens = await before.connect("chase");
  const registered = await fetch(`${first.ready.url}/chase/register`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ redirect_uris: ["http://localhost/cb"], application_type: "native" }),
  });
  expect(registered.status).toBe(201);

  const second = run(env);
  const refused = await second.ended;
  expect(refused.code).toBe(1);
  expect(refused.err).toContain(`is in use by process ${first.child.pid}`);

  first.child.kill("SIGKILL");
  await first.ended;
  const again = await start(env);
  const after = personAt(fetch, again.ready.url, user);
  expect((await after.fdx("chase", "/accounts", tokens.access_token)).status).toBe(200);
  expect((await after.fdx("chase", `/consents/${tokens.grant_id}`, tokens.access_token)).status).toBe(200);
  const refreshed = await readTokens(await after.refresh("chase", tokens.refresh_token));
  expect((await after.fdx("chase", "/accounts", refreshed.access_token)).status).toBe(200);
});

test("a scenario's people sign in and show exactly what the file says", async () => {
  const file = join(folder, "ada.yaml");
  writeFileSync(
    file,
    `people:
  - username: ada
    name: Ada Lovelace
    accounts:
      - key: checking
        bank: chase
        product: total-checking
        openedOn: -1y
        openingBalance: "100.00"
        transactions:
          - { date: -2d, amount: "-12.50", description: COFFEE AND CAKE }
`,
  );
  const { ready } = await start({ SCENARIO: file });
  const person = personAt(fetch, ready.url, { username: "ada", password: "sandbank" });
  const { access_token: token } = await person.connect("chase");
  const answer = await person.fdx("chase", "/accounts?resultType=details", token);
  const { accounts } = wire.accountDetailsPage.parse(await answer.json());
  expect(accounts).toHaveLength(1);
  expect(accounts[0]).toMatchObject({ productName: "Total Checking", currentBalance: 87.5 });
  const rows = await person.fdx("chase", `/accounts/${accounts[0]?.accountId}/transactions`, token);
  expect(wire.transactionsPage.parse(await rows.json()).transactions).toMatchObject([
    { description: "COFFEE AND CAKE", amount: 12.5, debitCreditMemo: "DEBIT" },
  ]);
});

test("a wrong scenario is refused by file, line and field, and nothing starts", async () => {
  const file = join(folder, "wrong.yaml");
  writeFileSync(
    file,
    "people:\n  - username: ada\n    accounts:\n      - key: a\n        bank: chaze\n        product: total-checking\n        openedOn: -1y\n",
  );
  const { code, out, err } = await run({ SCENARIO: `${file},${join(folder, "missing.yaml")}` }).ended;
  expect(code).toBe(1);
  expect(out).toBe("");
  expect(err).toContain("missing.yaml cannot be read");
  const wrong = await run({ SCENARIO: file }).ended;
  expect(wrong.code).toBe(1);
  expect(wrong.err).toMatch(/wrong\.yaml:5:\d+ people\[0\]\.accounts\[0\]\.bank: .*chase/);
});
