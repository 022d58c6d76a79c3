import { sign, verify } from "node:crypto";
import { compactVerify, FlattenedSign, flattenedVerify } from "jose";
import { describe, expect, test } from "vitest";
import {
  importRsaKey,
  parseJws,
  SignatureError,
  signatureOf,
  signConsent,
  signDetached,
  testSigner,
  verifyDetached,
  verifySignedConsent,
} from "./index.ts";

const signer = testSigner("fiu");
const BODY = '{"ver":"2.0.0", "txnid":"0b811819-9044-4856-b0ee-8c88035f8858"}';

const encode = (value: object | string) =>
  Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");

/** A token by hand: what a party with another idea of the rules would send. */
function tokenOf(header: object, payload: string, signedPayload: string, shown = encode(payload)) {
  const head = encode(header);
  const signature = sign("sha256", Buffer.from(`${head}.${signedPayload}`), signer.privateKey);
  return `${head}.${shown}.${signature.toString("base64url")}`;
}

describe("a detached signature", () => {
  test("is over header, dot and the bytes of the body", () => {
    const [head = "", payload, signature = ""] = signDetached(BODY, signer).split(".");
    expect(JSON.parse(Buffer.from(head, "base64url").toString())).toEqual({
      alg: "RS256",
      kid: signer.kid,
      b64: false,
      crit: ["b64"],
    });
    expect(payload).toBe("");
    const signed = Buffer.from(`${head}.${BODY}`);
    expect(verify("sha256", signed, signer.publicKey, Buffer.from(signature, "base64url"))).toBe(true);
  });

  test("is the one the library jose makes, and verifies there", async () => {
    const made = await new FlattenedSign(Buffer.from(BODY))
      .setProtectedHeader({ alg: "RS256", kid: signer.kid, b64: false, crit: ["b64"] })
      .sign(signer.privateKey);
    const ours = signDetached(BODY, signer);
    expect(ours).toBe(`${made.protected}..${made.signature}`);
    const [head = "", , signature = ""] = ours.split(".");
    const flattened = { protected: head, payload: Buffer.from(BODY), signature };
    await expect(flattenedVerify(flattened, signer.publicKey)).resolves.toBeDefined();
  });

  test.each([
    ["unencoded", tokenOf({ alg: "RS256", b64: false, crit: ["b64"] }, BODY, BODY, "")],
    ["unencoded-without-crit", tokenOf({ alg: "RS256", b64: false }, BODY, BODY, "")],
    ["standard", tokenOf({ alg: "RS256", typ: "JWT" }, BODY, encode(BODY), "")],
    ["standard", tokenOf({ alg: "RS256", b64: true, crit: ["b64"] }, BODY, encode(BODY), "")],
    ["standard", tokenOf({ alg: "RS256" }, BODY, encode(BODY))],
  ])("of the form %s is accepted", (form, token) => {
    expect(verifyDetached(token, BODY, signer.publicKey)).toBe(form);
  });

  test("does not fit a body written anew", () => {
    const again = JSON.stringify(JSON.parse(BODY));
    expect(() => verifyDetached(signDetached(BODY, signer), again, signer.publicKey)).toThrow(
      "sign the exact bytes that are sent",
    );
  });

  test("does not fit another party's key", () => {
    const key = testSigner("fip").publicKey;
    expect(() => verifyDetached(signDetached(BODY, signer), BODY, key)).toThrow(SignatureError);
  });

  test.each([
    ["no JWS", "abc", "three segments"],
    ["four segments", "a.b.c.d", "three segments"],
    ["no signature", "e30..", "three segments"],
    ["no header", "abc..abc", "first segment"],
    ["another algorithm", tokenOf({ alg: "HS256" }, BODY, BODY, ""), "alg HS256; RS256 is used here"],
    ["no algorithm", tokenOf({ alg: "none" }, BODY, BODY, ""), "alg none"],
    ["an unknown extension", tokenOf({ alg: "RS256", crit: ["exp"] }, BODY, encode(BODY), ""), "crit exp"],
    ["another payload", tokenOf({ alg: "RS256" }, "{}", encode("{}")), "payload that is not the body"],
  ])("with %s is refused, and why is said", (_, token, message) => {
    expect(() => verifyDetached(token, BODY, signer.publicKey)).toThrow(message);
  });
});

describe("a signed consent", () => {
  const DETAIL = JSON.stringify({ consentStart: "2025-01-10T10:00:00.000Z", fiTypes: ["DEPOSIT"] });

  test("is three segments, signed over the payload's own bytes", () => {
    const token = signConsent(DETAIL, signer);
    const [head = "", payload = "", signature = ""] = token.split(".");
    expect(Buffer.from(payload, "base64url").toString()).toBe(DETAIL);
    const signed = Buffer.from(`${head}.${DETAIL}`);
    expect(verify("sha256", signed, signer.publicKey, Buffer.from(signature, "base64url"))).toBe(true);
    expect(signatureOf(token)).toBe(signature);
    expect(parseJws(token).header).toEqual({ alg: "RS256", kid: signer.kid, b64: false, crit: ["b64"] });
  });

  test.each(["unencoded", "unencoded-without-crit", "standard"] as const)(
    "is accepted in the form %s",
    (form) => {
      const token = signConsent(DETAIL, signer, form);
      expect(verifySignedConsent(token, signer.publicKey)).toEqual({ detail: JSON.parse(DETAIL), form });
    },
  );

  test("is accepted with b64 true and named in crit, over the standard input", () => {
    const token = tokenOf({ alg: "RS256", b64: true, crit: ["b64"] }, DETAIL, encode(DETAIL));
    expect(verifySignedConsent(token, signer.publicKey).form).toBe("standard");
  });

  test("verifies at the library jose over the decoded payload, and not as it stands", async () => {
    const token = signConsent(DETAIL, signer);
    const [head = "", , signature = ""] = token.split(".");
    const flattened = { protected: head, payload: Buffer.from(DETAIL), signature };
    await expect(flattenedVerify(flattened, signer.publicKey)).resolves.toBeDefined();
    await expect(compactVerify(token, signer.publicKey)).rejects.toThrow();
    const standard = signConsent(DETAIL, signer, "standard");
    await expect(compactVerify(standard, signer.publicKey)).resolves.toBeDefined();
  });

  test("is refused when its payload was changed", () => {
    const [head, , signature] = signConsent(DETAIL, signer).split(".");
    const changed = `${head}.${encode(DETAIL.replace("DEPOSIT", "EQUITIES"))}.${signature}`;
    expect(() => verifySignedConsent(changed, signer.publicKey)).toThrow(SignatureError);
  });

  test("is refused when it is empty or no JSON", () => {
    expect(() => verifySignedConsent(signDetached(DETAIL, signer), signer.publicKey)).toThrow("no payload");
    expect(() => verifySignedConsent(signConsent("hello", signer), signer.publicKey)).toThrow("not JSON");
  });
});

test("every party's published key is its own, named by its kid, and imported once", () => {
  const signers = (["aa", "fip", "fiu", "registry"] as const).map(testSigner);
  expect(new Set(signers.map(({ jwk }) => jwk.n)).size).toBe(4);
  expect(new Set(signers.map(({ kid }) => kid)).size).toBe(4);
  for (const { jwk, kid } of signers) {
    expect(jwk).toMatchObject({ kty: "RSA", alg: "RS256", use: "sig", e: "AQAB", kid });
    expect(importRsaKey(jwk)).toBe(importRsaKey({ ...jwk }));
    expect(jwk).not.toHaveProperty("d");
  }
});
