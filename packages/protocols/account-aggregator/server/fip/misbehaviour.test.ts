import { DAY_MS, toIso } from "@sandbank/domain";
import type { Scenario } from "@sandbank/world";
import { expect, test } from "vitest";
import { FiCipherError } from "../../crypto/index.ts";
import { fiFetchResponse } from "../../wire/index.ts";
import { panOf } from "../fi/index.ts";
import { simulatedAnswers } from "../rebit/simulate-res.ts";
import { AA_ID, MOBILE, setUpOutsideAa, VUA } from "./testing/outside-aa.ts";

const HALF_A_MINUTE = 30_000;

test("a bank that denies, times out or gives a part says so account by account", async () => {
  const aa = await setUpOutsideAa();
  const types = ["DEPOSIT", "OTHER", "INSURANCE_POLICIES"];
  const given = await aa.consent("sbi", {}, types);
  const fip = aa.aggregator.findFip("SBI-FIP");
  const outcomes = async () => {
    const { id: consentId, digitalSignature } = given;
    const range = { from: toIso(aa.clock.now() - DAY_MS), to: toIso(aa.clock.now()) };
    const keyMaterial = aa.keysOf().material;
    const asked = { aaId: AA_ID, consentId, digitalSignature, range, keyMaterial, format: "xml" } as const;
    return (await fip?.requestFi(asked))?.accounts.map(({ outcome }) => outcome);
  };
  await aa.setFip("sbi", { data: "denied" });
  expect(await outcomes()).toEqual(["DENIED", "DENIED", "DENIED"]);
  await aa.setFip("sbi", { data: "timed_out" });
  expect(await outcomes()).toEqual(["TIMEOUT", "TIMEOUT", "TIMEOUT"]);
  await aa.setFip("sbi", { data: "partial" });
  expect(await outcomes()).toEqual(["READY", "TIMEOUT", "TIMEOUT"]);
  const { body } = await aa.fetchFi("sbi", await aa.requestFi("sbi", given));
  const [fi] = fiFetchResponse.parse(body).FI;
  expect(fi?.data.map(({ encryptedFI }) => encryptedFI.length > 0)).toEqual([true, false, false]);
});

test("what a bank failed to give may be asked for again, of a consent for one time too", async () => {
  const aa = await setUpOutsideAa();
  const given = await aa.consent("hdfc", { fetchType: "ONETIME" });
  await aa.setFip("hdfc", { data: "timed_out" });
  await aa.requestFi("hdfc", given);
  await aa.setFip("hdfc", {});
  expect((await aa.fetchFi("hdfc", await aa.requestFi("hdfc", given))).status).toBe(200);
  expect((await aa.ask("hdfc", "/FI/request", aa.fiRequestOf(given))).body.errorCode).toBe(
    "InvalidConsentUse",
  );
});

test("a bank that is late is ready when the world's clock says so", async () => {
  const aa = await setUpOutsideAa();
  await aa.setFip("icici", { readyAfterSeconds: 30 });
  const sessionId = await aa.requestFi("icici", await aa.consent("icici"));
  expect((await aa.fetchFi("icici", sessionId)).body.errorCode).toBe("DataFetchRequestInProgress");
  aa.clock.advance(HALF_A_MINUTE);
  expect((await aa.fetchFi("icici", sessionId)).status).toBe(200);
});

test("a wrong tag cannot be decrypted, and an expired key says that it is", async () => {
  const aa = await setUpOutsideAa();
  const given = await aa.consent("axis");
  await aa.setFip("axis", { encryption: "wrong_tag" });
  const spoiled = await aa.fetchFi("axis", await aa.requestFi("axis", given));
  expect(() => aa.decrypted(spoiled.body)).toThrow(FiCipherError);
  await aa.setFip("axis", { keyMaterial: "expired" });
  const { body } = await aa.fetchFi("axis", await aa.requestFi("axis", given));
  const [fi] = fiFetchResponse.parse(body).FI;
  expect(Date.parse(fi?.KeyMaterial.DHPublicKey.expiry ?? "")).toBeLessThan(aa.clock.now());
});

test("discovery, OTP and consent fail where the bank is told to", async () => {
  const aa = await setUpOutsideAa();
  await aa.setFip("hdfc", { discovery: "no_accounts" });
  expect((await aa.discover("hdfc")).body.errorCode).toBe("NoAccountsFound");
  await aa.setFip("hdfc", { discovery: "ambiguous" });
  expect((await aa.discover("hdfc")).body.errorCode).toBe("CannotIdentifyCustomer");
  await aa.setFip("hdfc", { linkToken: "expired" });
  const { RefNumber: refNumber } = await aa.startLink("hdfc");
  const late = await aa.ask("hdfc", "/Accounts/link/verify", { refNumber, token: "123456" });
  expect(late).toMatchObject({ status: 401, body: { errorCode: "LinkTokenExpired" } });
  await aa.setFip("hdfc", { consent: "refused" });
  const detail = aa.detailOf("hdfc", await aa.link("hdfc"));
  expect(await aa.ask("hdfc", "/Consent", aa.artefactOf(detail))).toMatchObject({
    status: 412,
    body: { errorCode: "PreconditionFailed" },
  });
});

