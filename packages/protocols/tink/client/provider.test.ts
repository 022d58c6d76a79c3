import { createHmac } from "node:crypto";
import { ProviderError } from "@sandbank/provider";
import { expect, test } from "vitest";
import * as published from "../examples/published.ts";
import {
  accountOf,
  consentOf,
  gbp,
  grantOf,
  json,
  refuse,
  scriptedTink,
  USER,
} from "./testing/scripted-tink.ts";

const MINUTE_MS = 60_000;

function setup() {
  const tink = scriptedTink();
  tink.consents = [consentOf(["a"])];
  tink.accounts = [accountOf("a"), accountOf("of-another-bank")];
  return { tink, grant: grantOf() };
}

const codeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "no error",
    (error: unknown) => (error instanceof ProviderError ? error.code : error),
  );

test("the accounts are those of these credentials, and what somebody ingested for the user", async () => {
  const { tink, grant } = setup();
  tink.accounts.push(accountOf("ingested", { externalAccountId: "checking-001" }));
  const idsOf = async (by = grant) => (await tink.provider.fetchBankData(by)).map(({ id }) => id);
  expect(await idsOf()).toEqual(["a", "ingested"]);
  tink.consents.push(consentOf([], { credentialsId: "other" }));
  expect(await idsOf(grantOf(USER, { readsIngested: false }))).toEqual(["a"]);
});

test("an account that says the impossible keeps nobody from the others, and is explained", async () => {
  const { tink, grant } = setup();
  tink.consents = [consentOf(["a", "b", "c"])];
  tink.accounts = [
    accountOf("a", { balances: { booked: { amount: gbp("1", "5") } } }),
    accountOf("b", { balances: {} }),
    accountOf("c"),
  ];
  expect((await tink.provider.fetchBankData(grant)).map(({ id }) => id)).toEqual(["c"]);
  expect(await tink.provider.listTroubles?.(grant)).toMatchObject([
    { accountId: "a", code: "invalid_response", message: expect.stringContaining("than GBP, which has 2") },
    { accountId: "b", message: expect.stringContaining("no balance was given") },
  ]);
});

test("what is owed on a loan is positive, and an unknown type is money held", async () => {
  const { tink, grant } = setup();
  const owed = { balances: { booked: { amount: gbp("-250000") } } };
  tink.consents = [consentOf(["l", "m", "n"])];
  tink.accounts = [
    accountOf("l", { type: "LOAN", ...owed }),
    accountOf("m", { type: "MORTGAGE", ...owed }),
    accountOf("n", { type: "SOMETHING_NEW", customerSegment: "BUSINESS" }),
  ];
  expect(await tink.provider.fetchBankData(grant)).toMatchObject([
    { type: "loan", currentMinor: 250_000 },
    { type: "mortgage", currentMinor: 250_000 },
    { type: "checking", subtype: "business", currentMinor: 1_000 },
  ]);
});

test("loans, securities and pensions are read from where Tink keeps them, if the application may", async () => {
  const { tink, grant } = setup();
  tink.consents = [consentOf(["l", "m", "i", "p"])];
  tink.accounts = [];
  const whole = (unscaledValue: number, scale: number) => ({
    currencyCode: "SEK",
    value: { unscaledValue, scale },
  });
  const common = { dates: {}, identifiers: { accountNumber: "9020-1234567" } };
  tink.loans = [
    { ...common, id: "l", loanType: "VEHICLE", balances: { principal: whole(-1500, -2) } },
    {
      ...common,
      id: "m",
      loanType: "MORTGAGE",
      accountName: "Bolån",
      loanParts: [1, 2].map((n) => ({ balances: { principal: whole(-n, -6) } })),
    },
  ];
  tink.investments = [
    {
      ...common,
      id: "i",
      financialProduct: "SE_ISK",
      holdingValue: { total: whole(100_050, 2) },
      balances: { booked: { amount: whole(2_500, 2) } },
    },
    { ...common, id: "p", financialProduct: "SE_PENSION", holdingValue: { total: whole(7, -3) } },
    { ...common, id: "of-another-bank", financialProduct: "SE_ISK", holdingValue: { total: whole(7, -3) } },
  ];
  expect(await tink.provider.fetchBankData(grant)).toMatchObject([
    { id: "l", type: "loan", name: "Loan", mask: "****4567", currentMinor: 15_000_000 },
    { id: "m", type: "mortgage", name: "Bolån", currentMinor: 300_000_000 },
    { id: "i", type: "investment", currency: "SEK", currentMinor: 102_550 },
    { id: "p", type: "pension", currentMinor: 700_000 },
  ]);
  tink.before = ({ body }) =>
    body.includes("loan-accounts") ? refuse(401, "oauth.scope_not_allowed") : undefined;
  const fresh = scriptedTink({ fetch: tink.send });
  expect((await fresh.provider.fetchBankData(grant)).map(({ id }) => id)).toEqual(["i", "p"]);
});

test("accounts Tink is still reading are waited for", async () => {
  const { tink, grant } = setup();
  tink.consents = [consentOf([], { status: "UPDATING" })];
  expect(await codeOf(tink.provider.fetchBankData(grant))).toBe("not_ready");
});

