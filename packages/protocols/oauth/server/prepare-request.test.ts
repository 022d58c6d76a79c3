import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { prepareRequest } from "./prepare-request.ts";

function prepared(url: string, headers: Record<string, string> = {}, origin = "http://localhost:4010") {
  const request: IncomingMessage & { originalUrl?: string } = new IncomingMessage(new Socket());
  Object.assign(request, { url, headers });
  prepareRequest(request, { origin, mount: "/bank" });
  return request;
}

test("the library sees the path below the institution and remembers the whole", () => {
  expect(prepared("/bank/token?a=b")).toMatchObject({ url: "/token?a=b", originalUrl: "/bank/token?a=b" });
});

test("scheme and host are the caller's origin, whatever the headers claim", () => {
  const headers = { host: "evil.example", "x-forwarded-host": "evil.example", "x-forwarded-proto": "http" };
  expect(prepared("/bank/jwks", headers, "https://bank.example").headers).toEqual({
    host: "bank.example",
    "x-forwarded-proto": "https",
  });
});

test.each([
  ["scope=openid+offline_access", "scope=openid+offline_access&prompt=consent"],
  ["scope=offline_access&prompt=login", "scope=offline_access&prompt=login+consent"],
  ["scope=offline_access&prompt=consent", "scope=offline_access&prompt=consent"],
  ["scope=offline_access&prompt=none", "scope=offline_access&prompt=none"],
  ["scope=openid", "scope=openid"],
  [
    "scope=offline_access&redirect_uri=http://a?b=c",
    "scope=offline_access&redirect_uri=http%3A%2F%2Fa%3Fb%3Dc&prompt=consent",
  ],
])("an authorization request with %s becomes %s", (query, expected) => {
  expect(prepared(`/bank/authorize?${query}`).url).toBe(`/authorize?${expected}`);
});

test("a request to resume one is left alone", () => {
  expect(prepared("/bank/authorize/uid?scope=offline_access").url).toBe(
    "/authorize/uid?scope=offline_access",
  );
});
