import { createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import { expect, test } from "vitest";
import { signingKeyFor, signingKeyOf, signJwt } from "./signing-key.ts";

test("a text always gives the same key, another text another", () => {
  expect(signingKeyFor("42\namex")).toEqual(signingKeyFor("42\namex"));
  expect(signingKeyFor("42\nchase").kid).not.toBe(signingKeyFor("42\namex").kid);
});

test("what the private half signs the public half verifies", () => {
  const { d, ...publicJwk } = signingKeyFor("42\namex");
  const data = Buffer.from("an id token");
  const signature = sign("sha256", data, createPrivateKey({ key: { ...publicJwk, d }, format: "jwk" }));
  expect(verify("sha256", data, createPublicKey({ key: publicJwk, format: "jwk" }), signature)).toBe(true);
});

test("what it signs verifies with its public key", async () => {
  const signer = { seed: 42, institution: "amex" };
  const { d, ...publicJwk } = signingKeyOf(signer);
  const [head = "", claims = "", signature = ""] = signJwt(signer, { sub: "customer-1" }).split(".");
  const key = createPublicKey({ key: publicJwk, format: "jwk" });
  const signed = Buffer.from(`${head}.${claims}`);
  const options = { key, dsaEncoding: "ieee-p1363" } as const;
  expect(verify("sha256", signed, options, Buffer.from(signature, "base64url"))).toBe(true);
  expect(JSON.parse(Buffer.from(claims, "base64url").toString())).toEqual({ sub: "customer-1" });
});
