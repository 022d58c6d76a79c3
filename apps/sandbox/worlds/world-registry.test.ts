import { DAY_MS, fixedClock } from "@sandbank/domain";
import { createMemoryStore } from "@sandbank/store";
import { expect, test } from "vitest";
import { ORIGIN, personAt, startSandbox } from "../testing/harness.ts";
import { editAccount, keepClock } from "./kept-state.ts";

/** A person at a sandbox whose paths begin with a world. */
function personIn(sandbox: Awaited<ReturnType<typeof startSandbox>>["sandbox"], world: string) {
  const { username } = sandbox.worlds.get(world).world.customer(1);
  const send: typeof fetch = (input, init) => sandbox.fetch(new Request(input, init));
  return personAt(send, `${ORIGIN}/~${world}`, { username, password: "sandbank" });
}

test("a world has its own people, issuer, keys and tokens under its own path", async () => {
  const { sandbox, connect, fdx, send } = await startSandbox();
  await sandbox.worlds.create({ id: "blue", seed: 7 });
  const blue = personIn(sandbox, "blue");
  const [here, there] = [await connect("amex"), await blue.connect("amex")];

  expect((await fdx("amex", "/accounts", here.access_token)).status).toBe(200);
  expect((await fdx("amex", "/accounts", there.access_token)).status).toBe(401);
  const theirs = await blue.fdx("amex", "/accounts", there.access_token);
  expect(theirs.status).toBe(200);
  expect(await theirs.json()).not.toEqual(await (await fdx("amex", "/accounts", here.access_token)).json());

  const metadata = await (await send(`${ORIGIN}/~blue/amex/.well-known/openid-configuration`)).json();
  expect(metadata).toMatchObject({ issuer: `${ORIGIN}/~blue/amex` });
  const inserted = await send(`${ORIGIN}/.well-known/oauth-authorization-server/~blue/amex`);
  expect(await inserted.json()).toMatchObject({ issuer: `${ORIGIN}/~blue/amex` });
  const keys = await Promise.all(
    ["", "/~blue"].map(async (base) => (await send(`${ORIGIN}${base}/amex/jwks`)).text()),
  );
  expect(new Set(keys).size).toBe(2);
});

test("the clock of one world moves no other, and its tokens expire by it alone", async () => {
  const { sandbox, connect, fdx } = await startSandbox();
  await sandbox.worlds.create({ id: "blue" });
  const blue = personIn(sandbox, "blue");
  const [here, there] = [await connect("chase"), await blue.connect("chase")];
  sandbox.worlds.get("blue").clock.advance(DAY_MS);
  expect((await blue.fdx("chase", "/accounts", there.access_token)).status).toBe(401);
  expect((await fdx("chase", "/accounts", here.access_token)).status).toBe(200);
});

test("a path into a world that is not there says which there are", async () => {
  const { sandbox, send } = await startSandbox();
  await sandbox.worlds.create({ id: "blue" });
  const response = await send(`${ORIGIN}/~green/amex/token`, { method: "POST" });
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ worlds: ["default", "blue"] });
  const home = await (await send(`${ORIGIN}/~blue/`, { headers: { accept: "text/html" } })).text();
  expect(home).toContain(`${ORIGIN}/~blue/amex`);
});

test("a world can be made once, under a name URLs take, and dropped unless it is the default one", async () => {
  const { sandbox, send } = await startSandbox();
  const { worlds } = sandbox;
  await worlds.create({ id: "blue" });
  await expect(worlds.create({ id: "blue" })).rejects.toThrow('There is a world "blue" already');
  await expect(worlds.create({ id: "Blue Sky" })).rejects.toThrow('"Blue Sky" cannot name a world');
  await expect(worlds.drop("default")).rejects.toThrow("reset it instead");
  await worlds.drop("blue");
  await expect(worlds.drop("blue")).rejects.toThrow('There is no world "blue"; there are default');
  expect((await send(`${ORIGIN}/~blue/`)).status).toBe(404);
});

test("a fork goes on from where its world was, apart from it", async () => {
  const { sandbox, fdx, connect } = await startSandbox();
  const { worlds } = sandbox;
  const tokens = await connect("amex");
  const hosted = worlds.default;
  const [account] = hosted.world.accounts({ bank: "amex", customer: 1 });
  if (!account) throw new Error("no account");
  const [row] = hosted.world.transactions(account).transactions;
  await editAccount(hosted, account, {
    kind: "change",
    transactionId: row?.id ?? "",
    to: { description: "CHANGED BEFORE" },
  });
  hosted.clock.advance(60_000);
  await keepClock(hosted.store, hosted.clock.state);

  const fork = await worlds.fork("default", "fork");
  const there = personIn(sandbox, "fork");
  expect(fork.clock.now()).toBe(hosted.clock.now());
  expect((await there.fdx("amex", "/accounts", tokens.access_token)).status).toBe(200);
  const theirs = fork.world.account(account, account.id);
  expect(theirs && fork.world.transactions(theirs).transactions).toEqual(
    hosted.world.transactions(account).transactions,
  );

  await fork.store.replace("", []);
  expect((await there.fdx("amex", "/accounts", tokens.access_token)).status).toBe(401);
  expect((await fdx("amex", "/accounts", tokens.access_token)).status).toBe(200);
});

test("what was put in the place of all that happened is there again after every change", async () => {
  const { sandbox, connect, fdx } = await startSandbox();
  const { worlds } = sandbox;
  const tokens = await connect("amex");
  const before = await worlds.default.store.list("");
  const seen = async () => (await fdx("amex", "/accounts", tokens.access_token)).status;

  await worlds.reopen("default", []);
  expect(await seen()).toBe(401);
  await worlds.reopen("default", before);
  expect(await seen()).toBe(200);
  expect(await worlds.default.store.list("")).toEqual(before);
});

test("worlds that were kept are there after a restart, with clock and edits", async () => {
  const machine = fixedClock("2026-03-10T15:00:00Z");
  const store = createMemoryStore({ clock: machine });
  const first = await startSandbox({ store, clock: machine });
  const made = await first.sandbox.worlds.create({ id: "blue", seed: 7 });
  made.clock.freeze("2027-01-01");
  await keepClock(made.store, made.clock.state);
  const tokens = await personIn(first.sandbox, "blue").connect("chase");

  const second = await startSandbox({ store, clock: machine });
  const again = second.sandbox.worlds.get("blue");
  expect([again.spec.seed, again.clock.now()]).toEqual([7, Date.UTC(2027, 0, 1)]);
  const response = await personIn(second.sandbox, "blue").fdx("chase", "/accounts", tokens.access_token);
  expect(response.status).toBe(200);
});
