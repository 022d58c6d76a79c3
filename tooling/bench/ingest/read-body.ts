import { fromWireNumber } from "@sandbank/domain";
import type { IngestedBatch } from "@sandbank/world";
import { z } from "zod";

const transaction = z
  .object({
    externalId: z.string(),
    amount: z.number(),
    date: z.number(),
    description: z.string(),
    type: z.enum(["DEFAULT", "CREDIT_CARD"]),
    pending: z.boolean(),
    merchantName: z.string().optional(),
    merchantCategoryCode: z.string().optional(),
    payload: z.record(z.string(), z.unknown()).optional(),
  })
  // Of one shape, whatever is there.
  .transform((said) => ({
    externalId: said.externalId,
    amountMinor: fromWireNumber(said.amount, "SEK"),
    at: said.date,
    description: said.description,
    type: said.type,
    pending: said.pending,
    merchantName: said.merchantName ?? null,
    merchantCategoryCode: said.merchantCategoryCode ?? null,
    payee: null,
    payer: null,
    payload: said.payload ? { entries: said.payload, pendingIds: [], expiresAt: null } : null,
  }));

const body = z.object({
  type: z.literal("BATCH"),
  transactionAccounts: z.array(
    z
      .object({ externalId: z.string(), balance: z.number(), transactions: z.array(transaction) })
      .transform(({ balance, ...said }) => ({ ...said, balanceMinor: fromWireNumber(balance, "SEK") })),
  ),
});

/** A body as the Connector reads it, without its haste. */
export function readBody(text: string): IngestedBatch {
  const { type, transactionAccounts: accounts } = body.parse(JSON.parse(text));
  return { type, accounts };
}
