import { expect, test } from "vitest";
import { BANK, startTold } from "../../webhooks/testing/told-sandbox.ts";
import { controlOf } from "../testing/control-of.ts";

async function start() {
  const told = await startTold();
  const control = controlOf(told.sandbox);
  const url = "http://localhost:4000/hooks?key=secret";
  const endpoint = await control.trpc.webhooks.addEndpoint.mutate({ bank: BANK, url });
  return { ...told, ...control, endpoint };
}

test("an endpoint is added, listed and removed, over REST as well", async () => {
  const { rest, endpoint } = await start();
  expect(endpoint).toMatchObject({ bank: BANK, url: "http://localhost:4000/hooks?key=***", types: null });
  const other = await rest("POST", "/webhooks/endpoints", {
    bank: BANK,
    url: "http://localhost:1/",
    types: ["RISK"],
  });
  expect(other.status).toBe(201);
  const list = await rest("GET", "/webhooks/endpoints");
  expect(list.body.endpoints).toEqual([endpoint, other.body]);
  expect((await rest("DELETE", `/webhooks/endpoints/${endpoint.id}`)).status).toBe(204);
  const gone = await rest("DELETE", `/webhooks/endpoints/${endpoint.id}`);
  expect([gone.status, gone.body.error]).toEqual([404, "unknown_endpoint"]);
});

test("an endpoint nothing may be sent to, or of no bank, is refused in words", async () => {
  const { rest } = await start();
  const outside = await rest("POST", "/webhooks/endpoints", { bank: BANK, url: "https://example.com/" });
  expect([outside.status, outside.body.error]).toEqual([400, "refused_target"]);
  expect(outside.body.message).toContain("WEBHOOK_HOSTS");
  const nobody = await rest("POST", "/webhooks/endpoints", { bank: "none", url: "http://localhost/" });
  expect([nobody.status, nobody.body.error]).toEqual([404, "unknown_bank"]);
});

test("a message is fired, waited for, looked up with request and response, and replayed", async () => {
  const { rest, trpc, endpoint, receiver } = await start();
  receiver.answers.push(503);
  const message = { endpoint: endpoint.id, type: "CUSTOM", body: { hello: "world" } };
  const fired = await rest("POST", "/webhooks/fire", message);
  expect([fired.status, fired.body.deliveries.length]).toEqual([202, 1]);
  const arrival = await trpc.webhooks.next.mutate({ type: "CUSTOM" });
  expect(arrival).toMatchObject({ attempt: 1, body: '{"hello":"world"}' });
  const { body: found } = await rest("GET", `/webhooks/deliveries/${arrival.deliveryId}`);
  expect(found).toMatchObject({ state: "waiting", attempts: 1, nextAttemptAt: "2026-03-10T15:00:30.000Z" });
  expect(found.log).toMatchObject([
    { number: 1, problem: "answered 503", response: { status: 503 }, request: { body: '{"hello":"world"}' } },
  ]);
  const again = await rest("POST", `/webhooks/deliveries/${arrival.deliveryId}/replay`);
  expect(again.body.copyOf).toBe(arrival.deliveryId);
  await trpc.webhooks.next.mutate({ deliveryId: again.body.id });
  const { body } = await rest("GET", "/webhooks/deliveries?state=delivered&limit=5");
  expect(body.deliveries.map(({ id }: { id: string }) => id)).toEqual([again.body.id]);
});

test("a bank tells of an event that did not happen", async () => {
  const { rest, trpc, tokens } = await start();
  const consent = tokens.grant_id;
  await rest("POST", "/webhooks/events", { bank: BANK, event: { kind: "consent.expired", consent } });
  expect(await trpc.webhooks.next.mutate({ type: "CONSENT_EXPIRED" })).toMatchObject({ bank: BANK });
  const outage = { bank: BANK, event: { kind: "service.planned_outage", description: "Tonight at 2." } };
  await rest("POST", "/webhooks/events", outage);
  const { body } = await trpc.webhooks.next.mutate({ type: "PLANNED_OUTAGE" });
  expect(JSON.parse(body)).toMatchObject({ category: "MAINTENANCE", subtype: "Tonight at 2." });
  const none = await rest("POST", "/webhooks/events", {
    bank: BANK,
    event: { kind: "consent.revoked", consent: "none" },
  });
  expect([none.status, none.body.error]).toEqual([404, "unknown_consent"]);
});

test("rules are added, listed and taken back; waiting in vain is a refusal that says what was sent", async () => {
  const { rest, trpc, endpoint } = await start();
  const rule = await rest("POST", "/webhooks/rules", { effect: { kind: "drop" }, times: 1 });
  expect(rule.body).toMatchObject({ match: {}, effect: { kind: "drop" }, seen: 0, used: 0 });
  const fired = await trpc.webhooks.fire.mutate({ endpoint: endpoint.id, type: "CUSTOM", body: {} });
  expect(fired.deliveries.map(({ state }) => state)).toEqual(["dropped"]);
  expect((await rest("GET", "/webhooks/rules")).body.rules).toMatchObject([{ id: rule.body.id, used: 1 }]);
  const waited = await rest("POST", "/webhooks/next", { type: "CUSTOM", timeoutMs: 1 });
  expect([waited.status, waited.body.error]).toEqual([404, "no_webhook"]);
  expect((await rest("DELETE", `/webhooks/rules/${rule.body.id}`)).status).toBe(204);
  expect((await rest("DELETE", "/webhooks/rules")).status).toBe(204);
  const bad = await rest("POST", "/webhooks/rules", { effect: { kind: "explode" } });
  expect(bad.status).toBe(400);
});

test("advancing the clock tells what happened, webhooks among it", async () => {
  const { rest, trpc, endpoint, receiver, hosted } = await start();
  receiver.answers.push(500);
  await trpc.webhooks.fire.mutate({ endpoint: endpoint.id, type: "CUSTOM", body: {} });
  await hosted.agenda.settle();
  const { body } = await rest("POST", "/clock/advance", { by: "PT1M" });
  expect(body).toMatchObject({ now: "2026-03-10T15:01:00.000Z", counts: { "webhook.attempted": 1 } });
  expect(body.happened).toMatchObject([{ kind: "webhook.attempted", attempt: 2, state: "delivered" }]);
});
