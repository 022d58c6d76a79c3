import { DAY_MS } from "@sandbank/domain";
import { expect, test } from "vitest";
import { setUpOutsideFiu, VUA } from "./testing/outside-fiu.ts";

test("an FIU goes from a consent to decrypted data of three banks with either encoding of keys", async () => {
  const fiu = await setUpOutsideFiu();
  const given = await fiu.consent();
  for (const encoding of ["Curve25519", "X25519"] as const) {
    const KeyMaterial = fiu.keysOf(encoding).material;
    const sessionId = await fiu.requestFi(given, { KeyMaterial });
    const { status, body } = await fiu.fetchFi(sessionId);
    expect(status, JSON.stringify(body)).toBe(200);
    const documents = fiu.decrypted(body, encoding);
    expect(new Set(documents.map(({ fipID }) => fipID))).toEqual(
      new Set(["HDFC-FIP", "ICICI-FIP", "SBI-FIP"]),
    );
    for (const { document } of documents) expect(document).toContain("<Transaction ");
  }
  expect(fiu.failures).toEqual([]);
});

test("one approval is one artefact for the FIU and one for each bank, each with an id of its own", async () => {
  const fiu = await setUpOutsideFiu();
  const { handle, id } = await fiu.consent();
  const consent = await fiu.engine.findConsentByHandle(handle);
  const all = [consent?.artefact, ...(consent?.fipArtefacts ?? [])];
  expect(new Set(all.map((one) => one?.consentId)).size).toBe(4);
  expect(consent?.id).toBe(id);
  const details = all.map((one) => {
    const [, payload = ""] = one?.signedConsent.split(".") ?? [];
    return JSON.parse(Buffer.from(payload, "base64url").toString());
  });
  expect(details.map(({ DataConsumer, DataProvider }) => [DataConsumer.id, DataProvider.id])).toEqual([
    ["fiu-under-test", "sandbank-aa"],
    ["sandbank-aa", "HDFC-FIP"],
    ["sandbank-aa", "ICICI-FIP"],
    ["sandbank-aa", "SBI-FIP"],
  ]);
  for (const { Customer, Accounts, DataProvider } of details.slice(1)) {
    expect(Customer).toEqual({ id: VUA });
    for (const { fipId } of Accounts) expect(fipId).toBe(DataProvider.id);
  }
});

test("of three banks one denies and one times out: the good data is delivered, the rest is told and asked again", async () => {
  const fiu = await setUpOutsideFiu();
  const given = await fiu.consent();
  await fiu.setFip("icici", { data: "denied" });
  await fiu.setFip("sbi", { data: "timed_out", readyAfterSeconds: 120 });
  const sessionId = await fiu.requestFi(given);
  expect(await fiu.engine.findSession(sessionId)).toMatchObject({ status: "ACTIVE" });
  await fiu.pass(120_000);
  const session = await fiu.engine.findSession(sessionId);
  expect(session).toMatchObject({ status: "FAILED", isPartial: true });
  const statuses = session?.fips.map(({ fipId, accounts }) => [
    fipId,
    [...new Set(accounts.map((a) => a.status))],
  ]);
  expect(statuses).toEqual([
    ["HDFC-FIP", ["READY"]],
    ["ICICI-FIP", ["DENIED"]],
    ["SBI-FIP", ["TIMEOUT"]],
  ]);
  const news = fiu.told.filter(({ type }) => type === "FI/Notification").at(-1);
  expect(news).toMatchObject({
    url: "http://localhost:7777/fiu/FI/Notification",
    body: { FIStatusNotification: { sessionId, sessionStatus: "FAILED" } },
  });
  const documents = fiu.decrypted((await fiu.fetchFi(sessionId)).body);
  expect(documents.filter(({ document }) => document !== "").every(({ fipID }) => fipID === "HDFC-FIP")).toBe(
    true,
  );

  await fiu.setFip("icici", {});
  await fiu.setFip("sbi", {});
  const again = await fiu.engine.refreshSession({ fiuId: "fiu-under-test", consentId: given.id });
  expect(again.fips.map(({ fipId }) => fipId)).toEqual(["ICICI-FIP", "SBI-FIP"]);
  expect(again).toMatchObject({ status: "COMPLETED", isPartial: false });
});

