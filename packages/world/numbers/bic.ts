import { bankLetters, type Issuer } from "./bank-draw.ts";

/**
 * Eight characters of ISO 9362. The last is 0: a test and training destination, which no live payment message may
 * name (SWIFT error T46, https://www.ibm.com/support/pages/translator-error-message-swift-code-error-t46-when-creating-mt103-message-using-test-bic).
 */
export function bicOf(issuer: Issuer): string {
  return `${bankLetters(issuer)}${issuer.country}20`;
}

/** Eight or eleven characters (`BICFIDec2014Identifier` of ISO 20022); nobody can tell more without the directory. */
export function isValidBic(text: string): boolean {
  return /^[A-Z\d]{4}[A-Z]{2}[A-Z\d]{2}(?:[A-Z\d]{3})?$/.test(text);
}
