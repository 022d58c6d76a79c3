// Sandboxes killed with SIGKILL in the middle of everything, again and again: what they answered for is there.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createStoreDatabase } from "@sandbank/store/testing";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { personAt, readTokens, type Tokens } from "./testing/harness.ts";
import { killAll, start } from "./testing/sandbox-process.ts";

vi.setConfig({ testTimeout: 240_000 });

const folder = mkdtempSync(join(tmpdir(), "sandbank-killed-"));
afterEach(killAll);
afterAll(() => rmSync(folder, { recursive: true }));

const customers = z.object({ customers: z.array(z.object({ username: z.string() })).min(1) });
const customer = z.object({
  accounts: z.array(z.object({ id: z.string(), institution: z.string(), type: z.string() })),
});
const injected = z.object({ id: z.string() });
const clockNow = z.object({ now: z.string() });

const user = { username: "1", password: "sandbank" };
type Running = Awaited<ReturnType<typeof start>>;

const post = (body: object): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

async function ask(url: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(`${url}/_sandbank${path}`, body && post(body));
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

async function findPath(url: string): Promise<string> {
  const found = customers.parse(await ask(url, "/customers?institution=chase&accountType=checking&limit=1"));
  const username = found.customers[0]?.username ?? "";
  const { accounts } = customer.parse(await ask(url, `/customers/${username}`));
  const account = accounts.find(({ institution, type }) => institution === "chase" && type === "checking");
  return `/customers/${username}/accounts/${account?.id}`;
}

/** Injects until the sandbox is no more; notes the id of each it was told of. */
async function injectUntilKilled({ child, ready, ended }: Running, path: string, most: number) {
  const told: string[] = [];
  const one = async () => {
    for (;;) {
      const body = { amountMinor: -100, description: "ONE OF MANY" };
      const made = await ask(ready.url, `${path}/transactions`, body).catch(() => undefined);
      if (made === undefined) return;
      told.push(injected.parse(made).id);
      if (told.length >= most) child.kill("SIGKILL");
    }
  };
  await Promise.all([one(), one(), one()]);
  await ended;
  expect(child.signalCode).toBe("SIGKILL");
  return told;
}

async function expectAll(url: string, path: string, told: readonly string[]): Promise<void> {
  const missing = [];
  for (const id of told) {
    const { status } = await fetch(`${url}/_sandbank${path}/transactions/${id}/void`, post({}));
    // Posted, so that it cannot be voided; one that is not there is 404.
    if (status !== 409) missing.push(`${id}: ${status}`);
  }
  expect(missing).toEqual([]);
}

async function expectTokensWork(url: string, granted: readonly Tokens[]): Promise<void> {
  const person = personAt(fetch, url, user);
  for (const { access_token } of granted) {
    expect((await person.fdx("chase", "/accounts", access_token)).status).toBe(200);
  }
}

test("a folder has every transaction, token and move of the clock that was answered for, after 3 kills", async () => {
  const env = { DATA_DIR: join(folder, "new", "data") };
  const told: string[] = [];
  const granted: Tokens[] = [];
  const first = await start(env);
  const path = await findPath(first.ready.url);
  let running = first;
  for (let round = 1; round <= 3; round++) {
    const { url } = running.ready;
    granted.push(await personAt(fetch, url, user).connect("chase"));
    const { now } = clockNow.parse(await ask(url, "/clock/freeze", {}));
    told.push(...(await injectUntilKilled(running, path, 12)));
    running = await start(env);
    expect(clockNow.parse(await ask(running.ready.url, "/clock")).now).toBe(now);
    await expectAll(running.ready.url, path, told);
    await expectTokensWork(running.ready.url, granted);
  }
  expect(told.length).toBeGreaterThanOrEqual(36);
});

test.skipIf(!process.env.TEST_DATABASE_URL)(
  "of two processes on one Postgres either is killed, and the other goes on with all that was answered for",
  async () => {
    const { url: database, drop } = await createStoreDatabase();
    const env = { SANDBOX_DATABASE_URL: database };
    let [victim, witness] = [await start(env), await start(env)];
    const path = await findPath(witness.ready.url);
    const told: string[] = [];
    const granted: Tokens[] = [];
    for (let round = 1; round <= 3; round++) {
      const begun = personAt(fetch, victim.ready.url, user);
      const callback = await begun.approve(begun.authorizeUrl("chase"));
      told.push(...(await injectUntilKilled(victim, path, 12)));
      const { url } = witness.ready;
      granted.push(await readTokens(await personAt(fetch, url, user).redeem("chase", callback)));
      await expectAll(url, path, told);
      await expectTokensWork(url, granted);
      [victim, witness] = [witness, await start(env)];
    }
    await expectAll(witness.ready.url, path, told);
    killAll();
    await drop();
  },
);
