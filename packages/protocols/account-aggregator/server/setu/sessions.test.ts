import { expect, test } from "vitest";
import { z } from "zod";
import { NOW, newConsent, openSetu } from "./testing/fixture-setu.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const THREE = ["HDFC-FIP", "ICICI-FIP", "SBI-FIP"];
const everywhere = { context: [{ key: "fipId", value: THREE.join(",") }] };

const account = z.object({
  account: z.looseObject({
    type: z.string(),
    maskedAccNumber: z.string(),
    summary: z.looseObject({ currentBalance: z.string() }),
    transactions: z.looseObject({
      transaction: z.array(z.looseObject({ amount: z.string(), narration: z.string() })),
    }),
  }),
});

const leavesOf = (value: unknown): unknown[] =>
  typeof value === "object" && value !== null ? Object.values(value).flatMap(leavesOf) : [value];

test("from a consent to what the bank wrote, in JSON: every value a text, no key of ours anywhere", async () => {
  const { agreed, begin, post, readSession, readConsent } = await openSetu();
  const consentId = await agreed();
  const { dataRange } = newConsent;
  const begun = await post("/v2/sessions", { consentId, dataRange, format: "json" });
  expect(begun).toEqual({
    status: 201,
    body: {
      id: expect.any(String),
      consentId,
      status: "PENDING",
      format: "json",
      dataRange: { from: "2026-01-01T00:00:00.000Z", to: "2026-03-10T00:00:00.000Z" },
      fips: null,
      traceId: expect.any(String),
    },
  });
  const session = await readSession(z.object({ id: z.string() }).parse(begun.body).id);
  expect(session.status).toBe("COMPLETED");
  const [fip] = session.fips ?? [];
  expect(fip?.fipID).toBe("HDFC-FIP");
  const [shown] = fip?.accounts ?? [];
  expect(shown).toMatchObject({ status: "DELIVERED", FIstatus: "DELIVERED" });
  const { account: read } = account.parse(shown?.data);
  expect(read.type).toBe("deposit");
  expect(read.maskedAccNumber).toBe(shown?.maskedAccNumber);
  expect(read.transactions.transaction.length).toBeGreaterThan(0);
  expect(leavesOf(shown?.data).every((leaf) => typeof leaf === "string")).toBe(true);
  expect((await readConsent(consentId)).usage).toEqual({ count: 1, lastUsed: NOW });
  const again = await begin(consentId);
  expect((await readSession(again.id)).fips).toEqual(session.fips);
});

test("in XML the document is the text of its bank", async () => {
  const { agreed, begin, readSession } = await openSetu();
  const { id } = await begin(await agreed(), { format: "xml" });
  const { fips } = await readSession(id);
  expect(fips?.[0]?.accounts[0]?.data).toEqual({ xml: expect.stringMatching(/^(<\?xml.*\?>\s*)?<Account /) });
});

test("of three banks one denies and one does not answer: PARTIAL, with the data of the third", async () => {
  const { agreed, begin, readSession, set, pass } = await openSetu();
  const consentId = await agreed(everywhere, THREE);
  await set("icici", { data: "denied" });
  await set("sbi", { data: "timed_out", readyAfterSeconds: 60 });
  const { id } = await begin(consentId);
  const early = await readSession(id);
  expect(early.status).toBe("PARTIAL");
  expect(early.fips?.map(({ accounts }) => accounts[0]?.status)).toEqual(["DELIVERED", "DENIED", "PENDING"]);
  await pass(60_000);
  const late = await readSession(id);
  expect(late.status).toBe("PARTIAL");
  expect(late.fips?.map(({ accounts }) => [accounts[0]?.status, accounts[0]?.data === null])).toEqual([
    ["DELIVERED", false],
    ["DENIED", true],
    ["TIMEOUT", true],
  ]);
});

test("a session is PENDING while its bank prepares the data, and FAILED when it never comes", async () => {
  const { agreed, begin, readSession, set, pass } = await openSetu();
  const consentId = await agreed();
  await set("hdfc", { readyAfterSeconds: 30 });
  const { id } = await begin(consentId);
  expect(await readSession(id)).toMatchObject({
    status: "PENDING",
    fips: [{ accounts: [{ status: "PENDING", data: null }] }],
  });
  await pass(30_000);
  expect((await readSession(id)).status).toBe("COMPLETED");
  await set("hdfc", { data: "denied" });
  const { id: denied } = await begin(consentId);
  expect(await readSession(denied)).toMatchObject({
    status: "FAILED",
    fips: [{ accounts: [{ status: "DENIED" }] }],
  });
});

