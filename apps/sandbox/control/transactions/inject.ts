import { detailedCategories, detailOfMerchantCode, transactionChannel } from "@sandbank/domain";
import type { ScenarioTransaction } from "@sandbank/world";
import { z } from "zod";
import { accountInput, findAccount } from "../accounts/find-account.ts";
import { instantInput } from "../instant.ts";
import { editProcedure } from "../trpc.ts";
import { applyEdit, ON_ACCOUNT } from "./edit-transaction.ts";
import { transactionView, viewTransaction } from "./transaction-view.ts";

const injectInput = z.strictObject({
  ...accountInput,
  amountMinor: z
    .int()
    .refine((amount) => amount !== 0, "moves no money; give one that is not 0")
    .describe("Minor units of the account's currency; negative leaves the account."),
  description: z.string().min(1).describe("The raw text the bank prints."),
  at: instantInput.optional().describe("When it was made; default: now."),
  status: z
    .enum(["posted", "pending"])
    .default("posted")
    .describe("`pending` never posts unless `postsAt` says when."),
  postsAt: instantInput.optional().describe("Until then it is pending."),
  vanishesAt: instantInput.optional().describe("When one that never posts goes away; default: never."),
  heldMinor: z.int().optional().describe("Shown and held while pending, where that differs; same sign."),
  merchantName: z.string().optional(),
  merchantCategoryCode: z
    .string()
    .regex(/^\d{4}$/, "has to be four digits, such as 5411")
    .optional(),
  category: z.enum(detailedCategories).optional().describe("Default: that of the merchant category code."),
  channel: transactionChannel.optional(),
  key: z
    .string()
    .min(1)
    .optional()
    .describe("Ids are made from it; unique within the account. Default: counted."),
});

export const inject = editProcedure
  .meta({
    rest: {
      method: "POST",
      path: ON_ACCOUNT,
      status: 201,
      summary: "Add a transaction",
      description: "To an account of any type. Balances, holds and statements follow.",
    },
  })
  .input(injectInput)
  .output(
    z.object({ id: z.string(), transaction: transactionView.nullable().describe("Null: not seen yet.") }),
  )
  .mutation(async ({ ctx: { hosted }, input }) => {
    const {
      customer,
      country,
      account: id,
      key = `control-${hosted.world.overlay.sequence + 1}`,
      ...said
    } = input;
    const account = findAccount(hosted, { customer, country, account: id });
    const transaction = scenarioTransactionOf(said, key, hosted.clock.now());
    const made = await applyEdit(hosted, account, { kind: "add", transaction });
    return { id: made.id, transaction: made.seen ? viewTransaction(made.seen) : null };
  });

type Said = Omit<z.output<typeof injectInput>, "customer" | "country" | "account" | "key">;

function scenarioTransactionOf(said: Said, key: string, now: number): ScenarioTransaction {
  const { at = now, status, postsAt, amountMinor, merchantCategoryCode: code = null } = said;
  return {
    key,
    authorizedAt: at,
    postedAt: postsAt ?? (status === "posted" ? at : null),
    vanishesAt: said.vanishesAt ?? null,
    amountMinor,
    heldMinor: said.heldMinor ?? amountMinor,
    description: said.description,
    merchantName: said.merchantName ?? null,
    merchantCategoryCode: code,
    category: said.category ?? (code === null ? "other" : detailOfMerchantCode(code)),
    channel: said.channel ?? (said.merchantName === undefined ? "transfer" : "online"),
    location: null,
    refersTo: null,
    transferKey: null,
  };
}
