import { expect, test } from "vitest";
import type { ConsentAccount } from "../door.ts";
import { recogniseAccounts } from "../known-accounts.ts";

const account = (linkRefNumber: string, number: string, changes: Partial<ConsentAccount> = {}) => ({
  linkRefNumber,
  fipId: "HDFC-FIP",
  fiType: "DEPOSIT",
  maskedAccNumber: `XXXXXXXX${number}`,
  ...changes,
});
const idsOf = (accounts: readonly { id: string; linkRefNumber: string }[]) =>
  Object.fromEntries(accounts.map(({ linkRefNumber, id }) => [linkRefNumber, id]));

test("an account that is linked as before, or again, goes on as the one it was", () => {
  const first = recogniseAccounts([account("a", "1111"), account("b", "2222")], []);
  expect(idsOf(first)).toEqual({ a: "a", b: "b" });
  const second = recogniseAccounts([account("a", "1111"), account("b2", "2222")], first);
  expect(idsOf(second)).toEqual({ a: "a", b2: "b" });
  // However its number is masked there, and for the third time.
  const third = recogniseAccounts([account("b3", "2222", { maskedAccNumber: "X-2222" })], second);
  expect(idsOf(third)).toEqual({ b3: "b", a: "a" });
});

test("an account that was left out of one consent is known again in the next", () => {
  const first = recogniseAccounts([account("a", "1111"), account("b", "2222")], []);
  const without = recogniseAccounts([account("b", "2222")], first);
  expect(idsOf(recogniseAccounts([account("a9", "1111"), account("b", "2222")], without))).toEqual({
    a9: "a",
    b: "b",
  });
});

test("accounts that only look alike are not taken for each other", () => {
  const first = recogniseAccounts([account("a", "1111"), account("b", "1111")], []);
  const others = [
    account("c", "1111"),
    account("d", "1111", { fipId: "SBI-FIP" }),
    account("e", "1111", { fiType: "TERM_DEPOSIT" }),
  ];
  expect(idsOf(recogniseAccounts(others, first))).toMatchObject({ c: "c", d: "d", e: "e" });
  const one = recogniseAccounts([account("a", "1111")], []);
  const twins = recogniseAccounts([account("c", "1111"), account("d", "1111")], one);
  expect(idsOf(twins)).toMatchObject({ c: "c", d: "d" });
  const besides = recogniseAccounts([account("a", "1111"), account("f", "1111")], one);
  expect(idsOf(besides)).toEqual({ a: "a", f: "f" });
});
