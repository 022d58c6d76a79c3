import { expect, test } from "vitest";
import { HOOK, startTink } from "./testing/told-tink.ts";

const PATH = "/events/v2/webhook-endpoints";

test("an endpoint is created, and its secret shown that once", async () => {
  const { create, call } = await startTink();
  const { status, body } = await create({ description: "The app", enabledEvents: ["refresh:finished"] });
  expect(status).toBe(200);
  expect(body).toEqual({
    id: expect.any(String),
    url: HOOK,
    description: "The app",
    disabled: false,
    enabledEvents: ["refresh:finished"],
    createdAt: "2026-03-10T15:00:00.000Z",
    updatedAt: "2026-03-10T15:00:00.000Z",
    secret: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  const { secret: _, ...shown } = body;
  expect((await call("GET", PATH)).body).toEqual({ webhookEndpoints: [shown], nextPageToken: "" });
  expect((await call("GET", `${PATH}/${body.id}`)).body).toEqual(shown);
});

test("an endpoint was updated last when it was created, also where time goes on meanwhile", async () => {
  let now = Date.UTC(2026, 2, 10, 15);
  const { created } = await startTink({ clock: { now: () => now++ } });
  const { createdAt, updatedAt } = await created();
  expect(updatedAt).toBe(createdAt);
});

test("secrets are drawn from the world's seed, another one for each endpoint", async () => {
  const secrets = async () => {
    const { created } = await startTink();
    const [first, second] = [await created(), await created({ url: `${HOOK}/2` })];
    return [first.secret, second.secret];
  };
  const [once, again] = [await secrets(), await secrets()];
  expect(again).toEqual(once);
  expect(new Set(once).size).toBe(2);
});

test("the same URL and event twice is refused with 409, also by a change, and another application's is not in the way", async () => {
  const { create, created, call, context, app, tokenOf } = await startTink();
  await created({ enabledEvents: ["account:updated", "refresh:finished"] });
  const twice = await create({ enabledEvents: ["account:created", "refresh:finished"] });
  expect([twice.status, twice.body.errorCode]).toEqual([409, "webhook_endpoint.exists"]);
  expect(twice.body.errorMessage).toContain("refresh:finished");
  const { id } = await created({ enabledEvents: ["account:created"] });
  const change = { webhookEndpoint: { enabledEvents: ["account:created", "account:updated"] } };
  expect((await call("PATCH", `${PATH}/${id}`, change)).status).toBe(409);
  const same = await call("PATCH", `${PATH}/${id}`, { webhookEndpoint: { description: "x" } });
  expect(same.status).toBe(200);
  expect((await call("GET", PATH)).body.webhookEndpoints).toHaveLength(2);

  const other = { ...app, id: "f".repeat(32), clientId: "e".repeat(32) };
  await context.apps.keep(other);
  const theirs = await tokenOf(["webhook-endpoints"], other);
  const wished = { url: HOOK, enabledEvents: ["account:updated"] };
  expect((await call("POST", PATH, wished, theirs)).status).toBe(200);
  expect((await call("GET", `${PATH}/${id}`, undefined, theirs)).status).toBe(404);
  expect((await call("DELETE", `${PATH}/${id}`, undefined, theirs)).status).toBe(404);
});

test("a change names what changes, wrapped for PATCH and wrapped or not for PUT", async () => {
  const { created, call, clock } = await startTink();
  const { secret: _, ...before } = await created({ description: "before" });
  clock.advance(60_000);
  const patched = await call("PATCH", `${PATH}/${before.id}`, { webhookEndpoint: { disabled: true } });
  const updatedAt = "2026-03-10T15:01:00.000Z";
  expect(patched.body).toEqual({ ...before, disabled: true, updatedAt });
  const bare = await call("PATCH", `${PATH}/${before.id}`, { disabled: false });
  expect([bare.status, bare.body.errorMessage]).toEqual([400, expect.stringContaining("webhookEndpoint")]);
  const put = await call("PUT", `${PATH}/${before.id}`, { url: `${HOOK}/3`, disabled: false });
  expect(put.body).toEqual({ ...before, url: `${HOOK}/3`, updatedAt });
  const wrapped = await call("PUT", `${PATH}/${before.id}`, { webhookEndpoint: { description: "after" } });
  expect(wrapped.body).toMatchObject({ url: `${HOOK}/3`, description: "after" });
});

test("a deleted endpoint is gone, and told nothing more", async () => {
  const { created, call, emit, receiver, hosted } = await startTink();
  const { id } = await created();
  expect(await call("DELETE", `${PATH}/${id}`)).toEqual({ status: 200, body: {} });
  const gone = await call("DELETE", `${PATH}/${id}`);
  expect([gone.status, gone.body.errorCode]).toEqual([404, "webhook_endpoint.not_found"]);
  await emit();
  await hosted.agenda.settle();
  expect(receiver.received).toEqual([]);
});

test("pages follow each other while endpoints come and go", async () => {
  const { created, call } = await startTink();
  for (let number = 1; number <= 5; number++) await created({ url: `${HOOK}/${number}` });
  const seen: unknown[] = [];
  let token = "";
  do {
    const { body } = await call("GET", `${PATH}?pageSize=2&pageToken=${token}`);
    const page = body.webhookEndpoints as { id: string; url: string }[];
    seen.push(...page.map(({ url }) => url));
    for (const { id } of page) await call("DELETE", `${PATH}/${id}`);
    token = String(body.nextPageToken);
  } while (token !== "");
  expect(seen.toSorted()).toEqual([1, 2, 3, 4, 5].map((number) => `${HOOK}/${number}`));
  for (const query of ["pageSize=0", "pageSize=101", "pageToken=nothing"])
    expect((await call("GET", `${PATH}?${query}`)).status).toBe(400);
});

test("what is no endpoint is refused with what is wrong, and nothing is kept", async () => {
  const { create, call, tokenOf } = await startTink();
  const refusals = [
    [{ url: "http://example.com/hook" }, "url: Webhooks go to this machine"],
    [{ url: undefined }, "url"],
    [{ enabledEvents: [] }, "enabledEvents"],
    [{ enabledEvents: ["account.updated"] }, "account:updated"],
    [{ enabledEvents: ["account:updated", "account:updated"] }, "named twice"],
    [{ signatureScheme: "md5" }, "signatureScheme"],
  ] as const;
  for (const [wished, named] of refusals) {
    const { status, body } = await create(wished);
    expect([status, body.errorMessage]).toEqual([400, expect.stringContaining(named)]);
  }
  expect((await call("GET", PATH)).body.webhookEndpoints).toEqual([]);
  const poor = await tokenOf(["accounts:read"]);
  const wished = { url: HOOK, enabledEvents: ["account:updated"] };
  expect((await call("POST", PATH, wished, poor)).status).toBe(403);
  expect((await call("GET", PATH, undefined, "none")).status).toBe(401);
});

test("the control plane adds and changes endpoints too, and shows the secret only to whoever made one", async () => {
  const { rest, call, emit, hosted, created } = await startTink();
  const wished = {
    bank: "tink",
    url: HOOK,
    terms: { signatureScheme: "hex-body", secret: "shared-by-hand" },
  };
  const made = await rest("POST", "/webhooks/endpoints", wished);
  expect([made.status, made.body.terms.secret]).toEqual([201, "shared-by-hand"]);
  const changed = await rest("PATCH", `/webhooks/endpoints/${made.body.id}`, {
    types: ["account:created"],
    terms: { payloadStyle: "superset" },
  });
  expect(changed.body).toMatchObject({
    types: ["account:created"],
    terms: { signatureScheme: "hex-body", payloadStyle: "superset", secret: "***" },
  });
  const wrong = await rest("PATCH", `/webhooks/endpoints/${made.body.id}`, {
    terms: { payloadStyle: "xml" },
  });
  expect([wrong.status, wrong.body.error]).toEqual([400, "refused_terms"]);
  await emit("account:created");
  expect((await hosted.webhooks.next()).endpointId).toBe(made.body.id);
  const own = await created({ url: `${HOOK}/own` });
  await rest("PATCH", `/webhooks/endpoints/${own.id}`, { terms: { payloadStyle: "superset" } });
  expect((await call("GET", `${PATH}/${own.id}`)).body.payloadStyle).toBe("superset");
});
