import { expect, test } from "vitest";
import {
  CREDENTIALS,
  consentOf,
  grantOf,
  json,
  refuse,
  scriptedTink,
  USER,
} from "./testing/scripted-tink.ts";

/** A Tink whose credentials have these statuses, one after the other, and then the last. */
function setup(statuses: readonly string[], options: { patienceMs?: number } = {}) {
  const waits: number[] = [];
  const tink = scriptedTink({
    wait: async (ms) => {
      waits.push(ms);
    },
    ...options,
  });
  tink.consents = [consentOf(["a"])];
  const left = [...statuses];
  const path = `/api/v1/credentials/${CREDENTIALS}`;
  tink.before = (asked) => {
    if (asked.path === `${path}/refresh`) return new Response(null, { status: 204 });
    if (asked.path !== path) return undefined;
    const status = left.length > 1 ? left.shift() : left[0];
    return json({ id: CREDENTIALS, providerName: "p", status, userId: USER });
  };
  const refresh = () => tink.provider.refresh?.(grantOf());
  const refreshes = () => tink.asked.filter((each) => each.path === `${path}/refresh`);
  return { tink, refresh, refreshes, waits };
}

test("Tink is asked to read the bank anew, with a token for that, and waited for", async () => {
  const { tink, refresh, refreshes, waits } = setup(["UPDATING", "UPDATING", "UPDATED"]);
  await refresh();
  expect(refreshes()).toMatchObject([{ method: "POST" }]);
  const grants = tink.asked.filter(({ path }) => path === "/api/v1/oauth/authorization-grant");
  expect(grants.map(({ body }) => new URLSearchParams(body).get("scope"))).toEqual([
    "credentials:read,credentials:refresh,provider-consents:read",
  ]);
  expect(waits).toEqual([100, 200]);
});

test("who waits is not kept for ever", async () => {
  const { refresh, waits } = setup(["UPDATING"], { patienceMs: 5_000 });
  await refresh();
  const waited = waits.reduce((sum, ms) => sum + ms, 0);
  expect(waited).toBeGreaterThanOrEqual(5_000);
  expect(waited).toBeLessThan(7_000);
});

test.each([
  "SESSION_EXPIRED",
  "AUTHENTICATION_ERROR",
  "AWAITING_SUPPLEMENTAL_INFORMATION",
  "UPDATING",
  "DELETED",
])(
  "credentials that are %s are left alone: nobody is asked to sign in behind a person's back",
  async (status) => {
    const { tink, refresh, refreshes } = setup(["UPDATED"]);
    tink.consents = [consentOf(["a"], { status })];
    await refresh();
    expect(refreshes()).toEqual([]);
  },
);

test("a bank that may not be read now is told as that", async () => {
  const { tink, refresh } = setup(["UPDATED"]);
  const { before } = tink;
  tink.before = (asked) =>
    asked.path.endsWith("/refresh")
      ? refuse(429, "credentials.rate_limited", { "retry-after": "60" })
      : before(asked);
  await expect(refresh()).rejects.toMatchObject({ code: "rate_limited", retryAfterMs: 60_000 });
});
