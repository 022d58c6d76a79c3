import { expect, test } from "vitest";
import { z } from "zod";
import { KNOWN_SETU_CLIENT, setuLogin } from "../../wire/setu/index.ts";
import { TOKEN_LIFETIME_MS } from "./access-tokens.ts";
import { headers, MOBILE, NOW, newConsent, ORIGIN, openSetu } from "./testing/fixture-setu.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const { clientId: clientID, secret, productInstanceId } = KNOWN_SETU_CLIENT;
const credentials = { clientID, grant_type: "client_credentials", secret };

test("a token of POST /users/login opens what the client's secret opens, for half an hour", async () => {
  const { request, clock, refusal } = await openSetu();
  const login = await request("POST", "/users/login", credentials, { client: "bridge" });
  expect(login.status).toBe(200);
  const { access_token } = setuLogin.parse(login.body);
  const bearer = { authorization: `Bearer ${access_token}`, "x-product-instance-id": productInstanceId };
  expect((await request("GET", "/v2/fips", undefined, bearer)).status).toBe(200);
  expect((await request("GET", "/v2/fips")).status).toBe(200);
  clock.advance(TOKEN_LIFETIME_MS);
  expect(await refusal(request("GET", "/v2/fips", undefined, bearer))).toEqual({
    status: 401,
    errorCode: "Unauthorized",
    errorMsg: "The access token has expired; get another with POST /users/login.",
  });
});

test.each([
  ["a wrong secret", { ...headers, "x-client-secret": "wrong" }, 401, /belong to no client/],
  ["no credentials", { "x-product-instance-id": productInstanceId }, 401, /Send Authorization: Bearer/],
  ["a made up token", { ...headers, authorization: "Bearer x" }, 401, /not known/],
  [
    "another product",
    { ...headers, "x-product-instance-id": "mine" },
    404,
    /^Config not found for provided product instance\. .*"mine"/,
  ],
  [
    "no product",
    { "x-client-id": clientID, "x-client-secret": secret },
    404,
    /x-product-instance-id is missing/,
  ],
])("%s is refused in Setu's shape", async (_what, sent, status, message) => {
  const { request, refusal } = await openSetu();
  const answer = await request("GET", "/v2/fips", undefined, sent);
  expect(answer.body).toMatchObject({
    traceId: expect.stringMatching(UUID),
    timestamp: NOW,
    ver: "v2",
  });
  const { errorMsg, status: got } = await refusal(Promise.resolve(answer));
  expect(got).toBe(status);
  expect(errorMsg).toMatch(message);
});

test.each([
  ["the header client", credentials, {}, 400],
  ["a right secret", { ...credentials, secret: "no" }, { client: "bridge" }, 401],
  ["its body", { clientID }, { client: "bridge" }, 400],
])("a login without %s is refused", async (_what, body, sent, status) => {
  const { request } = await openSetu();
  expect((await request("POST", "/users/login", body, sent)).status).toBe(status);
});

test("a registered product is its client's alone, and its terms fill in what a request leaves out", async () => {
  const { register, request, ask, get } = await openSetu();
  await register("loans", {
    clientId: "lender",
    secret: "a-secret-of-the-lender",
    consent: { fetchType: "ONETIME", fiTypes: ["DEPOSIT", "TERM_DEPOSIT"] },
    consentDuration: { unit: "DAY", value: 2 },
    redirectUrl: "https://lender.example/back",
  });
  const theirs = {
    "x-client-id": "lender",
    "x-client-secret": "a-secret-of-the-lender",
    "x-product-instance-id": "loans",
  };
  const { dataRange, vua } = newConsent;
  const { status, body } = await request("POST", "/v2/consents", { vua, dataRange }, theirs);
  expect(status).toBe(201);
  expect(body).toMatchObject({
    redirectUrl: "https://lender.example/back",
    detail: {
      fetchType: "ONETIME",
      fiTypes: ["DEPOSIT", "TERM_DEPOSIT"],
      frequency: { unit: "MONTH", value: 1 },
      consentExpiry: "2026-03-12T15:00:00.000Z",
    },
  });
  const { id } = z.object({ id: z.string() }).parse(body);
  expect((await get(`/v2/consents/${id}`)).status).toBe(404);
  const { id: ours } = await ask();
  expect((await request("GET", `/v2/consents/${ours}`, undefined, theirs)).status).toBe(404);
});