test("an FIU is told once of what others do, and not of what it did itself", async () => {
  const fiu = await setUpOutsideFiu();
  const { handle, id } = await fiu.consent();
  const notify = (consentStatus: string) =>
    fiu.ask("/Consent/Notification", {
      Notifier: { type: "FIU", id: "fiu-under-test" },
      ConsentStatusNotification: { consentId: id, consentStatus },
    });
  await fiu.engine.pauseConsent({ consentId: id, by: "CUSTOMER" });
  await fiu.engine.resumeConsent({ consentId: id, by: "CUSTOMER" });
  expect(await notify("REVOKED")).toMatchObject({ status: 200, body: { response: "OK" } });
  expect((await notify("REVOKED")).status, "a second time").toBe(200);
  const statuses = fiu.told.map(({ body }) => body);
  expect(statuses).toMatchObject([
    { ConsentStatusNotification: { consentId: id, consentHandle: handle, consentStatus: "ACTIVE" } },
    { ConsentStatusNotification: { consentStatus: "PAUSED" } },
    { ConsentStatusNotification: { consentStatus: "ACTIVE" } },
  ]);
  expect(await fiu.engine.findConsent(id)).toMatchObject({ status: "REVOKED", changedBy: "FIU" });
});

test("time ends consents and requests nobody answers, and tells", async () => {
  const fiu = await setUpOutsideFiu();
  const unattended = await fiu.requestConsent();
  const { id } = await fiu.consent();
  await fiu.pass(DAY_MS);
  expect((await fiu.handle(unattended)).body).toMatchObject({ ConsentStatus: { status: "EXPIRED" } });
  await fiu.pass(90 * DAY_MS);
  expect(await fiu.engine.findConsent(id)).toMatchObject({ status: "EXPIRED" });
  const ended = fiu.told.filter(({ body }) => JSON.stringify(body).includes('"EXPIRED"'));
  expect(ended).toMatchObject([
    { body: { ConsentStatusNotification: { consentHandle: unattended, consentStatus: "EXPIRED" } } },
    { body: { ConsentStatusNotification: { consentId: id, consentStatus: "EXPIRED" } } },
  ]);
});

test("what was collected can be collected again within the hour, and is gone then", async () => {
  const fiu = await setUpOutsideFiu();
  const sessionId = await fiu.requestFi(await fiu.consent());
  expect((await fiu.fetchFi(sessionId)).status).toBe(200);
  await fiu.pass(59 * 60_000);
  expect((await fiu.fetchFi(sessionId)).status).toBe(200);
  await fiu.pass(60_000);
  expect(await fiu.fetchFi(sessionId)).toMatchObject({ status: 410, body: { errorCode: "DataGone" } });
  expect(await fiu.engine.findSession(sessionId)).toMatchObject({ status: "COMPLETED" });
});

test("what Setu collected is there for the data life of the consent", async () => {
  const { engine, detailOf, pass } = await setUpOutsideFiu();
  const { handle } = await engine.requestConsent({ fiuId: "setu-product", door: "setu", detail: detailOf() });
  const consent = await engine.approveEverything({ handle });
  const range = consent.detail.FIDataRange;
  const asked = { fiuId: "setu-product", consentId: consent.id ?? "", range, keyMaterial: null };
  const { id: sessionId } = await engine.requestData(asked);
  const fetched = () => engine.fetchData({ fiuId: "setu-product", sessionId });
  expect((await fetched()).length).toBe(3);
  await pass(29 * DAY_MS);
  expect((await fetched())[0]?.accounts[0]?.fi).toContain("<Transaction ");
  await pass(DAY_MS);
  await expect(fetched()).rejects.toMatchObject({ code: "DataGone" });
  expect(await engine.findSession(sessionId)).toMatchObject({ isGone: true });
});

