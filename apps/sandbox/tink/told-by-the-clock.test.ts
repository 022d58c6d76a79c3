import { tinkMessage, transactionsModified, webhookEvents } from "@sandbank/protocol-tink/wire";
import { expect, test } from "vitest";
import { ONE_TIME_CODE, PASSWORD } from "../credentials.ts";
import { startTink } from "./testing/told-tink.ts";

const HOUR_MS = 3_600_000;

const EMBEDDED = "se-demobank-open-banking-embedded";

async function startConnected(providerName = EMBEDDED) {
  const tink = await startTink();
  await tink.created({ enabledEvents: webhookEvents });
  const { number, username } = tink.hosted.world.customer(3, "SE");
  const { credentials } = tink.context;
  const isEmbedded = providerName === EMBEDDED;
  const connect = async () => {
    const fields: Record<string, string> = isEmbedded ? { username, password: PASSWORD } : {};
    const made = await credentials.create({ userId: tink.user.id, providerName, fields });
    if (made.asked?.kind !== "fields") return made;
    const code = made.asked.fields.map(({ name }) => [name, ONE_TIME_CODE]);
    return credentials.supply(made.id, Object.fromEntries(code));
  };
  const connected = await connect();
  const taken = () => tink.receiver.received.splice(0).map(({ body }) => tinkMessage.parse(JSON.parse(body)));
  await tink.hosted.agenda.settle();
  return { ...tink, connected, connect, taken, number };
}

test("connecting a bank is told once it has been read, with its accounts", async () => {
  const { connected, taken, number } = await startConnected();
  expect([connected.status, connected.customer]).toEqual(["UPDATED", number]);
  const told = taken();
  expect(told.at(-1)).toMatchObject({ event: "refresh:finished", content: { credentialsId: connected.id } });
  expect(told.filter(({ event }) => event === "account:created")).toHaveLength(connected.accountIds.length);
});

test("a bank is read again as time goes on, and what is new is told with the clock at that instant", async () => {
  const { rest, taken, clock, connected } = await startConnected();
  taken();
  const start = clock.now();
  const { body } = await rest("POST", "/clock/advance", { by: "P3D" });
  const told = taken();
  const finished = told.filter(({ event }) => event === "refresh:finished");
  expect(finished).toHaveLength(12);
  expect(finished[0]?.content).toMatchObject({
    credentialsStatus: "UPDATED",
    source: "OPERATION_SOURCE_BACKGROUND",
    finished: start + 6 * HOUR_MS,
  });
  const modified = told.filter(({ event }) => event === "account-transactions:modified");
  const sizes = modified.map(({ content }) => transactionsModified.parse(content).transactions);
  expect(sizes.length).toBeGreaterThan(0);
  expect(sizes.every(({ inserted, updated, deleted }) => inserted + updated + deleted > 0)).toBe(true);
  expect(body.counts["tink.credentials"]).toBe(12);
  expect(body.happened).toContainEqual({
    kind: "tink.credentials",
    at: new Date(start + 6 * HOUR_MS).toISOString(),
    bank: "demobank-se",
    user: connected.userId,
    credentials: connected.id,
    status: "UPDATED",
  });
});

test("a consent that ends by the clock is told at that instant, and nothing is read after it", async () => {
  const { rest, taken, connected } = await startConnected();
  await rest("POST", "/clock/advance", { by: "P181D" });
  const told = taken().filter(({ event }) => event === "refresh:finished");
  expect(told.at(-1)?.content).toMatchObject({
    credentialsStatus: "SESSION_EXPIRED",
    status: "SESSION_EXPIRED",
    finished: connected.sessionExpiryDate,
    sessionExpiryDate: connected.sessionExpiryDate,
    source: "OPERATION_SOURCE_BACKGROUND",
    detailedError: { details: { reason: "SESSION_EXPIRED" } },
  });
  expect(told.filter(({ content }) => content.status === "SESSION_EXPIRED")).toHaveLength(1);
});

test("somebody who takes too long to sign in is told of as well", async () => {
  const { rest, taken } = await startConnected("se-demobank-open-banking-redirect");
  expect(taken()).toEqual([]);
  await rest("POST", "/clock/advance", { by: "PT10M" });
  expect(taken()).toMatchObject([
    {
      event: "refresh:finished",
      content: {
        credentialsStatus: "AUTHENTICATION_ERROR",
        detailedError: { details: { reason: "DYNAMIC_CREDENTIALS_FLOW_TIMEOUT" } },
      },
    },
  ]);
});

test("nothing is told of credentials that were deleted; connected again, their accounts are new", async () => {
  const { rest, taken, context, connected, connect, hosted } = await startConnected();
  taken();
  await context.credentials.delete(connected.id);
  await rest("POST", "/clock/advance", { by: "P1D" });
  expect(taken()).toEqual([]);
  await connect();
  await hosted.agenda.settle();
  expect(taken().some(({ event }) => event === "account:created")).toBe(true);
});
