import { DAY_MS } from "@sandbank/domain";
import { TINK_DEMO_APP } from "@sandbank/protocol-tink/wire";
import { expect, test } from "vitest";
import { z } from "zod";
import { storedOf } from "./core-and-sandbox.ts";
import { tinkStage } from "./tink-stage.ts";

const TIMEOUT_MS = 120_000;
const CUSTOMER = 7;

type Stage = Awaited<ReturnType<typeof tinkStage>>;

/** Asks the Connector as the application that the core is too. */
async function ingest(stage: Stage, path: string, body: object) {
  const application = { client_id: TINK_DEMO_APP.clientId, client_secret: TINK_DEMO_APP.clientSecret };
  const grant = {
    ...application,
    grant_type: "client_credentials",
    scope: "accounts:write,transactions:write",
  };
  const tokens = await stage.fetchSandbox("http://localhost:4010/tink/api/v1/oauth/token", {
    method: "POST",
    body: new URLSearchParams(grant),
  });
  const { access_token } = z.object({ access_token: z.string() }).parse(await tokens.json());
  const response = await stage.fetchSandbox(`http://localhost:4010/tink/connector/users/${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${access_token}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  expect([path, response.status]).toEqual([path, 204]);
}

test(
  "what a bank books later arrives with Tink's own reading of it, told by a signed event",
  async () => {
    await using stage = await tinkStage({ kind: "embedded" });
    const person = await stage.signUp("seven@example.com", CUSTOMER);
    const connection = await person.connect("demobank-gb", "GB");
    const before = (await storedOf(person.client)).length;
    const { agenda } = stage.sandbox.worlds.default;
    await agenda.settle();
    stage.told.length = 0;
    // Less than a day: the core's own schedule has nothing to do yet.
    stage.clock.advance(DAY_MS / 2);
    agenda.wake();
    await agenda.settle();
    await connection.settled(({ lastSyncedAt }) => Date.parse(lastSyncedAt ?? "") >= stage.clock.now());
    expect(stage.told.map(({ event }) => event)).toContain("refresh:finished");
    expect([...new Set(stage.told.map(({ status }) => status))]).toEqual([202]);
    expect((await storedOf(person.client)).length).toBeGreaterThan(before);
  },
  TIMEOUT_MS,
);

test(
  "weeks at once bring hundreds of events; the connection stays connected through them and has what they told of",
  async () => {
    await using stage = await tinkStage({ kind: "embedded", followsWorld: true });
    const person = await stage.signUp("seven@example.com", CUSTOMER);
    const connection = await person.connect("demobank-gb", "GB");
    const before = (await storedOf(person.client)).length;
    const response = await stage.fetchSandbox("http://localhost:4010/_sandbank/clock/advance", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ by: "P28D" }),
    });
    expect(response.status).toBe(200);
    expect(stage.told.length).toBeGreaterThan(100);
    expect([...new Set(stage.told.map(({ status }) => status))]).toEqual([202]);
    const { now } = stage.sandbox.worlds.default.clock;
    const day = 24 * 3_600_000;
    const seen = await connection.settled(({ lastSyncedAt }) => now() - Date.parse(lastSyncedAt ?? "") < day);
    expect(seen).toMatchObject({ status: "connected", errorCode: null });
    expect((await storedOf(person.client)).length).toBeGreaterThan(before);
  },
  TIMEOUT_MS,
);

test(
  "who syncs now has Tink read the bank first; a bank that may not be read is read as Tink has it",
  async () => {
    await using stage = await tinkStage({ kind: "embedded" });
    const person = await stage.signUp("seven@example.com", CUSTOMER);
    const connection = await person.connect("demobank-gb", "GB");
    const readAt = async () => (await stage.atTink()).credentials.map(({ updated }) => updated);
    const connectedAt = stage.clock.now();
    expect(await readAt()).toEqual([connectedAt]);
    // Sooner than Tink would by itself.
    stage.clock.advance(3_600_000);
    await connection.sync();
    expect(await readAt()).toEqual([stage.clock.now()]);

    const limited = await stage.signUp("limited@example.com", CUSTOMER);
    const other = await limited.answer("demobank-se", "SE", { as: "rate_limited" });
    await other.settled(({ lastSyncedAt }) => lastSyncedAt !== null);
    await other.sync();
    expect(await other.seen()).toMatchObject({ status: "connected", errorCode: null });
    expect(stage.core.errors.map(String)).toEqual([expect.stringContaining("ProviderError")]);
    stage.core.errors.length = 0;
  },
  TIMEOUT_MS,
);

test(
  "what somebody ingests for the person arrives too, is kept apart from a second bank, and goes when it is deleted",
  async () => {
    await using stage = await tinkStage({ kind: "embedded" });
    const person = await stage.signUp("seven@example.com", CUSTOMER);
    const british = await person.connect("demobank-gb", "GB");
    const swedish = await person.connect("demobank-se", "SE");
    const [user] = (await stage.atTink()).users;
    const externalId = user?.externalUserId ?? "";
    await ingest(stage, `${externalId}/accounts`, {
      accounts: [
        {
          externalId: "checking-001",
          name: "From before",
          type: "CHECKING",
          balance: 15000.5,
          number: "1234567890",
        },
      ],
    });
    await stage.sandbox.worlds.default.agenda.settle();
    const ingestedAt = async ({ accounts }: typeof british) =>
      (await accounts()).filter(({ name }) => name === "From before");
    await expect
      .poll(() => ingestedAt(british))
      .toMatchObject([
        { type: "checking", mask: "****7890", balance: { current: "15000.50" }, currency: "GBP" },
      ]);
    expect(await ingestedAt(swedish)).toEqual([]);
    const transaction = (externalId: string, amount: number) => ({
      externalId,
      amount,
      date: stage.clock.now() - DAY_MS,
      description: `Grocery Store ${externalId}`,
      type: "DEFAULT",
    });
    const container = (transactions: object[]) => ({
      type: "REAL_TIME",
      transactionAccounts: [{ externalId: "checking-001", balance: 14_955, transactions }],
    });
    await ingest(
      stage,
      `${externalId}/transactions`,
      container([transaction("a", -45.5), transaction("b", -0.1)]),
    );
    await stage.sandbox.worlds.default.agenda.settle();
    const stored = async () =>
      (await storedOf(person.client)).filter((line) => line.includes("Grocery Store")).sort();
    const line = (id: string, amount: string) =>
      expect.stringMatching(new RegExp(`Grocery Store ${id} \\| debit \\| ${amount} \\| settled`));
    await expect.poll(stored).toEqual([line("a", "45.50"), line("b", "0.10")]);
    await ingest(stage, `${externalId}/transactions/delete`, container([{ externalId: "a" }]));
    await stage.sandbox.worlds.default.agenda.settle();
    await expect.poll(stored).toEqual([line("b", "0.10")]);
    expect([...new Set(stage.told.map(({ status }) => status))]).toEqual([202]);
  },
  TIMEOUT_MS,
);
