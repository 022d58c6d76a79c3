import { databaseKinds } from "@sandbank/database/testing";
import { DAY_MS } from "@sandbank/domain";
import { expect, test } from "vitest";
import { tinkStage } from "./tink-stage.ts";

const TIMEOUT_MS = 120_000;
const MINUTE_MS = 60_000;

test.each(databaseKinds)(
  "on %s: a consent ends by the clock, is said to, and goes on with the same credentials once it is renewed",
  async (kind) => {
    await using stage = await tinkStage({ kind });
    const person = await stage.signUp("seven@example.com", 7);
    const connection = await person.connect("demobank-gb", "GB");
    const accounts = (await connection.accounts()).map(({ id }) => id);
    const { consent } = await connection.seen();
    expect(consent).toMatchObject({ status: "approved", expiresAt: "2026-09-13T14:00:00.000Z" });
    stage.clock.advance(84 * DAY_MS);
    expect((await connection.seen()).consent?.endsSoonSince).toBe("2026-09-06T14:00:00.000Z");
    stage.clock.advance(6 * DAY_MS + MINUTE_MS);
    const ended = await connection.settled(({ status }) => status === "expired");
    expect(ended).toMatchObject({
      errorCode: "consent_expired",
      errorMessage: "Your consent at Demo Bank United Kingdom has run out. Connect it again to renew it.",
      consent: { status: "expired" },
    });
    expect((await connection.accounts()).map(({ id }) => id)).toEqual(accounts);

    const renewed = await person.connect("demobank-gb", "GB");
    expect(renewed.authorizeUrl.pathname).toBe("/tink/1.0/transactions/update-consent");
    expect(renewed.connectionId).toBe(connection.connectionId);
    expect((await renewed.seen()).consent).toMatchObject({
      status: "approved",
      approvedAt: new Date(stage.clock.now()).toISOString(),
      expiresAt: new Date(stage.clock.now() + 90 * DAY_MS).toISOString(),
      endsSoonSince: null,
    });
    // The same accounts of the same credentials: nothing is doubled.
    expect((await renewed.accounts()).map(({ id }) => id)).toEqual(accounts);
    expect((await stage.atTink()).credentials).toHaveLength(1);
  },
  TIMEOUT_MS,
);

test.each(databaseKinds)(
  "on %s: a consent is renewed before it ends, as often as one likes, and who turns back keeps the one they gave",
  async (kind) => {
    await using stage = await tinkStage({ kind });
    const person = await stage.signUp("seven@example.com", 7);
    const { connectionId, seen, accounts, settled } = await person.connect("demobank-gb", "GB");
    const ids = (await accounts()).map(({ id }) => id);
    expect((await seen()).consent).toMatchObject({ renewable: true });
    stage.clock.advance(85 * DAY_MS);
    expect((await settled(({ status }) => status === "connected")).consent?.endsSoonSince).not.toBeNull();

    const cancelled = await person.renew(connectionId, "GB", { decision: "cancel" });
    expect(cancelled.location).toBe(`/connections/${connectionId}?refused=access_denied`);
    expect(await seen()).toMatchObject({
      status: "connected",
      consent: { status: "approved", expiresAt: "2026-09-13T14:00:00.000Z" },
    });

    const renewed = await person.renew(connectionId, "GB");
    expect(renewed.authorizeUrl.pathname).toBe("/tink/1.0/transactions/update-consent");
    expect(renewed.location).toBe(`/connections/${connectionId}`);
    const after = await settled(({ status }) => status === "connected");
    expect(after.consent).toMatchObject({
      expiresAt: new Date(stage.clock.now() + 90 * DAY_MS).toISOString(),
      endsSoonSince: null,
    });
    expect((await accounts()).map(({ id }) => id)).toEqual(ids);
    expect((await stage.atTink()).credentials).toHaveLength(1);
    await person.renew(connectionId, "GB");
    // Beyond the end of the first consent nothing stops.
    stage.clock.advance(10 * DAY_MS);
    await renewed.sync();
    expect(await seen()).toMatchObject({ status: "connected", consent: { status: "approved" } });
  },
  TIMEOUT_MS,
);

test.each(databaseKinds)(
  "on %s: who disconnects has no credentials left at Tink, and with the last of them no user",
  async (kind) => {
    await using stage = await tinkStage({ kind });
    const person = await stage.signUp("seven@example.com", 7);
    const swedish = await person.connect("demobank-se", "SE");
    const british = await person.connect("demobank-gb", "GB");
    const { connectionId } = british;
    await person.client.connections.disconnect.mutate({ connectionId });
    const left = await stage.atTink();
    expect(left.credentials.map(({ bank }) => bank)).toEqual(["demobank-se"]);
    expect(left.users).toHaveLength(1);
    await swedish.sync();
    await person.client.connections.disconnect.mutate({ connectionId: swedish.connectionId });
    expect((await stage.atTink()).users).toEqual([]);
    await person.connect("demobank-se", "SE");
  },
  TIMEOUT_MS,
);

test.each(databaseKinds)(
  "on %s: who turns back at Tink Link, or is not let in at the bank, has nothing connected",
  async (kind) => {
    await using stage = await tinkStage({ kind });
    const person = await stage.signUp("seven@example.com", 7);
    const cancelled = await person.answer("demobank-se", "SE", { decision: "cancel" });
    expect(cancelled.location).toContain("/connect?refused=access_denied");
    expect(await cancelled.seen()).toMatchObject({ status: "disconnected", errorCode: "access_denied" });
    const refused = await person.answer("demobank-se", "SE", { as: "wrong_password" });
    expect(refused.location).toContain("/connect?refused=");
    expect(await refused.seen()).toMatchObject({ status: "disconnected" });
    await person.connect("demobank-se", "SE");
  },
  TIMEOUT_MS,
);

test(
  "a signed event that is of nobody, or signed by nobody, does nothing",
  async () => {
    await using stage = await tinkStage({ kind: "embedded" });
    const path = "/api/webhooks/tink";
    expect((await stage.core.postJson(path, { event: "account:created", content: {} })).status).toBe(401);
  },
  TIMEOUT_MS,
);
