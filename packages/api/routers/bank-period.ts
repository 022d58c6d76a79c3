import { addDays, isoInstant, startOfDate } from "@sandbank/domain";
import { z } from "zod";
import { calendarDate } from "../inputs.ts";

const EARLIEST = Date.parse("0001-01-01T00:00:00Z");
const LATEST = Date.parse("9999-12-31T00:00:00Z");

/** Seed B: "Start date (ISO 8601)" and "End date (ISO 8601)": a calendar date in UTC, or an instant. */
function moment(ofDate: (date: string) => number, ofInstant: (at: number) => number) {
  return z
    .string()
    .transform((text, ctx) => {
      const isDate = calendarDate.safeParse(text).success;
      const at = isDate
        ? ofDate(text)
        : isoInstant.safeParse(text).success
          ? ofInstant(Date.parse(text))
          : null;
      if (at !== null && at >= EARLIEST && at <= LATEST) return new Date(at);
      ctx.addIssue({
        code: "custom",
        message: "is no ISO 8601 date or instant, such as 2026-02-18 or 2026-02-18T10:00:00Z",
      });
      return z.NEVER;
    })
    .optional();
}

export const fromDate = moment(startOfDate, (at) => at).describe(
  "Date in UTC or instant, ISO 8601; the first that is shown",
);

/** As the first instant that is no longer asked for. */
export const toDate = moment(
  (date) => startOfDate(addDays(date, 1)),
  (at) => at + 1,
).describe("Date in UTC or instant, ISO 8601; the last that is shown");
