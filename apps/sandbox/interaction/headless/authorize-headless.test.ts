// Consent without a browser, by parameters on the authorize URL.
import * as wire from "@sandbank/protocol-fdx/wire";
import { expect, test } from "vitest";
import { z } from "zod";
import { ORIGIN, REDIRECT_URI, readTokens, SCOPE, startSandbox } from "../../testing/harness.ts";

type Harness = Awaited<ReturnType<typeof startSandbox>>;

const authorize = ({ send, authorizeUrl }: Harness, params: Record<string, string>, bank = "chase") =>
  send(authorizeUrl(bank, params), { redirect: "manual" });
const callbackOf = (response: Response) => new URL(response.headers.get("location") ?? "none:");
const problemOf = async (response: Response) => ({
  status: response.status,
  ...z.looseObject({}).parse(await response.json()),
});

test("one request, and the application has its code; no cookie is needed or set", async () => {
  const harness = await startSandbox();
  const response = await authorize(harness, { sandbank_user: "ok" });
  expect(response.status).toBe(303);
  expect(response.headers.getSetCookie()).toEqual([]);
  const callback = callbackOf(response);
  expect(callback.href.startsWith(REDIRECT_URI)).toBe(true);
  expect(Object.fromEntries(callback.searchParams)).toMatchObject({
    state: "a-state",
    iss: `${ORIGIN}/chase`,
  });
  const tokens = await readTokens(await harness.redeem("chase", callback));
  expect(tokens.scope).toBe(SCOPE);
  expect((await harness.fdx("chase", "/accounts", tokens.access_token)).status).toBe(200);
});

test("accounts, permissions and duration hold exactly as when they are ticked on the pages", async () => {
  const harness = await startSandbox();
  const { sandbox, clock, fdx } = harness;
  const customer = [1, 2, 3, 4, 5, 6, 7, 8].find(
    (number) => sandbox.world.accounts({ bank: "chase", customer: number }).length > 1,
  );
  const [, second] = sandbox.world.accounts({ bank: "chase", customer: customer ?? 0 });
  const response = await authorize(harness, {
    sandbank_user: String(customer),
    sandbank_accounts: second?.lastFour ?? "",
    sandbank_permissions: "fdx:accountbasic:read,fdx:transactions:read",
    sandbank_duration: "P90D",
  });
  const tokens = await readTokens(await harness.redeem("chase", callbackOf(response)));
  expect(tokens.scope).toBe("openid offline_access fdx:accountbasic:read fdx:transactions:read");
  const page = wire.accountsPage.parse(await (await fdx("chase", "/accounts", tokens.access_token)).json());
  expect(page.accounts.map((account) => account.accountId)).toEqual([second?.id]);
  expect((await fdx("chase", `/accounts/${second?.id}/statements`, tokens.access_token)).status).toBe(403);
  const chase = sandbox.worlds.default.institution("chase");
  const consent = await chase?.authorization.consents.find(tokens.grant_id);
  expect((consent?.expiresAt ?? 0) - clock.now()).toBe(90 * 86_400_000);
});

test("a permission that cannot be unticked stays", async () => {
  const harness = await startSandbox();
  const response = await authorize(harness, {
    sandbank_user: "ok",
    sandbank_permissions: "fdx:transactions:read",
  });
  const tokens = await readTokens(await harness.redeem("chase", callbackOf(response)));
  expect(tokens.scope).toContain("fdx:accountbasic:read");
});

test.each([
  [{ sandbank_decision: "deny" }, "access_denied"],
  [{ sandbank_decision: "deny", sandbank_user: "ok" }, "access_denied"],
  [{ sandbank_user: "cancel" }, "access_denied"],
  [{ sandbank_user: "blocked" }, "access_denied"],
  [{ sandbank_user: "no_accounts" }, "access_denied"],
  [{ sandbank_user: "bank_down" }, "temporarily_unavailable"],
])("%j comes back as %s with the state", async (params, error) => {
  const callback = callbackOf(await authorize(await startSandbox(), params));
  expect(Object.fromEntries(callback.searchParams)).toMatchObject({ error, state: "a-state" });
});

test("codes are entered, the right ones unless said", async () => {
  const harness = await startSandbox();
  for (const user of ["otp", "otp.twice"]) {
    const callback = callbackOf(await authorize(harness, { sandbank_user: user }));
    expect([user, callback.searchParams.has("code")]).toEqual([user, true]);
  }
  const wrong = await authorize(harness, { sandbank_user: "otp", sandbank_code: "000000" });
  expect(await problemOf(wrong)).toMatchObject({
    status: 401,
    message: expect.stringContaining("code is wrong"),
  });
});

