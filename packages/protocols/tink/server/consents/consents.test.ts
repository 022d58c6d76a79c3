import { expect, test } from "vitest";
import { z } from "zod";
import { providerConsentList } from "../../wire/index.ts";
import { type OpenedUser, openUser } from "../testing/connected.ts";

const DAY_MS = 86_400_000;
const EXTENDABLE = "uk-demobank-open-banking-redirect-extendable";

async function consentsOf({ send }: OpenedUser) {
  const response = await send("GET", "/api/v1/provider-consents");
  return providerConsentList.strict().parse(await response.json()).providerConsents;
}

test("a consent names the accounts as data v2 does, its end, and whether it can be extended", async () => {
  const user = await openUser("GB");
  const id = await user.updated("overspender", EXTENDABLE);
  const [consent, ...others] = await consentsOf(user);
  expect(others).toEqual([]);
  expect(consent).toMatchObject({
    credentialsId: id,
    providerName: EXTENDABLE,
    status: "UPDATED",
    sessionExpiryDate: user.clock.now() + 90 * DAY_MS,
    sessionExtendable: true,
  });
  const accounts = z
    .object({ accounts: z.array(z.object({ id: z.string() })) })
    .parse(await (await user.send("GET", "/data/v2/accounts")).json()).accounts;
  expect(consent?.accountIds).toEqual(accounts.map((account) => account.id));
  expect(accounts.length).toBeGreaterThan(1);
});

test("nobody has consented before they signed in, and who did still has once it is over", async () => {
  const user = await openUser();
  await user.connect("se-demobank-open-banking-redirect");
  expect(await consentsOf(user)).toEqual([]);
  await user.updated("expires.in.7d");
  user.clock.advance(7 * DAY_MS);
  expect(await consentsOf(user)).toMatchObject([
    {
      status: "SESSION_EXPIRED",
      detailedError: { type: "AUTHORIZATION_ERROR", details: { reason: "SESSION_EXPIRED", retryable: true } },
    },
  ]);
});

test("where the provider lets it, a consent is extended without signing in, from now on", async () => {
  const user = await openUser("GB");
  const id = await user.updated("ok", EXTENDABLE);
  user.clock.advance(80 * DAY_MS);
  expect((await user.send("POST", "/api/v1/provider-consents:extend", { credentialsId: id })).status).toBe(
    204,
  );
  expect((await consentsOf(user))[0]).toMatchObject({
    status: "UPDATED",
    sessionExpiryDate: user.clock.now() + 90 * DAY_MS,
  });
  user.clock.advance(89 * DAY_MS);
  expect((await user.look(id)).status).toBe("UPDATED");
  user.clock.advance(DAY_MS);
  expect((await user.look(id)).status).toBe("SESSION_EXPIRED");
  await user.send("POST", "/api/v1/provider-consents:extend", { credentialsId: id });
  expect((await consentsOf(user))[0]).toMatchObject({
    status: "UPDATED",
    sessionExpiryDate: user.clock.now() + 90 * DAY_MS,
  });
});

test("elsewhere, or where there is none, it is not: the person has to sign in", async () => {
  const user = await openUser("GB");
  const extend = (credentialsId: string) =>
    user.refused("POST", "/api/v1/provider-consents:extend", { credentialsId });
  expect(await extend(await user.updated("ok", "uk-demobank-open-banking-redirect"))).toMatchObject({
    status: 400,
    errorCode: "provider_consents.not_extendable",
  });
  const waiting = await user.connect(EXTENDABLE);
  expect(await extend(waiting)).toMatchObject({ status: 400, errorCode: "provider_consents.not_active" });
  expect(await extend("0".repeat(32))).toMatchObject({ status: 404, errorCode: "credentials.not_found" });
});
