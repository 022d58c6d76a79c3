import { expect, test } from "vitest";
import { fromDate, monthOf, toDate } from "../../calendar.ts";
import { paydaysOf } from "../../life/pay.ts";
import type { PayRhythm } from "../economy.ts";
import { unitedStates } from "./index.ts";

test("pay comes every other Friday or on the 15th and the last business day, earlier when banks are closed", () => {
  const dates = (month: string, rhythm: PayRhythm, parity: 0 | 1 = 0) =>
    paydaysOf({ rhythm, parity }, monthOf(fromDate(`${month}-01`)), unitedStates).map(toDate);
  const biweekly = { kind: "biweekly" } as const;
  const semiMonthly = { kind: "semi_monthly" } as const;
  expect(dates("2026-02", semiMonthly)).toEqual(["2026-02-13", "2026-02-27"]);
  expect(dates("2026-05", semiMonthly)).toEqual(["2026-05-15", "2026-05-29"]);
  const fridays = [...dates("2026-12", biweekly, 0), ...dates("2026-12", biweekly, 1)].sort();
  expect(fridays).toEqual(["2026-12-04", "2026-12-11", "2026-12-18", "2026-12-24", "2026-12-31"]);
  const both = [...dates("2027-01", biweekly, 0), ...dates("2027-01", biweekly, 1)].sort();
  expect(both).toEqual(["2027-01-08", "2027-01-15", "2027-01-22", "2027-01-29"]);
});
