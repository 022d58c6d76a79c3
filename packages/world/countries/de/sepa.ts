/**
 * A creditor identifier with the right check digits, of a serial number beyond those given out, e.g.
 * `creditorId("09990000017")`. European Payments Council, "Creditor Identifier Overview" (EPC262-08): ISO 7064
 * MOD 97-10 over the national part and the country code, without the business code `ZZZ`.
 */
export function creditorId(serial: string): string {
  let remainder = 0;
  for (const digit of `${serial}131400`) remainder = (remainder * 10 + Number(digit)) % 97;
  return `DE${String(98 - remainder).padStart(2, "0")}ZZZ${serial}`;
}

/**
 * A SEPA direct debit as a current account prints it, with the tags of the end-to-end reference, the mandate and
 * the creditor (Deutsche Kreditwirtschaft, DFÜ-Abkommen Anlage 3, field 86 of MT940).
 */
export function directDebit(text: string, serial: string): string {
  return `${text} EREF+{digits:12} MREF+{fixed:10} CRED+${creditorId(serial)}`;
}

/** PayPal collects from the account and names the shop in the purpose. */
export function throughPayPal(shop: string): string {
  return `PayPal Europe S.a.r.l. et Cie S.C.A {digits:13}/. ${shop}, Ihr Einkauf bei ${shop}`;
}
