import { z } from "zod";

/** A date in the time there are bank accounts on file of; the database can hold it with those around it. */
export const calendarDate = z.iso
  .date({ abort: true })
  .refine(
    (date) => date >= "1900-01-01" && date < "9999-12-31",
    "has to lie between 1900-01-01 and 9999-12-30",
  )
  .describe("Calendar date in UTC, `YYYY-MM-DD`");

/** Text without what no text holds: Postgres takes no NUL. */
export const plainText = z.string().refine((text) => !text.includes("\0"), "holds a NUL character");

export const offset = z
  .int()
  .min(0)
  .max(10_000_000)
  .describe("How many to leave out; deep in a long list a cursor is faster");

export const connectionId = z.strictObject({ connectionId: z.uuid() });

/** What Indian banks know a person by. */
export const mobile = z
  .string()
  .regex(/^\d{10}$/, "has to be a mobile number of ten digits, without +91")
  .describe("The person's mobile number, ten digits, where `connectKind` is `mobile`");
