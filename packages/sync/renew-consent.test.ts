import { listAuditEvents } from "@sandbank/database";
import { consents } from "@sandbank/database/schema";
import { DAY_MS } from "@sandbank/domain";
import { ProviderError } from "@sandbank/provider";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sweepAbandoned } from "./abandon-connection.ts";
import {
  authorizeConnection,
  completeConnection,
  disconnect,
  noticeConsentEnds,
  renewConsent,
  revokeConsents,
} from "./index.ts";
import { runOneDue } from "./sync-runner.ts";
import { openStage, type Stage } from "./testing/stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage("embedded");
});
afterAll(() => stage.close());

/** Somebody whose consent ends in thirty days, read once. */
async function connected() {
  const bank = await stage.bank();
  const { ctx, provider, clock } = bank;
  const firstEnd = clock.now() + 30 * DAY_MS;
  provider.expiresAt = firstEnd;
  const person = await bank.connect();
  const { userId, connectionId } = person;
  await runOneDue(ctx);
  provider.calls.length = 0;
  const renew = async () => {
    const begun = await renewConsent({ ctx, input: { userId, connectionId } });
    return { ...begun, state: new URL(begun.authorizeUrl ?? "").searchParams.get("state") };
  };
  const comeBack = (query: string) =>
    completeConnection({ ctx, input: { userId, callbackUrl: new URL(`${ctx.redirectUri}?${query}`) } });
  const allConsents = () =>
    stage.db
      .select({ id: consents.providerConsentId, status: consents.status, expiresAt: consents.expiresAt })
      .from(consents)
      .where(eq(consents.connectionId, connectionId))
      .orderBy(consents.createdAt);
  return { ...bank, ...person, firstEnd, renew, comeBack, allConsents };
}

test("while a person renews their consent at the bank, data is read by the one they gave", async () => {
  const { ctx, provider, renew, row, makeDue } = await connected();
  const requests: (string | undefined)[] = [];
  const { initiateConnection } = provider;
  provider.initiateConnection = async (request) => {
    requests.push(request.renews);
    return initiateConnection(request);
  };
  expect(await renew()).toMatchObject({ status: "connected" });
  expect(requests).toEqual(["verifier/c1"]);
  await makeDue();
  expect(await runOneDue(ctx)).toMatchObject({ code: null });
  expect((await row()).connection.status).toBe("connected");
});

test("a consent that goes on under its id lasts longer, and nothing is revoked", async () => {
  const { ctx, provider, clock, renew, comeBack, row, allConsents } = await connected();
  const { state } = await renew();
  const end = clock.now() + 90 * DAY_MS;
  provider.expiresAt = end;
  expect(await comeBack(`code=c2&state=${state}`)).toMatchObject({ refusal: null, wasInUse: true });
  expect(await allConsents()).toEqual([{ id: "consent-1", status: "approved", expiresAt: new Date(end) }]);
  expect(provider.calls).not.toContain("revoke");
  expect(await runOneDue(ctx)).toMatchObject({ code: null });
  const { connection } = await row();
  expect(connection.status).toBe("connected");
});

test("where the bank gives a new consent, the former is ended with its own credentials once the new one is kept", async () => {
  const { ctx, provider, renew, comeBack, row, userId, allConsents } = await connected();
  const { state } = await renew();
  provider.consentId = "consent-2";
  const revoked: string[] = [];
  provider.onCall = async (call, grant) => {
    if (call !== "revoke") return;
    revoked.push(grant?.credentials ?? "");
    expect((await row()).consent?.providerConsentId).toBe("consent-2");
    // A token that is rotated on the way takes no place of the new one.
    await grant?.save("rotated");
  };
  await comeBack(`code=c2&state=${state}`);
  expect(revoked).toEqual(["verifier/c1"]);
  expect(await allConsents()).toMatchObject([
    { id: "consent-1", status: "revoked" },
    { id: "consent-2", status: "approved" },
  ]);
  const seen: (string | undefined)[] = [];
  provider.onCall = (_, grant) => {
    seen.push(grant?.credentials);
  };
  await runOneDue(ctx);
  expect(new Set(seen)).toEqual(new Set(["verifier/c2"]));
  const rows = await listAuditEvents(stage.db, userId, 10);
  const actions = rows.map(({ action, outcome }) => `${action} ${outcome}`);
  expect(actions).toContain("consent.renew ok");
  expect(actions).toContain("consent.revoke ok");
});

