import { fixedClock } from "@sandbank/domain";
import { createMemoryStore } from "@sandbank/store";
import { expect, test } from "vitest";
import { z } from "zod";
import { subjectOf } from "../../subject.ts";
import { startSandbox } from "../../testing/harness.ts";
import { editAccount } from "../../worlds/kept-state.ts";
import { controlOf } from "../testing/control-of.ts";

type Started = Awaited<ReturnType<typeof startSandbox>>;

/** Echoed where it is sent, made up anew where it is not. */
const INTERACTION = "c770aef3-6784-41f7-8e0e-ff5f97bddb3a";

const accountList = z.object({ accounts: z.array(z.looseObject({ accountId: z.string() })) });

/** Everything a client with these tokens and a test with the control plane can read, byte for byte. */
async function everything({ sandbox, fdx }: Started, token: string): Promise<string[]> {
  const get = (path: string) =>
    fdx("amex", path, token, { headers: { "x-fapi-interaction-id": INTERACTION } });
  const { call } = controlOf(sandbox);
  const answers = [
    await call("GET", "/clock"),
    await call("GET", "/worlds"),
    await get("/customers/current"),
  ];
  const accounts = await get("/accounts");
  const text = await accounts.clone().text();
  answers.push(accounts);
  if (accounts.ok) {
    for (const { accountId } of accountList.parse(JSON.parse(text)).accounts) {
      for (const path of ["", "/transactions?limit=100", "/statements"]) {
        answers.push(await get(`/accounts/${accountId}${path}`));
      }
    }
  }
  return Promise.all(
    answers.map(
      async (answer) => `${answer.status} ${JSON.stringify([...answer.headers])}\n${await answer.text()}`,
    ),
  );
}

/** One of everything: the clock, an account, a consent, further tokens. */
async function changeEverything({ sandbox, connect }: Started): Promise<void> {
  const { rest } = controlOf(sandbox);
  await rest("POST", "/clock/advance", { by: "P40D" });
  await rest("POST", "/clock/scale", { rate: 5 });
  const hosted = sandbox.worlds.default;
  const [account] = hosted.world.accounts({ bank: "amex", customer: 1 });
  if (!account) throw new Error("the first customer has no account");
  const [row] = hosted.world.transactions(account).transactions;
  await editAccount(hosted, account, { kind: "remove", transactionId: row?.id ?? "" });
  await editAccount(hosted, account, { kind: "close", at: hosted.clock.now() });
  const amex = hosted.institution("amex");
  for (const { id } of (await amex?.authorization.consents.ofSubject(subjectOf(1))) ?? []) {
    await amex?.authorization.revokeConsent(id, { by: "provider", reason: "user_action" });
  }
  await connect("chase");
}

test("a snapshot, everything changed, and restored: every byte of every answer is there again", async () => {
  const started = await startSandbox();
  const { sandbox, connect, clock: machine } = started;
  const { rest, call } = controlOf(sandbox);
  await rest("POST", "/clock/freeze", { at: "2026-04-01T09:00:00Z" });
  const { access_token: token } = await connect("amex");
  const before = await everything(started, token);
  expect(before.every((answer) => answer.startsWith("200"))).toBe(true);
  const taken = await call("GET", "/worlds/default/snapshot");
  expect(taken.headers.get("content-disposition")).toBe('attachment; filename="default.snapshot.json"');
  const text = await taken.text();

  await changeEverything(started);
  machine.advance(86_400_000);
  const changed = await everything(started, token);
  expect(changed).not.toEqual(before);

  expect((await rest("PUT", "/worlds/default/snapshot", JSON.parse(text))).status).toBe(200);
  expect(await everything(started, token)).toEqual(before);
  expect(await (await call("GET", "/worlds/default/snapshot")).text()).toBe(text);
});

