import { fixedClock } from "@sandbank/domain";
import { ProviderError } from "@sandbank/provider";
import { expect, test } from "vitest";
import { z } from "zod";
import { openApi } from "./api.ts";
import type { Authorization } from "./authorization.ts";
import { type Credentials, readCredentials, writeCredentials } from "./credentials.ts";

const clock = fixedClock("2026-03-01T00:00:00Z");
const shape = z.object({ ok: z.literal(true) });
const fresh: Credentials = {
  accessToken: "access-1",
  accessTokenExpiresAt: clock.now() + 900_000,
  refreshToken: "refresh-1",
  consentId: "c",
  approvedAt: 0,
};

function setUp(answers: (() => Response | Promise<Response>)[], credentials = fresh) {
  const requests: Request[] = [];
  const saved: Credentials[] = [];
  const unused = () => Promise.reject(new Error("not used here"));
  const authorization: Authorization = {
    initiate: unused,
    complete: unused,
    revoke: unused,
    keys: unused,
    refresh: async () => ({ ...fresh, accessToken: "access-2", refreshToken: "refresh-2" }),
  };
  const bank = {
    id: "b",
    name: "B",
    country: "US",
    color: "#000000",
    issuer: new URL("http://bank.test/b"),
    apiUrl: "http://bank.test/b/fdx/v6",
    clientId: "c",
    clientSecret: "s",
    historyDays: 730,
  };
  const api = openApi(
    bank,
    {
      bankId: "b",
      credentials: writeCredentials(credentials),
      save: async (text) => {
        saved.push(readCredentials(text));
      },
    },
    authorization,
    {
      banks: [bank],
      clock,
      fetch: async (...args) => {
        requests.push(new Request(...args));
        const answer = answers.shift();
        if (!answer) throw new Error("one request too many");
        return answer();
      },
    },
  );
  return { api, requests, saved };
}

const ok = () => Response.json({ ok: true });
const refused = (status: number, headers?: Record<string, string>) => () =>
  Response.json({ code: "500", message: "out of order" }, { status, headers: headers ?? {} });

const failure = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error: unknown) => (error instanceof ProviderError ? error : String(error)),
  );

test("a request carries the token, an interaction id, and only the parameters that are set", async () => {
  const { api, requests } = setUp([ok]);
  await api.get("/accounts", shape, { limit: "10", pageKey: undefined });
  expect(requests[0]?.url).toBe("http://bank.test/b/fdx/v6/accounts?limit=10");
  expect(requests[0]?.headers.get("authorization")).toBe("Bearer access-1");
  expect(requests[0]?.headers.get("x-fapi-interaction-id")).toMatch(/^[0-9a-f-]{36}$/);
});

test("a token about to run out is renewed first, and what was rotated is saved before it is used", async () => {
  const { api, requests, saved } = setUp([ok], { ...fresh, accessTokenExpiresAt: clock.now() + 10_000 });
  await api.get("/accounts", shape);
  expect(saved).toMatchObject([{ accessToken: "access-2", refreshToken: "refresh-2" }]);
  expect(requests.map((request) => request.headers.get("authorization"))).toEqual(["Bearer access-2"]);
});

test("a token refused although it looks fresh is renewed once", async () => {
  const { api, requests, saved } = setUp([refused(401), ok]);
  await api.get("/accounts", shape);
  expect(requests).toHaveLength(2);
  expect(saved).toHaveLength(1);
});

test("a token refused again after renewal needs a new login", async () => {
  const { api } = setUp([refused(401), refused(401)]);
  expect(await failure(api.get("/accounts", shape))).toMatchObject({ code: "login_required" });
});

test.each([
  [403, "consent_revoked"],
  [404, "invalid_response"],
  [500, "unavailable"],
  [503, "unavailable"],
] as const)("HTTP %i is %s, with the bank's own words", async (status, code) => {
  const { api } = setUp([refused(status)]);
  expect(await failure(api.get("/accounts", shape))).toMatchObject({ code, message: "500: out of order" });
});

test.each([
  ["120", 120_000],
  ["Sun, 01 Mar 2026 00:01:00 GMT", 60_000],
  ["soon", null],
])("429 with Retry-After %s is waited for", async (header, retryAfterMs) => {
  const { api } = setUp([refused(429, { "retry-after": header })]);
  const error = await failure(api.get("/accounts", shape));
  expect(error).toMatchObject({ code: "rate_limited", retryAfterMs });
});

test.each([
  ["a reset connection", () => Promise.reject(new TypeError("fetch failed")), "unavailable"],
  ["a time-out", () => Promise.reject(new DOMException("late", "TimeoutError")), "unavailable"],
  ["a page that is not JSON", () => new Response("<html>"), "invalid_response"],
  ["a half body", () => new Response('{"ok":'), "invalid_response"],
  ["another shape", () => Response.json({ ok: "yes" }), "invalid_response"],
])("%s is an error of the closed set", async (_, answer, code) => {
  const { api } = setUp([answer]);
  expect(await failure(api.get("/accounts", shape))).toMatchObject({ code });
});
