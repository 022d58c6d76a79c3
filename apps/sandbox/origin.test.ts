import { expect, test } from "vitest";
import { originOf } from "./origin.ts";

test.each([
  ["localhost:4010", "http://localhost:4010"],
  ["localhost", "http://localhost"],
  ["LOCALHOST:4010", "http://localhost:4010"],
  ["127.0.0.1:4010", "http://127.0.0.1:4010"],
  ["127.1.2.3:80", "http://127.1.2.3"],
  ["[::1]:4010", "http://[::1]:4010"],
  ["amex.localhost:4010", "http://amex.localhost:4010"],
])("%s is loopback: %s", (host, origin) => {
  expect(originOf(host, {})).toBe(origin);
});

test.each([
  undefined,
  "",
  "evil.example",
  "localhost.evil.example",
  "evillocalhost",
  "192.168.1.1",
  "127.0.0.1.evil.example",
  "user@localhost",
  "localhost/path",
  "localhost#x",
  "a b",
])("%s is not ours", (host) => {
  expect(originOf(host, {})).toBeUndefined();
});

test("an allowed host is ours on its port, or on any when it names none", () => {
  const policy = { allowedHosts: ["sandbox", "other:9000"] };
  expect(originOf("sandbox:4010", policy)).toBe("http://sandbox:4010");
  expect(originOf("sandbox", policy)).toBe("http://sandbox");
  expect(originOf("other:9000", policy)).toBe("http://other:9000");
  expect(originOf("other:9001", policy)).toBeUndefined();
});

test("the public URL's host is answered as the public URL", () => {
  const policy = { publicUrl: new URL("https://sandbox.example") };
  expect(originOf("sandbox.example", policy)).toBe("https://sandbox.example");
  expect(originOf("sandbox.example:8080", policy)).toBeUndefined();
  expect(originOf("a.example:8443", { publicUrl: new URL("https://a.example:8443") })).toBe(
    "https://a.example:8443",
  );
});
