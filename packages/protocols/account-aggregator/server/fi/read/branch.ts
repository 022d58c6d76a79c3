import type { Account, Customer } from "@sandbank/world";
import { drawInt } from "./draw.ts";

export interface Branch {
  readonly name: string;
  readonly ifsc: string;
  /** Nine digits: town as in its PIN code, bank, branch. */
  readonly micr: string;
}

/** The branch an account is kept at: one of the town its holder lives in. */
export function branchOf({ address }: Customer, { numbers, bank }: Account): Branch {
  const ifsc = numbers.ifsc ?? "";
  const town = address.postalCode.slice(0, 3);
  const ofBank = String(drawInt({ seed: 0 }, `${bank}/micr`, 700, 999));
  return { name: address.city, ifsc, micr: `${town}${ofBank}${ifsc.slice(-3).padStart(3, "0")}` };
}
