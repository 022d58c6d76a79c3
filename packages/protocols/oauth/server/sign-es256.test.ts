import { createPublicKey, verify } from "node:crypto";
import { expect, test } from "vitest";
import { signEs256 } from "./sign-es256.ts";
import { signingKeyFor } from "./signing-key.ts";

// RFC 6979 appendix A.2.5, ECDSA with P-256 and SHA-256.
const d = Buffer.from("C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721", "hex").toString(
  "base64url",
);

test.each([
  [
    "sample",
    "EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716",
    "F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8",
  ],
  [
    "test",
    "F1ABB023518351CD71D881567B1EA663ED3EFCF6C5132B354F28D3B0B7D38367",
    "019F4113742A2B14BD25926B49C649155F267E60D3814B4C0CC84250E46F0083",
  ],
])('"%s" is signed as RFC 6979 prints it', (text, r, s) => {
  const signature = Buffer.from(signEs256(text, { d }), "base64url").toString("hex");
  expect(signature).toBe((r + s).toLowerCase());
});

test("every signature passes the platform's check, and none for another text", () => {
  const jwk = signingKeyFor("42\namex");
  const { kty, crv, x, y } = jwk;
  const key = createPublicKey({ key: { kty, crv, x, y }, format: "jwk" });
  for (let index = 0; index < 200; index++) {
    const signature = Buffer.from(signEs256(`text ${index}`, jwk), "base64url");
    const passes = (text: string) =>
      verify("sha256", Buffer.from(text), { key, dsaEncoding: "ieee-p1363" }, signature);
    expect([passes(`text ${index}`), passes(`text ${index + 1}`)]).toEqual([true, false]);
  }
});
