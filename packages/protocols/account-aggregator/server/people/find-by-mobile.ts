import type { Customer, World } from "@sandbank/world";

/** Country whose people the framework knows. */
export const AA_COUNTRY = "IN";

/** `5550000007` of `+91 555 000 0007`, `5550000007@sandbank-aa` or the number as it is; undefined for no mobile number. */
export function mobileOf(text: string): string | undefined {
  const digits = (text.split("@")[0] ?? "").replace(/[\s-]/g, "").replace(/^\+?91(?=\d{10}$)/, "");
  return /^\d{10}$/.test(digits) ? digits : undefined;
}

/** Everybody with this mobile number; several where a family shares one. */
export function findByMobile(world: Pick<World, "customersByPhone">, mobile: string): readonly Customer[] {
  const digits = mobileOf(mobile);
  return digits === undefined ? [] : world.customersByPhone(digits, AA_COUNTRY);
}
