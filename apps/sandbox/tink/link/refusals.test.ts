// What an application may get wrong, and what it is told.
import { TINK_DEMO_APP } from "@sandbank/protocol-tink/wire";
import { describe, expect, test } from "vitest";
import { pageOf } from "../../testing/harness.ts";
import { startLink, told } from "./testing/link-harness.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/;

describe("where nobody can be told it is said on the page, and the browser stays", () => {
  const mistakes: readonly [string, Record<string, string | undefined>, string, string][] = [
    ["no redirect_uri", { redirect_uri: undefined }, "INVALID_PARAMETER_REDIRECT_URI", "is missing"],
    ["no address", { redirect_uri: "/callback" }, "INVALID_PARAMETER_REDIRECT_URI", "no absolute address"],
    ["a script", { redirect_uri: "javascript:alert(1)" }, "INVALID_PARAMETER_REDIRECT_URI", "no absolute"],
    [
      "somebody else's address",
      { redirect_uri: "https://evil.example/cb" },
      "INVALID_STATE_REDIRECT_URI",
      '"https://evil.example/cb" is not registered for Sandbank demo',
    ],
    ["no client_id", { client_id: undefined }, "INVALID_PARAMETER_CLIENT_ID", "client_id is missing"],
    ["nobody's client_id", { client_id: "nobody" }, "INVALID_PARAMETER_CLIENT_ID", 'client id "nobody"'],
  ];
  test.each(mistakes)("%s", async (_, query, reason, detail) => {
    const { visit, headless } = await startLink();
    const page = pageOf(await visit(query));
    expect([page.status, page.text]).toEqual([400, expect.stringContaining(reason)]);
    expect(page.text).toContain(detail);
    const { answer, callback } = await headless({ ...query, sandbank_user: "ok" });
    expect([answer.status, callback]).toEqual([400, null]);
    expect(await answer.json()).toMatchObject({ error: reason });
  });
});

