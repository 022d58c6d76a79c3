import { describe, expect, test } from "vitest";
import { z } from "zod";
import { field, thirdPartyAppAuthentication } from "../../wire/index.ts";
import { openUser } from "../testing/connected.ts";
import { PASSWORD } from "../testing/fixture-people.ts";
import { ORIGIN } from "../testing/fixture-tink.ts";

const asked = (text: string | null) => z.array(field.strict()).parse(JSON.parse(text ?? "null"));
const app = (text: string | null) => thirdPartyAppAuthentication.strict().parse(JSON.parse(text ?? "null"));

describe("by password", () => {
  test("the answer comes before the bank's, and the bank's is there on the next look", async () => {
    const { send, look, userId } = await openUser();
    const response = await send("POST", "/api/v1/credentials", {
      providerName: "se-demobank-password",
      fields: { username: "ok", password: PASSWORD },
    });
    const created = z.looseObject({ id: z.string() }).parse(await response.json());
    expect(created).toMatchObject({ status: "AUTHENTICATING", updated: null, userId, type: "PASSWORD" });
    expect(await look(created.id)).toMatchObject({
      status: "UPDATED",
      statusPayload: "",
      updated: expect.any(Number),
    });
  });

  test("a password is never shown", async () => {
    const { connect, look } = await openUser();
    const { fields } = await look(await connect("se-demobank-password", "ok"));
    expect(fields).toEqual({ username: "ok" });
  });

  test("a consent to read by password does not end by itself", async () => {
    const { connect, look } = await openUser();
    expect((await look(await connect("se-demobank-password", "ok"))).sessionExpiryDate).toBeNull();
  });

  test.each([
    ["wrong_password", "AUTHENTICATION_ERROR", "USER_LOGIN_ERROR", "STATIC_CREDENTIALS_INCORRECT"],
    ["nobody-at-all", "AUTHENTICATION_ERROR", "USER_LOGIN_ERROR", "STATIC_CREDENTIALS_INCORRECT"],
    ["blocked", "AUTHENTICATION_ERROR", "USER_LOGIN_ERROR", "USER_BLOCKED"],
    ["cancel", "AUTHENTICATION_ERROR", "USER_LOGIN_ERROR", "DYNAMIC_CREDENTIALS_FLOW_CANCELLED"],
    ["no_accounts", "AUTHENTICATION_ERROR", "ACCOUNT_INFORMATION_ERROR", "NO_ACCOUNTS"],
    ["bank_down", "TEMPORARY_ERROR", "PROVIDER_ERROR", "PROVIDER_UNAVAILABLE"],
    ["bank_down.after_login", "TEMPORARY_ERROR", "PROVIDER_ERROR", "PROVIDER_UNAVAILABLE"],
  ])("%s ends as %s, %s, %s", async (word, status, type, reason) => {
    const { connect, book } = await openUser();
    const found = await book.get(await connect("se-demobank-password", word));
    expect(found).toMatchObject({ status, problem: { type, details: { reason } } });
    expect(found?.statusPayload).toBe(found?.problem?.displayMessage);
    expect(found?.updated).toBeNull();
    expect(found?.accountIds).toEqual([]);
  });

  test("what passes by itself fails twice and then works", async () => {
    const { connect, look, send } = await openUser();
    const id = await connect("se-demobank-password", "temporary.then_ok");
    const seen = [(await look(id)).status];
    for (let time = 0; time < 2; time++) {
      await send("POST", `/api/v1/credentials/${id}/refresh`, {});
      seen.push((await look(id)).status);
    }
    expect(seen).toEqual(["TEMPORARY_ERROR", "TEMPORARY_ERROR", "UPDATED"]);
  });

  test("a wrong password is put right by entering another", async () => {
    const { send, look } = await openUser();
    const response = await send("POST", "/api/v1/credentials", {
      providerName: "se-demobank-password",
      fields: { username: "ok", password: "guess" },
    });
    const { id } = z.object({ id: z.string() }).parse(await response.json());
    expect((await look(id)).status).toBe("AUTHENTICATION_ERROR");
    await send("PATCH", `/api/v1/credentials/${id}`, { fields: { username: "ok", password: PASSWORD } });
    expect((await look(id)).status).toBe("UPDATED");
  });

  test("a code is asked for as a field, twice where the word says so, and taken as a map or as a list", async () => {
    const { connect, look, supply, refusal } = await openUser();
    const id = await connect("se-demobank-password", "otp.twice");
    const first = await look(id);
    expect(first.status).toBe("AWAITING_SUPPLEMENTAL_INFORMATION");
    expect(asked(first.supplementalInformation).map(({ name }) => name)).toEqual(["otpinput"]);
    expect(await refusal(supply(id, "123456"))).toMatchObject({
      status: 400,
      errorMessage: expect.stringContaining('such as {"otpinput": "123456"}'),
    });
    expect((await supply(id, { otpinput: "123456" })).status).toBe(204);
    expect((await look(id)).status).toBe("AWAITING_SUPPLEMENTAL_INFORMATION");
    await supply(id, [{ name: "otpinput", value: "123456" }]);
    expect(await look(id)).toMatchObject({ status: "UPDATED", supplementalInformation: null });
  });

  test.each([
    [{ otpinput: "000000" }, "DYNAMIC_CREDENTIALS_INCORRECT"],
    [{}, "DYNAMIC_CREDENTIALS_FLOW_CANCELLED"],
  ])("answering a code with %j is %s", async (information, reason) => {
    const { connect, book, supply } = await openUser();
    const id = await connect("se-demobank-password", "otp");
    await supply(id, information);
    expect(await book.get(id)).toMatchObject({
      status: "AUTHENTICATION_ERROR",
      problem: { type: "USER_LOGIN_ERROR", details: { reason } },
    });
  });
});

