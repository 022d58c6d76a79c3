import { expect, test } from "vitest";
import { noteBanksChosen } from "./chosen-banks.ts";
import { newConsent, openSetu } from "./testing/fixture-setu.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

test("a product is told of a consent's approval with its accounts, of pause, revocation and end", async () => {
  const { register, agreed, told, engine, readConsent, pass, failures } = await openSetu();
  await register("sandbank-core-product", { consentDuration: { unit: "DAY", value: 1 } });
  const consentId = await agreed();
  const { accountsLinked: accounts } = await readConsent(consentId);
  expect(told).toEqual([
    {
      type: "CONSENT_STATUS_UPDATE",
      timestamp: "2026-03-10T15:00:00.000Z",
      consentId,
      notificationId: expect.any(String),
      success: true,
      error: null,
      data: { status: "ACTIVE", detail: { accounts } },
    },
  ]);
  const { id } = (await engine.findConsentByHandle(consentId)) ?? {};
  await engine.pauseConsent({ consentId: id ?? "", by: "CUSTOMER" });
  await engine.resumeConsent({ consentId: id ?? "", by: "CUSTOMER" });
  await engine.revokeConsent({ consentId: id ?? "", by: "CUSTOMER" });
  const other = await agreed({ consentDuration: { unit: "DAY", value: 1 } });
  await pass(DAY_MS);
  expect(
    told.map((one) => (one.type === "CONSENT_STATUS_UPDATE" ? [one.consentId, one.data?.status] : one.type)),
  ).toEqual([
    [consentId, "ACTIVE"],
    [consentId, "PAUSED"],
    [consentId, "ACTIVE"],
    [consentId, "REVOKED"],
    [other, "ACTIVE"],
    [other, "EXPIRED"],
  ]);
  expect(new Set(told.map(({ notificationId }) => notificationId)).size).toBe(told.length);
  expect(failures).toEqual([]);
});

test.each([
  ["reject_accounts_not_found", "UserRejected"],
  ["reject_other", "UserRejected"],
  ["no_fip_accounts_found", "NoFIPAccountsDiscovered"],
])("a person who rejects with %s is told of as %s", async (reason, code) => {
  const { register, ask, told, engine, readConsent } = await openSetu();
  await register("sandbank-core-product");
  const { id } = await ask();
  await engine.rejectConsent({ handle: id, reason });
  expect(told).toMatchObject([{ success: false, data: null, error: { code, message: reason } }]);
  expect((await readConsent(id)).status).toBe("REJECTED");
});

test("a person who cancels leaves the consent PENDING, and can still say yes", async () => {
  const { register, ask, approve, told, engine, readConsent } = await openSetu();
  await register("sandbank-core-product");
  const { id } = await ask();
  await engine.cancelConsent({ handle: id, reason: "cancel_not_understand" });
  expect(told).toMatchObject([
    { success: false, data: null, error: { code: "UserCancelled", message: "cancel_not_understand" } },
  ]);
  expect((await readConsent(id)).status).toBe("PENDING");
  await approve(id, ["HDFC-FIP"]);
  expect(told.at(-1)).toMatchObject({ success: true, data: { status: "ACTIVE" } });
});

test("a person of whom no bank knows anything may try again: the consent stays PENDING", async () => {
  const { register, ask, told, engine, readConsent } = await openSetu();
  await register("sandbank-core-product");
  const { id } = await ask();
  await engine.cancelConsent({ handle: id, reason: "no_fip_accounts_found" });
  expect(told).toMatchObject([
    { success: false, error: { code: "NoFIPAccountsDiscovered", message: "no_fip_accounts_found" } },
  ]);
  expect((await readConsent(id)).status).toBe("PENDING");
});

test("a bank that takes no consent and a failure of ours are told of as such", async () => {
  const { register, ask, approve, told, engine, set, readConsent } = await openSetu();
  await register("sandbank-core-product");
  await set("hdfc", { consent: "refused" });
  const { id } = await ask();
  await approve(id, ["HDFC-FIP"]);
  expect(told.at(-1)).toMatchObject({ success: false, error: { code: "FIPDenied" } });
  expect((await readConsent(id)).status).toBe("FAILED");
  const { id: other } = await ask();
  await engine.failConsent({ handle: other, reason: "something else" });
  expect(told.at(-1)).toMatchObject({ success: false, error: { code: "ConsentObjectCreationFailure" } });
});

test("a product that lets people choose banks first is told when they have: INITIATED, then PENDING", async () => {
  const { register, ask, readConsent, told, setuServer, approve } = await openSetu();
  await register("sandbank-core-product", { fipSelector: true, consentDuration: { unit: "DAY", value: 1 } });
  const { id, status, detail } = await ask({ context: [] });
  expect([status, detail.vua]).toEqual(["INITIATED", "5550000005"]);
  await noteBanksChosen(setuServer, id);
  await noteBanksChosen(setuServer, id);
  expect(told).toMatchObject([{ success: true, data: { status: "PENDING", vua: "5550000005@sandbank-aa" } }]);
  expect(await readConsent(id)).toMatchObject({
    status: "PENDING",
    detail: { vua: "5550000005@sandbank-aa" },
  });
  const { id: unasked } = await ask({ context: [] });
  await approve(unasked, ["HDFC-FIP"]);
  expect((await readConsent(unasked)).status).toBe("ACTIVE");
  expect((await ask()).status).toBe("PENDING");
});

