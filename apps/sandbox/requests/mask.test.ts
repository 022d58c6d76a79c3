import { expect, test } from "vitest";
import { maskBody, maskForm, maskHeader, maskUrl } from "./mask.ts";

const JWT = "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJjdXN0b21lci0xIn0.c2lnbmF0dXJl";

test.each([
  ["authorization", "Bearer abc.def", "Bearer ***"],
  ["authorization", "Basic dXNlcjpwYXNz", "Basic ***"],
  ["authorization", "abc", "***"],
  ["dpop", JWT, "***"],
  ["cookie", "session=abc; theme=dark", "session=***; theme=***"],
  ["set-cookie", "session=abc=; Path=/; HttpOnly", "session=***; Path=/; HttpOnly"],
  ["location", "http://app/cb?code=abc&state=s&iss=i", "http://app/cb?code=***&state=s&iss=i"],
  ["x-jws-signature", JWT, "***"],
  ["accept", "application/json", "application/json"],
])("the header %s: %s is shown as %s", (name, value, shown) => {
  expect(maskHeader(name, value)).toBe(shown);
});

test("queries, fragments and forms keep their names and lose their secrets", () => {
  expect(maskUrl("/cb?state=s&code=abc")).toBe("/cb?state=s&code=***");
  expect(maskUrl("/cb#access_token=abc&state=s")).toBe("/cb#access_token=***&state=s");
  expect(maskUrl("/plain/path")).toBe("/plain/path");
  expect(
    maskForm("grant_type=refresh_token&refresh_token=abc&client%5Fsecret=x&password=p%26q&otp=1&x=%"),
  ).toBe("grant_type=refresh_token&refresh_token=***&client%5Fsecret=***&password=***&otp=***&x=%");
  expect(maskForm(`request=${JWT}`)).toBe("request=***");
});

test("JSON loses its secrets wherever they are, and keeps what only has their name", () => {
  const body = {
    access_token: "a",
    id_token: JWT,
    expires_in: 900,
    nested: [{ client_secret: "b", note: `see ${JWT}` }],
    ourPrivateKey: "-----BEGIN PRIVATE KEY-----",
    error: { code: "701", message: "Account not found" },
    code: "one-time",
  };
  expect(JSON.parse(maskBody(JSON.stringify(body), "application/json"))).toEqual({
    access_token: "***",
    id_token: "***",
    expires_in: 900,
    nested: [{ client_secret: "***", note: "see ***" }],
    ourPrivateKey: "***",
    error: { code: "701", message: "Account not found" },
    code: "***",
  });
});

test("what is cut off, broken or mislabelled loses its secrets all the same", () => {
  const whole = JSON.stringify({ token_type: "Bearer", access_token: 'se"cret', refresh_token: "secret" });
  for (let length = 1; length <= whole.length; length++) {
    expect(maskBody(whole.slice(0, length), "application/json")).not.toContain("cret");
  }
  expect(maskBody(whole.replace(":", "="), "text/html")).not.toContain("cret");
  expect(maskBody('{"access_token"="secret"}', "application/json")).toBe('{"access_token"="***"}');
  const link = '<a href="http://app/cb?code=secret&amp;state=s">';
  expect(maskBody(link, "text/html")).toBe('<a href="http://app/cb?code=***&amp;state=s">');
  expect(maskBody(`<p>${JWT}</p>`, "text/html")).toBe("<p>***</p>");
});

test.each(["x", "a-", "eyJ-", '"', "a=", "a: ", "code", " "])(
  "a body of nothing but %j takes no more than its length",
  (piece) => {
    const work = (length: number) => {
      const body = piece.repeat(length / piece.length);
      const tries = Array.from({ length: 5 }, () => {
        const begun = performance.now();
        maskBody(body, "text/plain");
        return performance.now() - begun;
      });
      return Math.min(...tries);
    };
    work(4096);
    // Sixteen times as long; by its square it would be 256 times.
    expect(work(65_536)).toBeLessThan(100 * Math.max(work(4096), 0.05));
  },
);
