import { carriedBy, lendersCarriedBy } from "../carried.ts";

/** Narrations begin with the payment system; BBPS, standing instructions and cheques have none of their own here. */
const RAILS = [
  [/^UPI\//, "upi"],
  [/^IMPS-/, "imps"],
  [/^NEFT /, "neft"],
  [/^RTGS /, "rtgs"],
  [/^ACH [CD]- /, "nach"],
] as const;

export const carried = carriedBy(RAILS);
export const lendersCarried = lendersCarriedBy(RAILS);