test("who closes the window leaves the request waiting; who lets it expire does not", async () => {
  const harness = await startSandbox();
  const { pending } = harness.sandbox.worlds.default.institution("chase")?.authorization ?? expect.fail();
  const abandoned = await authorize(harness, { sandbank_decision: "abandon" });
  expect(await problemOf(abandoned)).toMatchObject({ status: 200, outcome: "abandoned" });
  expect(await pending.list(ORIGIN)).toHaveLength(1);
  const expired = await authorize(harness, { sandbank_decision: "expire" });
  expect(await problemOf(expired)).toMatchObject({ status: 410, outcome: "expired" });
  expect(await pending.list(ORIGIN)).toHaveLength(1);
});

test.each([
  [{ sandbank_user: "wrong_password" }, 401, "do not belong together"],
  [{ sandbank_user: "otpp" }, 400, 'did you mean "otp"?'],
  [{ sandbank_decision: "approve" }, 400, "say who signs in"],
  [
    { sandbank_decision: "maybe", sandbank_user: "ok" },
    400,
    "sandbank_decision: has to be approve, deny, abandon or expire",
  ],
  [{ sandbank_user: "ok", sandbank_accounts: "0000" }, 400, 'has no account "0000"; there are: '],
  [{ sandbank_user: "ok", sandbank_accounts: "," }, 400, "accounts"],
  [
    { sandbank_user: "ok", sandbank_permissions: "fdx:everything" },
    400,
    "it asked for: fdx:accountbasic:read",
  ],
  [{ sandbank_user: "ok", sandbank_duration: "P7D" }, 400, "until_revoked, P365D, P90D"],
  [{ sandbank_user: "ok", sandbank_duration: "soon" }, 400, "expires.in.7d"],
  [{ sandbank_usr: "ok" }, 400, 'did you mean "sandbank_user"?'],
])("%j is refused with %d, saying what could be given", async (params, status, part) => {
  const harness = await startSandbox();
  const response = await authorize(harness, params);
  expect(await problemOf(response)).toMatchObject({ status, message: expect.stringContaining(part) });
  expect(response.headers.has("location")).toBe(false);
});

test("a parameter given twice is refused, and a browser gets a page", async () => {
  const { send, authorizeUrl } = await startSandbox();
  const url = `${authorizeUrl("chase", { sandbank_user: "ok" })}&sandbank_user=otp`;
  const response = await send(url, { headers: { accept: "text/html" } });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain("sandbank_user is given twice");
});

test.each([
  [{ redirect_uri: "http://evil.example/" }, 400],
  [{ client_id: "stranger" }, 400],
])("what is wrong with the request itself is refused as always: %j", async (params, status) => {
  const response = await authorize(await startSandbox(), { ...params, sandbank_user: "ok" });
  expect(response.status).toBe(status);
  expect(response.headers.has("location")).toBe(false);
});

test("an error of the request goes back to the application as always", async () => {
  const response = await authorize(await startSandbox(), { response_type: "token", sandbank_user: "ok" });
  expect(response.headers.get("location")).toContain("error=unsupported_response_type");
});

test("a year, twelve months and 365 days are the same, and so are three months and 90 days", async () => {
  const harness = await startSandbox();
  for (const duration of ["P1Y", "P12M", "P365D", "P3M", "p90d", "until_revoked"]) {
    const response = await authorize(harness, { sandbank_user: "ok", sandbank_duration: duration });
    expect([duration, response.status]).toEqual([duration, 303]);
  }
});

test("another world answers under its own path", async () => {
  const { send, sandbox, authorizeUrl } = await startSandbox();
  await sandbox.worlds.create({ id: "blue" });
  const url = authorizeUrl("chase", { sandbank_user: "ok" }).href.replace("/chase/", "/~blue/chase/");
  const callback = callbackOf(await send(url));
  expect(callback.searchParams.get("iss")).toBe(`${ORIGIN}/~blue/chase`);
  expect(callback.searchParams.has("code")).toBe(true);
});

test("the request log knows who was to sign in and not the code", async () => {
  const harness = await startSandbox();
  await authorize(harness, { sandbank_user: "otp+logged", sandbank_code: "424242" });
  const log = JSON.stringify(harness.sandbox.worlds.default.requests.query());
  expect(log).toContain("otp+logged");
  expect(log).not.toContain("424242");
});