test("a session that is not collected within the hour has expired", async () => {
  const fiu = await setUpOutsideFiu();
  const sessionId = await fiu.requestFi(await fiu.consent());
  await fiu.pass(59 * 60_000);
  expect(await fiu.engine.findSession(sessionId)).toMatchObject({ status: "COMPLETED" });
  await fiu.pass(60_000);
  expect(await fiu.engine.findSession(sessionId)).toMatchObject({ status: "EXPIRED" });
  expect(await fiu.fetchFi(sessionId)).toMatchObject({ status: 410, body: { errorCode: "DataGone" } });
  expect(fiu.told.at(-1)).toMatchObject({ body: { FIStatusNotification: { sessionStatus: "EXPIRED" } } });
});

test("an FIU registered as lenient may leave out signatures and be late", async () => {
  const fiu = await setUpOutsideFiu();
  const body = JSON.stringify({
    ver: "2.0.0",
    timestamp: "2020-01-01T00:00:00Z",
    txnid: "0b811819-9044-4856-b0ee-8c88035f8858",
    ConsentDetail: fiu.detailOf({ DataLife: { unit: "MONTH", value: 1 }, consentMode: "VIEW" }),
  });
  const post = (id: string) =>
    fiu.fetchRaw("/Consent", { method: "POST", body, headers: { client_api_key: fiu.keyOf(id) } });
  expect(await post("lenient-fiu")).toMatchObject({ status: 200 });
  expect(await post("fiu-under-test")).toMatchObject({ status: 400 });
});

test("what exceeds fair use is told of, and refused once it is enforced", async () => {
  const fiu = await setUpOutsideFiu();
  const often = { Frequency: { unit: "HOUR", value: 1 }, DataLife: { unit: "YEAR", value: 1 } };
  const handle = await fiu.requestConsent(often);
  expect(await fiu.engine.findConsentByHandle(handle)).toMatchObject({
    warnings: [expect.stringContaining("31 DAYS"), expect.stringContaining("45 times a MONTH")],
  });
  expect(await fiu.engine.findConsentByHandle(await fiu.requestConsent())).toMatchObject({
    warnings: [expect.stringContaining("45 times a MONTH")],
  });
  await fiu.engine.fairUse.set(true);
  expect(await fiu.ask("/Consent", { ConsentDetail: fiu.detailOf(often) })).toMatchObject({
    status: 400,
    body: { errorCode: "InvalidRequest", errorMsg: expect.stringContaining("Fair use") },
  });
});

test("what a bank says of a session twice, late or out of order changes nothing that is decided", async () => {
  const fiu = await setUpOutsideFiu();
  const given = await fiu.consent({}, ["HDFC-FIP"]);
  await fiu.setFip("hdfc", { readyAfterSeconds: 600 });
  const sessionId = await fiu.requestFi(given);
  const [fip] = (await fiu.engine.findSession(sessionId))?.fips ?? [];
  const say = (FIStatus: string) =>
    fiu.askAsFip("HDFC-FIP", "/FI/Notification", {
      Notifier: { type: "FIP", id: "HDFC-FIP" },
      FIStatusNotification: {
        sessionId: fip?.sessionId,
        sessionStatus: "ACTIVE",
        FIStatusResponse: [
          {
            fipID: "HDFC-FIP",
            Accounts: fip?.accounts.map(({ linkRefNumber }) => ({
              linkRefNumber,
              FIStatus,
              description: "",
            })),
          },
        ],
      },
    });
  const told = () => fiu.told.filter(({ type }) => type === "FI/Notification").length;
  for (const status of ["PENDING", "DENIED"]) expect((await say(status)).status).toBe(200);
  expect(await fiu.engine.findSession(sessionId)).toMatchObject({ status: "COMPLETED" });
  expect(told()).toBe(1);
  for (const status of ["DENIED", "READY", "PENDING", "TIMEOUT"])
    expect((await say(status)).status).toBe(200);
  await fiu.pass(600_000);
  const session = await fiu.engine.findSession(sessionId);
  expect(session?.fips[0]?.accounts.map(({ status }) => status)).toEqual(fip?.accounts.map(() => "DENIED"));
  expect(told()).toBe(1);
});
