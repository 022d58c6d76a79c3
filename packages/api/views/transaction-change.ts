import type { TransactionChange } from "@sandbank/database";
import { z } from "zod";
import { toOptionalAmount } from "./amount.ts";
import { instant } from "./instant.ts";

const fields = z
  .record(z.string(), z.string().nullable())
  .describe("Fields of a transaction, as it names them; amounts are exact decimals");

/** One time a transaction changed after it was first read. */
export const transactionChangeView = z
  .object({
    at: instant.describe("When we learned of it"),
    kind: z
      .enum(["added", "modified", "posted", "refunded", "removed"])
      .describe("`removed`: the bank took it back; `added`: it shows it again"),
    before: fields,
    after: fields,
  })
  .meta({ id: "TransactionChange" });

/** `currency` is the transaction's where a change does not say. */
export function toTransactionChangeView(
  { at, kind, before, after }: TransactionChange,
  currency: string,
): z.infer<typeof transactionChangeView> {
  const shown = (changed: TransactionChange["before"]) =>
    changed.amount === undefined
      ? { ...changed }
      : { ...changed, amount: toOptionalAmount(changed.amount, changed.currency ?? currency) };
  return { at: at.toISOString(), kind, before: shown(before), after: shown(after) };
}
