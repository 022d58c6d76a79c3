import { z } from "zod";
import { WHEN_PATTERN } from "../when.ts";
import { expects, form, text } from "./expects.ts";

const AMOUNT = 'an amount such as "-12.50": digits, a dot before the fraction, negative when money goes out';

/** Text rather than a number keeps every digit; both are read without ever calculating in floating point. */
export const amountInput = z.union([form(/^-?\d+(\.\d+)?$/, AMOUNT), z.number({ error: expects(AMOUNT) })], {
  error: expects(AMOUNT),
});
export type AmountInput = z.infer<typeof amountInput>;

export const whenInput = form(
  WHEN_PATTERN,
  "a date such as 2026-03-01, 2026-03-01 14:30, 2026-03-01T14:30:00Z, today, -3d, +2w, -6m or -1y",
);

const PERCENT = 'a percentage such as "24.99", with at most two digits after the dot';

export const percentInput = z.union(
  [form(/^\d{1,3}(\.\d{1,2})?$/, PERCENT), z.number({ error: expects(PERCENT) })],
  {
    error: expects(PERCENT),
  },
);

/** What is referred to by name: accounts, transactions. */
export const keyInput = form(
  /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
  "a key of letters, digits, dots, dashes and underscores",
);

export const countryInput = form(/^[A-Z]{2}$/, "a country code of two capitals, such as US");

export const locationInput = z
  .strictObject({
    city: text("a town"),
    region: text("a state, county or land").optional(),
    country: countryInput.optional().describe("The person's country unless told."),
  })
  .describe("Where it happened; leave it out for what happened online.");
