import type { PaymentRail } from "@sandbank/domain";

/** Payment systems whose payments carry a reference of who is paid. */
const CARRYING: ReadonlySet<PaymentRail> = new Set([
  "bacs",
  "bankgirot",
  "autogiro",
  "sepa",
  "sepa_direct_debit",
]);

/**
 * The reference a payment came with, `RF42…` (ISO 11649): `RF`, two check digits, ten digits that follow from `id`.
 * Null for payment systems that carry none.
 */
export function creditorReference(id: string, rail: PaymentRail | null): string | null {
  if (rail === null || !CARRYING.has(rail)) return null;
  const digits = String(Number.parseInt(id.slice(0, 12), 16) % 10_000_000_000).padStart(10, "0");
  // ISO/IEC 7064 MOD 97-10 over the digits followed by RF00, R = 27 and F = 15.
  const check = 98 - (Number(`${digits}271500`) % 97);
  return `RF${String(check).padStart(2, "0")}${digits}`;
}
