import { detailOfMerchantCode } from "@sandbank/domain";
import { findUpiPayee } from "@sandbank/world";
import type { Payee } from "./model.ts";

/** Digital goods: of merchants this world does not know. */
const USUAL_CODE = "5815";

/** Who a merchant's UPI address belongs to: one of the world's, or somebody named like the address. */
export function payeeOf(vpa: string): Payee {
  const known = findUpiPayee(vpa);
  if (known) return { vpa, ...known };
  const words = (vpa.split("@")[0] ?? vpa).split(/[.-]+/).filter((word) => word !== "");
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ") || vpa;
  return {
    vpa,
    name,
    printedName: name.toUpperCase(),
    merchantCategoryCode: USUAL_CODE,
    category: detailOfMerchantCode(USUAL_CODE),
  };
}
