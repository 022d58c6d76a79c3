import { DAY_MS, toIso } from "@sandbank/domain";
import { expect, test } from "vitest";
import { type Row, testRows } from "./testing/certification-rows.ts";
import { FIU_ID, NOW, OTHER_FIU_ID, type OutsideFiu, setUpOutsideFiu } from "./testing/outside-fiu.ts";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";

const asked = (fiu: OutsideFiu, changes: object, message: object = {}) =>
  fiu.ask("/Consent", { ConsentDetail: fiu.detailOf(changes), ...message });

const everywhere: readonly Row[] = [
  ["an unknown ver", 404, "NoSuchVersion", (fiu) => asked(fiu, {}, { ver: "3.0.0" })],
  [
    "a path of the second generation asked in the first",
    404,
    "NoSuchVersion",
    (fiu) => fiu.ask("/Consent/handle", { ver: "1.1.2", ConsentHandle: UNKNOWN }),
  ],
  ["a path there is not", 404, "NoSuchVersion", (fiu) => fiu.ask("/Consents", {})],
  ["no api key", 401, "Unauthorized", (fiu) => fiu.fetchRaw("/Consent", { method: "POST", body: "{}" })],
  ["a bad api key", 401, "Unauthorized", (fiu) => fiu.ask("/Consent", {}, { client_api_key: "a.bad.key" })],
  [
    "an api key that has ended",
    401,
    "Unauthorized",
    (fiu) => {
      const key = fiu.keyOf(FIU_ID);
      fiu.clock.advance(DAY_MS);
      return fiu.ask("/Consent", {}, { client_api_key: key });
    },
  ],
  [
    "the api key of another kind of party",
    400,
    "InvalidRequest",
    (fiu) => fiu.ask("/Consent", {}, { client_api_key: fiu.keyOf("HDFC-FIP", "FIP") }),
  ],
  [
    "the signature of another body",
    400,
    "SignatureDoesNotMatch",
    (fiu) => fiu.ask("/Consent", {}, { "x-jws-signature": fiu.sign("{}") }),
  ],
  ["no signature", 400, "SignatureDoesNotMatch", (fiu) => fiu.ask("/Consent", {}, { "x-jws-signature": "" })],
  ["a body that is not JSON", 400, "InvalidRequest", (fiu) => fiu.askText("/Consent", "{")],
  ["a txnid that is no UUIDv4", 400, "InvalidRequest", (fiu) => asked(fiu, {}, { txnid: "1" })],
  ["no timestamp", 400, "InvalidRequest", (fiu) => asked(fiu, {}, { timestamp: "" })],
  [
    "a timestamp 16 minutes old",
    400,
    "InvalidRequest",
    (fiu) => asked(fiu, {}, { timestamp: toIso(NOW - 16 * 60_000) }),
  ],
  [
    "a timestamp 14 minutes ahead",
    200,
    undefined,
    (fiu) => asked(fiu, {}, { timestamp: toIso(NOW + 14 * 60_000) }),
  ],
  ["an empty text where one is needed", 400, "InvalidRequest", (fiu) => asked(fiu, { consentStart: "" })],
  ["an empty object where one is needed", 400, "InvalidRequest", (fiu) => asked(fiu, { FIDataRange: {} })],
  [
    "a simulated answer",
    409,
    "IdempotencyError",
    (fiu) => fiu.ask("/Consent", {}, { "x-simulate-res": "Conflict" }),
  ],
];