test("a session is told of when a bank has answered, and once more when the last has", async () => {
  const { register, agreed, begin, told, set, pass, readSession } = await openSetu();
  await register("sandbank-core-product");
  const consentId = await agreed({ context: [] }, ["HDFC-FIP", "ICICI-FIP"]);
  await set("hdfc", { readyAfterSeconds: 10 });
  await set("icici", { data: "denied", readyAfterSeconds: 20 });
  const { id } = await begin(consentId);
  expect(told).toHaveLength(1);
  await pass(HOUR_MS - 1);
  const sessions = told.slice(1);
  expect(sessions).toMatchObject([
    {
      type: "SESSION_STATUS_UPDATE",
      timestamp: "2026-03-10T15:00:10.000Z",
      consentId,
      dataSessionId: id,
      success: true,
      error: null,
      data: {
        status: "PARTIAL",
        format: "json",
        fips: [
          { fipID: "HDFC-FIP", accounts: [{ FIStatus: "READY", description: "" }] },
          { fipID: "ICICI-FIP", accounts: [{ FIStatus: "PENDING" }] },
        ],
      },
    },
    {
      timestamp: "2026-03-10T15:00:20.000Z",
      data: { status: "PARTIAL", fips: [{}, { accounts: [{ FIStatus: "DENIED" }] }] },
    },
  ]);
  await readSession(id);
  await pass(1);
  expect(told).toHaveLength(3);
});

test("with auto-fetch the data comes by itself, again and again, until it cannot", async () => {
  const { register, agreed, told, engine, pass, set } = await openSetu();
  await register("sandbank-core-product", { autoFetch: { everyHours: 24 } });
  const consentId = await agreed({
    frequency: { unit: "MONTH", value: 2 },
    dataRange: { from: newConsent.dataRange.from, to: "2027-01-01T00:00:00Z" },
  });
  expect(told.map(({ type }) => type)).toEqual(["CONSENT_STATUS_UPDATE", "FI_DATA_READY"]);
  expect(told[1]).toMatchObject({
    consentId,
    status: "COMPLETED",
    dataRange: { from: "2026-01-01T00:00:00.000Z", to: "2026-03-10T15:00:00.000Z" },
    fiData: [{ fipID: "HDFC-FIP", data: [{ decryptedFI: { account: { type: "deposit" } } }] }],
  });
  await set("hdfc", { readyAfterSeconds: 5 });
  await pass(DAY_MS);
  expect(told).toHaveLength(2);
  await pass(5_000);
  expect(told.map(({ type }) => type).slice(2)).toEqual(["FI_DATA_READY"]);
  await pass(DAY_MS);
  expect(told.at(-1)).toMatchObject({
    type: "FI_DATA_FAILED",
    consentId,
    data: null,
    error: { code: "InvalidConsentUse", message: "Consent fetch frequency exceeded" },
  });
  const { id } = (await engine.findConsentByHandle(consentId)) ?? {};
  const before = told.length;
  await engine.revokeConsent({ consentId: id ?? "", by: "CUSTOMER" });
  await pass(3 * DAY_MS);
  expect(told.slice(before).map(({ type }) => type)).toEqual(["CONSENT_STATUS_UPDATE"]);
});

test.each([
  ["a bank that is down", "UpstreamServerDown"],
  ["a bank that denies", "DataFetchFailure"],
  ["a consent that is paused", "InvalidConsentStatus"],
])("auto-fetch with %s tells of %s", async (what, code) => {
  const { register, agreed, told, set, health, failures, engine, pass } = await openSetu();
  await register("sandbank-core-product", { autoFetch: { everyHours: 1 } });
  const handle = await agreed();
  expect(told.at(-1)).toMatchObject({ type: "FI_DATA_READY" });
  const consentId = (await engine.findConsentByHandle(handle))?.id ?? "";
  if (what.includes("down")) health("hdfc", "down");
  if (what.includes("denies")) await set("hdfc", { data: "denied" });
  if (what.includes("paused")) await engine.pauseConsent({ consentId, by: "CUSTOMER" });
  await pass(HOUR_MS);
  expect(told.at(-1)).toMatchObject({ type: "FI_DATA_FAILED", success: true, data: null, error: { code } });
  expect(failures).toEqual([]);
});

test("a product is told of its own consents only, at its own endpoints and those entered by hand", async () => {
  const { register, agreed, told, setuServer } = await openSetu();
  await register("loans", { clientId: "lender", secret: "a-secret-of-the-lender" });
  await agreed();
  expect(told).toEqual([]);
  expect(await setuServer.outbox.list()).toHaveLength(1);
  await register("sandbank-core-product");
  await agreed();
  expect(told).toHaveLength(1);
});