test("POST /v2/consents answers 201 with every field, the usual terms where nothing was said", async () => {
  const { post } = await openSetu();
  const { status, body } = await post("/v2/consents", {
    ...newConsent,
    redirectUrl: "https://app.example/back?a=1",
    PAN: "AAAPA0000A",
    additionalParams: { tags: ["x"] },
    enableAdditionalPhoneNumber: false,
  });
  expect(status).toBe(201);
  const { id } = z.object({ id: z.string().regex(UUID) }).parse(body);
  expect(body).toEqual({
    id,
    url: `${ORIGIN}/setu/v2/consents/webview/${id}`,
    status: "PENDING",
    detail: {
      vua: `${MOBILE}@sandbank-aa`,
      consentStart: NOW,
      consentExpiry: "2026-07-10T15:00:00.000Z",
      dataRange: { from: "2026-01-01T00:00:00.000Z", to: "2026-03-10T00:00:00.000Z" },
      consentMode: "STORE",
      fetchType: "PERIODIC",
      consentTypes: ["TRANSACTIONS", "PROFILE", "SUMMARY"],
      fiTypes: ["DEPOSIT"],
      purpose: {
        code: "101",
        refUri: "https://api.rebit.org.in/aa/purpose/101.xml",
        text: "Wealth management service",
        category: { type: "Personal Finance" },
      },
      dataLife: { unit: "MONTH", value: 1 },
      frequency: { unit: "MONTH", value: 30 },
      dataFilter: [],
    },
    redirectUrl: "https://app.example/back?a=1",
    context: [{ key: "fipId", value: "HDFC-FIP" }],
    PAN: "AAAPA0000A",
    usage: { count: 0, lastUsed: null },
    accountsLinked: [],
    tags: ["x"],
    enableAdditionalPhoneNumber: false,
    traceId: expect.any(String),
  });
});

test("GET /v2/consents/{id} shows three fields of the detail, and all with expanded=true", async () => {
  const { agreed, get, readConsent } = await openSetu();
  const id = await agreed();
  const { detail, status, accountsLinked, usage } = await readConsent(id);
  expect(Object.keys(detail).sort()).toEqual(["consentExpiry", "consentStart", "vua"]);
  expect(status).toBe("ACTIVE");
  expect(usage).toEqual({ count: 0, lastUsed: null });
  expect(accountsLinked).toEqual([
    {
      fipId: "HDFC-FIP",
      fiType: "DEPOSIT",
      accType: "SAVINGS",
      maskedAccNumber: expect.stringMatching(/^X+\d{4}$/),
      linkRefNumber: expect.any(String),
    },
  ]);
  const all = await get(`/v2/consents/${id}?expanded=true`);
  expect(all.body).toMatchObject({ detail: { fetchType: "PERIODIC", dataFilter: [] } });
  expect((await get(`/v2/consents/${id}?expanded=maybe`)).status).toBe(400);
});

test.each([
  ["no vua", { vua: undefined }, /vua/],
  ["a vua that is no number", { vua: "me@onemoney" }, /ten digits/],
  ["no data range", { dataRange: undefined }, /dataRange/],
  [
    "a range backwards",
    { dataRange: { from: newConsent.dataRange.to, to: newConsent.dataRange.from } },
    /from has to be before to/,
  ],
  ["a day that is none", { dataRange: { from: "soon", to: NOW } }, /dataRange\.from: has to be a date/],
  [
    "frequency as text",
    { frequency: { unit: "MONTH", value: "1" } },
    /frequency\.value: has to be a whole number/,
  ],
  ["more than once an hour", { frequency: { unit: "DAY", value: 25 } }, /24 is the most/],
  [
    "ONETIME many times",
    { fetchType: "ONETIME", frequency: { unit: "MONTH", value: 2 } },
    /^Invalid request body: Cannot have frequency greater than 1 if fetchType is ONETIME/,
  ],
  ["an unknown type", { fiTypes: ["HOUSE"] }, /fiTypes\.0/],
  [
    "an unknown purpose",
    { purpose: { code: "999", refUri: "x", text: "x", category: { type: "x" } } },
    /purpose\.code/,
  ],
  ["an unknown context", { context: [{ key: "colour", value: "red" }] }, /context\.0\.key/],
  ["an account type of its own", { context: [{ key: "accounttype", value: "GOLD" }] }, /context accounttype/],
  [
    "a bank there is none of",
    { context: [{ key: "fipId", value: "ACME-FIP" }] },
    /"ACME-FIP" is no FIP here; there are HDFC-FIP/,
  ],
  ["seven banks", { context: [{ key: "fipId", value: "1,2,3,4,5,6,7" }] }, /6 is the most/],
  ["a tag twice", { additionalParams: { tags: ["x", "x"] } }, /tags: has one tag twice/],
  ["a PAN that is none", { PAN: "12345" }, /PAN/],
  [
    "a consent that is over",
    {
      consentDuration: undefined,
      consentDateRange: { startDate: "2025-01-01T00:00:00Z", endDate: "2026-01-01T00:00:00Z" },
    },
    /endDate is past/,
  ],
  ["a way back that is none", { redirectUrl: "back" }, /redirectUrl/],
])("a consent with %s is refused, saying where", async (_what, change, message) => {
  const { post, refusal } = await openSetu();
  const refused = await refusal(post("/v2/consents", { ...newConsent, ...change }));
  expect(refused).toMatchObject({ status: 400, errorCode: "InvalidRequest" });
  expect(refused.errorMsg).toMatch(message);
});

