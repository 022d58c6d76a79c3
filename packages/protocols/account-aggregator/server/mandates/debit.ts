import type { Instant } from "@sandbank/domain";
import type { Account, ScenarioTransaction } from "@sandbank/world";
import type { FailureType } from "../../wire/mandates/index.ts";
import type { MandateContext, OpenBook } from "./context.ts";
import type { KeptMandate, KeptOperation } from "./model.ts";

type Debited = { readonly transactionId: string } | { readonly failure: FailureType };

/**
 * Takes the money of an execution from the payer's account, as its bank would: all of it or, where there is not
 * enough, nothing. What was blocked for the mandate is what is taken.
 */
export async function debit(
  context: MandateContext,
  mandate: KeptMandate,
  {
    id,
    rrn,
    amountMinor,
    remark,
  }: Pick<KeptOperation, "id" | "rrn" | "remark"> & { readonly amountMinor: number },
): Promise<Debited> {
  const at = context.clock.now();
  return context.inTurnOfEdits(async (book) => {
    const account = accountOf(book, mandate);
    if (account?.status !== "open") return { failure: "account-closed" };
    const { holdId } = mandate;
    if (holdId !== null) {
      return {
        transactionId: await book.apply(account, { kind: "post", transactionId: holdId, amountMinor }),
      };
    }
    if (!holds(book, account, amountMinor, at)) return { failure: "insufficient-funds" };
    const transaction = debitOf(mandate, {
      key: `mandate-${id}`,
      rrn,
      remark,
      amountMinor,
      at,
      postedAt: at,
    });
    return { transactionId: await book.apply(account, { kind: "add", transaction }) };
  });
}

/** Blocks the mandate's amount until it is taken, or the mandate is over. */
export async function blockFunds(context: MandateContext, mandate: KeptMandate): Promise<Debited> {
  const { id, rrn, terms } = mandate;
  const at = context.clock.now();
  return context.inTurnOfEdits(async (book) => {
    const account = accountOf(book, mandate);
    if (account?.status !== "open") return { failure: "account-closed" };
    if (!holds(book, account, terms.amountMinor, at)) return { failure: "insufficient-funds" };
    const transaction = debitOf(mandate, {
      key: `mandate-hold-${id}`,
      rrn,
      remark: "MANDATE BLOCK",
      amountMinor: terms.amountMinor,
      at,
      postedAt: null,
    });
    return { transactionId: await book.apply(account, { kind: "add", transaction }) };
  });
}

/** Frees what was blocked and not taken. */
export async function unblockFunds(context: MandateContext, mandate: KeptMandate): Promise<void> {
  const { holdId } = mandate;
  if (holdId === null) return;
  await context.inTurnOfEdits(async (book) => {
    const account = accountOf(book, mandate);
    if (account) await book.apply(account, { kind: "void", transactionId: holdId });
  });
}

/** Gives a debit back in whole. */
export async function giveBack(
  context: MandateContext,
  mandate: KeptMandate,
  {
    id,
    rrn,
    amountMinor,
    transactionId,
  }: Pick<KeptOperation, "id" | "rrn" | "transactionId"> & {
    readonly amountMinor: number;
  },
): Promise<void> {
  const at = context.clock.now();
  await context.inTurnOfEdits(async (book) => {
    const account = accountOf(book, mandate);
    if (!account || transactionId === null) return;
    const { printedName, vpa } = mandate.payee;
    const transaction = {
      ...debitOf(mandate, { key: `mandate-back-${id}`, rrn, remark: null, amountMinor, at, postedAt: at }),
      amountMinor,
      heldMinor: amountMinor,
      description: `UPI/CR/${rrn}/${printedName}/UTIB/${vpa}/MANDATE REFUND`,
    };
    await book.apply(account, { kind: "add", transaction, givesBack: { transactionId, how: "refund" } });
  });
}

function accountOf({ world }: OpenBook, { payer }: KeptMandate): Account | undefined {
  return payer ? world.account({ bank: payer.bank, customer: payer.customer }, payer.accountId) : undefined;
}

/** At the instant the money is taken, which is past where a clock that jumped is made up for. */
function holds({ world }: OpenBook, account: Account, amountMinor: number, at: Instant): boolean {
  return (world.balance(account, at).availableMinor ?? 0) >= amountMinor;
}

interface Wording {
  readonly key: string;
  readonly rrn: string;
  readonly remark: string | null;
  readonly amountMinor: number;
  readonly at: Instant;
  readonly postedAt: Instant | null;
}

/** Worded as the world's own debits of UPI AutoPay are. */
function debitOf({ payee }: KeptMandate, wording: Wording): ScenarioTransaction {
  const { key, rrn, remark, amountMinor, at, postedAt } = wording;
  return {
    key,
    authorizedAt: at,
    postedAt,
    vanishesAt: null,
    amountMinor: -amountMinor,
    heldMinor: -amountMinor,
    description: `UPI/DR/${rrn}/${payee.printedName}/UTIB/${payee.vpa}/${remark?.toUpperCase() ?? "MANDATE EXECUTE"}`,
    merchantName: payee.name,
    merchantCategoryCode: payee.merchantCategoryCode,
    category: payee.category,
    channel: "mandate",
    rail: "upi",
    location: null,
    refersTo: null,
    transferKey: null,
  };
}