test("a bank that is down is 502 where no other answers, and PARTIAL where one does", async () => {
  const { agreed, begin, readSession, health, post, refusal } = await openSetu();
  const [alone, among] = [await agreed(), await agreed(everywhere, THREE)];
  health("hdfc", "down");
  const body = { consentId: alone, dataRange: newConsent.dataRange, format: "json" };
  expect(await refusal(post("/v2/sessions", body))).toEqual({
    status: 502,
    errorCode: "BadGateway",
    errorMsg: "Invalid response from upstream: HDFC Bank cannot be reached; try again later.",
  });
  const session = await readSession((await begin(among)).id);
  expect(session.status).toBe("PARTIAL");
  health("hdfc", "healthy");
  const { id } = await begin(alone);
  health("hdfc", "down");
  expect((await refusal(post("/v2/sessions", body))).status).toBe(502);
  health("hdfc", "healthy");
  expect((await readSession(id)).status).toBe("COMPLETED");
});

test.each([
  ["an unknown consent", { consentId: "unknown" }, 404, "NotFound", /Consent not found/],
  [
    "a range that reaches out of the consent's",
    { dataRange: { from: "2025-01-01T00:00:00Z", to: NOW } },
    400,
    "InvalidDateRange",
    /not within/,
  ],
  [
    "a range backwards",
    { dataRange: { from: NOW, to: "2026-01-01T00:00:00Z" } },
    400,
    "InvalidRequest",
    /from has to be before to/,
  ],
  ["an unknown format", { format: "csv" }, 400, "InvalidRequest", /format/],
])("a session for %s is refused", async (_what, change, status, errorCode, message) => {
  const { agreed, post, refusal } = await openSetu();
  const consentId = await agreed();
  const body = { consentId, dataRange: newConsent.dataRange, format: "json", ...change };
  const refused = await refusal(post("/v2/sessions", body));
  expect(refused).toMatchObject({ status, errorCode });
  expect(refused.errorMsg).toMatch(message);
});

test("a consent gives data from its approval to its end, and never while it is paused", async () => {
  const { ask, approve, engine, post, pass, refusal, readConsent } = await openSetu();
  const { id: consentId } = await ask();
  const open = () => post("/v2/sessions", { consentId, dataRange: newConsent.dataRange, format: "json" });
  expect((await refusal(open())).errorMsg).toBe(`Consent '${consentId}' is not ready`);
  const { id } = await approve(consentId, ["HDFC-FIP"]);
  await engine.pauseConsent({ consentId: id ?? "", by: "CUSTOMER" });
  expect(await refusal(open())).toMatchObject({ status: 400, errorCode: "InvalidConsentStatus" });
  await engine.resumeConsent({ consentId: id ?? "", by: "CUSTOMER" });
  expect((await open()).status).toBe(201);
  await pass(123 * DAY_MS);
  expect((await readConsent(consentId)).status).toBe("EXPIRED");
  expect(await refusal(open())).toMatchObject({
    status: 400,
    errorMsg: `Consent '${consentId}' has expired`,
  });
});

test("a ONETIME consent is used once, another as often as its frequency allows", async () => {
  const { agreed, begin, post, pass, refusal } = await openSetu();
  const terms = { dataRange: newConsent.dataRange, format: "json" };
  const once = await agreed({ fetchType: "ONETIME" });
  await begin(once);
  expect(await refusal(post("/v2/sessions", { consentId: once, ...terms }))).toMatchObject({
    status: 400,
    errorCode: "InvalidConsentUse",
  });
  const twice = await agreed({ frequency: { unit: "DAY", value: 2 } });
  await begin(twice);
  await begin(twice);
  expect(await refusal(post("/v2/sessions", { consentId: twice, ...terms }))).toMatchObject({
    errorCode: "InvalidConsentUse",
  });
  await pass(DAY_MS + 1);
  expect((await post("/v2/sessions", { consentId: twice, ...terms })).status).toBe(201);
});

test("a session nobody collects expires after an hour and is listed no more", async () => {
  const { agreed, begin, get, pass, readSession } = await openSetu();
  const consentId = await agreed();
  const { id } = await begin(consentId);
  const list = async () => (await get(`/v2/consents/${consentId}/data-sessions`)).body;
  expect(await list()).toEqual({
    consentId,
    dataSessions: [{ sessionId: id, status: "COMPLETED", created_at: NOW }],
    traceId: expect.any(String),
  });
  await pass(HOUR_MS);
  expect(await readSession(id)).toMatchObject({ status: "EXPIRED", fips: [{ accounts: [{ data: null }] }] });
  expect(await list()).toMatchObject({ dataSessions: [] });
});

