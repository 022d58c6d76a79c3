import { databaseKinds } from "@sandbank/database/testing";
import { DAY_MS } from "@sandbank/domain";
import { expect, test } from "vitest";
import { aaStage, type Post } from "./aa-stage.ts";

const TIMEOUT_MS = 180_000;
const MINUTE_MS = 60_000;

type Stage = Awaited<ReturnType<typeof aaStage>>;
type Person = Awaited<ReturnType<Stage["begin"]>>;

/** Customer 7, connected to HDFC through the aggregator and read once, and what can be done to the consent there. */
async function connected(stage: Stage) {
  const person = await stage.begin("seven@example.com", "hdfc", 7);
  await person.answer("approve");
  await person.settled(({ status, lastSyncedAt }) => status === "connected" && lastSyncedAt !== null);
  const { engine } = await stage.sandbox.worlds.default.accountAggregator();
  const [consent] = await engine.listConsents();
  const consentId = consent?.id ?? "";
  const by = "CUSTOMER" as const;
  return {
    ...person,
    engine,
    consentId,
    pause: () => engine.pauseConsent({ consentId, by }),
    resume: () => engine.resumeConsent({ consentId, by }),
    revoke: () => engine.revokeConsent({ consentId, by }),
  };
}

const statusOf = async ({ connection }: Pick<Person, "connection">) => {
  const { status, errorCode, consent } = await connection();
  return [status, errorCode, consent?.status];
};

const doors = [
  ...databaseKinds.map((kind) => ({ kind, door: "setu" as const })),
  { kind: "embedded" as const, door: "rebit" as const },
];

test.each(doors)(
  "on $kind, by $door: a pause, a resumption and a withdrawal at the aggregator show at once, without anybody naming an address",
  async ({ kind, door }) => {
    await using stage = await aaStage({ kind, door });
    const person = await connected(stage);
    await person.pause();
    await person.settled(({ errorCode }) => errorCode === "consent_paused");
    expect(await statusOf(person)).toEqual(["error", "consent_paused", "paused"]);
    await person.resume();
    await person.settled(({ status }) => status === "connected");
    expect(await statusOf(person)).toEqual(["connected", null, "approved"]);
    await person.revoke();
    await person.settled(({ status }) => status === "expired");
    expect(await statusOf(person)).toEqual(["expired", "consent_revoked", "revoked"]);
    const list = await stage.control<{ endpoints: { url: string }[] }>("GET", "/webhooks/endpoints");
    const hook = "http://localhost:4000/api/webhooks/account-aggregator";
    const below = door === "setu" ? [""] : ["/Consent/Notification", "/FI/Notification"];
    expect(list.endpoints.map(({ url }) => url)).toEqual(below.map((path) => hook + path));
  },
  TIMEOUT_MS,
);

test.each(databaseKinds)(
  "on %s: who disconnects here has no consent left at the aggregator",
  async (kind) => {
    await using stage = await aaStage({ kind });
    const person = await connected(stage);
    await person.client.connections.disconnect.mutate({ connectionId: person.connectionId });
    expect((await person.engine.findConsent(person.consentId))?.status).toBe("REVOKED");
  },
  TIMEOUT_MS,
);

test.each(databaseKinds)(
  "on %s: who rejects at the aggregator has nothing connected",
  async (kind) => {
    await using stage = await aaStage({ kind });
    const person = await stage.begin("no@example.com", "hdfc", 7);
    const back = await person.answer("reject");
    expect(back.headers.get("location")).toContain("/connect?refused=access_denied");
    expect(await statusOf(person)).toEqual(["disconnected", "access_denied", undefined]);
  },
  TIMEOUT_MS,
);

test.each(databaseKinds)(
  "on %s: a consent's end is told a week before, and comes by the clock",
  async (kind) => {
    await using stage = await aaStage({ kind });
    const person = await connected(stage);
    const { consent } = await person.connection();
    expect(consent).toMatchObject({ expiresAt: "2026-09-13T14:00:00.000Z", endsSoonSince: null });
    stage.clock.advance(82 * DAY_MS);
    expect((await person.connection()).consent?.endsSoonSince).toBeNull();
    stage.clock.advance(DAY_MS);
    expect((await person.connection()).consent?.endsSoonSince).toBe("2026-09-06T14:00:00.000Z");
    stage.clock.advance(7 * DAY_MS + MINUTE_MS);
    await person.settled(({ status }) => status === "expired");
    expect(await statusOf(person)).toEqual(["expired", "consent_expired", "expired"]);
  },
  TIMEOUT_MS,
);

/** What may become of notifications on their way, each with what it still takes for the core to be right. */
const ways: readonly { name: string; makeWay: () => Post; isLost?: true }[] = [
  { name: "in order", makeWay: () => (deliver) => deliver() },
  { name: "lost", makeWay: () => async () => 200, isLost: true },
  {
    name: "doubled",
    makeWay: () => async (deliver) => {
      await deliver();
      return deliver();
    },
  },
  {
    name: "late and out of order",
    makeWay: () => {
      const held: (() => Promise<number>)[] = [];
      return async (deliver) => {
        held.push(deliver);
        if (held.length < 3) return 200;
        for (const late of held.splice(0).reverse()) await late();
        return 200;
      };
    },
  },
];

test.each(ways)(
  "notifications $name leave the same final state",
  async ({ makeWay, isLost }) => {
    await using stage = await aaStage({ kind: "embedded" });
    const person = await connected(stage);
    stage.post.way = makeWay();
    await person.pause();
    await person.resume();
    await person.revoke();
    // Without any word of it the next sync by the schedule finds out.
    if (isLost) stage.clock.advance(2 * DAY_MS);
    await person.settled(({ status }) => status === "expired");
    expect(await statusOf(person)).toEqual(["expired", "consent_revoked", "revoked"]);
  },
  TIMEOUT_MS,
);

test("a notification of nobody's consent, or that is none, does nothing", async () => {
  await using stage = await aaStage({ kind: "embedded" });
  const path = "/api/webhooks/account-aggregator";
  const told = { type: "CONSENT_STATUS_UPDATE", consentId: "not-one", notificationId: "n", success: true };
  expect((await stage.core.postJson(path, told)).status).toBe(202);
  expect((await stage.core.postJson(path, { type: "SOMETHING" })).status).toBe(401);
  expect((await stage.core.postJson("/api/webhooks/no-such-dialect", told)).status).toBe(404);
});
