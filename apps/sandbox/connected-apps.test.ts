import * as wire from "@sandbank/protocol-fdx/wire";
import { expect, test } from "vitest";
import { ORIGIN, pageOf, startSandbox } from "./testing/harness.ts";

const URL_OF_APPS = `${ORIGIN}/chase/connected-apps`;

async function appsOf(harness: Awaited<ReturnType<typeof startSandbox>>, username: string) {
  const page = pageOf(await harness.browser().open(URL_OF_APPS));
  return pageOf(await page.fill("username", username).fill("password", "sandbank").submit("Sign in"));
}

test("a customer sees who has access to what, and stops it: the data ends at once", async () => {
  const harness = await startSandbox();
  const { connect, fdx, refresh, user } = harness;
  const tokens = await connect("chase", { withhold: ["Statements"] });
  const apps = await appsOf(harness, user.username);
  expect(apps.text).toContain("Sandbank Active");
  expect(apps.text).toContain("Transactions");
  expect(apps.text).not.toContain("Statements");
  expect(apps.text).toContain("March 10, 2026");

  const stopped = pageOf(await apps.submit("Stop sharing"));
  expect(stopped.text).toContain("Sandbank no longer sees your data.");
  expect(stopped.text).toContain("Stopped");
  expect((await fdx("chase", "/accounts", tokens.access_token)).status).toBe(401);
  expect((await refresh("chase", tokens.refresh_token)).status).toBe(400);
});

test("an application that gives up its access is shown as stopped", async () => {
  const harness = await startSandbox();
  const tokens = await harness.connect("chase");
  await harness.post("/chase/revoke", { token: tokens.refresh_token });
  const apps = await appsOf(harness, harness.user.username);
  expect(apps.text).toContain("No application sees your data.");
  expect(apps.text).toContain("Ended (1)");
});

test("revoking over the API ends the tokens and is shown", async () => {
  const harness = await startSandbox();
  const tokens = await harness.connect("chase");
  const answer = await harness.fdx("chase", `/consents/${tokens.grant_id}/revocation`, tokens.access_token, {
    method: "PUT",
    body: JSON.stringify({ reason: "USER_ACTION", initiator: "DATA_RECIPIENT" }),
  });
  expect(answer.status).toBe(204);
  expect((await harness.fdx("chase", "/accounts", tokens.access_token)).status).toBe(401);
  expect((await appsOf(harness, harness.user.username)).text).toContain("Ended (1)");
});

test("the consent an application reads is the one the customer gave", async () => {
  const harness = await startSandbox();
  const { connect, fdx, sandbox } = harness;
  const tokens = await connect("amex", { duration: "6 months", withhold: ["Contact details"] });
  const consent = wire.consent.parse(
    await (await fdx("amex", `/consents/${tokens.grant_id}`, tokens.access_token)).json(),
  );
  expect(consent).toMatchObject({ status: "ACTIVE", durationPeriod: 180, lookbackPeriod: 730 });
  const accounts = sandbox.world.accounts({ bank: "amex", customer: 1 }).map(({ id }) => id);
  const ofAccounts = consent.resources.filter(({ resourceType }) => resourceType === "ACCOUNT");
  expect(ofAccounts.map(({ resourceId }) => resourceId)).toEqual(accounts);
  const clusters = consent.resources.flatMap(({ dataClusters }) => dataClusters);
  expect(clusters).toContain("TRANSACTIONS");
  expect(clusters).not.toContain("CUSTOMER_CONTACT");
});

test("nobody can stop or see what is somebody else's", async () => {
  const harness = await startSandbox();
  const tokens = await harness.connect("chase");
  const browser = harness.browser();
  const page = pageOf(await browser.open(URL_OF_APPS));
  const theirs = pageOf(await page.fill("username", "2").fill("password", "sandbank").submit("Sign in"));
  expect(theirs.text).toContain("No application sees your data.");
  const cookie = await browser.cookies.getCookieString(URL_OF_APPS);
  for (const headers of [new Headers({ cookie }), new Headers()]) {
    const answer = await harness.send(`${URL_OF_APPS}/${tokens.grant_id}/stop`, { method: "POST", headers });
    expect(answer.status).toBe(303);
  }
  expect((await harness.fdx("chase", "/accounts", tokens.access_token)).status).toBe(200);
});

test("signing in here is signing in at the bank, and signing out ends it", async () => {
  const harness = await startSandbox();
  const browser = harness.browser();
  const page = pageOf(await browser.open(URL_OF_APPS));
  expect(pageOf(await page.fill("username", "1").fill("password", "wrong").submit("Sign in")).status).toBe(
    401,
  );
  const apps = pageOf(await page.fill("username", "1").fill("password", "sandbank").submit("Sign in"));
  expect(pageOf(await browser.open(harness.authorizeUrl("chase"))).title).toBe("Choose accounts – Chase");
  expect(pageOf(await apps.submit("Sign out")).title).toBe("Sign in – Chase");
  expect(pageOf(await browser.open(harness.authorizeUrl("chase"))).title).toBe("Sign in – Chase");
});