test("a revoked consent gives away nothing of its sessions any more", async () => {
  const { agreed, begin, get, post, refusal } = await openSetu();
  const consentId = await agreed();
  const { id } = await begin(consentId);
  await post(`/v2/consents/${consentId}/revoke`);
  expect(await refusal(get(`/v2/sessions/${id}`))).toMatchObject({
    status: 400,
    errorCode: "ConsentRevoked",
  });
});

test("the last fetch is told once there was one", async () => {
  const { agreed, begin, get } = await openSetu();
  const consentId = await agreed(everywhere, THREE);
  const status = async () => (await get(`/v2/consents/${consentId}/fetch/status`)).body;
  expect(await status()).toMatchObject({ consentId, dataSessions: [] });
  await begin(consentId);
  expect(await status()).toMatchObject({
    lastFetchedAt: NOW,
    dataRange: { from: "2026-01-01T00:00:00.000Z", to: "2026-03-10T00:00:00.000Z" },
    lastFetchedFips: expect.arrayContaining(THREE),
  });
});

test("a refresh fetches again in a session of its own, unless one is under way", async () => {
  const { agreed, begin, get, post, set, pass } = await openSetu();
  const consentId = await agreed();
  const sessions = async () =>
    z
      .object({ dataSessions: z.array(z.looseObject({})) })
      .parse((await get(`/v2/consents/${consentId}/data-sessions`)).body).dataSessions.length;
  const refresh = async (query = "") => (await get(`/v2/sessions/refresh/${consentId}${query}`)).body;
  expect(await refresh()).toEqual({
    message: "Data refresh for the consent initiated successfully",
    status: "pending",
    traceId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
  expect(await sessions()).toBe(1);
  await set("hdfc", { readyAfterSeconds: 60 });
  await begin(consentId);
  expect(await refresh()).toMatchObject({ message: expect.stringContaining("already in progress") });
  expect(await sessions()).toBe(2);
  await refresh("?restart=true");
  expect(await sessions()).toBe(3);
  await pass(60_000);
  const dataRange = { from: "2026-02-01T00:00:00Z", to: "2026-02-02T00:00:00Z" };
  expect((await post(`/v2/sessions/refresh/${consentId}`, { dataRange })).status).toBe(200);
  expect(await sessions()).toBe(4);
});

test("version 1 reads and writes the same state in its own words", async () => {
  const { request, post, approve, readConsent } = await openSetu();
  const v1 = { "x-client-id": "sandbank-core", "x-client-secret": "sandbank-core-secret" };
  const made = await request(
    "POST",
    "/consents",
    {
      Detail: {
        consentStart: NOW,
        consentExpiry: "2026-04-10T00:00:00Z",
        Customer: { id: "5550000005@setu" },
        FIDataRange: newConsent.dataRange,
        consentMode: "STORE",
        consentTypes: ["PROFILE", "TRANSACTIONS"],
        fetchType: "PERIODIC",
        Frequency: { unit: "MONTH", value: 5 },
        DataLife: { unit: "MONTH", value: 1 },
        DataConsumer: { id: "setu-fiu-id" },
        Purpose: { code: "101", refUri: "x", text: "Loan", Category: { type: "string" } },
        fiTypes: ["DEPOSIT"],
      },
      redirectUrl: "https://setu.co",
    },
    v1,
  );
  expect(made).toMatchObject({
    status: 201,
    body: { status: "PENDING", Detail: { Frequency: { unit: "MONTH", value: 5 } } },
  });
  const { id } = z.object({ id: z.string() }).parse(made.body);
  await approve(id, ["HDFC-FIP"]);
  expect((await readConsent(id)).status).toBe("ACTIVE");
  expect((await request("GET", `/consents/${id}`, undefined, v1)).body).toMatchObject({
    status: "ACTIVE",
    Usage: { count: 0, lastUsed: null },
    Detail: { Accounts: [{ fipId: "HDFC-FIP" }] },
  });
  const session = await request(
    "POST",
    "/sessions",
    { consentId: id, DataRange: newConsent.dataRange, format: "json" },
    v1,
  );
  expect(session).toMatchObject({ status: 201, body: { Payload: null } });
  const { id: sessionId } = z.object({ id: z.string() }).parse(session.body);
  expect((await request("GET", `/sessions/${sessionId}`, undefined, v1)).body).toMatchObject({
    status: "COMPLETED",
    Payload: [{ fipID: "HDFC-FIP", data: [{ decryptedFI: { account: { type: "deposit" } } }] }],
  });
  expect((await post("/sessions", {})).status).toBe(400);
});
