// What each word of a user name makes an application hear of, by the way one signs in.
import type { Page } from "@sandbank/form-browser";
import { type LinkErrorReason, linkErrorCallback, linkErrors } from "@sandbank/protocol-tink/wire";
import { expect, test } from "vitest";
import { pageOf } from "../../testing/harness.ts";
import { startLink, told } from "./testing/link-harness.ts";

type Reason = LinkErrorReason<"AUTHENTICATION_ERROR">;

const PASSWORD = "se-demobank-password";
const REDIRECT = "se-demobank-open-banking-redirect";
const EMBEDDED = "se-demobank-open-banking-embedded";
const BANKID = "se-demobank-open-banking-bankid";

const ends: readonly [provider: string, user: string, type: string, reason: Reason][] = [
  [PASSWORD, "wrong_password", "USER_LOGIN_ERROR", "STATIC_CREDENTIALS_INCORRECT"],
  [PASSWORD, "blocked", "USER_LOGIN_ERROR", "USER_BLOCKED"],
  [PASSWORD, "no_accounts", "ACCOUNT_INFORMATION_ERROR", "NO_ACCOUNTS"],
  [PASSWORD, "cancel", "USER_LOGIN_ERROR", "DYNAMIC_CREDENTIALS_FLOW_CANCELLED"],
  [PASSWORD, "bank_down", "PROVIDER_ERROR", "PROVIDER_UNAVAILABLE"],
  [PASSWORD, "nobody.at.all", "USER_LOGIN_ERROR", "STATIC_CREDENTIALS_INCORRECT"],
  [EMBEDDED, "blocked", "USER_LOGIN_ERROR", "USER_BLOCKED"],
  [REDIRECT, "blocked", "USER_LOGIN_ERROR", "USER_BLOCKED"],
  [REDIRECT, "wrong_password", "USER_LOGIN_ERROR", "DYNAMIC_CREDENTIALS_FLOW_CANCELLED"],
  [REDIRECT, "cancel", "USER_LOGIN_ERROR", "DYNAMIC_CREDENTIALS_FLOW_CANCELLED"],
  [REDIRECT, "bank_down", "PROVIDER_ERROR", "PROVIDER_UNAVAILABLE"],
  [BANKID, "nobody.at.all", "USER_LOGIN_ERROR", "USER_NOT_A_CUSTOMER"],
  [BANKID, "blocked", "USER_LOGIN_ERROR", "USER_BLOCKED"],
];

test.each(ends)("%s, %s: %s %s", async (input_provider, sandbank_user, type, reason) => {
  const { headless } = await startLink();
  const { callback } = await headless({ input_provider, sandbank_user });
  const error = linkErrorCallback.parse(told(callback));
  expect(error).toMatchObject({
    error: "AUTHENTICATION_ERROR",
    error_type: type,
    error_reason: reason,
    provider_name: input_provider,
    credentials: expect.stringMatching(/^[0-9a-f]{32}$/),
    state: "a-state",
  });
});

test.each(linkErrors.AUTHENTICATION_ERROR)("every reason is a word: %s", async (reason) => {
  const { headless } = await startLink();
  for (const sandbank_user of [reason.toLowerCase(), `${reason.toLowerCase()}.overspender+a`]) {
    const { callback } = await headless({ input_provider: REDIRECT, sandbank_user });
    expect(told(callback)).toMatchObject({ error: "AUTHENTICATION_ERROR", error_reason: reason });
  }
});

const { AUTHENTICATION_ERROR: _, ...others } = linkErrors;
const outcomes = Object.entries(others).flatMap(([error, reasons]) =>
  reasons.map((reason) => [error, reason] as const),
);

test.each(outcomes)("what the bank has no part in is a word too: %s, %s", async (error, reason) => {
  const { headless } = await startLink();
  for (const input_provider of [PASSWORD, REDIRECT]) {
    const { callback } = await headless({ input_provider, sandbank_user: reason.toLowerCase() });
    const { error_type, ...failure } = linkErrorCallback.parse(told(callback));
    expect(failure).toMatchObject({ error, error_reason: reason, provider_name: input_provider });
    expect(error_type).toBeUndefined();
  }
});

test("where Link failed and not the bank, another name at the same form connects after all", async () => {
  const { agree } = await startLink();
  const enter = (page: Page, username: string) =>
    page.fill("username", username).fill("password", "sandbank").submit("Sign in");
  const signIn = await agree({ input_provider: PASSWORD });
  const failed = pageOf(await enter(signIn, "request_failed_fetch_accounts"));
  expect(failed.text).toContain("Something does not work at the moment.");
  const again = pageOf(await failed.submit("Try again"));
  const { left } = await enter(again, "ok");
  expect(told(left)).toMatchObject({ credentials_id: expect.stringMatching(/^[0-9a-f]{32}$/) });
});

test("a wrong code where Link asks for it", async () => {
  const { headless } = await startLink();
  const { callback } = await headless({
    input_provider: EMBEDDED,
    sandbank_user: "ok",
    sandbank_code: "000000",
  });
  expect(told(callback)).toMatchObject({ error_reason: "DYNAMIC_CREDENTIALS_INCORRECT" });
});

test("what is temporary passes: the third attempt of the same login connects", async () => {
  const { headless } = await startLink();
  const errors: (string | undefined)[] = [];
  for (let attempt = 0; attempt < 3; attempt++) {
    const { callback } = await headless({
      input_provider: PASSWORD,
      sandbank_user: "temporary.then_ok+link",
    });
    errors.push(told(callback).error_reason);
  }
  expect(errors).toEqual(["PROVIDER_UNAVAILABLE", "PROVIDER_UNAVAILABLE", undefined]);
});

test.each([
  ["sv_SE", "Din bank har spärrat din inloggning. Kontakta din bank."],
  ["de_DE", "Ihre Bank hat Ihren Zugang gesperrt. Bitte wenden Sie sich an Ihre Bank."],
  ["fr_FR", "Your bank has blocked your access. Please contact your bank."],
])("the message is in the person's language: %s", async (locale, message) => {
  const { headless } = await startLink();
  const { callback } = await headless({ input_provider: PASSWORD, sandbank_user: "blocked", locale });
  expect(told(callback).message).toBe(message);
});