test("a bank that cannot be told of the former consent is told later, and does not spoil the new one", async () => {
  const { ctx, provider, clock, renew, comeBack, row, errors, allConsents } = await connected();
  const { state } = await renew();
  provider.consentId = "consent-2";
  provider.onCall = (call) => {
    if (call === "revoke") throw new ProviderError("unavailable", "as the test says");
  };
  expect(await comeBack(`code=c2&state=${state}`)).toMatchObject({ refusal: null });
  expect(errors).toHaveLength(1);
  expect(await row()).toMatchObject({
    connection: { status: "connected" },
    consent: { providerConsentId: "consent-2", status: "approved" },
  });
  expect(await runOneDue(ctx)).toMatchObject({ code: null });
  provider.onCall = () => undefined;
  clock.advance(DAY_MS);
  await revokeConsents(ctx);
  expect(await allConsents()).toMatchObject([
    { id: "consent-1", status: "revoked" },
    { id: "consent-2", status: "approved" },
  ]);
});

test("who declines, or does not come back, keeps what they had", async () => {
  const { ctx, provider, clock, userId, connectionId, firstEnd, renew, row } = await connected();
  const { state } = await renew();
  provider.onCall = (call) => {
    if (call === "complete") throw new ProviderError("access_denied", "as the test says");
  };
  const answer = new URLSearchParams({ error: "access_denied", state: state ?? "" });
  const declined = await authorizeConnection({ ctx, input: { userId, connectionId, answer } });
  expect(declined).toMatchObject({
    status: "connected",
    authorizeUrl: null,
    errorCode: "access_denied",
    errorMessage: "You declined at Test Bank. The consent you gave before goes on until its end.",
  });
  provider.onCall = () => undefined;
  const { authorizeUrl } = await renew();
  const asked = { userId, connectionId, answer: null };
  expect(await authorizeConnection({ ctx, input: asked })).toMatchObject({
    status: "connected",
    authorizeUrl,
  });
  clock.advance(DAY_MS);
  await sweepAbandoned(ctx);
  expect(await row()).toMatchObject({
    connection: { status: "connected", errorCode: null },
    consent: { status: "approved", expiresAt: new Date(firstEnd) },
  });
});

test("who disconnects while they are at the bank to renew is refused when they come back", async () => {
  const { ctx, userId, connectionId, renew, comeBack, row } = await connected();
  const { state } = await renew();
  await disconnect({ ctx, input: { userId, connectionId, deleteData: false } });
  await expect(comeBack(`code=c2&state=${state}`)).rejects.toMatchObject({ code: "invalid" });
  expect((await row()).connection).toMatchObject({ status: "disconnected", credentials: null });
});

test("there is nothing to renew where a consent has no end, and where the connection has ended", async () => {
  const { ctx, provider, userId, connectionId, makeDue } = await connected();
  const renewal = () => renewConsent({ ctx, input: { userId, connectionId } });
  provider.expiresAt = null;
  await makeDue();
  await runOneDue(ctx);
  await expect(renewal()).rejects.toMatchObject({
    code: "conflict",
    message: "Your consent at Test Bank lasts until you revoke it.",
  });
  await disconnect({ ctx, input: { userId, connectionId, deleteData: false } });
  await expect(renewal()).rejects.toMatchObject({ code: "conflict" });
});

test("a bank that approves on the spot has renewed at once", async () => {
  const { ctx, provider, clock, userId, connectionId, row } = await connected();
  const expiresAt = clock.now() + 90 * DAY_MS;
  provider.initiateConnection = async () => ({
    status: "approved",
    credentials: "on the spot",
    consent: { consentId: "consent-2", status: "approved", approvedAt: clock.now(), expiresAt },
  });
  const begun = await renewConsent({ ctx, input: { userId, connectionId } });
  expect(begun).toEqual({ connectionId, status: "connected", authorizeUrl: null });
  expect(provider.calls).toContain("revoke");
  expect((await row()).consent).toMatchObject({ providerConsentId: "consent-2", status: "approved" });
});

test("of a consent that was made longer at the bank itself is told again before its new end", async () => {
  const { ctx, provider, clock, firstEnd, row, makeDue } = await connected();
  clock.set(firstEnd - DAY_MS);
  await noticeConsentEnds(ctx);
  expect((await row()).consent?.endNoticedAt).toEqual(new Date(clock.now()));
  provider.expiresAt = firstEnd + 90 * DAY_MS;
  await makeDue();
  await runOneDue(ctx);
  expect((await row()).consent?.endNoticedAt).toBeNull();
  clock.set(firstEnd + 89 * DAY_MS);
  await noticeConsentEnds(ctx);
  expect((await row()).consent?.endNoticedAt).toEqual(new Date(clock.now()));
});
