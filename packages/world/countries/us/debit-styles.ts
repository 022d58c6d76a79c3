import type { DebitStyle } from "../country.ts";

/** Most banks print the merchant's own text for a debit card; some put a word in front. */
export const debitStyles: readonly DebitStyle[] = [
  { text: "{merchant}", channel: "in_store", rail: null, for: "in_store", weight: 85 },
  { text: "POS DEBIT {merchant}", channel: "in_store", rail: null, for: "in_store", weight: 10 },
  { text: "DEBIT CARD PURCHASE - {merchant}", channel: "in_store", rail: null, for: "in_store", weight: 5 },
  { text: "{merchant}", channel: "online", rail: null, for: "online", weight: 95 },
  { text: "DEBIT CARD PURCHASE - {merchant}", channel: "online", rail: null, for: "online", weight: 5 },
];
