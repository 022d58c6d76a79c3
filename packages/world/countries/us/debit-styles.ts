import type { DebitStyle } from "../country.ts";

/** A debit card is printed in the merchant's own words, as on a credit card: a bank puts one word in front or none. */
export const debitStyles: readonly DebitStyle[] = [];
