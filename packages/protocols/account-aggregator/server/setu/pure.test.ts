import { expect, test } from "vitest";
import { addCalendar } from "./add-calendar.ts";
import { journeyOf, offersAccount, offersFip } from "./journey.ts";
import { returnUrl } from "./return-url.ts";

const days = (from: string, unit: "DAY" | "MONTH" | "YEAR", value: number) =>
  new Date(addCalendar(Date.parse(`${from}T10:30:00Z`), { unit, value })).toISOString();

test.each([
  ["2026-01-31", "MONTH", 1, "2026-02-28T10:30:00.000Z"],
  ["2024-02-29", "YEAR", 1, "2025-02-28T10:30:00.000Z"],
  ["2026-11-15", "MONTH", 4, "2027-03-15T10:30:00.000Z"],
  ["2026-02-28", "DAY", 1, "2026-03-01T10:30:00.000Z"],
] as const)("%s and a calendar %s × %d is %s", (from, unit, value, to) => {
  expect(days(from, unit, value)).toBe(to);
});

test("a person comes back with what they decided, next to the parameters the application had", () => {
  const back = "http://localhost:4000/back?state=7";
  expect(returnUrl(back, "c1", "approved")).toBe(`${back}&success=true&id=c1`);
  const query = (end: "rejected" | "cancelled") =>
    Object.fromEntries(new URL(returnUrl(back, "c1", end)).searchParams);
  expect(query("rejected")).toMatchObject({ state: "7", success: "false", id: "c1", errorcode: "1" });
  expect(query("cancelled")).toMatchObject({
    success: "false",
    errorcode: "5",
    errormsg: expect.any(String),
  });
});

test("a context says which banks and accounts are offered, and how", () => {
  const journey = journeyOf({
    door: "setu",
    context: {
      setu: {
        productInstanceId: "p",
        tags: [],
        PAN: null,
        enableAdditionalPhoneNumber: null,
        fipSelector: false,
        context: [
          { key: "fipId", value: "HDFC-FIP, sbi-fip" },
          { key: "excludeFipIds", value: "SBI-FIP" },
          { key: "accounttype", value: "CURRENT" },
          { key: "accountSelectionMode", value: "single" },
          { key: "consentReviewAt", value: "first" },
          { key: "alternateNumber", value: "true" },
        ],
      },
    },
  });
  expect(journey).toMatchObject({ selection: "single", reviewAt: "first", allowsOtherNumber: true });
  expect(["HDFC-FIP", "SBI-FIP", "AXIS-FIP"].map((fip) => offersFip(journey, fip))).toEqual([
    true,
    false,
    false,
  ]);
  expect(["CURRENT", "SAVINGS"].map((type) => offersAccount(journey, type))).toEqual([true, false]);
  expect(offersFip(journeyOf({ door: "rebit", context: {} }), "AXIS-FIP")).toBe(true);
});