test("a snapshot of one world makes another elsewhere, of the same people, at the instant it was taken", async () => {
  const first = await startSandbox();
  await first.sandbox.worlds.create({ id: "blue", seed: 7 });
  const blue = controlOf(first.sandbox, "/~blue");
  await blue.trpc.clock.set.mutate({ to: "2026-05-05" });
  const snapshot = await blue.trpc.worlds.snapshot.query({ world: "blue" });

  const store = createMemoryStore({ clock: fixedClock("2030-01-01") });
  const elsewhere = { store, clock: fixedClock("2030-01-01") };
  const second = await startSandbox(elsewhere);
  const { trpc, rest } = controlOf(second.sandbox);
  expect(await trpc.worlds.restore.mutate({ world: "copy", ...snapshot })).toMatchObject({
    id: "copy",
    seed: 7,
  });
  const restored = await trpc.worlds.restore.mutate({ world: "default", ...snapshot });
  expect(restored).toMatchObject({ seed: 7, clock: { now: "2026-05-05T00:00:00.000Z", rate: 1 } });
  expect(second.sandbox.world.customer(1)).toEqual(first.sandbox.worlds.get("blue").world.customer(1));

  const third = await startSandbox(elsewhere);
  expect(third.sandbox.world.customer(1)).toEqual(second.sandbox.world.customer(1));
  expect(third.sandbox.worlds.list().map(({ id }) => id)).toEqual(["default", "copy"]);
  expect((await rest("POST", "/worlds/default/reset")).body.seed).toBe(42);
});

test("a masked snapshot holds no token, code or cookie, and restores to a world nobody is signed in to", async () => {
  const { sandbox, connect, fdx } = await startSandbox();
  const tokens = await connect("amex");
  const { rest, call } = controlOf(sandbox);
  const plain = await (await call("GET", "/worlds/default/snapshot")).text();
  const masked = await (await call("GET", "/worlds/default/snapshot?mask=true")).text();
  for (const secret of [tokens.access_token, tokens.refresh_token]) {
    expect(plain).toContain(secret);
    expect(masked).not.toContain(secret);
  }
  const isBearer = /(?:Token|Code|Session|Draft|Interaction)$/;
  const records: { kind: string; id: string }[] = JSON.parse(plain).records;
  const bearers = records.filter(({ kind }) => isBearer.test(kind));
  expect(bearers.length).toBeGreaterThan(3);
  for (const { id } of bearers) expect(masked).not.toContain(id);
  expect(JSON.parse(masked)).toMatchObject({ masked: true, seed: 42 });
  expect(masked).toContain(tokens.grant_id);

  expect((await rest("PUT", "/worlds/default/snapshot", JSON.parse(masked))).status).toBe(200);
  expect((await fdx("amex", "/accounts", tokens.access_token)).status).toBe(401);
});

test("a snapshot that cannot be opened is refused by field or by reason, and nothing of it is taken", async () => {
  const started = await startSandbox();
  const { sandbox, connect } = started;
  const { rest } = controlOf(sandbox);
  const { access_token: token } = await connect("amex");
  const snapshot = (await rest("GET", "/worlds/default/snapshot")).body;
  const before = await everything(started, token);
  const [account] = sandbox.world.accounts({ bank: "amex", customer: 1 });
  const impossible = {
    at: 0,
    holder: { bank: "amex", customer: 1 },
    accountId: account?.id,
    edit: { kind: "remove", transactionId: "nothing" },
  };
  const record = (kind: string, value: unknown) => ({
    kind,
    id: "1",
    value,
    indexes: {},
    expiresAt: null,
    consumed: false,
  });
  const refused = [
    [{ ...snapshot, version: 2 }, "version (body): has to be 1"],
    [{ ...snapshot, generatorVersion: 99 }, "generatorVersion (body): has to be"],
    [{ ...snapshot, records: [{ kind: "x" }] }, "records.0.id (body)"],
    [{ ...snapshot, scenarios: [{ people: [{}] }] }, "scenarios.0.people.0.username (body)"],
    [{ ...snapshot, extra: 1 }, "extra (body): is not known here"],
    [{ ...snapshot, records: [...snapshot.records, record("Edit", impossible)] }, "No transaction nothing"],
    [{ ...snapshot, records: [record("Edit", { edit: "all" })] }, "holder: "],
  ] as const;
  for (const [document, why] of refused) {
    for (const world of ["default", "elsewhere"]) {
      const answer = await rest("PUT", `/worlds/${world}/snapshot`, document);
      expect(answer.status).toBe(400);
      expect(answer.body.message).toContain(why);
    }
  }
  expect(await everything(started, token)).toEqual(before);
  expect(sandbox.worlds.find("elsewhere")).toBeUndefined();
});
