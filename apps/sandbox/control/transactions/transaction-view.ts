import { currencyCode, transactionDirection, transactionStatus } from "@sandbank/domain";
import type { Account, Transaction } from "@sandbank/world";
import { z } from "zod";
import type { HostedWorld } from "../../worlds/hosted-world.ts";
import { instantOutput, toIsoInstant } from "../instant.ts";

export const transactionView = z
  .object({
    id: z.string().describe("Changes when a pending transaction posts; `pendingId` is then the earlier one."),
    pendingId: z.string().nullable(),
    accountId: z.string(),
    status: transactionStatus,
    direction: transactionDirection,
    amountMinor: z.int().min(0),
    currency: currencyCode,
    authorizedAt: instantOutput,
    postedAt: instantOutput.nullable(),
    description: z.string(),
    merchantName: z.string().nullable(),
    merchantCategoryCode: z.string().nullable(),
    category: z.string(),
    detailedCategory: z.string(),
    channel: z.string(),
    refersTo: z.object({ kind: z.enum(["refund", "reversal", "chargeback"]), id: z.string() }).nullable(),
  })
  .meta({ id: "Transaction" });

export function viewTransaction(transaction: Transaction): z.input<typeof transactionView> {
  const { authorizedAt, postedAt, ...same } = transaction;
  return {
    ...same,
    authorizedAt: toIsoInstant(authorizedAt),
    postedAt: postedAt === null ? null : toIsoInstant(postedAt),
  };
}

/** One transaction as it is seen now; undefined for what is not seen (not yet, no more, never). */
export function findTransaction(
  { world }: HostedWorld,
  account: Account,
  id: string,
): Transaction | undefined {
  let after: string | undefined;
  do {
    const page = world.transactions(account, { limit: 500, ...(after !== undefined && { after }) });
    const found = page.transactions.find((each) => each.id === id);
    if (found) return found;
    after = page.nextPageKey ?? undefined;
  } while (after !== undefined);
  return undefined;
}
