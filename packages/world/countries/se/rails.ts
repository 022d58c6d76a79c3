import { carriedBy, lendersCarriedBy } from "../carried.ts";

/** What is neither a mandate nor a Swish goes through the Bankgiro, payments by account number among them. */
const RAILS = [
  [/^Autogiro /, "autogiro"],
  [/^Swish /, "swish"],
  [/^/, "bankgirot"],
] as const;

export const carried = carriedBy(RAILS);
export const lendersCarried = lendersCarriedBy(RAILS);