test("embedded open banking asks for a code whoever signs in, and once only where the word asks for one too", async () => {
  for (const word of ["ok", "otp"]) {
    const { connect, look, supplyCode } = await openUser();
    const id = await connect("se-demobank-open-banking-embedded", word);
    expect((await look(id)).status).toBe("AWAITING_SUPPLEMENTAL_INFORMATION");
    await supplyCode(id);
    expect((await look(id)).status).toBe("UPDATED");
  }
});

test("with templates a person first picks how the code comes", async () => {
  const { connect, look, supply, supplyCode } = await openUser("DE");
  const id = await connect("de-demobank-open-banking-embedded-templates", "ok");
  const [method] = asked((await look(id)).supplementalInformation);
  expect(method?.selectOptions?.map(({ value }) => value)).toEqual(["sms", "app"]);
  await supply(id, { authMethod: "app" });
  expect(asked((await look(id)).supplementalInformation)[0]?.name).toBe("otpinput");
  await supplyCode(id);
  expect((await look(id)).status).toBe("UPDATED");
});

describe("by redirect", () => {
  test("the person is sent to the bank's own page, signs in, enters a code and agrees", async () => {
    const { connect, look, book } = await openUser("GB");
    const id = await connect("uk-demobank-open-banking-redirect");
    const waiting = await look(id);
    expect(waiting).toMatchObject({
      status: "AWAITING_THIRD_PARTY_APP_AUTHENTICATION",
      type: "THIRD_PARTY_APP",
    });
    const { url } = app(waiting.supplementalInformation).desktop;
    expect(url).toMatch(`${ORIGIN}/demobank-gb/sign-in/`);
    const ticket = url.split("/").at(-1) ?? "";
    expect((await book.byTicket(ticket))?.id).toBe(id);
    expect(await book.signIn(id, { username: "otp", password: PASSWORD })).toEqual({ kind: "code" });
    expect(await book.enterCode(id, "000000")).toMatchObject({ kind: "again" });
    expect(await book.enterCode(id, "123456")).toEqual({ kind: "approve" });
    expect((await look(id)).statusUpdated).toBe(waiting.statusUpdated);
    await book.approve(id);
    expect(await look(id)).toMatchObject({ status: "UPDATED", supplementalInformation: null });
    expect(await book.byTicket(ticket)).toBeUndefined();
  });

  test("a wrong password brings the bank's page again and ends nothing", async () => {
    const { connect, look, book } = await openUser();
    const id = await connect("se-demobank-open-banking-redirect");
    expect(await book.signIn(id, { username: "ok", password: "guess" })).toMatchObject({ kind: "again" });
    expect(await book.signIn(id, { username: "wrong_password", password: PASSWORD })).toMatchObject({
      kind: "again",
    });
    expect(await book.signIn(id, { username: "nobody-at-all", password: PASSWORD })).toMatchObject({
      kind: "again",
    });
    expect((await look(id)).status).toBe("AWAITING_THIRD_PARTY_APP_AUTHENTICATION");
  });

  test("who turns back at the bank has cancelled", async () => {
    const { connect, book } = await openUser();
    const id = await connect("se-demobank-open-banking-redirect");
    expect(await book.decline(id)).toMatchObject({
      status: "AUTHENTICATION_ERROR",
      problem: { details: { reason: "DYNAMIC_CREDENTIALS_FLOW_CANCELLED" } },
    });
  });

  test("of the accounts only those the person picks are shared, and no others after a refresh", async () => {
    const { connect, book, world } = await openUser();
    const id = await connect("se-demobank-open-banking-redirect");
    await book.signIn(id, { username: "overspender", password: PASSWORD });
    const customer = world.findCustomer("overspender", "SE")?.number ?? 0;
    const all = world.accounts({ bank: "demobank-se", customer });
    expect(all.length).toBeGreaterThan(1);
    const picked = all.slice(0, 1).map((account) => account.id);
    expect((await book.approve(id, picked)).accountIds).toEqual(picked);
    expect((await book.refresh(id)).accountIds).toEqual(picked);
  });

  test("handing off opens the bank's app, paying only shares no accounts", async () => {
    const { connect, book } = await openUser("GB");
    const id = await connect("uk-demobank-open-banking-handoff");
    expect((await book.get(id))?.asked).toMatchObject({ kind: "third_party", inApp: true });
    const paying = await connect("de-demobank-open-banking-redirect-pisonly");
    expect(await book.get(paying)).toMatchObject({
      status: "PERMANENT_ERROR",
      problem: { type: "TINK_SIDE_ERROR", details: { reason: "OPERATION_NOT_SUPPORTED" } },
    });
  });

  test("nobody renews the access of another person", async () => {
    const { updated, book, throughBank } = await openUser();
    const id = await updated("ok");
    await book.authenticate(id);
    expect(await throughBank(id, "otp")).toMatchObject({ kind: "again" });
    expect(await throughBank(id, "ok")).toEqual({ kind: "approve" });
    expect((await book.get(id))?.status).toBe("UPDATED");
  });
});

