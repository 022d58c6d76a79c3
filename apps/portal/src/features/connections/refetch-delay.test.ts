import { expect, test } from "vitest";
import { refetchDelayMs } from "./refetch-delay.ts";

const now = Date.parse("2026-03-15T12:00:00Z");
const idle = (nextSyncAt: string | null) => ({ syncing: false, nextSyncAt, revocation: null });

test("a running sync is looked at every few seconds", () => {
  expect(refetchDelayMs([idle(null), { ...idle(null), syncing: true }], now)).toBe(2_500);
});

test("otherwise the next look is just after the earliest sync that is due", () => {
  const connections = [idle("2026-03-15T12:30:00Z"), idle("2026-03-15T12:00:30Z"), idle(null)];
  expect(refetchDelayMs(connections, now)).toBe(31_500);
});

test("a sync far away is not waited for with a timer longer than an hour", () => {
  expect(refetchDelayMs([idle("2026-05-15T12:00:00Z")], now)).toBe(3_600_000);
});

test("a sync that should have begun is looked for soon, never at once and in a loop", () => {
  expect(refetchDelayMs([idle("2026-03-15T11:00:00Z")], now)).toBe(1_500);
});

test("a bank that is told again of a consent that ended is looked at after that", () => {
  const [askedAt, nextAttemptAt] = ["2026-03-15T11:59:00Z", "2026-03-15T12:01:00Z"];
  const waiting = { ...idle(null), revocation: { askedAt, nextAttemptAt, endsAt: null } };
  expect(refetchDelayMs([waiting], now)).toBe(61_500);
});

test("connections that never change by themselves are left alone", () => {
  expect(refetchDelayMs([idle(null)], now)).toBe(false);
  expect(refetchDelayMs([], now)).toBe(false);
});
