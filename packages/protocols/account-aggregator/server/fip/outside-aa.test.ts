import { DAY_MS, toIso } from "@sandbank/domain";
import { expect, test } from "vitest";
import { fiFetchResponse, verifyResponse } from "../../wire/index.ts";
import { setUpOutsideAa, VUA } from "./testing/outside-aa.ts";

test("an AA that is none of ours takes a customer from discovery to decrypted data at a bank alone", async () => {
  const aa = await setUpOutsideAa();
  const given = await aa.consent("hdfc");
  for (const encoding of ["Curve25519", "X25519"] as const) {
    const sessionId = await aa.requestFi("hdfc", given, aa.keysOf(encoding).material);
    const { status, body } = await aa.fetchFi("hdfc", sessionId);
    expect(status).toBe(200);
    expect(fiFetchResponse.parse(body).FI).toMatchObject([{ fipID: "HDFC-FIP" }]);
    const [document] = aa.decrypted(body, encoding);
    expect(document).toContain(`linkedAccRef="${given.accounts[0]?.linkRefNumber}"`);
    expect(document).toContain('version="2.0.0"');
  }
  expect(aa.failures).toEqual([]);
});

test("the first generation asks with ids in the path and says ver 1.1.2", async () => {
  const aa = await setUpOutsideAa();
  const v1 = { ver: "1.1.2" };
  const { body: started } = await aa.ask("sbi", "/Accounts/link", {
    ...v1,
    Customer: { id: VUA, Accounts: await aa.found("sbi") },
  });
  const linked = await aa.get("sbi", `/Accounts/link/${started.RefNumber}/123456`);
  expect(linked).toMatchObject({
    status: 200,
    body: { ver: "1.1.2", AccLinkDetails: [{ status: "LINKED" }] },
  });
  const given = await aa.consent("sbi");
  const { body } = await aa.ask("sbi", "/FI/request", { ...v1, ...aa.fiRequestOf(given) });
  expect(body.ver).toBe("1.1.2");
  const [account] = given.accounts;
  const query = `?fipId=SBI-FIP&linkRefNumber=${account?.linkRefNumber}`;
  const fetched = await aa.get("sbi", `/FI/fetch/${body.sessionId}${query}`);
  expect(fetched.status).toBe(200);
  expect(aa.decrypted(fetched.body)).toHaveLength(1);
  const wronglySigned = await aa.get("sbi", `/FI/fetch/${body.sessionId}`, "/FI/fetch/another");
  expect(wronglySigned).toMatchObject({ status: 400, body: { errorCode: "SignatureDoesNotMatch" } });
  const Account = { customerAddress: VUA, linkRefNumber: account?.linkRefNumber };
  const delinked = await aa.ask("sbi", "/Accounts/link", { ...v1, Account }, { method: "DELETE" });
  expect(delinked).toMatchObject({ status: 200, body: { AccLinkDetails: { status: "DELINKED" } } });
});

test("an account linked twice keeps its reference, and several accounts come with one key", async () => {
  const aa = await setUpOutsideAa();
  const types = ["DEPOSIT", "OTHER", "INSURANCE_POLICIES"];
  const first = await aa.link("sbi", types);
  expect(await aa.link("sbi", types)).toEqual(first);
  expect(first.map(({ fiType }) => fiType)).toEqual(["DEPOSIT", "INSURANCE_POLICIES", "OTHER"]);
  const given = await aa.consent("sbi", {}, types);
  const { body } = await aa.fetchFi("sbi", await aa.requestFi("sbi", given));
  expect(fiFetchResponse.parse(body).FI).toHaveLength(1);
  expect(aa.decrypted(body)).toHaveLength(first.length);
});

test("a bank that is started anew goes on where it was", async () => {
  const aa = await setUpOutsideAa();
  const given = await aa.consent("hdfc", { Frequency: { unit: "DAY", value: 1 } });
  const sessionId = await aa.requestFi("hdfc", given);
  aa.restart();
  expect((await aa.fetchFi("hdfc", sessionId)).status).toBe(200);
  const again = await aa.ask("hdfc", "/FI/request", aa.fiRequestOf(given));
  expect(again.body.errorCode).toBe("InvalidConsentUse");
});

