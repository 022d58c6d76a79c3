import { expect, test } from "vitest";
import { asJson } from "./as-json.ts";

const parsed = (value: object) => JSON.parse(JSON.stringify(value));

test("what is kept is what JSON would keep of it", () => {
  const session = {
    accountId: "customer-1",
    acr: undefined,
    amr: ["pwd", undefined, null],
    authorizations: { core: { sid: "a", meta: undefined }, other: {} },
    prompt: { reasons: [{ name: "consent", details: undefined }, ["deep", { deeper: undefined }]] },
    none: null,
    not: false,
    zero: 0,
    empty: "",
    at: new Date("2026-03-10T15:00:00Z"),
    bare: Object.assign(Object.create(null), { a: 1, b: undefined }),
  };
  const kept = asJson(session);
  expect(kept).toStrictEqual(parsed(session));
  expect(Object.keys(kept)).toEqual(Object.keys(parsed(session)));
});

test("nothing is shared with what it was made from", () => {
  const session = { amr: ["pwd"], authorizations: { core: { sid: "a" } } };
  const kept = asJson(session);
  session.amr.push("otp");
  session.authorizations.core.sid = "b";
  expect(kept).toEqual({ amr: ["pwd"], authorizations: { core: { sid: "a" } } });
});
