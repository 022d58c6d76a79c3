// What a test says about consents: before, while and after they are asked for.

import { expect, test } from "vitest";
import { pageOf, REDIRECT_URI, readTokens, startSandbox } from "../../testing/harness.ts";
import { controlOf } from "../testing/control-of.ts";

async function start() {
  const harness = await startSandbox({
    clients: [{ client_id: "other", client_secret: "other", redirect_uris: [REDIRECT_URI] }],
  });
  const connect = async (login: string, bank = "chase") => {
    const response = await harness.send(harness.authorizeUrl(bank, { sandbank_user: login }));
    const callback = new URL(response.headers.get("location") ?? "none:");
    return readTokens(await harness.redeem(bank, callback));
  };
  return { ...harness, ...controlOf(harness.sandbox), connect };
}

test("consents are listed wherever they were given, and narrowed by institution, customer and state", async () => {
  const { connect, rest, trpc } = await start();
  const [chase, amex] = [await connect("1"), await connect("2", "amex")];
  const all = (await rest("GET", "/consents")).body.consents;
  expect(all).toMatchObject([
    { id: amex.grant_id, institution: "amex", customer: { number: 2 } },
    {
      id: chase.grant_id,
      institution: "chase",
      customer: { number: 1 },
      clientId: "sandbank-core",
      state: "active",
    },
  ]);
  const idsOf = async (query: string) =>
    (await rest("GET", `/consents?${query}`)).body.consents.map(({ id }: { id: string }) => id);
  expect(await idsOf("institution=chase")).toEqual([chase.grant_id]);
  expect(await idsOf("customer=2")).toEqual([amex.grant_id]);
  expect(await idsOf("clientId=other")).toEqual([]);
  await trpc.consents.revoke.mutate({ consent: chase.grant_id });
  expect(await idsOf("state=revoked")).toEqual([chase.grant_id]);
  expect((await rest("GET", `/consents/${amex.grant_id}`)).body).toEqual(all[0]);
});

test("a consent that is revoked ends at once, and stays as it ended", async () => {
  const { connect, rest, fdx, refresh, clock } = await start();
  const tokens = await connect("ok");
  const revoked = await rest("POST", `/consents/${tokens.grant_id}/revoke`, { by: "bank" });
  const revokedAt = new Date(clock.now()).toISOString();
  expect(revoked).toMatchObject({ status: 200, body: { state: "revoked", revokedAt } });
  expect((await fdx("chase", "/accounts", tokens.access_token)).status).toBe(401);
  expect((await refresh("chase", tokens.refresh_token)).status).toBe(400);
  clock.advance(1_000);
  expect((await rest("POST", `/consents/${tokens.grant_id}/revoke`)).body).toEqual(revoked.body);
  expect((await rest("POST", `/consents/${tokens.grant_id}/expire`)).body).toEqual(revoked.body);
});

test("a consent that is let run out is refused as expired, and nothing is refreshed", async () => {
  const { connect, rest, fdx, refresh, post } = await start();
  const tokens = await connect("ok");
  expect(await rest("POST", `/consents/${tokens.grant_id}/expire`)).toMatchObject({
    body: { state: "expired" },
  });
  const refused = await fdx("chase", "/accounts", tokens.access_token);
  expect(refused.status).toBe(401);
  expect(await refused.json()).toMatchObject({ message: expect.stringContaining("consent expired") });
  expect(await (await refresh("chase", tokens.refresh_token)).json()).toMatchObject({
    error: "invalid_grant",
  });
  const introspected = await post("/chase/introspect", { token: tokens.access_token });
  expect(await introspected.json()).toEqual({ active: false });
});

test("the next request is answered as was said", async () => {
  const { rest, browser, authorizeUrl, redeem } = await start();
  const said = { institution: "chase", username: "overspender+1", permissions: ["fdx:accountbasic:read"] };
  const added = await rest("POST", "/consents/instructions", said);
  expect(added).toMatchObject({ status: 201, body: { ...said, decision: "approve", clientId: null } });
  expect((await rest("GET", "/consents/instructions")).body.instructions).toEqual([added.body]);
  const { left } = await browser().open(authorizeUrl("chase"));
  const tokens = await readTokens(await redeem("chase", left ?? expect.fail()));
  expect(tokens.scope).toBe("openid offline_access fdx:accountbasic:read");
  expect((await rest("GET", "/consents/instructions")).body.instructions).toEqual([]);
});

