import { expect, test } from "vitest";
import { startSandbox } from "../../testing/harness.ts";
import { controlOf } from "../testing/control-of.ts";

test("every institution is listed with where it is and how it is doing", async () => {
  const { sandbox } = await startSandbox();
  const { rest, trpc } = controlOf(sandbox);
  const { institutions } = (await rest("GET", "/institutions")).body;
  const { banks, banksBehind } = sandbox.worlds.default;
  const ids = [...banks, ...banksBehind].map(({ id }) => id);
  expect(institutions.map(({ id }: { id: string }) => id)).toEqual(ids);
  expect(institutions[0]).toMatchObject({
    issuer: "http://localhost:4010/amex",
    health: { status: "healthy", latency: null, errorRate: 0 },
  });
  expect(await trpc.institutions.get.query({ institution: "amex" })).toEqual(institutions[0]);
  expect(institutions.at(-1)).toMatchObject({ issuer: null, health: { status: "healthy" } });
});

test("a bank that is down answers 503 until it is healthy again, and no other bank or world does", async () => {
  const { sandbox, connect, fdx } = await startSandbox();
  const { rest, trpc } = controlOf(sandbox);
  await sandbox.worlds.create({ id: "blue" });
  const amex = await connect("amex");
  const chase = await connect("chase");
  const seen = async () => [
    (await fdx("amex", "/accounts", amex.access_token)).status,
    (await fdx("chase", "/accounts", chase.access_token)).status,
  ];
  const down = await rest("PUT", "/institutions/amex/health", { status: "down" });
  expect(down).toMatchObject({
    status: 200,
    body: { health: { status: "down", latency: null, errorRate: 1 } },
  });
  expect(await seen()).toEqual([503, 200]);
  const elsewhere = await controlOf(sandbox, "/~blue").rest("GET", "/institutions/amex");
  expect(elsewhere.body.health.status).toBe("healthy");
  await trpc.institutions.setHealth.mutate({ institution: "amex", status: "healthy" });
  expect(await seen()).toEqual([200, 200]);
});

test("a degraded bank fails now and then, and takes its time", async () => {
  const { sandbox, connect, fdx } = await startSandbox();
  const { rest } = controlOf(sandbox);
  const { access_token: token } = await connect("amex");
  const usual = await rest("PUT", "/institutions/amex/health", { status: "degraded" });
  expect(usual.body.health).toEqual({
    status: "degraded",
    latency: { median: 2000, sigma: 0.5, most: 20_000 },
    errorRate: 0.2,
  });
  const set = { status: "degraded", latency: null, errorRate: 0.5 };
  expect((await rest("PUT", "/institutions/amex/health", set)).body.health).toEqual(set);
  const statuses = [];
  for (let i = 0; i < 40; i++) statuses.push((await fdx("amex", "/accounts", token)).status);
  const failed = statuses.filter((status) => status === 503).length;
  expect(failed).toBeGreaterThan(8);
  expect(failed).toBeLessThan(32);
  expect(new Set(statuses)).toEqual(new Set([200, 503]));
});

test("how a bank is doing is in a snapshot, and what makes no sense is refused", async () => {
  const { sandbox } = await startSandbox();
  const { rest, trpc } = controlOf(sandbox);
  await rest("PUT", "/institutions/chase/health", { status: "down" });
  await trpc.worlds.fork.mutate({ world: "default", as: "copy" });
  expect((await controlOf(sandbox, "/~copy").rest("GET", "/institutions/chase")).body.health.status).toBe(
    "down",
  );
  for (const [path, body, status, error] of [
    ["/institutions/nowhere/health", { status: "down" }, 404, "unknown_institution"],
    ["/institutions/chase/health", { status: "ill" }, 400, "invalid_request"],
    ["/institutions/chase/health", { status: "degraded", errorRate: 2 }, 400, "invalid_request"],
    ["/institutions/chase/health", { status: "degraded", latency: -5 }, 400, "invalid_request"],
  ] as const) {
    expect(await rest("PUT", path, body)).toMatchObject({ status, body: { error } });
  }
  expect((await rest("GET", "/institutions/chase")).body.health.status).toBe("down");
});

test("a bank behind the Account Aggregator that is down answers 503 and says it is not up", async () => {
  const { sandbox, send } = await startSandbox();
  const { rest } = controlOf(sandbox);
  const heartbeat = async () => (await send("http://localhost:4010/hdfc/fip/Heartbeat")).json();
  expect(await heartbeat()).toMatchObject({ Status: "UP" });
  expect((await rest("PUT", "/institutions/hdfc/health", { status: "down" })).status).toBe(200);
  expect(await heartbeat()).toMatchObject({ Status: "DOWN" });
  const asked = await send("http://localhost:4010/hdfc/fip/Accounts/discover", {
    method: "POST",
    body: "{}",
  });
  expect(asked.status).toBe(503);
  expect(await asked.json()).toMatchObject({ errorCode: "ServiceUnavailable", txnid: expect.any(String) });
});
