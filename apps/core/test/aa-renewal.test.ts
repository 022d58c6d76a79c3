import { databaseKinds } from "@sandbank/database/testing";
import { DAY_MS } from "@sandbank/domain";
import { expect, test } from "vitest";
import { aaStage } from "./aa-stage.ts";
import { storedOf } from "./core-and-sandbox.ts";

const TIMEOUT_MS = 600_000;

const doors = [
  ...databaseKinds.map((kind) => ({ kind, door: "setu" as const })),
  { kind: "embedded" as const, door: "rebit" as const },
];

/** Customer 7, connected to HDFC through the aggregator and read once; what is known of them here and there. */
async function connected(options: Parameters<typeof aaStage>[0]) {
  const stage = await aaStage(options);
  const person = await stage.begin("seven@example.com", "hdfc", 7);
  await person.answer("approve");
  const isRead = () =>
    person.settled(({ status, lastSyncedAt }) => status === "connected" && lastSyncedAt !== null);
  await isRead();
  const { engine } = await stage.sandbox.worlds.default.accountAggregator();
  const { client, connectionId } = person;
  return {
    stage,
    engine,
    person,
    statuses: async () => (await engine.listConsents()).map(({ status }) => status),
    readAgain: async () => {
      await client.connections.sync.mutate({ connectionId });
      await isRead();
    },
    stored: async () => (await storedOf(client)).sort(),
    accounts: async () =>
      (await client.accounts.list.query({})).map(({ id, mask, name }) => `${id} ${mask} ${name}`).sort(),
    isoIn: (days: number) => new Date(stage.clock.now() + days * DAY_MS).toISOString(),
    [Symbol.asyncDispose]: () => stage[Symbol.asyncDispose](),
  };
}

test.each(doors)(
  "on $kind, by $door: a consent is renewed before it ends: a new one takes its place, nothing stops and nothing is there twice",
  async ({ kind, door }) => {
    await using all = await connected({ kind, door });
    const { stage, person, engine, isoIn } = all;
    stage.clock.advance(85 * DAY_MS);
    await all.readAgain();
    const before = { accounts: await all.accounts(), stored: await all.stored() };
    const firstEnd = (await person.connection()).consent?.expiresAt ?? "";

    await person.renew("cancel");
    expect(await person.connection()).toMatchObject({
      status: "connected",
      consent: { expiresAt: firstEnd },
    });
    expect((await all.statuses())[0]).toBe("ACTIVE");

    const back = await person.renew();
    expect(back.headers.get("location")).toBe(`/connections/${person.connectionId}`);
    await all.readAgain();
    expect(await person.connection()).toMatchObject({
      status: "connected",
      troubles: [],
      consent: { status: "approved", expiresAt: isoIn(90), endsSoonSince: null },
    });
    expect(await all.statuses()).toEqual(["REVOKED", "PENDING", "ACTIVE"]);
    expect(new Set((await engine.listConsents()).map(({ vua }) => vua)).size).toBe(1);
    expect({ accounts: await all.accounts(), stored: await all.stored() }).toEqual(before);

    stage.clock.set(Date.parse(firstEnd) + DAY_MS);
    await all.readAgain();
    expect(await all.accounts()).toEqual(before.accounts);
    expect((await all.stored()).length).toBeGreaterThan(before.stored.length);
  },
  TIMEOUT_MS,
);

test.each(databaseKinds)(
  "on %s: accounts that were delinked and linked again go on as the ones they were",
  async (kind) => {
    await using all = await connected({ kind });
    const { person, engine } = all;
    const before = { accounts: await all.accounts(), stored: await all.stored() };
    const [consent] = await engine.listConsents();
    const vua = consent?.vua ?? "";
    const links = await engine.listLinks(vua);
    for (const { linkRefNumber } of links) await engine.delink({ vua, linkRefNumber });
    await person.settled(({ errorCode }) => errorCode === "consent_revoked");
    await person.renew();
    await all.readAgain();
    const again = await engine.listLinks(vua);
    expect(again.map(({ linkRefNumber }) => linkRefNumber)).not.toEqual(
      links.map(({ linkRefNumber }) => linkRefNumber),
    );
    expect({ accounts: await all.accounts(), stored: await all.stored() }).toEqual(before);
  },
  TIMEOUT_MS,
);
