import { ProviderError } from "@sandbank/provider";
import { expect, test } from "vitest";
import { CREDENTIALS, consentOf, grantOf, refuse, scriptedTink, USER } from "./testing/scripted-tink.ts";

const REDIRECT = "uk-demobank-open-banking-redirect";

function setup() {
  const tink = scriptedTink();
  tink.consents = [consentOf(["a"])];
  tink.credentials = { id: CREDENTIALS, providerName: REDIRECT, status: "UPDATED", userId: USER };
  const forms = (path: string) =>
    tink.asked
      .filter((each) => each.path === path)
      .map(({ body }) => Object.fromEntries(new URLSearchParams(body)));
  return { tink, forms };
}

const codeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "no error",
    (error: unknown) => (error instanceof ProviderError ? error.code : error),
  );

test("a person becomes a permanent user, and goes to Tink Link with a grant delegated to it", async () => {
  const { tink, forms } = setup();
  const { authorizeUrl } = await tink.connect();
  const created = tink.asked.find(({ path }) => path === "/api/v1/user/create");
  expect(JSON.parse(created?.body ?? "")).toEqual({
    external_user_id: "person-1",
    market: "GB",
    locale: "en_US",
    retention_class: "permanent",
  });
  const [delegated] = forms("/api/v1/oauth/authorization-grant/delegate");
  expect(delegated).toMatchObject({
    external_user_id: "person-1",
    actor_client_id: "df05e4b379934cd09963197cc855bfe9",
    scope: expect.stringContaining("credentials:write"),
  });
  const url = new URL(authorizeUrl);
  expect(url.origin + url.pathname).toBe("https://link.tink.test/1.0/transactions/connect-accounts");
  expect(Object.fromEntries(url.searchParams)).toEqual({
    client_id: "app",
    redirect_uri: "http://localhost:4000/connect/callback",
    authorization_code: "code-1",
    market: "GB",
    locale: "en_US",
    state: "s1",
    input_provider: REDIRECT,
    test: "true",
  });
});

test("a user Tink has already is used again", async () => {
  const { tink } = setup();
  tink.before = ({ path }) => (path === "/api/v1/user/create" ? refuse(409, "user.exists") : undefined);
  await tink.connect();
});

test("what is kept is the user and the credentials, and no token", async () => {
  const { tink } = setup();
  const { complete } = await tink.connect();
  const { credentials, consent } = await complete();
  expect(JSON.parse(credentials)).toEqual({
    userId: USER,
    credentialsId: CREDENTIALS,
    approvedAt: tink.clock.now(),
    readsIngested: true,
  });
  expect(consent).toMatchObject({
    consentId: CREDENTIALS,
    status: "approved",
    expiresAt: Date.parse("2026-09-13T14:00:00Z"),
  });
});

test("what somebody ingested is read through the first connection only", async () => {
  const { tink } = setup();
  tink.consents.push(consentOf([], { credentialsId: "other" }));
  const { complete } = await tink.connect();
  expect(JSON.parse((await complete()).credentials)).toMatchObject({ readsIngested: false });
});

test("credentials that are not the person's, or of another bank, connect nothing", async () => {
  const { tink } = setup();
  const { complete } = await tink.connect();
  tink.credentials = null;
  expect(await codeOf(complete())).toBe("invalid_callback");
  tink.credentials = {
    id: CREDENTIALS,
    providerName: "se-demobank-password",
    status: "UPDATED",
    userId: USER,
  };
  expect(await codeOf(complete())).toBe("invalid_callback");
});