const consents: readonly Row[] = [
  ["a consent", 200, undefined, (fiu) => asked(fiu, {})],
  [
    "of the first generation",
    200,
    undefined,
    (fiu) => asked(fiu, { DataConsumer: { id: FIU_ID } }, { ver: "1.1.2" }),
  ],
  [
    "by the mobile number alone",
    200,
    undefined,
    (fiu) => asked(fiu, { Customer: { Identifiers: [{ type: "MOBILE", value: "5550000004" }] } }),
  ],
  [
    "an unknown user",
    400,
    "InvalidCustomerAddress",
    (fiu) => asked(fiu, { Customer: { id: "6000000000@sandbank-aa" } }),
  ],
  [
    "a user of another aggregator",
    400,
    "InvalidCustomerAddress",
    (fiu) => asked(fiu, { Customer: { id: "5550000004@another-aa" } }),
  ],
  ["no user at all", 400, "InvalidRequest", (fiu) => asked(fiu, { Customer: {} })],
  ["a purpose there is not", 400, "InvalidConsentPurpose", (fiu) => asked(fiu, { Purpose: { code: "999" } })],
  [
    "the refUri of another purpose",
    400,
    "InvalidConsentPurpose",
    (fiu) => asked(fiu, { Purpose: { code: "101", refUri: "https://api.rebit.org.in/aa/purpose/102.xml" } }),
  ],
  ["no purpose", 400, "InvalidRequest", (fiu) => asked(fiu, { Purpose: {} })],
  [
    "a range that ends before it begins",
    400,
    "InvalidRequest",
    (fiu) => asked(fiu, { FIDataRange: { from: toIso(NOW), to: toIso(NOW - DAY_MS) } }),
  ],
  [
    "an expiry before the start",
    400,
    "InvalidRequest",
    (fiu) => asked(fiu, { consentExpiry: toIso(NOW - DAY_MS) }),
  ],
  [
    "data life without a store",
    400,
    "InvalidRequest",
    (fiu) => asked(fiu, { consentMode: "VIEW", DataLife: { unit: "DAY", value: 1 } }),
  ],
  [
    "an infinite data life of some length",
    400,
    "InvalidRequest",
    (fiu) => asked(fiu, { DataLife: { unit: "INF", value: 1 } }),
  ],
  [
    "an unknown data life",
    400,
    "InvalidRequest",
    (fiu) => asked(fiu, { DataLife: { unit: "WEEK", value: 1 } }),
  ],
  [
    "a frequency of nothing",
    400,
    "InvalidRequest",
    (fiu) => asked(fiu, { Frequency: { unit: "DAY", value: 0 } }),
  ],
  [
    "a filter by an amount that is none",
    400,
    "InvalidRequest",
    (fiu) => asked(fiu, { DataFilter: [{ type: "TRANSACTIONAMOUNT", operator: ">", value: "much" }] }),
  ],
  [
    "a filter by a type that is none",
    400,
    "InvalidRequest",
    (fiu) => asked(fiu, { DataFilter: [{ type: "TRANSACTIONTYPE", operator: "=", value: "BOTH" }] }),
  ],
  ["an unknown consent type", 400, "InvalidRequest", (fiu) => asked(fiu, { consentTypes: ["EVERYTHING"] })],
  [
    "another FIU's name",
    400,
    "InvalidRequest",
    (fiu) => asked(fiu, { DataConsumer: { id: OTHER_FIU_ID, type: "FIU" } }),
  ],
  ["an unknown handle", 400, "InvalidConsentHandle", (fiu) => fiu.handle(UNKNOWN)],
  [
    "another FIU's handle",
    400,
    "InvalidConsentHandle",
    async (fiu) => fiu.askAs(OTHER_FIU_ID, "/Consent/handle", { ConsentHandle: await fiu.requestConsent() }),
  ],
  ["no handle", 400, "InvalidRequest", (fiu) => fiu.handle("")],
  [
    "a handle of the first generation",
    200,
    undefined,
    async (fiu) => fiu.get(`/Consent/handle/${await fiu.requestConsent()}`),
  ],
  ["an empty handle of the first generation", 404, "NoSuchVersion", (fiu) => fiu.get("/Consent/handle/")],
  ["an unknown consent", 400, "InvalidConsentId", (fiu) => fiu.ask("/Consent/fetch", { consentId: UNKNOWN })],
  [
    "another FIU's consent",
    400,
    "InvalidConsentId",
    async (fiu) => fiu.askAs(OTHER_FIU_ID, "/Consent/fetch", { consentId: (await fiu.consent()).id }),
  ],
  [
    "a bank's own artefact asked by the bank",
    200,
    undefined,
    async (fiu) => {
      const consent = await fiu.engine.findConsent((await fiu.consent()).id);
      return fiu.askAsFip("HDFC-FIP", "/Consent/fetch", { consentId: consent?.fipArtefacts[0]?.consentId });
    },
  ],
  [
    "a bank's artefact asked by the FIU",
    400,
    "InvalidConsentId",
    async (fiu) => {
      const consent = await fiu.engine.findConsent((await fiu.consent()).id);
      return fiu.ask("/Consent/fetch", { consentId: consent?.fipArtefacts[0]?.consentId });
    },
  ],
  [
    "a consent in the first generation",
    200,
    undefined,
    async (fiu) => fiu.get(`/Consent/${(await fiu.consent()).id}`),
  ],
];

testRows("everywhere", everywhere);
testRows("a consent", consents);

const standings: readonly (readonly [
  situation: string,
  v2: string,
  v1: string,
  bring: (fiu: OutsideFiu) => Promise<string>,
])[] = [
  ["nobody answered yet", "PENDING", "PENDING", (fiu) => fiu.requestConsent()],
  [
    "the person rejected",
    "REJECTED",
    "FAILED",
    async (fiu) => (await fiu.engine.rejectConsent({ handle: await fiu.requestConsent() })).handle,
  ],
  [
    "nobody answered in time",
    "EXPIRED",
    "FAILED",
    async (fiu) => {
      const handle = await fiu.requestConsent();
      await fiu.pass(DAY_MS);
      return handle;
    },
  ],
  [
    "a bank did not take its artefact",
    "FAILED",
    "FAILED",
    async (fiu) => {
      await fiu.setFip("sbi", { consent: "refused" });
      const handle = await fiu.requestConsent();
      await fiu.engine.approveEverything({ handle });
      return handle;
    },
  ],
  ["the person approved", "READY", "READY", async (fiu) => (await fiu.consent()).handle],
  [
    "it was approved and revoked since",
    "READY",
    "READY",
    async (fiu) => {
      const { handle, id } = await fiu.consent();
      await fiu.engine.revokeConsent({ consentId: id, by: "CUSTOMER" });
      return handle;
    },
  ],
  [
    "it was approved and has expired since",
    "READY",
    "READY",
    async (fiu) => {
      const { handle } = await fiu.consent();
      await fiu.pass(100 * DAY_MS);
      return handle;
    },
  ],
];

test.each(standings)("a handle where %s is %s, in the first generation %s", async (_, v2, v1, bring) => {
  const fiu = await setUpOutsideFiu();
  const handle = await bring(fiu);
  expect((await fiu.handle(handle)).body).toMatchObject({ ConsentStatus: { status: v2 } });
  expect((await fiu.get(`/Consent/handle/${handle}`)).body).toMatchObject({
    ver: "1.1.2",
    ConsentStatus: { status: v1 },
  });
});

test("an answer has the txnid of its request, and says it in every refusal", async () => {
  const fiu = await setUpOutsideFiu();
  const txnid = "0b811819-9044-4856-b0ee-8c88035f8858";
  expect((await asked(fiu, {}, { txnid })).body.txnid).toBe(txnid);
  expect((await asked(fiu, { Purpose: { code: "9" } }, { txnid })).body.txnid).toBe(txnid);
});