test.each([
  [{ status: "UPDATED" }, "approved"],
  [{ status: "UPDATING" }, "approved"],
  [{ status: "SESSION_EXPIRED" }, "expired"],
  [{ sessionExpiryDate: Date.parse("2026-06-15T14:00:00Z") }, "expired"],
  [{ status: "DELETED" }, "revoked"],
])("a consent that is %o is %s", async (consent, status) => {
  const { tink, grant } = setup();
  tink.consents = [consentOf(["a"], consent)];
  expect((await tink.provider.getConsentStatus(grant)).status).toBe(status);
});

const because = (type: string, reason: string) => ({ detailedError: { type, details: { reason } } });

test.each([
  [{ status: "AUTHENTICATION_ERROR" }, "login_required"],
  [{ status: "AUTHENTICATION_ERROR", ...because("USER_LOGIN_ERROR", "USER_BLOCKED") }, "login_required"],
  [{ status: "TEMPORARY_ERROR", ...because("PROVIDER_ERROR", "PROVIDER_UNAVAILABLE") }, "unavailable"],
  [{ status: "TEMPORARY_ERROR", ...because("AUTHORIZATION_ERROR", "SESSION_EXPIRED") }, "consent_expired"],
  [{ status: "PERMANENT_ERROR", ...because("TINK_SIDE_ERROR", "OPERATION_NOT_SUPPORTED") }, "not_supported"],
])("credentials that are %o are %s", async (consent, code) => {
  const { tink, grant } = setup();
  tink.consents = [consentOf(["a"], consent)];
  expect(await codeOf(tink.provider.getConsentStatus(grant))).toBe(code);
});

test.each([
  [() => refuse(401, "oauth.invalid_token"), "login_required"],
  [() => refuse(403, "oauth.insufficient_scope"), "not_supported"],
  [() => refuse(404, "what.ever"), "invalid_response"],
  [() => refuse(503, "maintenance"), "unavailable"],
  [() => new Response("<html>", { status: 502 }), "unavailable"],
  [() => new Response("<html>"), "invalid_response"],
  [
    () => new Response(null, { status: 302, headers: { location: "https://elsewhere.test" } }),
    "invalid_response",
  ],
  [() => json({ providerConsents: [{ credentialsId: 7 }] }), "invalid_response"],
])("%o of the API is %s", async (answer, code) => {
  const { tink, grant } = setup();
  tink.before = ({ path }) => (path === "/api/v1/provider-consents" ? answer() : undefined);
  expect(await codeOf(tink.provider.getConsentStatus(grant))).toBe(code);
});

test.each([
  [refuse(429, "rate", { "retry-after": "7" }), 7_000],
  [refuse(429, "rate", { "retry-after": "Mon, 15 Jun 2026 14:01:00 GMT" }), 60_000],
  [json({ errorMessage: "No.", errorCode: "rate", retryAfterMillis: 1_500 }, { status: 429 }), 1_500],
  [refuse(429, "rate"), null],
])("too many requests say how long to wait", async (answer, retryAfterMs) => {
  const { tink, grant } = setup();
  tink.before = ({ path }) => (path === "/api/v1/provider-consents" ? answer.clone() : undefined);
  await expect(tink.provider.getConsentStatus(grant)).rejects.toMatchObject({
    code: "rate_limited",
    retryAfterMs,
  });
});

test("tokens are asked for once while they last, and anew where one is refused", async () => {
  const { tink, grant } = setup();
  const exchanges = () => tink.asked.filter(({ path }) => path === "/api/v1/oauth/token").length;
  await tink.provider.getConsentStatus(grant);
  await tink.provider.getConsentStatus(grant);
  expect(exchanges()).toBe(2);
  tink.clock.advance(30 * 60_000);
  await tink.provider.getConsentStatus(grant);
  expect(exchanges()).toBe(4);
  const last = tink.asked.at(-1)?.token;
  tink.before = ({ token }) => (token === last ? refuse(401, "oauth.expired") : undefined);
  await tink.provider.getConsentStatus(grant);
  expect(exchanges()).toBe(5);
});

test("a clock that runs away from under every token is nobody's reason to sign in again", async () => {
  const { tink, grant } = setup();
  let leaps = 3;
  tink.before = ({ path }) => {
    if (path !== "/api/v1/provider-consents" || leaps-- <= 0) return undefined;
    tink.clock.advance(60 * MINUTE_MS);
    return refuse(401, "oauth.token_expired");
  };
  expect((await tink.provider.getConsentStatus(grant)).status).toBe("approved");
  leaps = 100;
  expect(await codeOf(tink.provider.getConsentStatus(grant))).toBe("unavailable");
});