test("a consent nobody knows, a method and a body nobody expects are refused too", async () => {
  const { get, request, refusal, post } = await openSetu();
  expect(await refusal(get("/v2/consents/unknown"))).toMatchObject({ status: 404, errorCode: "NotFound" });
  expect(await refusal(get("/v2/sessions/unknown"))).toMatchObject({ status: 404, errorCode: "NotFound" });
  expect(await refusal(request("DELETE", "/v2/consents"))).toMatchObject({ status: 405 });
  const large = { ...newConsent, redirectUrl: `https://app.example/${"x".repeat(70_000)}` };
  expect(await refusal(post("/v2/consents", large))).toMatchObject({ status: 400, errorMsg: /larger than/ });
});

test("a path nobody answers at is refused in Setu's shape", async () => {
  const { get, refusal } = await openSetu();
  expect(await refusal(get("/v2/consent"))).toMatchObject({
    status: 404,
    errorCode: "NotFound",
    errorMsg: expect.stringMatching(
      /^Nothing is answered at \/setu\/v2\/consent; there are .*\/v2\/consents,/,
    ),
  });
});

test("a product names where it is told, once for all and instead of the address before", async () => {
  const { request, agreed, told, setuServer, refusal } = await openSetu();
  const tellAt = (url: string) => request("PUT", "/v2/notification-url", { url });
  await tellAt("http://localhost:4000/before");
  for (let times = 0; times < 2; times++) {
    expect(await tellAt("http://localhost:4000/setu")).toMatchObject({
      status: 200,
      body: { url: "http://localhost:4000/setu" },
    });
  }
  expect((await setuServer.outbox.list()).map(({ url }) => url)).toEqual(["http://localhost:4000/setu"]);
  await agreed();
  expect(told).toMatchObject([{ type: "CONSENT_STATUS_UPDATE", data: { status: "ACTIVE" } }]);
  expect(await refusal(tellAt("no address"))).toMatchObject({ status: 400, errorCode: "InvalidRequest" });
});

test("a context changes purpose and filter, and a handle of another aggregator leads to ours", async () => {
  const { ask } = await openSetu();
  const { detail } = await ask({
    vua: `${MOBILE}@onemoney`,
    context: [
      { key: "purposeCode", value: "103" },
      { key: "purposeDescription", value: "To see if you can repay" },
      { key: "transactionType", value: "debit" },
    ],
  });
  expect(detail).toMatchObject({
    vua: `${MOBILE}@sandbank-aa`,
    purpose: {
      code: "103",
      refUri: "https://api.rebit.org.in/aa/purpose/103.xml",
      text: "To see if you can repay",
    },
    dataFilter: [{ type: "TRANSACTIONTYPE", operator: "=", value: "DEBIT" }],
  });
});

