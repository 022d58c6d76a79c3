import type { DebitStyle } from "../country.ts";

/** How a purchase appears on a Girokonto: by girocard, by signed direct debit, through PayPal or Klarna. */
export const debitStyles: readonly DebitStyle[] = [
  {
    text: "{merchant}",
    refundText: "GUTSCHRIFT {merchant}",
    channel: "in_store",
    rail: null,
    for: "in_store",
    weight: 7,
  },
  {
    text: "{merchant} APPLE PAY",
    refundText: "GUTSCHRIFT {merchant} APPLE PAY",
    channel: "in_store",
    rail: null,
    for: "in_store",
    weight: 1.5,
  },
  {
    notThrough: ["SUMUP", "ZETTLE", "PAYPAL", "SQ *"],
    text: "{merchant} OLV {digits:14} ELV{digits:8} ME4",
    refundText: "GUTSCHRIFT {merchant} ELV{digits:8}",
    channel: "in_store",
    rail: "sepa_direct_debit",
    for: "in_store",
    weight: 1.5,
  },
  {
    text: "PayPal Europe S.a.r.l. et Cie S.C.A {digits:13}/. {name}, Ihr Einkauf bei {name}",
    refundText: "PayPal Europe S.a.r.l. et Cie S.C.A {digits:13}/. {name}, Rueckzahlung",
    channel: "direct_debit",
    rail: "sepa_direct_debit",
    for: "online",
    weight: 6,
  },
  {
    text: "{merchant}",
    refundText: "GUTSCHRIFT {merchant}",
    channel: "online",
    rail: null,
    for: "online",
    weight: 3,
  },
  {
    text: "Klarna Bank AB (publ) {digits:10} {name} {code:8}",
    refundText: "Klarna Bank AB (publ) {digits:10} {name} GUTSCHRIFT {code:8}",
    channel: "direct_debit",
    rail: "sepa_direct_debit",
    for: "online",
    weight: 1.2,
  },
];