test("a clock that goes wrong shows in the timestamps, documents in the version and dirt asked for", async () => {
  const aa = await setUpOutsideAa();
  await aa.setFip("kotak", { clockSkewSeconds: 1_200, documents: "v1", dirt: ["holders-type-mixed-case"] });
  const given = await aa.consent("kotak");
  const { body } = await aa.fetchFi("kotak", await aa.requestFi("kotak", given));
  expect(Date.parse(String(body.timestamp)) - aa.clock.now()).toBe(1_200_000);
  const [document] = aa.decrypted(body);
  expect(document).toMatch(/version="1\.\d"/);
  expect(document).toContain('type="Single"');
});

test("a DIRECT link waits for the customer at the bank and takes no OTP", async () => {
  const aa = await setUpOutsideAa();
  await aa.setFip("sbi", { linking: "DIRECT", directAfterSeconds: 30 });
  const { AuthenticatorType, RefNumber: refNumber } = await aa.startLink("sbi");
  expect(AuthenticatorType).toBe("DIRECT");
  const verify = () => aa.ask("sbi", "/Accounts/link/verify", { refNumber, token: "none" });
  expect((await verify()).body.errorCode).toBe("InvalidRequest");
  aa.clock.advance(HALF_A_MINUTE);
  expect((await verify()).status).toBe(200);
});

test("two customers with one mobile number are told apart by PAN, then by date of birth", async () => {
  const phone = "+915550000004";
  const identity = { phone, givenName: "Asha", familyName: "Tripathi", birthDate: "1990-01-31" };
  const person = { username: "asha", country: "IN", customer: 9, persona: null, only: false, identity };
  const scenario: Scenario = { people: [{ ...person, accounts: [] }] };
  const aa = await setUpOutsideAa([scenario]);
  expect(await aa.discover("hdfc")).toMatchObject({
    status: 404,
    body: { errorCode: "CannotIdentifyCustomer" },
  });
  const asha = aa.world.customer(9, "IN");
  const pan = { category: "WEAK", type: "PAN", value: panOf(asha) };
  const dob = { category: "ANCILLARY", type: "DOB", value: "31-01-1990" };
  const byPan = await aa.discover("hdfc", [MOBILE, pan]);
  const byDob = await aa.discover("hdfc", [MOBILE, dob]);
  expect([byPan.status, byPan.body.DiscoveredAccounts]).toEqual([200, byDob.body.DiscoveredAccounts]);
  const nobody = await aa.discover("hdfc", [MOBILE, { ...pan, value: "ZZZZZ0000Z" }]);
  expect(nobody.body.errorCode).toBe("NoAccountsFound");
});

const ANSWERS = {
  Ok: [200, undefined],
  BadRequest: [400, "InvalidRequest"],
  Unauthorized: [401, "Unauthorized"],
  Forbidden: [403, "ConsentRevoked"],
  NotFound: [404, "NoAccountsFound"],
  Conflict: [409, "IdempotencyError"],
  DataGone: [410, "DataGone"],
  PreconditionFail: [412, "PreconditionFailed"],
  NotImplemented: [501, "NotImplemented"],
  ServiceUnavailable: [503, "ServiceUnavailable"],
} as const;

test.each(Object.entries(ANSWERS))("x-simulate-res: %s is answered %j", async (name, expected) => {
  const aa = await setUpOutsideAa();
  const message = { Customer: { id: VUA, Identifiers: [MOBILE] }, FITypes: ["DEPOSIT"] };
  const { status, body } = await aa.ask("hdfc", "/Accounts/discover", message, {
    headers: { "x-simulate-res": name },
  });
  expect([status, body.errorCode]).toEqual(expected);
  expect(simulatedAnswers).toContain(name);
});

test("x-simulate-res: TimeOut answers nothing until the caller gives up, and a name nobody knows is refused", async () => {
  const aa = await setUpOutsideAa();
  const giveUp = new AbortController();
  const headers = { "x-simulate-res": "TimeOut" };
  const request = new Request("http://localhost/hdfc/fip/Accounts/discover", {
    method: "POST",
    body: "{}",
    headers,
    signal: giveUp.signal,
  });
  let isAnswered = false;
  const waiting = Promise.resolve(aa.aggregator.bank("hdfc")?.fetch(request)).then((response) => {
    isAnswered = true;
    return response?.status;
  });
  await aa.discover("hdfc");
  expect(isAnswered).toBe(false);
  giveUp.abort();
  expect(await waiting).toBe(408);
  const { body } = await aa.ask("hdfc", "/Accounts/discover", {}, { headers: { "x-simulate-res": "Nope" } });
  expect(body.errorMsg).toContain("PreconditionFail");
});