test("revoking ends an active consent; one that waits is not ready and one that is over has expired", async () => {
  const { agreed, ask, post, readConsent, refusal, clock } = await openSetu();
  const id = await agreed();
  const revoked = await post(`/v2/consents/${id}/revoke`);
  expect(revoked).toMatchObject({ status: 200, body: { status: "REVOKED" } });
  expect((await readConsent(id)).status).toBe("REVOKED");
  expect((await post(`/v2/consents/${id}/revoke`)).status).toBe(200);
  const { id: waiting } = await ask();
  expect(await refusal(post(`/v2/consents/${waiting}/revoke`))).toEqual({
    status: 400,
    errorCode: "InvalidRequest",
    errorMsg: `Consent '${waiting}' is not ready`,
  });
  const over = await agreed();
  clock.set("2026-08-01T00:00:00Z");
  expect((await refusal(post(`/v2/consents/${over}/revoke`))).errorMsg).toBe(`Consent '${over}' has expired`);
});

test("two consents of one person make a collection, of two persons not", async () => {
  const { ask, agreed, get, post, refusal } = await openSetu();
  const [one, other] = [await ask(), await ask()];
  const made = await post("/v2/consents/collection", {
    mandatoryConsents: [one.id],
    optionalConsents: [other.id],
  });
  expect(made.status).toBe(200);
  const { consentCollectionId: id } = z
    .object({ consentCollectionId: z.string().regex(UUID) })
    .parse(made.body);
  expect(made.body).toMatchObject({
    url: `${ORIGIN}/setu/v2/consents/webview/${id}`,
    txnid: expect.stringMatching(UUID),
  });
  expect((await get(`/v2/consents/collection/${id}`)).body).toMatchObject({ consentCollectionId: id });
  const stranger = await ask({ vua: "5550000002" });
  const refused = (mandatoryConsents: string[]) =>
    refusal(post("/v2/consents/collection", { mandatoryConsents }));
  expect((await refused([one.id, stranger.id])).errorMsg).toBe("Consent doesn't belong to same customer id");
  expect((await refused([])).status).toBe(400);
  expect((await refused([one.id, other.id, stranger.id])).status).toBe(400);
  expect((await refused([await agreed()])).errorMsg).toMatch(/is ACTIVE; only PENDING/);
  expect((await refused(["unknown"])).status).toBe(404);
  expect((await refusal(get("/v2/consents/collection/unknown"))).status).toBe(404);
});

test("banks are listed with their state: one that is down is TEMPORARILY_INACTIVE", async () => {
  const { get, health, refusal } = await openSetu();
  health("icici", "down");
  const listed = z.object({ data: z.array(z.looseObject({ fipId: z.string(), status: z.string() })) });
  const read = async (query: string) => listed.parse((await get(`/v2/fips${query}`)).body).data;
  expect((await read("")).map(({ fipId, status }) => [fipId, status])).toEqual([
    ["HDFC-FIP", "ACTIVE"],
    ["ICICI-FIP", "TEMPORARILY_INACTIVE"],
    ["SBI-FIP", "ACTIVE"],
    ["AXIS-FIP", "ACTIVE"],
    ["KOTAK-FIP", "ACTIVE"],
  ]);
  expect((await read("?status=TEMPORARILY_INACTIVE")).map(({ fipId }) => fipId)).toEqual(["ICICI-FIP"]);
  expect(await read("?aa=onemoney")).toEqual([]);
  expect((await read("?aa=sandbank-aa&expanded=true"))[0]).toHaveProperty(
    "aaWiseHealthMetrics.sandbank-aa.0.eventName",
  );
  expect((await read("/HDFC-FIP"))[0]).toMatchObject({
    name: "HDFC Bank",
    institutionType: "BANK",
    status: "ACTIVE",
  });
  expect((await refusal(get("/v2/fips?status=OPEN"))).errorMsg).toMatch(/one of ACTIVE, INACTIVE/);
  expect((await refusal(get("/v2/fips/ACME"))).status).toBe(404);
});

test("account availability says whether somebody has a number", async () => {
  const { post } = await openSetu();
  const availability = async (body: object) => (await post("/v2/account-availability", body)).body;
  const vua = `${MOBILE}@sandbank-aa`;
  expect(await availability({ mobileNumber: MOBILE })).toMatchObject({
    accounts: [{ aa: "sandbank-aa", vua, status: true }],
  });
  expect(await availability({ phoneNumber: "9999999999" })).toMatchObject({ accounts: [{ status: false }] });
  expect((await post("/v2/account-availability", {})).status).toBe(400);
});
