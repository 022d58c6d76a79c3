import type { Merchant } from "../../country.ts";
import { everyday } from "./everyday.ts";
import { services } from "./services.ts";
import { shopping } from "./shopping.ts";

/** The curated catalogue. A new merchant is one row in the file of its category. */
export const merchants: readonly Merchant[] = [...everyday, ...shopping, ...services];