test("a session can be collected for an hour of the world's clock", async () => {
  const aa = await setUpOutsideAa();
  const given = await aa.consent("axis");
  const sessionId = await aa.requestFi("axis", given);
  aa.clock.advance(59 * 60_000);
  expect((await aa.fetchFi("axis", sessionId)).status).toBe(200);
  aa.clock.advance(60_000);
  expect((await aa.fetchFi("axis", sessionId)).body.errorCode).toBe("NoDataFound");
});

test("requests are counted by the consent's frequency on the world's clock", async () => {
  const aa = await setUpOutsideAa();
  const given = await aa.consent("icici", { Frequency: { unit: "HOUR", value: 2 } });
  await aa.requestFi("icici", given);
  await aa.requestFi("icici", given);
  const asked = () => aa.ask("icici", "/FI/request", aa.fiRequestOf(given));
  expect((await asked()).body.errorCode).toBe("InvalidConsentUse");
  aa.clock.advance(3_600_000);
  expect((await asked()).status).toBe(200);
});

test("a consent that ran out or was revoked stays so, whatever notification comes late", async () => {
  const aa = await setUpOutsideAa();
  const given = await aa.consent("kotak");
  expect(await aa.notify("kotak", given.id, "REVOKED")).toMatchObject({
    status: 200,
    body: { response: "OK" },
  });
  expect((await aa.notify("kotak", given.id, "ACTIVE")).status).toBe(200);
  const request = aa.fiRequestOf(given);
  expect(await aa.ask("kotak", "/FI/request", request)).toMatchObject({
    status: 403,
    body: { errorCode: "ConsentRevoked" },
  });
  const other = await aa.consent("kotak", { consentExpiry: toIso(aa.clock.now() + DAY_MS) });
  aa.clock.advance(DAY_MS);
  expect((await aa.ask("kotak", "/FI/request", aa.fiRequestOf(other))).body.errorCode).toBe("ConsentExpired");
});

test("what a bank knows as a FIP is kept in the world's store and goes with it", async () => {
  const aa = await setUpOutsideAa();
  await aa.consent("hdfc");
  const kinds = new Set((await aa.store.list("aa:fip:")).map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(
    ["Consent", "Discovered", "Link", "Linking"].map((kind) => `aa:fip:hdfc/${kind}`),
  );
});

test("the AA is told when data is ready and when a customer confirms a DIRECT link, once the time has come", async () => {
  const aa = await setUpOutsideAa();
  const given = await aa.consent("hdfc");
  await aa.setFip("hdfc", { readyAfterSeconds: 45 });
  const sessionId = await aa.requestFi("hdfc", given);
  const linkRefNumber = given.accounts[0]?.linkRefNumber;
  const at = toIso(aa.clock.now() + 45_000);
  expect(aa.told).toMatchObject([
    {
      door: "hdfc",
      url: "http://localhost:9000/FI/Notification",
      delayMs: 45_000,
      body: {
        timestamp: at,
        Notifier: { type: "FIP", id: "HDFC-FIP" },
        FIStatusNotification: {
          sessionId,
          sessionStatus: "COMPLETED",
          FIStatusResponse: [{ fipID: "HDFC-FIP", Accounts: [{ linkRefNumber, FIStatus: "READY" }] }],
        },
      },
    },
  ]);
  await aa.setFip("sbi", { linking: "DIRECT", directAfterSeconds: 60 });
  const { RefNumber: refNumber } = await aa.startLink("sbi");
  const [, linked] = aa.told;
  expect(linked).toMatchObject({
    url: "http://localhost:9000/Account/link/Notification",
    delayMs: 60_000,
    body: { AccountLinkStatusNotification: { customerAddress: VUA, linkStatus: "LINKED" } },
  });
  aa.clock.advance(60_000);
  const { body } = await aa.ask("sbi", "/Accounts/link/verify", { refNumber, token: "none" });
  expect(linked?.body).toMatchObject({
    AccountLinkStatusNotification: {
      linkRefNumber: verifyResponse.parse(body).AccLinkDetails[0]?.linkRefNumber,
    },
  });
});

test("heartbeat tells how the bank is doing to whoever asks", async () => {
  const aa = await setUpOutsideAa();
  expect(await aa.fetchRaw("hdfc", "/Heartbeat", {})).toMatchObject({
    status: 200,
    body: { Status: "UP" },
  });
});
