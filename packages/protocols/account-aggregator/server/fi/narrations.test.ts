import { describe, expect, test } from "vitest";
import { modeV1, modeV2 } from "./read/mode.ts";
import { documentOf, elementsOf, indianWorld, sharedOf } from "./testing/indian-world.ts";

const { world } = await indianWorld();

function rowsOf(version: "v1" | "v2"): Record<string, string>[] {
  const people = [...Array.from({ length: 30 }, (_, index) => String(index + 1)), "business", "pensioner"];
  return people
    .flatMap((login) => sharedOf(world, login))
    .filter(({ fiType }) => fiType === "DEPOSIT")
    .flatMap((each) => elementsOf(documentOf(world, each, { version }), "Transaction"));
}

/** How banks print each way of paying: the system first, then its reference, the other side, and what it is for. */
const STYLES: Readonly<Record<string, RegExp>> = {
  UPI: /^(UPI\/(DR|CR)\/\d{12}\/[^/]+\/[A-Z]{4}\/[^/]+@(okmock|mockupi|mockpay)\/|REV-|MONEY ADDED)/,
  IMPS: /^(IMPS-\d{12}-[^-]+-|REV-)/,
  NEFT: /^(NEFT (CR|DR)-[^-]+|SI-|REV-)/,
  RTGS: /^RTGS /,
  NACH: /^(ACH [CD]- .+|SI-|REV-)/,
  ATM: /^(ATM WDL\/\d{6}\/\w+\/|NWD\/\d{6}\/\w+\/|REV-|.+ [A-Z]{2}$)/,
  CHEQUE: /^CHQ PAID-CTS-NO \d+$/,
  INTEREST_CREDIT: /^INT\.PD /,
  CASH: /^(BY CASH|CASH DEP)/,
};

describe("narrations", () => {
  const rows = rowsOf("v2");

  test("begin with the system that carried the money and quote it", () => {
    for (const { mode = "", narration = "" } of rows) {
      const style = STYLES[mode];
      if (style) expect([mode, narration]).toEqual([mode, expect.stringMatching(style)]);
    }
  });

  test("are of ten modes in 2.0.0, three of four everyday payments by UPI", () => {
    const counts = new Map<string, number>();
    for (const { mode = "" } of rows) counts.set(mode, (counts.get(mode) ?? 0) + 1);
    const met = "UPI IMPS NEFT NACH CARD ATM CHEQUE AUTO_DEBIT INTEREST_CREDIT OTHERS".split(" ");
    expect([...counts.keys()]).toEqual(expect.arrayContaining(met));
    const [upi = 0, card = 0] = [counts.get("UPI"), counts.get("CARD")];
    expect(upi / (upi + card)).toBeGreaterThan(0.75);
  });

  test("and the reference is the one they quote: a RRN, a NEFT number, a cheque; or one of the bank's", () => {
    for (const { mode, narration = "", reference = "" } of rows) {
      if (mode === "UPI" || mode === "IMPS") expect(reference).toMatch(/^\d{12}$/);
      if (mode === "CHEQUE") expect(narration.endsWith(` ${reference}`)).toBe(true);
      expect(narration.includes(reference) || /^RFN\d{8}$/.test(reference)).toBe(true);
    }
  });
});

test("1.x knows six modes, and of both versions the same row has those that belong together", () => {
  const together: Readonly<Record<string, readonly string[]>> = {
    UPI: ["UPI"],
    CARD: ["CARD"],
    ATM: ["ATM"],
    CASH: ["CASH"],
    FT: ["IMPS", "NEFT", "RTGS", "NACH", "AUTO_DEBIT", "ECS", "OTHERS"],
    OTHERS: ["OTHERS", "CHEQUE", "INTEREST_CREDIT"],
  };
  const second = rowsOf("v2");
  for (const [index, { mode = "" }] of rowsOf("v1").entries()) {
    expect(together[mode]).toContain(second[index]?.mode);
  }
});

test.each([
  ["in_store", null, "debit", "CARD", "CARD"],
  ["in_store", "upi", "debit", "UPI", "UPI"],
  ["mandate", "upi", "debit", "UPI", "UPI"],
  ["transfer", "rtgs", "credit", "FT", "RTGS"],
  ["transfer", null, "debit", "FT", "OTHERS"],
  ["standing_order", null, "debit", "FT", "AUTO_DEBIT"],
  ["direct_debit", "nach", "debit", "FT", "NACH"],
  ["atm", null, "debit", "ATM", "ATM"],
  ["cash", null, "credit", "CASH", "CASH"],
  ["check", null, "debit", "OTHERS", "CHEQUE"],
  ["interest", null, "credit", "OTHERS", "INTEREST_CREDIT"],
  ["interest", null, "debit", "OTHERS", "OTHERS"],
  ["fee", null, "debit", "OTHERS", "OTHERS"],
] as const)("%s over %s, %s, is %s in 1.x and %s in 2.0.0", (channel, rail, direction, first, second) => {
  const detailedCategory = "other_shopping";
  const movement = { channel, rail, direction, detailedCategory, original: null, description: "" } as const;
  expect(modeV1(movement)).toBe(first);
  expect(modeV2(movement)).toBe(second);
});
