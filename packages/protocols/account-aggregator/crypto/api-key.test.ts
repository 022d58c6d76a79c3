import { jwtVerify } from "jose";
import { expect, test } from "vitest";
import { ApiKeyError, issueApiKey, signDetached, testSigner, verifyApiKey } from "./index.ts";

const registry = testSigner("registry");
const NOON = Date.parse("2025-01-10T12:00:00.000Z");
const DAY_MS = 86_400_000;
const order = {
  id: "my-fiu",
  role: "FIU",
  issuer: "http://localhost/aa/registry",
  issuedAt: NOON,
  tokenId: "t1",
} as const;

test("an api key says who holds it and in which role, for 24 hours of the world's clock", () => {
  const token = issueApiKey(order, registry);
  expect(verifyApiKey(token, registry.publicKey, NOON)).toEqual({
    iss: "http://localhost/aa/registry",
    sub: "my-fiu",
    iat: NOON / 1000,
    exp: NOON / 1000 + 86_400,
    roles: "FIU",
  });
  expect(verifyApiKey(token, registry.publicKey, NOON + DAY_MS - 1).sub).toBe("my-fiu");
  expect(() => verifyApiKey(token, registry.publicKey, NOON + DAY_MS)).toThrow(
    "The api key of my-fiu ended 2025-01-11T12:00:00.000Z; ask the token service for a new one.",
  );
});

test("an api key carries the optional claims of the token service", () => {
  const [head = "", payload = ""] = issueApiKey(order, registry).split(".");
  const read = (segment: string) => JSON.parse(Buffer.from(segment, "base64url").toString());
  expect(read(head)).toEqual({ alg: "RS256", typ: "JWT", kid: registry.kid });
  expect(read(payload)).toMatchObject({ typ: "Bearer", azp: "my-fiu", jti: "t1" });
});

test("an api key is a JWT to the library jose", async () => {
  const options = { currentDate: new Date(NOON), issuer: order.issuer, subject: "my-fiu" };
  const { payload } = await jwtVerify(issueApiKey(order, registry), registry.publicKey, options);
  expect(payload.roles).toBe("FIU");
});

test("a key by anybody else, a text that is none and one without claims are refused", () => {
  const forged = issueApiKey(order, testSigner("fiu"));
  const empty = signDetached("{}", registry).replace("..", `.${Buffer.from("{}").toString("base64url")}.`);
  for (const token of [forged, "secret", ""]) {
    expect(() => verifyApiKey(token, registry.publicKey, NOON)).toThrow(ApiKeyError);
  }
  expect(() => verifyApiKey(empty, registry.publicKey, NOON)).toThrow(
    "lacks a claim: iss, sub, iat, exp and roles",
  );
});
