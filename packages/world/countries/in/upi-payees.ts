import type { DetailedCategory } from "@sandbank/domain";
import { subscriptions } from "./subscriptions/index.ts";

/** Who asks for money by UPI AutoPay. */
export interface UpiPayee {
  /** As people call it. */
  readonly name: string;
  /** As statements print it. */
  readonly printedName: string;
  /** ISO 18245 merchant category code. */
  readonly merchantCategoryCode: string;
  readonly category: DetailedCategory;
}

/** The merchant behind a UPI address of this world; undefined where nobody has it, or several share it. */
export function findUpiPayee(address: string): UpiPayee | undefined {
  const wanted = address.toLowerCase();
  const [only, another] = subscriptions.filter(({ onAccount }) => onAccount?.payee?.address === wanted);
  if (!only?.onAccount?.payee || another) return undefined;
  const { name, mcc, category, onAccount } = only;
  return { name, printedName: onAccount.payee?.name ?? name, merchantCategoryCode: mcc, category };
}