test("a clock that is moved while a token is on its way to us makes that one old, and no reason to sign in", async () => {
  const { tink, grant } = setup();
  let leaps = 4;
  let isOld = false;
  tink.before = ({ path }) => {
    if (path === "/api/v1/oauth/token") {
      isOld = leaps-- > 0;
      if (isOld) tink.clock.advance(6 * 60 * MINUTE_MS);
      return undefined;
    }
    return path === "/api/v1/provider-consents" && isOld ? refuse(401, "oauth.token_expired") : undefined;
  };
  expect((await tink.provider.getConsentStatus(grant)).status).toBe("approved");
});

test("who asks at the same time as another, and whose token the other's has replaced, tries that one", async () => {
  const { tink, grant } = setup();
  const refused = new Set<string | null>();
  tink.before = ({ path, token }) => {
    if (path !== "/api/v1/provider-consents" || (refused.size >= 3 && !refused.has(token))) return undefined;
    refused.add(token);
    tink.clock.advance(60 * MINUTE_MS);
    return refuse(401, "oauth.token_expired");
  };
  const both = await Promise.all([1, 2].map(() => tink.provider.getConsentStatus(grant)));
  expect(both.map(({ status }) => status)).toEqual(["approved", "approved"]);
});

test("an application Tink does not know is nothing a person could put right", async () => {
  const { tink, grant } = setup();
  tink.before = ({ path }) =>
    path === "/api/v1/oauth/token" ? refuse(401, "oauth.invalid_client") : undefined;
  expect(await codeOf(tink.provider.getConsentStatus(grant))).toBe("invalid_response");
});

test("disconnecting deletes the credentials, and the user of whom nothing else is left", async () => {
  const { tink, grant } = setup();
  tink.accounts = [];
  await tink.provider.revokeConsent(grant);
  expect(tink.consents).toEqual([]);
  expect(tink.hasUser).toBe(false);
  await tink.provider.revokeConsent(grant);
  expect(await codeOf(tink.provider.fetchBankData(grant))).toBe("consent_revoked");
});

test("a user with another bank, or with something ingested, stays", async () => {
  const { tink, grant } = setup();
  tink.consents.push(consentOf([], { credentialsId: "other" }));
  await tink.provider.revokeConsent(grant);
  expect(tink.hasUser).toBe(true);
  tink.consents = [consentOf([])];
  tink.accounts = [accountOf("ingested", { externalAccountId: "x" })];
  await tink.provider.revokeConsent(grant);
  expect(tink.hasUser).toBe(true);
});

test("an endpoint whose secret nobody knows any more is replaced", async () => {
  const { tink } = setup();
  const url = "http://localhost:4000/api/webhooks/tink";
  const first = await tink.provider.subscribeToAll?.(url);
  const second = await tink.provider.subscribeToAll?.(url);
  expect(second?.secret).not.toBe(first?.secret);
  expect(tink.endpoints).toHaveLength(1);
});

const SECRET = "a secret of theirs";

function told(document: object, { at = Date.parse("2026-06-15T14:00:00Z"), secret = SECRET } = {}) {
  const body = JSON.stringify(document);
  const t = Math.floor(at / 1_000);
  const v1 = createHmac("sha256", secret).update(`${t}.${body}`).digest("hex");
  return { headers: new Headers({ "x-tink-signature": `v0=older,t=${t},v1=${v1}` }), body };
}

test.each([
  [published.refreshFinished, { kind: "consent", id: "6e68cc6287704273984567b3300c5801" }],
  [published.transactionsModified, { kind: "person", id: "user-1" }],
  [published.accountCreated, { kind: "account", id: "3c4d5e6f708192a3b4c5d6e7f8091a2b" }],
  [{ event: "reports-generation:completed", content: {} }, null],
])("an event says what is to be read anew", async (document, about) => {
  const { tink } = setup();
  expect(await tink.provider.readNotification?.(null, told(document), SECRET)).toMatchObject({ about });
});

const now = Date.parse("2026-06-15T14:00:00Z");
const event = published.refreshFinished;

test.each([
  ["signed with another secret", told(event, { secret: "another" }), SECRET],
  ["changed on the way", { ...told(event), body: JSON.stringify({ ...event, event: "x" }) }, SECRET],
  ["older than five minutes", told(event, { at: now - 6 * MINUTE_MS }), SECRET],
  ["from later", told(event, { at: now + 6 * MINUTE_MS }), SECRET],
  ["not signed", { ...told(event), headers: new Headers() }, SECRET],
  ["signed as a bare hash", { ...told(event), headers: new Headers({ "x-tink-signature": "ab12" }) }, SECRET],
  ["no event", told([1]), SECRET],
  ["told though nobody asked", told(event), undefined],
])("what is %s is refused", async (_what, incoming, secret) => {
  const { tink } = setup();
  const reading = tink.provider.readNotification?.(null, incoming, secret);
  await expect(reading).rejects.toMatchObject({ code: "invalid_response" });
});

test("an event four minutes old is believed, and the same one sent again has the same id", async () => {
  const { tink } = setup();
  const incoming = told(event, { at: now - 4 * MINUTE_MS });
  const [one, two] = [
    await tink.provider.readNotification?.(null, incoming, SECRET),
    await tink.provider.readNotification?.(null, incoming, SECRET),
  ];
  expect(one?.id).toBe(two?.id);
});