describe("by BankID", () => {
  test("there is a code to scan as long as the app is waited for, and then the person's accounts", async () => {
    const { connect, look, send, book, refused } = await openUser();
    const id = await connect("se-demobank-open-banking-bankid", "ok");
    expect(await look(id)).toMatchObject({
      status: "AWAITING_MOBILE_BANKID_AUTHENTICATION",
      type: "MOBILE_BANKID",
    });
    expect(app((await look(id)).supplementalInformation).desktop.url).toContain("/demobank-se/bankid/");
    const code = await send("GET", `/api/v1/credentials/${id}/qr`);
    expect(code.headers.get("content-type")).toContain("text/plain");
    expect(await code.text()).toMatch(/^data:image\/svg\+xml;base64,/);
    await book.approve(id);
    expect((await look(id)).status).toBe("UPDATED");
    expect(await refused("GET", `/api/v1/credentials/${id}/qr`)).toMatchObject({ status: 404 });
  });

  test.each([
    ["nobody-at-all", "USER_NOT_A_CUSTOMER"],
    ["cancel", "DYNAMIC_CREDENTIALS_FLOW_CANCELLED"],
    ["blocked", "USER_BLOCKED"],
  ])("%s is refused: %s", async (username, reason) => {
    const { connect, book } = await openUser();
    const id = await connect("se-demobank-open-banking-bankid", username);
    expect((await book.get(id))?.problem?.details.reason).toBe(reason);
  });
});
