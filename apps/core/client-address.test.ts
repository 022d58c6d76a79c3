import { expect, test } from "vitest";
import { createClientAddress } from "./client-address.ts";

const forwarded = (value: string) => new Headers({ "x-forwarded-for": value });

test("without trusted proxies the peer is the client, whatever it says", () => {
  const addressOf = createClientAddress([]);
  expect(addressOf("203.0.113.9", forwarded("198.51.100.1"))).toBe("203.0.113.9");
  expect(addressOf("::ffff:203.0.113.9", new Headers())).toBe("203.0.113.9");
  expect(addressOf(undefined, forwarded("198.51.100.1"))).toBeNull();
});

test("what a trusted proxy says counts, what was said to it before does not", () => {
  const addressOf = createClientAddress(["10.0.0.0/8", "::1"]);
  expect(addressOf("10.1.2.3", forwarded("198.51.100.1"))).toBe("198.51.100.1");
  expect(addressOf("10.1.2.3", forwarded("6.6.6.6, 198.51.100.1"))).toBe("198.51.100.1");
  expect(addressOf("10.1.2.3", forwarded("198.51.100.1, 10.9.9.9"))).toBe("198.51.100.1");
  expect(addressOf("::1", forwarded("[2001:db8::7]:443"))).toBe("2001:db8::7");
  expect(addressOf("10.1.2.3", forwarded("nonsense"))).toBe("10.1.2.3");
  expect(addressOf("203.0.113.9", forwarded("10.1.2.3"))).toBe("203.0.113.9");
});

test("what is no address or network is named", () => {
  expect(() => createClientAddress(["10.0.0.0/8", "proxy"])).toThrow('"proxy" is no address or network');
  expect(() => createClientAddress(["10.0.0.0/33"])).toThrow('"10.0.0.0/33"');
});