test("what was said can be taken back", async () => {
  const { rest } = await start();
  await rest("POST", "/consents/instructions", { institution: "chase", decision: "deny", clientId: "other" });
  expect((await rest("DELETE", "/consents/instructions?institution=chase")).status).toBe(404);
  expect((await rest("DELETE", "/consents/instructions?institution=chase&clientId=other")).status).toBe(204);
  expect((await rest("GET", "/consents/instructions?institution=chase")).body).toEqual({ instructions: [] });
});

test("a request that waits is listed and answered, and its browser goes on", async () => {
  const { rest, trpc, browser, authorizeUrl } = await start();
  const page = pageOf(await browser().open(authorizeUrl("chase", { login_hint: "ada" })));
  const [waiting] = (await trpc.consents.requests.list.query({ clientId: "sandbank-core" })).requests;
  expect(waiting).toMatchObject({ institution: "chase", clientName: "Sandbank", loginHint: "ada" });
  const path = `/consents/requests/${waiting?.id}/answer`;
  const answered = await rest("POST", path, { username: "otp" });
  expect(answered).toMatchObject({ status: 200, body: { outcome: "answered" } });
  expect(answered.body.continueAt).toContain("/chase/authorize/");
  expect((await page.submit("Sign in")).left?.searchParams.has("code")).toBe(true);
  expect((await rest("POST", path, { username: "otp" })).status).toBe(404);
});

test("a request can be denied, left and let expire", async () => {
  const { rest, trpc, browser, authorizeUrl } = await start();
  const person = browser();
  const page = pageOf(await person.open(authorizeUrl("chase")));
  const [waiting] = (await trpc.consents.requests.list.query({})).requests;
  const answer = (decision: string) => rest("POST", `/consents/requests/${waiting?.id}/answer`, { decision });
  expect(await answer("abandon")).toMatchObject({ body: { outcome: "abandoned", continueAt: null } });
  expect((await trpc.consents.requests.list.query({})).requests).toHaveLength(1);
  expect(await answer("expire")).toMatchObject({ body: { outcome: "expired", continueAt: null } });
  expect(pageOf(await person.open(page.url)).status).toBe(410);
  const again = pageOf(await person.open(authorizeUrl("chase")));
  const [next] = (await trpc.consents.requests.list.query({})).requests;
  await rest("POST", `/consents/requests/${next?.id}/answer`, { decision: "deny" });
  expect((await again.submit("Sign in")).left?.searchParams.get("error")).toBe("access_denied");
});

test.each([
  ["GET", "/consents/none", undefined, 404, "unknown_consent"],
  ["POST", "/consents/none/expire", undefined, 404, "unknown_consent"],
  ["GET", "/consents?institution=nowhere", undefined, 404, "unknown_institution"],
  ["GET", "/consents?state=gone", undefined, 400, "invalid_request"],
  ["POST", "/consents/requests/none/answer", { username: "ok" }, 404, "unknown_request"],
  ["POST", "/consents/instructions", { institution: "nowhere", username: "ok" }, 404, "unknown_institution"],
  ["POST", "/consents/instructions", { institution: "chase" }, 400, "invalid_answer"],
  ["POST", "/consents/instructions", { institution: "chase", username: "otpp" }, 400, "invalid_answer"],
  [
    "POST",
    "/consents/instructions",
    { institution: "chase", username: "ok", duration: "P1D" },
    400,
    "invalid_answer",
  ],
  ["POST", "/consents/instructions", { institution: "chase", user: "ok" }, 400, "invalid_request"],
])("%s %s is refused with a code and a sentence", async (method, path, body, status, error) => {
  const { rest } = await start();
  const answer = await rest(method, path, body);
  expect(answer).toMatchObject({ status, body: { error, message: expect.any(String) } });
});

test("another world has its own consents", async () => {
  const { connect, sandbox } = await start();
  await connect("ok");
  await sandbox.worlds.create({ id: "blue" });
  expect((await controlOf(sandbox, "/~blue").rest("GET", "/consents")).body).toEqual({ consents: [] });
});