describe("everything else the application is told, once the person has read it", () => {
  const long = (length: number) => "x".repeat(length);
  const mistakes: readonly [string, string, Record<string, string | undefined>, string, string][] = [
    [
      "a bank's name of 101 characters",
      "/transactions/connect-accounts",
      { input_provider: long(101) },
      "BAD_REQUEST",
      "INVALID_PARAMETER_INPUT_PROVIDER",
    ],
    [
      "a user name of 51 characters",
      "/transactions/connect-accounts",
      { input_username: long(51) },
      "BAD_REQUEST",
      "INVALID_PARAMETER_INPUT_USERNAME",
    ],
    [
      "a bank that is not there",
      "/transactions/connect-accounts",
      { input_provider: "se-nobank" },
      "TEMPORARY_ERROR",
      "REQUEST_FAILED_FETCH_PROVIDER",
    ],
    [
      "a bank of another market",
      "/transactions/connect-accounts",
      { input_provider: "uk-demobank-password" },
      "TEMPORARY_ERROR",
      "REQUEST_FAILED_FETCH_PROVIDER",
    ],
    [
      "a demo bank without test=true",
      "/transactions/connect-accounts",
      { input_provider: "se-demobank-password", test: undefined },
      "BAD_REQUEST",
      "INVALID_STATE_PROVIDER",
    ],
    [
      "a market that is none",
      "/transactions/connect-accounts",
      { market: "XX" },
      "INTERNAL_ERROR",
      "REQUEST_FAILED_FETCH_PROVIDERS",
    ],
    [
      "a scope that is none",
      "/authorize",
      { scope: "accounts:read,all:read" },
      "BAD_REQUEST",
      "INVALID_STATE_SCOPE",
    ],
    [
      "items that are none",
      "/transactions/connect-accounts",
      { refreshable_items: "CHECKING_ACCOUNTS,GOLD" },
      "BAD_REQUEST",
      "INVALID_PARAMETER_REFRESHABLE_ITEMS",
    ],
    [
      "a segment that is none",
      "/transactions/connect-accounts",
      { financial_services_segments: "KINGS" },
      "BAD_REQUEST",
      "INVALID_PARAMETER_FINANCIAL_SERVICES_SEGMENTS",
    ],
    [
      "a dialog that is none",
      "/transactions/connect-accounts",
      { account_dialog_type: "MANY" },
      "BAD_REQUEST",
      "INVALID_PARAMETER_ACCOUNT_DIALOG_TYPE",
    ],
    [
      "within another page",
      "/transactions/connect-accounts",
      { iframe: "true" },
      "BAD_REQUEST",
      "INVALID_STATE_EMBED_NOT_ALLOWED",
    ],
    ["no products", "/products/connect-accounts", {}, "BAD_REQUEST", "INVALID_PARAMETER_REPORT_TYPES"],
    [
      "no code to add credentials with",
      "/credentials/add",
      {},
      "BAD_REQUEST",
      "INVALID_PARAMETER_AUTHORIZATION_CODE",
    ],
    [
      "no code to renew with",
      "/transactions/update-consent",
      { credentials_id: "abc" },
      "BAD_REQUEST",
      "INVALID_PARAMETER_AUTHORIZATION_CODE",
    ],
    [
      "no credentials to renew",
      "/transactions/update-consent",
      { authorization_code: "abc" },
      "BAD_REQUEST",
      "INVALID_PARAMETER_CREDENTIALS_ID",
    ],
    [
      "a code nobody gave",
      "/transactions/connect-accounts",
      { authorization_code: "abc" },
      "INTERNAL_ERROR",
      "REQUEST_FAILED_FETCH_EXISTING_USER",
    ],
    [
      "a session nobody opened",
      "/transactions/connect-accounts",
      { session_id: "abc" },
      "INTERNAL_ERROR",
      "REQUEST_FAILED_FETCH_SESSION",
    ],
    ["a payment without its id", "/pay", {}, "BAD_REQUEST", "INVALID_PARAMETER_PAYMENT_REQUEST_ID"],
    [
      "a payment, which is not offered",
      "/pay/credentials",
      { payment_request_id: "abc" },
      "INTERNAL_ERROR",
      "REQUEST_FAILED_FETCH_PAYMENT_INFO",
    ],
    [
      "a report without its kind",
      "/reports/create-report",
      {},
      "BAD_REQUEST",
      "INVALID_PARAMETER_REPORT_TYPES",
    ],
    [
      "a report, which is not offered",
      "/reports/create-report",
      { report_types: "TRANSACTION_REPORT" },
      "INTERNAL_ERROR",
      "REQUEST_FAILED_CREATE_REPORT",
    ],
    [
      "an account check, which is not offered",
      "/account-check",
      {},
      "INTERNAL_ERROR",
      "REQUEST_FAILED_CREATE_ACCOUNT_CHECK_REPORT",
    ],
    [
      "an income check, which is not offered",
      "/income-check/create-report",
      {},
      "INTERNAL_ERROR",
      "REQUEST_FAILED_CREATE_INCOME_CHECK_REPORT",
    ],
    [
      "another way to pay, which is not offered",
      "/pay/recurring",
      { payment_request_id: "abc" },
      "INTERNAL_ERROR",
      "REQUEST_FAILED_FETCH_PAYMENT_INFO",
    ],
  ];
  test.each(mistakes)("%s", async (_, path, query, error, reason) => {
    const { visit, headless } = await startLink();
    const page = pageOf(await visit(query, path));
    expect(page.text).toContain(reason);
    const { left } = await page.follow("Return to Sandbank demo");
    const expected = {
      error,
      error_reason: reason,
      message: expect.any(String),
      tracking_id: expect.stringMatching(UUID),
      state: "a-state",
    };
    expect(told(left)).toMatchObject(expected);
    expect(told(left).error_type).toBeUndefined();
    expect(told((await headless({ ...query, sandbank_user: "ok" }, path)).callback)).toMatchObject(expected);
  });
});

test("a path that is none of Tink Link's is nothing", async () => {
  const { visit } = await startLink();
  expect(pageOf(await visit({}, "/transactions/steal-accounts")).status).toBe(404);
});

test("without test=true no bank is shown, and the page says what to do about it", async () => {
  const { visit } = await startLink();
  const page = pageOf(await visit({ test: undefined }));
  expect(page.text).toContain("test=true");
  const { left } = await page.submit("Cancel");
  expect(told(left)).toMatchObject({ error: "USER_CANCELLED", error_reason: "USER_CANCELLED" });
});

test("a redirect URI that an application registered has to be the same letter by letter", async () => {
  const { visit, context } = await startLink();
  const demo = await context.apps.byClientId(TINK_DEMO_APP.clientId);
  if (!demo) throw new Error("there is no demo application");
  await context.apps.keep({
    ...demo,
    redirectUris: ["https://app.example/cb"],
    options: { ...demo.options, loopbackRedirects: false },
  });
  const refused = async (redirect_uri: string) => pageOf(await visit({ redirect_uri })).text;
  expect(await refused("https://app.example/cb")).toContain("Choose your bank");
  expect(await refused("https://app.example/cb/")).toContain("INVALID_STATE_REDIRECT_URI");
  expect(await refused("http://localhost:4000/tink/other")).toContain("INVALID_STATE_REDIRECT_URI");
});
