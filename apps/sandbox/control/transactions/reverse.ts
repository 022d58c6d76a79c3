import type { ScenarioTransaction, Transaction } from "@sandbank/world";
import { z } from "zod";
import { Refusal } from "../refusal.ts";
import { editProcedure } from "../trpc.ts";
import {
  applyEdit,
  ON_TRANSACTION,
  requireSeen,
  requireTransaction,
  transactionInput,
} from "./edit-transaction.ts";
import { transactionView, viewTransaction } from "./transaction-view.ts";

export const reverse = editProcedure
  .meta({
    rest: {
      method: "POST",
      path: `${ON_TRANSACTION}/reverse`,
      status: 201,
      summary: "Give a posted transaction back",
      description: "Adds one the other way that refers to it. Of a transfer the other account's side stays.",
    },
  })
  .input(
    z.strictObject({
      ...transactionInput,
      kind: z.enum(["reversal", "refund", "chargeback"]).default("reversal"),
      amountMinor: z.int().positive().optional().describe("Default: all of it."),
      description: z.string().min(1).optional(),
    }),
  )
  .output(transactionView)
  .mutation(async ({ ctx: { hosted }, input: { kind, amountMinor, description, ...wanted } }) => {
    const { account, transaction } = requireTransaction(hosted, wanted);
    refuseWhatCannot(transaction, amountMinor);
    const key = `control-${hosted.world.overlay.sequence + 1}`;
    const text = description ?? `${kind.toUpperCase()} ${transaction.description}`;
    const back = opposite(transaction, amountMinor ?? transaction.amountMinor, text, key, hosted.clock.now());
    const givesBack = { transactionId: transaction.id, how: kind };
    const made = await applyEdit(hosted, account, { kind: "add", transaction: back, givesBack });
    return viewTransaction(requireSeen(made));
  });

/** @throws Refusal */
function refuseWhatCannot(
  { id, status, amountMinor: whole }: Transaction,
  amountMinor: number | undefined,
): void {
  if (status === "pending") {
    throw new Refusal("conflict", "pending", `Transaction ${id} is pending: void it instead.`);
  }
  if (status === "refunded") {
    throw new Refusal("conflict", "given_back", `All of transaction ${id} was given back already.`);
  }
  if (amountMinor !== undefined && amountMinor > whole) {
    throw new Refusal(
      "invalid",
      "too_much",
      `Transaction ${id} is worth ${whole}; ${amountMinor} is more than that.`,
    );
  }
}

function opposite(
  { direction, merchantName, merchantCategoryCode, detailedCategory, channel, location }: Transaction,
  amountMinor: number,
  description: string,
  key: string,
  now: number,
): ScenarioTransaction {
  const signed = direction === "debit" ? amountMinor : -amountMinor;
  return {
    key,
    authorizedAt: now,
    postedAt: now,
    vanishesAt: null,
    amountMinor: signed,
    heldMinor: signed,
    description,
    merchantName,
    merchantCategoryCode,
    category: detailedCategory,
    channel,
    location,
    refersTo: null,
    transferKey: null,
  };
}
