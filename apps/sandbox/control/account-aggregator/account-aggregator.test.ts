import { expect, test } from "vitest";
import { MOBILE, startAggregator } from "../../aggregator/testing/aggregator-harness.ts";
import { controlOf } from "../testing/control-of.ts";

const VUA = `${MOBILE}@sandbank-aa`;

async function start() {
  const harness = await startAggregator();
  return { ...harness, ...controlOf(harness.sandbox) };
}

test("consents at the aggregator are listed, narrowed, and shown by any of their ids", async () => {
  const { request, rest, trpc } = await start();
  const first = await request();
  const second = await request({ detail: { Customer: { id: "5550000008@sandbank-aa" } } });
  const listed = async (query = "") =>
    (await rest("GET", `/account-aggregator/consents${query}`)).body.consents.map(
      ({ handle }: { handle: string }) => handle,
    );
  expect(await listed()).toEqual([first.handle, second.handle]);
  for (const person of [MOBILE, VUA, "7"]) expect(await listed(`?person=${person}`)).toEqual([first.handle]);
  expect(await listed("?fiuId=other")).toEqual([]);
  const approved = await trpc.accountAggregator.approve.mutate({ consent: first.handle });
  expect(await listed("?status=ACTIVE")).toEqual([first.handle]);
  const ids = [first.handle, approved.consentId, approved.fipConsents[0]?.consentId];
  for (const id of ids) {
    expect((await rest("GET", `/account-aggregator/consents/${id}`)).body).toEqual(approved);
  }
  expect(approved).toMatchObject({
    status: "ACTIVE",
    vua: VUA,
    fiu: { id: "sandbank-core", name: "Sandbank" },
    webviewUrl: `http://localhost:4010/aa/webview/consents/${first.handle}`,
  });
});

test("a consent is approved in one call, with all accounts or those that are said", async () => {
  const { request, rest } = await start();
  const approve = async (wishes: object = {}) => {
    const { handle } = await request();
    const { body } = await rest("POST", `/account-aggregator/consents/${handle}/approve`, wishes);
    return body.accounts.map(({ fipId }: { fipId: string }) => fipId);
  };
  expect(await approve()).toEqual(["HDFC-FIP", "ICICI-FIP", "KOTAK-FIP"]);
  expect(await approve({ banks: ["hdfc", "KOTAK-FIP"] })).toEqual(["HDFC-FIP", "KOTAK-FIP"]);
  expect(await approve({ accounts: ["7312"] })).toEqual(["HDFC-FIP"]);
});

test("what cannot be approved is refused with the reason, and stays as it was", async () => {
  const { request, rest, engine } = await start();
  const { handle } = await request();
  const approve = (wishes: object) => rest("POST", `/account-aggregator/consents/${handle}/approve`, wishes);
  const unknown = { error: "unknown_account", message: expect.stringContaining('no account "0000"') };
  expect(await approve({ accounts: ["0000"] })).toMatchObject({ status: 404, body: unknown });
  expect(await approve({ banks: ["sbi"] })).toMatchObject({
    status: 404,
    body: { error: "unknown_account" },
  });
  expect(await approve({ banks: ["amex"] })).toMatchObject({
    status: 404,
    body: { error: "unknown_institution" },
  });
  expect(await approve({ person: "nobody.at.all" })).toMatchObject({ body: { error: "unknown_customer" } });
  expect(await approve({ person: "8" })).toMatchObject({
    status: 400,
    body: { error: "invalid_customer_address" },
  });
  expect((await engine.findConsentByHandle(handle))?.status).toBe("PENDING");
  await approve({});
  expect(await approve({})).toMatchObject({ status: 409, body: { error: "invalid_consent_status" } });
  const missing = await rest("POST", "/account-aggregator/consents/nothing/approve");
  expect(missing).toMatchObject({ status: 404, body: { error: "unknown_consent" } });
});

test("a consent is rejected, or left for later with a reason", async () => {
  const { request, rest } = await start();
  const { handle } = await request();
  const path = `/account-aggregator/consents/${handle}`;
  expect((await rest("POST", `${path}/cancel`, { reason: "cancel_not_understand" })).body).toMatchObject({
    status: "PENDING",
    reason: "cancel_not_understand",
  });
  expect((await rest("POST", `${path}/pause`)).body).toMatchObject({ error: "not_approved" });
  expect((await rest("POST", `${path}/reject`)).body).toMatchObject({
    status: "REJECTED",
    reason: "reject_other",
  });
  expect((await rest("POST", `${path}/cancel`)).status).toBe(409);
});

test("a consent that was given is paused, resumed and revoked, by whom it is said", async () => {
  const { request, rest, engine } = await start();
  const { handle } = await request();
  const path = `/account-aggregator/consents/${handle}`;
  await rest("POST", `${path}/approve`);
  expect((await rest("POST", `${path}/pause`)).body.status).toBe("PAUSED");
  expect((await rest("POST", `${path}/pause`)).status).toBe(409);
  expect((await rest("POST", `${path}/resume`)).body.status).toBe("ACTIVE");
  expect((await rest("POST", `${path}/revoke`, { by: "fiu" })).body.status).toBe("REVOKED");
  expect(await engine.findConsentByHandle(handle)).toMatchObject({ changedBy: "FIU" });
});

test("a person's accounts are found and linked in one call, and a link is removed with its consents", async () => {
  const { request, rest, trpc } = await start();
  const { links } = await trpc.accountAggregator.links.add.mutate({ person: "7", banks: ["hdfc"] });
  expect(links.map(({ fiType }) => fiType)).toContain("DEPOSIT");
  expect(await trpc.accountAggregator.links.add.mutate({ person: MOBILE, banks: ["hdfc"] })).toEqual({
    links,
  });
  expect((await rest("GET", `/account-aggregator/links?person=${MOBILE}`)).body).toEqual({ links });
  const { handle } = await request();
  await trpc.accountAggregator.approve.mutate({ consent: handle, banks: ["hdfc"] });
  const [first] = links.filter(({ fiType }) => fiType === "DEPOSIT");
  const removed = await rest("DELETE", `/account-aggregator/links/${first?.linkRefNumber}?person=7`);
  expect(removed.status).toBe(204);
  expect((await trpc.accountAggregator.get.query({ consent: handle })).status).toBe("REVOKED");
  const again = await rest("DELETE", `/account-aggregator/links/${first?.linkRefNumber}?person=7`);
  expect(again).toMatchObject({ status: 400, body: { error: "invalid_link_ref_number" } });
});

test("a person who is nobody has no links", async () => {
  const { rest } = await start();
  const answer = await rest("GET", "/account-aggregator/links?person=9876543210");
  expect(answer).toMatchObject({ status: 404, body: { error: "unknown_customer" } });
});