test.each([
  ["error=USER_CANCELLED&error_reason=USER_CANCELLED", "access_denied"],
  [
    "error=AUTHENTICATION_ERROR&error_type=USER_LOGIN_ERROR&error_reason=STATIC_CREDENTIALS_INCORRECT",
    "login_required",
  ],
  ["error=AUTHENTICATION_ERROR&error_type=PROVIDER_ERROR&error_reason=SOMETHING_NEW", "unavailable"],
  ["error=AUTHENTICATION_ERROR&error_reason=LICENSED_PARTY_REJECTED", "not_supported"],
  ["error=TEMPORARY_ERROR&error_reason=REQUEST_FAILED_FETCH_ACCOUNTS", "unavailable"],
  ["error=BAD_REQUEST&error_reason=INVALID_PARAMETER_SCOPE", "invalid_callback"],
  ["error=BAD_REQUEST&error_reason=INVALID_STATE_REFRESH_CREDENTIALS_RATE_LIMITED", "rate_limited"],
  ["error=constructor&error_reason=toString", "invalid_callback"],
  ["", "invalid_callback"],
])("coming back with %s is %s", async (query, code) => {
  const { tink } = setup();
  const { answer } = await tink.connect();
  const callbackUrl = new URL(`${answer.redirectUri}?state=s1&${query}&tracking_id=t`);
  expect(await codeOf(tink.provider.completeConnection({ ...answer, callbackUrl }))).toBe(code);
});

test("an application that may not delegate to Tink Link cannot connect, whoever signs in", async () => {
  const { tink } = setup();
  tink.before = ({ path }) =>
    path.endsWith("/delegate") ? refuse(401, "oauth.scope_not_allowed") : undefined;
  expect(await codeOf(begin(tink, grantOf().credentials))).toBe("not_supported");
});

test("an answer with another state answers another question", async () => {
  const { tink } = setup();
  const { answer } = await tink.connect();
  const callbackUrl = new URL(`${answer.redirectUri}?state=s2&credentials_id=${CREDENTIALS}`);
  expect(await codeOf(tink.provider.completeConnection({ ...answer, callbackUrl }))).toBe("invalid_callback");
});

const begin = (tink: ReturnType<typeof scriptedTink>, renews: string) =>
  tink.provider.initiateConnection({
    bankId: "bank-gb",
    redirectUri: "http://localhost:4000/connect/callback",
    state: "s1",
    person: "person-1",
    renews,
  });

test.each([
  ["has run out is given anew", { status: "SESSION_EXPIRED" }, "update-consent"],
  ["can be extended is extended", { sessionExtendable: true }, "extend-consent"],
  [
    "could be extended and has run out is given anew",
    { sessionExtendable: true, sessionExpiryDate: 1 },
    "update-consent",
  ],
])("a consent that %s", async (_what, consent, path) => {
  const { tink, forms } = setup();
  tink.consents = [consentOf(["a"], consent)];
  const begun = await begin(tink, grantOf().credentials);
  const url = new URL(begun.status === "pending" ? begun.authorizeUrl : "");
  expect(url.pathname).toBe(`/1.0/transactions/${path}`);
  expect(url.searchParams.get("credentials_id")).toBe(CREDENTIALS);
  expect(url.searchParams.has("input_provider")).toBe(false);
  expect(forms("/api/v1/oauth/authorization-grant/delegate")).toMatchObject([{ user_id: USER }]);
});

test("a renewal that comes back with other credentials is none", async () => {
  const { tink } = setup();
  const begun = await begin(tink, grantOf().credentials);
  const redirectUri = "http://localhost:4000/connect/callback";
  const answer = {
    bankId: "bank-gb",
    redirectUri,
    state: "s1",
    pending: begun.status === "pending" ? begun.pending : "",
    callbackUrl: new URL(`${redirectUri}?state=s1&credentials_id=other`),
  };
  expect(await codeOf(tink.provider.completeConnection(answer))).toBe("invalid_callback");
});

test.each([
  ["Tink has deleted the credentials", { consents: [] }],
  ["Tink has deleted the user", { hasUser: false }],
])("where %s a renewal begins from the start", async (_what, change) => {
  const { tink } = setup();
  Object.assign(tink, change);
  tink.before = ({ path }) => {
    if (path === "/api/v1/user/create") tink.hasUser = true;
    return undefined;
  };
  const begun = await begin(tink, grantOf().credentials);
  expect(begun.status === "pending" && new URL(begun.authorizeUrl).pathname).toBe(
    "/1.0/transactions/connect-accounts",
  );
});
