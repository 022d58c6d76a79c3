import type { DebitStyle } from "../country.ts";

/**
 * Purchases on a current account: by card mostly, otherwise by Swish, or by Klarna, which debits through Autogiro and
 * prints as `K*` with the shop. A card purchase names its day, which is before the one it is booked on.
 */
export const debitStyles: readonly DebitStyle[] = [
  {
    text: "Kortköp {date:6} {merchant}",
    refundText: "Retur {date:6} {merchant}",
    channel: "in_store",
    rail: null,
    for: "in_store",
    weight: 97,
  },
  {
    text: "Swish betalning {name}",
    refundText: "Swish återbetalning {name}",
    channel: "in_store",
    rail: "swish",
    for: "in_store",
    weight: 3,
  },
  {
    text: "Kortköp {date:6} {merchant}",
    refundText: "Retur {date:6} {merchant}",
    channel: "online",
    rail: null,
    for: "online",
    weight: 72,
  },
  {
    text: "Swish betalning {name}",
    refundText: "Swish återbetalning {name}",
    channel: "online",
    rail: "swish",
    for: "online",
    weight: 18,
  },
  {
    text: "Autogiro K*{handle}",
    refundText: "Insättning KLARNA BANK AB",
    channel: "online",
    rail: "autogiro",
    for: "online",
    weight: 10,
  },
];
