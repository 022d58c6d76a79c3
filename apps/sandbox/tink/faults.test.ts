import { listAccountsResponse, tinkErrorBody } from "@sandbank/protocol-tink/wire";
import { expect, test } from "vitest";
import { z } from "zod";
import { controlOf } from "../control/testing/control-of.ts";
import { PASSWORD } from "../credentials.ts";
import { startSandbox } from "../testing/harness.ts";
import { tinkAt } from "./testing/tink-at.ts";

async function started() {
  const { sandbox } = await startSandbox();
  return { sandbox, ...controlOf(sandbox), tink: tinkAt(sandbox.fetch) };
}

test("a fault strikes the operation it names at Tink, in Tink's shape, and no other", async () => {
  const { rest, tink } = await started();
  const token = await tink.userToken(await tink.createUser());
  const match = { institution: "tink", operation: "listAccounts" };
  const made = await rest("POST", "/faults", { match, effect: { type: "status", status: 503 }, times: 1 });
  expect(made.status).toBe(201);
  const struck = await tink.call("GET", "/data/v2/accounts", { token });
  expect({ status: struck.status, body: await struck.json() }).toEqual({
    status: 503,
    body: {
      errorMessage: expect.any(String),
      errorCode: "request.unavailable",
      requestId: expect.stringMatching(/^[0-9a-f]{32}$/),
    },
  });
  expect((await tink.call("GET", "/api/v1/user", { token })).status).toBe(200);
  expect((await tink.call("GET", "/data/v2/accounts", { token })).status).toBe(200);
});

test("a failure at Tink is told as Tink tells its own: request ids, the trace id, and how long to wait", async () => {
  const { tink } = await started();
  const token = await tink.clientToken();
  const ask = async (fault: object) => {
    const headers = { "sandbank-fault": JSON.stringify(fault), "X-Client-Trace-ID": "mine" };
    const answer = await tink.call("GET", "/api/v1/oauth/token/check", { token, headers });
    return { answer, body: tinkErrorBody.parse(await answer.json()) };
  };
  const limited = { type: "rate_limit", requests: 0, windowSeconds: 60 };
  const waits: (number | undefined)[] = [];
  for (const retryAfter of ["seconds", "date", "none"]) {
    const { answer, body } = await ask({ ...limited, retryAfter });
    expect(answer.status).toBe(429);
    expect(answer.headers.get("x-request-id")).toBe(body.requestId);
    expect(answer.headers.get("x-tink-request-id")).toBe(body.requestId);
    expect(answer.headers.get("x-client-trace-id")).toBe("mine");
    waits.push(body.retryAfterMillis);
  }
  expect(waits).toEqual([60_000, 60_000, undefined]);
  const headers = { "Retry-After": "3600" };
  const down = await ask({ type: "status", status: 503, headers });
  expect(down.body).not.toHaveProperty("retryAfterMillis");
  expect(down.answer.headers.get("x-request-id")).toBe(down.body.requestId);
});

test("an operation that is none at Tink is refused when the rule is made", async () => {
  const { rest } = await started();
  const match = { institution: "tink", operation: "listAcounts" };
  const refused = await rest("POST", "/faults", { match, effect: { type: "status", status: 500 } });
  expect(refused).toMatchObject({ status: 400, body: { message: expect.stringContaining("listAcounts") } });
});

test("the request log names what was asked of Tink, and hides the secrets", async () => {
  const { rest, tink } = await started();
  const userId = await tink.createUser();
  await tink.userToken(userId);
  const { body } = await rest("GET", "/requests?institution=tink");
  const operations = body.requests.map(({ operation }: { operation: string }) => operation);
  expect(operations).toContain("getToken");
  expect(operations).toContain("createUser");
  expect(operations).toContain("createAuthorizationGrant");
  const text = JSON.stringify(body);
  expect(text).toContain("client_secret=***");
  expect(text).not.toContain("5ec7");
  expect(text).not.toMatch(/eyJ[\w-]+\./);
});

test("a fault strikes the person behind a user's token, and the account a path names", async () => {
  const { sandbox, rest, tink } = await started();
  const { context } = await sandbox.worlds.default.tink();
  const connected = async (external_user_id: string, username: string) => {
    const userId = await tink.createUser({ market: "SE", external_user_id });
    const token = await tink.userToken(userId);
    const made = await tink.call("POST", "/api/v1/credentials", {
      token,
      json: { providerName: "se-demobank-open-banking-redirect", fields: {} },
    });
    const { id } = z.object({ id: z.string() }).parse(await made.json());
    await context.credentials.signIn(id, { username, password: PASSWORD });
    await context.credentials.approve(id);
    return token;
  };
  const [mine, yours] = [await connected("me", "1"), await connected("you", "2")];
  const read = (token: string, at = "") => tink.call("GET", `/data/v2/accounts${at}`, { token });
  const effect = { type: "status", status: 500 };
  await rest("POST", "/faults", { match: { institution: "tink", customer: 1 }, effect });
  expect([(await read(mine)).status, (await read(yours)).status]).toEqual([500, 200]);
  await rest("DELETE", "/faults");
  const { accounts } = listAccountsResponse.parse(await (await read(mine)).json());
  const [first, second] = accounts;
  await rest("POST", "/faults", { match: { institution: "tink", account: first?.id }, effect });
  expect([(await read(mine, `/${first?.id}`)).status, (await read(mine, `/${second?.id}`)).status]).toEqual([
    500, 200,
  ]);
});

test("a page comes twice, led to as Tink spells its pages", async () => {
  const { tink } = await started();
  const token = await tink.userToken(await tink.createUser());
  const accounts = ["a", "b"].map((externalId) => ({
    externalId,
    name: externalId,
    number: "1",
    type: "CHECKING",
    balance: 1,
  }));
  const sent = { token: await tink.clientToken(), json: { accounts } };
  await tink.call("POST", "/connector/users/me/accounts", sent);
  const read = async (pageToken: string, headers: Record<string, string> = {}) => {
    const path = `/data/v2/accounts?pageSize=1&pageToken=${encodeURIComponent(pageToken)}`;
    return listAccountsResponse.parse(await (await tink.call("GET", path, { token, headers })).json());
  };
  const first = await read("");
  const { nextPageToken = "" } = first;
  expect(nextPageToken).not.toBe("");
  const twice = await read(nextPageToken, { "sandbank-fault": "duplicate_page" });
  expect(twice).toEqual(first);
  const second = await read(nextPageToken);
  expect(second.accounts).not.toEqual(first.accounts);
  expect(second.nextPageToken).toBe("");
});
