import { createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import { expect, test } from "vitest";
import { signingKeyFor } from "./signing-key.ts";

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
