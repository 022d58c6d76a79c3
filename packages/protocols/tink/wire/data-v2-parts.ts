// What the resources of https://docs.tink.com/api-data-v2 have in common.
import { z } from "zod";

/** Opaque; 32 hex digits. */
export const tinkId = z.string().regex(/^[0-9a-f]{32}$/, "32 hex digits");

const wholeText = z.string().regex(/^-?\d+$/, "a whole number as a string");

/** `unscaledValue × 10^(−scale)`, both as strings: accounts and transactions. The scale may be negative. */
const exactNumber = z.object({ scale: wholeText, unscaledValue: wholeText });

/** The same with numbers: balances, investments and loans. */
export const exactInteger = z.object({ scale: z.int(), unscaledValue: z.int() });

export const currencyCode = z.string().regex(/^[A-Z]{3}$/, "an ISO 4217 code");

/** Money as accounts and transactions write it. Negative leaves the account, or is owed. */
export const stringAmount = z.object({ currencyCode, value: exactNumber });

/** Money as investments and loans write it. */
export const integerAmount = z.object({ currencyCode, value: exactInteger });

/** `YYYY-MM-DD` */
export const wireDate = z.iso.date();
/** RFC 3339 with a zone: `2026-11-19T06:02:11Z` */
export const wireInstant = z.iso.datetime({ offset: true });

export const party = z.object({
  identity: z.object({ name: z.string().optional(), ssn: z.string().optional() }),
  role: z.enum(["HOLDER", "AUTHORIZED_USER", "OTHER", "UNKNOWN"]),
});
export type Party = z.infer<typeof party>;

export const iban = z.object({ iban: z.string(), bban: z.string(), bic: z.string().optional() });

/** Empty, or not there at all, on the last page. */
export const nextPageToken = z.string().optional();
