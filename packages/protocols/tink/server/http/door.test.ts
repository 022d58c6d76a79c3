import { expect, test } from "vitest";
import { tinkErrorBody } from "../../wire/index.ts";
import { openTink } from "../testing/fixture-tink.ts";

const CREATE = "/api/v1/user/create";
const HOUR_MS = 3_600_000;

test("every answer carries a request id of its own, and the client's trace id", async () => {
  const { send, clientToken } = await openTink();
  const token = await clientToken();
  const headers = { "X-Client-Trace-ID": "mine", "X-Request-ID": "not-taken" };
  const created = await send("POST", CREATE, { token, json: { market: "GB" }, headers });
  const refused = await send("POST", CREATE, { token, json: {}, headers });
  for (const { headers: answered } of [created, refused]) {
    expect(answered.get("x-request-id")).toMatch(/^[0-9a-f]{32}$/);
    expect(answered.get("x-tink-request-id")).toBe(answered.get("x-request-id"));
    expect(answered.get("x-client-trace-id")).toBe("mine");
  }
  const { requestId } = tinkErrorBody.parse(await refused.json());
  expect(requestId).toBe(refused.headers.get("x-request-id"));
  expect((await send("GET", "/api/v1/user", { token })).headers.has("x-client-trace-id")).toBe(false);
});

test("a path or method that is none is refused with what there is", async () => {
  const { send, refusal } = await openTink();
  expect(await refusal(send("GET", "/api/v1/nothing"))).toMatchObject({
    status: 404,
    errorCode: "request.not_found",
  });
  const wrong = await send("PUT", "/api/v1/oauth/token");
  expect({ status: wrong.status, allow: wrong.headers.get("allow") }).toEqual({ status: 405, allow: "POST" });
});

test("a body in the other encoding, and what is missing of one, is told as that", async () => {
  const { send, clientToken, refusal } = await openTink();
  const token = await clientToken();
  const told = async (path: string, body: string) => {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const { status, errorCode, errorMessage } = await refusal(send("POST", path, { token, body, headers }));
    expect({ status, errorCode }).toEqual({ status: 400, errorCode: "request.invalid_body" });
    return errorMessage;
  };
  const TOKEN = "/api/v1/oauth/token";
  expect(await told(TOKEN, '{"client_id":"x"}')).toBe(
    "Invalid request form-encoded body: it is JSON; send its fields form-encoded, as name=value joined by &.",
  );
  expect(await told(TOKEN, "client_secret=x&grant_type=client_credentials")).toBe(
    "Invalid request form-encoded body: client_id: is missing.",
  );
  expect(await told(CREATE, "market=GB&locale=en_US")).toBe(
    "Invalid request body: it is form-encoded; send its fields as JSON.",
  );
  expect(await told(CREATE, '{"locale":"en_US"}')).toBe("Invalid request body: market: is missing.");
  expect(await told(CREATE, "GB")).toBe("Invalid request body: it is no JSON.");
  expect(await told(CREATE, "")).toBe("Invalid request body: it is empty.");
});

test("an application over its limit waits as long as it is told, by the world's clock", async () => {
  const { send, clientToken, keepApp, clock } = await openTink();
  const free = await keepApp({ id: "free", clientId: "free" });
  const [token, other] = [await clientToken(), await clientToken([], free)];
  await keepApp({ options: { rateLimit: { requests: 2, seconds: 10 } } });
  const check = async (one: string) => send("GET", "/api/v1/oauth/token/check", { token: one });
  expect([(await check(token)).status, (await check(token)).status]).toEqual([200, 200]);
  clock.advance(2500);
  const refused = await check(token);
  expect({ status: refused.status, retryAfter: refused.headers.get("retry-after") }).toEqual({
    status: 429,
    retryAfter: "8",
  });
  expect(tinkErrorBody.parse(await refused.json())).toMatchObject({
    errorCode: "request.too_many_requests",
    retryAfterMillis: 7500,
  });
  expect((await check(other)).status).toBe(200);
  clock.advance(7500);
  expect((await check(token)).status).toBe(200);
});

test("a request with a key that was sent before is answered alike and done once, for 24 hours", async () => {
  const { send, clientToken, clock, context } = await openTink();
  const create = async () => {
    const token = await clientToken();
    const headers = { "Idempotency-Key": "a-key" };
    return (await send("POST", CREATE, { token, json: { market: "GB" }, headers })).json();
  };
  const first = await create();
  clock.advance(24 * HOUR_MS - 1);
  expect(await create()).toEqual(first);
  const [app] = await context.apps.list();
  expect(await context.users.ofApp(app?.id ?? "")).toHaveLength(1);
  clock.advance(1);
  expect(await create()).not.toEqual(first);
});

test("of many who send a key at once, one does it and all get its answer", async () => {
  const { send, clientToken, context } = await openTink();
  const token = await clientToken();
  const headers = { "Idempotency-Key": "a-key" };
  const json = { market: "GB", external_user_id: "me" };
  const answers = await Promise.all(
    Array.from({ length: 6 }, async () => (await send("POST", CREATE, { token, json, headers })).json()),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  const [app] = await context.apps.list();
  expect(await context.users.ofApp(app?.id ?? "")).toHaveLength(1);
});

test("what is refused is not kept: put right, it goes through with the same key", async () => {
  const { send, clientToken } = await openTink();
  const [token, lesser] = [await clientToken(), await clientToken(["user:read"])];
  const headers = { "Idempotency-Key": "a-key" };
  const create = async (json: object, by = token) =>
    (await send("POST", CREATE, { token: by, json, headers })).status;
  expect(await create({ market: "XX" })).toBe(400);
  expect(await create({ market: "GB" }, lesser)).toBe(403);
  expect(await create({ market: "GB" })).toBe(200);
});

test("a key is for one request of one application, and of a length", async () => {
  const { send, clientToken, keepApp, refusal } = await openTink();
  const other = await keepApp({ id: "other", clientId: "other" });
  const create = async (market: string, key: string, app = other) => {
    const token = await clientToken([], app);
    return send("POST", CREATE, { token, json: { market }, headers: { "Idempotency-Key": key } });
  };
  expect((await create("GB", "k")).status).toBe(200);
  expect(await refusal(create("SE", "k"))).toMatchObject({
    status: 409,
    errorCode: "idempotency.key_reused",
  });
  expect((await create("SE", "k", await keepApp())).status).toBe(200);
  expect(await refusal(create("GB", "k".repeat(256)))).toMatchObject({
    status: 400,
    errorCode: "idempotency.invalid_key",
  });
});

test("an answer without a body is repeated without one", async () => {
  const { send, clientToken, createUser, context } = await openTink();
  const { user_id } = await createUser({ external_user_id: "me" });
  const token = await clientToken();
  const remove = () =>
    send("POST", "/api/v1/user/delete", { token, json: { user_id }, headers: { "Idempotency-Key": "d" } });
  for (const answer of [await remove(), await remove()])
    expect({ status: answer.status, body: await answer.text() }).toEqual({ status: 204, body: "" });
  expect(await context.users.get(user_id)).toBeUndefined();
});
