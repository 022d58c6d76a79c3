import { carriedBy, lendersCarriedBy } from "../carried.ts";

/** A direct debit prints its mandate; everything else that is paid or received is a credit transfer. */
const RAILS = [
  [/ECHTZEIT-UEBERW/, "sepa_instant"],
  [/ MREF\+/, "sepa_direct_debit"],
  [/^/, "sepa"],
] as const;

export const carried = carriedBy(RAILS);
export const lendersCarried = lendersCarriedBy(RAILS);
